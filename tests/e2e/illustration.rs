//! Illustrative data: marked wherever it is seen or taken along, and never mixed with real entries.

use crate::appearance::{SCREENS, leave_illustration, see_illustration, switch, visit};
use crate::harness::{both, both_sessions};
use crate::steps::{self, RATIO, WARD};

const MARK: &str = "SỐ LIỆU MINH HỌA";

#[test]
fn every_screen_says_that_its_figures_are_illustrative() {
    both(|page| {
        see_illustration(page, "office");
        for (hash, heading, _) in SCREENS {
            visit(page, hash, heading);
            // Above the screen, in the window, and behind the figures for pictures of the screen.
            let banner = page.value(
                "(e => [e.innerText, e.getBoundingClientRect().top >= 0])(document.querySelector('.illustrative strong'))",
            );
            assert_eq!(banner, serde_json::json!([MARK, true]), "{hash}");
            let watermark = page.value(
                "(app => [app.dataset.watermark, getComputedStyle(app, '::after').content !== 'none'])(
                    document.querySelector('.app'))",
            );
            assert_eq!(watermark, serde_json::json!([MARK, true]), "{hash}");
        }
        switch(page, "lang", "en");
        assert_eq!(page.text(".illustrative strong"), "ILLUSTRATIVE DATA");
        switch(page, "lang", "vi");
        leave_illustration(page);
        page.go("#/start");
        steps::begin(page, "office");
        for (hash, heading, _) in SCREENS {
            visit(page, hash, heading);
            assert_eq!(page.count(".illustrative, .app--illustrative"), 0, "{hash}");
        }
    });
}

/// The question comes again, over units that are not real: it says why, and one press goes on.
#[test]
fn who_opens_them_before_saying_who_they_are_is_told_and_shown_where_things_stand() {
    both(|page| {
        page.click("[data-action='see-illustration']");
        steps::until_says(page, "[data-notice='illustration']", "Số liệu minh họa của cả năm đã mở");
        page.press("Bắt đầu");
        steps::until_says(page, ".app__nav [aria-current='page']", "Toàn cảnh");
        assert_eq!(page.text(".illustrative strong"), MARK);
    });
}

#[test]
fn charts_carry_the_mark_themselves() {
    both(|page| {
        see_illustration(page, "leader");
        for (hash, heading) in [("#/overview", "Toàn cảnh"), ("#/target/kt-thu-ngan-sach", "Thu ngân sách")]
        {
            visit(page, hash, heading);
            page.until(
                "the chart carries the mark",
                &format!("document.querySelector('.chart svg').textContent.includes('{MARK}')"),
            );
        }
    });
}

#[test]
fn a_copied_table_carries_the_mark() {
    both(|page| {
        see_illustration(page, "office");
        for (hash, heading) in [("#/targets", "Chỉ tiêu"), ("#/entry", "Việc kỳ này")] {
            visit(page, hash, heading);
            page.eval(
                // Hears it after the page's own listener, which stands on the document.
                "window.addEventListener('copy', event => {
                    window.copied = ['text/plain', 'text/html'].map(kind => event.clipboardData.getData(kind));
                }, { once: true });",
                &[],
            );
            page.press("Sao chép bảng");
            page.until("the table is copied", "window.copied");
            let copied =
                page.value("copied.map(text => text.length > 200 && text.includes('SỐ LIỆU MINH HỌA'))");
            assert_eq!(copied, serde_json::json!([true, true]), "{hash}: text and HTML");
            page.eval("window.copied = null", &[]);
        }
    });
}

#[test]
fn illustrative_and_real_entries_are_never_mixed() {
    both_sessions(|session| {
        let page = session.open();
        steps::begin(&page, WARD);
        steps::enter_ratio(&page, RATIO, "9.184", "10.000");
        let real = steps::fingerprint(&page);
        let real_file = steps::save_to_file(&page, session);

        see_illustration(&page, "unit:minh-hoa-phuong-1");
        visit(&page, "#/entry", "Việc kỳ này");
        let shown = page.field(&steps::field(RATIO, "numerator"));
        assert_ne!(shown, "9.184", "a real figure stands among illustrative ones");
        let before = steps::fingerprint(&page);
        visit(&page, "#/entry", "Việc kỳ này");
        steps::enter_ratio(&page, RATIO, "7.001", "7.352");
        let illustrative = steps::fingerprint(&page);
        assert_ne!(illustrative, before);
        assert_ne!(illustrative, real);

        // A file says what it holds, and neither ledger takes the other's.
        let illustrative_file = steps::save_to_file(&page, session);
        let name = illustrative_file.file_name().unwrap().to_string_lossy().into_owned();
        assert!(name.contains("minh-hoa"), "{name}");
        let text = std::fs::read_to_string(&illustrative_file).unwrap();
        assert!(text.contains("illustration"), "{text:.300}");
        steps::open_files(&page, &[real_file]);
        page.until("it is refused", "document.querySelector('[data-verdict=stranger]')");
        assert!(page.shown_whole().contains("Tệp là số liệu thật"), "{}", page.shown());
        assert_eq!(steps::fingerprint(&page), illustrative);

        leave_illustration(&page);
        assert_eq!(steps::fingerprint(&page), real, "the real ledger is as it was");
        steps::open_files(&page, &[illustrative_file]);
        page.until("it is refused", "document.querySelector('[data-verdict=stranger]')");
        assert!(page.shown_whole().contains("Tệp là số liệu minh họa"), "{}", page.shown());
        assert_eq!(steps::fingerprint(&page), real);

        // What was tried out stays where it was tried.
        see_illustration(&page, "unit:minh-hoa-phuong-1");
        assert_eq!(steps::fingerprint(&page), illustrative);
        page.assert_quiet();
    });
}
