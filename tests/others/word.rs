//! Word files in python-docx and LibreOffice.

use crate::documents;
use crate::programs::Desk;
use so_nghi_quyet::report::{Block, Document, word};

/// A document whose pictures are drawn: Word leaves out what was not.
fn drawn(mut document: Document) -> Document {
    /// One transparent pixel.
    const PIXEL: &[u8] = &[
        0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1,
        0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 10, b'I', b'D', b'A', b'T', 0x78, 0x9c,
        0x63, 0, 1, 0, 0, 5, 0, 1, 0x0d, 0x0a, 0x2d, 0xb4, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42,
        0x60, 0x82,
    ];
    for picture in document.pictures_mut() {
        picture.png = PIXEL.to_vec();
    }
    document
}

#[test]
fn python_docx_finds_headings_tables_pictures_and_pages() {
    let desk = Desk::new();
    for (name, document) in documents() {
        let document = drawn(document);
        let seen = desk.opened("docx", &desk.put(&format!("{name}.docx"), &word(&document).unwrap()));
        assert_eq!(seen["title"], *document.title, "{name}");

        let headings: Vec<(String, String)> = document
            .blocks
            .iter()
            .filter_map(|block| match block {
                Block::Heading { level, text } => Some((format!("Heading {level}"), text.clone())),
                _ => None,
            })
            .chain(document.annexes.iter().map(|annex| ("Heading 1".to_owned(), annex.title.clone())))
            .collect();
        let paragraphs: Vec<(String, String)> = serde_json::from_value(seen["paragraphs"].clone()).unwrap();
        let shown: Vec<(String, String)> =
            paragraphs.into_iter().filter(|(style, _)| style.starts_with("Heading ")).collect();
        assert_eq!(shown, headings, "{name}");

        let tables = seen["tables"].as_array().unwrap();
        for table in document.tables() {
            let head: Vec<&str> = table.head.iter().map(|column| &*column.title).collect();
            let found = tables.iter().find(|seen| seen["rows"][0] == serde_json::json!(head));
            let found = found.unwrap_or_else(|| panic!("{name}: no table has the head {head:?}"));
            assert_eq!(found["repeats"], true, "{name}: the head stands on every page");
            let printed = |at: usize| {
                let cells = table.rows[at].cells.iter().map(|cell| cell.printed(table.lang));
                cells.collect::<Vec<_>>()
            };
            let rows = found["rows"].as_array().unwrap();
            assert!(rows.len() > table.rows.len(), "{name}: every row is there");
            let last = printed(table.rows.len() - 1);
            let shown: Vec<String> = serde_json::from_value(rows[table.rows.len()].clone()).unwrap();
            let shown: Vec<String> = shown.iter().map(|cell| cell.replace('\u{a0}', " ")).collect();
            assert_eq!(shown[..last.len()], last[..], "{name}: the last row");
        }

        let pictures = document.all_blocks().filter(|block| matches!(block, Block::Picture(_))).count();
        let told = seen["pictures"].as_array().unwrap();
        assert_eq!(told.len(), pictures, "{name}");
        assert!(
            told.iter().all(|told| told.as_str().is_some_and(|told| told.len() > 10)),
            "{name}: {told:?}"
        );

        let pages: Vec<[u32; 2]> = serde_json::from_value(seen["pages"].clone()).unwrap();
        assert!(pages.iter().all(|page| [[210, 297], [297, 210]].contains(page)), "{name}: A4 {pages:?}");
        let is_wide = document.all_blocks().any(|block| matches!(block, Block::WideTable(_)));
        assert_eq!(pages.contains(&[297, 210]), is_wide, "{name}: {pages:?}");
    }
}

#[test]
fn libreoffice_prints_every_kind_on_a4() {
    let desk = Desk::new();
    let documents = documents();
    let files = documents
        .iter()
        .map(|(name, document)| desk.put(&format!("{name}.docx"), &word(&drawn(document.clone())).unwrap()));
    let printed = desk.converted("pdf", &files.collect::<Vec<_>>());
    for ((name, document), pdf) in documents.iter().zip(printed) {
        let pages = desk.pages(&pdf);
        assert!(pages.iter().all(|page| [(595, 841), (841, 595)].contains(page)), "{name}: {pages:?}");
        let is_wide = document.all_blocks().any(|block| matches!(block, Block::WideTable(_)));
        assert_eq!(pages.contains(&(841, 595)), is_wide, "{name}: {pages:?}");
        // A letter of 63 targets with its annexes is no book, and no single page.
        assert!((1..=25).contains(&pages.len()), "{name}: {} pages", pages.len());
    }
}
