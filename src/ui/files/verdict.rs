//! One chosen file in words: what it would bring, or why it stays outside and what to do.

use super::stored::size;
use crate::ledger::{Content, Ledger, Place, Refusal};
use crate::persist::{self, Incoming, LoadError, Loaded, Note, Origin, Reason, Refused, Stranger};
use crate::progress::{UnitSetting, calls_for_decision};
use crate::resolution::UnitId;
use crate::state::Store;
use crate::text::phrases::files as words;
use crate::text::{Lang, domain, number};
use crate::ui::parts::clash;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// How many refused entries or mismatches are listed one by one.
const LISTED: usize = 5;

/// A chosen file after reading.
pub(super) struct Opened {
    pub(super) name: String,
    /// What was read, for another look when the ledger has changed.
    loaded: Option<Loaded>,
    pub(super) verdict: Verdict,
}

impl Opened {
    /// Reads a file's bytes, or takes over why there are none; `trial` takes in what it would bring.
    pub(super) fn of(
        name: String,
        bytes: Result<Vec<u8>, Verdict>,
        origin: &Origin,
        trial: &mut Ledger,
    ) -> Opened {
        match bytes.and_then(|bytes| persist::decode(&bytes).map_err(Verdict::Unreadable)) {
            Ok(loaded) => {
                let verdict = Verdict::of(loaded.clone(), origin, trial);
                Opened { name, loaded: Some(loaded), verdict }
            }
            Err(verdict) => Opened { name, loaded: None, verdict },
        }
    }

    /// Holds what was read against another ledger.
    pub(super) fn look_again(&mut self, origin: &Origin, trial: &mut Ledger) {
        if let Some(loaded) = &self.loaded {
            self.verdict = Verdict::of(loaded.clone(), origin, trial);
        }
    }
}

/// What reading a file came to.
pub(super) enum Verdict {
    /// The browser could not hand over its bytes.
    Unread,
    /// Nothing of it could be read.
    Unreadable(LoadError),
    /// It belongs into another ledger.
    Stranger(Stranger),
    /// It can be merged.
    Welcome(Box<Incoming>),
}

impl Verdict {
    /// What a file brings; `trial` takes it in.
    fn of(loaded: Loaded, origin: &Origin, trial: &mut Ledger) -> Verdict {
        match Incoming::of(loaded, origin, trial) {
            Err(stranger) => Verdict::Stranger(stranger),
            Ok(mut incoming) => {
                // Two laptops that both handed in agree, although each covers what it had.
                let is_agreed = |place: &Place| {
                    matches!(place, Place::Submission { .. }) && !calls_for_decision(trial, place)
                };
                incoming.clashes.retain(|clash| !is_agreed(&clash.place));
                Verdict::Welcome(Box::new(incoming))
            }
        }
    }

    /// Why it stays outside, in words; `None` for what can be merged.
    pub(super) fn refusal(&self, lang: Lang) -> Option<String> {
        Some(match self {
            Verdict::Welcome(_) => return None,
            Verdict::Unread => words::file_unread(lang).to_owned(),
            Verdict::Unreadable(error) => load_error(error, lang),
            Verdict::Stranger(stranger) => match stranger {
                Stranger::Illustration => words::illustrative_refused(lang).to_owned(),
                Stranger::Real => words::real_refused(lang).to_owned(),
                Stranger::OtherDataSet(id) => words::other_resolution(lang, id.as_str()),
            },
        })
    }

    pub(super) fn incoming(&self) -> Option<&Incoming> {
        match self {
            Verdict::Welcome(incoming) => Some(incoming),
            _ => None,
        }
    }
}

/// The file as an item of the preview.
pub(super) fn item(opened: &Opened, store: Store, lang: Lang) -> AnyView {
    let body = match &opened.verdict {
        Verdict::Welcome(incoming) => welcome(incoming, store, lang),
        refused => {
            refused.refusal(lang).map(|why| view! { <p class="notice status--not-met">{why}</p> }).into_any()
        }
    };
    let code = match &opened.verdict {
        Verdict::Welcome(_) => "welcome",
        Verdict::Stranger(_) => "stranger",
        Verdict::Unread | Verdict::Unreadable(_) => "unreadable",
    };
    view! {
        <li class="panel" data-file=opened.name.clone() data-verdict=code>
            <h4>{opened.name.clone()}</h4>
            {body}
        </li>
    }
    .into_any()
}

fn welcome(incoming: &Incoming, store: Store, lang: Lang) -> AnyView {
    let count = |n: usize| number::count(n, lang);
    let (units, authors) = (units(incoming, store, lang), authors(incoming, lang));
    let new = incoming.new.len() - incoming.completed_count;
    let mut sentences = vec![words::brings(lang, &count(new), &count(incoming.known_count))];
    if !units.is_empty() {
        sentences.push(words::of_units(lang, &joined(&units, ", ", lang)));
    }
    if !authors.is_empty() {
        sentences.push(words::from_whom(lang, &joined(&authors, "; ", lang)));
    }
    if incoming.completed_count > 0 {
        sentences.push(words::completes(lang, &count(incoming.completed_count)));
    }
    if !incoming.changed.is_empty() {
        sentences.push(words::changes_figures(lang, &count(incoming.changed.len())));
    }
    if incoming.settled_count > 0 {
        sentences.push(words::settles(lang, &count(incoming.settled_count)));
    }
    if incoming.other_fingerprint {
        sentences.push(words::other_fingerprint(lang).to_owned());
    }
    view! {
        {sentences.into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
        {incoming.notes.iter().map(|note| caution(note_words(note, lang), Vec::new(), 0, lang)).collect_view()}
        {(!incoming.clashes.is_empty()).then(|| {
            let named =
                incoming.clashes.iter().take(LISTED).map(|clash| place_words(&clash.place, store, lang));
            let title = words::brings_clashes(lang, &count(incoming.clashes.len()));
            caution(title, named.collect(), incoming.clashes.len(), lang)
        })}
        {(!incoming.refused.is_empty()).then(|| {
            let named = incoming.refused.iter().take(LISTED).map(|refused| refused_words(refused, lang));
            let title = words::refused_entries(lang, &count(incoming.refused.len()));
            caution(title, named.collect(), incoming.refused.len(), lang)
        })}
    }
    .into_any()
}

/// Names in one sentence; of more than anybody reads, the first ones and how many there are besides.
fn joined(names: &[String], between: &str, lang: Lang) -> String {
    const NAMED: usize = 30;
    let rest = names.len().saturating_sub(NAMED);
    let more = (rest > 0).then(|| words::and_more_names(lang, &number::count(rest, lang)));
    let named = names.iter().take(NAMED).cloned().chain(more);
    named.collect::<Vec<_>>().join(between)
}

/// The units that the file speaks of, by name.
pub(super) fn units(incoming: &Incoming, store: Store, lang: Lang) -> Vec<String> {
    let named = |unit| match unit_name(unit, store, lang) {
        unknown if unknown == unit.as_str() => added_name(unit, incoming, lang).unwrap_or(unknown.into()),
        known => known.to_owned(),
    };
    incoming.units.iter().map(named).collect()
}

/// Who wrote the file's entries, each once.
pub(super) fn authors(incoming: &Incoming, lang: Lang) -> Vec<String> {
    let authors = incoming.authors.iter().map(|author| clash::author(author, lang));
    authors.collect::<BTreeSet<_>>().into_iter().collect()
}

/// A place with what it is about.
pub(super) fn place_words(place: &Place, store: Store, lang: Lang) -> String {
    format!("{} ({})", clash::subject(place, store, lang), domain::place(place, lang))
}

/// A sentence that calls for attention, with up to [`LISTED`] of `all` things that it speaks of.
fn caution(sentence: String, named: Vec<String>, all: usize, lang: Lang) -> AnyView {
    let rest = all.saturating_sub(named.len());
    view! {
        <div class="notice status--behind">
            <div class="notice__words prose">
                <p>{sentence}</p>
                {(!named.is_empty()).then(|| view! {
                    <ul>
                        {named.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                        {(rest > 0).then(|| view! {
                            <li>{words::and_more(lang, &number::count(rest, lang))}</li>
                        })}
                    </ul>
                })}
            </div>
        </div>
    }
    .into_any()
}

/// The name of a unit that the file itself adds.
fn added_name(unit: &UnitId, incoming: &Incoming, lang: Lang) -> Option<String> {
    incoming.new.iter().find_map(|entry| match (&entry.place, &entry.content) {
        (Place::Setting(key), Content::Text(text)) => match UnitSetting::read(key, text)? {
            UnitSetting::Added(id, added) if id == *unit => Some(lang.of(&added.name).to_owned()),
            _ => None,
        },
        _ => None,
    })
}

fn unit_name(unit: &UnitId, store: Store, lang: Lang) -> &str {
    let data = store.data();
    data.unit(unit).map_or(unit.as_str(), |unit| lang.of(&unit.name))
}

pub(super) fn note_words(note: &Note, lang: Lang) -> String {
    match note {
        Note::ChecksumDiffers => words::checksum_differs(lang).to_owned(),
        Note::CountDiffers { stated, found } => {
            words::count_differs(lang, &number::count(*stated, lang), &number::count(*found, lang))
        }
    }
}

pub(super) fn refused_words(refused: &Refused, lang: Lang) -> String {
    let why = match &refused.reason {
        Reason::Malformed(_) => words::why_malformed(lang),
        Reason::OutOfBounds(refusal) => match refusal {
            Refusal::Period { .. } | Refusal::CutOffInPeriod { .. } => words::why_period(lang),
            Refusal::Decimal(_) => words::why_decimal(lang),
            Refusal::Percent { .. } => words::why_percent(lang),
            Refusal::NegativeDenominator => words::why_denominator(lang),
            Refusal::TextTooLong { .. } | Refusal::ControlCharacter => words::why_text(lang),
            Refusal::NumberZero
            | Refusal::SupersedesItself
            | Refusal::SupersedesTooMany { .. }
            | Refusal::EmptyId
            | Refusal::ContentDoesNotFit
            | Refusal::CoversTooMany { .. }
            | Refusal::Moment => words::why_other(lang),
        },
    };
    words::refused_entry(lang, &number::count(refused.index + 1, lang), why)
}

pub(super) fn load_error(error: &LoadError, lang: Lang) -> String {
    let count = |n: usize| number::count(n, lang);
    match error {
        LoadError::Empty => words::file_empty(lang).to_owned(),
        LoadError::TooLarge { limit, .. } => words::file_too_large(lang, &size(*limit as u64, lang)),
        LoadError::Utf16 => words::file_utf16(lang).to_owned(),
        LoadError::NotUtf8 { .. } => words::file_not_utf8(lang).to_owned(),
        LoadError::NotOurs => words::file_not_ours(lang).to_owned(),
        LoadError::Newer { .. } => words::file_newer(lang).to_owned(),
        LoadError::Truncated { line } => words::file_truncated(lang, &count(*line)),
        LoadError::Malformed { line, column, .. } => {
            words::file_malformed(lang, &count(*line), &count(*column))
        }
    }
}
