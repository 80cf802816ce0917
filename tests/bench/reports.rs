//! From a press on a button to the finished file: the units' workbook beside SheetJS and ExcelJS in the
//! same browser, and the report of all targets with ten charts as a Word file. The report is on the screen
//! and a worker is ready, as they are for whoever presses; the libraries are warm and get the cells.

use crate::harness::{Browser, Page, Session, address, named};
use crate::times::{Micros, median, micros, ratio};
use serde_json::{Value, json};
use so_nghi_quyet::illustration;
use so_nghi_quyet::ledger::{Ledger, Period};
use so_nghi_quyet::progress::Settings;
use so_nghi_quyet::report::results::{Asked, comparison_of_units};
use so_nghi_quyet::report::{Cell, Document, RowKind};
use so_nghi_quyet::resolution::{RecordId, packed};
use so_nghi_quyet::text::Lang;
use so_nghi_quyet::work::Record;

const LIBRARIES: [&str; 2] = ["sheetjs", "exceljs"];

/// Makes workers that start from now on say how long each job took them by their own clock, which is what
/// the libraries' time is held against.
const WATCHED: &str = "
    const clock = `{
        Object.defineProperty(self, 'onmessage', { set(work) {
            self.addEventListener('message', event => {
                const begun = performance.now(), post = self.postMessage;
                self.postMessage = (said, moved) => {
                    self.postMessage = post;
                    post.call(self, Object.assign(said, { took: performance.now() - begun }), moved);
                };
                work.call(self, event);
            });
        } });
    }`;
    const address = URL.createObjectURL, ask = Worker.prototype.postMessage;
    URL.createObjectURL = what => address.call(URL,
        what.type === 'text/javascript' ? new Blob([clock, what], { type: what.type }) : what);
    Worker.prototype.postMessage = function (...asked) {
        this.addEventListener('message', event => {
            if (event.data.bytes) window.took = event.data.took;
        }, { once: true });
        return ask.apply(this, asked);
    };";

/// Prints medians of `rounds` interleaved runs.
pub fn print(browser: Browser, rounds: usize) {
    println!("\n{browser:?}: from the press to the finished file, median of {rounds}");
    let session = Session::new(browser);
    let page = session.open();
    crate::appearance::see_illustration(&page, "office");
    page.eval(WATCHED, &[]);
    page.go("#/reports");
    page.until("charts are drawn", "document.querySelectorAll('.report-page .chart svg').length >= 10");
    let word: Vec<Times> = (0..rounds).map(|_| made(&page, &session, "word", ".docx")).collect();
    crate::steps::set_list(&page, "#report-kind", "comparison");
    page.find(".report-page__table");

    let peer = session.another();
    let others = peer.open();
    others.goto(&address(&peer.put("books.html", peers_page().as_bytes())));
    let sheets = sheets(&document());
    let mut theirs = [const { Vec::new() }; 2];
    let mut bytes = [0; 2];
    let mut own = Vec::new();
    for _ in 0..rounds {
        for (at, library) in LIBRARIES.iter().enumerate() {
            let written = others.eval_async(
                "const done = arguments[arguments.length - 1];
                 written(arguments[0], arguments[1]).then(done, error => done(String(error)));",
                &[json!(library), sheets.clone()],
            );
            theirs[at].push(Micros(written["micros"].as_u64().unwrap_or_else(|| panic!("{written}"))));
            bytes[at] = written["bytes"].as_u64().unwrap();
        }
        own.push(made(&page, &session, "excel", ".xlsx"));
    }
    let working = median(own.iter().map(|times| times.working).collect());
    let own_bytes = own.last().map_or(0, |times| times.bytes);
    let (whole, loading) = of(&own);
    let theirs = theirs.map(median);
    let fastest = theirs[0].min(theirs[1]);
    for (name, time, bytes) in [
        ("SheetJS, the units' workbook, from its cells to bytes", theirs[0], bytes[0]),
        ("ExcelJS, the units' workbook, from its cells to bytes", theirs[1], bytes[1]),
        ("ours, in the worker, from its document to bytes", working, own_bytes),
        ("ours, from the press to bytes", whole, own_bytes),
    ] {
        println!("  {name:<56} {time:>10}   {:>5} × fastest   {bytes} bytes", ratio(time, fastest));
    }
    println!("  {:<56} {loading:>10}", "beforehand, until the worker has its program");
    let (whole, loading) = of(&word);
    println!("  {:<56} {whole:>10}", "the report of all targets with ten charts, as Word");
    println!("  {:<56} {loading:>10}", "beforehand, until the worker has its program");
    let longest = word.iter().chain(&own).map(|times| times.longest).max().unwrap_or_default();
    println!("  {:<56} {longest:>10}", "the longest that the page stood still (Chromium tells)");
}

/// One file that was made.
struct Times {
    /// From the press to the bytes.
    whole: Micros,
    /// From the document to the bytes, by the worker's clock.
    working: Micros,
    /// From the start of a worker until it had its program.
    loading: Micros,
    /// The longest task of the page meanwhile; nothing where the browser does not tell.
    longest: Micros,
    bytes: u64,
}

fn of(times: &[Times]) -> (Micros, Micros) {
    (
        median(times.iter().map(|times| times.whole).collect()),
        median(times.iter().map(|times| times.loading).collect()),
    )
}

fn made(page: &Page, session: &Session, action: &str, ending: &str) -> Times {
    page.until("a worker is ready", "performance.getEntriesByName('snq:office-loaded').length");
    let since = |mark: &str, from: &str| {
        let at = |name: &str| format!("performance.getEntriesByName('{name}')[0].startTime");
        micros(page, &format!("{} - {}", at(mark), at(from)))
    };
    let loading = since("snq:office-loaded", "snq:office-begun");
    page.eval(
        "performance.clearMarks();
         window.longest = 0;
         if (!window.watching && PerformanceObserver.supportedEntryTypes.includes('longtask')) {
             window.watching = new PerformanceObserver(list => {
                 for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration);
             });
             window.watching.observe({ entryTypes: ['longtask'] });
         }
         document.querySelector(arguments[0]).click();",
        &[json!(format!("[data-action='{action}']"))],
    );
    page.until("the file is written", "performance.getEntriesByName('snq:file-written').length");
    let whole = since("snq:file-written", "snq:file-begun");
    let working = micros(page, "window.took");
    let longest = micros(page, "window.longest");
    let bytes = session.downloaded(ending).metadata().unwrap().len();
    Times { whole, working, loading, longest, bytes }
}

/// The illustrative October, unit by unit.
fn document() -> Document {
    let set = illustration::data_set(&packed()[0]);
    let october = Period::month(set.year, 10);
    let ledger: Ledger = illustration::ledger(&set, october, illustration::SEED).into_iter().collect();
    let settings = Settings::of(&ledger);
    let root = set.root_unit();
    comparison_of_units(&Asked {
        data: &set,
        ledger: &ledger,
        settings: &settings,
        unit: root,
        period: october,
        since: None,
        as_of: Asked::last_day(&settings, october).unwrap(),
        lang: Lang::Vi,
        own: &Record::empty(RecordId::new(&*root.id.to_string())),
        is_illustration: true,
        build: "bench",
    })
}

/// Its tables as the libraries take them.
fn sheets(document: &Document) -> Value {
    let cell = |cell: &Cell| match cell {
        Cell::Empty | Cell::Box | Cell::TextBox => Value::Null,
        Cell::Text(words) => json!(words),
        Cell::Number { value, .. } | Cell::Bound { value, .. } | Cell::Percent { value, .. } => {
            number(&value.to_string())
        }
        // Which formula it is takes no time; that there is one does.
        Cell::Reckoned { value, .. } => {
            json!({ "value": number(&value.to_string()), "formula": "100*B2/C2" })
        }
    };
    let sheet = |(at, table): (usize, &so_nghi_quyet::report::Table)| {
        let width = table.head.len();
        let rows = table.rows.iter().map(|row| {
            let mut cells: Vec<Value> = row.cells.iter().map(cell).collect();
            if row.kind == RowKind::Group {
                cells.truncate(1);
            }
            cells.resize(width, Value::Null);
            cells
        });
        json!({
            "name": format!("Sheet{}", at + 1),
            "head": table.head.iter().map(|column| &column.title).collect::<Vec<_>>(),
            "widths": table.head.iter().map(|column| column.width).collect::<Vec<_>>(),
            "rows": rows.collect::<Vec<_>>(),
        })
    };
    document.tables().enumerate().map(sheet).collect()
}

fn number(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn peers_page() -> String {
    let script = std::fs::read_to_string(named("SNQ_BOOKS")).unwrap();
    format!("<!doctype html><meta charset=utf-8><title>SheetJS, ExcelJS</title><script>{script}</script>")
}
