//! One record of the browser's store: compact and quick to read, since every start waits for it.
//!
//! `SNQ`, a version byte, eight bytes that catch damage, then a header with the tables that entries
//! refer to, then the entries. What is rare stands as words, like in the exchanged file, so that a
//! newer build's entries pass through.

use super::unfolded::Unfolded;
use super::{Kind, LoadError, Loaded, Origin, Reason, Refused, words};
use crate::ledger::{
    Author, Basis, Cell, Content, Entry, EntryId, Fields, Part, Period, Place, Refusal, SessionId, Slot,
    Standing, TEXT_BYTES, Timestamp, Value,
};
use crate::resolution::{DataSetId, TargetId, UnitId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

/// The version that this module writes and reads.
pub const VERSION: u8 = 1;
const MAGIC: &[u8; 3] = b"SNQ";
const CHECK_BYTES: usize = 8;
const BODY: usize = MAGIC.len() + 1 + CHECK_BYTES;

#[derive(Serialize, Deserialize)]
struct Header<'a> {
    data_set: &'a str,
    fingerprint: &'a str,
    illustration: bool,
    #[serde(borrow)]
    texts: Vec<&'a str>,
    sessions: Vec<[u8; 12]>,
    /// Names and positions, as positions in `texts`.
    authors: Vec<(u32, u32)>,
    entry_count: u32,
}

/// Texts, sessions and authors by their positions in the header's tables.
#[derive(Serialize, Deserialize)]
struct Record {
    session: u32,
    n: u32,
    author: u32,
    unix_seconds: i64,
    offset_minutes: i16,
    place: RecordPlace,
    content: RecordContent,
    note: u32,
    source: u32,
    supersedes: Vec<(u32, u32)>,
}

#[derive(Serialize, Deserialize)]
enum RecordPlace {
    Figure(RecordCell),
    LastYear(RecordCell),
    Words(Vec<u32>),
}

#[derive(Serialize, Deserialize)]
struct RecordCell {
    target: u32,
    unit: u32,
    year: i16,
    /// 1 to 12 for months, 21 to 24 for quarters, 46, 49 and 52 for the cut-offs by their months.
    part: u8,
    /// Bit 0: cumulative; bit 1: official.
    slot: u8,
}

#[derive(Serialize, Deserialize)]
enum RecordContent {
    Number(RecordDecimal),
    Ratio(RecordDecimal, RecordDecimal),
    NothingArose,
    Withdrawn,
    Words(Vec<u32>),
}

/// Mantissa and the number of digits after the point.
#[derive(Serialize, Deserialize)]
struct RecordDecimal(i128, u8);

/// Whether the bytes call themselves a record of the store, of whatever version.
pub fn is_chunk(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Writes entries as one record.
pub fn encode(origin: &Origin, entries: &[Arc<Entry>]) -> Vec<u8> {
    let mut tables = Tables::default();
    let empty = tables.text("");
    debug_assert_eq!(empty, 0, "position 0 is the empty text");
    let mut body = Vec::with_capacity(entries.len() * 48);
    for entry in entries {
        body = written(&tables.record(entry), body);
    }
    let header = Header {
        data_set: origin.data_set.as_str(),
        fingerprint: &origin.fingerprint,
        illustration: origin.kind == Kind::Illustration,
        texts: tables.texts.iter().map(|text| &**text).collect(),
        sessions: tables.sessions,
        authors: tables.authors,
        entry_count: position(entries.len()),
    };
    let mut bytes = Vec::with_capacity(BODY + body.len() * 2);
    bytes.extend(MAGIC);
    bytes.push(VERSION);
    bytes.extend([0; CHECK_BYTES]);
    let mut bytes = written(&header, bytes);
    bytes.extend(body);
    seal(&mut bytes);
    bytes
}

/// Writes what catches damage, over all that stands behind its place; nothing where there is no such place.
pub fn seal(bytes: &mut [u8]) {
    if let Some((frame, body)) = bytes.split_at_mut_checked(BODY) {
        frame[MAGIC.len() + 1..].copy_from_slice(&check(body).to_le_bytes());
    }
}

fn written(value: &impl Serialize, to: Vec<u8>) -> Vec<u8> {
    postcard::to_extend(value, to).expect("proved by tests/laws.rs: every entry is written")
}

fn position(n: usize) -> u32 {
    u32::try_from(n).expect("no more than 2^32 texts fit in a page's memory")
}

/// Reads one record.
///
/// # Errors
/// Where the record is damaged, or newer than this build.
pub fn decode(bytes: &[u8]) -> Result<Loaded, LoadError> {
    let malformed = |column, what: &str| LoadError::Malformed { line: 0, column, what: what.into() };
    let version = bytes.strip_prefix(MAGIC).and_then(<[u8]>::first).copied();
    match version {
        Some(VERSION) => {}
        Some(newer) if newer > VERSION => {
            return Err(LoadError::Newer { schema: newer.into(), supported: VERSION.into() });
        }
        _ => return Err(LoadError::NotOurs),
    }
    let Some((stated, body)) = bytes[MAGIC.len() + 1..].split_first_chunk::<CHECK_BYTES>() else {
        return Err(LoadError::Truncated { line: 0 });
    };
    if check(body) != u64::from_le_bytes(*stated) {
        return Err(malformed(MAGIC.len() + 2, "checksum"));
    }
    let at = |rest: &[u8]| bytes.len() - rest.len() + 1;
    let (header, mut rest) = postcard::take_from_bytes::<Header<'_>>(body)
        .map_err(|error| malformed(BODY + 1, &error.to_string()))?;
    let mut reader = Reader::new(&header);
    let (mut refused, mut unfolded) = (Vec::new(), Unfolded::default());
    // A forged count must not reserve memory: an entry takes ten bytes at the least.
    let mut entries = Vec::with_capacity((header.entry_count as usize).min(rest.len() / 10));
    for index in 0..header.entry_count as usize {
        let (record, after) = postcard::take_from_bytes::<Record>(rest)
            .map_err(|error| malformed(at(rest), &error.to_string()))?;
        rest = after;
        match unfolded.seal(reader.fields(record))? {
            Ok(entry) => entries.push(Arc::new(entry)),
            Err(reason) => refused.push(Refused { index, reason }),
        }
    }
    if !rest.is_empty() {
        return Err(malformed(at(rest), "more bytes than entries"));
    }
    let origin = Origin {
        data_set: DataSetId::new(header.data_set),
        fingerprint: header.fingerprint.into(),
        kind: if header.illustration { Kind::Illustration } else { Kind::Real },
    };
    Ok(Loaded { schema: VERSION.into(), origin, entries, refused, notes: Vec::new() })
}

/// FNV-1a over 64-bit words: catches damage, not forgery.
fn check(bytes: &[u8]) -> u64 {
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut words = bytes.chunks_exact(8);
    let mut state = START ^ bytes.len() as u64;
    for word in &mut words {
        let word = word.iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
        state = (state ^ word).wrapping_mul(PRIME).rotate_left(29);
    }
    words.remainder().iter().fold(state, |state, byte| (state ^ u64::from(*byte)).wrapping_mul(PRIME))
}

/// The tables of a record that is being written.
#[derive(Default)]
struct Tables<'a> {
    texts: Vec<Cow<'a, str>>,
    text_at: HashMap<Cow<'a, str>, u32>,
    sessions: Vec<[u8; 12]>,
    session_at: HashMap<SessionId, u32>,
    authors: Vec<(u32, u32)>,
    author_at: HashMap<(u32, u32), u32>,
}

impl<'a> Tables<'a> {
    fn record(&mut self, entry: &'a Entry) -> Record {
        let author = (self.text(&*entry.author.name), self.text(&*entry.author.position));
        let author = *self.author_at.entry(author).or_insert_with(|| {
            self.authors.push(author);
            position(self.authors.len() - 1)
        });
        let (session, n) = self.id(entry.id);
        Record {
            session,
            n,
            author,
            unix_seconds: entry.at.unix_seconds,
            offset_minutes: entry.at.offset_minutes,
            place: match &entry.place {
                Place::Figure(cell) => RecordPlace::Figure(self.cell(cell)),
                Place::LastYear(cell) => RecordPlace::LastYear(self.cell(cell)),
                rare => RecordPlace::Words(self.words(words::of_place(rare))),
            },
            content: match &entry.content {
                Content::Value(Value::Number(figure)) => RecordContent::Number(packed(*figure)),
                Content::Value(Value::Ratio { numerator, denominator }) => {
                    RecordContent::Ratio(packed(*numerator), packed(*denominator))
                }
                Content::Value(Value::NothingArose) => RecordContent::NothingArose,
                Content::Withdrawn => RecordContent::Withdrawn,
                rare => RecordContent::Words(self.words(words::of_content(rare))),
            },
            note: self.text(&*entry.note),
            source: self.text(&*entry.source),
            supersedes: entry.supersedes.iter().map(|id| self.id(*id)).collect(),
        }
    }

    fn cell(&mut self, cell: &'a Cell) -> RecordCell {
        let official = u8::from(cell.slot.standing == Standing::Official) << 1;
        RecordCell {
            target: self.text(cell.target.as_str()),
            unit: self.text(cell.unit.as_str()),
            year: cell.period.year,
            part: match cell.period.part {
                Part::Month(month) => month,
                Part::Quarter(quarter) => 20 + quarter,
                Part::SixMonths => 46,
                Part::NineMonths => 49,
                Part::Year => 52,
            },
            slot: u8::from(cell.slot.basis == Basis::Cumulative) | official,
        }
    }

    fn text(&mut self, text: impl Into<Cow<'a, str>>) -> u32 {
        let text = text.into();
        if let Some(known) = self.text_at.get(&text) {
            return *known;
        }
        let at = position(self.texts.len());
        self.texts.push(text.clone());
        self.text_at.insert(text, at);
        at
    }

    fn words(&mut self, words: Vec<String>) -> Vec<u32> {
        words.into_iter().map(|word| self.text(word)).collect()
    }

    fn id(&mut self, id: EntryId) -> (u32, u32) {
        let session = *self.session_at.entry(id.session).or_insert_with(|| {
            self.sessions.push(id.session.0);
            position(self.sessions.len() - 1)
        });
        (session, id.n)
    }
}

fn packed(decimal: Decimal) -> RecordDecimal {
    RecordDecimal(decimal.mantissa(), u8::try_from(decimal.scale()).unwrap_or(u8::MAX))
}

/// The tables of a record that is being read.
struct Reader<'a> {
    texts: &'a [&'a str],
    /// One shared copy of each text that many entries may name: ids, authors.
    shared: Vec<Option<Arc<str>>>,
    sessions: &'a [[u8; 12]],
    authors: &'a [(u32, u32)],
}

impl<'a> Reader<'a> {
    fn new(header: &'a Header<'a>) -> Self {
        Self {
            texts: &header.texts,
            shared: vec![None; header.texts.len()],
            sessions: &header.sessions,
            authors: &header.authors,
        }
    }

    fn fields(&mut self, record: Record) -> Result<Fields, Reason> {
        let (name, position) = *self.authors.get(record.author as usize).ok_or("no such author")?;
        let supersedes: Result<_, _> = record.supersedes.iter().map(|id| self.id(*id)).collect();
        Ok(Fields {
            id: self.id((record.session, record.n))?,
            author: Author { name: self.shared(name)?, position: self.shared(position)? },
            at: Timestamp { unix_seconds: record.unix_seconds, offset_minutes: record.offset_minutes },
            place: match record.place {
                RecordPlace::Figure(cell) => Place::Figure(self.cell(&cell)?),
                RecordPlace::LastYear(cell) => Place::LastYear(self.cell(&cell)?),
                RecordPlace::Words(words) => words::to_place(&self.words(&words)?, &mut |text| text.into())?,
            },
            content: match record.content {
                RecordContent::Number(figure) => Content::Value(Value::Number(unpacked(&figure)?)),
                RecordContent::Ratio(numerator, denominator) => Content::Value(Value::Ratio {
                    numerator: unpacked(&numerator)?,
                    denominator: unpacked(&denominator)?,
                }),
                RecordContent::NothingArose => Content::Value(Value::NothingArose),
                RecordContent::Withdrawn => Content::Withdrawn,
                RecordContent::Words(words) => words::to_content(&self.words(&words)?)?,
            },
            note: self.remark(record.note)?,
            source: self.remark(record.source)?,
            supersedes: supersedes?,
        })
    }

    fn cell(&mut self, cell: &RecordCell) -> Result<Cell, Reason> {
        let basis = if cell.slot & 1 == 0 { Basis::InPeriod } else { Basis::Cumulative };
        let standing = if cell.slot & 2 == 0 { Standing::Estimated } else { Standing::Official };
        let part = match cell.part {
            month @ 1..=12 => Part::Month(month),
            quarter @ 21..=24 => Part::Quarter(quarter - 20),
            46 => Part::SixMonths,
            49 => Part::NineMonths,
            52 => Part::Year,
            other => return Err(format!("no part of a year: {other}").into()),
        };
        if cell.slot > 3 {
            return Err(format!("no slot: {}", cell.slot).into());
        }
        Ok(Cell {
            target: TargetId::new(self.shared(cell.target)?),
            unit: UnitId::new(self.shared(cell.unit)?),
            period: Period { year: cell.year, part },
            slot: Slot::new(basis, standing),
        })
    }

    fn text(&self, at: u32) -> Result<&'a str, Reason> {
        self.texts.get(at as usize).copied().ok_or_else(|| format!("no text {at}").into())
    }

    /// A note or a source, looked at before it is copied.
    fn remark(&self, at: u32) -> Result<Box<str>, Reason> {
        let text = self.text(at)?;
        match text.len() {
            bytes if bytes > TEXT_BYTES => Err(Refusal::TextTooLong { bytes, limit: TEXT_BYTES }.into()),
            _ => Ok(text.into()),
        }
    }

    /// The words of a row, where they are not longer than any row may be: a few bytes can name a long
    /// text many times.
    fn words(&self, at: &[u32]) -> Result<Vec<&'a str>, Reason> {
        const LIMIT: usize = 2 * TEXT_BYTES;
        let mut words = Vec::new();
        let mut bytes = 0_usize;
        for at in at {
            let word = self.text(*at)?;
            bytes = bytes.saturating_add(word.len() + 1);
            if bytes > LIMIT {
                return Err(Refusal::TextTooLong { bytes, limit: LIMIT }.into());
            }
            words.push(word);
        }
        Ok(words)
    }

    fn shared(&mut self, at: u32) -> Result<Arc<str>, Reason> {
        let text = self.text(at)?;
        Ok(Arc::clone(self.shared[at as usize].get_or_insert_with(|| text.into())))
    }

    fn id(&self, (session, n): (u32, u32)) -> Result<EntryId, Reason> {
        let session = self.sessions.get(session as usize).copied();
        let session = session.ok_or("no such session")?;
        Ok(EntryId { session: SessionId(session), n })
    }
}

fn unpacked(decimal: &RecordDecimal) -> Result<Decimal, Reason> {
    Decimal::try_from_i128_with_scale(decimal.0, decimal.1.into()).map_err(|error| error.to_string().into())
}
