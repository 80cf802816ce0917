//! The first minute: one question, a home for each answer, and a first figure that is kept.

use crate::harness::{Page, both, both_sessions};
use crate::steps::{ENTER, WARD, begin, commits, field, until_says};

/// Forgets who works here, as on a laptop that never saw the page.
fn start_over(page: &Page) {
    page.value("localStorage.clear()");
    page.eval("location.hash = ''", &[]);
    page.reload();
}

#[test]
fn there_is_one_question_and_every_answer_has_its_home() {
    both(|page| {
        for (choice, home, first_link) in [
            (WARD, "Việc kỳ này", "Việc kỳ này"),
            ("office", "Tổng hợp", "Tổng hợp"),
            ("leader", "Toàn cảnh", "Toàn cảnh"),
            ("view", "Chỉ tiêu", "Chỉ tiêu"),
        ] {
            start_over(page);
            assert_eq!(page.text("main h1"), "Anh/chị nhập cho đơn vị nào?");
            assert_eq!(page.count("main h1, main h2"), 1, "one question and nothing else");
            begin(page, choice);
            page.until(home, &format!("document.querySelector('main h1').textContent === '{home}'"));
            assert_eq!(page.value("location.hash"), "#/");
            assert_eq!(page.text(".app__nav a"), first_link);
        }
    });
}

#[test]
fn without_an_answer_the_question_says_what_to_do() {
    both(|page| {
        page.press("Bắt đầu");
        until_says(page, ".field__error", "Chọn một đơn vị hoặc một vai trò");
        assert!(page.exists("[data-choice]"));
    });
}

#[test]
fn the_answer_is_remembered_and_can_be_changed() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        page.close();
        let page = session.open();
        assert_eq!(page.text("main h1"), "Việc kỳ này");
        assert_eq!(page.text(".role-chip"), "Phường Bảo Vinh");
        page.click(".role-chip");
        begin(&page, "office");
        until_says(&page, "main h1", "Tổng hợp");
        page.reload();
        assert_eq!(page.text("main h1"), "Tổng hợp");
    });
}

#[test]
fn a_screen_that_needs_to_know_asks_first() {
    both(|page| {
        for address in ["#/entry", "#/overview"] {
            page.go(address);
            assert!(page.exists("[data-choice]"), "{address}");
        }
        // Reading needs nobody's name.
        page.go("#/targets");
        page.find("[data-target='as-bhyt']");
    });
}

/// Five things to do between the double-click and a figure that is kept: say who one is, begin,
/// click into the first box, type, Enter. Nobody has to find a page or choose a period.
#[test]
fn a_first_figure_is_kept_after_five_steps() {
    both_sessions(|session| {
        let page = session.open();
        page.click(&format!("[data-choice='{WARD}']"));
        page.press("Bắt đầu");
        page.click("[data-target] [data-field='figure']");
        page.keys("12");
        page.keys(ENTER);
        page.until("it is kept", "performance.getEntriesByName('snq:saved').length === 1");
        until_says(&page, "[data-save-state='saved']", "Đã lưu trên máy này");
        until_says(&page, "[data-target]", "Đã lưu");
        page.close();
        let page = session.open();
        assert_eq!(page.field("[data-target] [data-field='figure']"), "12");
        assert_eq!(commits(&page), 0, "looking writes nothing");
    });
}

#[test]
fn name_and_position_go_with_the_figures() {
    both(|page| {
        page.type_into("#who-name", "Trần Thị Bình");
        page.type_into("#who-position", "Công chức văn phòng");
        begin(page, WARD);
        page.click(&field("kt-ocop", "figure"));
        page.keys("2");
        page.keys(ENTER);
        page.go("#/target/kt-ocop");
        until_says(page, ".history__who", "Trần Thị Bình, Công chức văn phòng");
    });
}
