//! "Chỗ lệch số": what two laptops say differently stands side by side until somebody chooses, and
//! the choice reaches everybody.

use crate::form::form_of;
use crate::harness::{Page, Session, both_sessions};
use crate::steps::{
    RATIO, WARD, begin, enter, enter_ratio, field, fingerprint, merge, open_files, save_to_file, texts, told,
    until_saved, until_says,
};
use std::path::PathBuf;

/// A laptop of the ward on which this numerator was entered, and the file saved there.
fn entered(laptop: &Session, numerator: &str) -> (Page, PathBuf) {
    let page = laptop.open();
    begin(&page, WARD);
    enter_ratio(&page, RATIO, numerator, "11.340");
    let file = save_to_file(&page, laptop);
    (page, file)
}

/// The ward's form, where another laptop of the ward says something else.
fn disputed(session: &Session) -> Page {
    let other = session.another();
    let (page, _) = entered(session, "10.412");
    let (second, second_file) = entered(&other, "10.300");
    second.close();
    open_files(&page, &[second_file]);
    until_says(&page, "[data-verdict='welcome']", "1 chỗ có hai số khác nhau");
    merge(&page);
    page.go("#/entry");
    page
}

/// What judges the ward's figure, by the code of its rule.
fn rule(page: &Page) -> String {
    page.go(&format!("#/target/{RATIO}"));
    page.choose("#whose", "Phường Bảo Vinh");
    page.find("[data-rule]");
    page.settle();
    page.value("document.querySelector('[data-rule]').dataset.rule").as_str().unwrap().to_owned()
}

#[test]
fn different_figures_of_two_laptops_are_settled_by_choosing_one() {
    both_sessions(|session| {
        let other = session.another();
        let (first, first_file) = entered(session, "10.412");
        let (second, second_file) = entered(&other, "10.300");
        second.close();

        let office = session.another();
        let page = office.open();
        begin(&page, "office");
        let names =
            [&first_file, &second_file].map(|file| file.file_name().unwrap().to_str().unwrap().to_owned());
        open_files(&page, &[first_file, second_file]);
        merge(&page);

        // Both are listed, with what each says, and neither is counted.
        page.go("#/office");
        until_says(&page, "[data-clash]", "Tham gia BHYT · Phường Bảo Vinh");
        let mut figures = texts(&page, "[data-clash] .clash__figure");
        figures.sort();
        assert_eq!(figures.len(), 2);
        for (figure, numerator) in figures.iter().zip(["10.300", "10.412"]) {
            assert!(figure.contains(numerator) && figure.contains("11.340"), "{figures:?}");
        }
        // Each says whom to call: who entered it, when, and which file brought it.
        let facts = texts(&page, "[data-clash] .clash__facts");
        assert_eq!(facts.len(), 2);
        for fact in ["Người nhập: ", "Lúc: "] {
            assert!(facts.iter().all(|side| side.contains(fact)), "{fact}: {facts:?}");
        }
        for side in texts(&page, "[data-clash] .clash__side") {
            let name = &names[usize::from(side.contains("10.300"))];
            assert!(side.contains(&format!("Theo tệp: {name}")), "{name}: {side}");
        }
        assert_eq!(told(&page, "Chỗ lệch số"), "1");
        assert_eq!(rule(&page), "conflicted");
        assert_eq!(texts(&page, ".history__item .tag"), ["Chỗ lệch số", "Chỗ lệch số"]);

        // Choosing settles it here…
        page.go("#/office");
        let chosen = texts(&page, "[data-clash] .clash__figure")
            .iter()
            .position(|figure| figure.contains("10.412"))
            .unwrap();
        let side = format!("[data-clash] .clash__side:nth-of-type({}) button", chosen + 1);
        assert_eq!(page.text(&side), "Chọn số này");
        until_saved(&page, || page.click(&side));
        until_says(&page, "section[aria-labelledby='clashes']", "Không có chỗ lệch số.");
        assert!(!page.exists("[data-clash]"));
        assert_eq!(told(&page, "Chỗ lệch số"), "0");
        assert_ne!(rule(&page), "conflicted");
        until_says(&page, ".facts", "91,82%");
        let said = texts(&page, ".history__what");
        assert_eq!(said.len(), 3, "the choice is written down, nothing is taken away: {said:?}");
        until_says(&page, ".history__why", "Chọn giữa các số khác nhau");
        let settled = fingerprint(&page);

        // … and, by the office's file, with those who wrote.
        let file = save_to_file(&page, &office);
        open_files(&first, &[file]);
        merge(&first);
        assert_eq!(fingerprint(&first), settled);
        first.go("#/entry");
        assert_eq!(first.field(&field(RATIO, "numerator")), "10.412");
        until_says(&first, &format!("tr[data-target='{RATIO}'] .saved"), "Đã lưu");
        page.assert_quiet();
    });
}

/// Typing over a dispute asks first, with what it would replace; until somebody says so, the text waits.
#[test]
fn typing_over_different_figures_asks_before_it_replaces_them() {
    both_sessions(|session| {
        let page = disputed(session);
        let row = format!("tr[data-target='{RATIO}']");
        let month = page.value("document.querySelector('#period').value").as_str().unwrap().to_owned();
        let month: u8 = month.parse().unwrap();
        // A tenth of it the month before: one question says both, and one answer is to both.
        form_of(&page, month - 1);
        enter_ratio(&page, RATIO, "1.035", "11.340");
        form_of(&page, month);
        until_says(&page, &format!("{row} .status"), "Chỗ lệch số");
        enter(&page, RATIO, "numerator", "10.350");
        enter(&page, RATIO, "denominator", "11.340");
        let question = format!("{row} [data-question='dispute']");
        for said in ["khoảng 10 lần", "10.300", "10.412", "thay cho tất cả"] {
            until_says(&page, &question, said);
        }
        assert_eq!(told(&page, "Chỗ lệch số"), "1", "nothing is settled by typing alone");
        page.go("#/entry");
        until_saved(&page, || page.click(&format!("{row} [data-action='keep']")));
        until_says(&page, &format!("{row} .saved"), "Đã lưu");
        assert_eq!(page.field(&field(RATIO, "numerator")), "10.350");
        assert_eq!(told(&page, "Chỗ lệch số"), "0");
    });
}

/// The ward itself may settle it, where it sees both: in the history of its target.
#[test]
fn those_who_wrote_choose_in_the_history() {
    both_sessions(|session| {
        let page = disputed(session);
        until_says(&page, &format!("tr[data-target='{RATIO}'] .status"), "Chỗ lệch số");
        assert_eq!(rule(&page), "conflicted");
        let lower = texts(&page, ".history__what").iter().position(|said| said.contains("10.300")).unwrap();
        let choice = format!(".history__item:nth-of-type({}) [data-action='choose']", lower + 1);
        until_saved(&page, || page.click(&choice));
        assert_ne!(rule(&page), "conflicted");
        assert!(!page.exists("[data-action='choose']"));
        page.go("#/entry");
        assert_eq!(page.field(&field(RATIO, "numerator")), "10.300");
        // Chosen is chosen, also after the page was closed.
        page.close();
        let page = session.open();
        page.go("#/entry");
        assert_eq!(page.field(&field(RATIO, "numerator")), "10.300");
        assert_eq!(told(&page, "Chỗ lệch số"), "0");
    });
}
