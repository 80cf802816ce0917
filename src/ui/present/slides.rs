//! The slides: the title, where all targets stand, where each group stands, the targets group by group, the
//! focal tasks.

use crate::charts::{ByGroup, Figure, StatusCounts};
use crate::progress::Status;
use crate::resolution::{DataSet, Focal, Group, Target};
use crate::state::Store;
use crate::text::phrases::{overview as overview_words, shell, study as words};
use crate::text::{Lang, date, domain};
use crate::ui::chart::ChartView;
use crate::ui::overview::{Reckoned, by_bullets};
use crate::ui::parts::status::StatusPill;
use crate::ui::targets::row;
use leptos::prelude::*;

/// One slide.
#[derive(Clone, Copy)]
pub enum Slide {
    /// Whose resolution of which year.
    Title,
    /// Where the targets stand, all together.
    Counts,
    /// Where they stand, by group.
    Groups,
    /// So many of a group's targets as a wall shows without scrolling.
    Group(&'static Group, Part),
    /// The focal tasks.
    Focal,
}

/// Which part of a group, counted from 0, of how many.
#[derive(Clone, Copy)]
pub struct Part {
    at: usize,
    of: usize,
}

/// Targets that a slide holds, in letters that are read from the last row of seats.
const TARGETS_PER_SLIDE: usize = 8;

impl Slide {
    /// All of them, in their order.
    pub fn all(data: &'static DataSet) -> Vec<Self> {
        let first = [Self::Title, Self::Counts, Self::Groups];
        let groups = data.groups.iter().flat_map(|group| {
            let of = on_slides(data, group).div_ceil(TARGETS_PER_SLIDE).max(1);
            (0..of).map(move |at| Self::Group(group, Part { at, of }))
        });
        let last = (!data.focal.is_empty()).then_some(Self::Focal);
        first.into_iter().chain(groups).chain(last).collect()
    }

    /// It, large.
    pub fn view(self, store: Store, reckoned: Reckoned, lang: Lang) -> AnyView {
        let data = store.data();
        match self {
            Self::Title => view! {
                <div class="present__title">
                    <p>{lang.of(&data.issuer).to_owned()}</p>
                    <h1>{shell::resolution_of_year(lang, data.year)}</h1>
                    <p>{words::targets_count(lang, data.bullets().len(), data.targets.len())}</p>
                    <p>{move || shell::as_of(lang, &date::day(store.as_of()))}</p>
                </div>
            }
            .into_any(),
            Self::Counts => {
                let figure = Signal::derive(move || {
                    let as_of = store.as_of();
                    reckoned.overview.with(|overview| Figure::StatusCounts(StatusCounts::of(&overview.bullets, as_of, lang)))
                });
                let key = move || {
                    let counts = reckoned.overview.with(|overview| overview.bullets.clone());
                    let line = move |status: Status| {
                        let count = counts.get(&status).copied().filter(|count| *count > 0)?;
                        Some(view! { <li><strong>{count}</strong> <StatusPill status lang/></li> })
                    };
                    Status::ALL.into_iter().filter_map(line).collect_view()
                };
                let sums = move || {
                    let sums = reckoned.sums();
                    overview_words::headline_good(lang, sums.good, sums.bullets)
                };
                // The wall must not make more of two units' figures than they are.
                let partial = move || {
                    let partial = reckoned.overview.with(|overview| overview.partial);
                    (partial > 0).then(|| view! { <p class="soft">{overview_words::partial_targets(lang, partial)}</p> })
                };
                let body = view! {
                    <h1>{sums}</h1>
                    {partial}
                    <ul class="present__key">{key}</ul>
                    <ChartView figure lang illustrative=store.is_illustration()/>
                };
                figures_or_none(reckoned, body.into_any(), lang)
            }
            Self::Groups => {
                let figure = Signal::derive(move || {
                    let counted = reckoned.overview.with(by_bullets);
                    Figure::ByGroup(ByGroup::of(data, &counted, store.as_of(), lang))
                });
                let body = view! {
                    <h1>{overview_words::by_group(lang)}</h1>
                    <ChartView figure lang illustrative=store.is_illustration()/>
                };
                figures_or_none(reckoned, body.into_any(), lang)
            }
            Self::Group(group, part) => of_group(store, group, part, lang),
            Self::Focal => view! {
                <h1>{words::focal(lang)}</h1>
                <ol class="present__list">{data.focal.iter().filter_map(|focal| focal_name(data, focal, lang)).collect_view()}</ol>
            }
            .into_any(),
        }
    }
}

fn figures_or_none(reckoned: Reckoned, body: AnyView, lang: Lang) -> AnyView {
    match reckoned.nothing_entered.get_untracked() {
        true => view! { <h1>{words::no_figures(lang)}</h1> }.into_any(),
        false => body,
    }
}

fn focal_name(data: &'static DataSet, focal: &'static Focal, lang: Lang) -> Option<AnyView> {
    let name = data.clause(&focal.clause)?.short.as_ref()?;
    Some(view! { <li>{lang.of(name).to_owned()}</li> }.into_any())
}

/// How many of a group's targets slides show.
fn on_slides(data: &DataSet, group: &Group) -> usize {
    data.targets_of_group(group.number).filter(|target| !target.sensitive).count()
}

/// A part of a group's targets; of restricted ones the last part has a count.
fn of_group(store: Store, group: &'static Group, part: Part, lang: Lang) -> AnyView {
    let data = store.data();
    let root = data.root_unit().id.clone();
    let (restricted, shown): (Vec<&'static Target>, Vec<_>) =
        data.targets_of_group(group.number).partition(|target| target.sensitive);
    let line = move |target: &'static Target| {
        let root = root.clone();
        let cells = move || {
            let judged = store.judgement(&target.id, &root)?;
            let (asked, latest) = (row::asked(target, &judged, lang), row::latest(target, &judged, lang));
            let lacks = judged.partial.as_ref().map(|partial| domain::lacking(partial, lang).join(", "));
            Some(view! {
                <td>{asked}</td>
                <td class="number">{latest.unwrap_or_else(|| shell::none(lang).to_owned())}</td>
                <td>
                    <StatusPill status=judged.status lang/>
                    {lacks.map(|lacks| view! { <span class="present__lacks soft">{lacks}</span> })}
                </td>
            })
        };
        view! { <tr><th scope="row">{lang.of(&target.name).to_owned()}</th>{cells}</tr> }
    };
    let is_last = part.at + 1 == part.of;
    let count = if is_last { restricted.len() } else { 0 };
    // As many on each, so that none stands alone on the last.
    let per_slide = shown.len().div_ceil(part.of);
    let shown = shown.into_iter().skip(part.at * per_slide).take(per_slide);
    let which = (part.of > 1).then(|| format!(" ({}/{})", part.at + 1, part.of));
    view! {
        <h1>{lang.of(&group.name).to_owned()}{which}</h1>
        <table class="table present__table">
            <caption class="unseen">{lang.of(&group.name).to_owned()}</caption>
            <thead><tr>
                <th scope="col"><span class="unseen">{domain::group(group.number, data, lang)}</span></th>
                <th scope="col">{words::column_goal(lang)}</th>
                <th scope="col" class="number">{words::column_latest(lang)}</th>
                <th scope="col">{words::column_status(lang)}</th>
            </tr></thead>
            <tbody>{shown.map(line).collect_view()}</tbody>
        </table>
        {(count > 0).then(|| view! { <p class="soft">{words::restricted(lang, count)}</p> })}
    }
    .into_any()
}
