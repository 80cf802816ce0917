//! Tasks and registers: what the text gives, what people write over it, and what two laptops come to.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use so_nghi_quyet::ledger::{Author, Ledger, SessionId, Statement, Timestamp, Writer};
use so_nghi_quyet::resolution::{ClauseId, CommitmentId, DataSet, RecordId, UnitId, packed};
use so_nghi_quyet::work::{
    LogLine, Milestone, Origin, Progress, Register, Task, TensionKind, Timing, Whose, commitment_id, day,
    focal_id, records, served, tasks, tensions, without_solution,
};

fn set() -> &'static DataSet {
    packed().iter().find(|set| set.id.as_str() == "long-khanh-2023").unwrap()
}

/// A laptop with its own session and its own copy of the ledger.
struct Laptop {
    ledger: Ledger,
    writer: Writer,
    now: i64,
}

impl Laptop {
    fn new(session: u8, name: &str) -> Self {
        let author = Author { name: name.into(), position: "".into() };
        let writer = Writer::new(SessionId([session; 12]), author);
        Self { ledger: Ledger::default(), writer, now: 1_677_000_000 + i64::from(session) }
    }

    fn write(&mut self, statement: Statement) {
        self.now += 60;
        let at = Timestamp { unix_seconds: self.now, offset_minutes: 420 };
        let entry = self.writer.write(&self.ledger, at, statement).unwrap();
        self.ledger.insert(entry);
    }

    fn says(&mut self, record: &RecordId, field: &str, text: &str) {
        self.write(Register::Task.says(record, field, text));
    }

    fn receive(&mut self, other: &Self) {
        self.ledger.merge(other.ledger.entries().cloned());
    }

    fn task(&self, id: &RecordId) -> Task {
        tasks(set(), &self.ledger).into_iter().find(|task| task.record.id == *id).unwrap()
    }
}

fn commitment(id: &str) -> RecordId {
    commitment_id(&CommitmentId::new(id))
}

#[test]
fn the_text_gives_five_focal_tasks_and_its_commitments() {
    let all = tasks(set(), &Ledger::default());
    let focal = all.iter().filter(|task| matches!(task.origin, Origin::Focal(_))).count();
    let commitments = all.iter().filter(|task| matches!(task.origin, Origin::Commitment(_))).count();
    // Of the 34 four only recall something, and one states another a second time.
    assert_eq!((focal, commitments, all.len()), (5, 29, 34));
    for task in &all {
        let clause = set().clause(task.clause.as_ref().unwrap()).unwrap();
        assert!(task.quote.is_none_or(|quote| clause.lines.contains(&quote.line)));
        assert_eq!(task.progress(), Progress::NotStarted);
    }
    let material = all.iter().find(|task| task.is_due_by_text && task.due == day("2023-03-31")).unwrap();
    assert_eq!(material.clause, Some(ClauseId::new("IV.3")));
    let first = &all[0];
    assert_eq!(first.record.id, focal_id(&ClauseId::new("II.1")));
    assert!(!first.targets.is_empty());
}

#[test]
fn what_people_write_stands_over_the_text_and_is_taken_back_to_it() {
    let mut laptop = Laptop::new(1, "Văn phòng");
    let roads = commitment("duong-hoan-thanh");
    let before = laptop.task(&roads);
    laptop.says(&roads, "name", "Bốn tuyến đường");
    laptop.says(&roads, "due", "2023-10-31");
    laptop.says(&roads, "status", "in-progress");
    laptop.says(&roads, "percent", "40");
    laptop.says(&roads, "lead", "ubnd-thanh-pho");
    laptop.says(&roads, "coordinating", "hdnd;mttq-to-chuc-ct-xh");
    laptop.says(&roads, "targets", "kt-von-dau-tu;khong-co");
    let task = laptop.task(&roads);
    assert_eq!(&*task.name.vi, "Bốn tuyến đường");
    assert_eq!(task.targets.len(), 1, "unknown targets are left out");
    assert_eq!((task.progress(), task.percent().unwrap().to_string()), (Progress::InProgress, "40".into()));
    let november = day("2023-11-02").unwrap();
    assert_eq!(task.timing(november), Timing::Overdue { days: 2 });
    assert_eq!((task.lead(), task.coordinating().count()), (Some("ubnd-thanh-pho"), 2));
    let model = commitment("nong-thon-moi-cuoi-nam");
    assert_eq!(laptop.task(&model).targets.len(), 2);
    laptop.says(&model, "targets", ";");
    assert_eq!(laptop.task(&model).targets, [], "a list of nothing stands over the text's");
    laptop.says(&model, "targets", "");
    assert_eq!(laptop.task(&model).targets.len(), 2);
    laptop.says(&roads, "status", "done");
    let task = laptop.task(&roads);
    assert_eq!((task.timing(november), task.percent().unwrap().to_string()), (Timing::Closed, "100".into()));
    assert_eq!(so_nghi_quyet::work::by_text(set(), &roads).unwrap().name, before.name);
    // Taking the name out brings back the text's own.
    laptop.says(&roads, "name", "");
    laptop.says(&roads, "due", "");
    let task = laptop.task(&roads);
    assert_eq!((task.name, task.due), (before.name, before.due));
}

#[test]
fn two_laptops_write_different_fields_and_dispute_one() {
    let (mut a, mut b) = (Laptop::new(1, "Văn phòng"), Laptop::new(2, "Phường"));
    let roads = commitment("duong-hoan-thanh");
    a.says(&roads, "due", "2023-10-31");
    a.says(&roads, "percent", "40");
    b.says(&roads, "status", "stuck");
    b.says(&roads, "percent", "30");
    b.receive(&a);
    a.receive(&b);
    assert_eq!(a.ledger, b.ledger);
    let task = a.task(&roads);
    assert_eq!((task.due, task.progress()), (day("2023-10-31"), Progress::Stuck));
    assert_eq!(task.percent(), None, "a field in dispute says nothing");
    assert_eq!(task.record.disputed().collect::<Vec<_>>(), ["percent"]);
    a.says(&roads, "due", "2023-11-30");
    b.says(&roads, "due", "2023-12-31");
    a.receive(&b);
    let disputed = a.task(&roads);
    assert_eq!((disputed.due, disputed.is_due_by_text), (None, false));
    a.says(&roads, "due", "2023-10-31");
    a.says(&roads, "percent", "35");
    b.receive(&a);
    assert_eq!(b.task(&roads).record.disputed().count(), 0);
}

#[test]
fn lines_of_the_log_and_milestones_of_two_laptops_stand_side_by_side() {
    let (mut a, mut b) = (Laptop::new(1, "An"), Laptop::new(2, "Bình"));
    let roads = commitment("duong-hoan-thanh");
    a.write(LogLine::adds(&roads, "a1", "Họp giao ban"));
    b.write(LogLine::adds(&roads, "b1", "Đã bàn giao mặt bằng"));
    for statement in Milestone::adds(&roads, "m1", "Nghiệm thu", day("2023-09-30")) {
        a.write(statement);
    }
    for statement in Milestone::adds(&roads, "m2", "Khởi công", day("2023-04-30")) {
        b.write(statement);
    }
    a.receive(&b);
    let task = a.task(&roads);
    let log: Vec<_> = task.log().into_iter().map(|line| (line.text.to_string(), line.author.name)).collect();
    assert_eq!(log, [("Đã bàn giao mặt bằng".into(), "Bình".into()), ("Họp giao ban".into(), "An".into())]);
    let milestones = task.milestones();
    let names: Vec<_> = milestones.iter().map(|one| &*one.name).collect();
    assert_eq!(names, ["Khởi công", "Nghiệm thu"]);
    a.write(milestones[0].reaches(&roads, day("2023-04-28")));
    assert_eq!(a.task(&roads).milestones()[0].done, day("2023-04-28"));
    let corrected = milestones[0].rewrites(&roads, "Khởi công", day("2023-05-02"), day("2023-05-03"));
    assert_eq!(corrected.len(), 2, "what differs: both days, not the name");
    a.write(milestones[1].removes(&roads));
    assert_eq!(a.task(&roads).milestones().len(), 1);
}

#[test]
fn a_made_task_comes_last_and_can_be_taken_off_and_put_back() {
    let mut laptop = Laptop::new(1, "Văn phòng");
    let (second, first) = (RecordId::new("a"), RecordId::new("z"));
    laptop.says(&first, "name", "Việc thứ nhất");
    laptop.says(&first, "clause", "III.1.1");
    laptop.says(&second, "name", "Việc thứ hai");
    let names = |laptop: &Laptop| -> Vec<String> {
        let made = tasks(set(), &laptop.ledger).into_iter().filter(|task| task.origin == Origin::Made);
        made.map(|task| task.name.vi.to_string()).collect()
    };
    assert_eq!(names(&laptop), ["Việc thứ nhất", "Việc thứ hai"]);
    assert_eq!(laptop.task(&first).clause, Some(ClauseId::new("III.1.1")));
    laptop.write(Register::Task.removes(&first));
    assert_eq!(names(&laptop), ["Việc thứ hai"]);
    laptop.write(Register::Task.puts_back(&first));
    assert_eq!(names(&laptop).len(), 2);
    laptop.says(&second, "name", "");
    assert_eq!(names(&laptop), ["Việc thứ nhất"], "of what is taken back nothing stands");
}

#[test]
fn a_unit_in_dispute_is_everybodys_who_is_named_and_a_name_stands_beside_its_withdrawal() {
    let (mut a, mut b) = (Laptop::new(1, "Văn phòng"), Laptop::new(2, "Phường"));
    let id = RecordId::new("t1");
    a.says(&id, "name", "Lấp hố ga");
    b.receive(&a);
    a.says(&id, "unit", "bao-vinh");
    b.says(&id, "unit", "bau-sen");
    a.says(&id, "name", "Lấp hố ga đường Duy Tân");
    b.says(&id, "name", "");
    a.receive(&b);
    let record = a.task(&id).record;
    let concerns = ["bao-vinh", "bau-sen", "xuan-an"].map(|unit| record.may_concern(&UnitId::new(unit)));
    assert_eq!(concerns, [true, true, false]);
    assert_eq!(record.title(), "Lấp hố ga đường Duy Tân");
    assert_eq!(&*a.task(&id).name.vi, record.title());
}

#[test]
fn a_request_comes_back_answered() {
    let (mut office, mut ward) = (Laptop::new(1, "Văn phòng"), Laptop::new(2, "Phường"));
    let id = RecordId::new("r1");
    for (field, text) in [("unit", "bao-vinh"), ("target", "as-bhyt"), ("question", "Vì sao chậm?")] {
        office.write(Register::Request.says(&id, field, text));
    }
    ward.receive(&office);
    ward.write(Register::Request.says(&id, "cause", "Nhiều hộ chuyển đi"));
    office.receive(&ward);
    let requests = records(&office.ledger, Register::Request);
    assert_eq!((requests.len(), requests[0].text("cause")), (1, "Nhiều hộ chuyển đi"));
    assert_eq!(&*requests[0].fields["cause"].author.name, "Phường");
    assert!(!Register::Request.is_open(&requests[0]), "it is answered");
    let bao_vinh = Whose::Unit(requests[0].unit().unwrap());
    assert!(bao_vinh.concerns(&requests[0]) && !Whose::Body("hdnd".into()).concerns(&requests[0]));
}

#[test]
fn solutions_are_all_of_their_section_and_seven_targets_have_none() {
    let served = served(set());
    assert_eq!(served.len(), 43, "42 bullets and one paragraph");
    assert!(served.iter().any(|one| one.serves.is_empty() && one.touches.is_empty()));
    let without: Vec<_> = without_solution(set()).map(|target| target.id.as_str()).collect();
    assert_eq!(
        without,
        [
            "kt-ho-dung-dien",
            "as-nuoc-do-thi",
            "as-cai-tap-trung",
            "as-cai-cong-dong",
            "as-cai-tu-nguyen",
            "qp-dan-quan",
            "qp-boi-duong"
        ]
    );
}

#[test]
fn every_register_of_the_loop_has_words_of_the_text() {
    for part in &set().execution {
        let register = Register::from_code(&part.register).unwrap();
        assert!(Register::LOOP.contains(&register), "{register:?}");
    }
    for register in Register::LOOP {
        assert!(set().execution.iter().any(|part| &*part.register == register.code()), "{register:?}");
    }
}

#[test]
fn what_contradicts_or_repeats_is_told_with_both_quotes() {
    let found = tensions(set());
    let has = |kind: TensionKind, first: &str, second: &str| {
        let is = |one: &so_nghi_quyet::work::Tension| {
            one.kind == kind
                && set().slice(one.first).contains(first)
                && set().slice(one.second).contains(second)
        };
        assert!(found.iter().any(is), "{first} / {second}");
    };
    has(TensionKind::Contradicts, "tăng 26%", "tăng 25-26%");
    has(TensionKind::Contradicts, "năm 2023", "năm 2022");
    has(TensionKind::Contradicts, "đạt và vượt", "hoàn thành chỉ tiêu");
    has(TensionKind::Contradicts, "03 sản phẩm Ocop", "thêm 03 sản phẩm OCOP trở lên");
    has(TensionKind::Repeats, "10 quy hoạch phân khu", "10 quy hoạch phân khu");
    has(TensionKind::Repeats, "đạt 93%", "đạt 93%");
    has(TensionKind::SameWords, "Nâng cao hiệu quả công tác nắm", "Nâng cao hiệu quả công tác nắm");
    has(TensionKind::SameWords, "trật tự an toàn giao thông", "trật tự an toàn giao thông");
    for one in &found {
        assert!(one.first < one.second, "{one:?}");
        assert!(one.kind == TensionKind::SameWords || one.first.line != one.second.line, "{one:?}");
    }
    assert!(found.len() < 40, "a list that somebody reads: {}", found.len());
}

/// Next year's resolution may come without the files that a data set may lack.
#[test]
fn a_resolution_without_readings_of_ours_has_tasks_all_the_same() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/seeds");
    let sets = so_nghi_quyet::resolution::seed::read_all([std::path::Path::new(folder)]).unwrap();
    let ward = &sets[0];
    assert!(ward.focal.is_empty() && ward.places.is_empty() && ward.execution.is_empty());
    let all = tasks(ward, &Ledger::default());
    assert!(!all.is_empty() && all.iter().all(|task| matches!(task.origin, Origin::Commitment(_))));
    assert_eq!(served(ward).len(), 1);
    assert!(tensions(ward).is_empty());
    for clause in &ward.clauses {
        let cited = so_nghi_quyet::text::domain::citation(ward, clause, so_nghi_quyet::text::Lang::Vi);
        assert!(cited.starts_with("NQ 2030, "), "{cited}");
    }
}
