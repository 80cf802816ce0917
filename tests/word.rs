//! Word files, taken apart again: what readers of the format and of the report rely on.
//!
//! With `SNQ_WORD_OUT=<folder>` the examples are written there too, to be looked at in Word and others.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "word/example.rs"]
mod example;
#[path = "word/opened.rs"]
mod opened;

use example::{chart, empty, letterhead, picture, report};
use opened::{Node, Opened};
use so_nghi_quyet::report::{
    Block, Cell, Closing, Document, Form, Paragraph, Picture, Signature, Table, rehearsal, word,
};
use so_nghi_quyet::text::Lang;

/// Writes and opens a document; every part must be well-formed, whatever it says.
#[track_caller]
fn written(document: &Document) -> Opened {
    let opened = Opened::new(&word(document).unwrap());
    for part in opened.parts.keys().filter(|part| part.ends_with(".xml") || part.ends_with(".rels")) {
        opened.tree(part);
    }
    opened
}

fn with_blocks(blocks: Vec<Block>) -> Document {
    Document { blocks, ..empty() }
}

fn examples() -> [(&'static str, Document); 4] {
    let bare = Document { title: "Bảng số liệu".into(), ..with_blocks(vec![Block::Table(small())]) };
    [
        ("party", report(Form::Party)),
        ("state", report(Form::State)),
        ("english", Document { lang: Lang::En, ..report(Form::State) }),
        ("bare", bare),
    ]
}

fn small() -> Table {
    let mut table =
        Table::new(Lang::Vi, "Thu ngân sách").mark("Đến 31/10").words("Đơn vị").figures("Tháng 10");
    table.group("Các phường");
    table.row([Cell::text("Xuân An"), Cell::text("14/15")]);
    table.row([Cell::text("Xuân Bình")]);
    table.total([Cell::text("Cộng"), Cell::text("14")]);
    table
}

#[test]
fn the_examples_can_be_looked_at() {
    for (name, document) in examples() {
        let bytes = word(&document).unwrap();
        // What the worker rehearses leaves no trace.
        word(&rehearsal()).unwrap();
        assert_eq!(bytes, word(&document).unwrap(), "{name}: the same document gives the same bytes");
        assert!(Opened::new(&bytes).entries.iter().all(|(_, date)| *date == 0x21), "{name}: 1 January 1980");
        if let Some(folder) = std::env::var_os("SNQ_WORD_OUT") {
            std::fs::write(std::path::Path::new(&folder).join(format!("{name}.docx")), bytes).unwrap();
        }
    }
}

#[test]
fn every_part_is_named_and_every_relation_leads_to_one() {
    for (name, document) in examples().into_iter().chain([("empty", empty())]) {
        let opened = written(&document);
        assert_eq!(opened.entries[0].0, "[Content_Types].xml", "{name}");
        let types = opened.tree("[Content_Types].xml");
        for part in types.all("Override") {
            assert!(opened.parts.contains_key(&part.attribute("PartName")[1..]), "{name}: {part:?}");
        }
        let defaults: Vec<&str> =
            types.all("Default").iter().map(|kind| kind.attribute("Extension")).collect();
        assert_eq!(defaults, ["rels", "xml", "png"]);
        for (relations, base) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
            for relation in opened.tree(relations).all("Relationship") {
                let target = format!("{base}{}", relation.attribute("Target"));
                assert!(opened.parts.contains_key(&target), "{name}: {target}");
            }
        }
        let known = opened.tree("word/_rels/document.xml.rels");
        let known: Vec<&str> =
            known.all("Relationship").iter().map(|relation| relation.attribute("Id")).collect();
        let document = opened.document();
        let used = [("w:headerReference", "r:id"), ("a:blip", "r:embed")].map(|(element, attribute)| {
            document
                .all(element)
                .into_iter()
                .map(|node| node.attribute(attribute).to_owned())
                .collect::<Vec<_>>()
        });
        for id in used.concat() {
            assert!(known.contains(&&*id), "{name}: {id}");
        }
    }
}

/// In which order ECMA-376 (part 1, annex A) lets the children of these stand. Word calls a file
/// damaged where some of them stand otherwise.
const ORDER: [(&str, &str); 9] = [
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    ),
    ("w:rPr", "rStyle rFonts b bCs i iCs caps color sz szCs u lang"),
    ("w:tblPr", "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption"),
    ("w:tcPr", "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign"),
    ("w:trPr", "cantSplit tblHeader"),
    ("w:sectPr", "headerReference footerReference type pgSz pgMar pgNumType cols titlePg"),
    (
        "w:style",
        "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr trPr tcPr tblStylePr",
    ),
    ("w:lvl", "start numFmt pStyle suff lvlText lvlJc pPr rPr"),
    (
        "w:settings",
        "zoom defaultTabStop characterSpacingControl compat themeFontLang decimalSymbol listSeparator",
    ),
];

#[test]
fn settings_stand_in_the_order_of_the_schema() {
    for (name, document) in examples() {
        let opened = written(&document);
        for part in opened.parts.keys().filter(|part| part.starts_with("word/") && part.ends_with(".xml")) {
            let root = Node { children: vec![opened.tree(part)], ..Node::default() };
            for (element, order) in ORDER {
                let place = |child: &Node| {
                    let known = order.split(' ').position(|known| child.name == format!("w:{known}"));
                    known.unwrap_or_else(|| panic!("{name}, {part}: {element} holds {}", child.name))
                };
                for node in root.all(element) {
                    let places: Vec<usize> = node.children.iter().map(place).collect();
                    assert!(places.is_sorted(), "{name}, {part}: {element} holds {:?}", node.children);
                }
            }
        }
    }
}

#[test]
fn every_style_in_use_is_declared_and_headings_have_words_own_names() {
    let opened = written(&report(Form::State));
    let styles = opened.tree("word/styles.xml");
    let declared: Vec<&str> =
        styles.all("w:style").iter().map(|style| style.attribute("w:styleId")).collect();
    for used in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
        for node in opened.document().all(used) {
            assert!(declared.contains(&node.attribute("w:val")), "{node:?}");
        }
    }
    for (id, name) in
        [("Heading1", "heading 1"), ("Heading3", "heading 3"), ("Caption", "caption"), ("Title", "Title")]
    {
        let all = styles.all("w:style");
        let style = all.iter().find(|style| style.attribute("w:styleId") == id).unwrap();
        assert_eq!(style.all("w:name")[0].attribute("w:val"), name);
    }
    assert_eq!(styles.all("w:outlineLvl").len(), 3);
    for (lang, code) in [(Lang::Vi, "vi-VN"), (Lang::En, "en-US")] {
        let opened = written(&Document { lang, ..empty() });
        assert_eq!(opened.tree("word/styles.xml").all("w:lang")[0].attribute("w:val"), code);
    }
}

#[test]
fn hostile_words_are_words() {
    for (said, read) in [
        ("</w:t></w:p>", "</w:t></w:p>"),
        ("a & b &amp; &#x41;", "a & b &amp; &#x41;"),
        ("]]> <!-- <?x?>", "]]> <!-- <?x?>"),
        ("\"'`", "\"'`"),
        ("a\u{0}\u{1}\u{b}\u{1f}\u{fffe}\u{ffff}b", "ab"),
        ("one\ntwo\r\nthree\rfour", "one/two/three/four"),
        ("a\tb", "a\tb"),
        ("  two  spaces ", "  two  spaces "),
        ("\u{1f4c8} Đ\u{302}\u{202e}x", "\u{1f4c8} Đ\u{302}\u{202e}x"),
        ("{language}", "{language}"),
    ] {
        let mut table = Table::new(Lang::Vi, said).mark(said).words(said);
        table.group(said);
        table.row([Cell::text(said)]);
        let letterhead = so_nghi_quyet::report::Letterhead {
            form: Form::State,
            superior: said.into(),
            issuer: said.into(),
            number: said.into(),
            place_and_day: said.into(),
            kind: said.into(),
            subject: said.into(),
        };
        let drawn = Picture {
            name: said.into(),
            caption: said.into(),
            alternative: said.into(),
            png: chart(&[1]),
            width_mm: 10,
            height_mm: 10,
        };
        let document = Document {
            title: said.into(),
            marks: vec![said.into()],
            letterhead: Some(letterhead),
            closing: Some(Closing {
                recipients: vec![said.into()],
                signed_as: vec![said.into()],
                name: said.into(),
            }),
            ..with_blocks(vec![
                Block::Heading { level: 9, text: said.into() },
                Block::Paragraph(Paragraph::plain(said)),
                Block::List(vec![Paragraph::plain(said)]),
                Block::Table(table),
                Block::Picture(drawn),
            ])
        };
        let opened = written(&document);
        let times = opened.document().read().matches(read).count();
        assert!(times >= 15, "{said:?} is read {times} times");
        assert!(opened.tree("word/header1.xml").read().contains(read), "{said:?} in the head");
        assert!(opened.document().all("wp:docPr")[0].attributes.contains_key("descr"));
    }
}

#[test]
fn a_tables_head_stands_on_each_page_and_no_row_is_cut() {
    let opened = written(&report(Form::State));
    let document = opened.document();
    let tables = document.all("w:tbl");
    let ruled: Vec<&Node> = tables.into_iter().filter(|table| table.has("w:tblStyle")).collect();
    assert_eq!(ruled.iter().map(|table| table.all("w:tr").len()).collect::<Vec<_>>(), [6, 68]);
    for (table, width) in ruled.iter().zip([9_355, 14_570]) {
        let rows = table.all("w:tr");
        let repeated: Vec<bool> = rows.iter().map(|row| row.has("w:tblHeader")).collect();
        assert!(repeated[0] && repeated[1..].iter().all(|repeated| !repeated));
        assert!(rows.iter().all(|row| row.has("w:cantSplit")));
        let sum = |of: &Node, name: &str| -> u32 {
            of.all(name).iter().map(|node| node.attribute("w:w").parse::<u32>().unwrap()).sum()
        };
        assert_eq!(sum(table, "w:gridCol"), width, "columns fill the page");
        assert!(rows.iter().all(|row| sum(row, "w:tcW") == width), "so does every row");
    }
}

#[test]
fn a_table_shows_caption_marks_groups_and_totals() {
    let document = written(&with_blocks(vec![Block::Table(small())])).document();
    assert_eq!(
        document.read().split('|').take(9).collect::<Vec<_>>(),
        [
            "Thu ngân sách",
            "Đến 31/10",
            "Đơn vị",
            "Tháng 10",
            "Các phường",
            "Xuân An",
            "14/15",
            "Xuân Bình",
            ""
        ]
    );
    let rows = document.all("w:tr");
    assert_eq!(rows[1].all("w:gridSpan")[0].attribute("w:val"), "2");
    assert!(rows[4].has("w:rStyle") && !rows[2].has("w:rStyle"), "a total is bold, values are not");
    assert_eq!(rows[2].all("w:jc")[0].attribute("w:val"), "right");
    let kept: Vec<bool> = document.all("w:p").iter().take(5).map(|line| line.has("w:keepNext")).collect();
    assert_eq!(kept, [true; 5], "caption, marks, head and a group's name stay with what follows");
    for (columns, style) in [(2, "TableText"), (6, "TableTextClose"), (9, "TableTextTight")] {
        let table = (0..columns).fold(Table::new(Lang::Vi, ""), |table, _| table.words("x"));
        let document = written(&with_blocks(vec![Block::Table(table)])).document();
        assert_eq!(document.all("w:pStyle")[0].attribute("w:val"), style);
    }
}

#[test]
fn a_wide_table_turns_its_pages_and_only_those() {
    let wide = || Block::WideTable(small());
    let says = || Block::Paragraph(Paragraph::plain("x"));
    let closing = Some(Closing { recipients: vec![], signed_as: vec![], name: String::new() });
    for (blocks, closing, held) in [
        (vec![], None, "upright"),
        (vec![says(), wide(), says()], None, "upright sideways upright"),
        (vec![says(), wide()], None, "upright sideways"),
        (vec![wide()], None, "sideways"),
        (vec![wide()], closing.clone(), "sideways upright"),
        (vec![wide(), wide()], closing.clone(), "sideways upright"),
        (vec![wide(), wide(), says(), wide()], None, "sideways upright sideways"),
    ] {
        let document = written(&Document { closing, ..with_blocks(blocks) }).document();
        let sections = document.all("w:sectPr");
        let pages = sections.iter().map(|section| {
            let paper = section.all("w:pgSz")[0];
            match (paper.attribute("w:orient"), paper.attribute("w:w"), paper.attribute("w:h")) {
                ("landscape", "16838", "11906") => "sideways",
                ("", "11906", "16838") => "upright",
                other => panic!("{other:?}"),
            }
        });
        assert_eq!(pages.collect::<Vec<_>>().join(" "), held);
        let heads: Vec<usize> =
            sections.iter().map(|section| section.all("w:headerReference").len()).collect();
        assert!(heads[0] == 2 && heads[1..].iter().all(|heads| *heads == 1), "every section names its head");
        let first: Vec<bool> = sections.iter().map(|section| section.has("w:titlePg")).collect();
        assert!(first[0] && first[1..].iter().all(|first| !first), "one page has no number");
        assert!(!document.has("w:pgNumType"), "pages are counted through");
    }
}

#[test]
fn tables_that_follow_each_other_are_not_joined_and_keep_their_captions() {
    let tables =
        || [Block::WideTable(small()), Block::WideTable(Table { caption: String::new(), ..small() })];
    let upright = || [Block::Table(small()), Block::Table(Table { marks: vec![], ..small() })];
    for blocks in [Vec::from(tables()), Vec::from(upright())] {
        let document = written(&with_blocks(blocks)).document();
        let body = &document.all("w:body")[0].children;
        let at: Vec<usize> = (0..body.len()).filter(|at| body[*at].name == "w:tbl").collect();
        assert_eq!(at.len(), 2);
        for (table, next) in body.iter().zip(body.iter().skip(1)) {
            assert!(table.name != "w:tbl" || next.name == "w:p", "a paragraph parts tables");
            let is_caption = table.attributes.is_empty() && table.read() == "Thu ngân sách";
            assert!(!is_caption || table.has("w:keepNext"), "a caption stays with its table");
        }
    }
}

#[test]
fn a_form_is_signed_below_its_table_on_pages_that_lie_as_it_does() {
    let signature = |day: &str, office: &str| Signature {
        place_and_day: day.into(),
        office: office.into(),
        asked: "(Ký)".into(),
    };
    let signatures = vec![signature("", "NGƯỜI LẬP BIỂU"), signature("ngày 5", "THỦ TRƯỞNG ĐƠN VỊ")];
    for (block, width) in [(Block::WideTable(small()), "7285"), (Block::Table(small()), "4677")] {
        let document = Document { signatures: signatures.clone(), ..with_blocks(vec![block]) };
        let document = written(&document).document();
        assert_eq!(document.all("w:sectPr").len(), 1, "no page of its own");
        let last = *document.all("w:tbl").last().unwrap();
        assert_eq!(last.read(), "|ngày 5|NGƯỜI LẬP BIỂU|(Ký)|THỦ TRƯỞNG ĐƠN VỊ|(Ký)");
        assert!(last.all("w:gridCol").iter().all(|column| column.attribute("w:w") == width));
        assert!(last.all("w:p").iter().all(|line| line.has("w:keepNext")), "nothing is torn apart");
    }
}

#[test]
fn columns_hold_their_figures_and_words_unbroken() {
    let width = |node: &Node| -> u32 { node.attribute("w:w").parse().unwrap() };
    let mut table = Table::new(Lang::Vi, "").words("Chỉ tiêu").wide(200).figures("KH").wide(1);
    table.row([Cell::text("Thu"), Cell::bound("giảm ≥", 112_236.into())]);
    let document = written(&with_blocks(vec![Block::Table(table.clone())])).document();
    let columns = document.all("w:gridCol");
    assert!((1_200..2_000).contains(&width(columns[1])), "{}", width(columns[1]));
    assert_eq!(width(columns[0]) + width(columns[1]), 9_355);
    assert!(document.read().contains("giảm\u{a0}≥\u{a0}112.236"));
    // What no page can hold leaves the columns as they were asked for.
    table.row([Cell::text("x".repeat(500)), Cell::Empty]);
    let document = written(&with_blocks(vec![Block::Table(table)])).document();
    assert!(width(document.all("w:gridCol")[1]) < 300);
}

#[test]
fn nobody_signs_on_a_page_without_a_word_above() {
    let closing = Closing { recipients: vec![], signed_as: vec!["CHỦ TỊCH".into()], name: String::new() };
    for block in [
        Block::Paragraph(Paragraph::plain("Hết.")),
        Block::List(vec![Paragraph::plain("a"), Paragraph::plain("Hết.")]),
    ] {
        for (closing, kept) in [(Some(closing.clone()), true), (None, false)] {
            let document = written(&Document { closing, ..with_blocks(vec![block.clone()]) }).document();
            let lines = document.all("w:p");
            let last = lines.iter().find(|line| line.read() == "Hết.").unwrap();
            assert_eq!(last.has("w:keepNext"), kept);
        }
    }
}

#[test]
fn long_names_are_broken_into_lines_of_about_one_length() {
    let heading = |form, superior: &str, subject: &str| so_nghi_quyet::report::Letterhead {
        form,
        superior: superior.into(),
        issuer: "BAN CHẤP HÀNH ĐẢNG BỘ THÀNH PHỐ LONG KHÁNH".into(),
        subject: subject.into(),
        ..letterhead(form)
    };
    for form in [Form::Party, Form::State] {
        let of = heading(form, "ỦY BAN NHÂN DÂN THÀNH PHỐ LONG KHÁNH", "");
        let document = written(&Document { letterhead: Some(of), ..empty() }).document();
        let read = document.read();
        assert!(read.contains("BAN CHẤP HÀNH ĐẢNG BỘ/THÀNH PHỐ LONG KHÁNH"), "{read}");
        assert!(read.contains("ỦY BAN NHÂN DÂN/THÀNH PHỐ LONG KHÁNH"), "{read}");
        assert!(!read.contains("-----"), "no line below nothing");
        let rules = document.all("w:pStyle");
        let rules = rules.iter().filter(|style| style.attribute("w:val") == "ShortRule").count();
        assert_eq!(rules, if form == Form::State { 2 } else { 1 });
    }
}

#[test]
fn pages_have_numbers_from_the_second_and_marks_from_the_first() {
    let opened = written(&report(Form::Party));
    let [first, later] = ["word/header1.xml", "word/header2.xml"].map(|part| opened.tree(part));
    assert_eq!((first.read(), later.read()), ("SỐ LIỆU MINH HỌA".into(), "2|SỐ LIỆU MINH HỌA".into()));
    assert_eq!(later.all("w:fldSimple")[0].attribute("w:instr"), " PAGE ");
    assert!(!first.has("w:fldSimple"));
    let bare = written(&empty());
    assert_eq!(bare.tree("word/header1.xml").read(), "");
    assert_eq!(bare.tree("word/header2.xml").read(), "2");
}

#[test]
fn a_picture_is_told_to_who_cannot_see_it_and_left_out_undrawn() {
    let blocks =
        vec![picture("drawn", chart(&[1, 2])), picture("undrawn", vec![]), picture("second", chart(&[3]))];
    let opened = written(&with_blocks(blocks));
    let document = opened.document();
    let told: Vec<_> = document
        .all("wp:docPr")
        .iter()
        .map(|node| (node.attribute("id").to_owned(), node.attribute("name").to_owned()))
        .collect();
    assert_eq!(told, [("1".into(), "drawn".into()), ("2".into(), "second".into())]);
    assert!(document.all("wp:docPr").iter().all(|node| node.attribute("descr").starts_with("Biểu đồ cột")));
    assert_eq!(document.all("wp:extent")[0].attribute("cx"), (150 * 36_000).to_string());
    assert_eq!(opened.parts.keys().filter(|part| part.ends_with(".png")).count(), 2);
    assert_eq!(opened.parts["word/media/picture2.png"], chart(&[3]));
    for ((width_mm, height_mm), (width, height)) in
        [((330, 100), (165, 50)), ((100, 440), (50, 220)), ((0, 0), (1, 1)), ((65_535, 1), (165, 1))]
    {
        let Block::Picture(drawn) = picture("any", chart(&[1])) else { unreachable!() };
        let opened = written(&with_blocks(vec![Block::Picture(Picture { width_mm, height_mm, ..drawn })]));
        let document = opened.document();
        let extent = document.all("wp:extent")[0];
        let size = (extent.attribute("cx").to_owned(), extent.attribute("cy").to_owned());
        assert_eq!(size, ((width * 36_000).to_string(), (height * 36_000).to_string()));
    }
}

#[test]
fn each_form_has_its_heading_block() {
    let state = "TỈNH ĐỒNG NAI|ỦY BAN NHÂN DÂN/THÀNH PHỐ LONG KHÁNH||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc||Số: 12/BC-UBND|Long Khánh, ngày 05 tháng 11 năm 2023|BÁO CÁO|";
    let party = "ĐẢNG BỘ TỈNH ĐỒNG NAI|THÀNH ỦY LONG KHÁNH|*|Số 12-BC/TU|ĐẢNG CỘNG SẢN VIỆT NAM||Long Khánh, ngày 05 tháng 11 năm 2023|BÁO CÁO|";
    for (form, said) in [(Form::State, state), (Form::Party, party)] {
        for lang in Lang::ALL {
            let document =
                written(&Document { lang, letterhead: Some(letterhead(form)), ..empty() }).document();
            assert!(document.read().starts_with(said), "{}", document.read());
            let alone = so_nghi_quyet::report::Letterhead {
                superior: String::new(),
                number: String::new(),
                subject: String::new(),
                ..letterhead(form)
            };
            let alone = written(&Document { lang, letterhead: Some(alone), ..empty() }).document();
            let issuer = letterhead(form).issuer;
            assert!(
                alone.read().replace('/', " ").starts_with(&issuer),
                "no line is left empty for what is not there"
            );
            assert!(alone.read().contains("……"), "the number can be written by hand");
        }
    }
}

#[test]
fn a_letter_ends_on_one_page_with_who_gets_and_who_signs_it() {
    for (form, said) in [
        (Form::State, "Nơi nhận:|- UBND tỉnh (b/c);|"),
        (Form::Party, "Nơi nhận:|- Thường trực Tỉnh ủy (b/c),|"),
    ] {
        let document = written(&report(form)).document();
        let tables = document.all("w:tbl");
        let closing = tables.last().unwrap();
        assert!(closing.read().starts_with(said), "{}", closing.read());
        assert!(closing.read().ends_with("|Nguyễn Văn Minh Họa"));
        assert!(closing.has("w:cantSplit") && closing.all("w:p").iter().all(|line| line.has("w:keepNext")));
        let provenance = report(form).provenance.sentence;
        assert!(document.read().ends_with(&provenance), "the last words say where the figures come from");
    }
}

#[test]
fn a_file_says_what_it_was_made_from_and_not_by_whom() {
    let opened = written(&report(Form::Party));
    let core = opened.tree("docProps/core.xml");
    for part in ["dcterms:created", "dcterms:modified"] {
        assert_eq!(core.all(part)[0].words, "2023-10-31T00:00:00Z");
    }
    assert_eq!(core.all("dc:title")[0].words, report(Form::Party).title);
    assert!(!core.has("dc:creator") && !core.has("cp:lastModifiedBy"));
    let custom = opened.tree("docProps/custom.xml");
    let said: Vec<&str> = custom.all("vt:lpwstr").iter().map(|value| &*value.words).collect();
    assert_eq!(said, ["long-khanh-2023", "2023-10-31", "7f3a-91c0-5be2", "ba9411e 2026-11-27"]);
    let mut undated = empty();
    undated.provenance.as_of = "2023-02-30".into();
    assert!(!written(&undated).tree("docProps/core.xml").has("dcterms:created"), "a day that is none");
}

#[test]
fn captions_of_a_report_are_numbered_by_word() {
    let document = written(&report(Form::State)).document();
    let fields: Vec<_> = document
        .all("w:fldSimple")
        .iter()
        .map(|field| (field.attribute("w:instr").trim().to_owned(), field.read()))
        .collect();
    let said: Vec<String> =
        fields.iter().map(|(instruction, shown)| format!("{instruction}: {shown}")).collect();
    assert_eq!(
        said,
        [
            "SEQ Bảng \\* ARABIC: 1",
            "SEQ Hình \\* ARABIC: 1",
            "SEQ Hình \\* ARABIC: 2",
            "SEQ Bảng \\* ARABIC: 2"
        ]
    );
    assert!(!written(&with_blocks(vec![Block::Table(small())])).document().has("w:fldSimple"));
}
