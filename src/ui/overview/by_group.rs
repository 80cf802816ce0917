//! Where the bullets of each group stand, as a chart with its table.

use super::reckoned::Reckoned;
use crate::charts::{ByGroup, Figure};
use crate::progress::Overview;
use crate::resolution::DataSet;
use crate::state::Store;
use crate::text::Lang;
use crate::text::phrases::overview as words;
use crate::ui::chart::ChartView;
use leptos::prelude::*;
use time::Date;

/// The chart; its room is there before ECharts is.
#[component]
pub fn ByGroupSection(reckoned: Reckoned, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let figure = Signal::derive(move || {
        let as_of = store.as_of();
        reckoned.overview.with(|overview| by_group(store.data(), overview, as_of, lang))
    });
    view! {
        <section class="section" aria-labelledby="by-group">
            <div class="section__head"><h2 id="by-group">{words::by_group(lang)}</h2></div>
            <ChartView figure lang illustrative=store.is_illustration()/>
        </section>
    }
}

/// The chart of the groups that have anything, counted by bullets.
pub fn by_group(set: &DataSet, overview: &Overview, as_of: Date, lang: Lang) -> Figure {
    let mut figure = ByGroup::of(set, &by_bullets(overview), as_of, lang);
    figure.groups.retain(|group| group.counts.iter().any(|count| *count > 0));
    Figure::ByGroup(figure)
}

/// The groups counted as the headline counts: by bullets, not by their parts.
pub fn by_bullets(overview: &Overview) -> Overview {
    let mut counted = Overview::default();
    for standing in &overview.standings {
        let counts = counted.groups.entry(standing.group).or_default();
        *counts.entry(standing.status).or_default() += 1;
    }
    counted
}
