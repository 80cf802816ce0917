//! XML as a row of marks: what opens, what closes, and words between. Names are without their prefix,
//! since each program has its own.

use super::{Part, WorkbookError};
use quick_xml::events::{BytesEnd, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::borrow::Cow;

/// One mark.
pub(super) enum Mark<'a> {
    /// `<name …>`; an element without content closes right behind.
    Open(Opened<'a>),
    /// `</name>`.
    Close(Closed<'a>),
    /// Words, or a piece of them.
    Words(Cow<'a, str>),
}

/// An element's beginning.
pub(super) struct Opened<'a>(BytesStart<'a>);

/// An element's end.
pub(super) struct Closed<'a>(BytesEnd<'a>);

/// The marks of one part.
pub(super) struct Marks<'a> {
    reader: Reader<&'a [u8]>,
    part: Part,
}

impl<'a> Marks<'a> {
    /// Reads a part, which is called so where it is broken.
    pub(super) fn of(text: &'a str, part: Part) -> Self {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, part }
    }

    /// The next mark; `None` at the end.
    pub(super) fn next(&mut self) -> Result<Option<Mark<'a>>, WorkbookError> {
        let broken = WorkbookError::Broken(self.part);
        loop {
            return Ok(Some(match self.reader.read_event().map_err(|_| broken)? {
                Event::Start(start) => Mark::Open(Opened(start)),
                Event::End(end) => Mark::Close(Closed(end)),
                Event::Text(words) => Mark::Words(words.into_inner()),
                Event::CData(words) => Mark::Words(words.into_inner()),
                Event::GeneralRef(name) => {
                    let sign = match &*name {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        "apos" => '\'',
                        _ => name.resolve_char_ref().ok().flatten().ok_or(broken)?,
                    };
                    Mark::Words(Cow::Owned(sign.to_string()))
                }
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {
                    continue;
                }
            }));
        }
    }

    /// Passes over everything up to the end of the element that was just opened.
    pub(super) fn skip(&mut self) -> Result<(), WorkbookError> {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.next()?.ok_or(WorkbookError::Broken(self.part))? {
                Mark::Open(_) => depth += 1,
                Mark::Close(_) => depth -= 1,
                Mark::Words(_) => {}
            }
        }
        Ok(())
    }
}

impl Opened<'_> {
    /// Whether it is called so.
    pub(super) fn is(&self, name: &str) -> bool {
        self.0.local_name().as_ref() == name
    }

    /// An attribute by its name without prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let mut named = attributes.with_checks(false).flatten();
        let found = named.find(|attribute| attribute.key.local_name().as_ref() == name)?;
        let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }

    /// An attribute by its whole name, for programs that use one name twice.
    pub(super) fn named(&self, name: &str) -> Option<String> {
        let value = self.0.try_get_attribute(name).ok()??;
        Some(value.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
    }

    /// An attribute that says yes or no.
    pub(super) fn says(&self, name: &str) -> Option<bool> {
        self.attribute(name).map(|value| matches!(&*value, "1" | "true" | "on"))
    }

    /// An attribute that counts.
    pub(super) fn count(&self, name: &str) -> Option<usize> {
        self.attribute(name)?.trim().parse().ok()
    }
}

impl Closed<'_> {
    /// Whether it is called so.
    pub(super) fn is(&self, name: &str) -> bool {
        self.0.local_name().as_ref() == name
    }
}
