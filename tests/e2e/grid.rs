//! The grid: its three views over one ledger, the keys of a spreadsheet, and writing for a unit that
//! has only paper.

use crate::harness::{Page, both};
use crate::steps::{
    CONTROL, DOWN, ENTER, ESCAPE, RATIO, RELEASE, SHIFT, TAB, UP, WARD, begin, commits, copied, enter_ratio,
    overtype, paste, set_list, texts, until_saved, until_says,
};
use serde_json::json;

/// A count of things that adds up, monthly, by wards and communes.
const COUNT: &str = "xd-ket-nap";
const F2: &str = "\u{e032}";
const HOME: &str = "\u{e011}";
const END: &str = "\u{e010}";
const LEFT: &str = "\u{e012}";
const ALT: &str = "\u{e00a}";

/// A box of the view's row.
fn at(row: &str, name: &str) -> String {
    format!("[data-row='{row}'] [data-field='{name}']")
}

/// Types a figure into a row and leaves it by Enter.
#[track_caller]
fn put(page: &Page, row: &str, figure: &str) {
    overtype(page, &at(row, "figure"), figure);
    page.keys(ENTER);
}

/// Which box has the focus: row and name.
fn focused(page: &Page) -> (String, String) {
    page.settle();
    let here = page.value(
        "(e => [e.closest('[data-row]')?.dataset.row ?? '', e.dataset.field ?? e.id])(document.activeElement)",
    );
    serde_json::from_value(here).unwrap()
}

#[track_caller]
fn stands_in(page: &Page, row: &str, name: &str) {
    assert_eq!(focused(page), (row.to_owned(), name.to_owned()));
}

fn look_across(page: &Page, view: &str) {
    page.click(&format!("[data-across='{view}']"));
    page.settle();
}

fn rows(page: &Page) -> Vec<String> {
    let rows = page.value("[...document.querySelectorAll('[data-row]')].map(row => row.dataset.row)");
    serde_json::from_value(rows).unwrap()
}

/// The office, at one target of October under its reporters.
fn one_target_in_october(page: &Page) {
    begin(page, "office");
    page.go("#/entry");
    set_list(page, "#period", "9");
    look_across(page, "units");
    set_list(page, "#entry-target", COUNT);
}

#[test]
fn one_target_is_typed_for_every_unit_and_taken_together() {
    both(|page| {
        one_target_in_october(page);
        let units = rows(page);
        assert!(units.len() >= 15, "every ward and commune reports it: {units:?}");
        assert_eq!(page.count("[data-together]"), 0, "nothing is zero before somebody reports");
        until_saved(page, || put(page, &units[0], "12"));
        until_says(page, "[data-together='sum']", &format!("1/{}", units.len()));
        // Everybody else is missing by name, and no zero.
        let second = page.text(&format!("[data-row='{}'] .target-name", units[1]));
        until_says(page, "[data-together='missing']", &second);

        let column: Vec<String> = (1..units.len()).map(|n| n.to_string()).collect();
        paste(page, &at(&units[1], "figure"), &column.join("\r\n"));
        until_saved(page, || page.press(&format!("Ghi {} số", column.len())));
        let sum: usize = 12 + (1..units.len()).sum::<usize>();
        until_says(page, "[data-together='sum']", &sum.to_string());
        until_says(page, "[data-together='sum']", &format!("{0}/{0}", units.len()));
        assert!(!page.exists("[data-together='missing']"));

        // By their names, whatever their order.
        let name = |unit: &str| page.text(&format!("[data-row='{unit}'] .target-name"));
        let block = format!("{}\t7\r\n{}\t8", name(&units[3]), name(&units[2]));
        paste(page, &at(&units[0], "figure"), &block);
        until_saved(page, || page.press("Ghi 2 số"));
        assert_eq!(page.field(&at(&units[3], "figure")), "7");
        assert_eq!(page.field(&at(&units[2], "figure")), "8");

        // The city's own figure stands beside it, with the difference.
        look_across(page, "targets");
        let city =
            page.value("document.querySelector('#entry-unit option').value").as_str().unwrap().to_owned();
        set_list(page, "#entry-unit", &city);
        assert!(!rows(page).contains(&COUNT.to_owned()), "only what the body reports");
    });
}

#[test]
fn what_the_office_writes_for_a_unit_says_so() {
    both(|page| {
        one_target_in_october(page);
        let units = rows(page);
        until_says(page, "[data-notice='on-behalf']", "ghi thay");
        until_saved(page, || put(page, &units[4], "9"));
        page.click(&format!("[data-row='{}'] [aria-controls]", units[4]));
        assert_eq!(page.field(&format!("#source-{}", units[4])), "Văn phòng ghi thay theo bản giấy");

        // The place stays: the same figure in the unit's form, and in its year.
        page.click(&at(&units[4], "figure"));
        look_across(page, "targets");
        stands_in(page, COUNT, "figure");
        assert_eq!(page.field("#entry-unit"), units[4]);
        assert_eq!(page.field(&at(COUNT, "figure")), "9");
        look_across(page, "periods");
        let (month, _) = focused(page);
        assert_eq!(page.field(&at(&month, "figure")), "9");
        assert_eq!(rows(page).len(), 12, "every month of the year");
        until_saved(page, || {
            page.keys(DOWN);
            page.keys("11");
            page.keys(ENTER);
        });
        look_across(page, "targets");
        let november = page.value("document.querySelector('#period').selectedIndex");
        assert!(november == 10 || november == 11, "the form follows the month in hand: {november}");
    });
}

#[test]
fn what_was_chosen_since_is_what_the_next_view_shows() {
    both(|page| {
        one_target_in_october(page);
        let units = rows(page);
        look_across(page, "targets");
        set_list(page, "#entry-unit", &units[0]);
        page.click(&at(COUNT, "figure"));
        until_says(page, "[data-recent]", "12 số gần nhất");
        // Another unit and month, with the focus last in the first one's box.
        set_list(page, "#entry-unit", &units[1]);
        set_list(page, "#period", "10");
        assert!(!page.exists("[data-recent]"), "its figures are not the chosen unit's");
        look_across(page, "periods");
        assert_eq!(page.field("#entry-unit"), units[1]);
        look_across(page, "targets");
        assert_eq!(page.field("#period"), "10");
    });
}

#[test]
fn views_changed_in_a_row_show_each_box_what_was_typed_into_it() {
    both(|page| {
        one_target_in_october(page);
        let units = rows(page);
        overtype(page, &at(&units[0], "figure"), "12 x");
        until_saved(page, || put(page, &units[1], "7"));
        // The views lay their rows over each other's elements.
        for (unit, figure) in [(&units[0], "12 x"), (&units[1], "7"), (&units[2], "")] {
            page.click(&at(unit, "figure"));
            look_across(page, "targets");
            assert_eq!(page.field(&at(COUNT, "figure")), figure);
            look_across(page, "periods");
            assert_eq!(page.field(&at(&rows(page)[0], "figure")), "", "nobody typed into January");
            look_across(page, "units");
            assert_eq!(page.field(&at(unit, "figure")), figure);
            stands_in(page, unit, "figure");
        }
    });
}

#[test]
fn what_is_being_typed_is_not_pasted_over() {
    both(|page| {
        begin(page, WARD);
        look_across(page, "periods");
        set_list(page, "#entry-target", COUNT);
        let months = rows(page);
        overtype(page, &at(&months[1], "figure"), "12 x");
        paste(page, &at(&months[0], "figure"), "3\r\n4\r\n5");
        until_says(page, "[data-test='paste-summary']", "1 ô đang gõ dở");
        until_saved(page, || page.press("Ghi 2 số"));
        assert_eq!(page.field(&at(&months[1], "figure")), "12 x");
        assert_eq!(page.field(&at(&months[2], "figure")), "5");
    });
}

#[test]
fn a_ward_chooses_no_unit() {
    both(|page| {
        begin(page, WARD);
        assert!(!page.exists("[data-across='units']") && !page.exists("#entry-unit"));
        look_across(page, "periods");
        set_list(page, "#entry-target", COUNT);
        assert_eq!(rows(page).len(), 12);
        until_saved(page, || put(page, &rows(page)[0], "3"));
        assert_eq!(texts(page, "[data-notice='on-behalf']").len(), 0);
        // What stood before is seen beside the next one.
        page.click(&at(&rows(page)[1], "figure"));
        until_says(page, "[data-recent]", "T1");
        until_says(page, "[data-recent]", "3");
    });
}

#[test]
fn the_keys_of_a_spreadsheet() {
    both(|page| {
        begin(page, WARD);
        look_across(page, "periods");
        set_list(page, "#entry-target", COUNT);
        let months = rows(page);
        page.click(&at(&months[0], "figure"));
        until_saved(page, || {
            page.keys("5");
            page.keys(DOWN);
        });
        stands_in(page, &months[1], "figure");
        page.keys(&format!("{CONTROL}{END}{RELEASE}"));
        stands_in(page, &months[11], "figure");
        page.keys(&format!("{CONTROL}{HOME}{RELEASE}"));
        stands_in(page, &months[0], "figure");

        // F2 goes on behind what stands there; Escape drops what was typed.
        page.keys(F2);
        page.keys("0");
        assert_eq!(page.field(&at(&months[0], "figure")), "50");
        page.keys(ESCAPE);
        page.settle();
        assert_eq!(page.field(&at(&months[0], "figure")), "5");
        assert_eq!(commits(page), 1);

        // Four rows chosen; the first is proposed for the others, and entered by one press.
        page.keys(&format!("{SHIFT}{DOWN}{DOWN}{DOWN}{DOWN}{UP}{RELEASE}"));
        page.settle();
        assert_eq!(page.count(".entry-table__row--chosen"), 4);
        page.keys(&format!("{CONTROL}d{RELEASE}"));
        page.settle();
        assert_eq!(commits(page), 1, "a proposal is no entry");
        until_saved(page, || page.press("Ghi 3 số"));
        assert_eq!(page.field(&at(&months[3], "figure")), "5");
        assert_eq!(page.field(&at(&months[4], "figure")), "");

        // Copied as a sheet has it.
        page.click(&at(&months[0], "figure"));
        page.keys(&format!("{SHIFT}{DOWN}{DOWN}{RELEASE}"));
        page.settle();
        page.keys(&format!("{CONTROL}c{RELEASE}"));
        assert_eq!(copied(page).replace('\r', ""), "5\n5\n5");

        // One act, undone at once, and done again.
        page.click(&at(&months[5], "figure"));
        until_saved(page, || page.keys(&format!("{CONTROL}z{RELEASE}")));
        assert_eq!(page.field(&at(&months[3], "figure")), "");
        assert_eq!(page.field(&at(&months[0], "figure")), "5");
        until_saved(page, || page.keys(&format!("{CONTROL}y{RELEASE}")));
        assert_eq!(page.field(&at(&months[3], "figure")), "5");

        // Alt+Enter opens what stands behind "Thêm", at the note.
        page.click(&at(&months[0], "figure"));
        page.keys(&format!("{ALT}{ENTER}{RELEASE}"));
        page.settle();
        assert_eq!(focused(page).1, format!("note-{}", months[0]));
    });
}

#[test]
fn tab_and_the_arrows_go_from_box_to_box() {
    both(|page| {
        begin(page, WARD);
        look_across(page, "periods");
        set_list(page, "#entry-target", RATIO);
        let months = rows(page);
        page.click(&at(&months[0], "numerator"));
        page.keys("90");
        page.keys(TAB);
        stands_in(page, &months[0], "denominator");
        assert_eq!(commits(page), 0, "half a ratio is no figure");
        until_saved(page, || {
            page.keys("100");
            page.keys(TAB);
        });
        stands_in(page, &months[1], "numerator");
        page.keys(&format!("{SHIFT}{TAB}{RELEASE}"));
        stands_in(page, &months[0], "denominator");
        page.keys(LEFT);
        stands_in(page, &months[0], "numerator");
        page.keys(DOWN);
        stands_in(page, &months[1], "numerator");
        // A column stays a column.
        page.click(&at(&months[1], "denominator"));
        page.keys(DOWN);
        stands_in(page, &months[2], "denominator");
    });
}

#[test]
fn one_row_can_be_an_estimate_among_official_ones() {
    both(|page| {
        begin(page, WARD);
        set_list(page, "#period", "9");
        enter_ratio(page, RATIO, "10", "100");
        let row = format!("[data-row='{COUNT}']");
        page.click(&format!("{row} [aria-controls]"));
        page.eval(
            "document.querySelector(arguments[0]).nextElementSibling.querySelector('.segments input').click()",
            &[json!(row)],
        );
        until_says(page, &format!("{row} [data-standing]"), "ước");
        until_saved(page, || {
            overtype(page, &at(COUNT, "figure"), "4");
            page.keys(ENTER);
        });
        page.go(&format!("#/target/{COUNT}"));
        until_says(page, ".history", "ước");
        page.go(&format!("#/target/{RATIO}"));
        until_says(page, ".history", "chính thức");
    });
}
