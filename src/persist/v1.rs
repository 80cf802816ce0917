//! The file that people exchange (`*.snq.json`), schema 1: an envelope, then one entry per line.
//!
//! Frozen once released; apart from the core types, so that those may change. The body holds nothing
//! about its writer or the moment: equal ledgers are equal bytes.

use super::envelope::PRODUCT;
use super::unfolded::Unfolded;
use super::{Kind, LoadError, Loaded, Note, Origin, Reason, Refused, moment, references, words};
use crate::ledger::{Author, EntryId, Fields, Ledger, SessionId};
use crate::resolution::DataSetId;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// The schema version that this module writes and reads.
pub const SCHEMA: u32 = 1;

#[derive(Serialize, Deserialize)]
struct File<'a> {
    product: String,
    schema: u32,
    #[serde(rename = "dataSet")]
    data_set: DataSet,
    kind: FileKind,
    counts: Counts,
    sha256: String,
    /// Kept as it stands, since the checksum is over exactly these bytes.
    #[serde(borrow)]
    body: &'a RawValue,
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
struct Body<'a> {
    sessions: Vec<String>,
    authors: Vec<(String, String)>,
    #[serde(borrow)]
    entries: Vec<&'a RawValue>,
}

/// Sessions and authors by their positions in the body's tables.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    id: (usize, u32),
    by: usize,
    at: String,
    place: Vec<String>,
    content: Vec<String>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    note: Box<str>,
    #[serde(default, skip_serializing_if = "str::is_empty")]
    source: Box<str>,
    /// The entries that it supersedes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    over: Vec<(usize, u32)>,
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
        body: &body,
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
            at: moment::write(entry.at).unwrap_or_default(),
            place: words::of_place(&entry.place),
            content: words::of_content(&entry.content),
            note: entry.note.clone(),
            source: entry.source.clone(),
            over: entry.supersedes.iter().map(reference).collect(),
        }));
    }
    text.extend(b"\n]}");
    let text = String::from_utf8(text).expect("JSON is UTF-8");
    RawValue::from_string(text).expect("proved by tests/laws.rs: what is written is read back")
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
    let file: File<'_> = serde_json::from_str(text)?;
    let body: Body<'_> = serde_json::from_str(file.body.get())?;
    let mut notes = Vec::new();
    if sha256(file.body.get()) != file.sha256 {
        notes.push(Note::ChecksumDiffers);
    }
    if body.entries.len() != file.counts.entries {
        let (stated, found) = (file.counts.entries, body.entries.len());
        notes.push(Note::CountDiffers { stated, found });
    }
    let mut tables = Tables::of(&body);
    let (mut entries, mut refused) = (Vec::with_capacity(body.entries.len()), Vec::new());
    let mut unfolded = Unfolded::default();
    for (index, line) in body.entries.iter().enumerate() {
        match unfolded.seal(tables.fields(line.get()))? {
            Ok(entry) => entries.push(Arc::new(entry)),
            Err(reason) => refused.push(Refused { index, reason }),
        }
    }
    let kind = match file.kind {
        FileKind::Real => Kind::Real,
        FileKind::Illustration => Kind::Illustration,
    };
    let origin = Origin {
        data_set: DataSetId::new(file.data_set.id),
        fingerprint: file.data_set.fingerprint.into(),
        kind,
    };
    Ok(Loaded { schema: SCHEMA, origin, entries, refused, notes })
}

/// What the lines refer to.
struct Tables {
    sessions: Vec<Option<SessionId>>,
    authors: Vec<Author>,
    ids: HashMap<Box<str>, Arc<str>>,
}

impl Tables {
    fn of(body: &Body<'_>) -> Self {
        let author = |(name, position): &(String, String)| Author {
            name: Arc::from(name.as_str()),
            position: Arc::from(position.as_str()),
        };
        Self {
            sessions: body.sessions.iter().map(|text| references::session(text)).collect(),
            authors: body.authors.iter().map(author).collect(),
            ids: HashMap::new(),
        }
    }

    fn fields(&mut self, line: &str) -> Result<Fields, Reason> {
        let line: Line = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let place: Vec<&str> = line.place.iter().map(String::as_str).collect();
        let content: Vec<&str> = line.content.iter().map(String::as_str).collect();
        let over: Result<BTreeSet<_>, _> = line.over.iter().map(|id| self.id(*id)).collect();
        let author = self.authors.get(line.by).ok_or_else(|| format!("no author {}", line.by))?;
        Ok(Fields {
            id: self.id(line.id)?,
            author: author.clone(),
            at: moment::read(&line.at).ok_or("not a moment")?,
            content: words::to_content(&content)?,
            note: line.note,
            source: line.source,
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
