//! Broken seeds: one thing changed at a time in a small data set, and what the build would say.

use crate::{FIXTURES, scratch, sha256};
use so_nghi_quyet::resolution::seed;

fn ward() -> scratch::Folder {
    let folder = scratch::Folder::new();
    folder.copy(&format!("{FIXTURES}/phuong-minh-hoa-2030"), "ward");
    folder
}

fn said(folder: &scratch::Folder) -> String {
    let said = seed::read_all([folder.path()]).unwrap_err().to_string();
    said.replace(&format!("{}/ward/", folder.path().display()), "")
}

/// Puts `with` in place of the first `find` in a file; the build must say `wanted`.
fn check(file: &str, find: &str, with: &str, wanted: &str) {
    let folder = ward();
    folder.replace(&format!("ward/{file}"), find, with);
    assert_eq!(said(&folder), wanted);
}

/// The same in the text, as if the changed text had been recorded.
fn check_text(find: &str, with: &str, wanted: &str) {
    let folder = ward();
    let path = format!("{FIXTURES}/phuong-minh-hoa-2030/nghi-quyet.vi.txt");
    let recorded = sha256(&std::fs::read(path).unwrap());
    folder.replace("ward/nghi-quyet.vi.txt", find, with);
    let changed = std::fs::read(folder.path().join("ward/nghi-quyet.vi.txt")).unwrap();
    folder.replace("ward/data-set.toml", &recorded, &sha256(&changed));
    assert_eq!(said(&folder), wanted);
}

#[test]
fn broken_targets() {
    check(
        "targets.toml",
        "id = \"thu-ngan-sach\"",
        "id = \"thu-ngan-sach",
        "targets.toml:2:20: invalid basic string, expected `\"`",
    );
    check("targets.toml", "direction = \"down\"\n", "", "targets.toml:19:1: missing field `direction`");
    check(
        "targets.toml",
        "direction = \"up\"",
        "direction = \"sideways\"",
        "targets.toml:13:13: unknown variant `sideways`, expected `up` or `down`",
    );
    check(
        "targets.toml",
        "id = \"chay\"",
        "id = \"thu-ngan-sach\"",
        "targets.toml:20:6: id `thu-ngan-sach` was given before",
    );
    check(
        "targets.toml",
        "id = \"chay\"",
        "id = \"Cháy\"",
        "targets.toml:20:6: id `Cháy` may only hold a-z, 0-9 and `-`",
    );
    check(
        "targets.toml",
        "quote = \"Thu ngân sách\"",
        "quote = \"Thu ngan sach\"",
        "targets.toml:4:9: these words do not stand in line 7",
    );
    check(
        "targets.toml",
        "quote = \"số vụ cháy không quá 02 vụ\"",
        "quote = \"vụ\"",
        "targets.toml:22:9: these words stand 2 times in line 7: name the occurrence",
    );
    check(
        "targets.toml",
        "quote = \"số vụ cháy không quá 02 vụ\"",
        "quote = \"vụ\"\noccurrence = 3",
        "targets.toml:23:14: occurrence 3 of words that stand there 2 times",
    );
    check("targets.toml", "line = 8", "line = 80", "targets.toml:39:8: the text has no line 80");
    check(
        "targets.toml",
        "line = 8\nquote = \"Tỷ lệ hộ dùng nước sạch đạt trên 95%\"",
        "line = 19\nquote = \"vận động 30 hộ\"",
        "targets.toml:39:8: line 19 lies in no group of targets",
    );
    check(
        "targets.toml",
        "figure = \"1250.5\"",
        "figure = \"12505\"",
        "targets.toml:11:10: 12505 stands neither in the quote nor in the value quote",
    );
    check(
        "targets.toml",
        "figure = \"1250.5\"",
        "figure = \"1.250,5\"",
        "targets.toml:11:10: `1.250,5` is no decimal",
    );
    check("targets.toml", "figure = \"95\"\n", "", "targets.toml:45:8: this goal needs a figure");
    check(
        "targets.toml",
        "goal = \"complete\"",
        "goal = \"complete\"\nfigure = \"1\"",
        "targets.toml:67:10: this goal takes no figure",
    );
    check(
        "targets.toml",
        "goal = \"at-most\"",
        "goal = \"at-least-ish\"",
        "targets.toml:27:8: `at-least-ish` is no goal",
    );
    check(
        "targets.toml",
        "due_from = \"2030-02\"",
        "due_from = \"2030-13\"",
        "targets.toml:34:12: `2030-13` is no month",
    );
    check(
        "targets.toml",
        "until = \"2030-09\"",
        "until = \"2029-09\"",
        "targets.toml:72:40: ends before it begins",
    );
    check("targets.toml", "name.en = \"Fires\"", "name.en = \"\"", "targets.toml:24:11: must not be empty");
    check(
        "targets.toml",
        "ratio.of = \"stocks\"",
        "per = { number = \"10000\", words = \"vạn dân\" }\nratio.of = \"stocks\"",
        "targets.toml:52:35: `vạn dân` does not stand in the quote",
    );
}

#[test]
fn broken_counts_and_structure() {
    check("data-set.toml", "targets = 5", "targets = 6", "data-set.toml:20:11: targets: 6 stated, 5 found");
    check(
        "data-set.toml",
        "year = 2030",
        "year = \"2030\"",
        "data-set.toml:4:8: invalid type: string \"2030\", expected i16",
    );
    check(
        "nghi-quyet.vi.txt",
        "cac hộ",
        "các hộ",
        "data-set.toml:12:10: the text has sha256 b10539d958c1aad2a7b5fa2cb907b475d73de32ade4e467c12c9a38cee16e975, recorded is f9c1f2ed9088b24a22378aa3893f583f2613e656b347bb6527910438d0067cfa",
    );
    check(
        "structure.toml",
        "bullets = 2",
        "bullets = 3",
        "structure.toml:30:11: bullets of the group: 3 stated, 2 found",
    );
    check(
        "structure.toml",
        "line = 21",
        "line = 20",
        "structure.toml:23:8: no words of the text stand there for this",
    );
    check(
        "structure.toml",
        "first_line = 1\nlast_line = 1",
        "first_line = 2\nlast_line = 2",
        "nghi-quyet.vi.txt:1:1: this line belongs to no part of the text",
    );
    check(
        "structure.toml",
        "[[continuation]]",
        "[[part]]\nid = \"gap\"\nkind = \"closing\"\nname.vi = \"-\"\nname.en = \"-\"\nfirst_line = 22\nlast_line = 22\n\n[[continuation]]",
        "structure.toml:23:6: no words of the text stand there for this",
    );
    check(
        "targets.toml",
        "ratio.denominator.en = \"All households\"\n",
        "",
        "targets.toml:55:7: missing field `en`",
    );
    check("structure.toml", "of = 19", "of = 17", "structure.toml:24:6: line 17 stands where line 19 is due");
    check(
        "structure.toml",
        "last_line = 1",
        "last_line = 23",
        "structure.toml:19:14: line 23 belongs to two parts",
    );
    check(
        "structure.toml",
        "first_line = 23",
        "first_line = 24",
        "structure.toml:20:13: ends before it begins",
    );
    check("structure.toml", "item = \"I.2\"", "item = \"I.9\"", "structure.toml:34:8: no item `I.9`");
    check(
        "structure.toml",
        "item = \". \"",
        "item = \"- \"",
        "nghi-quyet.vi.txt:5:1: this line belongs to no part of the text",
    );
}

#[test]
fn broken_overlays() {
    check(
        "errata.toml",
        "likely",
        "likly",
        "errata.toml:4:1: unknown field `likly`, expected one of `line`, `quote`, `occurrence`, `likely`, `confidence`, `note`",
    );
    check(
        "commitments.toml",
        "quote = \"vận động 30 hộ lắp đồng hồ\"",
        "quote = \"lắp đồng hồ\"",
        "nghi-quyet.vi.txt:19:25: numeral `30` belongs to no target, commitment or citation and is not listed",
    );
    check(
        "commitments.toml",
        "targets = [\"nuoc-sach\"]",
        "targets = [\"nuoc\"]",
        "commitments.toml:8:12: no target `nuoc`",
    );
    check(
        "commitments.toml",
        "due = ",
        "same_as = \"dong-ho\"\ndue = ",
        "commitments.toml:9:11: no earlier commitment `dong-ho`",
    );
    check(
        "errata.toml",
        "quote = \"cac hộ\"",
        "quote = \"cac họ\"",
        "errata.toml:3:9: these words do not stand in line 21",
    );
    check(
        "errata.toml",
        "confidence = \"high\"\n",
        "confidence = \"high\"\n[[erratum]]\nline = 21\nquote = \"hộ còn\"\nconfidence = \"low\"\n",
        "errata.toml:8:9: shares words with another doubtful place",
    );
    check(
        "numerals.toml",
        "quote = \"NĂM 2030\"",
        "quote = \"NĂM\"",
        "numerals.toml:4:31: holds no numeral that is still unclaimed",
    );
    check(
        "numerals.toml",
        "places = [{ line = 1, quote = \"NĂM 2030\" }]",
        "places = []",
        "nghi-quyet.vi.txt:1:16: numeral `2030` belongs to no target, commitment or citation and is not listed",
    );
}

#[test]
fn broken_references() {
    check(
        "citations.toml",
        "number = \"15-KH/ĐU\"",
        "number = \"16-KH/ĐU\"",
        "citations.toml:7:10: `16-KH/ĐU` does not stand in the quote",
    );
    check(
        "citations.toml",
        "date = \"2030-03-05\"",
        "date = \"2030-03-06\"",
        "citations.toml:8:8: `06/3/2030` does not stand in the quote",
    );
    check(
        "solutions.toml",
        "clause = \"II.1.1\"",
        "clause = \"II.1.2\"",
        "solutions.toml:2:10: no clause `II.1.2`",
    );
}

/// Adds a file that a data set may have; the build must say `wanted`.
fn check_optional(file: &str, text: &str, wanted: &str) {
    let folder = ward();
    std::fs::write(folder.path().join("ward").join(file), text).unwrap();
    assert_eq!(said(&folder), wanted);
}

#[test]
fn broken_readings_that_a_data_set_may_have() {
    let clause = "[[clause]]\nid = \"II.1.1\"\nname = { vi = \"Nước\", en = \"Water\" }\n";
    check_optional("clauses.toml", &clause.replace("II.1.1", "II.9"), "clauses.toml:2:6: no clause `II.9`");
    let twice = format!("{clause}{clause}");
    check_optional("clauses.toml", &twice, "clauses.toml:5:6: id `II.1.1` was given before");
    check_optional(
        "clauses.toml",
        &format!("{clause}summary = \" \"\n"),
        "clauses.toml:4:11: must not be empty",
    );
    let focal = "[[focal]]\nclause = \"II.1\"\nsolutions = [\"II.1.1\"]\ntargets = [\"nuoc\"]\n";
    check_optional("focal.toml", focal, "focal.toml:4:12: no target `nuoc`");
    check_optional(
        "focal.toml",
        &focal.replace("[\"II.1.1\"]", "[\"II.1.7\"]"),
        "focal.toml:3:14: no clause `II.1.7`",
    );
    check_optional(
        "contradictions.toml",
        "[[contradiction]]\nfirst = { line = 7, quote = \"12%\" }\nsecond = { line = 8, quote = \"96%\" }\n\
         note = { vi = \"a\", en = \"a\" }\n",
        "contradictions.toml:3:30: these words do not stand in line 8",
    );
    check_optional(
        "places.toml",
        "[[place]]\nid = \"x\"\nkind = \"river\"\nname = { vi = \"a\", en = \"a\" }\nmentions = []\n",
        "places.toml:3:8: unknown variant `river`, expected one of `site`, `road`, `area`, `programme`",
    );
}

#[test]
fn broken_units() {
    check(
        "units.toml",
        "successor = \"khu-pho-2\"",
        "successor = \"khu-pho-3\"",
        "units.toml:15:13: no unit `khu-pho-3`",
    );
    check(
        "units.toml",
        "valid_until = \"2030-06\"",
        "valid_until = \"2027-06\"",
        "units.toml:14:15: ends before it begins",
    );
    check(
        "units.toml",
        "parent = \"phuong-minh-hoa\"\nvalid_from",
        "valid_from",
        "units.toml:8:6: exactly the first unit must have no parent",
    );
    check(
        "units.toml",
        "parent = \"phuong-minh-hoa\"\nvalid_from",
        "parent = \"khu-pho-1\"\nvalid_from",
        "units.toml:12:10: unit `khu-pho-1` leads back to itself",
    );
    check(
        "units.toml",
        "parent = \"phuong-minh-hoa\"\nvalid_from",
        "parent = \"khu-pho-9\"\nvalid_from",
        "units.toml:12:10: no unit `khu-pho-9`",
    );
    check(
        "units.toml",
        "name.vi = \"Khu phố 2\"",
        "successor = \"khu-pho-1\"\nname.vi = \"Khu phố 2\"",
        "units.toml:15:13: unit `khu-pho-1` leads back to itself",
    );
}

#[test]
fn broken_texts() {
    check_text("*Nước sạch:*", "*Nước sạch:", "nghi-quyet.vi.txt:19:3: these asterisks do not close");
    check_text("2. Quân sự", "3. Quân sự", "nghi-quyet.vi.txt:10:1: 3 stands where 2 is due");
    check_text("II. GIẢI PHÁP", "III. GIẢI PHÁP", "nghi-quyet.vi.txt:15:1: III stands where II is due");
    check_text(
        "còn lại",
        "còn lại 7 khu",
        "nghi-quyet.vi.txt:21:36: numeral `7` belongs to no target, commitment or citation and is not listed",
    );
    check_text(
        "NGHỊ QUYẾT NĂM 2030\n\n",
        "NGHỊ QUYẾT NĂM 2030\n*\n",
        "nghi-quyet.vi.txt:2:1: this line belongs to no part of the text",
    );
}

#[test]
fn broken_folders() {
    let folder = ward();
    std::fs::remove_file(folder.path().join("ward/units.toml")).unwrap();
    assert_eq!(said(&folder), "units.toml:1:1: a data set needs this file");
    let folder = ward();
    std::fs::write(folder.path().join("ward/target.toml"), "").unwrap();
    assert_eq!(said(&folder), "target.toml:1:1: no file of a data set has this name");
    let folder = ward();
    std::fs::write(folder.path().join("ward/errata.toml"), b"\xff").unwrap();
    let wanted = "errata.toml:1:1: cannot be read: invalid utf-8 sequence of 1 bytes from index 0";
    assert_eq!(said(&folder), wanted);
    let folder = scratch::Folder::new();
    assert!(said(&folder).ends_with(":1:1: holds no folder with a data set"));
}
