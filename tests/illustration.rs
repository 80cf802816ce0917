//! The illustration as the product judges it: each kind of status has to be there to be shown.
#![cfg(not(target_arch = "wasm32"))]

use so_nghi_quyet::illustration;
use so_nghi_quyet::ledger::{Calendar, Ledger, Period, Window};
use so_nghi_quyet::progress::{Reason, Settings, Status, judge};
use so_nghi_quyet::resolution::packed;
use std::collections::BTreeMap;

#[test]
fn october_shows_every_status_of_a_running_year_and_no_figure_is_unusable() {
    let set = illustration::data_set(&packed()[0]);
    let october = Period::month(set.year, 10);
    let ledger: Ledger = illustration::ledger(&set, october, illustration::SEED).into_iter().collect();
    let days = october.days(Calendar::CIVIL, Window::CalendarMonths);
    let (_, as_of) = days.expect("October has days");
    let settings = Settings::of(&ledger);
    let root = &set.root_unit().id;
    let mut counts: BTreeMap<Status, u32> = BTreeMap::new();
    for target in &set.targets {
        let judgement = judge(&set, &ledger, &settings, &target.id, root, as_of);
        let judgement = judgement.expect("both are in the data set");
        let unusable =
            |reason: &Reason| matches!(reason, Reason::WrongKind | Reason::TooLarge | Reason::OutOf { .. });
        assert!(!judgement.reasons.iter().any(unusable), "{judgement:?}");
        *counts.entry(judgement.status).or_default() += 1;
    }
    let at_least = [
        (Status::NotYetDue, 5),
        (Status::Met, 5),
        (Status::OnTrack, 3),
        (Status::WithinLimit, 1),
        (Status::Behind, 3),
        (Status::AtRisk, 1),
        (Status::NotEnoughGround, 1),
    ];
    for (status, least) in at_least {
        assert!(counts.get(&status).is_some_and(|count| *count >= least), "{status:?}: {counts:?}");
    }
    // A resolution that mostly fails would be a poor picture of a city.
    let poor = counts.get(&Status::AtRisk).into_iter().chain(counts.get(&Status::NotMet));
    assert!(poor.sum::<u32>() <= 8, "{counts:?}");
}
