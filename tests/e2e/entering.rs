//! Typing figures into the period's form and on a target's page: what is understood is said back,
//! what is wrong is said beside its box, and nothing typed is thrown away.

use crate::harness::{Page, both, both_sessions, compose};
use crate::steps::{
    CONTROL, DOWN, ENTER, ESCAPE, NUMBER, RATIO, RELEASE, SHIFT, TAB, UP, WARD, begin, commits, enter,
    enter_ratio, field, overtype, texts, until_saved, until_says,
};

/// Done or not, by wards.
const DONE: &str = "qp-dan-quan";
/// A ratio of the city that may have nothing to count.
const MAY_BE_NOTHING: &str = "qp-tin-bao-thu-ly";
/// A whole number, monthly, by the city.
const COUNT: &str = "qp-chay-no";

/// The row of a target in the period's form.
fn row(target: &str) -> String {
    format!("tr[data-target='{target}']")
}

/// Opens the form of a ward.
fn ward(page: &Page) {
    begin(page, WARD);
    page.go("#/entry");
}

/// Opens the form of the city's office.
fn office(page: &Page) {
    begin(page, "office");
    page.go("#/entry");
}

/// The boxes on a target's page.
fn box_of(name: &str) -> String {
    format!("[data-form='figure'] [data-field='{name}']")
}

/// The history of a target: what each entry says, the latest first.
fn history(page: &Page, target: &str) -> Vec<String> {
    page.go(&format!("#/target/{target}"));
    page.find("#history");
    texts(page, ".history__what")
}

#[test]
fn a_ratio_is_said_back_and_kept() {
    both(|page| {
        ward(page);
        enter_ratio(page, RATIO, "10.412", "11.340");
        until_says(page, &format!("{} .field__echo", row(RATIO)), "= 91,82%");
        until_says(page, &format!("{} .saved", row(RATIO)), "Đã lưu");
        until_says(page, ".progress-line__count", "Đã nhập 1/");
        page.reload();
        assert_eq!(page.field(&field(RATIO, "numerator")), "10.412");
        assert_eq!(page.field(&field(RATIO, "denominator")), "11.340");
        // Both figures in the first box, as they stand in reports.
        until_saved(page, || enter(page, "mt-ct-sinh-hoat", "numerator", "95/100"));
        assert_eq!(page.field(&field("mt-ct-sinh-hoat", "denominator")), "100");
    });
}

#[test]
fn figures_are_read_as_officers_write_them() {
    both(|page| {
        office(page);
        let echo = format!("{} .field__echo", row(NUMBER));
        for (typed, understood, shown) in [
            ("1.964", "= 1.964 tỷ đồng", "1.964"),
            ("18.531,9", "= 18.531,9 tỷ đồng", "18.531,9"),
            ("18531.9", "= 18.531,9 tỷ đồng", "18.531,9"),
            ("16 200 tỷ đồng", "= 16.200 tỷ đồng", "16.200"),
        ] {
            overtype(page, &field(NUMBER, "figure"), typed);
            until_says(page, &echo, understood);
            assert_eq!(page.field(&field(NUMBER, "figure")), typed, "what is typed stands while it is typed");
            page.keys(ENTER);
            page.until(
                shown,
                &format!("document.querySelector(\"{}\").value === '{shown}'", field(NUMBER, "figure")),
            );
        }
    });
}

/// "1.964" may be meant as 1,964: the page takes the usual reading and offers the other one.
#[test]
fn an_ambiguous_figure_is_asked_about() {
    both(|page| {
        office(page);
        overtype(page, &field(NUMBER, "figure"), "1.964");
        let other = format!("{} .field__ask button", row(NUMBER));
        assert_eq!(page.text(&other), "1,964");
        until_saved(page, || page.click(&other));
        assert_eq!(page.field(&field(NUMBER, "figure")), "1,964");
    });
}

#[test]
fn a_tenfold_slip_is_asked_about_and_not_forbidden() {
    both(|page| {
        office(page);
        page.click("[aria-label='Kỳ trước']");
        until_saved(page, || enter(page, NUMBER, "figure", "1.286"));
        page.click("[aria-label='Kỳ sau']");
        page.settle();
        enter(page, NUMBER, "figure", "12.860");
        until_says(page, &row(NUMBER), "Gấp khoảng 10 lần kỳ trước (1.286)");
        page.until("the answer has the focus", "document.activeElement.dataset.action === 'keep'");
        until_saved(page, || page.keys(ENTER));
        assert_eq!(page.field(&field(NUMBER, "figure")), "12.860");
    });
}

#[test]
fn progress_and_done_are_two_things() {
    both(|page| {
        ward(page);
        until_saved(page, || enter(page, DONE, "percent", "60"));
        assert_eq!(history(page, DONE), ["Chưa hoàn thành (60%)"]);
        page.go("#/entry");
        until_saved(page, || page.click(&field(DONE, "done")));
        assert_eq!(history(page, DONE), ["Đã hoàn thành", "Chưa hoàn thành (60%)"]);
    });
}

#[test]
fn nothing_arose_is_neither_zero_nor_empty() {
    both(|page| {
        office(page);
        page.click(&format!("{} [aria-controls]", row(MAY_BE_NOTHING)));
        let tick = format!("{} + tr [data-field='nothing']", row(MAY_BE_NOTHING));
        until_saved(page, || page.click(&tick));
        page.until(
            "the box says so",
            &format!(
                "document.querySelector(\"{}\").placeholder === 'Không phát sinh'",
                field(MAY_BE_NOTHING, "numerator")
            ),
        );
        assert_eq!(history(page, MAY_BE_NOTHING), ["Không phát sinh"]);
        // The same on the target's own page: taken back, it is a withdrawal.
        until_saved(page, || page.click("[data-form='figure'] [data-field='nothing']"));
        assert_eq!(history(page, MAY_BE_NOTHING).len(), 2);
        // Where something is always to be counted, it is not offered.
        page.go("#/entry");
        page.click(&format!("{} [aria-controls]", row(COUNT)));
        assert!(!page.exists(&format!("{} + tr [data-field='nothing']", row(COUNT))));
    });
}

#[test]
fn estimates_and_official_figures_in_a_period_and_up_to_it_stand_apart() {
    both(|page| {
        office(page);
        for (basis, standing, figure) in [
            ("Lũy kế", "Chính thức", "1.200"),
            ("Lũy kế", "Ước", "1.210"),
            ("Trong kỳ", "Ước", "110"),
            ("Trong kỳ", "Chính thức", "105"),
        ] {
            page.press(basis);
            page.press(standing);
            page.settle();
            assert_eq!(page.field(&field(NUMBER, "figure")), "", "{basis}, {standing}");
            until_saved(page, || enter(page, NUMBER, "figure", figure));
        }
        page.press("Lũy kế");
        page.settle();
        assert_eq!(page.field(&field(NUMBER, "figure")), "1.200");
        assert_eq!(history(page, NUMBER).len(), 4);
        let places = texts(page, ".history__item");
        for place in ["Lũy kế, ước", "Lũy kế, chính thức", "Trong kỳ, ước", "Trong kỳ, chính thức"]
        {
            assert!(places.iter().any(|said| said.contains(place)), "{place} is missing in {places:#?}");
        }
        // A level has no figure of its own in a period.
        page.go("#/target/as-bhyt");
        assert!(!page.exists("[data-form='figure'] [name='basis']"));
    });
}

#[test]
fn a_figure_typed_as_official_becomes_an_estimate_in_one_press() {
    both(|page| {
        ward(page);
        page.press("Chính thức");
        page.click(&format!("{} [aria-controls]", row("kt-ocop")));
        page.type_into("#note-kt-ocop", "Gọi điện hỏi");
        until_saved(page, || enter(page, "kt-ocop", "figure", "3"));
        let over = format!("{} [data-action='take-over-figure']", row("kt-ocop"));
        assert!(!page.exists(&over), "the figure stands where it is asked for");
        page.press("Ước");
        until_says(page, &format!("{} [data-hint='elsewhere']", row("kt-ocop")), "chính thức: 3");
        // While another figure is being typed, no press may be taken for another than was offered.
        page.type_into(&field("kt-ocop", "figure"), "5");
        page.until("nothing is offered", &format!("!document.querySelector(\"{over}\")"));
        page.keys(ESCAPE);
        until_saved(page, || page.click(&over));
        assert_eq!(page.field(&field("kt-ocop", "figure")), "3");
        assert_eq!(page.field("#note-kt-ocop"), "Gọi điện hỏi");
        page.press("Chính thức");
        page.settle();
        assert_eq!(page.field(&field("kt-ocop", "figure")), "", "it is official no more");
        // Back by the same press: the estimate stays, as what was known before.
        until_saved(page, || page.click(&over));
        page.press("Ước");
        until_says(
            page,
            &format!("{} [data-hint='elsewhere']", row("kt-ocop")),
            "Số chính thức 3 đang được tính",
        );
        // Taken back together.
        until_saved(page, || page.click(&over));
        until_saved(page, || page.click("[data-action='undo']"));
        until_says(page, &format!("{} [data-hint='elsewhere']", row("kt-ocop")), "Số chính thức 3");
        page.assert_quiet();
    });
}

#[test]
fn note_and_source_go_with_the_figure() {
    both(|page| {
        ward(page);
        page.click(&format!("{} [aria-controls]", row("kt-ocop")));
        page.type_into("#note-kt-ocop", "Thêm một sản phẩm");
        page.type_into("#source-kt-ocop", "Báo cáo số 45/BC-UBND");
        assert_eq!(commits(page), 0, "a note alone is no figure");
        until_saved(page, || enter(page, "kt-ocop", "figure", "3"));
        page.go("#/target/kt-ocop");
        until_says(page, ".history__why", "Thêm một sản phẩm, Báo cáo số 45/BC-UBND");
        // A note on a figure that stands already is an entry of its own.
        until_saved(page, || {
            overtype(page, "#note-figure", "Thêm hai sản phẩm");
            page.keys(TAB);
        });
        until_says(page, ".history__why", "Thêm hai sản phẩm");
        assert_eq!(page.count(".history__item"), 2);
    });
}

/// A target, what is typed into its boxes, and words of the message beside them.
type Wrong = (&'static str, &'static [(&'static str, &'static str)], &'static str);

/// Text that makes no figure.
const WRONG: [Wrong; 7] = [
    ("kt-ocop", &[("figure", "hai")], "Ô này chỉ nhận số; hãy bỏ “hai”"),
    ("kt-ocop", &[("figure", "1.2.3")], "Không rõ “1.2.3” là số nào"),
    ("kt-ocop", &[("figure", "-5")], "Số này không thể âm"),
    (RATIO, &[("numerator", "11.341"), ("denominator", "11.340")], "Tử số 11.341 lớn hơn mẫu số 11.340"),
    (RATIO, &[("numerator", "10"), ("denominator", "0")], "Mẫu số là 0"),
    ("mt-ct-sinh-hoat", &[("numerator", "10")], "Còn thiếu mẫu số"),
    (DONE, &[("percent", "120")], "Tỷ lệ hoàn thành từ 0 đến 100"),
];

#[test]
fn wrong_input_is_said_beside_the_box_and_stays() {
    both(|page| {
        ward(page);
        for (target, boxes, message) in WRONG {
            for (name, typed) in boxes {
                overtype(page, &field(target, name), typed);
            }
            page.click("main h1");
            until_says(page, &format!("{} .field__error", row(target)), message);
            for (name, typed) in boxes {
                assert_eq!(page.field(&field(target, name)), *typed);
            }
            // The message belongs to the box for those who cannot see it too.
            let described = format!(
                "document.querySelector(\"{}\").getAttribute('aria-describedby').split(' ').some(id => document.getElementById(id).innerText.includes(\"{message}\"))",
                field(target, boxes[0].0)
            );
            assert_eq!(page.value(&described), true, "{message}");
        }
        assert_eq!(commits(page), 0, "nothing wrong is kept");
        // Neither another screen nor another period takes it away.
        page.go("#/targets");
        page.go("#/entry");
        assert_eq!(page.field(&field("kt-ocop", "figure")), "-5");
        until_says(page, &format!("{} .field__error", row("kt-ocop")), "Số này không thể âm");
        page.click("[aria-label='Kỳ trước']");
        page.click("[aria-label='Kỳ sau']");
        page.settle();
        assert_eq!(page.field(&field(DONE, "percent")), "120");
        // Put right, it is kept and the message goes.
        until_saved(page, || enter(page, "kt-ocop", "figure", "5"));
        assert_eq!(page.text(&format!("{} .field", row("kt-ocop"))).trim(), "sản phẩm");
    });
}

#[test]
fn of_a_ratio_only_the_box_to_put_right_is_marked() {
    both(|page| {
        ward(page);
        let plain = page.value("getComputedStyle(document.getElementById('r-kt-ocop-first')).borderTopColor");
        // What is seen and what is told to those who cannot see it.
        let marked = |name: &str| {
            let input = format!("document.querySelector(\"{}\")", field(RATIO, name));
            let seen = page.value(&format!("getComputedStyle({input}).borderTopColor")) != plain;
            let told = page.value(&format!("{input}.hasAttribute('aria-invalid')")) == true;
            assert_eq!(seen, told, "{name}");
            told
        };
        for (part, whole, expected) in
            [("9o00", "10.000", [true, false]), ("9.000", "", [false, true]), ("9.000", "10.000", [false; 2])]
        {
            overtype(page, &field(RATIO, "numerator"), part);
            overtype(page, &field(RATIO, "denominator"), whole);
            page.click("main h1");
            page.settle();
            assert_eq!(["numerator", "denominator"].map(marked), expected, "{part} / {whole}");
        }
    });
}

#[test]
fn wrong_input_on_a_targets_page_is_said_too() {
    both(|page| {
        ward(page);
        for (target, boxes, message) in WRONG {
            page.go(&format!("#/target/{target}"));
            for (name, typed) in boxes {
                overtype(page, &box_of(name), typed);
            }
            page.click("main h1");
            until_says(page, "[data-form='figure'] .field__error", message);
            for (name, typed) in boxes {
                assert_eq!(page.field(&box_of(name)), *typed);
            }
        }
        assert_eq!(commits(page), 0);
        // A whole number, and one that only the small forms take.
        page.go("#/target/kt-ocop");
        overtype(page, "[data-field='own-aim']", "1.2.3");
        page.click("[data-form='own-aim'] button");
        until_says(page, "#own-aim-error", "Không rõ “1.2.3” là số nào");
        assert_eq!(page.field("[data-field='own-aim']"), "1.2.3");
        overtype(page, "[data-field='own-aim']", "4");
        until_saved(page, || page.click("[data-form='own-aim'] button"));
        assert_eq!(history(page, "kt-ocop").len(), 1);
    });
}

#[test]
fn a_count_takes_no_decimals() {
    both(|page| {
        office(page);
        enter(page, COUNT, "figure", "1,5");
        until_says(page, &format!("{} .field__error", row(COUNT)), "đếm số nguyên");
        enter(page, COUNT, "figure", "-1");
        until_says(page, &format!("{} .field__error", row(COUNT)), "không thể âm");
        assert_eq!((commits(page), page.field(&field(COUNT, "figure"))), (0, "-1".to_owned()));
    });
}

/// Periods are chosen, not typed, so none outside the year can be entered.
#[test]
fn every_period_lies_in_the_year() {
    both(|page| {
        ward(page);
        assert_eq!(page.value("document.querySelector('#period').selectedOptions[0].text"), "Tháng 12/2023");
        assert!(page.value("document.querySelector(\"[aria-label='Kỳ sau']\").disabled").as_bool().unwrap());
        assert!(texts(page, "#period option").iter().all(|period| period.ends_with("/2023")));
        page.go("#/target/as-bhyt");
        let periods = texts(page, "#enter-period option");
        assert!(periods.len() > 12 && periods.iter().all(|period| period.contains("2023")), "{periods:?}");
    });
}

#[test]
fn editing_and_withdrawing_add_to_the_history() {
    both(|page| {
        ward(page);
        until_saved(page, || enter(page, "kt-ocop", "figure", "3"));
        until_saved(page, || enter(page, "kt-ocop", "figure", "4"));
        assert_eq!(history(page, "kt-ocop"), ["4 sản phẩm", "3 sản phẩm"]);
        assert_eq!(texts(page, ".history__item .tag"), ["đang dùng", "đã thay"]);
        until_saved(page, || page.click(".history [data-action='withdraw']"));
        assert_eq!(history(page, "kt-ocop"), ["đã hủy", "4 sản phẩm", "3 sản phẩm"]);
        page.go("#/entry");
        assert_eq!(page.field(&field("kt-ocop", "figure")), "");
        assert!(
            !page.exists(&format!("{} .saved", row("kt-ocop"))),
            "there is no figure that could be saved"
        );
        // Emptying a box withdraws too, and says so.
        until_saved(page, || enter(page, "kt-ocop", "figure", "5"));
        until_saved(page, || enter(page, "kt-ocop", "figure", ""));
        until_says(page, ".toasts", "Đã hủy số “Sản phẩm OCOP");
        // Behind "Thêm", only a figure can be withdrawn.
        page.click(&format!("{} [aria-controls]", row("kt-ocop")));
        assert!(!page.exists("[data-action='withdraw']"));
        until_saved(page, || enter(page, "kt-ocop", "figure", "6"));
        until_saved(page, || page.click("[data-action='withdraw']"));
        assert_eq!(page.field(&field("kt-ocop", "figure")), "");
        assert_eq!(history(page, "kt-ocop").len(), 7);
    });
}

#[test]
fn undo_takes_back_one_entry_after_the_other() {
    both(|page| {
        ward(page);
        let now = |expected: &str| {
            let shown =
                format!("document.querySelector(\"{}\").value === '{expected}'", field("kt-ocop", "figure"));
            page.until(&format!("the box shows “{expected}”"), &shown);
        };
        for figure in ["3", "4", "5"] {
            until_saved(page, || enter(page, "kt-ocop", "figure", figure));
        }
        until_saved(page, || page.click("[data-action='undo']"));
        now("4");
        until_says(page, ".toasts", "Đã hoàn tác");
        // A mouse goes both ways, and a sentence about nothing written offers no way.
        until_saved(page, || page.click(".toast button"));
        now("5");
        until_says(page, ".toasts", "Đã làm lại");
        until_saved(page, || page.click(".toast button"));
        now("4");
        page.click("[data-action='copy']");
        until_says(page, ".toasts", "Đã sao chép");
        assert!(!page.exists(".toast button"));
        until_saved(page, || page.keys(&format!("{CONTROL}z{RELEASE}")));
        now("3");
        until_saved(page, || page.keys(&format!("{CONTROL}z{RELEASE}")));
        now("");
        page.click("[data-action='undo']");
        until_says(page, ".toasts", "Không có gì để hoàn tác");
        assert_eq!(history(page, "kt-ocop").len(), 8, "undoing adds, too");
    });
}

/// While something is typed, Ctrl+Z belongs to the box.
#[test]
fn undo_by_keyboard_leaves_a_box_that_is_being_typed_in_alone() {
    both(|page| {
        ward(page);
        until_saved(page, || enter(page, "kt-ocop", "figure", "3"));
        overtype(page, &field("xd-ket-nap", "figure"), "9");
        page.keys(&format!("{CONTROL}z{RELEASE}"));
        page.settle();
        assert_eq!((commits(page), page.field(&field("kt-ocop", "figure"))), (1, "3".to_owned()));
    });
}

#[test]
fn composing_keyboards_are_left_alone() {
    both(|page| {
        ward(page);
        page.click(&format!("{} [aria-controls]", row("kt-ocop")));
        page.click("#note-kt-ocop");
        compose(page, &["d", "đ", "đa", "đạ", "đạt"]);
        page.keys(" ");
        compose(page, &["d", "du", "duo", "dươ", "dướ", "dưới"]);
        page.until("the words stand", "document.querySelector('#note-kt-ocop').value === 'đạt dưới'");
        // Keys of a composition are not the form's: Enter ends it and goes nowhere.
        page.click(&field("kt-ocop", "figure"));
        compose(page, &["1", "12"]);
        page.eval(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }))",
            &[],
        );
        page.settle();
        assert_eq!(commits(page), 0);
        assert_eq!(page.field(&field("kt-ocop", "figure")), "12");
        until_saved(page, || page.keys(ENTER));
        page.go("#/target/kt-ocop");
        until_says(page, ".history__why", "đạt dưới");
    });
}

/// Which box has the focus: target and name.
fn focused(page: &Page) -> (String, String) {
    let here = page
        .value("(e => [e.closest('[data-target]').dataset.target, e.dataset.field])(document.activeElement)");
    serde_json::from_value(here).unwrap()
}

#[test]
fn a_form_is_filled_without_a_mouse() {
    both(|page| {
        // The question, too.
        page.eval("document.querySelector('[data-choice=\"unit:bao-vinh\"] input').focus()", &[]);
        page.keys(" ");
        page.keys(ENTER);
        page.until("the choice is made", "!document.querySelector('[data-choice]')");
        let at = |target: &str, name: &str| assert_eq!(focused(page), (target.to_owned(), name.to_owned()));
        page.eval("document.querySelector('#main').focus()", &[]);
        for _ in 0..20 {
            page.keys(TAB);
            if page.value("document.activeElement.dataset.field === 'figure'") == true {
                break;
            }
        }
        at("kt-ocop", "figure");
        page.keys("3");
        page.keys(ENTER);
        at("mt-ct-sinh-hoat", "numerator");
        page.until("the first is kept", "performance.getEntriesByName('snq:saved').length === 1");
        page.keys("95");
        page.keys(TAB);
        at("mt-ct-sinh-hoat", "denominator");
        assert_eq!(commits(page), 1, "going from a part to its whole keeps nothing yet");
        page.keys("100");
        page.keys(ENTER);
        at("as-giam-ngheo-a", "numerator");
        // Enter in a part goes to its whole, which still waits.
        page.keys("4");
        page.keys(ENTER);
        at("as-giam-ngheo-a", "denominator");
        page.keys("10");
        // The arrows keep to their column, where Enter begins the row.
        page.keys(DOWN);
        at("as-nuoc-do-thi", "denominator");
        page.keys(UP);
        at("as-giam-ngheo-a", "denominator");
        page.keys(&format!("{SHIFT}{ENTER}{RELEASE}"));
        at("mt-ct-sinh-hoat", "numerator");
        page.until("three are kept", "performance.getEntriesByName('snq:saved').length === 3");
        until_says(page, ".progress-line__count", "Đã nhập 3/");
    });
}

#[test]
fn the_provinces_figure_is_entered_with_its_document() {
    both(|page| {
        office(page);
        page.go(&format!("#/target/{NUMBER}"));
        until_says(page, "main", "Chưa nhập chỉ tiêu tỉnh giao");
        page.type_into("[data-field='assigned-figure']", "1.405");
        until_says(page, "#assigned-figure-echo", "1.405 tỷ đồng");
        page.type_into("[data-field='assigned-document']", "3210/QĐ-UBND");
        page.type_into("[data-field='assigned-date']", "32/12/2022");
        page.click("[data-form='assigned'] button[type=submit]");
        until_says(page, "#assigned-date-error", "Không đọc được ngày “32/12/2022”");
        assert_eq!(commits(page), 0);
        overtype(page, "[data-field='assigned-date']", "9/12/2022");
        until_saved(page, || page.click("[data-form='assigned'] button[type=submit]"));
        assert_eq!(history(page, NUMBER), ["1.405 tỷ đồng, 3210/QĐ-UBND, 09/12/2022"]);
    });
}

#[test]
fn last_years_figure_stands_beside_this_years() {
    both(|page| {
        office(page);
        page.go(&format!("#/target/{NUMBER}"));
        page.type_into("[data-field='last-first']", "1.310,5");
        until_saved(page, || page.click("[data-form='last-year'] button[type=submit]"));
        until_says(page, "[data-form='last-year']", "1.310,5 tỷ đồng");
        assert_eq!(page.field("[data-field='last-first']"), "");
        assert_eq!(history(page, NUMBER), ["1.310,5 tỷ đồng"]);
        until_says(page, ".history__item", "Cùng kỳ năm trước");
    });
}

/// A draft survives the way to another screen; closing the page with one asks first.
#[test]
fn leaving_with_something_typed_asks() {
    both_sessions(|session| {
        let page = session.open();
        ward(&page);
        // The browser shows its own question when the page holds this event back.
        let asks = || {
            page.value(
                "(event => (dispatchEvent(event), event.defaultPrevented))(new Event('beforeunload', { cancelable: true }))",
            ) == true
        };
        assert!(!asks(), "nothing is typed");
        overtype(&page, &field(RATIO, "numerator"), "10.412");
        assert!(asks(), "a figure is half typed");
        page.go("#/guide");
        assert!(asks(), "it is still not kept");
        page.go("#/entry");
        assert_eq!(page.field(&field(RATIO, "numerator")), "10.412");
        until_saved(&page, || enter(&page, RATIO, "denominator", "11.340"));
        assert!(!asks(), "it is kept");
        // A note without its figure is something typed, too.
        page.click(&format!("{} [aria-controls]", row("kt-ocop")));
        page.type_into("#note-kt-ocop", "chờ số của phòng Kinh tế");
        page.click("main h1");
        assert!(asks(), "a note waits for its figure");
        page.go("#/targets");
        page.go("#/entry");
        assert_eq!(page.field("#note-kt-ocop"), "chờ số của phòng Kinh tế");
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "3"));
        assert!(!asks());
    });
}

/// Chromium tells a box that it lost the focus while its screen is already being taken away.
#[test]
fn going_back_in_the_middle_of_a_note_keeps_it() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        page.go("#/guide");
        page.go("#/entry");
        page.click(&format!("{} [aria-controls]", row("kt-ocop")));
        page.click("#note-kt-ocop");
        page.keys("đạt");
        page.eval("history.back()", &[]);
        page.until("the screen before is back", "location.hash === '#/guide'");
        page.settle();
        assert!(!page.exists("#guard"), "the program lives");
        page.go("#/entry");
        assert_eq!(page.field("#note-kt-ocop"), "đạt");
    });
}
