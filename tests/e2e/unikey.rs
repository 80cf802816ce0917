//! Vietnamese keyboards such as Unikey compose nothing: they send Backspace and the letters with their
//! marks as ordinary keys. What they type stands, in every kind of box, as if typed at once.

use crate::harness::{Page, both};
use crate::steps::{BACKSPACE, ENTER, TAB, WARD, begin, field, texts, until_saved, until_says};

/// What such a keyboard sends at a time: how many letters it takes back, and what it writes then.
type Sent = (usize, &'static str);

/// "bảo hiểm" in Telex: b a o r, space, h i e e m r.
const TELEX: [Sent; 5] = [(0, "bao"), (2, "ảo"), (0, " hie"), (1, "êm"), (2, "ểm")];
/// "đạt dưới" in VNI: d 9 a t 5, space, d u o i 7 1.
const VNI: [Sent; 7] = [(0, "d"), (1, "đ"), (0, "at"), (2, "ạt"), (0, " duoi"), (3, "ươi"), (2, "ới")];

/// Sends the keys to whatever has the focus.
fn send(page: &Page, sent: &[Sent]) {
    for (back, letters) in sent {
        page.keys(&(BACKSPACE.repeat(*back) + letters));
    }
}

#[test]
fn a_name_is_looked_for_in_the_table_and_in_the_text() {
    both(|page| {
        begin(page, "view");
        page.go("#/targets");
        page.click("#find");
        send(page, &TELEX);
        until_says(page, ".filters__result", "Hiện 2 trên 63 nội dung");
        assert_eq!(page.field("#find"), "bảo hiểm");
        let rows =
            page.value("[...document.querySelectorAll('tr[data-target]')].map(row => row.dataset.target)");
        assert_eq!(rows, serde_json::json!(["as-tyt-kcb-bhyt", "as-bhyt"]));
        page.go("#/text");
        page.click("#text-find");
        send(page, &TELEX);
        page.until("passages are marked", "document.querySelector('.resolution mark')");
        assert_eq!(page.field("#text-find"), "bảo hiểm");
        page.keys(ENTER);
        until_says(page, "[data-found]", "Đoạn 1/");
        assert!(texts(page, ".resolution mark").iter().any(|mark| mark.to_lowercase() == "bảo hiểm"));
    });
}

#[test]
fn a_note_is_kept_as_it_was_typed() {
    both(|page| {
        begin(page, WARD);
        page.go("#/entry");
        page.click("tr[data-target='kt-ocop'] [aria-controls]");
        page.click("#note-kt-ocop");
        send(page, &VNI);
        page.keys(TAB);
        assert_eq!(page.field("#note-kt-ocop"), "đạt dưới");
        page.go("#/guide");
        page.go("#/entry");
        assert_eq!(page.field("#note-kt-ocop"), "đạt dưới");
        page.click(&field("kt-ocop", "figure"));
        until_saved(page, || page.keys(&format!("3{ENTER}")));
        page.go("#/target/kt-ocop");
        until_says(page, ".history__why", "đạt dưới");
    });
}

/// The keyboard stays on while figures are typed: letters become marks, digits stay digits.
#[test]
fn a_figure_with_its_measure_is_read() {
    both(|page| {
        begin(page, "office");
        page.go("#/entry");
        page.click(&field("kt-thu-ngan-sach", "figure"));
        send(
            page,
            &[(0, "1.405 ty"), (1, "ỷ"), (0, " dd"), (2, "đ"), (0, "oo"), (2, "ô"), (0, "ng"), (3, "ồng")],
        );
        until_says(page, "tr[data-target='kt-thu-ngan-sach'] .field__echo", "= 1.405 tỷ đồng");
        until_saved(page, || page.keys(ENTER));
        assert_eq!(page.field(&field("kt-thu-ngan-sach", "figure")), "1.405");
    });
}

#[test]
fn a_name_typed_at_the_first_start_goes_with_the_figures() {
    both(|page| {
        page.click("#who-name");
        send(
            page,
            &[(0, "Tra"), (1, "â"), (0, "n"), (2, "ần"), (0, " Thi"), (1, "ị"), (0, " Binh"), (3, "ình")],
        );
        begin(page, WARD);
        page.click(&field("kt-ocop", "figure"));
        until_saved(page, || page.keys(&format!("2{ENTER}")));
        page.go("#/target/kt-ocop");
        until_says(page, ".history__who", "Trần Thị Bình");
    });
}
