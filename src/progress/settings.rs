//! All settings in force, as the ledger holds them, over the defaults.

use super::{Bands, PlannedPath, Setting, UnitSetting};
use crate::ledger::{Content, Ledger, Window};
use crate::resolution::{Judging, Reporters, Target, TargetId, UnitChanges};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use time::Date;

/// What the office set, or the defaults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Bands and tolerances.
    pub bands: Bands,
    /// On which days periods close; calendar months by default.
    pub window: Window,
    /// Days after a period's end by which figures are due; 14 by default.
    pub deadline_days: u8,
    /// The last day on which figures of the year come in, so that it is closed from the day after; by
    /// default 31 March of the year after.
    pub year_closes: Option<Date>,
    /// Planned paths other than linear.
    pub paths: BTreeMap<TargetId, PlannedPath>,
    /// Levels to stand at by the end of each quarter.
    pub level_steps: BTreeMap<TargetId, [Decimal; 4]>,
    /// The office's readings of how targets are judged.
    pub judging: BTreeMap<TargetId, Judging>,
    /// The office's readings of who reports.
    pub reporters: BTreeMap<TargetId, Reporters>,
    /// What became of units since the seeds were written. Bears on the data set that a judgement is given
    /// and on nothing else here.
    pub units: UnitChanges,
    /// Keys under which different values stand side by side; the default holds for them.
    pub conflicts: Vec<Box<str>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            bands: Bands::default(),
            window: Window::CalendarMonths,
            deadline_days: 14,
            year_closes: None,
            paths: BTreeMap::new(),
            level_steps: BTreeMap::new(),
            judging: BTreeMap::new(),
            reporters: BTreeMap::new(),
            units: UnitChanges::default(),
            conflicts: Vec::new(),
        }
    }
}

impl Settings {
    /// What a ledger's settings say. Settings of other areas are not looked at.
    pub fn of(ledger: &Ledger) -> Self {
        let mut settings = Self::default();
        for (key, current) in ledger.settings() {
            if current.is_conflict() {
                settings.conflicts.push(key.into());
            } else if let Some(Content::Text(text)) = current.content() {
                if let Some(change) = UnitSetting::read(key, text) {
                    change.put(&mut settings.units);
                } else if let Some(setting) = Setting::read(key, text) {
                    settings.set(setting);
                }
            }
        }
        if settings.bands.behind > settings.bands.on_track {
            let Bands { on_track, behind, .. } = Bands::default();
            settings.bands = Bands { on_track, behind, ..settings.bands };
        }
        settings
    }

    /// How a target is judged.
    pub fn judging(&self, target: &Target) -> Judging {
        self.judging.get(&target.id).copied().unwrap_or(target.judging)
    }

    /// Who reports a target.
    pub fn reporters(&self, target: &Target) -> Reporters {
        self.reporters.get(&target.id).copied().unwrap_or(target.reporters)
    }

    /// The planned path of a target.
    pub fn path(&self, target: &TargetId) -> &PlannedPath {
        self.paths.get(target).unwrap_or(&PlannedPath::Linear)
    }

    /// Keys in dispute that bear on a target: its own, and those of all.
    pub fn conflicts_about(&self, target: &TargetId) -> impl Iterator<Item = &str> {
        let about = |key: &&str| Setting::is_general(key) || Setting::is_about(key, target);
        self.conflicts.iter().map(|key| &**key).filter(about)
    }

    fn set(&mut self, setting: Setting) {
        let bands = &mut self.bands;
        match setting {
            Setting::OnTrackPercent(percent) => bands.on_track = percent,
            Setting::BehindPercent(percent) => bands.behind = percent,
            Setting::LevelPoints(points) => bands.level_points = points,
            Setting::LevelPercent(percent) => bands.level_percent = percent,
            Setting::LimitPaceFrom(limit) => bands.limit_pace_from = limit,
            Setting::Window(window) => self.window = window,
            Setting::DeadlineDays(days) => self.deadline_days = days,
            Setting::YearCloses(day) => self.year_closes = Some(day),
            Setting::Path(target, path) => drop(self.paths.insert(target, path)),
            Setting::LevelSteps(target, steps) => drop(self.level_steps.insert(target, steps)),
            Setting::Judging(target, judging) => drop(self.judging.insert(target, judging)),
            Setting::Reporters(target, are) => drop(self.reporters.insert(target, are)),
        }
    }
}
