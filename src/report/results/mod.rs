//! Reports on results: from a ledger to a document. Knows the administration's order of a report, and
//! neither Word nor Excel.
//!
//! Judgements are made anew for the report's own date, so a report of March says in October what it
//! said in April, as far as the figures are the same. Tasks and registers are told as they stand now.

mod annexes;
mod chapters;
mod checks;
mod comparison;
mod completeness;
mod disputes;
mod drawn;
mod kind;
mod letter;
mod line;
mod notes;
mod table;
mod tasks;
mod unit_form;

pub use self::comparison::comparison_of_units;
pub use self::drawn::Drawn;
pub use self::kind::Kind;
pub use self::letter::lacking as letter_lacks;
use self::line::Line;
use super::{Document, Provenance};
use crate::ledger::{Calendar, Ledger, Period};
use crate::progress::Settings;
use crate::resolution::{DataSet, Unit};
use crate::text::phrases::{report as words, shell};
use crate::text::{Lang, date, period as periods};
use crate::work::Record;
use std::collections::BTreeSet;
use time::Date;

/// What a report is asked about.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The resolution, with the units as they are now.
    pub data: &'a DataSet,
    /// What people wrote.
    pub ledger: &'a Ledger,
    /// What the ledger sets.
    pub settings: &'a Settings,
    /// Whose results; the root's are the whole's.
    pub unit: &'a Unit,
    /// The period reported on.
    pub period: Period,
    /// The month with which a range begins that ends with `period`; `None` for the period alone.
    pub since: Option<Period>,
    /// Figures that end later are not looked at; see [`Asked::last_day`].
    pub as_of: Date,
    /// The report's language; the heading block stays Vietnamese.
    pub lang: Lang,
    /// What the writer filled in: heading block and own sentences.
    pub own: &'a Record,
    /// Every figure is fictional.
    pub is_illustration: bool,
    /// The build that makes it.
    pub build: &'a str,
}

/// A part of the progress report that may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chapter {
    /// How many targets stand where, and each group's results.
    Results,
    /// What is late, at risk or not met, with the causes that units reported.
    Shortcomings,
    /// Open difficulties with their proposals.
    Difficulties,
    /// What is due next.
    Next,
    /// Charts of where the targets stand.
    Charts,
    /// The table of all targets.
    Annex,
}

impl Chapter {
    /// All of them, in their order.
    pub const ALL: [Self; 6] =
        [Self::Results, Self::Shortcomings, Self::Difficulties, Self::Next, Self::Charts, Self::Annex];
}

impl<'a> Asked<'a> {
    /// The last day that a report of a period looks at.
    pub fn last_day(settings: &Settings, period: Period) -> Option<Date> {
        period.days(Calendar::CIVIL, settings.window).map(|(_, last)| last)
    }

    /// The period or range in a sentence: `tháng 10/2023`, `từ tháng 2/2023 đến tháng 5/2023`.
    fn period_in_words(&self) -> String {
        periods::span(self.since.unwrap_or(self.period), self.period, self.lang)
    }

    fn unit_name(&self) -> &'a str {
        self.lang.of(&self.unit.name)
    }

    fn document(&self, title: String) -> Document {
        let (lang, day) = (self.lang, date::day(self.as_of));
        let fingerprint = self.ledger.fingerprint().to_string();
        let short: String = fingerprint.chars().take(12).collect();
        let sentence = words::provenance(lang, lang.of(&self.data.title), &day, &short, self.build);
        let mark = self.is_illustration.then(|| shell::illustrative(lang).to_owned());
        Document {
            lang,
            title,
            marks: mark.into_iter().collect(),
            letterhead: None,
            blocks: Vec::new(),
            closing: None,
            signatures: Vec::new(),
            annexes: Vec::new(),
            provenance: Provenance {
                data_set: self.data.id.to_string(),
                seeds: self.data.fingerprint.to_string(),
                as_of: self.as_of.to_string(),
                fingerprint,
                build: self.build.to_owned(),
                sentence,
            },
        }
    }

    fn subject(&self) -> String {
        words::subject(self.lang, self.data.year, &self.period_in_words())
    }
}

/// A report, and what the charts show that its document has pictures of.
pub struct Made {
    /// What is handed in.
    pub document: Document,
    /// In the order of the pictures.
    pub drawn: Vec<Drawn>,
}

impl From<Document> for Made {
    fn from(document: Document) -> Self {
        Self { document, drawn: Vec::new() }
    }
}

/// "Báo cáo kết quả thực hiện": sentences and, on its side, the table.
fn progress_report(asked: &Asked<'_>, chapters: &BTreeSet<Chapter>) -> Made {
    let lines = Line::all(asked);
    let mut document = asked.document(asked.subject());
    document.letterhead = Some(letter::letterhead(asked));
    document.blocks = chapters::blocks(asked, &lines, chapters);
    document.closing = Some(letter::closing(asked));
    let (annexes, drawn) = annexes::annexes(asked, &lines, chapters);
    document.annexes = annexes;
    Made { document, drawn }
}

/// "Biểu kết quả": the table alone.
pub fn table_of_targets(asked: &Asked<'_>) -> Document {
    let lines = Line::all(asked);
    let table = table::table(asked, &lines);
    let mut document = asked.document(table.caption.clone());
    document.blocks = vec![super::Block::WideTable(table)];
    document
}
