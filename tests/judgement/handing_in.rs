//! Handing in: what a submission covers, what comes after, locks beside reopenings, and deadlines.

use crate::book::{Book, day, value};
use so_nghi_quyet::ledger::{
    Author, Basis, Cell, Content, Ledger, Part, Period, Place, SessionId, Slot, Standing, Statement,
    Timestamp, Window, Writer,
};
use so_nghi_quyet::progress::{
    Handed, Lock, Report, Setting, Settings, Tally, calls_for_decision, changes_locked, closing_changes,
    form_of, form_of_figure, form_rows, lock, missing, reopening, report, stands_empty, submission,
    submission_place,
};
use so_nghi_quyet::resolution::{DataSet, Target, TargetId, UnitId};
use time::Date;

const OCTOBER: Period = Period::month(2023, 10);
const RATIO: &str = "as-bhyt";
const COUNT: &str = "xd-ket-nap";

/// A ward's laptop, whose clock a test sets.
struct Laptop {
    set: &'static DataSet,
    ledger: Ledger,
    writer: Writer,
    today: Date,
}

impl Laptop {
    fn new(session: u8) -> Self {
        let writer = Writer::new(SessionId([session; 12]), Author::default());
        Self { set: Book::new().set, ledger: Ledger::default(), writer, today: day(2023, 11, 3) }
    }

    fn write(&mut self, statement: Statement) {
        // Seven hours east, at one in the morning: the day before in UTC.
        let unix_seconds = self.today.midnight().assume_utc().unix_timestamp() - 6 * 3600;
        let at = Timestamp { unix_seconds, offset_minutes: 420 };
        let entry = self.writer.write(&self.ledger, at, statement).unwrap();
        self.ledger.insert(entry);
    }

    fn put(&mut self, target: &str, period: Period, words: &str) {
        self.put_in(target, period, Basis::Cumulative, words);
    }

    fn put_in(&mut self, target: &str, period: Period, basis: Basis, words: &str) {
        self.write(Statement::new(figure(target, period, basis), Content::Value(value(words))));
    }

    fn withdraw(&mut self, target: &str, period: Period, basis: Basis) {
        self.write(Statement::withdrawal(figure(target, period, basis), ""));
    }

    fn fill(&mut self) {
        self.put(RATIO, OCTOBER, "9/10");
        self.put(COUNT, OCTOBER, "3");
    }

    fn submit(&mut self) {
        let statement = submission(self.set, &self.settings(), &self.ledger, &ward(), OCTOBER);
        self.write(statement);
    }

    fn reopen(&mut self, reason: &str) {
        self.write(reopening(&ward(), OCTOBER, reason).unwrap());
    }

    fn receive(&mut self, other: &Self) {
        self.ledger.merge(other.ledger.entries().cloned());
    }

    fn settings(&self) -> Settings {
        Settings::of(&self.ledger)
    }

    fn lock(&self) -> Lock {
        lock(self.set, &self.settings(), &self.ledger, &ward(), OCTOBER)
    }

    fn after(&self) -> Vec<String> {
        let lock = self.lock();
        lock.locked().unwrap().after.iter().map(|after| after.target.to_string()).collect()
    }

    fn report(&self, period: Period, today: Date) -> Report {
        report(self.set, &self.settings(), &self.ledger, &ward(), period, today)
    }
}

fn ward() -> UnitId {
    UnitId::new("bao-vinh")
}

/// The place of an official figure of the ward.
fn figure(target: &str, period: Period, basis: Basis) -> Place {
    let slot = Slot::new(basis, Standing::Official);
    Place::Figure(Cell { target: TargetId::new(target), unit: ward(), period, slot })
}

fn place() -> Place {
    submission_place(&ward(), OCTOBER)
}

#[test]
fn a_form_is_open_until_it_is_handed_in_and_again_once_reopened_with_a_reason() {
    let mut ward = Laptop::new(1);
    assert_eq!(ward.lock(), Lock::Open { reopened: None });
    ward.fill();
    ward.submit();
    let locked = ward.lock();
    let locked = locked.locked().unwrap();
    assert_eq!((locked.covers, &locked.after[..], &locked.beside), (2, &[][..], &None));
    assert_eq!(reopening(&self::ward(), OCTOBER, "  \n"), None, "not without a reason");
    ward.reopen(" sửa số thẻ ");
    match ward.lock() {
        Lock::Open { reopened: Some(entry) } => assert_eq!(&*entry.note, "sửa số thẻ"),
        other => panic!("{other:?}"),
    }
    ward.submit();
    assert!(ward.lock().is_locked());
    assert_eq!(ward.ledger.history(&place()).len(), 3, "all of it stays");
}

#[test]
fn what_is_written_after_a_lock_is_named_and_kept() {
    let mut ward = Laptop::new(1);
    ward.put(RATIO, OCTOBER, "9/10");
    ward.submit();
    assert_eq!(ward.after(), Vec::<String>::new());
    ward.put(COUNT, OCTOBER, "3");
    assert_eq!(ward.after(), [COUNT]);
    ward.put(RATIO, OCTOBER, "10/10");
    assert_eq!(ward.after(), [RATIO, COUNT]);
    // Another month's figure is no part of this form.
    ward.put(COUNT, Period::month(2023, 9), "2");
    assert_eq!(ward.after().len(), 2);
    // A later submission covers it.
    ward.submit();
    assert_eq!(ward.after(), Vec::<String>::new());
}

#[test]
fn a_form_covers_every_period_that_it_locks() {
    let mut laptop = Laptop::new(1);
    let (form, quarter) = (Period::month(2023, 9), Period::quarter(2023, 3));
    let after = |laptop: &Laptop| {
        let lock = lock(laptop.set, &laptop.settings(), &laptop.ledger, &ward(), form);
        let locked = lock.locked().unwrap();
        (locked.covers, locked.after.len())
    };
    let is_empty =
        |laptop: &Laptop| stands_empty(laptop.set, &laptop.settings(), &laptop.ledger, &ward(), form);
    assert!(is_empty(&laptop));
    // The cumulative figure of the quarter, of a target that its form asks by the month.
    laptop.put(COUNT, quarter, "9");
    assert!(!is_empty(&laptop));
    laptop.write(submission(laptop.set, &laptop.settings(), &laptop.ledger, &ward(), form));
    assert_eq!(after(&laptop), (1, 0));
    laptop.put(COUNT, quarter, "10");
    assert_eq!(after(&laptop), (1, 1));
    // The quarter before stands in another form.
    laptop.put(COUNT, Period::quarter(2023, 2), "5");
    assert_eq!(after(&laptop), (1, 1));
}

#[test]
fn only_figures_of_the_locked_form_are_locked() {
    let mut laptop = Laptop::new(1);
    laptop.fill();
    laptop.submit();
    let locked = |laptop: &Laptop, unit: &str, period| {
        let slot = Slot::new(Basis::Cumulative, Standing::Official);
        let cell = Cell { target: TargetId::new(COUNT), unit: UnitId::new(unit), period, slot };
        let [figure, last_year] = [Place::Figure(cell.clone()), Place::LastYear(cell)]
            .map(|place| changes_locked(laptop.set, &laptop.ledger, &Statement::withdrawal(place, "")));
        assert!(!last_year, "no box of the form");
        figure
    };
    assert!(locked(&laptop, "bao-vinh", OCTOBER));
    assert!(!locked(&laptop, "bao-vinh", Period::month(2023, 9)));
    assert!(!locked(&laptop, "bao-quang", OCTOBER));
    laptop.reopen("sửa số thẻ");
    assert!(!locked(&laptop, "bao-vinh", OCTOBER));
}

#[test]
fn what_the_submitter_had_not_seen_comes_after_it() {
    let (mut one, mut other) = (Laptop::new(1), Laptop::new(2));
    one.fill();
    one.submit();
    other.put(COUNT, OCTOBER, "4");
    one.receive(&other);
    assert_eq!(one.after(), [COUNT]);
}

#[test]
fn two_laptops_that_both_hand_in_agree() {
    let (mut one, mut other) = (Laptop::new(1), Laptop::new(2));
    one.put(RATIO, OCTOBER, "9/10");
    other.put(COUNT, OCTOBER, "3");
    one.submit();
    other.submit();
    one.receive(&other);
    let lock = one.lock();
    let locked = lock.locked().unwrap();
    assert_eq!((locked.covers, &locked.after[..], &locked.beside), (2, &[][..], &None));
    assert!(!calls_for_decision(&one.ledger, &place()));
}

#[test]
fn a_lock_beside_a_reopening_holds_and_is_reported() {
    let (mut one, mut other) = (Laptop::new(1), Laptop::new(2));
    one.fill();
    one.submit();
    other.receive(&one);
    other.reopen("sửa số");
    // Meanwhile, without having seen that, the first hands in anew.
    one.put(COUNT, OCTOBER, "4");
    one.submit();
    one.receive(&other);
    other.receive(&one);
    for laptop in [&one, &other] {
        let lock = laptop.lock();
        let beside = lock.locked().unwrap().beside.as_ref().unwrap();
        assert_eq!(&*beside.note, "sửa số");
        assert!(calls_for_decision(&laptop.ledger, &place()));
    }
    // Whoever has seen both decides.
    other.reopen("đã thống nhất mở lại");
    assert!(!other.lock().is_locked());
    assert!(!calls_for_decision(&other.ledger, &place()));
}

#[test]
fn every_period_stands_for_the_form_of_its_last_month() {
    let of = |part| form_of(Period { year: 2023, part });
    assert_eq!(of(Part::Quarter(3)), Period::month(2023, 9));
    assert_eq!(of(Part::SixMonths), Period::month(2023, 6));
    assert_eq!(of(Part::Year), Period::month(2023, 12));
    // Civil enforcement counts from October: its second quarter is asked for at the end of March.
    let set = Book::new().set;
    let form = |target: &str, part| {
        form_of_figure(set.target(&TargetId::new(target)).unwrap(), Period { year: 2023, part })
    };
    assert_eq!(form("qp-thads-viec", Part::Quarter(2)), Period::month(2023, 3));
    assert_eq!(form("qp-thads-viec", Part::Month(10)), Period::month(2023, 10));
    assert_eq!(form(RATIO, Part::Quarter(2)), Period::month(2023, 6));
    let laptop = Laptop::new(1);
    let rows = form_rows(laptop.set, &Settings::default(), &ward(), Period::month(2023, 9));
    assert!(rows.iter().any(|row| row.period == Period::quarter(2023, 3)));
    assert!(rows.iter().any(|row| row.period == Period::month(2023, 9)));
    assert_eq!(rows.iter().filter(|row| row.target.as_str() == RATIO).count(), 1);
}

#[test]
fn no_row_of_a_form_means_another_year() {
    let set = Book::new().set;
    // October 2023 is the last year's first month where a year runs to the end of September.
    let own = |target: &&Target| target.id.as_str() == "qp-thads-viec";
    let target = set.targets.iter().find(own).unwrap();
    let settings = Settings::default();
    let asked = set.units.iter().find(|unit| settings.reporters(target).include(unit.kind)).unwrap();
    let has_row = |month| {
        let rows = form_rows(set, &settings, &asked.id, Period::month(2023, month));
        rows.iter().any(|row| row.target == target.id)
    };
    let with_row: Vec<_> = (1..=12).filter(|month| has_row(*month)).collect();
    assert_eq!(with_row, (1..=9).collect::<Vec<_>>());
}

/// (day of the first figure, of the second, of handing in, today) → how the form stands.
#[test]
fn forms_are_held_against_their_deadline() {
    let on = |month, of_month| Some(day(2023, month, of_month));
    let (early, last, late) = (on(11, 3), on(11, 14), on(11, 15));
    let check = |days: [Option<Date>; 3], today: Date, handed: Handed, complete: Option<Date>| {
        let mut laptop = Laptop::new(1);
        let [first, second, submitted] = days;
        for (target, words, on) in [(RATIO, "9/10", first), (COUNT, "3", second)] {
            if let Some(on) = on {
                laptop.today = on;
                laptop.put(target, OCTOBER, words);
            }
        }
        if let Some(on) = submitted {
            laptop.today = on;
            laptop.submit();
        }
        let report = laptop.report(OCTOBER, today);
        assert_eq!((report.handed, report.on), (handed, complete), "{days:?} on {today}");
        assert_eq!(report.due, last);
        assert_eq!(report.lock.is_locked(), submitted.is_some());
    };
    let (by_then, after) = (day(2023, 11, 14), day(2023, 11, 15));
    check([None, None, None], by_then, Handed::Nothing, None);
    // Who has sent nothing is not who has sent a part.
    check([None, None, None], after, Handed::Silent, None);
    check([early, None, None], by_then, Handed::Partly, None);
    check([early, None, None], after, Handed::Overdue, None);
    check([early, last, None], after, Handed::OnTime, last);
    check([early, late, None], after, Handed::Late, late);
    // Handed in later than filled in.
    check([early, early, late], after, Handed::Late, late);
    check([early, early, last], after, Handed::OnTime, last);
    // Handed in with something missing is still missing.
    check([early, None, early], after, Handed::Overdue, None);
    check([early, late, early], after, Handed::Late, late);
}

#[test]
fn a_correction_does_not_make_a_form_late_and_a_conflict_is_no_figure() {
    let mut laptop = Laptop::new(1);
    laptop.fill();
    laptop.today = day(2023, 12, 20);
    laptop.put(COUNT, OCTOBER, "4");
    let today = day(2023, 12, 21);
    assert_eq!(laptop.report(OCTOBER, today).handed, Handed::OnTime);
    let mut other = Laptop::new(2);
    other.put(COUNT, OCTOBER, "5");
    laptop.receive(&other);
    assert_eq!(laptop.report(OCTOBER, today).handed, Handed::Overdue);
    let lacks = missing(laptop.set, &laptop.settings(), &laptop.ledger, &ward(), OCTOBER);
    assert_eq!(lacks.iter().map(|row| row.target.as_str()).collect::<Vec<_>>(), [COUNT]);
}

/// Days in November of figures (+) and withdrawals (−) of one row, in the order of writing → late or not.
#[test]
fn a_figure_taken_back_and_typed_again_counts_from_then() {
    let check = |days: &[i8], expected: Handed| {
        let mut laptop = Laptop::new(1);
        laptop.fill();
        for on in days {
            laptop.today = day(2023, 11, on.unsigned_abs());
            match on {
                1.. => laptop.put(COUNT, OCTOBER, &on.to_string()),
                _ => laptop.withdraw(COUNT, OCTOBER, Basis::Cumulative),
            }
        }
        assert_eq!(laptop.report(OCTOBER, day(2023, 11, 30)).handed, expected, "{days:?}");
    };
    check(&[-10], Handed::Overdue);
    check(&[-10, 12], Handed::OnTime);
    check(&[-10, 20], Handed::Late);
    check(&[-10, 12, 20], Handed::OnTime);
    check(&[-20, 21], Handed::Late);
    check(&[-10, 12, -20, 21], Handed::Late);
    // A clock that was set back.
    check(&[-20, 12], Handed::OnTime);
}

#[test]
fn a_withdrawal_in_another_place_of_the_row_leaves_the_figure_as_it_is() {
    let mut laptop = Laptop::new(1);
    laptop.fill();
    laptop.put_in(COUNT, OCTOBER, Basis::InPeriod, "1");
    laptop.today = day(2023, 11, 20);
    laptop.withdraw(COUNT, OCTOBER, Basis::InPeriod);
    assert_eq!(laptop.report(OCTOBER, day(2023, 11, 30)).handed, Handed::OnTime);
}

#[test]
fn a_form_handed_in_in_time_stays_so_when_it_is_reopened_and_handed_in_again() {
    let mut laptop = Laptop::new(1);
    laptop.today = day(2023, 11, 10);
    laptop.fill();
    laptop.submit();
    laptop.today = day(2023, 11, 20);
    laptop.reopen("đối chiếu lại số thẻ");
    laptop.put(COUNT, OCTOBER, "4");
    laptop.submit();
    let report = laptop.report(OCTOBER, day(2023, 11, 21));
    assert_eq!(report.due, Some(day(2023, 11, 14)));
    assert_eq!((report.handed, report.on), (Handed::OnTime, Some(day(2023, 11, 10))));
    assert!(report.lock.is_locked());
}

#[test]
fn a_form_handed_in_late_stays_late_while_it_is_open_again() {
    let mut laptop = Laptop::new(1);
    laptop.fill();
    laptop.today = day(2023, 11, 20);
    laptop.submit();
    laptop.today = day(2023, 11, 21);
    laptop.reopen("sửa số thẻ");
    let report = laptop.report(OCTOBER, day(2023, 11, 22));
    assert_eq!((report.handed, report.on), (Handed::Late, Some(day(2023, 11, 20))));
    assert!(!report.lock.is_locked());
}

#[test]
fn the_deadline_is_the_offices_to_set() {
    let mut laptop = Laptop::new(1);
    laptop.fill();
    let two = Setting::DeadlineDays(2);
    laptop.write(Statement::new(Place::Setting(two.key()), Content::Text(two.text())));
    let report = laptop.report(OCTOBER, day(2023, 11, 20));
    assert_eq!((report.handed, report.due), (Handed::Late, Some(day(2023, 11, 2))));
}

/// (boxes filled from, in force now, days typed, window chosen) → keys written. Disputed are days.
#[test]
fn a_box_of_closing_settings_that_nobody_touched_overwrites_nothing_that_came_meanwhile() {
    let set = |deadline_days| Settings { deadline_days, ..Settings::default() };
    let disputed = || Settings { conflicts: vec!["deadline/days".into()], ..set(14) };
    let usual = Settings::default().closing_day(2023).unwrap();
    assert_eq!(usual, day(2024, 3, 31));
    let check = |shown: Settings, now: Settings, days: u8, window: Window, keys: &[&str]| {
        let wished = [Setting::DeadlineDays(days), Setting::Window(window), Setting::YearCloses(usual)];
        let written = closing_changes(&shown, &now, 2023, wished);
        let written: Vec<_> = written.into_iter().map(|said| said.place).collect();
        let expected: Vec<_> = keys.iter().map(|key| Place::Setting((*key).into())).collect();
        assert_eq!(written, expected, "{shown:?} {now:?} {days} {window:?}");
    };
    let (months, middle) = (Window::CalendarMonths, Window::MidMonth);
    check(set(14), set(7), 14, months, &[]);
    check(set(14), set(7), 14, middle, &["window"]);
    check(set(14), set(14), 7, months, &["deadline/days"]);
    check(set(14), set(7), 10, months, &["deadline/days"]);
    check(set(14), set(7), 7, months, &[]);
    // A dispute that the box showed is settled by saving it; one that came meanwhile is not.
    check(disputed(), disputed(), 14, months, &["deadline/days"]);
    check(set(14), disputed(), 14, months, &[]);
    check(set(10), disputed(), 14, months, &["deadline/days"]);
    check(disputed(), set(7), 14, months, &[]);
}

#[test]
fn forms_are_counted() {
    let mut laptop = Laptop::new(1);
    laptop.fill();
    laptop.today = day(2023, 12, 31);
    laptop.put(RATIO, Period::month(2023, 11), "9/10");
    laptop.put(COUNT, Period::month(2023, 11), "3");
    laptop.submit();
    let today = day(2024, 1, 1);
    let reports: Vec<_> = [8, 10, 11].map(|month| laptop.report(Period::month(2023, month), today)).into();
    let tally = Tally::of(&reports);
    // October was complete in time, and handed in two months later.
    assert_eq!(tally, Tally { expected: 3, reported: 2, on_time: 0, overdue: 0, silent: 1, locked: 1 });
    assert_eq!((tally.late(), tally.reporting_percent(), tally.on_time_percent()), (2, Some(67), Some(0)));
    assert_eq!(Tally::default().reporting_percent(), None);
}
