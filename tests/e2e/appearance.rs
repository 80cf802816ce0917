//! The screens by address, and how a page can be told to show itself: language, theme, whose
//! figures, illustrative ones.

use crate::harness::Page;
use crate::steps;
use serde_json::Value;

/// A screen: its address, and its heading in Vietnamese and English.
pub type Screen = (&'static str, &'static str, &'static str);

/// Every screen, as the office sees it.
pub const SCREENS: [Screen; 30] = [
    ("#/", "Tổng hợp", "Collect"),
    ("#/start", "Anh/chị nhập cho đơn vị nào?", "Which unit do you enter figures for?"),
    ("#/entry", "Việc kỳ này", "This period"),
    ("#/checks", "Kiểm tra số liệu", "Check figures"),
    ("#/overview", "Toàn cảnh", "Overview"),
    ("#/progress", "Tiến độ báo cáo", "Reporting progress"),
    ("#/progress/reminders", "Danh sách đôn đốc", "Reminder list"),
    ("#/paper", "Mẫu giấy", "Paper form"),
    ("#/units", "Theo đơn vị", "By unit"),
    ("#/units/changes", "Đơn vị thay đổi", "Changes of units"),
    ("#/targets", "Chỉ tiêu", "Targets"),
    ("#/target/kt-thu-ngan-sach", "Thu ngân sách", "Budget revenue"),
    ("#/target/as-bhyt", "Tham gia BHYT", "Health-insurance coverage"),
    ("#/text/III.1.5", "Nghị quyết", "Resolution"),
    ("#/links", "Liên kết và chỗ lặp, lệch", "Links and repetitions"),
    ("#/index", "Văn bản, cơ quan, địa danh được nêu", "Documents, bodies and places named"),
    ("#/tasks", "Nhiệm vụ", "Tasks"),
    (
        "#/task/focal-II.1",
        "Nguồn lực, hạ tầng, du lịch và chuyển đổi số",
        "Resources, infrastructure, tourism and digital transformation",
    ),
    ("#/execution", "Tổ chức thực hiện", "Carrying it out"),
    ("#/execution/difficulty", "Khó khăn, vướng mắc", "Difficulties"),
    ("#/bodies", "Cơ quan và phân công", "Bodies and assignments"),
    ("#/mine/ubnd-thanh-pho", "Việc của tôi", "My work"),
    ("#/leaflet", "Tờ gấp và tài liệu học tập", "Leaflet and study sheet"),
    ("#/present", "Nghị quyết năm 2023", "Resolution of 2023"),
    ("#/reports", "Báo cáo", "Reports"),
    ("#/import", "Lấy số từ Excel", "Figures from Excel"),
    ("#/files", "Tệp và sao lưu", "Files and backup"),
    ("#/guide", "Hướng dẫn", "Guide"),
    ("#/about", "Giới thiệu", "About"),
    ("#/no/such/page", "Không có trang này.", "There is no such page."),
];

/// The languages of the page.
pub const LANGUAGES: [&str; 2] = ["vi", "en"];

/// The heading of the screen that is shown.
#[track_caller]
pub fn heading(page: &Page) -> String {
    page.until("the screen has a heading", "document.querySelector('main h1')");
    page.value("document.querySelector('main h1').textContent").as_str().unwrap().to_owned()
}

/// Goes to a screen and waits until it stands.
#[track_caller]
pub fn visit(page: &Page, hash: &str, heading: &str) {
    page.go(hash);
    page.until(
        &format!("{hash} is shown"),
        &format!("document.querySelector('main h1').textContent.trim() === {}", Value::from(heading)),
    );
}

/// Turns the header's switch `name` to `value`.
#[track_caller]
pub fn switch(page: &Page, name: &str, value: &str) {
    let input = format!("[data-action='{name}'][value='{value}']");
    // The radio button itself lies unseen below its label, where nobody can point at it.
    page.eval("document.querySelector(arguments[0]).parentElement.click()", &[Value::from(input.as_str())]);
    page.until(
        &format!("{name} is {value}"),
        &format!("document.querySelector({}).checked", Value::from(input.as_str())),
    );
    page.settle();
}

/// Opens the illustrative ledger, and says as whom to look at it.
#[track_caller]
pub fn see_illustration(page: &Page, choice: &str) {
    page.go("#/start");
    start_anew(page, "[data-action='see-illustration']");
    page.go("#/start");
    steps::begin(page, choice);
}

/// Goes back to real figures.
#[track_caller]
pub fn leave_illustration(page: &Page) {
    start_anew(page, ".illustrative [data-action='leave-illustration']");
}

/// Presses what makes the page start anew, and waits until it has.
#[track_caller]
fn start_anew(page: &Page, button: &str) {
    page.eval("window.isBefore = true", &[]);
    page.click(button);
    page.until(
        "the page has started anew",
        "!window.isBefore && performance.getEntriesByName('snq:usable').length",
    );
}
