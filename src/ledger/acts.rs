//! What was done in one page, the latest last, so that "Hoàn tác" goes back step by step and "Làm lại"
//! forth again. Handing in and reopening are no acts of this kind: the one is a statement that others
//! hold as a file, and the other asks for a reason.
//!
//! Undoing writes entries like everything else: the ledger only grows. So that the next undo goes on
//! from there, the entry that brought something back stands for the one that it repeats. Doing again
//! is the same the other way round.

use super::{Content, Entry, EntryId, Ledger, Place, Statement, UndoRefusal};
use std::sync::Arc;

/// Acts of writing that can be taken back, and those taken back that can be done again. What was
/// written together is one act.
#[derive(Clone, Debug, Default)]
pub struct Acts {
    done: Vec<Vec<Step>>,
    undone: Vec<Vec<Step>>,
}

/// What an act did to one place.
#[derive(Clone, Debug)]
struct Step {
    place: Place,
    written: EntryId,
    /// The entries that were current before.
    before: Box<[EntryId]>,
}

impl Acts {
    /// Remembers an act by the entries that it wrote, submissions and reopenings apart. What was taken
    /// back before it is not done again.
    pub fn push(&mut self, entries: &[Arc<Entry>]) {
        let step = |entry: &Arc<Entry>| Step {
            place: entry.place.clone(),
            written: entry.id,
            before: entry.supersedes.iter().copied().collect(),
        };
        let is_undoable = |entry: &&Arc<Entry>| !matches!(entry.place, Place::Submission { .. });
        let steps: Vec<Step> = entries.iter().filter(is_undoable).map(step).collect();
        if !steps.is_empty() {
            self.done.push(steps);
            self.undone.clear();
        }
    }

    /// What takes the last act back. A place that cannot go back by one entry, or in which somebody
    /// wrote meanwhile, stays as it is.
    ///
    /// # Errors
    /// Where none of its places can go back, why the first one cannot.
    pub fn last(&self, ledger: &Ledger) -> Result<Vec<Statement>, UndoRefusal> {
        gone_back(&self.done, ledger)
    }

    /// What does the act again that was taken back last, under the same conditions.
    ///
    /// # Errors
    /// As [`Acts::last`].
    pub fn last_undone(&self, ledger: &Ledger) -> Result<Vec<Statement>, UndoRefusal> {
        gone_back(&self.undone, ledger)
    }

    /// The last act was taken back by these entries. It is no act itself: the next undo takes back what
    /// came before.
    pub fn taken_back(&mut self, entries: &[Arc<Entry>]) {
        turn(&mut self.done, &mut self.undone, entries);
    }

    /// The act taken back last was done again by these entries.
    pub fn done_again(&mut self, entries: &[Arc<Entry>]) {
        turn(&mut self.undone, &mut self.done, entries);
    }
}

fn gone_back(acts: &[Vec<Step>], ledger: &Ledger) -> Result<Vec<Statement>, UndoRefusal> {
    let steps = acts.last().ok_or(UndoRefusal::Nothing)?;
    let undone: Vec<_> = steps.iter().map(|step| step.undone(ledger)).collect();
    let refusal = undone.iter().find_map(|undone| undone.as_ref().err().copied());
    let statements: Vec<Statement> = undone.into_iter().filter_map(Result::ok).collect();
    match refusal {
        Some(refusal) if statements.is_empty() => Err(refusal),
        _ => Ok(statements),
    }
}

/// Moves the last act of `from` over to `to`, turned round by these entries.
fn turn(from: &mut Vec<Vec<Step>>, to: &mut Vec<Vec<Step>>, entries: &[Arc<Entry>]) {
    let steps = from.pop().unwrap_or_default();
    let turned = steps.iter().filter_map(|step| {
        let entry = entries.iter().find(|entry| entry.place == step.place)?;
        for repeated in &step.before {
            let earlier = from.iter_mut().flatten().filter(|earlier| earlier.written == *repeated);
            earlier.for_each(|earlier| earlier.written = entry.id);
        }
        Some(Step { place: step.place.clone(), written: entry.id, before: [step.written].into() })
    });
    to.push(turned.collect());
}

impl Step {
    fn undone(&self, ledger: &Ledger) -> Result<Statement, UndoRefusal> {
        match ledger.current_entries(&self.place) {
            [] => return Err(UndoRefusal::Nothing),
            [last] if last.id == self.written => {}
            [_] => return Err(UndoRefusal::Overwritten),
            [..] => return Err(UndoRefusal::Conflict),
        }
        let nothing = || Statement::new(self.place.clone(), Content::Withdrawn);
        match &*self.before {
            [] => Ok(nothing()),
            [id] => {
                let before = ledger.contents_of(*id).find(|entry| entry.place == self.place);
                Ok(before.map_or_else(nothing, |entry| Statement::choice(entry, entry.note.clone())))
            }
            [..] => Err(UndoRefusal::Settlement),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;
    use crate::ledger::{Author, Current, Period, SessionId, Timestamp, Writer};
    use crate::resolution::UnitId;

    /// A page with its own session, its own copy of the ledger and its own acts.
    struct Page {
        ledger: Ledger,
        writer: Writer,
        acts: Acts,
    }

    impl Page {
        fn new(session: u8) -> Self {
            let writer = Writer::new(SessionId([session; 12]), Author::default());
            Self { ledger: Ledger::default(), writer, acts: Acts::default() }
        }

        fn insert(&mut self, statements: Vec<Statement>) -> Vec<Arc<Entry>> {
            let at = Timestamp { unix_seconds: 0, offset_minutes: 0 };
            let entries = self.writer.write_all(&self.ledger, at, statements).unwrap();
            let entries: Vec<Arc<Entry>> = entries.into_iter().map(Arc::new).collect();
            self.ledger.merge(entries.clone());
            entries
        }

        fn act(&mut self, said: &[(&Place, &str)]) {
            let statement = |(place, text): &(&Place, &str)| {
                Statement::new((*place).clone(), Content::Text((*text).into()))
            };
            self.say(said.iter().map(statement).collect());
        }

        fn say(&mut self, statements: Vec<Statement>) {
            let entries = self.insert(statements);
            self.acts.push(&entries);
        }

        fn undo(&mut self) -> Result<(), UndoRefusal> {
            let statements = self.acts.last(&self.ledger)?;
            let entries = self.insert(statements);
            self.acts.taken_back(&entries);
            Ok(())
        }

        fn redo(&mut self) -> Result<(), UndoRefusal> {
            let statements = self.acts.last_undone(&self.ledger)?;
            let entries = self.insert(statements);
            self.acts.done_again(&entries);
            Ok(())
        }

        fn holds(&self, place: &Place) -> Option<&str> {
            match self.ledger.current(place).content() {
                Some(Content::Text(text)) => Some(text),
                _ => None,
            }
        }
    }

    fn places() -> [Place; 3] {
        ["bands", "window", "path"].map(|key| Place::Setting(key.into()))
    }

    #[test]
    fn undoing_goes_back_step_by_step() {
        let [place, ..] = places();
        let mut page = Page::new(1);
        assert_eq!(page.undo(), Err(UndoRefusal::Nothing));
        for figure in ["3", "4", "5"] {
            page.act(&[(&place, figure)]);
        }
        for expected in [Some("4"), Some("3")] {
            page.undo().unwrap();
            assert_eq!(page.holds(&place), expected);
        }
        page.act(&[(&place, "6")]);
        for expected in [Some("3"), None] {
            page.undo().unwrap();
            assert_eq!(page.holds(&place), expected);
        }
        assert_eq!(page.undo(), Err(UndoRefusal::Nothing));
        assert_eq!(page.ledger.history(&place).len(), 8);
    }

    #[test]
    fn what_was_written_together_is_taken_back_together() {
        let [first, second, third] = places();
        let mut page = Page::new(1);
        page.act(&[(&first, "old")]);
        page.act(&[(&first, "new"), (&second, "new"), (&third, "new")]);
        // Another laptop disagrees about the last one: that place has to be chosen, not undone.
        let mut other = Page::new(2);
        other.act(&[(&third, "other")]);
        page.ledger.merge(other.ledger.entries().cloned());
        page.undo().unwrap();
        assert_eq!(page.holds(&first), Some("old"));
        assert_eq!(page.ledger.current(&second), Current::Nothing);
        assert!(page.ledger.current(&third).is_conflict());
        page.undo().unwrap();
        assert_eq!(page.holds(&first), None);
    }

    #[test]
    fn what_was_taken_back_is_done_again_step_by_step() {
        let [place, ..] = places();
        let mut page = Page::new(1);
        for text in ["1", "2", "3"] {
            page.act(&[(&place, text)]);
        }
        // Back and forth over all of it twice: each step stands for the ones before it.
        for _ in 0..2 {
            for expected in [Some("2"), Some("1"), None] {
                page.undo().unwrap();
                assert_eq!(page.holds(&place), expected);
            }
            assert_eq!(page.undo(), Err(UndoRefusal::Nothing));
            for expected in ["1", "2", "3"] {
                page.redo().unwrap();
                assert_eq!(page.holds(&place), Some(expected));
            }
            assert_eq!(page.redo(), Err(UndoRefusal::Nothing));
        }
    }

    #[test]
    fn writing_ends_what_could_be_done_again() {
        let [place, ..] = places();
        let mut page = Page::new(1);
        page.act(&[(&place, "1")]);
        page.undo().unwrap();
        page.act(&[(&place, "2")]);
        assert_eq!(page.redo(), Err(UndoRefusal::Nothing));
        assert_eq!(page.holds(&place), Some("2"));
    }

    #[test]
    fn neither_handing_in_nor_reopening_is_taken_back_or_done_again() {
        let [place, ..] = places();
        let form = Place::Submission { unit: UnitId::new("bao-vinh"), period: Period::month(2023, 10) };
        let mut page = Page::new(1);
        page.act(&[(&place, "3")]);
        page.act(&[(&place, "4")]);
        page.undo().unwrap();
        for content in [Content::Submitted { covers: Box::default() }, Content::Reopened] {
            page.say(vec![Statement::new(form.clone(), content)]);
        }
        page.redo().unwrap();
        for expected in [Some("3"), None] {
            page.undo().unwrap();
            assert_eq!(page.holds(&place), expected);
        }
        assert_eq!(page.undo(), Err(UndoRefusal::Nothing));
        assert_eq!(page.ledger.history(&form).len(), 2);
        assert_eq!(page.ledger.current(&form).content(), Some(&Content::Reopened));
    }

    #[test]
    fn what_somebody_wrote_over_it_is_not_taken_back() {
        let [place, ..] = places();
        let (mut page, mut other) = (Page::new(1), Page::new(2));
        page.act(&[(&place, "3")]);
        other.ledger.merge(page.ledger.entries().cloned());
        other.act(&[(&place, "4")]);
        page.ledger.merge(other.ledger.entries().cloned());
        assert_eq!(page.undo(), Err(UndoRefusal::Overwritten));
        assert_eq!(page.holds(&place), Some("4"));
    }
}
