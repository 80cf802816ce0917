//! A written file taken apart again: its parts, and each part as a tree.

use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// The parts of a file, by name.
pub struct Opened {
    pub parts: BTreeMap<String, Vec<u8>>,
    /// As they stand in the archive, with their dates (DOS).
    pub entries: Vec<(String, u16)>,
}

/// An element of a part.
#[derive(Clone, Debug, Default)]
pub struct Node {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub children: Vec<Node>,
    pub words: String,
}

impl Opened {
    pub fn new(bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut opened = Self { parts: BTreeMap::new(), entries: Vec::new() };
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).unwrap();
            let mut part = Vec::new();
            file.read_to_end(&mut part).unwrap();
            opened
                .entries
                .push((file.name().unwrap().into_owned(), file.last_modified().unwrap().datepart()));
            opened.parts.insert(file.name().unwrap().into_owned(), part);
        }
        opened
    }

    /// A part as a tree; stops where it is no well-formed XML.
    #[track_caller]
    pub fn tree(&self, part: &str) -> Node {
        let text = std::str::from_utf8(&self.parts[part]).unwrap();
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_end_names = true;
        let mut open = vec![Node::default()];
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("{part}: {error}")) {
                Event::Start(start) => open.push(node(&start)),
                Event::Empty(start) => open.last_mut().unwrap().children.push(node(&start)),
                Event::End(_) => {
                    let closed = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(closed);
                }
                Event::Text(text) => open.last_mut().unwrap().words.push_str(&text.xml10_content()),
                Event::GeneralRef(name) => {
                    let written = format!("&{};", name.xml10_content());
                    open.last_mut().unwrap().words.push_str(&quick_xml::escape::unescape(&written).unwrap());
                }
                Event::Eof => break,
                _ => {}
            }
        }
        assert_eq!(open.len(), 1, "{part} ends before its elements do");
        let mut root = open.remove(0).children;
        assert_eq!(root.len(), 1, "{part} has one root");
        root.remove(0)
    }

    pub fn document(&self) -> Node {
        self.tree("word/document.xml")
    }
}

impl Node {
    /// The elements of that name, at any depth, in their order.
    pub fn all<'a>(&'a self, name: &str) -> Vec<&'a Node> {
        let mut found = Vec::new();
        self.collect(name, &mut found);
        found
    }

    fn collect<'a>(&'a self, name: &str, found: &mut Vec<&'a Node>) {
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            child.collect(name, found);
        }
    }

    pub fn has(&self, name: &str) -> bool {
        !self.all(name).is_empty()
    }

    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", |value| value)
    }

    /// What is read in it, `|` between paragraphs, `/` for a break.
    pub fn read(&self) -> String {
        let mut read = String::new();
        self.read_into(&mut read);
        read.trim_end_matches('|').to_owned()
    }

    fn read_into(&self, read: &mut String) {
        match &*self.name {
            "w:t" => read.push_str(&self.words),
            "w:br" => read.push('/'),
            "w:tab" => read.push('\t'),
            _ => {}
        }
        for child in &self.children {
            child.read_into(read);
        }
        if self.name == "w:p" {
            read.push('|');
        }
    }
}

fn node(start: &quick_xml::events::BytesStart<'_>) -> Node {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap().into_owned();
        (attribute.key.as_ref().to_owned(), value)
    });
    Node { name: start.name().as_ref().to_owned(), attributes: attributes.collect(), ..Node::default() }
}
