//! Every one of the 63 targets, judged for the city: without figures, below, exactly at and above its
//! goal, at mid-year and at the year's end, where nothing arose, and where figures conflict.

use crate::book::{Book, MID_YEAR, ROOT, YEAR, day};
use so_nghi_quyet::progress::Status;
use std::collections::BTreeSet;

/// Target; what is known besides; three figures; what they give at mid-year and at the year's end;
/// what *không phát sinh* gives at the year's end.
///
/// E exceeded, M met, T on track, W within the limit, B behind, R at risk, N not met, D no figure,
/// G not enough ground, Y not yet due.
const TABLE: &str = "
kt-gtsx-cong-nghiep     -        18531.8   18531.9   18532     TME NME N
kt-gtsx-xay-dung        -        9350.7    9350.8    9350.9    TME NME N
kt-gtsx-nong-nghiep     -        1963.9    1964      1964.1    TME NME N
kt-tong-muc-ban-le      -        112236    112236.1  112236.2  TME NME N
kt-von-dau-tu           -        16199     16200     16201     TME NME N
kt-thu-ngan-sach        to:1000  999       1000      1001      TME NME N
kt-xa-ntm-kieu-mau      -        0         1         2         YYY NME N
kt-kdc-kieu-mau         -        1         2         3         YYY NME N
kt-ocop                 -        2         3         4         TME NME N
kt-ho-dung-dien         -        99.8      99.9      100       BMM NME M
mt-cay-xanh             -        69.9      70        70.1      YYY NME M
mt-ct-sinh-hoat         -        999/1000  1000/1000 1001/1000 BMM NMM M
mt-ct-y-te              -        99.9      100       101       BMM NMM M
mt-ct-nguy-hai          -        98.9      100       101       RMM NMM M
mt-ct-cong-nghiep       -        99        100       101       BMM NMM M
as-giam-ngheo-a         -        299/1000  300/1000  301/1000  YYY NME M
as-nuoc-do-thi          -        994/1000  995/1000  996/1000  BMM NME M
as-nuoc-nong-thon       -        919/1000  920/1000  921/1000  BMM NME M
as-smartphone           -        879/1000  880/1000  881/1000  BMM NME M
as-tieu-chi-y-te-xa     -        14/15     15/15     16/15     YYY NMM M
as-tyt-kcb-bhyt         -        13/15     14/15     15/15     RMM NME N
as-tyt-bac-sy           -        14/15     15/15     16/15     RMM NMM M
as-bac-sy-van-dan       -        13.85     13.86     13.87     BMM NME M
as-giuong-benh-van-dan  -        62.96     62.97     62.98     BMM NME M
as-sdd-can-nang         -        452/10000 453/10000 454/10000 YYY EMN M
as-sdd-chieu-cao        -        986/10000 987/10000 988/10000 YYY EMN M
as-bhyt                 -        929/1000  930/1000  931/1000  BMM NME M
as-cai-tap-trung        -        8.9       9         9.1       TMM NMM M
as-cai-cong-dong        -        114/1000  115/1000  116/1000  TMM NMM M
as-cai-tu-nguyen        -        6.9       7         7.1       TMM NMM M
vh-ap-khu-pho           -        959/1000  960/1000  961/1000  YYY NNM M
vh-gia-dinh             -        979/1000  980/1000  981/1000  YYY NME M
vh-co-quan              -        97.9      98        98.1      YYY NNM M
vh-doanh-nghiep         -        74.9      75        75.1      YYY NNM M
vh-thiet-che            -        999/1000  1000/1000 1001/1000 BMM NMM M
vh-nha-van-hoa          -        899/1000  900/1000  901/1000  BBM NNM M
vh-lao-dong-dao-tao     -        74.9      75        75.1      YYY NME M
vh-lao-dong-nghe        -        70.9      71        71.1      YYY NME M
vh-httt-cap-do          -        99.9      100       101       BMM NMM M
qp-giao-quan            all      not-done  done      done      NMM NMM G
qp-dan-quan             -        not-done:50 done    done      TMM NMM G
qp-boi-duong            -        not-done:40 done    done      RMM NMM G
qp-pham-toi-ttxh        last:100 94        95        96        MMB EMN E
qp-phat-hien-ma-tuy     last:100 104       105       106       BMM NME N
qp-tngt-nghiem-trong    -        12        13        14        RRN MMN M
qp-chay-no              -        1         2         3         WRN MMN M
qp-tin-bao-thu-ly       -        999/1000  1000/1000 1001/1000 BMM NMM M
qp-tin-bao-giai-quyet   -        899/1000  900/1000  901/1000  BBM NNM M
qp-kham-pha-an          -        749/1000  750/1000  751/1000  BBM NNM M
qp-kham-pha-an-nt       -        899/1000  900/1000  901/1000  BBM NNM M
qp-thads-viec           to:80    799/1000  800/1000  801/1000  BMM NME M
qp-thads-tien           to:50    489/1000  500/1000  501/1000  RMM NME M
dv-tap-hop              -        699/1000  700/1000  701/1000  BBM NNM M
dv-doan-tn              -        449/1000  450/1000  451/1000  BMM NME M
dv-dan-van-kheo         -        799/1000  800/1000  801/1000  YYY NNM M
dv-dan-chu-co-so        -        899/1000  900/1000  901/1000  YYY NNM M
dv-chinh-quyen          -        799/1000  800/1000  801/1000  YYY NNM M
dv-doan-hoi-httnv       -        849/1000  850/1000  851/1000  YYY NME M
xd-tccsd-httnv          -        89.9      90        90.1      YYY NME M
xd-ubkt-httnv           -        89.9      90        90.1      YYY NME M
xd-dang-vien-httnv      -        899/1000  900/1000  901/1000  YYY NNM M
xd-ket-nap              to:100   99        100       101       TME NME N
xd-don-thu              -        949/1000  950/1000  951/1000  BBM NNM M
";

fn letter(status: Status) -> char {
    match status {
        Status::Exceeded => 'E',
        Status::Met => 'M',
        Status::OnTrack => 'T',
        Status::WithinLimit => 'W',
        Status::Behind => 'B',
        Status::AtRisk => 'R',
        Status::NotMet => 'N',
        Status::NoData => 'D',
        Status::NotEnoughGround => 'G',
        Status::NotYetDue => 'Y',
    }
}

/// One figure of a target at a cut-off, with what is known besides.
fn judged(row: &[&str], periods: &[(so_nghi_quyet::ledger::Period, &str)]) -> char {
    let mut book = Book::new();
    let (target, besides) = (row[0], row[1]);
    for &(period, words) in periods {
        if let Some(figure) = besides.strip_prefix("to:") {
            book.assign(target, ROOT, figure);
        }
        if let Some(last) = besides.strip_prefix("last:") {
            book.last_year(target, ROOT, period, last);
        }
        book.put(target, ROOT, period, words);
        if besides == "all" {
            let set = book.set;
            for unit in set.units.iter().filter(|unit| unit.parent.is_some()) {
                book.put(target, unit.id.as_str(), period, words);
            }
        }
    }
    let as_of = match periods.last() {
        Some((period, _)) if *period == YEAR => day(2023, 12, 31),
        _ => day(2023, 6, 30),
    };
    letter(book.status(target, ROOT, as_of))
}

fn rows() -> Vec<Vec<&'static str>> {
    TABLE.lines().skip(1).map(|line| line.split_whitespace().collect()).collect()
}

/// Checks a column of the table against what three figures give at a cut-off.
fn check(period: so_nghi_quyet::ledger::Period, column: usize) {
    let wrong: Vec<String> = rows()
        .iter()
        .filter_map(|row| {
            let given: String = (2..5).map(|at| judged(row, &[(period, row[at])])).collect();
            (given != row[column]).then(|| format!("{}: {given} instead of {}", row[0], row[column]))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_has_every_target_once() {
    let listed: Vec<_> = rows().iter().map(|row| row[0]).collect();
    let set = Book::new().set;
    let all: BTreeSet<_> = set.targets.iter().map(|target| target.id.as_str()).collect();
    assert_eq!(listed.len(), 63);
    assert_eq!(listed.into_iter().collect::<BTreeSet<_>>(), all);
}

#[test]
fn figures_around_the_goal_at_mid_year() {
    check(MID_YEAR, 5);
}

#[test]
fn figures_around_the_goal_at_the_years_end() {
    check(YEAR, 6);
}

#[test]
fn nothing_arose_at_the_years_end() {
    for row in rows() {
        let given = judged(&row, &[(YEAR, "nothing")]);
        assert_eq!(given.to_string(), row[7], "{}", row[0]);
    }
}

#[test]
fn without_figures_a_target_is_without_data_or_not_yet_due() {
    for row in rows() {
        let mut book = Book::new();
        if let Some(figure) = row[1].strip_prefix("to:") {
            book.assign(row[0], ROOT, figure);
        }
        let expected = if row[5] == "YYY" { Status::NotYetDue } else { Status::NoData };
        assert_eq!(book.status(row[0], ROOT, day(2023, 6, 30)), expected, "{}", row[0]);
        assert_eq!(book.status(row[0], ROOT, day(2023, 12, 31)), Status::NoData, "{}", row[0]);
    }
}

#[test]
fn figures_that_conflict_are_not_enough_ground() {
    for row in rows() {
        let mut book = Book::new();
        book.put(row[0], ROOT, YEAR, row[2]);
        book.on_another_laptop(|other| other.put(row[0], ROOT, YEAR, row[3]));
        let status = book.status(row[0], ROOT, day(2023, 12, 31));
        assert_eq!(status, Status::NotEnoughGround, "{}", row[0]);
    }
}

#[test]
fn a_missing_assigned_figure_is_not_enough_ground() {
    for row in rows().iter().filter(|row| row[1].starts_with("to:")) {
        let mut book = Book::new();
        book.put(row[0], ROOT, YEAR, row[4]);
        let judgement = book.judge(row[0], ROOT, day(2023, 12, 31));
        assert_eq!(judgement.status, Status::NotEnoughGround, "{}", row[0]);
        assert_eq!(judgement.goal, so_nghi_quyet::progress::EffectiveGoal::NotAssigned);
    }
}
