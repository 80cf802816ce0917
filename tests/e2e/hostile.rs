//! Files that somebody made to do harm. Texts in them stay texts on every screen, also where no policy
//! of the page's would hold them back, and what cannot be read is said and changes nothing.

use crate::appearance::{LANGUAGES, SCREENS, switch};
use crate::guard::with_script;
use crate::harness::{Page, both_sessions, markup};
use crate::steps::{WARD, begin, enter, fingerprint, merge, open_files, told, until_saved, until_says};
use serde_json::json;
use so_nghi_quyet::ledger::{
    Author, Basis, Cell, Content, Ledger, Period, Place, SessionId, Slot, Standing, Statement, Timestamp,
    Value, Writer,
};
use so_nghi_quyet::persist::{self, Kind, Origin};
use so_nghi_quyet::resolution::{DataSetId, TargetId, UnitId, packed};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Short enough for an id, and the element that it would become.
const ID: &str = "<img src=x onerror=hurt=1 class=hurt>";
/// Every way out of a text that the page's markup could leave open.
const TEXT: &str =
    "Ai \"'><img src=x onerror=hurt=1 class=hurt></script><script>hurt=1</script><a href=javascript:hurt=1>";
/// The unit that the file adds, under a name of this kind.
const ADDED: &str = "u-1";
/// The target and the month that are written about, in dispute.
const TARGET: &str = "as-bhyt";

/// A file with markup in every text that a file has.
fn hostile() -> Vec<u8> {
    let set = packed().first().unwrap();
    let mut ledger = Ledger::default();
    let author = Author { name: TEXT.into(), position: TEXT.into() };
    let mut writers = [1, 2].map(|session| Writer::new(SessionId([session; 12]), author.clone()));
    let mut say = |writer: usize, place: Place, content: Content| {
        let statement =
            Statement { note: TEXT.into(), source: TEXT.into(), ..Statement::new(place, content) };
        let at = Timestamp { unix_seconds: 1_696_467_600, offset_minutes: 420 };
        // Nobody has seen what the other wrote.
        let own: Ledger =
            ledger.entries().filter(|e| e.id.session.0[0] as usize == writer + 1).cloned().collect();
        ledger.insert(writers[writer].write(&own, at, statement).unwrap());
    };
    let text = |words: &str| Content::Text(words.into());
    let number = |figure: i64| Content::Value(Value::Number(figure.into()));
    let ratio =
        |part: i64| Content::Value(Value::Ratio { numerator: part.into(), denominator: 20_000.into() });
    let setting = |key: &str| Place::Setting(key.into());
    say(0, setting(&format!("unit/added/{ADDED}")), text(&format!("2023-01\nward\n{TEXT}\n{TEXT}")));
    say(0, setting("unit/renamed/xuan-an"), text(&format!("2023-01\n{TEXT}\n{TEXT}")));
    say(0, setting(TEXT), text(TEXT));
    for (writer, words) in [TEXT, "95"].into_iter().enumerate() {
        say(writer, setting("bands/on-track"), text(words));
        say(writer, setting("unit/renamed/bao-vinh"), text(&format!("2023-01\n{words}\n{TEXT}")));
    }
    let root = set.root_unit().id.as_str();
    for (turn, unit) in [root, "bao-vinh", "xuan-an", ADDED, ID].into_iter().enumerate() {
        let subject = || (TargetId::new(TARGET), UnitId::new(unit));
        let cell = |month| {
            let (target, unit) = subject();
            let slot = Slot::new(Basis::Cumulative, Standing::Official);
            Cell { target, unit, period: Period::month(2023, month), slot }
        };
        for month in 7..=10 {
            for writer in 0..=usize::from(month == 10) {
                let part = 15_000 + 100 * (turn + writer) as i64 + i64::from(month);
                say(writer, Place::Figure(cell(month)), ratio(part));
            }
        }
        say(0, Place::LastYear(cell(10)), ratio(14_000));
        let (target, unit) = subject();
        say(0, Place::OwnAim { target, unit }, number(96));
        let (target, unit) = subject();
        say(0, Place::Opening { target, unit }, number(90));
        let (target, unit) = subject();
        let [document, date, by] = [TEXT, TEXT, TEXT].map(Box::from);
        say(0, Place::Assigned { target, unit }, Content::Assigned { figure: 95.into(), document, date, by });
        for (month, status) in [(6, TEXT), (9, "met")] {
            let (target, unit) = subject();
            let [status, reason, by, document] = [status, TEXT, TEXT, TEXT].map(Box::from);
            let place = Place::Conclusion { target, unit, period: Period::month(2023, month) };
            say(0, place, Content::Conclusion { status, reason, by, document });
        }
        let form = |month| Place::Submission { unit: subject().1, period: Period::month(2023, month) };
        say(0, form(9), Content::Submitted { covers: Box::default() });
        say(0, form(10), Content::Submitted { covers: Box::default() });
        say(0, form(10), Content::Reopened);
    }
    let strange = Cell {
        target: TargetId::new(ID),
        unit: UnitId::new("bao-vinh"),
        period: Period::month(2023, 10),
        slot: Slot::new(Basis::InPeriod, Standing::Estimated),
    };
    for writer in 0..2 {
        say(writer, Place::Figure(strange.clone()), number(1 + writer as i64));
    }
    say(
        0,
        Place::Unknown([ID, TEXT].map(Box::from).into()),
        Content::Unknown([ID, TEXT].map(Box::from).into()),
    );
    let origin = Origin { data_set: set.id.clone(), fingerprint: TEXT.into(), kind: Kind::Real };
    persist::encode(&origin, &ledger)
}

/// Fails if a text of the file became more than a text, and returns whether it is shown as one.
#[track_caller]
fn stays_text(page: &Page, screen: &str) -> bool {
    // What is folded away is shown, too.
    page.eval("document.querySelectorAll('details').forEach(details => { details.open = true; })", &[]);
    page.settle();
    let hurt = page.value(
        "[...document.querySelectorAll('*')].filter(e => e.matches('.hurt, img[src=x]')
            || [...e.attributes].some(a => a.name.startsWith('on')
                || ['href', 'src', 'action', 'formaction', 'xlink:href'].includes(a.name)
                    && /^\\s*javascript:/i.test(a.value))
            || e.matches('script') && e.textContent.trim() === 'hurt=1').map(e => e.outerHTML.slice(0, 200))",
    );
    assert_eq!(hurt, json!([]), "{screen}");
    assert_eq!(page.value("typeof hurt"), "undefined", "{screen}");
    page.value("document.querySelector('main').textContent.includes('onerror=hurt=1')") == true
}

/// Shows each screen in each language; returns those on which a text of the file is shown.
#[track_caller]
fn shown_on(page: &Page, more: &[String]) -> Vec<String> {
    let mut shown = Vec::new();
    for lang in LANGUAGES {
        switch(page, "lang", lang);
        for screen in SCREENS.iter().map(|screen| screen.0.to_owned()).chain(more.iter().cloned()) {
            page.go(&screen);
            page.until(&format!("{screen} is shown"), "document.querySelector('main h1')");
            if stays_text(page, &screen) {
                shown.push(screen);
            }
        }
    }
    shown
}

#[test]
fn markup_in_a_file_is_shown_as_it_is_written() {
    both_sessions(|session| {
        // Without its policy the page has nothing but its own care.
        markup::write(&session.file(), &with_script(session.html(), ""));
        let page = session.open();
        begin(&page, "office");
        let file = session.put("<img src=x onerror=hurt=1 class=hurt>.snq.json", &hostile());
        open_files(&page, &[file]);
        page.find("[data-verdict='welcome']");
        assert!(stays_text(&page, "the preview"));
        merge(&page);
        let more = [
            format!("#/target/{TARGET}"),
            format!("#/unit/{ADDED}"),
            "#/unit/xuan-an".to_owned(),
            "#/unit/bao-vinh".to_owned(),
            format!("#/paper/{ADDED}"),
            "#/handover".to_owned(),
            format!("#/unit/{ID}"),
            format!("#/target/{ID}"),
        ];
        let shown = shown_on(&page, &more);
        // Where texts of entries have to stand: a screen that shows none of them proves nothing.
        for screen in
            ["#/", "#/progress", "#/units", "#/units/changes", "#/files", "#/unit/u-1", "#/paper/u-1"]
        {
            let count = shown.iter().filter(|other| *other == screen).count();
            assert_eq!(count, LANGUAGES.len(), "{screen} shows no text of the file: {shown:?}");
        }
        // Every body's course, with history, documents, conclusions and reasons.
        switch(&page, "lang", "vi");
        page.go(&format!("#/target/{TARGET}"));
        page.find("#whose");
        let bodies = page.value("[...document.querySelector('#whose').options].map(option => option.value)");
        assert!(bodies.as_array().unwrap().len() > 10, "{bodies}");
        for body in bodies.as_array().unwrap() {
            crate::steps::set_list(&page, "#whose", body.as_str().unwrap());
            assert!(stays_text(&page, &format!("the target of {body}")), "{body}");
        }
        // A reload reads all of it from the store.
        page.reload();
        stays_text(&page, "after a reload");
        page.assert_quiet();

        // The ward's own screens, with what is behind "Thêm".
        page.go("#/start");
        begin(&page, WARD);
        page.go("#/entry");
        crate::steps::set_list(&page, "#period", "9");
        page.find(&format!("[data-target='{TARGET}']"));
        page.click(&format!("[data-target='{TARGET}'] input"));
        page.keys("\u{e00a}\u{e007}\u{e000}");
        assert!(stays_text(&page, "the ward's form"));
        for screen in ["#/", "#/handover", "#/checks", "#/paper/bao-vinh"] {
            page.go(screen);
            stays_text(&page, screen);
        }
        page.assert_quiet();
    });
}

/// A file of this many bytes, all of them zeros, that takes no room on the disk.
fn zeros(beside: &Path, name: &str, megabytes: u64) -> PathBuf {
    let path = beside.with_file_name(name);
    File::create(&path).unwrap().set_len(megabytes * 1024 * 1024).unwrap();
    path
}

#[test]
fn files_that_cannot_be_read_say_why_and_change_nothing() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "3"));
        let ours = fingerprint(&page);

        let fixtures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/persist");
        let whole = fs::read_to_string(fixtures.join("v1-every-kind.snq.json")).unwrap();
        let deep = "[".repeat(1_000_000);
        let utf16: Vec<u8> = whole.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let elsewhere = Origin { data_set: DataSetId::new(ID), fingerprint: "".into(), kind: Kind::Real };
        let beside = session.file();
        let put = |name: &str, content: &[u8]| session.put(name, content);
        let file = |name: &str, content: &[u8], said| (put(name, content), said);
        let table: [(PathBuf, &str); 12] = [
            file("rỗng.json", b"", "Tệp rỗng"),
            (zeros(&beside, "năm mươi.json", 50), "Tệp rỗng"),
            (zeros(&beside, "quá lớn.json", 65), "Tệp lớn hơn 64 MB"),
            file("cụt.json", &whole.as_bytes()[..whole.len() / 2], "Tệp bị cụt ở dòng 7"),
            file("utf16.json", &utf16, "Tệp đã được lưu lại bằng trình soạn thảo khác"),
            file("tcvn.json", b"{\"product\":\"\xe1\xea\"}", "Tệp bị hỏng hoặc không phải văn bản"),
            file(
                "nul.json",
                whole.replacen("18531.9", "18\u{0}531.9", 1).as_bytes(),
                "Tệp bị hỏng ở dòng 2, cột 149",
            ),
            file(
                "sâu.json",
                whole.replacen('{', &format!("{{\"x\":{deep},"), 1).as_bytes(),
                "Tệp bị hỏng ở dòng 1",
            ),
            file(
                "khác.json",
                b"<!doctype html><script>hurt=1</script>",
                "Đây không phải tệp của Sổ Nghị quyết",
            ),
            (fixtures.join("v2-from-the-future.snq.json"), "Tệp do bản chương trình mới hơn ghi"),
            (fixtures.join("v1-illustration.snq.json"), "Tệp là số liệu minh họa"),
            file("lạ.json", &persist::encode(&elsewhere, &Ledger::default()), ID),
        ];
        let files: Vec<PathBuf> = table.iter().map(|(file, _)| file.clone()).collect();
        open_files(&page, &files);
        for (file, sentence) in &table {
            let name = file.file_name().unwrap().to_str().unwrap();
            until_says(&page, &format!("[data-file='{name}']"), sentence);
            assert!(!page.exists(&format!("[data-file='{name}'][data-verdict='welcome']")), "{name}");
        }
        assert!(!page.exists("[data-action='merge']"), "there is nothing to merge");
        stays_text(&page, "the preview");
        assert_eq!(fingerprint(&page), ours);
        page.assert_quiet();
    });
}

#[test]
fn of_a_file_with_faults_what_can_be_kept_is_kept_and_the_rest_is_named() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, "office");
        let fixture = include_str!("../fixtures/persist/v1-every-kind.snq.json");
        let (head, rest) = fixture.split_once("\"entries\":[\n").unwrap();
        let sound = rest.split_once(",\n").unwrap().0;
        let line = |from: &str, to: &str| {
            assert!(sound.contains(from), "{from}");
            sound.replace(from, to)
        };
        let lines = [
            sound.to_owned(),
            line("18531.9", "1000000000000000"),
            line("2023-M10", "2023-M13"),
            line("[\"number\",\"18531.9\"]", "[\"done\",\"no\",\"101\"]"),
            line("[\"number\",\"18531.9\"]", "[\"ratio\",\"1\",\"-1\"]"),
            line("\"by\":0", "\"by\":0,\"note\":\"\\u0007\""),
            "{}".to_owned(),
        ];
        let file = format!("{head}\"entries\":[\n{}\n]}}}}\n", lines.join(",\n"));
        open_files(&page, &[session.put("Sửa tay.snq.json", file.as_bytes())]);
        for said in [
            "1 lần ghi mới",
            "Tệp đã bị sửa tay hoặc hỏng sau khi lưu",
            "Tệp ghi là có 15 lần ghi nhưng đọc được 7.",
            "6 lần ghi không nhận được",
            "lần ghi thứ 2: số quá lớn hoặc quá nhiều chữ số thập phân",
            "lần ghi thứ 3: kỳ không hợp lệ",
            "lần ghi thứ 4: phần trăm ngoài 0 đến 100",
            "lần ghi thứ 5: mẫu số âm",
            "lần ghi thứ 6: phần chữ quá dài hoặc có ký tự lạ",
        ] {
            until_says(&page, "[data-verdict='welcome']", said);
        }
        merge(&page);
        until_says(&page, "[data-merged='1']", "Đã gộp 1 lần ghi");
        assert_eq!(told(&page, "Số lần ghi"), "1");

        // Forged ids, a circle and strangers are kept, and said to be there.
        let twin = line("18531.9", "18531.8");
        let circle = |n: u8, over: u8| {
            line("\"id\":[0,1]", &format!("\"id\":[1,{n}]"))
                .replace("\"by\":0", &format!("\"by\":0,\"over\":[[1,{over}]]"))
                .replace("M10", "M09")
        };
        let strange = line("\"id\":[0,1]", "\"id\":[2,1]").replace("as-bhyt", "no-such-target");
        let lines = [twin, circle(1, 2), circle(2, 1), strange];
        let file = format!("{head}\"entries\":[\n{}\n]}}}}\n", lines.join(",\n"));
        open_files(&page, &[session.put("Giả mạo.snq.json", file.as_bytes())]);
        merge(&page);
        page.go("#/files");
        until_says(&page, "main", "2 lần ghi trùng mã nhưng khác nội dung hoặc thay nhau thành vòng");
        until_says(&page, "main", "1 chỗ ghi cho chỉ tiêu hoặc đơn vị không có trong bộ dữ liệu này");
        assert_eq!(told(&page, "Số lần ghi"), "5");
        page.assert_quiet();
    });
}
