//! The registers that are kept, and the fields of their records.

use super::field::{Field, Kind};
use crate::ledger::{Content, Place, Statement};
use crate::resolution::RecordId;

/// What records are kept of. The codes stand in files and never change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Register {
    /// Tasks: the focal ones, commitments, and those made from a clause or by hand.
    Task,
    /// Own resolutions of committees, plans and programmes of bodies (IV.1).
    Paper,
    /// The plan of inspections, and what they found (IV.1, IV.2).
    Inspection,
    /// "Đề nghị báo cáo nguyên nhân": a question to a unit, which travels with the ledger and comes back
    /// answered (IV.2).
    Request,
    /// "Khó khăn, vướng mắc", with what is proposed to whom (IV.2).
    Difficulty,
    /// Plans, guides and study material for making the resolution known (IV.3).
    Material,
    /// Where the resolution was made known: turns and people of each Party cell.
    Dissemination,
    /// The review in the middle of the term.
    Review,
    /// Bodies that the office added to those of the text.
    Body,
    /// Which body leads a target; a record is named after its target.
    Lead,
    /// Which committee member is in charge of a unit; a record is named after its unit.
    Charge,
    /// What stands in a unit's reports beside figures: the heading block, and its own sentences. A record
    /// is named after its unit, names no unit and so goes with no file of one unit: it is a draft.
    Report,
}

impl Register {
    /// Every register.
    pub const ALL: [Self; 12] = [
        Self::Task,
        Self::Paper,
        Self::Inspection,
        Self::Request,
        Self::Difficulty,
        Self::Material,
        Self::Dissemination,
        Self::Review,
        Self::Body,
        Self::Lead,
        Self::Charge,
        Self::Report,
    ];

    /// The registers of Section IV's loop, in the order of its text.
    pub const LOOP: [Self; 7] = [
        Self::Paper,
        Self::Inspection,
        Self::Request,
        Self::Difficulty,
        Self::Material,
        Self::Dissemination,
        Self::Review,
    ];

    /// The word for it in entries and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Task => "task",
            Self::Paper => "paper",
            Self::Inspection => "inspection",
            Self::Request => "request",
            Self::Difficulty => "difficulty",
            Self::Material => "material",
            Self::Dissemination => "dissemination",
            Self::Review => "review",
            Self::Body => "body",
            Self::Lead => "lead",
            Self::Charge => "charge",
            Self::Report => "report",
        }
    }

    /// The register of a code; `None` for those of newer builds.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|register| register.code() == code)
    }

    /// The fields of its records, in the order of a form. What only a newer build knows stays unread.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Task => TASK,
            Self::Paper => PAPER,
            Self::Inspection => INSPECTION,
            Self::Request => REQUEST,
            Self::Difficulty => DIFFICULTY,
            Self::Material => MATERIAL,
            Self::Dissemination => DISSEMINATION,
            Self::Review => REVIEW,
            Self::Body => BODY,
            Self::Lead => LEAD,
            Self::Charge => CHARGE,
            Self::Report => REPORT,
        }
    }

    /// The field that takes the day on which a record is made.
    pub const fn begins_on(self) -> Option<&'static str> {
        match self {
            Self::Request => Some("asked"),
            Self::Difficulty => Some("raised"),
            _ => None,
        }
    }

    /// Whether a field of several lines says so much of its record that a table shows it.
    pub fn shows_text(self, code: &str) -> bool {
        match self {
            Self::Inspection => code == "findings",
            Self::Request => matches!(code, "question" | "cause" | "remedy"),
            Self::Difficulty => matches!(code, "cause" | "proposal" | "settlement"),
            Self::Body => code == "duty",
            _ => false,
        }
    }

    /// The field by whose day something of an open record is due.
    pub const fn due_field(self) -> Option<&'static str> {
        match self {
            Self::Request | Self::Material => Some("due"),
            Self::Inspection => Some("follow-up-due"),
            _ => None,
        }
    }

    /// One of its fields.
    pub fn field(self, code: &str) -> Option<Field> {
        self.fields().iter().copied().find(|field| field.code == code)
    }

    /// Where a field of a record stands in the ledger.
    pub fn place(self, record: &RecordId, field: &str) -> Place {
        Place::Record { register: self.code().into(), record: record.clone(), field: field.into() }
    }

    /// What puts a text into a field, or takes out what stands there where the text is empty.
    pub fn says(self, record: &RecordId, field: &str, text: &str) -> Statement {
        let place = self.place(record, field);
        match text {
            "" => Statement::withdrawal(place, ""),
            text => Statement::new(place, Content::Text(text.into())),
        }
    }
}

const fn field(code: &'static str, kind: Kind) -> Field {
    Field { code, kind }
}

/// What a record says of itself when it is no longer to be shown.
pub(super) const REMOVED: &str = "removed";

const UNIT: Field = field(Place::UNIT_FIELD, Kind::Unit);

const TASK: &[Field] = &[
    field("name", Kind::Line),
    field("output", Kind::Text),
    field("lead", Kind::Body),
    field("coordinating", Kind::Bodies),
    UNIT,
    field("start", Kind::Day),
    field("due", Kind::Day),
    field("status", Kind::Choice(&["not-started", "in-progress", "stuck", "done", "stopped"])),
    field("percent", Kind::Percent),
    field("targets", Kind::Targets),
    field("clause", Kind::Clause),
    field("assessment", Kind::Text),
];

const PAPER: &[Field] = &[
    field("kind", Kind::Choice(&["own-resolution", "plan", "programme", "other"])),
    field("body", Kind::Body),
    UNIT,
    field("number", Kind::Line),
    field("date", Kind::Day),
    field("title", Kind::Line),
    field("area", Kind::Group),
];

const INSPECTION: &[Field] = &[
    field("title", Kind::Line),
    field("body", Kind::Body),
    UNIT,
    field("scheduled", Kind::Day),
    field("done", Kind::Day),
    field("findings", Kind::Text),
    field("follow-up", Kind::Text),
    field("follow-up-due", Kind::Day),
    field("settled", Kind::Day),
];

const REQUEST: &[Field] = &[
    UNIT,
    field("target", Kind::Targets),
    field("question", Kind::Text),
    field("asked", Kind::Day),
    field("due", Kind::Day),
    field("cause", Kind::Text),
    field("remedy", Kind::Text),
    field("answered", Kind::Day),
    field("settled", Kind::Day),
];

const DIFFICULTY: &[Field] = &[
    field("title", Kind::Line),
    UNIT,
    field("targets", Kind::Targets),
    field("cause", Kind::Text),
    field("proposal", Kind::Text),
    field("addressee", Kind::Body),
    field("raised", Kind::Day),
    field("settlement", Kind::Text),
    field("settled", Kind::Day),
];

const MATERIAL: &[Field] = &[
    field("kind", Kind::Choice(&["plan", "guide", "study-material", "other"])),
    field("title", Kind::Line),
    field("body", Kind::Body),
    UNIT,
    field("number", Kind::Line),
    field("due", Kind::Day),
    field("done", Kind::Day),
];

const DISSEMINATION: &[Field] = &[
    field("cell", Kind::Line),
    UNIT,
    field("scheduled", Kind::Day),
    field("done", Kind::Day),
    field("turns", Kind::Count),
    field("people", Kind::Count),
];

const REVIEW: &[Field] = &[
    field("title", Kind::Line),
    field("body", Kind::Body),
    UNIT,
    field("scheduled", Kind::Day),
    field("done", Kind::Day),
    field("number", Kind::Line),
    field("findings", Kind::Text),
];

const BODY: &[Field] = &[field("name", Kind::Line), field("duty", Kind::Text)];

const LEAD: &[Field] = &[field("lead", Kind::Body)];

// Names people, so it names no unit: no file of one unit takes it along.
const CHARGE: &[Field] = &[field("name", Kind::Line), field("position", Kind::Line)];

const REPORT: &[Field] = &[
    field("results", Kind::Text),
    field("shortcomings", Kind::Text),
    field("difficulties", Kind::Text),
    field("next", Kind::Text),
    field("form", Kind::Choice(&["party", "state"])),
    field("superior", Kind::Line),
    field("issuer", Kind::Line),
    field("number", Kind::Line),
    field("place", Kind::Line),
    field("date", Kind::Day),
    field("recipients", Kind::Text),
    field("signed-as", Kind::Text),
    field("signer", Kind::Line),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_are_of_one_register_and_fields_of_one_kind() {
        let codes: BTreeSet<_> = Register::ALL.map(Register::code).into();
        assert_eq!(codes.len(), Register::ALL.len());
        for register in Register::ALL {
            assert_eq!(Register::from_code(register.code()), Some(register));
            let fields: BTreeSet<_> = register.fields().iter().map(|field| field.code).collect();
            assert_eq!(fields.len(), register.fields().len(), "{register:?}");
            assert!(!fields.contains(REMOVED));
        }
        assert_eq!(Register::from_code("figure"), None);
    }
}
