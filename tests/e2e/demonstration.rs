//! The five-minute demonstration, as it is played before people: the network is off, the file lies on a
//! stick, and nobody explains anything.

use crate::appearance::{heading, see_illustration};
use crate::harness::{Browser, Page, Session, both_sessions};
use crate::pasting::{COUNT, SUMMARY, october, show_month};
use crate::reports::word_text;
use crate::steps::{
    RATIO, WARD, begin, enter, enter_ratio, field, fingerprint, merge, paste, save_to_file, texts, told,
    until_saved, until_says,
};
use serde_json::json;
use std::fs;

#[test]
fn a_leader_comes_from_the_whole_to_one_late_target_and_the_words_behind_it() {
    both_sessions(|session| {
        session.move_file("USB (E)/Trình diễn", "Sổ Nghị quyết.html");
        let page = session.open();
        if page.browser() == Browser::Chromium {
            page.devtools("Network.enable", json!({}));
            page.devtools(
                "Network.emulateNetworkConditions",
                json!({ "offline": true, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0 }),
            );
        }

        // Illustrative October, as a leader sees it.
        see_illustration(&page, "leader");
        assert_eq!(heading(&page), "Toàn cảnh");
        let shown = page.shown_whole();
        for words in ["SỐ LIỆU MINH HỌA", "trong 41 chỉ tiêu đã đạt hoặc đúng tiến độ", "tính đến 31/10/2023"]
        {
            assert!(shown.contains(words), "{words} in {shown:.600}");
        }
        assert!((1..=7).contains(&page.count(".matter")), "more than anybody reads before a meeting");
        page.until("the groups are drawn", "document.querySelector('.chart svg path')");

        // The first matter: what it is, how late, in one sentence with figures.
        let sentence = page.text(".matter .matter__sentence");
        assert!(sentence.chars().any(|c| c.is_ascii_digit()), "{sentence}");
        let target = page.text(".matter .target-name");
        let status = page.value("document.querySelector('.matter [data-status]').dataset.status");
        page.press(&target);
        page.until(
            "its screen is shown",
            &format!("document.querySelector('main h1').textContent.trim() === {}", json!(target)),
        );
        assert_eq!(page.value("document.querySelector('main [data-status]').dataset.status"), status);

        // Why: every number and the rule that gave the status.
        page.press("Vì sao có đánh giá này?");
        page.until(
            "the reasons are in view, and the keyboard with them",
            "(box => box.top >= 0 && box.top < innerHeight)(document.querySelector('#why').getBoundingClientRect())
                && document.activeElement.id === 'why'",
        );
        let why = page.text("section[aria-labelledby=why]");
        for words in ["Số dùng để đánh giá", "chưa phải kết luận", "Ai báo cáo"] {
            assert!(why.contains(words), "{words} in {why}");
        }
        let numbers =
            sentence.split(|c: char| !c.is_ascii_digit() && c != ',').filter(|part| !part.is_empty());
        for number in numbers.map(|number| number.trim_matches(',')) {
            assert!(why.contains(number), "{number} of “{sentence}” in {why}");
        }

        // Its clause: the words themselves, marked in the whole text.
        let quoted = page.text(".quote mark, blockquote mark, main mark");
        page.press("Xem trong Nghị quyết");
        page.until(
            "the words are marked where they stand",
            &format!(
                "[...document.querySelectorAll('.clause--here mark')].some(mark => {quoted}.includes(mark.textContent)
                    && mark.getBoundingClientRect().top > 0 && mark.getBoundingClientRect().top < innerHeight)",
                quoted = json!(quoted)
            ),
        );
        assert_eq!(heading(&page), "Nghị quyết");

        // And back by the same way.
        page.eval("history.go(-2)", &[]);
        page.until("the overview is shown", "document.querySelector('.matter')");
        page.assert_quiet();
    });
}

#[test]
fn a_ward_pastes_a_column_a_tenfold_slip_is_caught_and_a_killed_browser_has_the_rest() {
    both_sessions(|session| {
        let page = session.open();
        october(&page);
        paste(&page, &field(RATIO, "numerator"), "10.412\t11.340\n410\t\n");
        assert!(
            page.text(SUMMARY).starts_with("Dán 2 số: ghi 1, 1 ô cần xem lại."),
            "{}",
            page.text(SUMMARY)
        );
        until_saved(&page, || page.press("Ghi 1 số"));
        let question = page.text(&format!("[data-target='{COUNT}'] [data-question='slip']"));
        assert!(question.contains("10 lần") && question.contains("(40)"), "{question}");
        let saved = fingerprint(&page);
        page.kill();

        // What was called saved is there, and the slip is not.
        let page = session.open();
        assert_eq!(fingerprint(&page), saved);
        page.go("#/start");
        begin(&page, WARD);
        page.go("#/entry");
        show_month(&page, 10);
        assert_eq!(page.field(&field(RATIO, "numerator")), "10.412");
        until_saved(&page, || enter(&page, COUNT, "figure", "41"));
        assert!(!page.exists("[data-question='slip']"));
        page.go(&format!("#/target/{COUNT}"));
        until_says(&page, "main", "41");
        assert!(!page.shown_whole().contains("410"), "a slip that nobody confirmed is no figure");
        page.assert_quiet();
    });
}

/// The text of a file of a unit's laptop on which this ratio was entered.
fn sent(laptop: &Session, unit: &str, numerator: &str) -> String {
    let page = laptop.open();
    begin(&page, &format!("unit:{unit}"));
    enter_ratio(&page, RATIO, numerator, "11.340");
    let file = save_to_file(&page, laptop);
    page.assert_quiet();
    page.close();
    fs::read_to_string(file).unwrap()
}

/// Lets files fall on whatever the page shows.
#[track_caller]
fn drop_on(page: &Page, files: &[String]) {
    page.eval(
        "const carried = new DataTransfer();
         arguments[0].forEach((text, n) => carried.items.add(new File([text], `don-vi-${n + 1}.snq.json`)));
         for (const kind of ['dragover', 'drop']) {
            document.querySelector('main').dispatchEvent(
                new DragEvent(kind, { dataTransfer: carried, bubbles: true, cancelable: true }));
         }",
        &[json!(files)],
    );
    page.until(
        "the files are read",
        &format!("document.querySelectorAll('[data-file]').length === {}", files.len()),
    );
}

#[test]
fn three_files_are_dropped_a_mismatch_is_settled_and_a_killed_browser_has_it_all() {
    both_sessions(|session| {
        let files = [("bao-vinh", "10.412"), ("bao-vinh", "10.300"), ("xuan-lap", "9.000")]
            .map(|(unit, numerator)| sent(&session.another(), unit, numerator));

        let page = session.open();
        begin(&page, "office");
        page.go("#/office");
        drop_on(&page, &files);
        until_says(&page, "main", "1 chỗ có hai số khác nhau");
        merge(&page);
        assert_eq!(told(&page, "Đơn vị có số"), "2");

        page.go("#/office");
        let figures = texts(&page, "[data-clash] .clash__figure");
        let chosen = figures.iter().position(|figure| figure.contains("10.412")).unwrap();
        let side = format!("[data-clash] .clash__side:nth-of-type({}) button", chosen + 1);
        until_saved(&page, || page.click(&side));
        until_says(&page, "section[aria-labelledby='clashes']", "Không có chỗ lệch số.");
        let settled = fingerprint(&page);
        page.kill();

        let page = session.open();
        assert_eq!(fingerprint(&page), settled);
        assert_eq!(told(&page, "Chỗ lệch số"), "0");
        page.go(&format!("#/target/{RATIO}"));
        page.choose("#whose", "Phường Bảo Vinh");
        until_says(&page, ".facts", "91,82%");

        // A killed browser may have forgotten who works here, and no figure.
        page.go("#/start");
        begin(&page, "office");
        page.go("#/entry");
        page.click("[data-action='monthly-report']");
        let report = session.downloaded(".docx");
        let words = word_text(&report);
        // Two of fifteen units have reported: the city's figure says so and concludes nothing.
        for said in ["BÁO CÁO", "Tham gia BHYT: đạt", "chưa có số của 13 đơn vị"] {
            assert!(words.contains(said), "{said} in {words}");
        }
        page.assert_quiet();
    });
}
