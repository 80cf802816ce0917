//! The file that people exchange (`*.snq.json`), schema 1: an envelope, then one entry per line.
//!
//! Frozen once released; apart from the core types, so that those may change. The body holds nothing
//! about its writer or the moment: equal ledgers are equal bytes.

use super::envelope::{PRODUCT, apart};
use super::unfolded::Unfolded;
use super::{Kind, LoadError, Loaded, Note, Origin, Reason, Refused, moment, references, words};
use crate::ledger::{Author, Entry, EntryId, Fields, Ledger, SessionId};
use crate::resolution::DataSetId;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// The schema version that this module writes and reads.
pub const SCHEMA: u32 = 1;

/// The largest body that is read in one go, in bytes: lines of it lie in memory side by side, and a few
/// bytes can make one.
const AT_ONCE: usize = 16 * 1024 * 1024;

#[derive(Serialize, Deserialize)]
struct File<B> {
    product: String,
    schema: u32,
    #[serde(rename = "dataSet")]
    data_set: DataSet,
    kind: FileKind,
    counts: Counts,
    sha256: String,
    /// As it stands, since the checksum is over exactly these bytes; none where it is read apart.
    body: B,
}

#[derive(Serialize, Deserialize)]
struct DataSet {
    id: String,
    fingerprint: String,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum FileKind {
    Real,
    Illustration,
}

#[derive(Serialize, Deserialize)]
struct Counts {
    entries: usize,
}

#[derive(Deserialize)]
struct Body<L> {
    sessions: Vec<String>,
    authors: Vec<(String, String)>,
    entries: Vec<L>,
}

/// Sessions and authors by their positions in the body's tables.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    id: (usize, u32),
    by: usize,
    #[serde(borrow)]
    at: Word<'a>,
    #[serde(borrow)]
    place: Vec<Word<'a>>,
    #[serde(borrow)]
    content: Vec<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Word::is_empty")]
    note: Word<'a>,
    #[serde(borrow, default, skip_serializing_if = "Word::is_empty")]
    source: Word<'a>,
    /// The entries that it supersedes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    over: Vec<(usize, u32)>,
}

/// A text as it stands in the file; one of its own only where it is written with escapes.
#[derive(Default, Serialize, Deserialize)]
#[serde(transparent)]
struct Word<'a>(#[serde(borrow)] Cow<'a, str>);

impl Word<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Writes a ledger.
pub fn encode(origin: &Origin, ledger: &Ledger) -> Vec<u8> {
    let body = body(ledger);
    let file = File {
        product: PRODUCT.to_owned(),
        schema: SCHEMA,
        data_set: DataSet {
            id: origin.data_set.as_str().to_owned(),
            fingerprint: origin.fingerprint.to_string(),
        },
        kind: match origin.kind {
            Kind::Real => FileKind::Real,
            Kind::Illustration => FileKind::Illustration,
        },
        counts: Counts { entries: ledger.len() },
        sha256: sha256(body.get()),
        body: &*body,
    };
    let mut bytes = json(&file);
    bytes.push(b'\n');
    bytes
}

fn body(ledger: &Ledger) -> Box<RawValue> {
    let (mut sessions, mut authors) = (BTreeMap::new(), BTreeMap::new());
    for entry in ledger.entries() {
        for id in entry.supersedes.iter().chain([&entry.id]) {
            sessions.insert(id.session, 0);
        }
        authors.insert(&entry.author, 0);
    }
    sessions.values_mut().enumerate().for_each(|(n, at)| *at = n);
    authors.values_mut().enumerate().for_each(|(n, at)| *at = n);
    let reference = |id: &EntryId| (sessions[&id.session], id.n);

    let names: Vec<_> = sessions.keys().map(SessionId::to_string).collect();
    let people: Vec<_> = authors.keys().map(|author| (&*author.name, &*author.position)).collect();
    let mut text = b"{\"sessions\":".to_vec();
    text.extend(json(&names));
    text.extend(b",\"authors\":");
    text.extend(json(&people));
    text.extend(b",\"entries\":[");
    for (n, entry) in ledger.entries().enumerate() {
        text.extend(if n == 0 { &b"\n"[..] } else { b",\n" });
        text.extend(json(&Line {
            id: reference(&entry.id),
            by: authors[&entry.author],
            at: Word(moment::write(entry.at).unwrap_or_default().into()),
            place: owned(words::of_place(&entry.place)),
            content: owned(words::of_content(&entry.content)),
            note: Word((&*entry.note).into()),
            source: Word((&*entry.source).into()),
            over: entry.supersedes.iter().map(reference).collect(),
        }));
    }
    text.extend(b"\n]}");
    let text = String::from_utf8(text).expect("JSON is UTF-8");
    RawValue::from_string(text).expect("proved by tests/laws.rs: what is written is read back")
}

fn owned(words: Vec<String>) -> Vec<Word<'static>> {
    words.into_iter().map(|word| Word(word.into())).collect()
}

/// Plain structs of numbers and strings: their JSON cannot fail.
fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("proved by tests/laws.rs: every ledger is written")
}

fn sha256(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Reads a file whose envelope says that it is of this form.
///
/// # Errors
/// Where the envelope or the tables cannot be read.
pub(super) fn read(text: &str) -> Result<Loaded, LoadError> {
    // Most files are sound and as we write them, and are read in one go.
    if let Some((head, body)) = apart(text)
        && body.len() <= AT_ONCE
        && let Ok(file) = serde_json::from_str::<File<Option<()>>>(&head)
        && let Ok(body_read) = serde_json::from_str(body)
    {
        return Ok(file.loaded(body, lines(body_read, Ok::<Line<'_>, _>)?));
    }
    let file: File<&RawValue> = serde_json::from_str(text)?;
    let body = file.body.get();
    let at_once = (body.len() <= AT_ONCE).then(|| serde_json::from_str(body));
    let read = match at_once {
        Some(Ok(body_read)) => lines(body_read, Ok::<Line<'_>, _>)?,
        // Of one that is not sound, each line is read by itself.
        _ => lines(serde_json::from_str(body)?, |line: &RawValue| {
            serde_json::from_str(line.get()).map_err(|error| error.to_string().into())
        })?,
    };
    Ok(file.loaded(body, read))
}

impl<B> File<B> {
    /// What the file holds, with what of it does not agree.
    fn loaded(self, body: &str, Lines { entries, refused }: Lines) -> Loaded {
        let mut notes = Vec::new();
        if sha256(body) != self.sha256 {
            notes.push(Note::ChecksumDiffers);
        }
        let found = entries.len() + refused.len();
        if found != self.counts.entries {
            notes.push(Note::CountDiffers { stated: self.counts.entries, found });
        }
        let kind = match self.kind {
            FileKind::Real => Kind::Real,
            FileKind::Illustration => Kind::Illustration,
        };
        let origin = Origin {
            data_set: DataSetId::new(self.data_set.id),
            fingerprint: self.data_set.fingerprint.into(),
            kind,
        };
        Loaded { schema: SCHEMA, origin, entries, refused, notes }
    }
}

/// What the lines of a body came to.
struct Lines {
    entries: Vec<Arc<Entry>>,
    refused: Vec<Refused>,
}

fn lines<'a, L>(body: Body<L>, read: impl Fn(L) -> Result<Line<'a>, Reason>) -> Result<Lines, LoadError> {
    let Body { sessions, authors, entries: lines } = body;
    let mut tables = Tables::of(&sessions, authors);
    let (mut entries, mut refused) = (Vec::with_capacity(lines.len()), Vec::new());
    let mut unfolded = Unfolded::default();
    for (index, line) in lines.into_iter().enumerate() {
        match unfolded.seal(read(line).and_then(|line| tables.fields(line)))? {
            Ok(entry) => entries.push(Arc::new(entry)),
            Err(reason) => refused.push(Refused { index, reason }),
        }
    }
    Ok(Lines { entries, refused })
}

/// What the lines refer to.
struct Tables {
    sessions: Vec<Option<SessionId>>,
    authors: Vec<Author>,
    ids: HashMap<Box<str>, Arc<str>>,
}

impl Tables {
    fn of(sessions: &[String], authors: Vec<(String, String)>) -> Self {
        let author = |(name, position)| Author { name: String::into(name), position: String::into(position) };
        Self {
            sessions: sessions.iter().map(|text| references::session(text)).collect(),
            authors: authors.into_iter().map(author).collect(),
            ids: HashMap::new(),
        }
    }

    fn fields(&mut self, line: Line<'_>) -> Result<Fields, Reason> {
        let place: Vec<&str> = line.place.iter().map(|word| &*word.0).collect();
        let content: Vec<&str> = line.content.iter().map(|word| &*word.0).collect();
        let over: Result<BTreeSet<_>, _> = line.over.iter().map(|id| self.id(*id)).collect();
        let author = self.authors.get(line.by).ok_or_else(|| format!("no author {}", line.by))?;
        Ok(Fields {
            id: self.id(line.id)?,
            author: author.clone(),
            at: moment::read(&line.at.0).ok_or("not a moment")?,
            content: words::to_content(&content)?,
            note: line.note.0.into(),
            source: line.source.0.into(),
            supersedes: over?.into_iter().collect(),
            place: words::to_place(&place, &mut |id| match self.ids.get(id) {
                Some(known) => Arc::clone(known),
                None => Arc::clone(self.ids.entry(id.into()).or_insert_with(|| id.into())),
            })?,
        })
    }

    fn id(&self, (session, n): (usize, u32)) -> Result<EntryId, Reason> {
        let known = self.sessions.get(session).copied().flatten();
        let session = known.ok_or_else(|| format!("no session {session}"))?;
        Ok(EntryId { session, n })
    }
}
