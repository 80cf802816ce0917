//! Sheets that come back: a form of ours filled in elsewhere, somebody's own sheet, a long table, and
//! files that are none of it.

use crate::appearance::visit;
use crate::harness::{Page, Session, both_sessions};
use crate::made::{Opened, text};
use crate::steps::{RATIO, WARD, begin, enter_ratio, fingerprint, set_list, texts, until_saved, until_says};
use calamine::Data;
use rust_xlsxwriter::Workbook;
use std::path::{Path, PathBuf};

/// Chooses a file and waits until something is said of it.
#[track_caller]
fn bring(page: &Page, file: &Path) {
    visit(page, "#/import", "Lấy số từ Excel");
    page.give_files("[data-field='sheet']", &file.display().to_string());
    page.until(
        "the file is read",
        "document.querySelector('#sheet-read .notice:not([role=status]), [data-preview]')",
    );
}

/// Puts all that is ready into the ledger.
#[track_caller]
fn take(page: &Page) {
    until_saved(page, || page.click("[data-action='take']"));
}

/// The blank form of the unit that the page works for, as an Excel file.
#[track_caller]
fn blank_form(page: &Page, session: &Session) -> PathBuf {
    visit(page, "#/reports", "Báo cáo");
    set_list(page, "#report-kind", "form");
    page.click("[data-action='excel']");
    session.downloaded(".xlsx")
}

#[test]
fn a_form_filled_in_elsewhere_is_looked_at_cell_by_cell_and_taken_in() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        let mut form = Opened::of(&std::fs::read(blank_form(&page, session)).unwrap());
        let column = |title: &str, rows: &[Vec<Data>]| {
            let is_it = |cell: &Data| matches!(cell, Data::String(words) if words.starts_with(title));
            let place = |row: &Vec<Data>| row.iter().position(is_it);
            rows.iter().find_map(place).unwrap_or_else(|| panic!("no column {title}"))
        };
        let cumulative = column("Lũy kế, ", &form.sheets[0].rows);
        form.row_of("Tham gia BHYT")[cumulative] = text("9.150/10.000");
        form.row_of("Xử lý CTR sinh hoạt")[cumulative] = text("khoảng 90");
        let filled = session.put("da-dien.xlsx", &form.saved());

        bring(&page, &filled);
        until_says(&page, "#sheet-read .notice", "phiếu do Sổ Nghị quyết xuất ra");
        until_says(&page, "[data-preview] tbody", "Tham gia BHYT");
        assert_eq!(page.count("[data-preview] tbody tr"), 1);
        until_says(&page, "#sheet-read .segments", "Không lấy được 1");
        page.press("Không lấy được 1");
        until_says(&page, "[data-preview] tbody", "khoảng 90");
        take(&page);
        until_says(&page, ".toasts", "Đã ghi 1 số từ da-dien.xlsx. Còn 1 ô chưa lấy");
        // What was not taken stays in sight, and nothing is left to write.
        until_says(&page, "[data-preview] tbody", "khoảng 90");
        until_says(&page, "[data-action='take'][aria-disabled='true']", "Không có số mới nào để ghi");

        visit(&page, "#/target/as-bhyt", "Tham gia BHYT");
        until_says(&page, "main", "91,5%");
        // The same file brings nothing a second time.
        bring(&page, &filled);
        until_says(&page, "#sheet-read .segments", "Trùng 1");
        until_says(&page, "[data-action='take']", "Không có số mới nào để ghi");
        page.assert_quiet();
        page.close();
    });
}

/// A sheet as wards keep them, in its own order of columns.
fn own_sheet() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "UBND PHƯỜNG BẢO VINH").unwrap();
    for (at, head) in (0..).zip(["Mã số", "Nội dung công việc", "Đã làm được", "Ghi chú"]) {
        sheet.write(3, at, head).unwrap();
    }
    sheet.write(4, 1, "An sinh xã hội").unwrap();
    sheet.write(5, 1, "Tham gia BHYT").unwrap();
    sheet.write(5, 2, "9.150/10.000").unwrap();
    sheet.write(6, 1, "Cộng").unwrap();
    sheet.write(6, 2, 17).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn somebodys_own_sheet_is_understood_with_help_and_remembered() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        let sheet = session.put("bao-vinh.xlsx", &own_sheet());
        bring(&page, &sheet);
        until_says(&page, "#sheet-read .notice", "bảng riêng");
        until_says(&page, "#sheet-read", "Chưa thấy hàng nào nêu tên chỉ tiêu và số");
        set_list(&page, "#sheet-row", "3");
        page.until(
            "its columns are offered",
            "document.querySelectorAll('[data-columns] select').length === 4",
        );
        assert_eq!(
            texts(&page, "[data-columns] label"),
            ["Mã số", "Nội dung công việc", "Đã làm được", "Ghi chú"]
        );
        let role = |name: &str| {
            let options = texts(&page, "#column-2 option");
            options.iter().position(|option| option == name).unwrap_or_else(|| panic!("{name}")).to_string()
        };
        set_list(&page, "#column-2", &role("Số lũy kế"));
        until_says(&page, "[data-preview] tbody", "Tham gia BHYT");
        until_says(&page, "#sheet-read details", "không phải chỉ tiêu, bỏ qua");
        take(&page);
        until_says(&page, ".toasts", "Đã ghi 1 số từ bao-vinh.xlsx");

        // Next month's sheet has the same columns: a person says only where they begin.
        bring(&page, &sheet);
        set_list(&page, "#sheet-row", "3");
        until_says(&page, "#sheet-read", "Đã nhớ các cột này từ lần trước");
        until_says(&page, "#sheet-read .segments", "Trùng 1");
        page.assert_quiet();
        page.close();
    });
}

#[test]
fn what_cannot_be_taken_says_what_to_do() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        let before = fingerprint(&page);
        for (name, bytes, said) in [
            ("rong.xlsx", &b""[..], "Tệp không có gì"),
            ("gia.xlsx", b"PK\x03\x04 not a workbook at all", "Tệp bị hỏng hoặc tải chưa xong"),
            ("trang.xls", b"<html><table><tr><td>1</td></tr></table></html>", "trang web đặt tên như Excel"),
            ("khac.csv", b"a,b\r\n1,2\r\n", "Chưa lấy được khac.csv"),
            ("anh.xlsx", b"\x89PNG\r\n\x1a\n0000", "Không nhận ra loại tệp"),
        ] {
            bring(&page, &session.put(name, bytes));
            until_says(&page, "#sheet-read", said);
        }
        assert_eq!(fingerprint(&page), before);
        page.assert_quiet();
        page.close();
    });
}

#[test]
fn a_long_table_comes_back_the_same_and_fills_another_laptop() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        enter_ratio(&page, RATIO, "9150", "10000");
        visit(&page, "#/reports", "Báo cáo");
        page.click("#report-data summary");
        page.click("[data-action='long']");
        let table = session.downloaded(".csv");
        page.click("[data-action='package']");
        let package = std::fs::read_to_string(session.downloaded(".json")).unwrap();
        let package: serde_json::Value = serde_json::from_str(&package).unwrap();
        let bytes = std::fs::metadata(&table).unwrap().len();
        assert_eq!(package["resources"][0]["bytes"], bytes, "{package}");
        bring(&page, &table);
        until_says(&page, "#sheet-read .notice", "bảng dạng dài");
        until_says(&page, "#sheet-read .segments", "Mới 0");
        until_says(&page, "#sheet-read .segments", "Trùng 1");
        page.close();

        let other = session.another();
        let page = other.open();
        begin(&page, "office");
        bring(&page, &table);
        until_says(&page, "#sheet-read .segments", "Mới 1");
        take(&page);
        page.go(&format!("#/target/{RATIO}"));
        page.choose("#whose", "Phường Bảo Vinh");
        until_says(&page, ".facts", "91,5%");
        page.close();
    });
}

#[test]
fn a_sheet_dropped_among_files_is_looked_at_here() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        let sheet = session.put("bao-vinh.xlsx", &own_sheet());
        page.go("#/files");
        page.give_files("input[data-field='files']", &sheet.display().to_string());
        until_says(&page, "main h1", "Lấy số từ Excel");
        until_says(&page, "#sheet-read .notice", "bảng riêng");
        page.close();
    });
}

/// A long table with October's figure of two wards.
fn long_table() -> String {
    let head = "resolution,target,unit,period,basis,standing,kind,value,numerator,denominator";
    let row = |unit: &str, figure: &str| {
        format!("long-khanh-2023,as-bhyt,{unit},2023-M10,cumulative,official,ratio,,{figure},10000")
    };
    [head, &row("bao-vinh", "915"), &row("xuan-lap", "8800"), ""].join("\r\n")
}

#[test]
fn a_slip_waits_for_a_word_and_figures_of_others_are_left() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        set_list(&page, "#period", "8");
        enter_ratio(&page, RATIO, "9150", "10000");
        bring(&page, &session.put("bang.csv", long_table().as_bytes()));
        until_says(&page, "#sheet-read", "1 số là của đơn vị khác, đã bỏ qua");
        until_says(&page, "#sheet-read", "1 ô chờ xác nhận, chưa lấy");
        until_says(&page, "[data-action='take']", "Chưa có số nào được xác nhận");
        page.click("[data-action='confirm']");
        until_says(&page, "[data-action='take']", "Ghi 1 số");
        take(&page);
        until_says(&page, ".toasts", "Đã ghi 1 số từ bang.csv");
        page.assert_quiet();
        page.close();
    });
}
