//! Where the targets of each group stand: one bar a group, stacked by status.

use super::drawing::{Drawing, Frame, Tip, Twin};
use super::layout::{self, Key};
use super::rows::{Spacing, rows};
use super::stacked::{Part, stacked};
use super::status_counts::said;
use crate::progress::Status;
use crate::text::phrases::charts as words;

/// Where the targets of each group stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByGroup {
    /// The chart's name.
    pub title: String,
    /// What a picture says under it, such as the as-of date; may be empty.
    pub note: String,
    /// The statuses in the order of stacking, with their words.
    pub statuses: Vec<(Status, String)>,
    /// The groups in the order of the rows.
    pub groups: Vec<GroupCounts>,
}

/// One group's targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupCounts {
    /// The group's name.
    pub name: String,
    /// How many of its targets have each status, in the order of [`ByGroup::statuses`].
    pub counts: Vec<u32>,
}

const BAR_PX: u32 = 22;

/// Draws the groups. Statuses that no target has take no room in the legend.
pub fn by_group(figure: &ByGroup, frame: &Frame<'_>) -> Drawing {
    let palette = frame.palette;
    let present: Vec<(usize, &(Status, String))> = figure
        .statuses
        .iter()
        .enumerate()
        .filter(|(place, _)| figure.groups.iter().any(|group| group.count(*place) > 0))
        .collect();
    let names: Vec<String> = present.iter().map(|(_, (_, name))| name.clone()).collect();
    let keys: Vec<Key> = names.iter().cloned().map(Key::of_area).collect();
    let top = layout::top(frame, &figure.title, &figure.note, &keys);
    let rows = rows(
        frame,
        &top,
        &figure.groups.iter().map(|group| format!("{} ({})", group.name, group.total())).collect::<Vec<_>>(),
        &Spacing {
            bar_px: BAR_PX,
            right_px: 12,
            full: Some(figure.groups.iter().map(GroupCounts::total).max().unwrap_or(0).max(1)),
        },
    );
    let parts: Vec<Part<'_>> = present
        .iter()
        .map(|(place, (status, name))| Part {
            status: *status,
            name,
            counts: figure.groups.iter().map(|group| group.count(*place)).collect(),
        })
        .collect();
    let mut finish = rows.finish;
    let chart = stacked(rows.chart, &mut finish, &parts, BAR_PX, palette);
    let figures = |group: &GroupCounts| -> Vec<(String, String)> {
        present
            .iter()
            .filter(|(place, _)| group.count(*place) > 0)
            .map(|(place, (_, name))| (name.clone(), group.count(*place).to_string()))
            .collect()
    };
    let in_words = |group: &GroupCounts| {
        figures(group).iter().map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>().join(", ")
    };
    Drawing {
        chart,
        finish,
        ticks: Vec::new(),
        tips: figure
            .groups
            .iter()
            .map(|group| Tip { head: group.name.clone(), rows: figures(group) })
            .collect(),
        twin: Twin {
            caption: figure.title.clone(),
            head: [words::group(frame.lang).to_owned()]
                .into_iter()
                .chain(names)
                .chain([words::total(frame.lang).to_owned()])
                .collect(),
            rows: figure
                .groups
                .iter()
                .map(|group| {
                    [group.name.clone()]
                        .into_iter()
                        .chain(present.iter().map(|(place, _)| group.count(*place).to_string()))
                        .chain([group.total().to_string()])
                        .collect()
                })
                .collect(),
        },
        alt: said(&figure.title, figure.groups.iter().map(|group| (group.name.as_str(), in_words(group)))),
        height_px: rows.height_px,
    }
}

impl GroupCounts {
    fn count(&self, place: usize) -> u32 {
        self.counts.get(place).copied().unwrap_or(0)
    }

    fn total(&self) -> u32 {
        self.counts.iter().sum()
    }
}
