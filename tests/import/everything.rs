//! A workbook with something of everything that cells can hold.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

/// One sheet that is seen, and one that is not.
pub fn everything() -> Vec<u8> {
    let mut writer = Workbook::new();
    let sheet = writer.add_worksheet();
    sheet.set_name("Số liệu").unwrap();
    let percents = Format::new().set_num_format("0.0%");
    let days = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write(0, 0, "Chỉ tiêu").unwrap();
    sheet.write(0, 1, 18_531.9).unwrap();
    // What binary programs make of 0.1 + 0.2.
    sheet.write(0, 2, 0.300_000_000_000_000_04).unwrap();
    sheet.write(1, 0, "1.234,5").unwrap();
    sheet.write_number_with_format(1, 1, 0.12, &percents).unwrap();
    sheet.write(1, 2, 0).unwrap();
    let day = ExcelDateTime::from_ymd(2023, 10, 5).unwrap();
    sheet.write_with_format(2, 0, &day, &days).unwrap();
    sheet.write(2, 1, true).unwrap();
    sheet.write_formula(2, 2, Formula::new("B1*2").set_result("37063.8")).unwrap();
    sheet.write_formula(3, 0, Formula::new("\"a\"&\"b\"").set_result("ab")).unwrap();
    sheet.write_formula(3, 1, Formula::new("#REF!").set_result("#REF!")).unwrap();
    sheet.merge_range(5, 0, 6, 1, "gộp", &Format::new()).unwrap();
    sheet.write(9, 3, " ").unwrap();
    writer.add_worksheet().set_name("ẩn").unwrap().set_hidden(true).write(0, 0, "x").unwrap();
    writer.save_to_buffer().unwrap()
}
