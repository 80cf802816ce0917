//! What the packed data sets must hold, proved apart from the parser.
#![allow(clippy::unwrap_used)] // a failed test may panic

use so_nghi_quyet::resolution::packed;

#[test]
fn the_packed_set_answers() {
    let set = &packed()[0];
    assert_eq!(set.targets.len(), 63);
    assert_eq!(set.bullets().len(), 41);
    let target = set.target_named("kt-ocop").unwrap();
    assert!(set.slice(target.quote).starts_with("có 03"));
    assert_eq!(
        set.reporting_units(
            target,
            so_nghi_quyet::resolution::Month {
                year: 2023,
                month: 5
            }
        )
        .len(),
        15
    );
    assert_eq!(set.clause_of_line(126).unwrap().id.as_str(), "III.1.2");
}
