//! Tasks: what the text gives, what people assign and note, many at once, over the year, and what two
//! laptops come to.

use crate::appearance::{see_illustration, visit};
use crate::harness::{Page, both, both_sessions};
use crate::steps::{
    ENTER, WARD, begin, merge, open_files, overtype, save_to_file, set_list, texts, until_saved, until_says,
};

const ROADS: &str = "commitment-duong-hoan-thanh";

/// The box of a field on a task's page.
fn field(task: &str, code: &str) -> String {
    format!("[id='{task}-{code}']")
}

/// Types into a task's box and leaves it.
#[track_caller]
fn write(page: &Page, task: &str, code: &str, text: &str) {
    until_saved(page, || {
        overtype(page, &field(task, code), text);
        page.keys(ENTER);
    });
}

fn row(task: &str) -> String {
    format!("tr[data-task='{task}']")
}

#[test]
fn commitments_stand_ready_as_tasks_and_an_assignment_stays() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, "office");
        visit(&page, "#/tasks", "Nhiệm vụ");
        assert_eq!(page.count("tr[data-task]"), 34);
        assert_eq!(texts(&page, ".table__group")[0], "Nhiệm vụ trọng tâm 5");
        page.click(&format!("{} a.target-name", row(ROADS)));
        until_says(&page, "main h1", "Hoàn thành các tuyến đường trọng điểm");
        until_says(&page, ".quote mark", "đường Võ Duy Dương");

        set_list(&page, &field(ROADS, "lead"), "ubnd-thanh-pho");
        write(&page, ROADS, "due", "31/10/2023");
        write(&page, ROADS, "percent", "40,5");
        set_list(&page, &field(ROADS, "status"), "in-progress");
        until_says(&page, ".page-head__lead", "Đang thực hiện");
        // What cannot be read is told and stays as it was typed.
        overtype(&page, &field(ROADS, "start"), "31/2/2023");
        page.keys(ENTER);
        until_says(&page, &format!("[id='{ROADS}-start-error']"), "Gõ một ngày có trong lịch, như 31/3/2023");
        assert_eq!(page.field(&field(ROADS, "start")), "31/2/2023");
        write(&page, ROADS, "start", "1/3/2023");
        assert_eq!(page.field(&field(ROADS, "start")), "01/03/2023");
        drop(page);

        let page = session.open();
        visit(&page, "#/tasks", "Nhiệm vụ");
        let said = page.text(&row(ROADS));
        for words in ["UBND thành phố", "31/10/2023", "40,5%"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        page.assert_quiet();
    });
}

#[test]
fn what_is_being_typed_when_the_screen_changes_is_kept_and_what_cannot_be_read_is_told() {
    both(|page| {
        begin(page, "office");
        page.go(&format!("#/task/{ROADS}"));
        page.type_into(&field(ROADS, "output"), "Biên bản nghiệm thu");
        let asks = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
        assert_eq!(page.value(asks), true, "closing the page now would lose it");
        until_saved(page, || page.go("#/tasks"));
        page.go(&format!("#/task/{ROADS}"));
        page.find(&field(ROADS, "output"));
        assert_eq!(page.field(&field(ROADS, "output")), "Biên bản nghiệm thu");
        page.type_into(&field(ROADS, "due"), "31/2/2023");
        page.go("#/tasks");
        until_says(page, ".toasts", "Gõ một ngày có trong lịch, như 31/3/2023");
        page.assert_quiet();
    });
}

#[test]
fn a_milestone_and_a_note_are_kept_with_who_wrote_them() {
    both(|page| {
        begin(page, "office");
        page.go(&format!("#/task/{ROADS}"));
        page.type_into("#milestone-name", "Nghiệm thu đường Võ Duy Dương");
        page.type_into("#milestone-due", "30/9/2023");
        until_saved(page, || page.press("Thêm mốc"));
        until_says(page, ".section--milestones .history", "30/09/2023");
        until_saved(page, || page.click(".section--milestones .history button"));
        until_says(page, ".section--milestones .history", "đạt ngày");
        // A wrong name or day is corrected in its place.
        page.click("[data-action='correct']");
        overtype(page, "#milestone-new-due", "2 tháng 9");
        page.press("Lưu");
        until_says(page, "#milestone-new-due-error", "Gõ một ngày có trong lịch, như 31/3/2023");
        overtype(page, "#milestone-new-due", "15/9/2023");
        overtype(page, "#milestone-new-done", "20/9/2023");
        until_saved(page, || page.press("Lưu"));
        until_says(page, ".section--milestones .history", "15/09/2023");
        until_says(page, ".section--milestones .history", "đạt ngày 20/09/2023");
        page.type_into("#log-line", "Đã bàn giao mặt bằng");
        until_saved(page, || page.click("[data-form='log'] button"));
        until_says(page, ".section--log .history", "Đã bàn giao mặt bằng");
        page.click("[data-history] summary");
        until_says(page, "[data-history]", "Nhiệm vụ · Nhật ký");
        page.assert_quiet();
    });
}

#[test]
fn many_tasks_get_one_lead_at_once_and_one_press_takes_it_back() {
    both(|page| {
        begin(page, "office");
        visit(page, "#/tasks", "Nhiệm vụ");
        let chosen = [ROADS, "commitment-duong-khoi-cong", "focal-II.1"];
        for task in chosen {
            page.click(&format!("{} input[type=checkbox]", row(task)));
        }
        until_says(page, ".bulk strong", "Đã chọn 3 nhiệm vụ");
        page.click("[data-action='bulk']");
        until_says(page, ".bulk", "Chọn hoặc gõ nội dung trước");
        set_list(page, "#bulk-field", "due");
        page.type_into("#bulk-value", "31/12/2023");
        until_saved(page, || page.click("[data-action='bulk']"));
        until_says(page, &row(ROADS), "31/12/2023");
        for task in chosen {
            page.click(&format!("{} input[type=checkbox]", row(task)));
        }
        assert_eq!(page.field("#bulk-field"), "due", "the field shown is the one written");
        set_list(page, "#bulk-field", "lead");
        set_list(page, "#bulk-value", "ubnd-thanh-pho");
        until_saved(page, || page.click("[data-action='bulk']"));
        for task in chosen {
            until_says(page, &row(task), "UBND thành phố");
        }
        // Whose they are, and under whom they stand.
        set_list(page, "#task-whose", "body:ubnd-thanh-pho");
        page.until("three are left", "document.querySelectorAll('tr[data-task]').length === 3");
        page.press("Hoàn tác");
        page.until("none is left", "document.querySelectorAll('tr[data-task]').length === 0");
        until_says(page, ".empty", "Không có nhiệm vụ nào khớp");
        page.assert_quiet();
    });
}

#[test]
fn a_clause_becomes_a_task_bound_to_its_words_and_targets() {
    both(|page| {
        begin(page, WARD);
        page.go("#/text/III.1.6");
        page.find("[data-clause='III.1.6']");
        until_saved(page, || page.click("[data-clause='III.1.6'] [data-action='make-task']"));
        until_says(page, "main h1", "OCOP");
        until_says(page, ".section--linked", "Sản phẩm OCOP");
        until_says(page, ".section--quote", "III.1.6");
        visit(page, "#/tasks", "Nhiệm vụ");
        assert_eq!(page.count("tr[data-task]"), 35);
        // It is the ward's own.
        set_list(page, "#task-whose", "unit:bao-vinh");
        page.until("one is left", "document.querySelectorAll('tr[data-task]').length === 1");
        visit(page, "#/mine", "Việc của tôi");
        assert_eq!(page.count("[data-mine] li"), 1);
        page.assert_quiet();
    });
}

#[test]
fn the_year_is_drawn_with_its_table_and_overdue_tasks_come_first() {
    both(|page| {
        see_illustration(page, "office");
        page.go(&format!("#/task/{ROADS}"));
        write(page, ROADS, "due", "30/9/2023");
        visit(page, "#/tasks", "Nhiệm vụ");
        until_says(page, &row(ROADS), "Quá hạn 31 ngày");
        set_list(page, "#task-order", "due");
        let due = texts(page, "td[data-label='Hạn']");
        assert!(due[0].contains("31/03/2023") && due[1].contains("30/09/2023"), "{due:?}");
        page.eval("document.querySelectorAll(\"input[name='task-view']\")[2].click()", &[]);
        page.until("the chart is drawn", "document.querySelector('.chart__area svg')");
        page.click(".chart__twin summary");
        until_says(page, ".chart__twin", "Hoàn thành các tuyến đường trọng điểm");
        page.assert_quiet();
    });
}

#[test]
fn linked_targets_offer_a_state_and_somebody_takes_it() {
    both(|page| {
        see_illustration(page, "office");
        page.go("#/task/focal-II.1");
        page.find("[data-offer]");
        let offered = page.value("document.querySelector('[data-offer]').dataset.offer");
        assert_eq!(offered, "in-progress");
        until_saved(page, || page.click("[data-action='take-offer']"));
        until_says(page, ".page-head__lead", "Đang thực hiện");
        assert!(!page.exists("[data-offer]"));
        until_says(page, ".section--solutions", "III.1.2");
        page.assert_quiet();
    });
}

#[test]
fn two_laptops_assign_differently_and_somebody_chooses_in_the_box() {
    both_sessions(|session| {
        let office = session.open();
        begin(&office, "office");
        office.go(&format!("#/task/{ROADS}"));
        write(&office, ROADS, "due", "30/9/2023");
        let file = save_to_file(&office, session);

        let laptop = session.another();
        let other = laptop.open();
        begin(&other, "office");
        other.go(&format!("#/task/{ROADS}"));
        write(&other, ROADS, "due", "31/12/2023");
        open_files(&other, &[file]);
        merge(&other);
        other.go(&format!("#/task/{ROADS}"));
        other.find("[data-clash]");
        until_says(&other, ".page-head__lead", "Chỗ lệch số");
        assert_eq!(texts(&other, ".clash__title strong"), ["Hoàn thành các tuyến đường trọng điểm"]);
        let sides = texts(&other, ".clash__figure");
        assert!(sides.contains(&"30/09/2023".into()) && sides.contains(&"31/12/2023".into()), "{sides:?}");
        let first = sides[0].clone();
        until_saved(&other, || other.click(".clash__side button"));
        other.until("it is settled", "!document.querySelector('[data-clash]')");
        assert_eq!(other.field(&field(ROADS, "due")), first);
        other.assert_quiet();
    });
}
