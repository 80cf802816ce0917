//! Units × targets, units compared, one unit's page, and the order of units that nobody sees unasked.

use crate::appearance::{see_illustration, visit};
use crate::harness::{Page, both};
use crate::steps::{begin, texts, until_says};
use serde_json::{Value, json};

const RIGHT: &str = "\u{e014}";
const DOWN: &str = "\u{e015}";
const ENTER: &str = "\u{e007}";
/// The cell in hand: its unit, the target of its row, its status.
const IN_HAND: &str = "(cell => [cell.dataset.unit, cell.closest('tr').dataset.target, cell.dataset.status])(
    document.activeElement)";

fn board(page: &Page, choice: &str) {
    see_illustration(page, choice);
    visit(page, "#/units", "Theo đơn vị");
    page.until("the board stands", "document.querySelectorAll('.heat td a').length > 300");
}

#[test]
fn every_unit_and_every_target_that_one_reports_has_its_cell() {
    both(|page| {
        board(page, "leader");
        assert_eq!(page.count(".heat thead th a[href^='#/unit/']"), 16);
        // Status never by colour alone, and never without words.
        let bare = "[...document.querySelectorAll('.heat td a')].filter(cell =>
            !cell.getAttribute('aria-label').includes(':')
            || getComputedStyle(cell, '::before').width === 'auto').length";
        assert_eq!(page.value(bare), 0);
        // The key counts what the cells show.
        let counts = "[...document.querySelectorAll('.heat-key__item')].every(item =>
            document.querySelectorAll(`.heat td [data-status='${item.dataset.choice}']`).length
            === Number(item.querySelector('.heat-key__count').textContent))";
        assert_eq!(page.value(counts), true);
    });
}

#[test]
fn group_and_status_leave_the_rows_that_have_them() {
    both(|page| {
        board(page, "office");
        let all = page.count(".heat tr[data-target]");
        page.click("[data-choice='behind']");
        page.until(
            "each row has a cell that is late",
            "document.querySelector('.heat__cell--back') && [...document.querySelectorAll('.heat tr[data-target]')]
                .every(row => row.querySelector('[data-status=behind]'))",
        );
        assert!(page.count(".heat tr[data-target]") < all);
        page.click("[data-choice='behind']");
        page.choose("#board-group", "1. Kinh tế");
        page.until("one group is left", "document.querySelectorAll('.heat__group').length === 1");
        assert!(page.count(".heat tr[data-target]") < all);
    });
}

#[test]
fn arrows_go_from_cell_to_cell_and_enter_opens_that_units_target() {
    both(|page| {
        board(page, "office");
        assert_eq!(page.count(".heat [tabindex='0']"), 1, "one stop of the Tab key");
        page.eval("document.querySelector('.heat [tabindex=\"0\"]').focus()", &[]);
        page.keys(&format!("{DOWN}{RIGHT}"));
        page.until("a cell is in hand", "document.activeElement.matches('.heat td a')");
        let cell = page.value(IN_HAND);
        assert_eq!(page.count(".heat [tabindex='0']"), 1);
        let unit = cell[0].as_str().unwrap().to_owned();
        let name = page.value(&format!("document.querySelector(\"[href='#/unit/{unit}']\").textContent"));
        let said = page.text(".heat__said");
        assert!(said.contains(name.as_str().unwrap()), "{said}");
        page.keys(ENTER);
        page.until("the target is shown", "location.hash.startsWith('#/target/')");
        let shown = page.value("[document.querySelector('main [data-target]').dataset.target,
            document.querySelector('#whose').value, document.querySelector('.hero [data-status]').dataset.status]");
        assert_eq!(shown, json!([cell[1], unit, cell[2]]));
    });
}

#[test]
fn units_are_compared_with_a_table_of_the_same_figures_and_who_lacks_is_named() {
    both(|page| {
        board(page, "leader");
        let chart = "[aria-labelledby='comparison']";
        page.until("the bars are drawn", &format!("document.querySelector(\"{chart} .chart svg path\")"));
        page.choose("#compared", "Tham gia BHYT");
        until_says(page, &format!("{chart} .chart__name"), "Tham gia BHYT");
        let without = page.value(&format!(
            "[...document.querySelectorAll(\"{chart} .chart__twin tbody tr\")]
                .filter(row => row.cells[1].textContent === 'chưa có số').map(row => row.cells[0].textContent)"
        ));
        for name in without.as_array().unwrap() {
            let said = page.text(&format!("{chart} .notice"));
            assert!(said.contains(name.as_str().unwrap()), "{name} in {said}");
        }
        assert_eq!(page.exists(&format!("{chart} .notice")), without != json!([]));
    });
}

#[test]
fn a_unit_has_its_own_overview_and_what_is_opened_there_is_its_own() {
    both(|page| {
        board(page, "leader");
        let unit = page.value("document.querySelector('.heat thead th a').getAttribute('href')");
        let name = page.text(".heat thead th a");
        page.click(".heat thead th a");
        until_says(page, "main h1", &name);
        assert_eq!(page.value("location.hash"), unit);
        page.until(
            "its charts are drawn",
            "(charts => charts.length === 2 && charts.every(chart => chart.querySelector('svg path')))(
                [...document.querySelectorAll('.chart')])",
        );
        assert_eq!(page.accessibility_faults(), Vec::<String>::new());
        assert!(page.count(".matter") <= 7);
        let rows = page.count("[aria-labelledby='own-targets'] tr[data-target]");
        assert!(rows > 20, "{rows}");
        let first = page.value(
            "(row => [row.dataset.target, row.querySelector('[data-status]').dataset.status])(
            document.querySelector(\"[aria-labelledby='own-targets'] tr[data-target]\"))",
        );
        page.click("[aria-labelledby='own-targets'] tr[data-target] a");
        page.until("the target is shown", "location.hash.startsWith('#/target/')");
        let shown = page.value(
            "[document.querySelector('main [data-target]').dataset.target,
            document.querySelector('.hero [data-status]').dataset.status]",
        );
        assert_eq!(shown, first);
        let whose = page.value("document.querySelector('#whose').value");
        assert_eq!(format!("#/unit/{}", whose.as_str().unwrap()), unit.as_str().unwrap());
    });
}

#[test]
fn units_are_ranked_only_when_the_office_asks() {
    both(|page| {
        board(page, "leader");
        assert!(!page.exists("[data-advanced='ranking']"));
        page.go("#/start");
        begin(page, "office");
        visit(page, "#/units", "Theo đơn vị");
        page.until("the office may ask", "document.querySelector('[data-advanced=ranking]')");
        assert!(!page.exists("[data-ranking]"));
        page.click("[data-advanced='ranking'] summary");
        assert!(!page.exists("[data-ranking]"), "off until asked for");
        page.click("[data-action='rank']");
        page.until(
            "the order is shown",
            "document.querySelectorAll('[data-ranking] tbody tr').length === 16",
        );
        assert!(page.text("[data-advanced='ranking']").contains("bằng nhau thì cùng thứ"));
        let places = texts(page, "[data-ranking] tbody td:first-child");
        let places: Vec<Value> =
            places.iter().map(|place| place.parse::<u32>().map_or(Value::Null, Value::from)).collect();
        assert!(places[0] == json!(1) || places[0].is_null(), "{places:?}");
    });
}
