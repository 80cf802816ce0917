//! Tables as they are pasted into Word, Excel and chats, hostile words included.

use proptest::prelude::*;
use rust_decimal::Decimal;
use so_nghi_quyet::report::{Cell, Table, csv, html, plain, tsv};
use so_nghi_quyet::text::Lang;

fn period_table(lang: Lang) -> Table {
    let mut table = Table::new(lang, "Tháng 10/2023")
        .mark("SỐ LIỆU MINH HỌA")
        .words("Chỉ tiêu")
        .figures("Lũy kế")
        .figures("So KH (%)");
    table.group("Kinh tế");
    table.row([
        Cell::text("GTSX công nghiệp"),
        Cell::number(Some(Decimal::new(-185_319, 1))),
        Cell::percent(Some(Decimal::new(9504, 2))),
    ]);
    table.row([Cell::text("Thu ngân sách"), Cell::number(None)]);
    table
}

#[test]
fn excel_gets_figures_as_figures() {
    assert_eq!(
        tsv(&period_table(Lang::Vi)),
        "SỐ LIỆU MINH HỌA\nTháng 10/2023\nChỉ tiêu\tLũy kế\tSo KH (%)\nKinh tế\nGTSX công nghiệp\t-18531,9\t95,04%\nThu ngân sách\t"
    );
    assert!(tsv(&period_table(Lang::En)).contains("\t-18531.9\t95.04%\n"));
}

#[test]
fn a_chat_gets_aligned_columns() {
    assert_eq!(
        plain(&period_table(Lang::Vi)),
        "SỐ LIỆU MINH HỌA\nTháng 10/2023\n\
         Chỉ tiêu             Lũy kế  So KH (%)\n\
         Kinh tế\n\
         GTSX công nghiệp  -18.531,9     95,04%\n\
         Thu ngân sách"
    );
}

#[test]
fn word_gets_borders_marks_and_figures() {
    let html = html(&period_table(Lang::Vi));
    for piece in [
        "<b>SỐ LIỆU MINH HỌA</b>",
        "border-collapse:collapse",
        "colspan=\"3\"",
        "x:num=\"-18531.9\">-18.531,9</td>",
        ">95,04%</td>",
    ] {
        assert!(html.contains(piece), "{piece} in {html}");
    }
}

#[test]
fn a_sign_stays_before_its_figure() {
    let mut table = Table::new(Lang::Vi, "").figures("Kế hoạch");
    table.row([Cell::bound("≤", Decimal::new(13_005, 1))]);
    table.row([Cell::bound("-", Decimal::ONE)]);
    assert_eq!(plain(&table), " Kế hoạch\n≤ 1.300,5\n      - 1");
    assert_eq!(tsv(&table), "Kế hoạch\n≤ 1300,5\n'- 1");
    assert_eq!(csv(&table), "\u{feff}Kế hoạch\r\n≤ 1300,5\r\n\"'- 1\"\r\n");
    assert!(html(&table).contains("mso-number-format:'\\@';\">≤ 1.300,5</td>"));
}

#[test]
fn a_csv_file_keeps_its_columns() {
    let mut table = Table::new(Lang::Vi, "").words("A;B").words("C");
    table.row([Cell::text("Tổ \"Một\"; hai"), Cell::text("dòng\nhai")]);
    assert_eq!(csv(&table), "\u{feff}\"A;B\";C\r\n\"Tổ \"\"Một\"\"; hai\";dòng hai\r\n");
}

const HOSTILE: [&str; 9] = [
    "=1+1",
    " =cmd|' /C calc'!A0",
    "+84",
    "-nghìn",
    "@SUM(A1)",
    "\t=1",
    "＝1+1",
    "<script>alert(1)</script>",
    "\" onmouseover=\"alert(1)",
];

#[test]
fn hostile_words_stay_words() {
    for hostile in HOSTILE {
        let mut table = Table::new(Lang::Vi, hostile).mark(hostile).words(hostile);
        table.group(hostile);
        table.row([Cell::text(hostile)]);
        for line in tsv(&table).lines().chain(csv(&table).lines()) {
            for cell in line.split(['\t', ';']) {
                let cell = cell.trim_start_matches(['\u{feff}', '"', ' ']);
                assert!(!cell.starts_with(['=', '+', '-', '@', '＝']), "{cell:?} of {hostile:?}");
            }
        }
        let html = html(&table);
        assert!(!html.contains("<script") && !html.contains("\" onmouseover"), "{html}");
        assert_eq!(html.matches("mso-number-format:'\\@'").count(), 2, "words never become formulas");
    }
}

proptest! {
    #[test]
    fn no_words_break_the_shape(words in "\\PC*|[\\t\\n\\r\"';,<>&=]{0,12}") {
        let mut table = Table::new(Lang::Vi, "").words("A").words("B");
        table.row([Cell::text(words.clone()), Cell::text("x")]);
        let lines: Vec<String> = tsv(&table).split('\n').map(str::to_owned).collect();
        prop_assert_eq!(lines.len(), 2);
        prop_assert_eq!(lines[1].matches('\t').count(), 1);
        prop_assert_eq!(plain(&table).lines().count(), 2);
        prop_assert_eq!(html(&table).matches("<td").count(), 2);
    }
}
