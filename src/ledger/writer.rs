//! Turns what somebody does at the keyboard into entries that name what they replace.
//!
//! Draws no session id and reads no clock: both come in as arguments.

use super::{Author, Content, Entry, EntryId, Fields, Ledger, Place, Refusal, SessionId, Timestamp};
use std::fmt;
use std::sync::Arc;

/// Numbers the entries of one page load.
#[derive(Clone, Debug)]
pub struct Writer {
    session: SessionId,
    written: u32,
    /// Who writes from now on.
    pub author: Author,
}

/// What somebody says about a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Where.
    pub place: Place,
    /// What.
    pub content: Content,
    /// A free note; may be empty.
    pub note: Box<str>,
    /// Where it comes from; may be empty.
    pub source: Box<str>,
}

impl Statement {
    /// Without note or source.
    pub fn new(place: Place, content: Content) -> Self {
        Self { place, content, note: Box::default(), source: Box::default() }
    }

    /// "Hủy số này": the place holds nothing again.
    pub fn withdrawal(place: Place, note: impl Into<Box<str>>) -> Self {
        Self { note: note.into(), ..Self::new(place, Content::Withdrawn) }
    }

    /// "Chọn số này": one of several contents, with where it comes from.
    pub fn choice(chosen: &Entry, note: impl Into<Box<str>>) -> Self {
        Self {
            place: chosen.place.clone(),
            content: chosen.content.clone(),
            note: note.into(),
            source: chosen.source.clone(),
        }
    }
}

/// Why the last entry of a place cannot be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UndoRefusal {
    /// Nothing was written there.
    Nothing,
    /// Several entries are current: somebody has to choose, not to undo.
    Conflict,
    /// Somebody wrote over it meanwhile.
    Overwritten,
    /// It settled several entries, and one entry cannot be several again.
    Settlement,
}

impl fmt::Display for UndoRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Nothing => "nothing to undo",
            Self::Conflict => "several current entries",
            Self::Overwritten => "written over meanwhile",
            Self::Settlement => "the last entry settled a conflict",
        })
    }
}

impl std::error::Error for UndoRefusal {}

impl Writer {
    /// A writer for a session that has written nothing yet.
    pub const fn new(session: SessionId, author: Author) -> Self {
        Self { session, written: 0, author }
    }

    /// How many entries it wrote.
    pub const fn written(&self) -> u32 {
        self.written
    }

    /// An entry that says this and supersedes whatever is current in its place: an edit, a
    /// withdrawal, or the settlement of a conflict. Of more than 256 current entries it supersedes the
    /// first 256. The ledger does not have it until it is inserted.
    ///
    /// # Errors
    /// A statement out of the ledger's bounds. The number is not used up then.
    pub fn write(&mut self, ledger: &Ledger, at: Timestamp, statement: Statement) -> Result<Entry, Refusal> {
        let current = ledger.current_entries(&statement.place).iter();
        let n = self.written.saturating_add(1);
        let entry = Entry::seal(Fields {
            id: EntryId { session: self.session, n },
            author: self.author.clone(),
            at,
            supersedes: current.map(|entry| entry.id).take(Entry::SUPERSEDES_LIMIT).collect(),
            place: statement.place,
            content: statement.content,
            note: statement.note,
            source: statement.source,
        })?;
        self.written = n;
        Ok(entry)
    }

    /// Entries for statements about places that all differ: all of them or none.
    ///
    /// # Errors
    /// The first statement out of the ledger's bounds. No number is used up then.
    pub fn write_all(
        &mut self,
        ledger: &Ledger,
        at: Timestamp,
        statements: impl IntoIterator<Item = Statement>,
    ) -> Result<Vec<Entry>, Refusal> {
        let mut next = self.clone();
        let entries = statements.into_iter().map(|statement| next.write(ledger, at, statement));
        let entries = entries.collect::<Result<_, _>>()?;
        *self = next;
        Ok(entries)
    }
}

/// What to write to undo ("Hoàn tác") the entry that is current in a place: what stood there before
/// it, or a withdrawal where nothing did. Undoing an undo brings the figure back.
///
/// # Errors
/// Where one entry cannot bring back what stood before.
pub fn undo(ledger: &Ledger, place: &Place) -> Result<Statement, UndoRefusal> {
    let last = match ledger.current_entries(place) {
        [] => return Err(UndoRefusal::Nothing),
        [last] => last,
        [..] => return Err(UndoRefusal::Conflict),
    };
    let before = |id: &EntryId| ledger.contents_of(*id).find(|entry| entry.place == *place).map(Arc::clone);
    match &*last.supersedes {
        [] => Ok(Statement::new(place.clone(), Content::Withdrawn)),
        [id] => Ok(before(id).map_or_else(
            || Statement::new(place.clone(), Content::Withdrawn),
            |entry| Statement::choice(&entry, entry.note.clone()),
        )),
        [..] => Err(UndoRefusal::Settlement),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;
    use crate::ledger::Current;

    fn place() -> Place {
        Place::Setting("bands".into())
    }

    fn says(text: &str) -> Statement {
        Statement::new(place(), Content::Text(text.into()))
    }

    /// A laptop with its own session and its own copy of the ledger.
    struct Laptop {
        ledger: Ledger,
        writer: Writer,
    }

    impl Laptop {
        fn new(session: u8) -> Self {
            let writer = Writer::new(SessionId([session; 12]), Author::default());
            Self { ledger: Ledger::default(), writer }
        }

        fn write(&mut self, statement: Statement) -> Arc<Entry> {
            let at = Timestamp { unix_seconds: 0, offset_minutes: 0 };
            let entry = Arc::new(self.writer.write(&self.ledger, at, statement).unwrap());
            self.ledger.insert(Arc::clone(&entry));
            entry
        }

        fn undo(&mut self) {
            let statement = undo(&self.ledger, &place()).unwrap();
            self.write(statement);
        }

        fn receive(&mut self, other: &Self) {
            self.ledger.merge(other.ledger.entries().cloned());
        }

        fn holds(&self) -> Option<&str> {
            match self.ledger.current(&place()).content() {
                Some(Content::Text(text)) => Some(text),
                _ => None,
            }
        }
    }

    #[test]
    fn undoing_goes_back_and_forth() {
        let mut laptop = Laptop::new(1);
        assert_eq!(undo(&laptop.ledger, &place()), Err(UndoRefusal::Nothing));
        laptop.write(says("95"));
        laptop.undo();
        assert_eq!(laptop.ledger.current(&place()), Current::Nothing);
        laptop.undo();
        assert_eq!(laptop.holds(), Some("95"));
        laptop.write(says("90"));
        laptop.write(Statement::withdrawal(place(), "nhầm"));
        assert_eq!(laptop.holds(), None);
        laptop.undo();
        assert_eq!(laptop.holds(), Some("90"));
        assert_eq!(laptop.ledger.history(&place()).len(), 6);
        assert_eq!(laptop.writer.written(), 6);
    }

    #[test]
    fn a_conflict_is_settled_by_choosing_and_not_by_undoing() {
        let (mut a, mut b) = (Laptop::new(1), Laptop::new(2));
        a.write(says("95"));
        let other = b.write(says("90"));
        a.receive(&b);
        assert!(a.ledger.current(&place()).is_conflict());
        assert_eq!(undo(&a.ledger, &place()), Err(UndoRefusal::Conflict));
        let chosen = a.write(Statement::choice(&other, "theo báo cáo"));
        assert_eq!(chosen.supersedes.len(), 2);
        assert_eq!(a.holds(), Some("90"));
        assert_eq!(undo(&a.ledger, &place()), Err(UndoRefusal::Settlement));
        // The other laptop had not seen it, and comes to the same.
        b.receive(&a);
        assert_eq!(b.holds(), Some("90"));
        assert_eq!(a.ledger, b.ledger);
    }

    #[test]
    fn equal_contents_agree_and_a_withdrawal_beside_a_figure_does_not() {
        let (mut a, mut b) = (Laptop::new(1), Laptop::new(2));
        a.write(says("95"));
        b.write(says("95"));
        a.receive(&b);
        assert!(matches!(a.ledger.current(&place()), Current::Agreed([_, _])));
        assert_eq!(a.holds(), Some("95"));
        b.write(Statement::withdrawal(place(), ""));
        a.receive(&b);
        assert!(a.ledger.current(&place()).is_conflict());
    }

    #[test]
    fn one_refused_statement_refuses_all() {
        let mut laptop = Laptop::new(1);
        let at = Timestamp { unix_seconds: 0, offset_minutes: 0 };
        let bad = Statement::new(Place::Setting("window".into()), Content::Text("a\0".into()));
        let refused = laptop.writer.write_all(&laptop.ledger, at, [says("a"), bad]);
        assert_eq!(refused, Err(Refusal::ControlCharacter));
        assert_eq!(laptop.writer.written(), 0);
    }

    #[test]
    fn a_refused_statement_uses_up_no_number() {
        let mut laptop = Laptop::new(1);
        let at = Timestamp { unix_seconds: 0, offset_minutes: 0 };
        let refused = laptop.writer.write(&laptop.ledger, at, says("a\0"));
        assert_eq!(refused, Err(Refusal::ControlCharacter));
        assert_eq!(laptop.write(says("a")).id.n, 1);
    }
}
