//! What exchanged files of every version begin with, and which form reads which.
//!
//! **A step up.** A schema that follows is a form beside the older ones (`v2` beside [`v1`]), a line at
//! the end of [`FORMS`], and fixtures of its own in `tests/fixtures/persist`. A released form does not
//! change any more, nor does a fixture: it goes on reading its files into the core types of the day, and
//! what those have beyond it is filled in there. Writing is the newest form's alone, so that whatever was
//! opened leaves as the newest. A file of a schema beyond the last is refused as newer and left as it is.

use super::{LoadError, Loaded, v1};
use serde::Deserialize;
use serde_json::value::RawValue;

/// How the envelope names the product.
pub const PRODUCT: &str = "so-nghi-quyet";

/// Reads one form's files.
type Form = fn(&str) -> Result<Loaded, LoadError>;

/// Every form that was ever released, the newest last.
const FORMS: [(u32, Form); 1] = [(v1::SCHEMA, v1::read)];

#[derive(Deserialize)]
struct Head<'a> {
    #[serde(borrow)]
    product: Option<&'a RawValue>,
    #[serde(borrow)]
    schema: Option<&'a RawValue>,
}

/// Reads a file of any form.
///
/// # Errors
/// Where it is none of ours, newer than this build (whatever its body is like), or cannot be read.
pub(super) fn decode(bytes: &[u8]) -> Result<Loaded, LoadError> {
    let text = utf8(bytes)?;
    if !text.starts_with('{') {
        return Err(LoadError::NotOurs);
    }
    let quick = apart(text).map(|(head, _)| head);
    let quick = quick.as_deref().and_then(|head| serde_json::from_str::<Head<'_>>(head).ok());
    let head = match quick.filter(|head| head.product.is_some() && head.schema.is_some()) {
        Some(head) => head,
        None => serde_json::from_str(text)?,
    };
    let product = head.product.map(|raw| raw.get().trim_matches('"'));
    let schema = head.schema.and_then(|raw| raw.get().parse::<u32>().ok());
    let schema = schema.filter(|_| product == Some(PRODUCT)).ok_or(LoadError::NotOurs)?;
    let newest = FORMS.map(|(supported, _)| supported).into_iter().max().unwrap_or_default();
    match FORMS.iter().find(|(supported, _)| *supported == schema) {
        Some((_, read)) => read(text),
        None if schema > newest => Err(LoadError::Newer { schema, supported: newest }),
        None => Err(LoadError::NotOurs),
    }
}

/// An envelope without its body, and the body, where it stands last in the way that we write it: whoever
/// reads both as JSON has read the whole, and went through a large body once and not twice. `None` for a
/// file that somebody else laid out, and for an envelope that may name a body too, with escapes or without.
pub(super) fn apart(text: &str) -> Option<(String, &str)> {
    let (head, body) = text.split_once(",\"body\":")?;
    let names_body = head.contains("\"body\"") || head.contains('\\');
    // The checksum is over the value, without the white space around it.
    let body = body.strip_suffix('}')?.trim_matches([' ', '\n', '\r', '\t']);
    (!names_body).then(|| (format!("{head}}}"), body))
}

/// The text without a byte order mark, outer spaces and the zeros that a power cut leaves at the end.
fn utf8(bytes: &[u8]) -> Result<&str, LoadError> {
    if bytes.iter().all(|byte| *byte == 0 || byte.is_ascii_whitespace()) {
        return Err(LoadError::Empty);
    }
    // Two-byte forms show by their mark, or by the zero half of the opening brace.
    if matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [b'{', 0, ..] | [0, b'{', ..]) {
        return Err(LoadError::Utf16);
    }
    let text = str::from_utf8(bytes).map_err(|error| LoadError::NotUtf8 { at_byte: error.valid_up_to() })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    Ok(text.trim_start().trim_end_matches(|c: char| c == '\0' || c.is_whitespace()))
}
