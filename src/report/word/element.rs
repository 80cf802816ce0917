//! A piece of XML as a value. Knows which characters a file may hold, and nothing of Word.

use super::WordError;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element with what stands in it.
pub(super) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    content: Vec<Content>,
}

enum Content {
    Element(Element),
    Words(String),
}

impl Element {
    pub(super) const fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), content: Vec::new() }
    }

    /// `<name w:val="…"/>`, the commonest shape of a setting.
    pub(super) fn value(name: &'static str, value: impl ToString) -> Self {
        Self::new(name).attribute("w:val", value)
    }

    pub(super) fn attribute(mut self, name: &'static str, value: impl ToString) -> Self {
        self.attributes.push((name, one_line(&value.to_string())));
        self
    }

    pub(super) fn with(mut self, child: Self) -> Self {
        self.content.push(Content::Element(child));
        self
    }

    pub(super) fn with_all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.content.extend(children.into_iter().map(Content::Element));
        self
    }

    pub(super) fn words(mut self, words: &str) -> Self {
        self.content.push(Content::Words(permitted(words)));
        self
    }

    /// Whether it is an element of this name.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name == name
    }

    /// As a file of its own.
    pub(super) fn file(&self) -> Result<Vec<u8>, WordError> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        self.write(&mut writer)?;
        Ok(writer.into_inner())
    }

    fn write(&self, writer: &mut Writer<Vec<u8>>) -> Result<(), WordError> {
        let mut start = BytesStart::new(self.name);
        for (name, value) in &self.attributes {
            start.push_attribute((*name, &**value));
        }
        if self.content.is_empty() {
            writer.write_event(Event::Empty(start))?;
            return Ok(());
        }
        writer.write_event(Event::Start(start))?;
        for content in &self.content {
            match content {
                Content::Element(element) => element.write(writer)?,
                Content::Words(words) => writer.write_event(Event::Text(BytesText::new(words)))?,
            }
        }
        writer.write_event(Event::End(BytesEnd::new(self.name)))?;
        Ok(())
    }
}

/// The words without what no XML 1.0 file may hold, however it is written: most control characters
/// and the two code points that are no characters.
fn permitted(words: &str) -> String {
    words.chars().filter(|c| is_permitted(*c)).collect()
}

/// For attributes, in which readers turn breaks into spaces anyway.
fn one_line(words: &str) -> String {
    let spaced = words.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c });
    spaced.filter(|c| is_permitted(*c)).collect()
}

const fn is_permitted(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..)
}
