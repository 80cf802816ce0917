//! The table of targets: what somebody filters, looks for, orders or switches is what it shows.

use crate::appearance::see_illustration;
use crate::harness::{Page, both};
use crate::steps::{WARD, begin, enter, texts, until_saved, until_says};
use std::cmp::Ordering;

/// The targets shown, in their order, by id.
fn rows(page: &Page) -> Vec<String> {
    let shown =
        page.value("[...document.querySelectorAll('tr[data-target]')].map(row => row.dataset.target)");
    serde_json::from_value(shown).unwrap()
}

/// The targets whose row says these words in the part of it that `css` names.
fn saying(page: &Page, css: &str, words: &str) -> Vec<String> {
    let said = texts(page, &format!("tr[data-target] {css}"));
    let rows = rows(page);
    assert_eq!(said.len(), rows.len(), "every row has {css}");
    rows.into_iter().zip(said).filter(|(_, said)| said.contains(words)).map(|(row, _)| row).collect()
}

/// Opens the table as the office sees it, with a year of illustrative figures.
fn table(page: &Page) {
    see_illustration(page, "office");
    page.go("#/targets");
    until_says(page, ".filters__result", "Hiện 63 trên 63 nội dung");
}

/// The table holds these targets and no others, and says how many.
#[track_caller]
fn check(page: &Page, expected: &[String], of: usize) {
    until_says(page, ".filters__result", &format!("Hiện {} trên {of} nội dung", expected.len()));
    assert_eq!(rows(page), expected);
}

#[test]
fn every_filter_leaves_the_rows_that_say_what_was_chosen() {
    both(|page| {
        table(page);
        let all = rows(page);
        for (list, option, css, words) in [
            ("#by-status", "Chậm tiến độ", ".status", "Chậm tiến độ"),
            ("#by-status", "Đạt chỉ tiêu", ".status", "Đạt chỉ tiêu"),
            ("#by-frequency", "Hằng tháng", ".target-name + .target-note", "· hằng tháng"),
            ("#by-frequency", "Cả năm", ".target-name + .target-note", "· cả năm"),
            ("#by-reporter", "Thành phố", ".target-name + .target-note", "Thành phố"),
            (
                "#by-reporter",
                "Khối cơ quan, đơn vị thành phố",
                ".target-name + .target-note",
                "cơ quan thành phố",
            ),
        ] {
            let expected = saying(page, css, words);
            assert!(!expected.is_empty() && expected.len() < all.len(), "{option}: {}", expected.len());
            page.choose(list, option);
            check(page, &expected, all.len());
            page.choose(list, "Tất cả");
            check(page, &all, all.len());
        }
    });
}

#[test]
fn filters_narrow_each_other_and_are_cleared_together() {
    both(|page| {
        table(page);
        let all = rows(page);
        let quarterly = saying(page, ".target-name + .target-note", "· hằng quý");
        page.choose("#by-group", "2. Môi trường");
        until_says(page, ".filters__result", "Hiện 5 trên 63 nội dung");
        let group = texts(page, ".table__group");
        assert_eq!(group.len(), 1, "{group:?}");
        assert!(group[0].starts_with("2. Môi trường"), "{group:?}");
        let both: Vec<String> = rows(page).into_iter().filter(|row| quarterly.contains(row)).collect();
        assert_eq!(both.len(), 4);
        page.choose("#by-frequency", "Hằng quý");
        check(page, &both, all.len());
        page.type_into("#find", "y te");
        check(page, &["mt-ct-y-te".to_owned()], all.len());
        page.press("Bỏ lọc");
        check(page, &all, all.len());
        assert_eq!(page.field("#find"), "");
        for list in ["#by-group", "#by-frequency"] {
            assert_eq!(page.field(list), "", "{list} offers everything again");
        }
        assert!(!page.shown_whole().contains("Bỏ lọc"), "there is nothing to clear");
    });
}

/// The name says only "BHYT"; the words stand in the resolution.
#[test]
fn words_are_found_without_their_marks() {
    both(|page| {
        table(page);
        for typed in ["bao hiem", "bảo hiểm", "BAO HIEM  y te"] {
            page.retype("#find", typed);
            check(page, &["as-tyt-kcb-bhyt".to_owned(), "as-bhyt".to_owned()], 63);
        }
        page.retype("#find", "thu ngan sach");
        check(page, &["kt-thu-ngan-sach".to_owned()], 63);
    });
}

#[test]
fn nothing_found_is_said_with_the_way_back() {
    both(|page| {
        table(page);
        page.type_into("#find", "không có chữ này");
        until_says(page, ".empty", "Không thấy chỉ tiêu nào");
        assert_eq!(page.value("document.querySelector('.target-table').getClientRects().length"), 0);
        page.click(".empty button");
        until_says(page, ".filters__result", "Hiện 63 trên 63 nội dung");
        assert_eq!((rows(page).len(), page.count(".empty")), (63, 0));
    });
}

/// The figures in the column "Mới nhất", from the top; those without a number are left out.
fn latest(page: &Page) -> Vec<f64> {
    let shown = texts(page, "tr[data-target] td[data-label='Mới nhất']");
    let number = |said: &String| {
        let figure = said.lines().next()?.trim_end_matches('%').replace('.', "").replace(',', ".");
        figure.parse().ok()
    };
    let numbers: Vec<Option<f64>> = shown.iter().map(number).collect();
    let first_without = numbers.iter().position(Option::is_none).unwrap_or(numbers.len());
    let is_last = numbers[first_without..].iter().all(Option::is_none);
    assert!(is_last, "rows without a figure come last: {shown:?}");
    numbers.into_iter().flatten().collect()
}

/// A third press on a heading gives back the order of the text.
#[test]
fn a_column_orders_the_rows_both_ways_and_then_as_the_text_does() {
    both(|page| {
        table(page);
        let as_text = rows(page);
        let press = |way: &str| {
            page.click("[title='Sắp theo mới nhất']");
            page.settle();
            let heading = "document.querySelector(\"[title='Sắp theo mới nhất']\").closest('th')";
            assert_eq!(page.value(&format!("{heading}.getAttribute('aria-sort')")), way);
        };
        press("descending");
        let falling = latest(page);
        assert!(falling.len() > 20, "{falling:?}");
        assert!(falling.is_sorted_by(|a, b| a.total_cmp(b) != Ordering::Less), "{falling:?}");
        assert_eq!(page.count(".table__group"), 0, "groups are the text's order");
        press("ascending");
        let rising = latest(page);
        assert!(rising.is_sorted_by(|a, b| a.total_cmp(b) != Ordering::Greater), "{rising:?}");
        assert_eq!(rising.len(), falling.len());
        press("none");
        assert_eq!(rows(page), as_text);
        // Words, too, as they are read and not as they are encoded: Ấ before Đ before V.
        page.click("[title='Sắp theo chỉ tiêu']");
        page.settle();
        let names = texts(page, ".target-name");
        let at = |start: &str| names.iter().position(|name| name.starts_with(start)).unwrap();
        assert!(
            at("Ấp") < at("Bác sỹ") && at("Bác sỹ") < at("Đạt") && at("Đạt") < at("Giao quân"),
            "{names:?}"
        );
        page.click("[title='Sắp theo chỉ tiêu']");
        page.settle();
        let backwards = texts(page, ".target-name");
        assert!(names.iter().eq(backwards.iter().rev()), "{backwards:?}");
    });
}

#[test]
fn the_table_shows_the_figures_of_whoever_is_chosen() {
    both(|page| {
        begin(page, WARD);
        until_saved(page, || enter(page, "kt-ocop", "figure", "3"));
        page.click(".role-chip");
        begin(page, "office");
        page.go("#/targets");
        let figure = "tr[data-target='kt-ocop'] td[data-label='Mới nhất']";
        page.choose("#whose", "Phường Bảo Vinh");
        until_says(page, figure, "3\n");
        let asked = rows(page);
        assert!(!asked.contains(&"kt-thu-ngan-sach".to_owned()), "a ward reports no revenue of the city");
        until_says(page, ".table__group", "1. Kinh tế 1 chỉ tiêu (1 nội dung)");
        page.choose("#whose", "Phường Xuân An");
        until_says(page, figure, "chưa có");
        check(page, &asked, asked.len());
        // A target's page is opened for the same unit, and the way back keeps the choice.
        page.choose("#whose", "Phường Bảo Vinh");
        page.click("tr[data-target='kt-ocop'] a");
        until_says(page, ".page-head__lead", "Phường Bảo Vinh");
        page.eval("history.back()", &[]);
        until_says(page, figure, "3\n");
        assert_eq!(page.value("document.querySelector('#whose').selectedOptions[0].text"), "Phường Bảo Vinh");
    });
}

#[test]
fn on_a_narrow_screen_every_row_is_a_card() {
    both(|page| {
        table(page);
        page.resize(390, 800);
        page.go("#/targets");
        page.settle();
        assert_eq!(page.value("document.documentElement.scrollWidth <= innerWidth"), true);
        assert_eq!(page.value("document.querySelector('.target-table thead').getClientRects().length"), 0);
        // In each card the name stands above its figures, each under its own label, within the screen.
        let spilled = page.value(
            "[...document.querySelectorAll('tr[data-target]')].filter(row => {
                const name = row.querySelector('.target-name').getBoundingClientRect();
                const cells = [...row.querySelectorAll('td[data-label]')];
                return cells.length !== 3 || cells.some(cell => {
                    const box = cell.getBoundingClientRect();
                    const label = getComputedStyle(cell, '::before').content;
                    return box.top < name.bottom || box.left < 0 || box.right > innerWidth
                        || label === 'none' || !cell.dataset.label;
                });
            }).map(row => row.dataset.target)",
        );
        assert_eq!(spilled, serde_json::json!([]));
        // The list of screens scrolls to the one that is open.
        for screen in ["#/files", "#/guide", "#/targets"] {
            page.go(screen);
            page.until(
                &format!("{screen} stands in the list"),
                "(box => box.left >= 0 && box.right <= innerWidth)(
                    document.querySelector('.nav__link[aria-current]').getBoundingClientRect())",
            );
        }
        // What is done on a wide screen works here.
        page.choose("#by-group", "2. Môi trường");
        until_says(page, ".filters__result", "Hiện 5 trên 63 nội dung");
        assert_eq!(page.value("document.documentElement.scrollWidth <= innerWidth"), true);
    });
}
