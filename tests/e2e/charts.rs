//! Charts in a browser: drawn only where one is shown, in room kept for them, with tips, a table of
//! the same figures, the colours of the theme, and nothing left behind.

use crate::appearance::{see_illustration, switch, visit};
use crate::harness::{Page, both, both_sessions};
use crate::steps;
use serde_json::{Value, json};

/// A target with figures of ten months.
const TARGET: (&str, &str) = ("#/target/kt-thu-ngan-sach", "Thu ngân sách");
const DRAWN: &str = "document.querySelector('.chart svg path')";

#[track_caller]
fn show_overview(page: &Page) {
    see_illustration(page, "leader");
    visit(page, "#/overview", "Toàn cảnh");
    page.until("the chart is drawn", DRAWN);
}

#[test]
fn the_library_runs_only_where_a_chart_is_shown() {
    both(|page| {
        see_illustration(page, "view");
        visit(page, "#/targets", "Chỉ tiêu");
        page.reload();
        visit(page, "#/text/III.1.5", "Nghị quyết");
        visit(page, "#/files", "Tệp và sao lưu");
        assert_eq!(page.value("typeof echarts"), "undefined");
        assert_eq!(page.value("performance.getEntriesByName('snq:chart-drawn').length"), 0);
        visit(page, TARGET.0, TARGET.1);
        page.until("the chart is drawn", "performance.getEntriesByName('snq:chart-drawn').length === 1");
        assert_eq!(page.value("typeof echarts"), "object");
        assert_eq!(page.count(".chart svg"), 1);
    });
}

/// Notes the height of the screen after each painted frame, until asked for.
const WATCH_HEIGHTS: &str = "window.heights = [];
    (function look() {
        requestAnimationFrame(() => {
            // What stands before a frame begins is painted at its end.
            const chart = document.querySelector('.chart');
            setTimeout(() => {
            if (!window.heights) return;
            if (chart && chart.isConnected) {
                const area = chart.querySelector('.chart__area').getBoundingClientRect();
                window.heights.push([Math.round(area.height), document.documentElement.scrollHeight].join());
            }
            look();
            }, 0);
        });
    })();";

#[test]
fn nothing_jumps_when_a_chart_arrives() {
    both(|page| {
        see_illustration(page, "view");
        for (hash, heading) in [("#/overview", "Toàn cảnh"), TARGET] {
            visit(page, "#/files", "Tệp và sao lưu");
            page.reload();
            page.eval(WATCH_HEIGHTS, &[]);
            visit(page, hash, heading);
            page.until("the chart is drawn", DRAWN);
            page.settle();
            let heights = page.value("[...new Set(heights)]");
            page.eval("window.heights = null", &[]);
            assert_eq!(heights.as_array().unwrap().len(), 1, "{hash}: area and screen {heights}");
        }
    });
}

#[test]
fn a_table_says_what_the_chart_shows() {
    both(|page| {
        show_overview(page);
        let said = page.value("document.querySelector('.chart [role=img]').getAttribute('aria-label')");
        assert!(said.as_str().unwrap().contains("Kinh tế Đạt chỉ tiêu 1"), "{said}");
        assert!(
            page.value("document.querySelector('.chart details').open") == false,
            "the table waits to be asked for"
        );
        page.click(".chart summary");
        page.find(".chart table");
        let sums = page.value(
            "[...document.querySelectorAll('.chart tbody tr')].map(row => {
                const counts = [...row.querySelectorAll('td')].map(cell => Number(cell.textContent));
                const total = counts.pop();
                return [row.querySelector('th').textContent, total, counts.reduce((a, b) => a + b)];
            })",
        );
        let groups = sums.as_array().unwrap();
        assert_eq!(groups.len(), 7, "{sums}");
        let mut all = 0;
        for group in groups {
            assert_eq!(group[1], group[2], "{group}: the parts make the total");
            let in_chart = format!("{} ({})", group[0].as_str().unwrap(), group[1]);
            let drawn = page.value("document.querySelector('.chart svg').textContent");
            let name = |text: &str| text.replace(char::is_whitespace, "");
            assert!(name(drawn.as_str().unwrap()).contains(&name(&in_chart)), "{in_chart} in {drawn}");
            all += group[1].as_u64().unwrap();
        }
        assert_eq!(all, 41);
    });
}

/// Moves the mouse over the middle of the plot.
#[track_caller]
fn point_at_the_plot(page: &Page) {
    page.eval("document.querySelector('.chart__area').scrollIntoView({ block: 'center' })", &[]);
    page.settle();
    let at = page.value(
        "(box => [Math.round(box.left + box.width * .7), Math.round(box.top + box.height * .7)])(
            document.querySelector('.chart svg').getBoundingClientRect())",
    );
    let to = |x: i64| json!({ "type": "pointerMove", "duration": 0, "x": at[0].as_i64().unwrap() + x, "y": at[1] });
    page.command(
        "actions",
        json!({ "actions": [{
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" },
            "actions": [to(-6), to(-3), to(0)],
        }] }),
    )
    .unwrap();
}

#[test]
fn a_tip_names_the_figures_under_the_mouse() {
    both(|page| {
        see_illustration(page, "view");
        visit(page, TARGET.0, TARGET.1);
        page.until("the chart is drawn", DRAWN);
        point_at_the_plot(page);
        page.until(
            "a tip is shown",
            "[...document.querySelectorAll('.chart__area div')].some(tip =>
                getComputedStyle(tip).visibility === 'visible' && getComputedStyle(tip).opacity === '1'
                && /T\\d|tháng \\d/i.test(tip.innerText) && /\\d tỷ đồng|\\d/.test(tip.innerText))",
        );
    });
}

const WIDTHS: &str =
    "(chart => [chart.querySelector('svg').clientWidth, chart.querySelector('.chart__area').clientWidth])(
        document.querySelector('.chart'))";

#[test]
fn a_chart_follows_its_room_and_its_theme() {
    both(|page| {
        show_overview(page);
        for width in [1366, 800, 390] {
            page.resize(width, 768);
            page.until(
                "the chart fills its room",
                &format!("(([drawn, room]) => room > 0 && drawn === room)({WIDTHS})"),
            );
        }
        let ink = "getComputedStyle(document.querySelector('.chart svg text')).fill";
        switch(page, "theme", "light");
        let light = page.value(ink);
        switch(page, "theme", "dark");
        page.until("the chart is dark", &format!("{ink} !== {light}"));
        switch(page, "lang", "en");
        page.until(
            "the chart speaks English",
            "/Economy/.test(document.querySelector('.chart svg').textContent)",
        );
    });
}

/// Counts what the chart library makes from now on.
const COUNT_CHARTS: &str = "window.charts = [];
    const init = echarts.init;
    echarts.init = function () {
        const chart = init.apply(echarts, arguments);
        window.charts.push(chart);
        return chart;
    };";

#[test]
fn a_chart_that_is_left_is_disposed_of() {
    both(|page| {
        show_overview(page);
        page.eval(COUNT_CHARTS, &[]);
        for _ in 0..3 {
            visit(page, TARGET.0, TARGET.1);
            page.until("the chart is drawn", DRAWN);
            visit(page, "#/overview", "Toàn cảnh");
            page.until("the chart is drawn", DRAWN);
        }
        visit(page, "#/files", "Tệp và sao lưu");
        assert_eq!(page.value("charts.length"), 6);
        assert_eq!(page.value("charts.filter(chart => !chart.isDisposed()).length"), 0);
        assert_eq!(page.count("[_echarts_instance_]"), 0);
    });
}

#[test]
fn a_chart_is_saved_as_a_picture_that_says_what_it_is() {
    both_sessions(|session| {
        let page = session.open();
        show_overview(&page);
        page.eval(COUNT_CHARTS, &[]);
        page.press("Lưu thành ảnh");
        let file = session.downloaded(".png");
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        assert!(name.contains("Đánh giá theo nhóm"), "{name}");
        let bytes = std::fs::read(&file).unwrap();
        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
        let width = u32::from_be_bytes(bytes[16..20].try_into().unwrap());
        assert_eq!(width, 1920, "a page's width at twice its pixels");
        assert!(bytes.len() > 20_000, "{} bytes show nothing", bytes.len());
        assert_eq!(page.value("charts.map(chart => chart.isDisposed())"), Value::from(vec![true]));
        page.assert_quiet();
    });
}

#[test]
fn without_figures_a_target_says_so_instead_of_drawing() {
    both(|page| {
        steps::begin(page, "view");
        visit(page, TARGET.0, TARGET.1);
        assert_eq!(page.count(".chart"), 0);
        assert!(page.shown_whole().contains("Chưa có số nào để vẽ"), "{}", page.shown());
    });
}
