//! Files that somebody made to do harm, or that came to harm on their way: what can be kept is kept,
//! what cannot is named, and nothing takes more time or memory than its bytes are worth.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use so_nghi_quyet::ledger::decimal::DecimalRefusal;
use so_nghi_quyet::ledger::{
    Author, Content, Current, Entry, EntryId, Fields, Ledger, Place, Problem, Refusal, SessionId, Timestamp,
};
use so_nghi_quyet::persist::{self, Incoming, Kind, LoadError, Loaded, Note, Origin, Reason, chunk};
use so_nghi_quyet::progress::{Settings, judge};
use so_nghi_quyet::resolution::{DataSetId, TargetId, UnitId, packed};
use std::sync::Arc;
use time::{Date, Month};

const EVERY_KIND: &str = include_str!("fixtures/persist/v1-every-kind.snq.json");

fn origin() -> Origin {
    Origin { data_set: DataSetId::new("long-khanh-2023"), fingerprint: "5f0e1d".into(), kind: Kind::Real }
}

/// A file with these lines for entries, as somebody would write it by hand: without a checksum that fits.
fn file(lines: &[String]) -> String {
    let head = EVERY_KIND.split("\"entries\":[\n").next().unwrap();
    format!("{head}\"entries\":[\n{}\n]}}}}\n", lines.join(",\n"))
}

/// The line of an entry, by its session's number and its own.
fn line(id: (usize, u32), place: &str, content: &str, over: &str) -> String {
    let (session, n) = id;
    format!(
        "{{\"id\":[{session},{n}],\"by\":0,\"at\":\"2023-11-01T07:53:20+07:00\",\
         \"place\":{place},\"content\":{content},\"over\":[{over}]}}"
    )
}

const FIGURE: &str = "[\"figure\",\"as-bhyt\",\"bao-vinh\",\"2023-M10\",\"in-period\",\"official\"]";

fn read(text: &str) -> Loaded {
    persist::decode(text.as_bytes()).unwrap()
}

/// Merges what was read as the page does.
fn merged(loaded: Loaded) -> (Incoming, Ledger) {
    let mut ledger = Ledger::default();
    let incoming = Incoming::of(loaded, &origin(), &mut ledger).unwrap();
    (incoming, ledger)
}

#[test]
fn a_file_that_came_to_harm_keeps_its_entries() {
    let whole = read(EVERY_KIND);
    let changed = [Note::ChecksumDiffers];
    let more = [Note::CountDiffers { stated: 16, found: 15 }];
    let table: [(&str, String, &[Note]); 7] = [
        ("byte order mark", format!("\u{feff}{EVERY_KIND}"), &[]),
        ("spaces around it", format!("\r\n\t {EVERY_KIND}\r\n"), &[]),
        ("zeros behind it", format!("{EVERY_KIND}\0\0\0\0"), &[]),
        ("line ends of another system", EVERY_KIND.replace('\n', "\r\n"), &changed),
        ("another checksum", EVERY_KIND.replace("\"sha256\":\"7e", "\"sha256\":\"7f"), &changed),
        ("no checksum", EVERY_KIND.replace("\"sha256\":\"7efd0a41", "\"sha256\":\"\",\"was\":\""), &changed),
        ("another count", EVERY_KIND.replace("\"entries\":15", "\"entries\":16"), &more),
    ];
    for (what, text, notes) in table {
        assert_ne!(text, EVERY_KIND, "{what}");
        let loaded = read(&text);
        assert_eq!(loaded.entries, whole.entries, "{what}");
        assert_eq!((&loaded.refused[..], &loaded.notes[..]), (&[][..], notes), "{what}");
    }
    // A figure changed by hand is taken as it stands, and the file says that it was changed.
    let (incoming, ledger) = merged(read(&EVERY_KIND.replace("\"18531.9\"", "\"98531.9\"")));
    assert_eq!((incoming.notes.as_slice(), ledger.len()), (&changed[..], 15));
}

/// One case a line: what of the file goes wrong, in whose place, and what is said.
#[test]
fn a_file_whose_frame_is_broken_is_refused_as_a_whole() {
    let deep = "[".repeat(1_000_000);
    let body = EVERY_KIND.find("\"body\":").unwrap();
    type Expected = fn(&LoadError) -> bool;
    let table: [(&str, String, Expected); 12] = [
        ("a zero before it", format!("\0\0{EVERY_KIND}"), |e| *e == LoadError::NotOurs),
        ("a zero within", EVERY_KIND.replacen("18531.9", "18\u{0}531.9", 1), is_malformed_in_line_2),
        ("a control character", EVERY_KIND.replacen("18531.9", "18\u{1}531.9", 1), is_malformed_in_line_2),
        ("cut in the frame", EVERY_KIND[..body].into(), |e| *e == LoadError::Truncated { line: 1 }),
        ("a second body", EVERY_KIND.replacen("\"body\":", "\"body\":{},\"body\":", 1), is_malformed),
        ("a second file behind it", format!("{EVERY_KIND}{EVERY_KIND}"), is_malformed),
        ("no body", format!("{}\"was\":{{}}}}", &EVERY_KIND[..body]), is_malformed),
        ("a body that is none", format!("{}\"body\":[]}}", &EVERY_KIND[..body]), is_malformed),
        ("deep in the frame", EVERY_KIND.replacen('{', &format!("{{\"x\":{deep},"), 1), is_malformed),
        (
            "deep in the body",
            EVERY_KIND.replacen("\"authors\":", &format!("\"authors\":{deep}"), 1),
            is_malformed,
        ),
        ("half a letter", EVERY_KIND.replacen("Công chức", "\\ud800", 1), is_malformed),
        ("a count beyond counting", EVERY_KIND.replacen(":15}", ":99999999999999999999}", 1), is_malformed),
    ];
    for (what, text, expected) in table {
        let error = persist::decode(text.as_bytes()).unwrap_err();
        assert!(expected(&error), "{what}: {error:?}");
    }
}

fn is_malformed(error: &LoadError) -> bool {
    matches!(error, LoadError::Malformed { line: 1.., .. })
}

fn is_malformed_in_line_2(error: &LoadError) -> bool {
    matches!(error, LoadError::Malformed { line: 2, .. })
}

/// Fifty megabytes of anything are answered like a few bytes of it.
#[test]
fn fifty_megabytes_are_answered() {
    const SIZE: usize = 50 * 1024 * 1024;
    let check = |bytes: Vec<u8>, expected: fn(&LoadError) -> bool| {
        assert!(bytes.len() >= SIZE);
        let error = persist::decode(&bytes).unwrap_err();
        assert!(expected(&error), "{error:?}");
    };
    check(vec![0; SIZE], |error| *error == LoadError::Empty);
    check(vec![b' '; SIZE], |error| *error == LoadError::Empty);
    check(vec![b'['; SIZE], |error| *error == LoadError::NotOurs);
    check(vec![0xff; SIZE], |error| {
        *error == LoadError::NotUtf8 { at_byte: 0 } || *error == LoadError::Utf16
    });
    check([b"{\"product\":".as_slice(), &vec![b'['; SIZE]].concat(), |error| {
        matches!(error, LoadError::Truncated { line: 1 } | LoadError::Malformed { line: 1, .. })
    });
    check([b"{\"product\":\"".as_slice(), &vec![b'x'; SIZE]].concat(), |error| {
        *error == LoadError::Truncated { line: 1 }
    });
    check([b"SNQ\x01".as_slice(), &vec![0; SIZE]].concat(), |error| {
        matches!(error, LoadError::Malformed { line: 0, .. })
    });
    // One note of that size costs its own entry and no other.
    let sound = line((0, 1), FIGURE, "[\"number\",\"1\"]", "");
    let long = sound.replace("\"over\"", &format!("\"note\":\"{}\",\"over\"", "x".repeat(SIZE)));
    let loaded = read(&file(&[long, sound]));
    assert_eq!(loaded.entries.len(), 1);
    let too_long = Reason::OutOfBounds(Refusal::TextTooLong { bytes: SIZE, limit: 16_384 });
    assert_eq!(loaded.refused.iter().map(|refused| &refused.reason).collect::<Vec<_>>(), [&too_long]);
}

/// A number that the ledger does not take is named as such, and never turned into another one.
#[test]
fn numbers_at_the_edge_are_taken_exactly_or_refused_by_name() {
    let check = |content: &str, expected: Result<&str, Reason>| {
        let sound = line((0, 2), FIGURE, "[\"number\",\"1\"]", "");
        let loaded = read(&file(&[line((0, 1), FIGURE, content, ""), sound]));
        match expected {
            Ok(written) => {
                assert_eq!(loaded.refused, [], "{content}");
                let (_, ledger) = merged(loaded);
                let file = String::from_utf8(persist::encode(&origin(), &ledger)).unwrap();
                assert!(file.contains(written), "{content}: {file}");
            }
            Err(reason) => {
                assert_eq!(loaded.entries.len(), 1, "{content}");
                assert_eq!(loaded.refused[0].reason, reason, "{content}");
            }
        }
    };
    let decimal = |refusal| Err(Reason::OutOfBounds(Refusal::Decimal(refusal)));
    for same in [
        "[\"number\",\"999999999999999.999999\"]",
        "[\"number\",\"-999999999999999.999999\"]",
        "[\"number\",\"0.000001\"]",
        "[\"ratio\",\"999999999999999\",\"0\"]",
        "[\"done\",\"no\",\"100\"]",
        "[\"done\",\"no\",\"0\"]",
    ] {
        check(same, Ok(same));
    }
    check("[\"number\",\"-0.000\"]", Ok("[\"number\",\"0\"]"));
    check("[\"number\",\"1.50\"]", Ok("[\"number\",\"1.5\"]"));
    check("[\"number\",\"1000000000000000\"]", decimal(DecimalRefusal::TooLarge));
    check("[\"number\",\"-1000000000000000\"]", decimal(DecimalRefusal::TooLarge));
    check("[\"number\",\"79228162514264337593543950336\"]", decimal(DecimalRefusal::TooLarge));
    check("[\"number\",\"0.0000001\"]", decimal(DecimalRefusal::TooFine));
    check("[\"ratio\",\"1\",\"-0.000001\"]", Err(Reason::OutOfBounds(Refusal::NegativeDenominator)));
    let percent = "100.000001".parse().unwrap();
    check("[\"done\",\"no\",\"100.000001\"]", Err(Reason::OutOfBounds(Refusal::Percent { percent })));
    for odd in ["1e3", "NaN", "Infinity", "0x10", "１", "1,5", "", " 1", "+1"] {
        let reason = Reason::Malformed(format!("not a decimal: {odd}").into());
        check(&format!("[\"number\",\"{odd}\"]"), Err(reason));
    }
}

/// Settings are texts, so that figures in them may be as large as a decimal can be.
#[test]
fn figures_at_the_edge_are_judged_without_harm() {
    const MOST: &str = "79228162514264337593543950335";
    const EDGES: [&str; 5] =
        ["999999999999999.999999", "-999999999999999.999999", "0.000001", "-0.000001", "0"];
    let set = &packed()[0];
    let day = Date::from_calendar_date(i32::from(set.year), Month::October, 31).unwrap();
    let mut n = 0;
    let mut next = || {
        n += 1;
        (0, n)
    };
    let mut lines = Vec::new();
    let mut say = |place: String, content: String| lines.push(line(next(), &place, &content, ""));
    for key in ["bands/on-track", "bands/behind", "level/points", "level/percent", "limit/pace-from"] {
        say(format!("[\"setting\",\"{key}\"]"), format!("[\"text\",\"{MOST}\"]"));
    }
    say("[\"setting\",\"deadline/days\"]".into(), "[\"text\",\"255\"]".into());
    say("[\"setting\",\"year/closes\"]".into(), "[\"text\",\"9999-12-31\"]".into());
    for (at, target) in set.targets.iter().enumerate() {
        let steps = [MOST, "0", "-1", MOST].join(";");
        say(format!("[\"setting\",\"steps/{}\"]", target.id), format!("[\"text\",\"{steps}\"]"));
        for (turn, unit) in set.units.iter().enumerate() {
            let edge = |n: usize| EDGES[(at + turn + n) % EDGES.len()];
            let subject = format!("\"{}\",\"{}\"", target.id, unit.id);
            for (n, period) in ["2023-M09", "2023-M10"].iter().enumerate() {
                let slot = "\"cumulative\",\"official\"";
                let ratio =
                    format!("[\"ratio\",\"{}\",\"{}\"]", edge(n), edge(n + 2).trim_start_matches('-'));
                let number = format!("[\"number\",\"{}\"]", edge(n));
                let content = if turn % 2 == 0 { number } else { ratio };
                say(format!("[\"figure\",{subject},\"{period}\",{slot}]"), content.clone());
                say(format!("[\"last-year\",{subject},\"{period}\",{slot}]"), content);
            }
            let assigned = format!("[\"assigned\",\"{}\",\"\",\"\",\"\"]", edge(1));
            say(format!("[\"assigned\",{subject}]"), assigned);
            say(format!("[\"opening\",{subject}]"), format!("[\"number\",\"{}\"]", edge(3)));
            say(format!("[\"own-aim\",{subject}]"), format!("[\"number\",\"{}\"]", edge(4)));
        }
    }
    let loaded = read(&file(&lines));
    assert_eq!(loaded.refused, []);
    let (_, ledger) = merged(loaded);
    let settings = Settings::of(&ledger);
    let judged = set.targets.iter().flat_map(|target| {
        let judged = |unit| judge(set, &ledger, &settings, &target.id, unit, day);
        set.units.iter().filter_map(|unit| judged(&unit.id)).collect::<Vec<_>>()
    });
    assert_eq!(judged.count(), set.targets.len() * set.units.len());
}

/// Forged ids, circles, and what this data set does not know: all of it is kept, named, and written again.
#[test]
fn forged_and_unknown_entries_are_kept_and_named() {
    let number = |figure: u32| format!("[\"number\",\"{figure}\"]");
    let unknown = |target: &str, unit: &str| {
        format!("[\"figure\",\"{target}\",\"{unit}\",\"2023-M10\",\"in-period\",\"official\"]")
    };
    let other = FIGURE.replace("M10", "M09");
    let lines = [
        // One id with three contents, one of them elsewhere; and what supersedes that id.
        line((0, 1), FIGURE, &number(1), ""),
        line((0, 1), FIGURE, &number(2), ""),
        line((0, 1), &unknown("kt-ocop", "xuan-an"), &number(3), ""),
        line((0, 2), FIGURE, &number(4), "[0,1]"),
        // A circle of three, and one that only follows it.
        line((1, 1), &other, &number(5), "[1,3]"),
        line((1, 2), &other, &number(6), "[1,1]"),
        line((1, 3), &other, &number(7), "[1,2]"),
        line((1, 4), &other, &number(8), "[1,9]"),
        // What the data set does not have, and a reference to nowhere.
        line((2, 1), &unknown("x", "bao-vinh"), &number(9), "[2,77]"),
        line((2, 2), &unknown("as-bhyt", "<b>"), &number(9), ""),
        line((2, 3), "[\"submission\",\"y\",\"2023-M10\"]", "[\"reopened\"]", ""),
        // No entry of the ledger: each by its own fault.
        line((0, 0), FIGURE, &number(1), ""),
        line((0, 3), FIGURE, &number(1), "[0,3]"),
        line((9, 1), FIGURE, &number(1), ""),
        line((0, 4), FIGURE, &number(1), "[9,1]"),
        line(
            (0, 5),
            "[\"figure\",\"\",\"bao-vinh\",\"2023-M10\",\"in-period\",\"official\"]",
            &number(1),
            "",
        ),
        line((0, 6), FIGURE, "[\"text\",\"1\"]", ""),
        line((0, 7), "[\"figure\"]", &number(1), ""),
        "[".repeat(100_000) + &"]".repeat(100_000),
    ];
    let loaded = read(&file(&lines));
    let reasons: Vec<String> = loaded.refused.iter().map(|refused| refused.reason.to_string()).collect();
    assert_eq!(
        loaded.refused.iter().map(|refused| refused.index).collect::<Vec<_>>(),
        Vec::from_iter(11..19)
    );
    assert_eq!(
        reasons[..7],
        [
            "running number 0",
            "supersedes itself",
            "no session 9",
            "no session 9",
            "empty id",
            "content does not fit its place",
            "not a place: figure",
        ]
    );
    let (incoming, ledger) = merged(loaded);
    assert_eq!((incoming.new.len(), incoming.clashes.len()), (11, 2));
    let place = incoming.new[0].place.clone();
    let held = |place: &Place| match ledger.current(place) {
        Current::Several(entries) => entries.len(),
        _ => 0,
    };
    assert_eq!(held(&place), 3, "both contents of the forged id, and what came after");
    assert_eq!(held(&incoming.new[4].place), 4, "the circle, and what is beside it");

    let problems = ledger.problems(&packed()[0]);
    let count = |wanted: fn(&Problem) -> bool| problems.iter().filter(|problem| wanted(problem)).count();
    assert_eq!(count(|problem| matches!(problem, Problem::SeveralContents { .. })), 1);
    assert_eq!(count(|problem| matches!(problem, Problem::Cycle { entries, .. } if entries.len() == 3)), 1);
    assert_eq!(count(|problem| matches!(problem, Problem::UnknownTarget { .. })), 1);
    assert_eq!(count(|problem| matches!(problem, Problem::UnknownUnit { .. })), 1);
    assert_eq!(count(|problem| matches!(problem, Problem::UnknownReporter { .. })), 1);
    assert_eq!(problems.len(), 5);

    let file = persist::encode(&origin(), &ledger);
    let record = chunk::encode(&origin(), &ledger.entries().cloned().collect::<Vec<_>>());
    for bytes in [file, record] {
        let again = persist::decode(&bytes).unwrap();
        assert_eq!((again.refused, again.notes), (vec![], vec![]));
        assert!(again.entries.iter().eq(ledger.entries()));
    }
}

/// An entry of a session's, in one place, that says its number and supersedes others.
fn entry(id: (u8, u32), says: usize, over: impl IntoIterator<Item = (u8, u32)>) -> Arc<Entry> {
    let id_of = |(session, n): (u8, u32)| EntryId { session: SessionId([session; 12]), n };
    let fields = Fields {
        id: id_of(id),
        author: Author::default(),
        at: Timestamp { unix_seconds: 0, offset_minutes: 0 },
        place: Place::Opening { target: TargetId::new("as-bhyt"), unit: UnitId::new("bao-vinh") },
        content: Content::Value(so_nghi_quyet::ledger::Value::Number(says.into())),
        note: "".into(),
        source: "".into(),
        supersedes: over.into_iter().map(id_of).collect(),
    };
    Arc::new(Entry::seal(fields).unwrap())
}

/// In a file of a few megabytes an id can have tens of thousands of contents, and as many entries that
/// supersede it. With a step for each pair of them the page would stand still for ever.
#[test]
fn many_contents_of_one_id_cost_what_as_many_entries_cost() {
    const MANY: usize = 30_000;
    let forged = (1..=MANY).map(|says| entry((1, 1), says, []));
    let after = (1..=MANY).map(|n| entry((2, n as u32), n, [(1, 1), (2, n as u32 + 1)]));
    let mut ledger = Ledger::default();
    let merged = ledger.merge(forged.chain(after));
    assert_eq!((merged.new.len(), merged.known_count), (2 * MANY, 0));
    assert_eq!(merged.also_touched.len(), 1, "the place of the first content, once");
    let place = &merged.new[0].place;
    assert_eq!(ledger.current_entries(place).len(), MANY + 1, "every content, and what nothing supersedes");
    assert_eq!(ledger.history(place).len(), 2 * MANY);
    assert_eq!(ledger.problems(&packed()[0]).len(), 1);
    // Closed to a circle, all of it is current.
    ledger.insert(entry((2, MANY as u32 + 1), 0, [(2, 1)]));
    assert_eq!(ledger.current_entries(place).len(), 2 * MANY + 1);
    assert_eq!(ledger.problems(&packed()[0]).len(), 2);
}

/// Opened again where it was merged, such a file is looked at once for each id, not for each content.
#[test]
fn many_contents_of_one_id_can_be_looked_at_again() {
    const MANY: usize = 30_000;
    let mut ledger = Ledger::default();
    ledger.merge((1..=MANY).map(|says| entry((1, 1), says, [])));
    let loaded = persist::decode(&persist::encode(&origin(), &ledger)).unwrap();
    let known = loaded.entries.len();
    let found = Incoming::of(loaded, &origin(), &mut ledger).unwrap();
    assert_eq!((found.new.len(), found.known_count), (0, known));
}

/// A record of a few hundred kilobytes that names one long note in each entry would take gigabytes.
#[test]
fn a_small_record_takes_no_more_memory_than_a_large_file() {
    let long = |n| {
        let mut fields = Fields::clone(&entry((1, n), 1, []));
        fields.note = "x".repeat(16_384).into();
        Arc::new(Entry::seal(fields).unwrap())
    };
    let one = chunk::encode(&origin(), &[long(1)]);
    let two = chunk::encode(&origin(), &[long(1), long(1)]);
    let record = &two[one.len()..];
    let times = |count: usize| {
        // The count stands right before the first entry.
        let head = one.len() - record.len() - 1;
        assert_eq!(one[head], 1);
        let count_bytes = [count as u8 | 0x80, (count >> 7) as u8 | 0x80, (count >> 14) as u8];
        let mut bytes = [&one[..head], &count_bytes, &record.repeat(count)].concat();
        chunk::seal(&mut bytes);
        bytes
    };
    assert_eq!(persist::decode(&times(1_000)).unwrap().entries.len(), 1_000);
    let error = persist::decode(&times(100_000)).unwrap_err();
    assert!(matches!(error, LoadError::TooLarge { bytes, limit } if bytes > limit), "{error:?}");
}
