//! What a file that was read would bring into a ledger, before anybody lets it in.

use super::{Kind, Loaded, Note, Origin, Refused};
use crate::ledger::{Author, Entry, EntryId, Ledger, Place};
use crate::resolution::{DataSetId, UnitId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Why a file's entries do not belong into a ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stranger {
    /// Illustrative figures for a ledger of real ones.
    Illustration,
    /// Real figures for a ledger of illustrative ones.
    Real,
    /// Figures of another resolution.
    OtherDataSet(DataSetId),
}

/// A place that holds one thing and would hold another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What holds now.
    pub before: Arc<Entry>,
    /// What would hold; `None` where it is withdrawn.
    pub after: Option<Arc<Entry>>,
}

/// A place that would hold several different contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The place.
    pub place: Place,
    /// All of them, in canonical order.
    pub entries: Vec<Arc<Entry>>,
}

/// What a file would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// Entries that the ledger does not have.
    pub new: Vec<Arc<Entry>>,
    /// Places beyond those of `new` that come to hold something else.
    pub also_touched: Vec<Place>,
    /// How many of `new` it has without author and note.
    pub completed_count: usize,
    /// How many it has already.
    pub known_count: usize,
    /// Units that the file speaks of, sorted.
    pub units: Vec<UnitId>,
    /// Who wrote the file's entries, sorted.
    pub authors: Vec<Author>,
    /// Places that hold something now and would hold something else, or nothing.
    pub changed: Vec<Change>,
    /// Places that would come to hold several different figures.
    pub clashes: Vec<Clash>,
    /// Mismatches of now that the file settles.
    pub settled_count: usize,
    /// What the file's reader left out.
    pub refused: Vec<Refused>,
    /// What else the reader noticed.
    pub notes: Vec<Note>,
    /// The writer's build carried the same resolution with other seeds.
    pub other_fingerprint: bool,
}

impl Incoming {
    /// Why entries of one origin do not belong into a ledger of another, where they do not.
    pub fn stranger(from: &Origin, into: &Origin) -> Option<Stranger> {
        match (from.kind, into.kind) {
            (Kind::Illustration, Kind::Real) => Some(Stranger::Illustration),
            (Kind::Real, Kind::Illustration) => Some(Stranger::Real),
            _ => (from.data_set != into.data_set).then(|| Stranger::OtherDataSet(from.data_set.clone())),
        }
    }

    /// Holds what was read against `ledger` and merges it there: hand in a copy, the same for several
    /// files, so that each is told apart from what the ones before it bring.
    ///
    /// # Errors
    /// Where the file's entries belong into another ledger; `ledger` is left as it was.
    pub fn of(loaded: Loaded, origin: &Origin, ledger: &mut Ledger) -> Result<Self, Stranger> {
        if let Some(stranger) = Self::stranger(&loaded.origin, origin) {
            return Err(stranger);
        }
        let units: BTreeSet<&UnitId> = loaded.entries.iter().filter_map(|entry| entry.place.unit()).collect();
        let authors: BTreeSet<&Author> = loaded.entries.iter().map(|entry| &entry.author).collect();
        let (units, authors) = (units.into_iter().cloned().collect(), authors.into_iter().cloned().collect());
        // Where an id comes again with another content, the place of the first is touched too.
        let ids: BTreeSet<EntryId> = loaded.entries.iter().map(|entry| entry.id).collect();
        let twins = ids.into_iter().flat_map(|id| ledger.contents_of(id));
        let mut places: Vec<&Place> = loaded.entries.iter().chain(twins).map(|entry| &entry.place).collect();
        // Stable on purpose: the small library sorts so with half the comparisons.
        places.sort();
        places.dedup();
        let before: Vec<(Place, Held)> =
            places.into_iter().map(|place| (place.clone(), Held::now(ledger, place))).collect();
        let merged = ledger.merge(loaded.entries);
        let mut incoming = Self {
            new: merged.new,
            also_touched: merged.also_touched,
            completed_count: merged.completed_count,
            known_count: merged.known_count,
            units,
            authors,
            changed: Vec::new(),
            clashes: Vec::new(),
            settled_count: 0,
            refused: loaded.refused,
            notes: loaded.notes,
            other_fingerprint: loaded.origin.fingerprint != origin.fingerprint,
        };
        for (place, before) in before {
            match (before, Held::now(ledger, &place)) {
                (Held::Several, Held::Several) => {}
                (_, Held::Several) => {
                    let entries = ledger.current_entries(&place).to_vec();
                    incoming.clashes.push(Clash { place, entries });
                }
                (Held::Several, _) => incoming.settled_count += 1,
                (Held::One(before), Held::One(after)) if before.content == after.content => {}
                (Held::One(before), now) => {
                    let after = if let Held::One(after) = now { Some(after) } else { None };
                    incoming.changed.push(Change { before, after });
                }
                (Held::Nothing, _) => {}
            }
        }
        Ok(incoming)
    }
}

/// What a place holds, as far as a preview tells.
enum Held {
    Nothing,
    One(Arc<Entry>),
    Several,
}

impl Held {
    fn now(ledger: &Ledger, place: &Place) -> Self {
        let current = ledger.current(place);
        match current.entry() {
            Some(entry) => Self::One(Arc::clone(entry)),
            None if current.is_conflict() => Self::Several,
            None => Self::Nothing,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;
    use crate::ledger::{Content, SessionId, Statement, Timestamp, Value, Writer};
    use crate::persist::{Share, Signed, decode, encode};
    use crate::resolution::TargetId;

    const NOW: Timestamp = Timestamp { unix_seconds: 1_700_000_000, offset_minutes: 420 };

    fn origin(kind: Kind) -> Origin {
        Origin { data_set: DataSetId::new("one"), fingerprint: "f".into(), kind }
    }

    /// A ledger in which `session` wrote each of `figures` over what stood in `base`.
    fn written(base: &Ledger, session: u8, figures: &[(&str, i64)]) -> Ledger {
        let mut ledger = base.clone();
        let mut writer = Writer::new(SessionId([session; 12]), Author::default());
        for (target, figure) in figures {
            let place = Place::Opening { target: TargetId::new(*target), unit: UnitId::new("u") };
            let content = Content::Value(Value::Number((*figure).into()));
            let entry = writer.write(&ledger, NOW, Statement::new(place, content)).unwrap();
            ledger.insert(entry);
        }
        ledger
    }

    /// What the file of `theirs` brings into `ours`: (new, known, changed, clashes, settled).
    fn check(ours: &Ledger, theirs: &Ledger, expected: (usize, usize, usize, usize, usize)) {
        let loaded = decode(&encode(&origin(Kind::Real), theirs)).unwrap();
        let mut trial = ours.clone();
        let found = Incoming::of(loaded, &origin(Kind::Real), &mut trial).unwrap();
        let clashes = found.clashes.len();
        let counts = (found.new.len(), found.known_count, found.changed.len(), clashes, found.settled_count);
        assert_eq!(counts, expected);
        assert_eq!(trial.len(), ours.len() + found.new.len());
    }

    #[test]
    fn a_file_is_held_against_what_is_there() {
        let nothing = Ledger::default();
        let base = written(&nothing, 1, &[("a", 1), ("b", 2)]);
        let elsewhere = written(&nothing, 2, &[("a", 9)]);
        let both = written(&elsewhere, 1, &[]).clone();
        let mut clashing = base.clone();
        clashing.merge(both.entries().cloned());
        let settled = written(&clashing, 3, &[("a", 9)]);
        for (ours, theirs, expected) in [
            (&nothing, &base, (2, 0, 0, 0, 0)),
            (&base, &base, (0, 2, 0, 0, 0)),
            (&base, &written(&base, 4, &[("a", 5)]), (1, 2, 1, 0, 0)),
            (&base, &written(&base, 4, &[("a", 1)]), (1, 2, 0, 0, 0)),
            (&base, &elsewhere, (1, 0, 0, 1, 0)),
            (&clashing, &elsewhere, (0, 1, 0, 0, 0)),
            (&clashing, &settled, (1, 3, 0, 0, 1)),
        ] {
            check(ours, theirs, expected);
        }
    }

    #[test]
    fn what_changes_and_what_differs_is_told_with_what_stood_there() {
        let number = |entry: &Entry| match &entry.content {
            Content::Value(Value::Number(figure)) => figure.to_string(),
            other => format!("{other:?}"),
        };
        let base = written(&Ledger::default(), 1, &[("a", 1), ("b", 2)]);
        let mut theirs = written(&base, 4, &[("a", 5)]);
        theirs.merge(written(&Ledger::default(), 5, &[("b", 7)]).entries().cloned());
        let gone = Statement::withdrawal(
            Place::Opening { target: TargetId::new("a"), unit: UnitId::new("u") },
            "nhầm",
        );
        let loaded = decode(&encode(&origin(Kind::Real), &theirs)).unwrap();
        let mut trial = base.clone();
        let found = Incoming::of(loaded, &origin(Kind::Real), &mut trial).unwrap();
        let change = &found.changed[0];
        assert_eq!(
            (number(&change.before), change.after.as_deref().map(number)),
            ("1".into(), Some("5".into()))
        );
        let clash = &found.clashes[0];
        assert_eq!(clash.entries.iter().map(|entry| number(entry)).collect::<Vec<_>>(), ["2", "7"]);
        assert_eq!(clash.place.subject().map(|(target, _)| target.as_str()), Some("b"));

        let mut writer = Writer::new(SessionId([6; 12]), Author::default());
        theirs.insert(writer.write(&theirs, NOW, gone).unwrap());
        let loaded = decode(&encode(&origin(Kind::Real), &theirs)).unwrap();
        let found = Incoming::of(loaded, &origin(Kind::Real), &mut trial).unwrap();
        assert_eq!(found.changed.iter().map(|change| change.after.clone()).collect::<Vec<_>>(), [None]);
    }

    /// An id that comes again with another content leaves both standing, in the place of each.
    #[test]
    fn a_cloned_id_is_told_in_the_place_of_its_first_content() {
        let base = written(&Ledger::default(), 1, &[("a", 1)]);
        let theirs = written(&Ledger::default(), 1, &[("b", 7)]);
        let over = written(&base, 2, &[("a", 2)]);
        check(&base, &theirs, (1, 0, 0, 0, 0));
        // The figure that replaced the cloned one stands beside it again.
        check(&over, &theirs, (1, 0, 0, 1, 0));
        let loaded = decode(&encode(&origin(Kind::Real), &theirs)).unwrap();
        let found = Incoming::of(loaded, &origin(Kind::Real), &mut over.clone()).unwrap();
        let first = over.entries().next().unwrap();
        let touched: Vec<&Place> = found.also_touched.iter().collect();
        assert_eq!(touched, [&first.place], "what shows it must hear of it");
    }

    /// A whole file after a bare one: nothing is new but who wrote and what they noted.
    #[test]
    fn a_whole_file_completes_what_came_without_authors() {
        let mut whole = Ledger::default();
        let author = Author { name: "Ánh".into(), position: "".into() };
        let mut writer = Writer::new(SessionId([1; 12]), author.clone());
        let place = Place::Opening { target: TargetId::new("a"), unit: UnitId::new("u") };
        let said = Statement::new(place, Content::Value(Value::Number(1.into())));
        whole.insert(writer.write(&whole, NOW, said).unwrap());
        let bare = Share { units: None, signed: Signed::Bare }.of(&whole);
        for (ours, theirs, expected) in [(&bare, &whole, (1, 1, 0)), (&whole, &bare, (0, 0, 1))] {
            let loaded = decode(&encode(&origin(Kind::Real), theirs)).unwrap();
            let mut trial = ours.clone();
            let found = Incoming::of(loaded, &origin(Kind::Real), &mut trial).unwrap();
            assert_eq!((found.new.len(), found.completed_count, found.known_count), expected);
            assert_eq!((found.changed, found.clashes), (vec![], vec![]));
            assert_eq!(trial, whole);
        }
    }

    #[test]
    fn figures_of_another_ledger_stay_out() {
        let real = written(&Ledger::default(), 1, &[("a", 1)]);
        let other = Origin { data_set: DataSetId::new("two"), ..origin(Kind::Real) };
        for (from, into, reason) in [
            (origin(Kind::Illustration), origin(Kind::Real), Stranger::Illustration),
            (origin(Kind::Real), origin(Kind::Illustration), Stranger::Real),
            (other.clone(), origin(Kind::Real), Stranger::OtherDataSet(other.data_set)),
        ] {
            let loaded = decode(&encode(&from, &real)).unwrap();
            let mut ledger = Ledger::default();
            assert_eq!(Incoming::of(loaded, &into, &mut ledger), Err(reason));
            assert!(ledger.is_empty());
        }
    }
}
