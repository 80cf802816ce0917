//! Reports: composed on the screen, downloaded, and opened by programs that know nothing of the page.

use crate::appearance::{see_illustration, switch, visit};
use crate::harness::{Page, Session, both, both_sessions};
use crate::steps::{
    RATIO, TAB, WARD, begin, enter_ratio, overtype, set_list, texts, told, until_saved, until_says,
};
use calamine::{Data, Reader, Xlsx, open_workbook};
use std::io::Read;
use std::path::Path;

/// One part of a Word file.
fn part_of(file: &Path, name: &str) -> String {
    let mut archive = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let mut part = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut part).unwrap();
    part
}

/// The words of a Word file's own part, as Word holds them.
pub fn word_text(file: &Path) -> String {
    let part = part_of(file, "word/document.xml");
    let mut words = String::new();
    for piece in part.split("<w:t").skip(1) {
        let Some(text) = piece.split_once('>').filter(|(head, _)| head.is_empty() || head.starts_with(' '))
        else {
            continue;
        };
        words += text.1.split('<').next().unwrap();
    }
    words
}

/// How many pictures a Word file holds.
fn pictures_of(file: &Path) -> usize {
    let archive = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    archive.file_names().flatten().filter(|name| name.ends_with(".png")).count()
}

/// Presses a button that makes a file, and returns where it arrived.
#[track_caller]
fn make(page: &Page, session: &Session, action: &str, ending: &str) -> std::path::PathBuf {
    page.click(&format!("[data-action='{action}']"));
    let file = session.downloaded(ending);
    until_says(page, "[data-report-state]", "Đã đưa tệp");
    file
}

#[test]
fn one_press_on_the_form_gives_the_months_report() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        enter_ratio(&page, RATIO, "9150", "10000");
        let file = make(&page, session, "monthly-report", ".docx");
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        assert!(name.starts_with("bao-cao-ket-qua-thuc-hien_bao-vinh_thang-"), "{name}");
        let words = word_text(&file);
        for said in ["ĐẢNG CỘNG SẢN VIỆT NAM", "BÁO CÁO", "Tham gia BHYT: đạt 91,5%", "PHƯỜNG BẢO VINH"]
        {
            assert!(words.contains(said), "{said} in {words}");
        }
        assert!(pictures_of(&file) > 0);
        page.assert_quiet();
        page.close();
    });
}

/// What lacks in the heading is named beside the button, which works all the same.
#[test]
fn what_lacks_in_the_heading_is_said_beside_the_report() {
    both(|page| {
        begin(page, WARD);
        page.go("#/entry");
        let line = "[data-lacks='heading']";
        until_says(page, line, "cơ quan cấp trên");
        until_says(page, line, "nơi nhận");
        page.press("Điền thể thức");
        page.until("under the keyboard", "document.activeElement.id === 'heading-block-title'");
        until_saved(page, || {
            overtype(page, "#heading-block [id$='-recipients']", "Ban Thường vụ Thành ủy");
            page.keys(TAB);
        });
        page.go("#/entry");
        until_says(page, line, "cơ quan cấp trên");
        assert!(!page.text(line).contains("nơi nhận"), "{}", page.text(line));
    });
}

#[test]
fn word_excel_and_csv_say_what_the_preview_says() {
    both_sessions(|session| {
        let page = session.open();
        see_illustration(&page, "office");
        visit(&page, "#/reports", "Báo cáo");
        page.until("charts are drawn", "document.querySelectorAll('.report-page .chart svg').length === 10");
        let word = make(&page, session, "word", ".docx");
        let sentence = "GTSX công nghiệp: đạt 13.731,2 tỷ đồng, đạt 74,09% kế hoạch";
        assert!(page.text(".report-page").contains(sentence), "the preview has it");
        let words = word_text(&word);
        assert!(words.contains(sentence), "{words}");
        assert!(part_of(&word, "word/header1.xml").contains("SỐ LIỆU MINH HỌA"), "on every page");
        assert_eq!(pictures_of(&word), 10);

        set_list(&page, "#report-kind", "targets");
        until_says(&page, ".report-page__table caption", "Kết quả thực hiện các chỉ tiêu");
        let mut book: Xlsx<_> = open_workbook(make(&page, session, "excel", ".xlsx")).unwrap();
        let sheet = book.sheet_names()[0].clone();
        let cells = book.worksheet_range(&sheet).unwrap();
        let row = cells.rows().find(|row| row.contains(&Data::String("GTSX công nghiệp".into()))).unwrap();
        assert!(row.contains(&Data::Float(18531.9)) && row.contains(&Data::Float(13731.2)), "{row:?}");
        let formulas = book.worksheet_formula(&sheet).unwrap();
        assert!(formulas.used_cells().count() > 20, "percentages are reckoned in the sheet");

        let csv = std::fs::read_to_string(make(&page, session, "csv", ".csv")).unwrap();
        let line = csv.lines().find(|line| line.contains("GTSX công nghiệp")).unwrap();
        assert!(csv.starts_with('\u{feff}') && line.contains("18531,9;"), "{line}");
        page.assert_quiet();
        page.close();
    });
}

#[test]
fn every_kind_is_written_in_both_languages() {
    both_sessions(|session| {
        let page = session.open();
        see_illustration(&page, "office");
        for lang in ["vi", "en"] {
            switch(&page, "lang", lang);
            page.go("#/reports");
            let kinds = page.value("[...document.querySelectorAll('#report-kind option')].map(o => o.value)");
            let kinds: Vec<String> = serde_json::from_value(kinds).unwrap();
            for kind in kinds.iter().filter(|kind| *kind != "progress") {
                set_list(&page, "#report-kind", kind);
                page.find(".report-page__table");
                let heading =
                    texts(&page, ".report-page__table caption")[0].lines().next().unwrap().trim().to_owned();
                for (action, ending) in [("word", ".docx"), ("excel", ".xlsx")] {
                    page.click(&format!("[data-action='{action}']"));
                    let file = session.downloaded(ending);
                    if ending == ".docx" {
                        assert!(word_text(&file).contains(&heading), "{kind} {lang}: {heading}");
                    } else {
                        let book: Xlsx<_> = open_workbook(&file).unwrap();
                        assert!(book.sheet_names().len() > 1, "{kind} {lang}");
                    }
                    page.until(
                        "the file is told",
                        "document.querySelector('[data-report-state] .status--met')",
                    );
                }
            }
        }
        page.assert_quiet();
        page.close();
    });
}

#[test]
fn the_writers_own_words_stay_for_the_next_period() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        visit(&page, "#/reports", "Báo cáo");
        page.click("#own-words summary");
        until_saved(&page, || {
            overtype(&page, "#bao-vinh-results", "Phong trào thi đua sôi nổi.");
            page.keys(TAB);
        });
        page.click("#heading-block summary");
        until_saved(&page, || {
            overtype(&page, "#bao-vinh-number", "07-BC/ĐU");
            page.keys(TAB);
        });
        until_saved(&page, || set_list(&page, "#bao-vinh-form", "state"));
        until_says(&page, ".letterhead", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        set_list(&page, "#report-period", "16");
        until_says(&page, ".report-page", "Phong trào thi đua sôi nổi.");
        let words = word_text(&make(&page, session, "word", ".docx"));
        for said in ["Phong trào thi đua sôi nổi.", "Số: 07-BC/ĐU", "Độc lập - Tự do - Hạnh phúc", "năm 2023"]
        {
            assert!(words.contains(said), "{said} in {words}");
        }
        page.close();
    });
}

#[test]
fn a_figure_leads_to_its_entries_and_back_to_the_same_report() {
    both(|page| {
        see_illustration(page, "office");
        visit(page, "#/reports", "Báo cáo");
        set_list(page, "#report-kind", "targets");
        page.click(".report-page__table a[href='#/target/kt-thu-ngan-sach']");
        until_says(page, "main h1", "Thu ngân sách");
        page.eval("history.back()", &[]);
        until_says(page, ".report-page__table caption", "Kết quả thực hiện các chỉ tiêu");
    });
}

#[test]
fn a_day_that_is_none_is_said_and_stays() {
    both(|page| {
        see_illustration(page, "office");
        visit(page, "#/reports", "Báo cáo");
        overtype(page, "#report-as-of", "31/02/2023");
        page.keys(TAB);
        until_says(page, ".reports__choices", "Ngày này chưa đọc được");
        assert_eq!(page.field("#report-as-of"), "31/02/2023");
        overtype(page, "#report-as-of", "31/03/2023");
        page.keys(TAB);
        until_says(page, ".report-page", "số liệu tính đến ngày 31/03/2023");
        assert!(!page.text(".reports__choices").contains("chưa đọc được"));
    });
}

#[test]
fn the_same_figures_give_the_same_file() {
    both_sessions(|session| {
        let page = session.open();
        see_illustration(&page, "office");
        visit(&page, "#/reports", "Báo cáo");
        set_list(&page, "#report-kind", "targets");
        let files = ["word", "excel"].map(|action| {
            let ending = if action == "word" { ".docx" } else { ".xlsx" };
            [0, 1].map(|_| std::fs::read(make(&page, session, action, ending)).unwrap())
        });
        for [first, second] in files {
            assert!(first == second, "the same ledger, another file");
        }
        let fingerprint = told(&page, "Dấu vân tay số liệu").replace(' ', "");
        visit(&page, "#/reports", "Báo cáo");
        let source = page.text(".report-page__source");
        assert!(source.contains(&fingerprint[..12]), "{source} against {fingerprint}");
        page.close();
    });
}

/// Holds back what workers answer, as a slow laptop would.
const SLOW: &str = "window.held = [];
    window.Worker = class extends window.Worker {
        set onmessage(hear) {
            super.onmessage = event => window.held ? window.held.push(() => hear(event)) : hear(event);
        }
    };";
/// Lets everything through again.
const FAST: &str = "const held = window.held; window.held = null; held.forEach(go => go());";

#[test]
fn a_file_is_stopped_and_made_again() {
    both_sessions(|session| {
        let page = session.open();
        see_illustration(&page, "office");
        // The worker that the screen keeps ready is slow too.
        page.eval(SLOW, &[]);
        visit(&page, "#/reports", "Báo cáo");
        page.click("[data-action='word']");
        until_says(&page, "[data-report-state]", "Đang tạo tệp");
        // Meanwhile nothing else begins.
        page.click("[data-action='csv']");
        page.click("[data-action='stop-report']");
        until_says(&page, "[data-report-state]", "Đã dừng, không có tệp nào được tạo");
        assert_eq!(page.value("document.activeElement.id"), "report-state");
        page.eval(FAST, &[]);
        page.settle();
        until_says(&page, "[data-report-state]", "Đã dừng, không có tệp nào được tạo");
        make(&page, session, "word", ".docx");
        assert_eq!(std::fs::read_dir(session.downloads()).unwrap().count(), 0, "one file and no other");
        page.assert_quiet();
        page.close();
    });
}

#[test]
fn a_file_arrives_where_somebody_has_gone_on() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        enter_ratio(&page, RATIO, "9150", "10000");
        page.click("[data-action='monthly-report']");
        visit(&page, "#/targets", "Chỉ tiêu");
        assert!(word_text(&session.downloaded(".docx")).contains("đạt 91,5%"));
        page.assert_quiet();
        page.close();
    });
}

#[test]
fn a_report_without_a_table_makes_no_sheet_and_says_why() {
    both(|page| {
        see_illustration(page, "office");
        visit(page, "#/reports", "Báo cáo");
        page.press("Phụ lục biểu kết quả");
        page.click("[data-action='excel']");
        until_says(page, "[data-report-state]", "Báo cáo này không có bảng nào");
        page.click("[data-action='csv']");
        until_says(page, "[data-report-state]", "Báo cáo này không có bảng nào");
    });
}
