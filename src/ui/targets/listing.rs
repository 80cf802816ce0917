//! Which rows the table has, in which order. Follows only what the choices need: without a filter by
//! status or an order by figures, an edit moves no row.

use super::browsing::{Browsing, Key, Order, Rank};
use crate::progress::Settings;
use crate::resolution::{Target, TargetId, Unit, UnitKind};
use crate::state::Store;
use crate::text::Lang;
use leptos::prelude::Get;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// The heading of a group, by its number, with what the unit has in it, whatever the filters.
    Group { number: u8, bullets: usize, parts: usize },
    /// A target.
    Target(TargetId),
}

/// The rows now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// In their order; headings only in the order of the text.
    pub lines: Vec<Line>,
    /// How many of them are targets.
    pub shown: usize,
    /// How many targets there are for this unit, whatever the filters.
    pub total: usize,
    /// How many bullets of the text those are, whole or in part.
    pub bullets: usize,
}

/// The rows that the choices let through.
pub fn listing(store: Store, browsing: Browsing, lang: Lang) -> Listing {
    let data = store.data();
    let unit_id = browsing.unit(store);
    let settings = store.settings();
    let filter = browsing.filter.get();
    let order = browsing.order.get();
    let query = filter.query();
    let unit = data.unit(&unit_id);
    let asked: Vec<&Target> =
        data.targets.iter().filter(|target| concerns(unit, target, &settings)).collect();
    let total = asked.len();
    let bullets = bullets_of(asked.iter().copied());
    let mut rows: Vec<&Target> = asked
        .iter()
        .copied()
        .filter(|target| {
            let quote = data.slice(target.quote);
            filter.admits(target, settings.reporters(target), quote, query.as_ref())
        })
        .filter(|target| {
            let follows_figures = filter.status.is_some() || filter.incomplete;
            !follows_figures
                || store.judgement(&target.id, &unit_id).is_some_and(|judged| filter.admits_judged(&judged))
        })
        .collect();
    let shown = rows.len();
    let lines = match order {
        Order::Text => under_groups(&rows, &asked),
        Order::Rising(key) | Order::Falling(key) => {
            let rank = |target: &Target| {
                let judged = match key {
                    Key::Name => None,
                    _ => store.judgement(&target.id, &unit_id),
                };
                Rank::of(key, target, judged.as_deref(), lang)
            };
            let mut ranked: Vec<(Option<Rank>, &Target)> =
                rows.drain(..).map(|target| (rank(target), target)).collect();
            ranked.sort_by(|(a, _), (b, _)| match (a, b) {
                (Some(a), Some(b)) if order == Order::Falling(key) => b.cmp(a),
                (Some(a), Some(b)) => a.cmp(b),
                _ => b.is_some().cmp(&a.is_some()),
            });
            ranked.into_iter().map(|(_, target)| Line::Target(target.id.clone())).collect()
        }
    };
    Listing { lines, shown, total, bullets }
}

/// The root answers for every target, another unit for those that it reports.
fn concerns(unit: Option<&Unit>, target: &Target, settings: &Settings) -> bool {
    unit.is_none_or(|unit| unit.kind == UnitKind::Root || settings.reporters(target).include(unit.kind))
}

/// How many bullets of the text hold these targets, which stand in the order of the text.
fn bullets_of<'a>(targets: impl Iterator<Item = &'a Target>) -> usize {
    let mut bullets: Vec<_> = targets.map(|target| &target.bullet).collect();
    bullets.dedup();
    bullets.len()
}

fn under_groups(rows: &[&Target], asked: &[&Target]) -> Vec<Line> {
    let mut lines = Vec::with_capacity(rows.len());
    let mut group = None;
    for target in rows {
        if group != Some(target.group) {
            group = Some(target.group);
            let of_group = || asked.iter().copied().filter(|other| other.group == target.group);
            let (number, bullets, parts) = (target.group, bullets_of(of_group()), of_group().count());
            lines.push(Line::Group { number, bullets, parts });
        }
        lines.push(Line::Target(target.id.clone()));
    }
    lines
}
