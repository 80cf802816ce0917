//! Looking without writing: from another date, for words in the text, at another role's guide, at the
//! licences, in another language and in the dark.

use crate::appearance::{LANGUAGES, heading, see_illustration, switch, visit};
use crate::form::{printed, sheets};
use crate::harness::{Browser, Page, both, both_sessions, only};
use crate::steps::{ENTER, WARD, begin, fingerprint, texts, until_says};
use serde_json::json;

/// A leader sees above the counts how many of them may still change, and gets to who lacks what.
#[test]
fn statuses_that_rest_on_incomplete_figures_are_said_above_them() {
    both(|page| {
        see_illustration(page, "leader");
        page.go("#/overview");
        until_says(page, ".page-head .rests-on", "chỉ tiêu (1 nội dung) đang tính trên số chưa đủ");
        page.press("đơn vị nào còn thiếu");
        page.find(".reminders [data-unit]");
        page.go("#/overview");
        page.find(".rests-on a");
        page.press("chỉ tiêu nào");
        page.until("those alone", "document.querySelectorAll('tr[data-target]').length === 1");
        until_says(page, "tr[data-target]", "chưa có số của 1 đơn vị");
        page.press("Bỏ lọc");
        page.until("all again", "document.querySelectorAll('tr[data-target]').length === 63");
    });
}

/// How many bullets stand where: each status with its count, as the overview's key has them.
fn counted(page: &Page) -> Vec<(String, u64)> {
    let shown = page.value(
        "[...document.querySelectorAll('.share-key__item')]
            .map(item => item.innerText.trim().split(/\\s*\\n\\s*/))
            .map(([count, status]) => [status, Number(count)])",
    );
    serde_json::from_value(shown).unwrap()
}

#[test]
fn another_date_changes_what_is_counted_and_is_said_everywhere() {
    both(|page| {
        see_illustration(page, "leader");
        let held = fingerprint(page);
        page.go("#/overview");
        until_says(page, ".page-head__lead", "tính đến 31/10/2023");
        let october = counted(page);
        let all = |counts: &[(String, u64)]| counts.iter().map(|(_, count)| count).sum::<u64>();
        assert_eq!(all(&october), 41, "{october:?}");

        page.choose("#as-of", "30/06/2023 (6 tháng đầu năm 2023)");
        until_says(page, ".page-head__lead", "tính đến 30/06/2023");
        let june = counted(page);
        assert_ne!(june, october, "as if four months had brought nothing");
        assert_eq!(all(&june), 41, "{june:?}");
        until_says(page, "section[aria-labelledby='reported']", "kỳ tháng 6/2023");
        // The other screens look from there, too.
        visit(page, "#/targets", "Chỉ tiêu");
        until_says(page, ".page-head__lead", "Tính đến 30/06/2023");
        assert!(texts(page, "td[data-label='Mới nhất']").iter().all(|said| !said.contains("tháng 10/2023")));
        page.go("#/target/kt-thu-ngan-sach");
        until_says(page, ".hero", "30/06/2023");

        // Any day may be chosen, and the latest figures again.
        visit(page, "#/overview", "Toàn cảnh");
        page.choose("#as-of", "Chọn ngày khác");
        page.find("#as-of-day");
        page.eval(
            "const day = document.querySelector('#as-of-day');
             day.value = '2023-04-15';
             day.dispatchEvent(new Event('change', { bubbles: true }));",
            &[],
        );
        until_says(page, ".page-head__lead", "tính đến 15/04/2023");
        assert_ne!(counted(page), june);
        page.choose("#as-of", "Theo kỳ mới nhất có số");
        until_says(page, ".page-head__lead", "tính đến 31/10/2023");
        assert_eq!(counted(page), october);
        assert!(!page.exists("#as-of-day"));
        assert_eq!(fingerprint(page), held, "looking writes nothing");
    });
}

/// The passages of the text in which something is marked, by their clause.
fn marked(page: &Page) -> Vec<String> {
    let shown = page.value(
        "[...document.querySelectorAll('.resolution [data-clause]')]
            .filter(clause => clause.querySelector('mark')).map(clause => clause.dataset.clause)",
    );
    serde_json::from_value(shown).unwrap()
}

/// The clause stands in the window, clear of what lies over its edges.
fn until_in_view(page: &Page, clause: &str) {
    page.until(
        &format!("{clause} is in view"),
        &format!(
            "(clause => {{
                const box = clause.getBoundingClientRect();
                const hit = document.elementFromPoint(box.x + box.width / 4, Math.max(box.y, 0) + 12);
                return box.top > -box.height / 2 && box.top < innerHeight - 12 && clause.contains(hit);
            }})(document.querySelector(\"[data-clause='{clause}']\"))"
        ),
    );
}

#[test]
fn words_of_the_text_are_found_and_gone_to_one_after_the_other() {
    both(|page| {
        begin(page, "view");
        visit(page, "#/text", "Nghị quyết");
        assert_eq!(marked(page), Vec::<String>::new());
        page.type_into("#text-find", "ma tuy");
        page.until("passages are marked", "document.querySelector('.resolution mark')");
        let hits = marked(page);
        let count = hits.len();
        assert!(count > 2, "{hits:?}");
        until_says(page, "[data-found]", &format!("{count} đoạn khớp"));
        assert!(texts(page, ".resolution mark").iter().any(|mark| mark == "ma túy"), "with its marks");
        page.keys(ENTER);
        until_says(page, "[data-found]", &format!("Đoạn 1/{count}"));
        until_in_view(page, &hits[0]);
        page.press("Đoạn sau");
        until_says(page, "[data-found]", &format!("Đoạn 2/{count}"));
        until_in_view(page, &hits[1]);
        page.press("Đoạn trước");
        until_in_view(page, &hits[0]);
        page.press("Đoạn trước");
        until_says(page, "[data-found]", &format!("Đoạn {count}/{count}"));
        until_in_view(page, &hits[count - 1]);
        page.retype("#text-find", "không có chữ này");
        until_says(page, "[data-found]", "Không thấy");
        page.until("nothing is marked any more", "!document.querySelector('.resolution mark')");
    });
}

#[test]
fn the_contents_lead_to_a_clause_and_mark_it() {
    both(|page| {
        begin(page, "view");
        visit(page, "#/text", "Nghị quyết");
        let links = texts(page, ".reading__contents a");
        let last = links.last().unwrap();
        assert!(links.len() > 10, "{links:?}");
        page.press(last);
        page.until("the address names it", "location.hash.startsWith('#/text/')");
        let clause = page.value("location.hash.split('/').pop()").as_str().unwrap().to_owned();
        until_in_view(page, &clause);
        assert!(last.starts_with(&clause), "{last} leads to {clause}");
        assert_eq!(
            page.value("document.activeElement.dataset.clause"),
            json!(clause),
            "the keyboard goes along"
        );
        let current = texts(page, ".reading__contents [aria-current]");
        assert_eq!(current.last(), Some(last), "{current:?}");
        // Back is where one came from.
        page.eval("history.back()", &[]);
        page.until("nothing is marked", "!document.querySelector('.reading__contents [aria-current]')");
    });
}

#[test]
fn the_guide_opens_for_the_reader_and_turns_to_others() {
    both(|page| {
        begin(page, "leader");
        visit(page, "#/guide", "Hướng dẫn");
        let turn = |reader: &str| page.click(&format!("main [value='{reader}']"));
        let check = |title: &str, words: &str| {
            until_says(page, ".prose h2", title);
            let said = page.text(".prose");
            assert!(said.contains(words), "{words} in {said}");
            assert_eq!(page.count(".prose h2"), 1, "one page for each");
        };
        check("Lãnh đạo", "Tại cuộc họp");
        turn("office");
        check("Văn phòng thành phố", "Hằng kỳ");
        turn("unit");
        check("Cán bộ phường, xã, đơn vị", "Dán từ Excel");
        turn("leader");
        check("Lãnh đạo", "Hỏi vì sao");
        // Another role finds its own page first.
        page.click(".role-chip");
        begin(page, WARD);
        visit(page, "#/guide", "Hướng dẫn");
        check("Cán bộ phường, xã, đơn vị", "Bắt đầu lần đầu");
    });
}

/// Who prints the guide hangs one sheet on the wall.
#[test]
fn each_readers_guide_is_one_sheet_of_paper() {
    only(Browser::Chromium, |session| {
        let page = session.open();
        begin(&page, WARD);
        page.go("#/guide");
        for lang in LANGUAGES {
            switch(&page, "lang", lang);
            for reader in ["unit", "office", "leader"] {
                page.click(&format!("main [value='{reader}']"));
                page.find(&format!("[data-reader='{reader}']"));
                assert_eq!(sheets(&printed(&page)), 1, "{reader}, {lang}");
            }
        }
    });
}

#[test]
fn the_licences_of_everything_inside_can_be_read() {
    both(|page| {
        begin(page, "view");
        visit(page, "#/about", "Giới thiệu");
        assert!(!page.exists("pre"), "nothing is unpacked before somebody asks");
        page.press("Xem toàn văn giấy phép");
        page.find("pre");
        let licences = page.text("pre");
        for words in ["leptos", "ECharts", "Apache License", "Permission is hereby granted"] {
            assert!(licences.to_lowercase().contains(&words.to_lowercase()), "{words} in {licences:.600}");
        }
    });
}

#[test]
fn language_and_theme_stand_as_chosen_when_the_page_is_opened_again() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, "leader");
        // The canvas behind everything: light or dark.
        let brightness = |page: &Page| {
            page.value(
                "getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3)
                    .reduce((sum, part) => sum + Number(part), 0)",
            )
            .as_f64()
            .unwrap()
        };
        switch(&page, "theme", "light");
        let light = brightness(&page);
        switch(&page, "lang", "en");
        switch(&page, "theme", "dark");
        let dark = brightness(&page);
        assert!(dark < light / 2.0, "{dark} and {light}");
        page.close();

        let page = session.open();
        assert_eq!(heading(&page), "Overview");
        assert_eq!(page.value("document.documentElement.lang"), "en");
        assert!((brightness(&page) - dark).abs() < 1.0, "it is dark again");
        for (name, value) in [("lang", "en"), ("theme", "dark")] {
            let chosen =
                format!("document.querySelector(\"[data-action='{name}'][value='{value}']\").checked");
            assert_eq!(page.value(&chosen), true);
        }
        switch(&page, "lang", "vi");
        switch(&page, "theme", "light");
        page.close();
        let page = session.open();
        assert_eq!(heading(&page), "Toàn cảnh");
        assert!((brightness(&page) - light).abs() < 1.0, "it is light again");
        page.assert_quiet();
    });
}
