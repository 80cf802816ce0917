//! A shared folder under everything that happens to one: fifteen laptops in any order, writes that are
//! cut, lost or raced, reads that fail, laptops that crash, files deleted, copied and spoiled, profiles
//! cloned, clocks that lie. When it is quiet again every laptop has everything.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a failing law should stop where it fails")]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use so_nghi_quyet::ledger::{
    Author, Content, Entry, Ledger, Place, SessionId, Statement, Timestamp, Value, Writer,
};
use so_nghi_quyet::persist::{self, Kind, Origin};
use so_nghi_quyet::resolution::{DataSetId, TargetId, UnitId};
use so_nghi_quyet::sharing::{Folder, InPlace, Installation, Listed, Stamp, plan};
use std::collections::BTreeMap;
use std::sync::Arc;

const LAPTOPS: usize = 15;

/// Something that happens.
#[derive(Clone, Debug)]
enum Event {
    /// Somebody types a figure.
    Figure(usize),
    /// A laptop lists the folder and reads.
    Look(usize),
    /// The same, while a file cannot be read for a moment.
    Blink(usize, Index),
    /// A laptop that has looked writes.
    Write(usize, Fate),
    /// Whatever a laptop was about, the page is opened anew.
    Crash(usize),
    Delete(Index),
    /// Somebody copies a file in the folder by hand.
    Copy(Index),
    /// A virus scanner, a full disk, a network.
    Spoil(Index, Index),
    /// A file that is none of ours.
    Stranger,
    /// A laptop is set up from another one's profile.
    Clone(usize, usize),
}

/// What becomes of a write.
#[derive(Clone, Copy, Debug)]
enum Fate {
    Whole,
    /// Only a part arrives.
    Torn(u8),
    /// Nothing arrives, and nobody says so.
    Lost,
}

fn fate() -> impl Strategy<Value = Fate> {
    prop_oneof![4 => Just(Fate::Whole), 1 => any::<u8>().prop_map(Fate::Torn), 1 => Just(Fate::Lost)]
}

fn event() -> impl Strategy<Value = Event> {
    let laptop = 0..LAPTOPS;
    prop_oneof![
        6 => laptop.clone().prop_map(Event::Figure),
        8 => laptop.clone().prop_map(Event::Look),
        2 => (laptop.clone(), any::<Index>()).prop_map(|(laptop, file)| Event::Blink(laptop, file)),
        8 => (laptop.clone(), fate()).prop_map(|(laptop, fate)| Event::Write(laptop, fate)),
        1 => laptop.clone().prop_map(Event::Crash),
        1 => any::<Index>().prop_map(Event::Delete),
        1 => any::<Index>().prop_map(Event::Copy),
        1 => (any::<Index>(), any::<Index>()).prop_map(|(file, at)| Event::Spoil(file, at)),
        1 => Just(Event::Stranger),
        1 => (laptop.clone(), laptop).prop_map(|(from, to)| Event::Clone(from, to)),
    ]
}

fn origin() -> Origin {
    Origin { data_set: DataSetId::new("long-khanh-2023"), fingerprint: "0f".into(), kind: Kind::Real }
}

#[derive(Default)]
struct Disk {
    files: BTreeMap<Box<str>, (Vec<u8>, Stamp)>,
    /// Every writer's clock ticks as it likes; two seconds are one tick.
    ticks: i64,
}

impl Disk {
    fn put(&mut self, name: &str, bytes: Vec<u8>) {
        self.ticks += 1;
        // Forward and back again, and often the same as before.
        let stamp = Stamp { bytes: bytes.len() as u64, modified_ms: (self.ticks / 3 % 5) * 2000 };
        self.files.insert(name.into(), (bytes, stamp));
    }

    fn listed(&self) -> Vec<Listed> {
        self.files.iter().map(|(name, (_, stamp))| Listed { name: name.clone(), stamp: *stamp }).collect()
    }

    fn name(&self, at: Index) -> Option<Box<str>> {
        (!self.files.is_empty()).then(|| self.files.keys().nth(at.index(self.files.len())).unwrap().clone())
    }
}

struct Laptop {
    number: usize,
    /// What its browser keeps, whatever happens to the page.
    ledger: Ledger,
    installation: Installation,
    folder: Folder,
    writer: Writer,
    renamed: u64,
    /// What it is about to write.
    pending: Option<Vec<u8>>,
}

impl Laptop {
    fn new(number: usize) -> Self {
        let installation = Installation(number as u64);
        let session = SessionId([u8::try_from(number).unwrap(); 12]);
        Self {
            number,
            ledger: Ledger::default(),
            installation,
            folder: Folder::new(installation),
            writer: Writer::new(session, Author::default()),
            renamed: 0,
            pending: None,
        }
    }

    fn write_figure(&mut self, n: usize) -> Arc<Entry> {
        let place = Place::Opening { target: TargetId::new("a"), unit: UnitId::new(["u", "v"][n % 2]) };
        let said = Statement::new(place, Content::Value(Value::Number((n as i64).into())));
        // The clock stands wherever it stands.
        let at = Timestamp { unix_seconds: 1_700_000_000 - 40_000_000 * (n as i64 % 3), offset_minutes: 420 };
        let entry = Arc::new(self.writer.write(&self.ledger, at, said).unwrap());
        self.ledger.insert(Arc::clone(&entry));
        entry
    }

    fn look(&mut self, disk: &Disk, held: Option<&str>) {
        let (mut new, mut is_own_held) = (Vec::new(), false);
        for listed in self.folder.to_read(&disk.listed()) {
            if held == Some(&*listed.name) {
                match self.installation.owns(&listed.name) {
                    true => is_own_held = true,
                    false => self.folder.forget(&listed.name),
                }
                continue;
            }
            let bytes = &disk.files[&listed.name].0;
            new.extend(self.folder.note(listed, persist::decode(bytes), &origin()).iter().cloned());
        }
        if self.folder.is_taken(&self.ledger) {
            self.renamed += 1;
            self.installation = Installation((self.renamed << 32) + self.number as u64);
            self.folder.rename(self.installation);
        }
        self.ledger.merge(new);
        // Who cannot read their own file takes in what others wrote, and writes nothing over it.
        self.pending = if is_own_held { None } else { self.folder.to_write(&self.ledger, &origin()) };
    }

    fn write(&mut self, disk: &mut Disk, fate: Fate) {
        let Some(bytes) = self.pending.take() else { return };
        let name = self.installation.file_name(2023, &UnitId::new("u"));
        match fate {
            Fate::Whole => disk.put(&name, bytes),
            Fate::Torn(at) => disk.put(&name, bytes[..bytes.len() * usize::from(at) / 256].to_vec()),
            Fate::Lost => {}
        }
    }

    fn crash(&mut self) {
        self.folder = Folder::new(self.installation);
        self.pending = None;
    }
}

fn happen(event: &Event, laptops: &mut [Laptop], disk: &mut Disk, written: &mut Ledger) {
    match event {
        Event::Figure(laptop) => {
            let entry = laptops[*laptop].write_figure(written.len());
            written.insert(entry);
        }
        Event::Look(laptop) => laptops[*laptop].look(disk, None),
        Event::Blink(laptop, file) => laptops[*laptop].look(disk, disk.name(*file).as_deref()),
        Event::Write(laptop, fate) => laptops[*laptop].write(disk, *fate),
        Event::Crash(laptop) => laptops[*laptop].crash(),
        Event::Delete(at) => {
            if let Some(name) = disk.name(*at) {
                disk.files.remove(&name);
            }
        }
        Event::Copy(at) => {
            if let Some(name) = disk.name(*at) {
                let bytes = disk.files[&name].0.clone();
                disk.put(&name.replace(".snq.json", " - Copy.snq.json"), bytes);
            }
        }
        Event::Spoil(file, at) => {
            if let Some(name) = disk.name(*file) {
                let mut bytes = disk.files[&name].0.clone();
                if !bytes.is_empty() {
                    let at = at.index(bytes.len());
                    bytes[at] ^= 1;
                }
                disk.put(&name, bytes);
            }
        }
        Event::Stranger => {
            let other = Origin { data_set: DataSetId::new("other"), ..origin() };
            disk.put("khac.snq.json", persist::encode(&other, written));
            disk.put("Báo cáo.docx", b"PK".to_vec());
        }
        Event::Clone(from, to) => {
            let (installation, ledger) = (laptops[*from].installation, laptops[*from].ledger.clone());
            let clone = &mut laptops[*to];
            clone.installation = installation;
            clone.ledger.merge(ledger.entries().cloned());
            clone.crash();
        }
    }
}

/// Everybody looks and writes, one after the other, until nobody has anything to write.
fn calm(laptops: &mut [Laptop], disk: &mut Disk) -> usize {
    for round in 0..8 {
        let mut is_quiet = true;
        for laptop in laptops.iter_mut() {
            laptop.folder.look_afresh();
            laptop.look(disk, None);
            is_quiet &= laptop.pending.is_none();
            laptop.write(disk, Fate::Whole);
        }
        if is_quiet {
            return round;
        }
    }
    panic!("it never comes to rest");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn every_laptop_comes_to_have_everything(events in vec(event(), 0..160)) {
        let mut laptops: Vec<_> = (0..LAPTOPS).map(Laptop::new).collect();
        let (mut disk, mut written) = (Disk::default(), Ledger::default());
        for event in &events {
            happen(event, &mut laptops, &mut disk, &mut written);
        }
        calm(&mut laptops, &mut disk);
        for laptop in &laptops {
            for entry in written.entries() {
                prop_assert!(laptop.ledger.contains(entry), "laptop {} lacks {entry:?}", laptop.number);
            }
            prop_assert_eq!(&laptop.ledger, &laptops[0].ledger);
        }
        // A laptop that comes new to the folder finds everything there.
        let mut late = Laptop::new(LAPTOPS);
        late.look(&disk, None);
        prop_assert_eq!(&late.ledger, &laptops[0].ledger);
        prop_assert_eq!(late.pending, None, "and has nothing to add");
    }

    /// Without two laptops of one name, nobody ever writes over what another one wrote.
    #[test]
    fn each_laptop_writes_its_own_file_and_never_takes_anything_out_of_it(events in vec(event(), 0..120)) {
        let calm_ones = |event: &&Event| !matches!(event, Event::Clone(..) | Event::Delete(_) | Event::Spoil(..));
        let mut laptops: Vec<_> = (0..LAPTOPS).map(Laptop::new).collect();
        let (mut disk, mut written) = (Disk::default(), Ledger::default());
        for event in events.iter().filter(calm_ones) {
            let before: BTreeMap<_, _> = disk.files.iter().map(|(name, (bytes, _))| (name.clone(), bytes.clone())).collect();
            happen(event, &mut laptops, &mut disk, &mut written);
            let Event::Write(laptop, Fate::Whole) = event else { continue };
            for (name, (bytes, _)) in &disk.files {
                let Some(before) = before.get(name).filter(|before| *before != bytes) else { continue };
                prop_assert!(laptops[*laptop].installation.owns(name), "{name}");
                if let Ok(before) = persist::decode(before) {
                    let after: Ledger = persist::decode(bytes).unwrap().entries.into_iter().collect();
                    for entry in before.entries {
                        prop_assert!(after.contains(&entry));
                    }
                }
            }
        }
    }

    /// Whatever lies there and however often: nothing of either side is lost, and the second time
    /// nothing changes.
    #[test]
    fn saving_in_place_merges_what_lies_there(ours in 0..4_usize, theirs in 0..4_usize) {
        let mut laptops = [Laptop::new(1), Laptop::new(2)];
        for (laptop, count) in laptops.iter_mut().zip([ours, theirs]) {
            for n in 0..count {
                laptop.write_figure(n);
            }
        }
        let [mut ours, theirs] = laptops.map(|laptop| laptop.ledger);
        let on_disk = persist::encode(&origin(), &theirs);
        let InPlace::Write { new, bytes, fingerprint } = plan(&on_disk, &ours, &origin()) else { panic!() };
        ours.merge(new);
        prop_assert_eq!(&persist::encode(&origin(), &ours), &bytes);
        prop_assert!(theirs.entries().all(|entry| ours.contains(entry)));
        prop_assert_eq!(fingerprint, ours.fingerprint());
        let again = plan(&bytes, &ours, &origin());
        prop_assert_eq!(again, InPlace::Write { new: Vec::new(), bytes, fingerprint });
    }
}

#[test]
fn what_cannot_be_read_is_never_written_over() {
    let mut laptop = Laptop::new(1);
    laptop.write_figure(1);
    let good = persist::encode(&origin(), &laptop.ledger);
    let other = Origin { data_set: DataSetId::new("other"), ..origin() };
    let strange = persist::encode(&other, &laptop.ledger);
    // One entry of it is beyond this build's bounds.
    let good_text = String::from_utf8(good.clone()).unwrap();
    let refused = good_text.replace("\"opening\"", "\"opening\",\"no such part\"");
    assert_ne!(refused, good_text);
    for on_disk in [&good[..good.len() - 9], b"PK\x03\x04", &strange, refused.as_bytes()] {
        assert!(!matches!(plan(on_disk, &laptop.ledger, &origin()), InPlace::Write { .. }), "{on_disk:?}");
    }
    for empty in [&b""[..], b"\0\0\0"] {
        let InPlace::Write { bytes, .. } = plan(empty, &laptop.ledger, &origin()) else {
            panic!("{empty:?}")
        };
        assert_eq!(bytes, good);
    }
}
