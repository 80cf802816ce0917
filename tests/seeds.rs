//! What the packed data sets must hold, proved apart from the parser: the seeds are read a second
//! time with nothing but plain TOML values.
#![allow(clippy::unwrap_used)] // a failed test may panic

use sha2::Digest;
use so_nghi_quyet::resolution::seed::{Folder, read_all};
use so_nghi_quyet::resolution::{
    ClauseKind, DataSet, Goal, Month, Segment, Span, Style, UnitKind, decode, encode, packed,
};
use std::collections::BTreeSet;
use std::path::Path;

#[path = "seeds/broken.rs"]
mod broken;
#[path = "seeds/proofs.rs"]
mod proofs;
#[path = "seeds/scratch.rs"]
mod scratch;

const SEEDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");
const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/seeds");

fn set() -> &'static DataSet {
    packed().iter().find(|set| set.id.as_str() == "long-khanh-2023").unwrap()
}

fn toml(file: &str) -> toml::Table {
    std::fs::read_to_string(format!("{SEEDS}/long-khanh-2023/{file}")).unwrap().parse().unwrap()
}

fn sha256(bytes: &[u8]) -> String {
    sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_text_is_the_one_that_was_received() {
    let file = std::fs::read(format!("{SEEDS}/long-khanh-2023/nghi-quyet-2023.vi.txt")).unwrap();
    let hash = sha256(&file);
    assert_eq!(hash, "f65034731853dfa88da560accb39068eb668c068d53e66fab4903fc21a513ebb");
    assert_eq!(toml("data-set.toml")["text"]["sha256"].as_str().unwrap(), hash);
    assert_eq!(set().lines.join("\n").into_bytes(), file);
}

#[test]
fn the_counts_are_exact() {
    let set = set();
    let clauses = |kind| set.clauses.iter().filter(|clause| clause.kind == kind).count();
    let below = |section: &str| {
        let bullets = set.clauses.iter().filter(|clause| clause.kind == ClauseKind::Bullet);
        bullets.filter(|clause| clause.id.as_str().starts_with(&format!("{section}."))).count()
    };
    assert_eq!(clauses(ClauseKind::Section), 4);
    assert_eq!(clauses(ClauseKind::Item), 21);
    assert_eq!((clauses(ClauseKind::Bullet), below("I"), below("III")), (83, 41, 42));
    assert_eq!((set.bullets().len(), set.targets.len(), set.commitments.len()), (41, 63, 34));
    let goals = |goal: fn(&Goal) -> bool| set.targets.iter().filter(|t| goal(&t.goal)).count();
    assert_eq!(goals(|goal| matches!(goal, Goal::Stated { .. })), 56);
    assert_eq!(goals(|goal| *goal == Goal::AssignedByProvince), 4);
    assert_eq!(goals(|goal| *goal == Goal::Complete), 3);
    let groups: Vec<_> = set
        .groups
        .iter()
        .map(|group| {
            let bullets = set.bullets().iter().filter(|bullet| bullet.group == group.number).count();
            (bullets, set.targets_of_group(group.number).count())
        })
        .collect();
    assert_eq!(groups, [(9, 10), (2, 5), (12, 15), (5, 9), (7, 13), (3, 6), (3, 5)]);
    let units = |kind| set.units.iter().filter(|unit| unit.kind == kind).count();
    assert_eq!(
        [UnitKind::Root, UnitKind::Ward, UnitKind::Commune, UnitKind::Agencies].map(units),
        [1, 11, 4, 1]
    );
}

#[test]
fn ids_are_unique() {
    fn check<'a>(ids: impl Iterator<Item = &'a str>) {
        let ids: Vec<_> = ids.collect();
        assert!(!ids.is_empty());
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    }
    let set = set();
    check(set.targets.iter().map(|it| it.id.as_str()));
    check(set.clauses.iter().map(|it| it.id.as_str()));
    check(set.commitments.iter().map(|it| it.id.as_str()));
    check(set.bodies.iter().map(|it| it.id.as_str()));
    check(set.citations.iter().map(|it| it.id.as_str()));
    check(set.places.iter().map(|it| it.id.as_str()));
    check(set.units.iter().map(|it| it.id.as_str()));
    check(packed().iter().map(|it| it.id.as_str()));
}

/// Contents, tasks and the English reading need them all.
#[test]
fn every_clause_has_a_short_name_and_what_says_something_a_summary() {
    let set = set();
    let apart = [ClauseKind::Head, ClauseKind::Recipients, ClauseKind::OfficeMark, ClauseKind::Signature];
    for clause in set.clauses.iter().filter(|clause| !apart.contains(&clause.kind)) {
        let names = clause.short.as_ref().unwrap_or_else(|| panic!("{} has no short name", clause.id));
        assert!(names.vi.chars().count() <= 60 && names.en.chars().count() <= 70, "{}", clause.id);
        let is_heading = clause.kind == ClauseKind::Section
            || clause.kind == ClauseKind::Item && set.clauses_below(&clause.id).next().is_some();
        assert_eq!(clause.summary.is_none(), is_heading, "{}", clause.id);
    }
    let names: Vec<_> = set.clauses.iter().filter_map(|clause| clause.short.as_ref()).collect();
    assert_eq!(names.iter().map(|name| &name.vi).collect::<BTreeSet<_>>().len(), names.len());
}

#[test]
fn focal_tasks_are_the_items_of_the_second_section() {
    let set = set();
    let focal: Vec<_> = set.focal.iter().map(|focal| focal.clause.as_str()).collect();
    assert_eq!(focal, ["II.1", "II.2", "II.3", "II.4", "II.5"]);
    for focal in &set.focal {
        assert!(!focal.targets.is_empty());
        for solution in &focal.solutions {
            assert!(solution.as_str().starts_with("III."), "{solution}");
        }
    }
}

#[test]
fn bodies_and_places_are_named_where_they_say() {
    let set = set();
    assert_eq!((set.bodies.len(), set.places.len()), (49, 40));
    for body in &set.bodies {
        assert!(!body.mentions.is_empty(), "{}", body.id);
    }
    for span in set.places.iter().flat_map(|place| &place.mentions) {
        assert!(!set.slice(*span).is_empty());
    }
    let park = set.places.iter().find(|place| place.id.as_str() == "kcn-hang-gon").unwrap();
    assert_eq!(set.slice(park.mentions[0]), "Khu công nghiệp Hàng Gòn");
}

#[test]
fn the_parts_of_the_text_hold_every_line_once() {
    let set = set();
    let held: Vec<u32> = set.clauses.iter().flat_map(|clause| clause.lines.clone()).collect();
    let worded: Vec<u32> = (1..).zip(&set.lines).filter(|(_, l)| !l.is_empty()).map(|(n, _)| n).collect();
    assert_eq!(held, worded);
    for line in worded {
        let clause = set.clause_of_line(line).unwrap();
        assert!(clause.lines.contains(&line));
        let spans: Vec<_> = set.targets.iter().map(|target| target.quote).collect();
        let shown: String = set.pieces(line, &spans).iter().map(|piece| set.slice(piece.span)).collect();
        assert_eq!(shown, set.line(line).replace('*', ""));
        let joined: String = set
            .under_errata(line)
            .iter()
            .map(|segment| match segment {
                Segment::Text(text) => *text,
                Segment::Doubtful { as_is, .. } => as_is,
            })
            .collect();
        assert_eq!(joined, set.line(line));
    }
    assert!(set.clause_of_line(1).is_none() && set.clause_of_line(0).is_none());
}

#[test]
fn lines_are_the_clauses_that_the_text_shows() {
    fn check(line: u32, id: &str, kind: ClauseKind, heading: Option<&str>) {
        let clause = set().clause_of_line(line).unwrap();
        assert_eq!((clause.id.as_str(), clause.kind), (id, kind));
        assert_eq!(clause.heading.map(|span| set().slice(span)), heading);
    }
    check(3, "head", ClauseKind::Head, None);
    check(8, "head", ClauseKind::Head, None);
    check(12, "preamble", ClauseKind::Preamble, None);
    check(14, "I", ClauseKind::Section, None);
    check(26, "I.1.8", ClauseKind::Bullet, None);
    check(110, "II.2", ClauseKind::Item, None);
    check(122, "III.1.1", ClauseKind::Bullet, Some("Về Thương mại - dịch vụ:"));
    check(126, "III.1.2", ClauseKind::Bullet, None);
    check(128, "III.1.3", ClauseKind::Bullet, Some("Về công nghiệp"));
    check(158, "III.2.1", ClauseKind::Bullet, Some("Về văn hóa, thông tin tuyên truyền"));
    check(196, "III.4.4", ClauseKind::Bullet, None);
    check(220, "III.6.5", ClauseKind::Paragraph, None);
    check(230, "IV.3", ClauseKind::Item, None);
    check(232, "closing", ClauseKind::Closing, None);
    check(248, "recipients", ClauseKind::Recipients, None);
    check(256, "signature", ClauseKind::Signature, None);
    assert_eq!(set().clauses.iter().filter(|clause| clause.heading.is_some()).count(), 19);
    assert!(set().pieces(7, &[]).iter().all(|piece| piece.style == Style::Bold));
}

#[test]
fn units_report_while_they_exist() {
    fn check(target: &str, year: i16, month: u8, count: usize) {
        let target = set().target_named(target).unwrap();
        assert_eq!(set().reporting_units(target, Month { year, month }).len(), count, "{}", target.id);
    }
    check("kt-von-dau-tu", 2023, 5, 1);
    check("as-bhyt", 2023, 5, 15);
    check("as-bhyt", 2024, 10, 15);
    check("as-bhyt", 2024, 11, 13);
    check("as-bhyt", 2025, 7, 0);
    check("as-bhyt", 2019, 5, 0);
    check("as-nuoc-do-thi", 2023, 5, 11);
    check("as-nuoc-nong-thon", 2023, 5, 4);
    check("xd-ket-nap", 2023, 5, 16);
    check("qp-giao-quan", 2023, 5, 16);
    let may = Month { year: 2023, month: 5 };
    assert_eq!(set().children(&set().root_unit().id, may).count(), 16);
}

#[test]
fn targets_without_a_solution_are_those_that_the_text_leaves_alone() {
    let alone: BTreeSet<&str> = set()
        .targets
        .iter()
        .filter(|target| set().solutions_for(&target.id).next().is_none())
        .map(|target| target.id.as_str())
        .collect();
    let wanted = [
        "as-cai-cong-dong",
        "as-cai-tap-trung",
        "as-cai-tu-nguyen",
        "as-nuoc-do-thi",
        "kt-ho-dung-dien",
        "qp-boi-duong",
        "qp-dan-quan",
    ];
    assert_eq!(alone, wanted.into());
}

#[test]
fn several_sets_pack_with_no_new_code() {
    let folder = scratch::Folder::new();
    folder.copy(&format!("{SEEDS}/long-khanh-2023"), "long-khanh-2023");
    folder.copy(&format!("{FIXTURES}/phuong-minh-hoa-2030"), "phuong-minh-hoa-2030");
    let sets = read_all([folder.path()]).unwrap();
    let ids: Vec<_> = sets.iter().map(|set| set.id.as_str()).collect();
    assert_eq!(ids, ["phuong-minh-hoa-2030", "long-khanh-2023"]);
    assert_eq!(sets[1], *set());
    assert_eq!(decode(&encode(&sets).unwrap()).unwrap(), sets);
    assert_eq!(sets[0].clause_of_line(21).unwrap().id.as_str(), "II.1.1");
    let words: Vec<_> = sets[0].pieces(19, &[]).iter().map(|piece| piece.style).collect();
    assert_eq!(words, [Style::Plain, Style::Italic, Style::Plain]);
}

#[test]
fn the_fingerprint_covers_every_file() {
    let source = Path::new(SEEDS).join("long-khanh-2023");
    let mut seen = BTreeSet::from([set().fingerprint.to_string()]);
    for file in ["errata.toml", "units.toml", "data-set.toml"] {
        let folder = scratch::Folder::new();
        folder.copy(&source.display().to_string(), "long-khanh-2023");
        folder.replace(&format!("long-khanh-2023/{file}"), "# ", "# More: ");
        let set = Folder::read(&folder.path().join("long-khanh-2023")).unwrap().prove().unwrap();
        assert!(seen.insert(set.fingerprint.to_string()), "{file}");
    }
}

#[test]
fn errata_lie_over_the_text_and_change_nothing() {
    fn check(line: u32, wanted: &str) {
        let shown: String = set()
            .under_errata(line)
            .iter()
            .map(|segment| match segment {
                Segment::Text(text) => (*text).to_owned(),
                Segment::Doubtful { as_is, erratum } => match &erratum.likely {
                    Some(likely) => format!("[{as_is}→{likely}]"),
                    None => format!("[{as_is}?]"),
                },
            })
            .collect();
        assert!(shown.starts_with(wanted), "{shown}");
    }
    check(26, "- [Phần đầu→Phấn đấu] có 03 sản phẩm [Ocop→OCOP] được tỉnh");
    check(32, "- Tỷ lệ che phủ cây xanh [đạt 70%→đạt 70%.]");
    check(82, "- [Kiểm chế→Kiềm chế], làm giảm");
    check(251, "[N/NQ06/80?]");
    check(18, "- Giá trị sản xuất");
    assert_eq!(set().errata_of(56).len(), 2);
}

#[test]
fn spans_count_characters_and_stay_in_their_line() {
    fn check(col: u32, len: u32, wanted: Option<&str>) {
        assert_eq!(Span { line: 1, col, len }.of("Tỷ lệ"), wanted);
    }
    check(0, 2, Some("Tỷ"));
    check(3, 2, Some("lệ"));
    check(5, 0, Some(""));
    check(3, 3, None);
    check(6, 0, None);
    check(u32::MAX, u32::MAX, None);
    assert_eq!(set().slice(Span { line: 999, col: 0, len: 1 }), "");
}
