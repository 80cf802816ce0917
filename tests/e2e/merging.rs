//! What a file holds that is handed on, and what a merge says of itself: the choice before the file is
//! made, a bare file that meets the whole one, the record on paper, and reading that can be stopped.

use crate::access::check_access;
use crate::appearance::switch;
use crate::form::{form_of, printed, sheets};
use crate::harness::{Browser, Page, Session, both_sessions, only};
use crate::steps::{
    RATIO, WARD, begin, enter, enter_ratio, fingerprint, merge, open_files, save_to_file, texts, told,
    until_saved, until_says,
};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

/// The other figure that October asks of a ward.
const OTHER: &str = "xd-ket-nap";
/// The place of October in the list of periods, from 0.
const OCTOBER: u8 = 9;

/// A laptop of somebody with a name.
fn named(laptop: &Session, choice: &str, name: &str) -> Page {
    let page = laptop.open();
    page.find("[data-choice]");
    page.type_into("#who-name", name);
    begin(&page, choice);
    page
}

/// A ward's laptop with a figure, a note beside it, and another ward's figure that came by a file.
fn ward(session: &Session) -> Page {
    let other = session.another();
    let neighbour = named(&other, "unit:xuan-binh", "Lê Văn An");
    form_of(&neighbour, OCTOBER);
    until_saved(&neighbour, || enter(&neighbour, OTHER, "figure", "2"));
    let file = save_to_file(&neighbour, &other);
    neighbour.close();
    let page = named(session, WARD, "Trần Thị Bình");
    open_files(&page, &[file]);
    merge(&page);
    form_of(&page, OCTOBER);
    enter_ratio(&page, RATIO, "9.100", "10.000");
    page.click(&format!("[data-target='{RATIO}'] [aria-controls]"));
    until_saved(&page, || {
        page.type_into(&format!("#note-{RATIO}"), "còn một tổ chưa gửi");
        page.click("main h1");
    });
    page
}

fn parsed(file: &Path) -> Value {
    serde_json::from_slice(&fs::read(file).unwrap()).unwrap()
}

/// The units that a file speaks of, and whether it says who wrote and what they noted.
fn held(file: &Path) -> (Vec<String>, bool, bool) {
    let file = parsed(file);
    let entries = file["body"]["entries"].as_array().unwrap();
    let unit = |entry: &Value| match entry["place"][0].as_str().unwrap() {
        "submission" => entry["place"][1].clone(),
        _ => entry["place"][2].clone(),
    };
    let mut units: Vec<String> =
        entries.iter().filter_map(|entry| unit(entry).as_str().map(str::to_owned)).collect();
    units.sort();
    units.dedup();
    let text = file.to_string();
    (units, text.contains("Bình"), text.contains("còn một tổ"))
}

fn own() -> Vec<String> {
    vec!["bao-vinh".to_owned()]
}

#[test]
fn a_form_is_handed_in_without_names_and_others_figures_unless_somebody_chooses_so() {
    both_sessions(|session| {
        let page = ward(session);
        page.press("Chốt và tạo tệp nộp");
        let says = |words: &str| until_says(&page, "[data-asks='submit'] #send-holds", words);
        says("số liệu của Phường Bảo Vinh và thiết lập chung");
        says("Không có tên người ghi và ghi chú");
        check_access(&page);
        let said = page.text("[data-asks='submit'] #send-holds");
        page.type_into("#submitting", "đã trình lãnh đạo");
        until_saved(&page, || page.click("[data-action='confirm']"));
        let bare = session.downloaded(".snq.json");
        assert_eq!(held(&bare), (own(), false, false));
        let stated = parsed(&bare)["counts"]["entries"].to_string();
        assert!(said.contains(&format!("Tệp sẽ có {stated} lần ghi")), "{stated}: {said}");
        assert!(bare.to_string_lossy().contains("bao-vinh-gui"), "{bare:?}");
        assert!(parsed(&bare).to_string().contains("đã trình lãnh đạo"), "it is said to the office");

        // A part is no backup, and the page does not say that it were.
        page.go("#/files");
        page.find("[data-beyond-file]");
        assert!(!page.exists("[data-beyond-file='0']"));
        until_says(&page, "#save-file-holds", "toàn bộ số liệu trên máy này, kèm tên người ghi và ghi chú");
        let says = |words: &str| until_says(&page, "[aria-labelledby='files-send'] #send-holds", words);
        says("Không có tên người ghi");
        page.click("[data-field='send-signed']");
        says("Có tên người ghi và mọi ghi chú");
        page.click("[data-action='send']");
        let signed = session.downloaded(".snq.json");
        assert_eq!(held(&signed), (own(), true, true));
        assert!(!page.exists("[data-beyond-file='0']"));
        page.choose("#send-whose", "mọi đơn vị");
        says("số liệu của mọi đơn vị");
        page.click("[data-action='send']");
        let all = session.downloaded(".snq.json");
        assert_eq!(held(&all).0, ["bao-vinh", "xuan-binh"]);
        page.find("[data-beyond-file='0']");
        check_access(&page);
        page.assert_quiet();
    });
}

#[test]
fn a_file_without_names_and_the_whole_one_are_one_ledger_wherever_they_meet() {
    both_sessions(|session| {
        let page = ward(session);
        page.press("Chốt và tạo tệp nộp");
        until_saved(&page, || page.click("[data-action='confirm']"));
        let bare = session.downloaded(".snq.json");
        let whole = save_to_file(&page, session);
        let ours = fingerprint(&page);

        let office = session.another();
        let there = named(&office, "office", "Phạm Thị Cúc");
        open_files(&there, std::slice::from_ref(&bare));
        until_says(&there, "[data-verdict='welcome']", "Người ghi: không ghi tên");
        merge(&there);
        assert_ne!(fingerprint(&there), ours);
        open_files(&there, &[whole]);
        until_says(&there, "[data-verdict='welcome']", "được bổ sung tên người ghi, ghi chú");
        assert!(!there.text("[data-verdict='welcome']").contains("chỗ có hai số khác nhau"));
        merge(&there);
        assert_eq!(told(&there, "Chỗ lệch số"), "0");
        assert_eq!(fingerprint(&there), ours);
        // After a restart it is the same: the store holds both, the ledger one.
        there.reload();
        assert_eq!(fingerprint(&there), ours);
        there.go(&format!("#/target/{RATIO}"));
        there.choose("#whose", "Phường Bảo Vinh");
        until_says(&there, ".history__item", "Trần Thị Bình");

        // The ward gets its own back: nothing of it is new, and taking back goes on as before.
        open_files(&page, &[bare]);
        until_says(&page, "main", "Không có gì mới để gộp");
        page.assert_quiet();
        there.assert_quiet();
    });
}

/// The office's page after three files: one that is whole, one that disagrees, one that is none.
fn merged(session: &Session) -> Page {
    let other = session.another();
    let of_ward = |laptop: &Session, name: &str, numerator: &str| -> PathBuf {
        let page = named(laptop, WARD, name);
        form_of(&page, OCTOBER);
        enter_ratio(&page, RATIO, numerator, "11.340");
        page.click(&format!("[data-target='{RATIO}'] [aria-controls]"));
        until_saved(&page, || {
            page.type_into(&format!("#note-{RATIO}"), "theo sổ của phường");
            page.click("main h1");
        });
        let file = save_to_file(&page, laptop);
        page.close();
        file
    };
    let first = of_ward(session, "Trần Thị Bình", "10.412");
    let second = of_ward(&other, "Lê Văn An", "10.300");
    let text = fs::read_to_string(&second).unwrap();
    // One figure beyond the bounds, as a hand that edits a file leaves it.
    let line = text.lines().find(|line| line.starts_with("{\"id\":[0,1]")).unwrap();
    let spoilt = line.trim_end_matches(',').replace("\"10300\"", "\"1234567890123456\"");
    let text = text.replace(line, &format!("{spoilt},\n{line}"));
    let second = session.put("sua-tay.snq.json", text.as_bytes());
    let third = session.put("anh.snq.json", b"PK\x03\x04");
    let office = session.another();
    let page = named(&office, "office", "Phạm Thị Cúc");
    open_files(&page, &[first, second, third]);
    merge(&page);
    page
}

#[test]
fn a_merge_leaves_a_record_of_what_came_from_whom_and_what_was_refused() {
    both_sessions(|session| {
        let page = merged(session);
        let record = "[data-paper='merge']";
        until_says(&page, record, "Biên bản gộp số liệu");
        assert_eq!(
            page.value("document.activeElement.id"),
            json!("merge-record"),
            "what was done is told first"
        );
        for said in ["Phạm Thị Cúc", "0 → 4", "Phường Bảo Vinh", "Trần Thị Bình", "Lê Văn An"]
        {
            until_says(&page, record, said);
        }
        assert_eq!(page.count("[data-merged-file]"), 3);
        let clash = page.text("[data-record='clashes']");
        for said in
            ["Tham gia BHYT", "10.412/11.340", "10.300/11.340", "Lê Văn An", "theo sổ của phường", "/20"]
        {
            assert!(clash.contains(said), "{said}: {clash}");
        }
        let refused = page.text("[data-record='refused']");
        for said in [
            "sua-tay.snq.json: lần ghi thứ 1: số quá lớn hoặc quá nhiều chữ số thập phân",
            "anh.snq.json: Đây không phải tệp của Sổ Nghị quyết",
        ] {
            assert!(refused.contains(said), "{said}: {refused}");
        }
        until_says(&page, "[data-record='notes']", "mã kiểm tra không khớp");
        check_access(&page);
        // The list that is settled says the same of both.
        let sides = texts(&page, "[data-clash] .clash__side").join("|");
        for said in ["Trần Thị Bình", "Lê Văn An", "theo sổ của phường", "/20"] {
            assert!(sides.contains(said), "{said}: {sides}");
        }
        // It outlives a look elsewhere, in the other language too, until somebody closes it.
        page.go("#/office");
        switch(&page, "lang", "en");
        page.go("#/files");
        until_says(&page, record, "Record of merging");
        check_access(&page);
        page.click("[data-action='close-record']");
        page.until("it is gone", "!document.querySelector('[data-paper]')");
        page.assert_quiet();
    });
}

/// Firefox packs the list of pages inside its PDF, so only Chromium's is counted.
#[test]
fn the_record_alone_goes_on_paper() {
    only(Browser::Chromium, |session| {
        let page = merged(session);
        page.find("[data-paper='merge']");
        let paper = printed(&page);
        assert!(String::from_utf8_lossy(&paper).contains("/MediaBox [0 0 594.95996 841.91998]"));
        assert_eq!(sheets(&paper), 1);
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        let shown = |css: &str| {
            page.value(&format!("document.querySelector({}).getClientRects().length > 0", json!(css)))
        };
        assert_eq!(shown("[data-paper='merge']"), json!(true));
        for css in [".page-head", "[data-beyond-file]", "[aria-labelledby='files-open']", ".record__tools"] {
            assert_eq!(shown(css), json!(false), "{css}");
        }
    });
}

/// Holds each file back until the test lets it go, as a slow share does.
const SLOW: &str = "const read = Blob.prototype.arrayBuffer;
    window.held = [];
    Blob.prototype.arrayBuffer = function() {
        return new Promise(done => window.held.push(done)).then(() => read.call(this));
    };";

#[test]
fn reading_many_files_says_how_far_it_is_and_can_be_stopped() {
    both_sessions(|session| {
        let page = named(session, WARD, "");
        form_of(&page, OCTOBER);
        until_saved(&page, || enter(&page, OTHER, "figure", "3"));
        let file = save_to_file(&page, session);
        let office = session.another();
        let there = named(&office, "office", "");
        let text = fs::read(&file).unwrap();
        let files: Vec<String> = (1..=15)
            .map(|n| office.put(&format!("don-vi-{n}.snq.json"), &text).display().to_string())
            .collect();
        there.go("#/files");
        there.eval(SLOW, &[]);
        there.give_files("input[type=file]", &files.join("\n"));
        until_says(&there, "[data-reading]", "Đang đọc tệp 1/15: don-vi-1.snq.json");
        there.eval("window.held.shift()()", &[]);
        until_says(&there, "[data-reading]", "Đang đọc tệp 2/15: don-vi-2.snq.json");
        assert_eq!(there.value("document.querySelector('progress').value"), json!(1));
        check_access(&there);
        there.click("[data-action='stop-reading']");
        until_says(&there, "section[aria-labelledby='files-open']", "Chưa gộp gì");
        // What was still on its way shows nothing any more.
        there.eval("window.held.splice(0).forEach(go => go())", &[]);
        there.settle();
        assert!(!there.exists("[data-file], [data-reading]"));
        assert_eq!(told(&there, "Số lần ghi"), "0");
        there.reload();
        open_files(&there, &files.iter().map(PathBuf::from).collect::<Vec<_>>());
        merge(&there);
        assert_eq!(told(&there, "Số lần ghi"), "1");
        there.assert_quiet();
    });
}
