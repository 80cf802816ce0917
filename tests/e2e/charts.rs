//! Charts in a browser: drawn only where one is shown, in room kept for them, with tips, a table of
//! the same figures, the colours of the theme, and nothing left behind.

use crate::appearance::{see_illustration, switch, visit};
use crate::harness::{Page, both, both_sessions};
use crate::steps;
use serde_json::{Value, json};

/// A target with figures of ten months.
const TARGET: (&str, &str) = ("#/target/kt-thu-ngan-sach", "Thu ngân sách");
const DRAWN: &str = "(charts => charts.length && charts.every(chart => chart.querySelector('svg path')))(
        [...document.querySelectorAll('.chart')])";
/// The overview's charts: how many stand where, how much is reported, where each group stands.
const COUNTED: &str = ".share .chart";
const REPORTED: &str = "[aria-labelledby='reported'] .chart";
const GROUPS: &str = "[aria-labelledby='by-group'] .chart";

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
            const areas = [...document.querySelectorAll('.chart__area')];
            setTimeout(() => {
            if (!window.heights) return;
            if (areas.length && areas[0].isConnected) {
                const heights = areas.map(area => Math.round(area.getBoundingClientRect().height));
                window.heights.push([...heights, document.documentElement.scrollHeight].join());
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
        let said = page
            .value(&format!("document.querySelector(\"{GROUPS} [role=img]\").getAttribute('aria-label')"));
        assert!(said.as_str().unwrap().contains("Kinh tế Đạt chỉ tiêu 1"), "{said}");
        assert!(
            page.value(&format!("document.querySelector(\"{GROUPS} details\").open")) == false,
            "the table waits to be asked for"
        );
        page.click(&format!("{GROUPS} summary"));
        page.find(&format!("{GROUPS} table"));
        let sums = page.value(&format!(
            "[...document.querySelectorAll(\"{GROUPS} tbody tr\")].map(row => {{
                const counts = [...row.querySelectorAll('td')].map(cell => Number(cell.textContent));
                const total = counts.pop();
                return [row.querySelector('th').textContent, total, counts.reduce((a, b) => a + b)];
            }})",
        ));
        let groups = sums.as_array().unwrap();
        assert_eq!(groups.len(), 7, "{sums}");
        let mut all = 0;
        for group in groups {
            assert_eq!(group[1], group[2], "{group}: the parts make the total");
            let in_chart = format!("{} ({})", group[0].as_str().unwrap(), group[1]);
            let drawn = page.value(&format!("document.querySelector(\"{GROUPS} svg\").textContent"));
            let name = |text: &str| text.replace(char::is_whitespace, "");
            assert!(name(drawn.as_str().unwrap()).contains(&name(&in_chart)), "{in_chart} in {drawn}");
            all += group[1].as_u64().unwrap();
        }
        assert_eq!(all, 41);
    });
}

/// The rows of a chart's table, once it was asked for.
#[track_caller]
fn twin(page: &Page, chart: &str) -> Vec<Vec<String>> {
    page.click(&format!("{chart} summary"));
    page.find(&format!("{chart} table"));
    let rows = page.value(&format!(
        "[...document.querySelectorAll(\"{chart} tbody tr\")]
            .map(row => [...row.children].map(cell => cell.textContent.trim()))",
    ));
    serde_json::from_value(rows).unwrap()
}

#[test]
fn how_many_stand_where_and_how_much_is_reported_are_drawn_as_the_page_says_them() {
    both(|page| {
        show_overview(page);
        assert_eq!(page.count(".chart"), 3);
        // The links below the bar count the same.
        let keyed = page.value(
            "[...document.querySelectorAll('.share-key [data-status]')].filter(link => link.dataset.count !== '0')
                .map(link => [link.querySelector('.status').textContent.trim(), link.dataset.count])",
        );
        let keyed: Vec<Vec<String>> = serde_json::from_value(keyed).unwrap();
        assert_eq!(twin(page, COUNTED), keyed);
        let said = page
            .value(&format!("document.querySelector(\"{COUNTED} [role=img]\").getAttribute('aria-label')"));
        for status in &keyed {
            assert!(said.as_str().unwrap().contains(&status.join(" ")), "{status:?} in {said}");
        }
        // The units' forms make up the sentence above them.
        let forms = twin(page, REPORTED);
        assert!(forms.len() > 10, "{forms:?}");
        let sum = |at: usize| forms.iter().map(|form| form[at].parse::<u32>().unwrap()).sum::<u32>();
        steps::until_says(page, ".reported", &format!("{} trên {} số", sum(1), sum(2)));
        assert!(page.text(&format!("{REPORTED} figcaption")).contains("tháng 10/2023"));
        let drawn = page.value(&format!("document.querySelector(\"{REPORTED} svg\").textContent"));
        for form in &forms {
            let share = format!("{}/{}", form[1], form[2]);
            assert!(drawn.as_str().unwrap().contains(&share), "{share} in {drawn}");
        }
        page.click(".share-key [data-status='behind']");
        page.until("the targets are shown", "location.hash === '#/targets'");
    });
}

#[test]
fn an_officer_of_a_unit_sees_its_months() {
    both(|page| {
        page.go("#/start");
        steps::begin(page, steps::WARD);
        visit(page, "#/entry", "Việc kỳ này");
        steps::enter(page, steps::RATIO, "numerator", "900");
        steps::enter(page, steps::RATIO, "denominator", "1000");
        visit(page, "#/overview", "Toàn cảnh");
        page.until("the charts are drawn", DRAWN);
        let months = twin(page, REPORTED);
        let named: Vec<&str> = months.iter().map(|month| month[0].as_str()).collect();
        assert_eq!(named.first(), Some(&"Tháng 1/2023"), "{months:?}");
        assert!(months.iter().all(|month| month[2] != "0"), "each month asks something: {months:?}");
        assert_eq!(months.iter().filter(|month| month[1] == "1").count(), 1, "{months:?}");
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
            "/Economy/.test(document.querySelector(\"[aria-labelledby='by-group'] .chart svg\").textContent)",
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
        assert_eq!(page.value("charts.length"), 3 * (1 + 3), "one of a target, three of the overview");
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
        page.click(&format!("{GROUPS} .chart__tools button"));
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
