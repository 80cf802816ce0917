//! "Đơn vị thay đổi": the office merges, renames and adds units; who reads, types and counts follows.

use crate::appearance::visit;
use crate::form::form_of;
use crate::harness::{Page, Session, both, both_sessions};
use crate::steps::{
    ENTER, begin, enter, field, merge, open_files, overtype, save_to_file, set_list, texts, until_saved,
    until_says,
};

/// Monthly, by every ward; adds up over the year.
const SUM: &str = "xd-ket-nap";
const GONE: &str = "xuan-trung";
const HEIR: &str = "xuan-an";
/// The places in the list of periods of June and July, from 0.
const JUNE: u8 = 5;
const JULY: u8 = 6;

#[track_caller]
fn changes(page: &Page) {
    visit(page, "#/units/changes", "Đơn vị thay đổi");
}

/// Chooses who works here anew.
#[track_caller]
fn become_one(page: &Page, choice: &str) {
    page.go("#/start");
    begin(page, choice);
}

/// Fills a form of the office's and keeps it; returns what it said would follow.
#[track_caller]
fn keep(page: &Page, form: &str, lists: &[(&str, &str)], name: Option<&str>) -> String {
    changes(page);
    page.click(&format!("[data-form='{form}'] summary"));
    if let Some(name) = name {
        page.type_into(&format!("#{form}-name"), name);
    }
    for (list, value) in lists {
        set_list(page, &format!("#{form}-{list}"), value);
    }
    let follows = page.text(&format!("[data-form='{form}'] [data-follows]"));
    until_saved(page, || page.click(&format!("[data-action='keep-{form}']")));
    page.until("the keyboard is at what was stated", "document.activeElement.id === 'stated'");
    follows
}

#[track_caller]
fn merge_unit(page: &Page) -> String {
    keep(page, "ended", &[("unit", GONE), ("successor", HEIR), ("month", "7")], None)
}

/// A ward's form of a month, with its figure of the month typed.
#[track_caller]
fn report(page: &Page, unit: &str, month: u8, figure: &str) {
    become_one(page, &format!("unit:{unit}"));
    form_of(page, month);
    until_saved(page, || enter(page, SUM, "figure", figure));
}

/// The target's figure of a unit, as its page says it.
#[track_caller]
fn figure_of(page: &Page, unit: &str, words: &str) {
    page.go(&format!("#/target/{SUM}"));
    set_list(page, "#whose", unit);
    until_says(page, ".facts", &format!("Mới nhất\n{words}\n"));
}

/// The units whose forms of the period shown are asked for and lack something.
fn owing(page: &Page) -> String {
    visit(page, "#/progress/reminders", "Danh sách đôn đốc");
    page.text("main")
}

#[test]
fn a_wards_figures_go_on_in_the_one_that_took_over_and_nobody_asks_it_any_more() {
    both(|page| {
        begin(page, &format!("unit:{GONE}"));
        for (unit, month, figure) in [(GONE, JUNE, "3"), (HEIR, JUNE, "4"), (HEIR, JULY, "9")] {
            report(page, unit, month, figure);
        }
        become_one(page, "office");
        let follows = merge_unit(page);
        assert!(
            follows.contains("không phải nộp biểu") && follows.contains("tính lại từ tháng 7/2023"),
            "{follows}"
        );
        assert_eq!(page.accessibility_faults(), Vec::<String>::new());
        let row = format!("[data-units] [data-unit='{GONE}']");
        until_says(page, &row, "tháng 6/2023");
        until_says(page, &row, "Phường Xuân An");
        let everything_holds = |page: &Page| {
            figure_of(page, HEIR, "12");
            until_says(page, "main", "Trong đó có 3 đảng viên của Phường Xuân Trung");
            figure_of(page, GONE, "3");
            figure_of(page, "long-khanh", "12");
            visit(page, &format!("#/unit/{GONE}"), "Phường Xuân Trung");
            until_says(page, "[data-merged]", "Đã nhập vào Phường Xuân An từ tháng 7/2023.");
        };
        everything_holds(page);
        page.go("#/entry");
        set_list(page, "#period", &JULY.to_string());
        let owing = owing(page);
        assert!(owing.contains("Phường Xuân An") && !owing.contains("Phường Xuân Trung"), "{owing}");
        // Whoever types for either unit is told.
        page.go("#/entry");
        set_list(page, "#entry-unit", GONE);
        until_says(page, "[data-merged]", "không phải nộp biểu");
        set_list(page, "#entry-unit", HEIR);
        until_says(page, "[data-merged]", "Phường Xuân Trung đã nhập vào đơn vị này");
        page.go("#/start");
        assert!(!page.exists(&format!("[data-choice='unit:{GONE}']")), "it cannot be chosen any more");
        page.reload();
        page.until_usable();
        everything_holds(page);
        // Taken back by an entry, everything is as it was.
        changes(page);
        until_saved(page, || page.click("[data-action='withdraw']"));
        until_says(page, &row, "tháng 10/2024");
        figure_of(page, HEIR, "9");
        figure_of(page, "long-khanh", "12");
    });
}

#[test]
fn a_new_name_shows_everywhere_and_undo_brings_the_old_one_back() {
    both(|page| {
        begin(page, "office");
        let odd = "Phường Xuân An Mới <b>&amp;";
        let follows = keep(page, "renamed", &[("unit", HEIR), ("month", "7")], Some(odd));
        assert!(follows.contains(&format!("Phường Xuân An mang tên {odd}")), "{follows}");
        let row = format!("[data-units] [data-unit='{HEIR}']");
        until_says(page, &row, odd);
        until_says(page, &row, "trước tháng 7/2023: Phường Xuân An");
        page.go("#/start");
        until_says(page, &format!("[data-choice='unit:{HEIR}']"), odd);
        visit(page, &format!("#/unit/{HEIR}"), odd);
        // Forms of earlier months keep the name of then.
        for (month, name) in [(JUNE, "PHƯỜNG XUÂN AN"), (JULY, "PHƯỜNG XUÂN AN MỚI <B>&AMP;")] {
            page.go("#/entry");
            set_list(page, "#period", &month.to_string());
            page.go(&format!("#/paper/{HEIR}"));
            page.until("the sheet stands", "document.querySelector('.paper__unit')");
            assert_eq!(page.text(".paper__unit"), name);
        }
        changes(page);
        until_saved(page, || page.keys("\u{e009}z\u{e000}"));
        page.until("the name is as it was", &format!("!document.querySelector(\"{row} .target-note\")"));
        assert_eq!(texts(page, ".history__item:not(.history__item--superseded)").len(), 1, "the withdrawal");
        page.press("English");
        visit(page, "#/units/changes", "Changes of units");
        assert_eq!(page.accessibility_faults(), Vec::<String>::new());
    });
}

#[test]
fn an_added_unit_is_chosen_types_and_counts_and_other_laptops_know_it_by_name() {
    both_sessions(|laptop| {
        let page = laptop.open();
        begin(&page, "office");
        keep(&page, "added", &[("group", "0"), ("month", "7")], Some("Phường Hàng Mới"));
        page.go("#/start");
        let choice = page.value(
            "[...document.querySelectorAll('[data-choice]')].find(e => e.innerText.includes('Phường Hàng Mới'))
                .dataset.choice",
        );
        let choice = choice.as_str().unwrap().to_owned();
        begin(&page, &choice);
        until_says(&page, ".role-chip", "Phường Hàng Mới");
        form_of(&page, JUNE);
        page.until("June asks nothing of it", "document.querySelector('main .empty')");
        form_of(&page, JULY);
        until_saved(&page, || enter(&page, SUM, "figure", "7"));
        become_one(&page, "leader");
        figure_of(&page, "long-khanh", "7");
        // The unit itself is no figure, so that the first one says from when to look.
        until_says(&page, "main", "Tính đến 31/07/2023");
        page.reload();
        page.until_usable();
        figure_of(&page, choice.strip_prefix("unit:").unwrap(), "7");
        let file = save_to_file(&page, laptop);
        let other = laptop.another();
        let there = other.open();
        begin(&there, "office");
        open_files(&there, &[file]);
        until_says(&there, "[data-file]", "Phường Hàng Mới");
        merge(&there);
        figure_of(&there, "long-khanh", "7");
        figure_of(&there, choice.strip_prefix("unit:").unwrap(), "7");
        changes(&there);
        until_says(&there, "[data-units]", "Phường Hàng Mới");
    });
}

#[test]
fn where_two_laptops_state_different_things_neither_holds_until_somebody_chooses() {
    both_sessions(|laptop| {
        let other = laptop.another();
        let named = |laptop: &Session, name: &str| {
            let page = laptop.open();
            begin(&page, "office");
            keep(&page, "renamed", &[("unit", HEIR), ("month", "7")], Some(name));
            page
        };
        let there = named(&other, "Phường Hai");
        let file = save_to_file(&there, &other);
        let page = named(laptop, "Phường Một");
        open_files(&page, &[file]);
        until_says(&page, "[data-file]", "Phường Một (Đổi tên)");
        merge(&page);
        changes(&page);
        let row = format!("[data-units] [data-unit='{HEIR}']");
        until_says(&page, &row, "Phường Xuân An");
        page.click("[data-notice='disputed'] a");
        until_says(&page, "[data-clash]", "mang tên Phường Một từ tháng 7/2023");
        let sides = texts(&page, "[data-clash] .clash__figure");
        let at = sides.iter().position(|said| said.contains("Phường Hai")).unwrap() + 1;
        // What was said in passing may still lie over the button.
        let choose =
            format!("document.querySelector('[data-clash] .clash__side:nth-of-type({at}) button').click()");
        until_saved(&page, || drop(page.eval(&choose, &[])));
        changes(&page);
        until_says(&page, &row, "Phường Hai");
        assert!(!page.exists("[data-notice]"));
    });
}

#[test]
fn what_cannot_be_is_refused_with_a_sentence_and_who_only_reads_sees_no_form() {
    both(|page| {
        begin(page, "office");
        changes(page);
        page.click("[data-form='ended'] summary");
        let keep = |page: &Page| page.click("[data-action='keep-ended']");
        let said = "[data-form='ended'] [role='alert']";
        keep(page);
        until_says(page, said, "Chọn đơn vị.");
        set_list(page, "#ended-unit", GONE);
        set_list(page, "#ended-successor", GONE);
        keep(page);
        until_says(page, said, "Chọn tháng.");
        set_list(page, "#ended-month", "7");
        keep(page);
        until_says(page, said, "Chọn hai đơn vị khác nhau.");
        page.click("[data-form='renamed'] summary");
        set_list(page, "#renamed-unit", GONE);
        page.type_into("#renamed-name", "Phường Xuân An");
        page.keys(ENTER);
        until_says(page, "[data-form='renamed'] > form > [role='alert']", "Đã có đơn vị mang tên này.");
        overtype(page, "#renamed-name", &"x".repeat(121));
        page.keys(ENTER);
        until_says(page, "[data-form='renamed'] > form > [role='alert']", "tối đa 120 ký tự");
        assert_eq!(page.accessibility_faults(), Vec::<String>::new());
        become_one(page, "leader");
        changes(page);
        assert!(!page.exists("[data-form]") && page.exists("[data-units]"));
        page.resize(390, 844);
        assert_eq!(page.value("document.documentElement.scrollWidth <= innerWidth"), true);
        assert_eq!(page.count(&field(SUM, "figure")), 0);
    });
}
