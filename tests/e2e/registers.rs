//! The loop of Section IV: requests that travel and come back answered, difficulties, sessions in cells,
//! lead bodies, and what falls to whom.

use crate::appearance::{see_illustration, visit};
use crate::harness::{Page, Session, both, both_sessions};
use crate::steps::{
    ENTER, ESCAPE, WARD, begin, fingerprint, merge, open_files, overtype, set_list, texts, until_saved,
    until_says,
};
use std::path::PathBuf;

/// The box of a field of the record whose boxes are open.
fn field(code: &str) -> String {
    format!(".fields [id$='-{code}']")
}

#[track_caller]
fn write(page: &Page, code: &str, text: &str) {
    until_saved(page, || {
        overtype(page, &field(code), text);
        page.keys(crate::steps::TAB);
    });
}

/// Makes the file of one unit, as it is sent, and returns where it arrived.
#[track_caller]
fn send(page: &Page, session: &Session, unit: &str) -> PathBuf {
    page.go("#/files");
    page.find("[data-action='send']");
    if page.exists("#send-whose option") {
        set_list(page, "#send-whose", unit);
    }
    page.click("[data-action='send']");
    session.downloaded(".snq.json")
}

#[test]
fn who_only_looks_sees_everything_and_writes_nothing() {
    both(|page| {
        begin(page, "office");
        visit(page, "#/execution/difficulty", "Khó khăn, vướng mắc");
        page.click("[data-action='add']");
        write(page, "title", "Thiếu mặt bằng");
        write(page, "cause", "Chưa đền bù xong");
        let held = fingerprint(page);
        page.go("#/start");
        begin(page, "view");
        visit(page, "#/execution/difficulty", "Khó khăn, vướng mắc");
        assert!(!page.exists("[data-action='add']"));
        page.click("tr[data-record] [data-action='edit']");
        until_says(page, ".entry-table__extra", "Chưa đền bù xong");
        assert!(
            !page.exists(".entry-table__extra input, .entry-table__extra textarea, [data-action='remove']")
        );
        page.go("#/task/focal-II.1");
        until_says(page, ".section--details", "Vốn đầu tư toàn xã hội");
        assert!(!page.exists("main input, main textarea, main select, [data-action='remove']"));
        visit(page, "#/tasks", "Nhiệm vụ");
        let boxes = "[...document.querySelectorAll('main table input')].some(e => e.getClientRects().length)";
        assert_eq!(page.value(boxes), false, "nothing to choose for writing");
        assert_eq!(fingerprint(page), held);
    });
}

#[test]
fn each_part_stands_beside_the_resolutions_own_words() {
    both(|page| {
        begin(page, "office");
        visit(page, "#/execution", "Tổ chức thực hiện");
        assert_eq!(page.count("[data-loop]"), 7);
        until_says(page, "[data-loop='material']", "hoàn thành trong quý I/2023");
        until_says(page, "[data-loop='material']", "Hạn theo nghị quyết: 31/03/2023");
        until_says(page, "[data-loop='dissemination']", "Nghị quyết này được triển khai, quán triệt");
        page.click("[data-loop='request'] a[href='#/execution/request']");
        until_says(page, "main h1", "Đề nghị báo cáo nguyên nhân");
    });
}

#[test]
fn a_request_travels_in_the_file_and_comes_back_answered() {
    both_sessions(|session| {
        let office = session.open();
        begin(&office, "office");
        visit(&office, "#/execution/request", "Đề nghị báo cáo nguyên nhân");
        office.click("[data-action='add']");
        set_list(&office, &field("unit"), "bao-vinh");
        write(&office, "question", "Vì sao tham gia BHYT chậm?");
        write(&office, "due", "15/11/2023");
        // By the file for that unit, which has handed in nothing yet.
        let file = send(&office, session, "bao-vinh");

        let laptop = session.another();
        let ward = laptop.open();
        begin(&ward, WARD);
        open_files(&ward, &[file]);
        merge(&ward);
        ward.go("#/entry");
        until_says(&ward, "[data-awaited]", "1 đề nghị báo cáo nguyên nhân đang chờ trả lời");
        ward.click("[data-awaited] a");
        until_says(&ward, "tr[data-record]", "Vì sao tham gia BHYT chậm?");
        ward.click("tr[data-record] [data-action='edit']");
        write(&ward, "cause", "Nhiều hộ chuyển đi nơi khác");
        ward.go("#/entry");
        ward.until("nothing waits any more", "!document.querySelector('[data-awaited]')");
        let answer = send(&ward, &laptop, "bao-vinh");

        open_files(&office, &[answer]);
        merge(&office);
        visit(&office, "#/execution/request", "Đề nghị báo cáo nguyên nhân");
        until_says(&office, "tr[data-record]", "Nhiều hộ chuyển đi nơi khác");
        visit(&office, "#/execution", "Tổ chức thực hiện");
        assert_eq!(texts(&office, "[data-loop='request'] strong"), ["1 mục"]);
        office.assert_quiet();
        ward.assert_quiet();
    });
}

#[test]
fn the_office_asks_why_from_a_late_target_of_a_unit() {
    both(|page| {
        see_illustration(page, "office");
        // A target and unit that is late in the illustrative year.
        visit(page, "#/units", "Theo đơn vị");
        page.find("td [data-status='behind'], td [data-status='at-risk'], td [data-status='not-met']");
        page.click("td [data-status='behind'], td [data-status='at-risk'], td [data-status='not-met']");
        page.find("[data-action='ask-why']");
        until_saved(page, || page.click("[data-action='ask-why']"));
        until_says(page, "main h1", "Đề nghị báo cáo nguyên nhân");
        until_says(page, "tr[data-record]", "Báo cáo nguyên nhân và giải pháp đối với chỉ tiêu");
        page.press("Hoàn tác");
        page.until("it is taken back", "!document.querySelector('tr[data-record]')");
    });
}

#[test]
fn turns_and_people_of_sessions_are_kept_apart_and_added_up() {
    both(|page| {
        begin(page, WARD);
        visit(page, "#/execution/dissemination", "Triển khai, quán triệt đến chi bộ");
        for (cell, turns, people) in [("Chi bộ 1", "120", "45"), ("Chi bộ 2", "1.080", "455")] {
            page.click("[data-action='add']");
            write(page, "cell", cell);
            write(page, "turns", turns);
            write(page, "people", people);
            page.click(".entry-table__extra .cluster button");
        }
        assert_eq!(page.count("tr[data-record]"), 2);
        until_says(page, "tr[data-record]", "Phường Bảo Vinh");
        visit(page, "#/execution", "Tổ chức thực hiện");
        until_says(page, "[data-loop='dissemination']", "Cộng: 1.200 lượt dự, 500 người");
        page.assert_quiet();
    });
}

/// A press by accident, and a form left by Escape or by its button, leave nothing behind.
#[test]
fn adding_makes_a_record_only_with_what_somebody_writes() {
    both(|page| {
        begin(page, WARD);
        let held = fingerprint(page);
        visit(page, "#/execution/difficulty", "Khó khăn, vướng mắc");
        let is_gone = "!document.querySelector('tr[data-record]')";
        page.click("[data-action='add']");
        page.find(&field("title"));
        page.keys(ESCAPE);
        page.until("the form is gone", is_gone);
        page.click("[data-action='add']");
        // Escape takes back no words.
        overtype(page, &field("title"), "Gõ dở");
        page.keys(ESCAPE);
        assert_eq!(page.field(&field("title")), "Gõ dở");
        page.click("[data-action='drop']");
        page.until("the form is gone", is_gone);
        visit(page, "#/tasks", "Nhiệm vụ");
        page.click("[data-action='add-task']");
        overtype(page, "#new-task-name", "Gõ dở");
        page.keys(ESCAPE);
        // Half a name waits while somebody looks elsewhere.
        visit(page, "#/targets", "Chỉ tiêu");
        visit(page, "#/tasks", "Nhiệm vụ");
        assert_eq!(page.field("#new-task-name"), "Gõ dở");
        page.click("[data-form='task'] button[type='button']");
        page.until("the form is gone", "!document.querySelector('#new-task-name')");
        assert_eq!(fingerprint(page), held, "nothing was written");

        // The first field makes the record, with the unit of who writes.
        visit(page, "#/execution/difficulty", "Khó khăn, vướng mắc");
        page.click("[data-action='add']");
        page.find(&field("title"));
        write(page, "title", "Thiếu mặt bằng");
        until_says(page, "tr[data-record]", "Phường Bảo Vinh");
        page.find("[data-action='remove']");
        // A task needs its name.
        visit(page, "#/tasks", "Nhiệm vụ");
        page.click("[data-action='add-task']");
        page.find("#new-task-name");
        page.keys(ENTER);
        until_says(page, "[data-form='task']", "Chưa ghi tên nhiệm vụ");
        overtype(page, "#new-task-name", "Rà soát hộ nghèo");
        until_saved(page, || page.keys(ENTER));
        until_says(page, "main h1", "Rà soát hộ nghèo");
        page.assert_quiet();
    });
}

#[test]
fn a_record_taken_off_comes_back_by_one_press() {
    both(|page| {
        begin(page, "office");
        visit(page, "#/execution/difficulty", "Khó khăn, vướng mắc");
        // Under one unit's filter the new record is that unit's, and stands while it is written.
        set_list(page, "#register-unit", "bao-vinh");
        page.click("[data-action='add']");
        write(page, "title", "Thiếu mặt bằng");
        until_says(page, "tr[data-record]", "Phường Bảo Vinh");
        until_saved(page, || page.click("[data-action='remove']"));
        page.until("it is off", "!document.querySelector('tr[data-record]')");
        page.press("Hoàn tác");
        until_says(page, "tr[data-record]", "Thiếu mặt bằng");
        // And from the list of what is off, whenever it was.
        page.click("tr[data-record] [data-action='edit']");
        until_saved(page, || page.click("[data-action='remove']"));
        page.reload();
        page.click("[data-off='difficulty'] summary");
        until_saved(page, || page.click("[data-action='put-back']"));
        until_says(page, "tr[data-record]", "Thiếu mặt bằng");
        page.assert_quiet();
    });
}

#[test]
fn the_office_names_lead_bodies_and_each_finds_what_is_theirs() {
    both(|page| {
        begin(page, "office");
        visit(page, "#/bodies", "Cơ quan và phân công");
        until_says(page, "[data-body='ban-tuyen-giao']", "tài liệu học tập");
        // A body of the office's own.
        until_saved(page, || {
            page.click("[data-register='body'] [data-action='add']");
            overtype(page, "[data-register='body'] .fields [id$='-name']", "Phòng Kinh tế");
            page.keys(ENTER);
        });
        page.click("[data-leads='1'] summary");
        page.find("[id='kt-ocop-lead']");
        page.choose("[id='kt-ocop-lead']", "Phòng Kinh tế");
        until_says(page, "[data-leads='1'] summary", "1/10");
        let body = page.value("document.querySelector('[id=\"kt-ocop-lead\"]').value");
        page.go(&format!("#/mine/{}", body.as_str().unwrap()));
        until_says(page, ".section--led", "Sản phẩm OCOP");
        page.assert_quiet();
    });
}
