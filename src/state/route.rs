//! The page's addresses, behind `#`. They are stable: people keep them in messages and minutes.

use crate::resolution::{ClauseId, RecordId, TargetId, UnitId};
use crate::work::Register;

/// One screen.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// `#/`: the home of the chosen role.
    Home,
    /// `#/start`: the question who works here.
    Start,
    /// `#/entry`: the period's form.
    Entry,
    /// `#/office`: what the office brings together.
    Office,
    /// `#/progress`: who has reported, and in time.
    Progress,
    /// `#/progress/reminders`: whom to urge.
    Reminders,
    /// `#/paper` or `#/paper/<unit>`: blank forms, of every unit or of one.
    Paper(Option<UnitId>),
    /// `#/checks`: what looks odd among the figures.
    Checks,
    /// `#/overview`: where everything stands.
    Overview,
    /// `#/units`: where every unit stands.
    Units,
    /// `#/units/changes`: what became of units since the seeds were written.
    UnitChanges,
    /// `#/unit/<id>`: one unit.
    Unit(UnitId),
    /// `#/targets`: all targets.
    Targets,
    /// `#/target/<id>`: one target.
    Target(TargetId),
    /// `#/text` or `#/text/<clause>`: the resolution, at a clause.
    Text(Option<ClauseId>),
    /// `#/links`: which parts of the text serve which targets, and what it says twice.
    Links,
    /// `#/index`: documents, bodies and places that the text names.
    Index,
    /// `#/tasks`: what is to be done.
    Tasks,
    /// `#/task/<id>`: one task.
    Task(RecordId),
    /// `#/execution` or `#/execution/<register>`: how the resolution is carried out.
    Execution(Option<Register>),
    /// `#/bodies`: who has which duty.
    Bodies,
    /// `#/mine` or `#/mine/<id>`: what falls to a unit or a body.
    Mine(Option<Box<str>>),
    /// `#/leaflet`: what is handed out and studied.
    Leaflet,
    /// `#/present`: large, for a wall.
    Present,
    /// `#/import`: figures that come back in sheets.
    Import,
    /// `#/reports`: what is handed in.
    Reports,
    /// `#/files`: what is stored and how it is kept.
    Files,
    /// `#/handover`: what the next officer takes over.
    Handover,
    /// `#/guide`: how each role works.
    Guide,
    /// `#/about`: build, data set, licences.
    About,
    /// Anything else; the page says so and offers the way home.
    Unknown(String),
}

impl Route {
    /// Reads an address with or without its leading `#`.
    pub fn parse(hash: &str) -> Route {
        let path = hash.trim_start_matches('#').trim_start_matches('/');
        let path = path.split('?').next().unwrap_or_default();
        let (head, rest) = path.split_once('/').unwrap_or((path, ""));
        match (head, rest) {
            ("", "") => Route::Home,
            ("start", "") => Route::Start,
            ("entry", "") => Route::Entry,
            ("office", "") => Route::Office,
            ("progress", "") => Route::Progress,
            ("progress", "reminders") => Route::Reminders,
            ("paper", "") => Route::Paper(None),
            ("paper", unit) => Route::Paper(Some(UnitId::new(unit))),
            ("checks", "") => Route::Checks,
            ("overview", "") => Route::Overview,
            ("units", "") => Route::Units,
            ("units", "changes") => Route::UnitChanges,
            ("unit", id) if !id.is_empty() => Route::Unit(UnitId::new(id)),
            ("targets", "") => Route::Targets,
            ("target", id) if !id.is_empty() => Route::Target(TargetId::new(id)),
            ("text", "") => Route::Text(None),
            ("text", clause) => Route::Text(Some(ClauseId::new(clause))),
            ("links", "") => Route::Links,
            ("index", "") => Route::Index,
            ("tasks", "") => Route::Tasks,
            ("task", id) if !id.is_empty() => Route::Task(RecordId::new(id)),
            ("execution", "") => Route::Execution(None),
            ("execution", code) => match Register::from_code(code) {
                Some(register) if Register::LOOP.contains(&register) => Route::Execution(Some(register)),
                _ => Route::Unknown(path.to_owned()),
            },
            ("bodies", "") => Route::Bodies,
            ("mine", "") => Route::Mine(None),
            ("mine", id) => Route::Mine(Some(id.into())),
            ("leaflet", "") => Route::Leaflet,
            ("present", "") => Route::Present,
            ("import", "") => Route::Import,
            ("reports", "") => Route::Reports,
            ("files", "") => Route::Files,
            ("handover", "") => Route::Handover,
            ("guide", "") => Route::Guide,
            ("about", "") => Route::About,
            _ => Route::Unknown(path.to_owned()),
        }
    }

    /// The address with its `#`, as links carry it.
    pub fn hash(&self) -> String {
        match self {
            Route::Home => "#/".into(),
            Route::Start => "#/start".into(),
            Route::Entry => "#/entry".into(),
            Route::Office => "#/office".into(),
            Route::Progress => "#/progress".into(),
            Route::Reminders => "#/progress/reminders".into(),
            Route::Paper(None) => "#/paper".into(),
            Route::Paper(Some(unit)) => format!("#/paper/{unit}"),
            Route::Checks => "#/checks".into(),
            Route::Overview => "#/overview".into(),
            Route::Units => "#/units".into(),
            Route::UnitChanges => "#/units/changes".into(),
            Route::Unit(id) => format!("#/unit/{id}"),
            Route::Targets => "#/targets".into(),
            Route::Target(id) => format!("#/target/{id}"),
            Route::Text(None) => "#/text".into(),
            Route::Text(Some(clause)) => format!("#/text/{clause}"),
            Route::Links => "#/links".into(),
            Route::Index => "#/index".into(),
            Route::Tasks => "#/tasks".into(),
            Route::Task(id) => format!("#/task/{id}"),
            Route::Execution(None) => "#/execution".into(),
            Route::Execution(Some(register)) => format!("#/execution/{}", register.code()),
            Route::Bodies => "#/bodies".into(),
            Route::Mine(None) => "#/mine".into(),
            Route::Mine(Some(id)) => format!("#/mine/{id}"),
            Route::Leaflet => "#/leaflet".into(),
            Route::Present => "#/present".into(),
            Route::Import => "#/import".into(),
            Route::Reports => "#/reports".into(),
            Route::Files => "#/files".into(),
            Route::Handover => "#/handover".into(),
            Route::Guide => "#/guide".into(),
            Route::About => "#/about".into(),
            Route::Unknown(path) => format!("#/{path}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_leads_back_to_its_screen() {
        for hash in [
            "#/",
            "#/start",
            "#/entry",
            "#/office",
            "#/progress",
            "#/progress/reminders",
            "#/paper",
            "#/paper/bao-vinh",
            "#/checks",
            "#/overview",
            "#/units",
            "#/units/changes",
            "#/unit/bao-vinh",
            "#/targets",
            "#/target/kt-ocop",
            "#/text",
            "#/text/III.1.5",
            "#/links",
            "#/index",
            "#/tasks",
            "#/task/focal-II.1",
            "#/execution",
            "#/execution/difficulty",
            "#/bodies",
            "#/mine",
            "#/mine/bao-vinh",
            "#/leaflet",
            "#/present",
            "#/import",
            "#/reports",
            "#/files",
            "#/handover",
            "#/guide",
            "#/about",
            "#/no/such/place",
        ] {
            assert_eq!(Route::parse(hash).hash(), hash);
        }
    }

    #[test]
    fn what_people_paste_is_understood() {
        for (pasted, route) in [
            ("", Route::Home),
            ("#", Route::Home),
            ("#targets", Route::Targets),
            ("/files", Route::Files),
            ("#/targets?group=1", Route::Targets),
            ("#/execution/lead", Route::Unknown("execution/lead".into())),
            ("#/target/", Route::Unknown("target/".into())),
        ] {
            assert_eq!(Route::parse(pasted), route, "{pasted}");
        }
    }
}
