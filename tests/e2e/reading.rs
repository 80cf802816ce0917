//! Reading the resolution: contents, citations, search over everything, the corrected reading, links and
//! indexes, English beside the Vietnamese, what is handed out and shown.

use crate::appearance::{see_illustration, switch, visit};
use crate::form::{printed, sheets};
use crate::harness::{Browser, both, both_sessions};
use crate::steps::{WARD, begin, copied, enter_ratio, texts, until_says};

#[test]
fn contents_count_and_open_where_one_reads() {
    both(|page| {
        begin(page, "view");
        page.go("#/text/III.1.5");
        page.find(".reading__contents [aria-current]");
        let contents = page.text(".reading__contents");
        for words in ["7 mục · 41 đoạn · 63 chỉ tiêu", "15 đoạn", "12 đoạn · 15 chỉ tiêu"]
        {
            assert!(contents.contains(words), "{words}: {contents}");
        }
        let seen = page.value(
            "(() => { const list = document.querySelector('.reading__side').getBoundingClientRect();
              const all = [...document.querySelectorAll('.reading__contents [aria-current]')];
              const entry = all[all.length - 1].getBoundingClientRect();
              return entry.top >= list.top && entry.bottom <= list.bottom; })()",
        );
        assert_eq!(seen, true, "the entry of the passage is in view");
    });
}

#[test]
fn a_citation_is_copied_as_papers_write_it() {
    both(|page| {
        begin(page, "view");
        page.go("#/text/III.1.5");
        page.find("[data-clause='III.1.5']");
        page.click("[data-clause='III.1.5'] [data-action='cite']");
        until_says(page, ".toasts", "Đã chép: NQ 2023, III.1, đoạn 5");
        assert_eq!(copied(page), "NQ 2023, III.1, đoạn 5");
        // A heading is cited as a whole.
        page.click("[data-clause='III.1'] + .clause__tools [data-action='cite']");
        until_says(page, ".toasts", "Đã chép: NQ 2023, III.1");
        assert_eq!(copied(page), "NQ 2023, III.1");
    });
}

#[test]
fn one_box_finds_text_targets_tasks_and_notes_in_context() {
    both(|page| {
        begin(page, WARD);
        enter_ratio(page, "as-bhyt", "10.412", "11.340");
        page.go("#/task/commitment-duong-hoan-thanh");
        page.type_into("#log-line", "Gặp ở cuộc họp giao ban tháng mười");
        page.click("[data-form='log'] button");
        until_says(page, ".section--log .history", "giao ban");
        page.go("#/text");
        page.type_into("#text-find", "bao hiem y te");
        page.until("hits are listed", "document.querySelectorAll('.results li').length > 3");
        let found = page.text(".results");
        assert!(found.contains("Cam kết") && found.contains("Nghị quyết"), "{found}");
        let marked = texts(page, ".results mark");
        assert!(marked.iter().any(|words| words.to_lowercase() == "bảo hiểm y tế"), "{marked:?}");
        page.retype("#text-find", "na");
        page.until("the best are listed", "document.querySelectorAll('.results li').length === 10");
        let all = page.value("+document.querySelector('.results').dataset.results").as_u64().unwrap();
        page.click("[data-action='more-results']");
        page.until("more are listed", "document.querySelectorAll('.results li').length === 50");
        page.until("the keyboard goes on with them", "document.activeElement.id === 'result-10'");
        assert!(all > 50, "two letters stand almost everywhere: {all}");
        page.retype("#text-find", "tham gia bhyt");
        until_says(page, ".results li", "Chỉ tiêu Tham gia BHYT");
        page.retype("#text-find", "giao ban");
        until_says(page, ".results", "Gặp ở cuộc họp giao ban");
        page.click(".results a[href*='task']");
        until_says(page, "main h1", "Hoàn thành các tuyến đường trọng điểm");
        page.assert_quiet();
    });
}

#[test]
fn the_corrected_reading_joins_sentences_and_explains_each_slip() {
    both(|page| {
        begin(page, "view");
        page.go("#/text/III.1.2");
        page.find("[data-clause='III.1.2']");
        let paragraphs = "[data-clause='III.1.2'] .clause__text > p";
        assert_eq!(page.count(paragraphs), 2, "as the copy has it");
        assert!(!page.exists("del"));
        page.click("[data-action='errata']");
        page.find(".erratum");
        assert_eq!(page.count(paragraphs), 1);
        until_says(page, "[data-clause='III.1.2']", "cao cấp, các dịch vụ du lịch");
        assert_eq!(texts(page, "[data-clause='I.1.8'] del"), ["Phần đầu", "Ocop"]);
        assert_eq!(texts(page, "[data-clause='I.1.8'] ins"), ["Phấn đấu", "OCOP"]);
        until_says(page, "[data-clause='I.1.8'] .clause__marks", "lỗi chép rõ ràng");
        page.click("[data-action='errata']");
        page.until("the text stands verbatim", "!document.querySelector('.erratum')");
    });
}

#[test]
fn links_name_targets_without_solution_and_both_quotes_of_what_differs() {
    both(|page| {
        begin(page, "office");
        visit(page, "#/links", "Liên kết và chỗ lặp, lệch");
        assert_eq!(page.count("[data-without] li"), 7);
        until_says(page, "[data-without]", "Hộ dùng điện");
        let sides = texts(page, "[data-tension='contradicts'] blockquote");
        assert!(sides.iter().any(|words| words.contains("tăng 25-26%")), "{sides:?}");
        assert!(sides.iter().any(|words| words.contains("tăng 26% so cùng kỳ")), "{sides:?}");
        assert!(sides.iter().any(|words| words == "năm 2022"), "{sides:?}");
        visit(page, "#/index", "Văn bản, cơ quan, địa danh được nêu");
        let documents = page.text("[data-index='documents']");
        let (province, city) = (documents.find("04-NQ/TU").unwrap(), documents.find("01-NQ/TU").unwrap());
        assert!(city < province, "by issuer: {documents}");
        until_says(page, "[data-index='places']", "Khu công nghiệp Hàng Gòn");
        page.click("[data-index='places'] a[href='#/text/III.1.3']");
        page.until("its clause is shown", "document.activeElement.dataset.clause === 'III.1.3'");
    });
}

#[test]
fn english_stands_beside_the_vietnamese_and_says_that_it_is_unofficial() {
    both(|page| {
        begin(page, "view");
        page.go("#/text/III.1.15");
        page.find("[data-clause='III.1.15']");
        assert!(!page.exists(".clause__summary"));
        switch(page, "lang", "en");
        until_says(page, "[data-clause='III.1.15'] .clause__summary", "Unofficial summary");
        until_says(page, "[data-clause='III.1.15']", "thu ngân sách năm 2023 theo kế hoạch");
        until_says(page, ".reading__contents", "Main targets");
        assert_eq!(
            page.value("document.querySelector(\"[data-clause='III.1.15'] p\").closest('[lang]').lang"),
            "vi"
        );
    });
}

#[test]
fn leaflet_and_study_sheet_print_and_say_nothing_of_progress_or_slips() {
    both_sessions(|session| {
        let page = session.open();
        see_illustration(&page, "office");
        visit(&page, "#/leaflet", "Tờ gấp và tài liệu học tập");
        let leaflet = page.text("[data-sheet='leaflet']");
        assert!(leaflet.contains("đạt 18.531,9 tỷ đồng, tăng 17,6% so cùng kỳ"), "{leaflet}");
        for words in ["Chậm tiến độ", "đối chiếu", "Nguy cơ", "%)"] {
            assert!(!leaflet.contains(words), "{words}");
        }
        page.eval("document.querySelectorAll(\"input[name='sheet']\")[1].click()", &[]);
        until_says(&page, "[data-sheet='study']", "Huy động, phân bổ và sử dụng hiệu quả các nguồn lực");
        until_says(&page, "[data-sheet='study']", "Ban Tuyên giáo Thành ủy");
        assert!(page.text("[data-sheet='study']").contains("Nêu 5 nhiệm vụ trọng tâm"));
        if page.browser() == Browser::Chromium {
            let count = sheets(&printed(&page));
            assert!((2..=5).contains(&count), "{count} sheets");
        }
    });
}

#[test]
fn the_presentation_is_driven_by_keys_and_leaves_out_what_is_restricted() {
    both(|page| {
        see_illustration(page, "leader");
        page.go("#/present");
        page.until("the slides have the keyboard", "document.activeElement.id === 'present'");
        until_says(page, ".present h1", "Nghị quyết năm 2023");
        page.keys("\u{e014}");
        page.until("the counts are shown", "document.querySelector('#present').dataset.slide === '1'");
        page.until("the chart is drawn", "document.querySelector('.present .chart__area svg')");
        page.keys("\u{e010}");
        until_says(page, ".present h1", "Nhiệm vụ trọng tâm");
        // The group on defence.
        for _ in 0..3 {
            page.keys("\u{e012}");
        }
        until_says(page, ".present h1", "Quốc phòng - an ninh");
        let shown = page.text(".present");
        assert!(shown.contains("không trình chiếu số liệu"), "{shown}");
        assert!(!shown.contains("Giao quân"), "{shown}");
        page.keys("\u{e00c}");
        page.until("the page is back", "!document.querySelector('#present')");
    });
}
