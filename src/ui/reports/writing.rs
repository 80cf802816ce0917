//! Making a file while the page stays free: what is being done, a way to stop it, and what came of it. The
//! shell keeps it, so that a file still arrives where somebody has gone on to another screen.

use super::pictures::Charts;
use super::wanted::{Made, Wanted};
use crate::edge::disk::words_of;
use crate::edge::office::{Job, Office};
use crate::edge::pause::pause;
use crate::edge::{echarts, files, marks, page};
use crate::report::{self, Document};
use crate::text::Lang;
use crate::text::phrases::reports as words;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// Where the state stands, for the keyboard's focus.
const STATE: &str = "report-state";

/// How far a file has come.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Progress {
    /// Nothing was asked for yet.
    Idle,
    /// So many charts of so many are drawn.
    Drawing(usize, usize),
    /// The worker makes the file.
    Making,
    /// The browser has the file of this name; so many charts could not be drawn.
    Handed(String, usize),
    /// It ended without a file.
    Ended(End),
}

/// Why there is no file.
#[derive(Clone, Debug, PartialEq, Eq)]
enum End {
    /// Somebody stopped it.
    Stopped,
    /// The unit or the period is not there any more.
    Gone,
    /// The report has no table, and only tables become sheets.
    NoTable,
    /// The browser's or the worker's words.
    Failed(String),
}

impl From<JsValue> for End {
    fn from(said: JsValue) -> Self {
        Self::Failed(words_of(&said))
    }
}

/// One file after the other. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Writing {
    progress: RwSignal<Progress>,
    /// What makes the file.
    worker: StoredValue<Option<Rc<Office>>, LocalStorage>,
    /// The next one, where a file is likely to be asked for: loading its program takes longer than writing.
    ready: StoredValue<Option<Rc<Office>>, LocalStorage>,
    is_kept_ready: StoredValue<bool>,
    /// Counts what was begun and what was stopped: work that finds another number ends.
    turn: StoredValue<u32>,
}

impl Writing {
    /// Nothing is being made.
    pub fn new() -> Writing {
        Writing {
            progress: RwSignal::new(Progress::Idle),
            worker: StoredValue::new_local(None),
            ready: StoredValue::new_local(None),
            is_kept_ready: StoredValue::new(false),
            turn: StoredValue::new(0),
        }
    }

    /// The one that the shell keeps. What came of an earlier file is told no more.
    pub fn expect() -> Writing {
        let writing = expect_context::<Writing>();
        if !untrack(|| writing.is_busy()) {
            writing.progress.set(Progress::Idle);
        }
        writing
    }

    /// Keeps a worker ready from now on, until the owner of this call goes.
    pub fn keep_ready(self) {
        self.is_kept_ready.set_value(true);
        self.prepare();
        on_cleanup(move || {
            self.is_kept_ready.set_value(false);
            self.ready.set_value(None);
        });
    }

    fn prepare(self) {
        if self.is_kept_ready.get_value() && self.ready.with_value(Option::is_none) {
            // Without one the next file starts its own, and says what is wrong.
            self.ready.set_value(Office::begin().ok().map(Rc::new));
        }
    }

    /// Whether something is being made, followed.
    pub fn is_busy(&self) -> bool {
        self.progress.with(|progress| matches!(progress, Progress::Drawing(..) | Progress::Making))
    }

    /// Makes a report, and a file of it for the browser. While one is made, nothing else begins.
    pub fn begin(
        self,
        job: Job,
        wanted: &Wanted,
        lang: Lang,
        report: impl FnOnce() -> Option<Made> + 'static,
    ) {
        let made = async move {
            // The page first says what it does.
            pause().await;
            untrack(report).map(Arc::new)
        };
        self.start(job, wanted, lang, made);
    }

    /// Makes a file of a report that is on the screen.
    pub fn begin_seen(self, job: Job, wanted: &Wanted, lang: Lang, seen: Option<Arc<Made>>) {
        self.start(job, wanted, lang, std::future::ready(seen));
    }

    fn start(
        self,
        job: Job,
        wanted: &Wanted,
        lang: Lang,
        report: impl Future<Output = Option<Arc<Made>>> + 'static,
    ) {
        let Some(turn) = self.next() else { return };
        marks::set(marks::FILE_BEGUN);
        let name = wanted.file_name(job.ending(), lang);
        spawn_local(async move {
            let came = self.make(job, name, turn, report).await;
            self.end(turn, came);
            self.prepare();
        });
    }

    /// Hands a report's tables to the browser as CSV, one below the other.
    pub fn begin_csv(self, wanted: &Wanted, lang: Lang, report: Option<&Made>) {
        let Some(turn) = self.next() else { return };
        let came = report.ok_or(End::Gone).and_then(|report| has_tables(&report.document));
        let came = came.and_then(|document| {
            let tables = report::csv_of(document.tables());
            let name = wanted.file_name("csv", lang);
            files::download(&name, "text/csv", tables.as_bytes())?;
            Ok((name, 0))
        });
        self.end(turn, came);
    }

    /// A turn of its own, unless something is being made.
    fn next(self) -> Option<u32> {
        if untrack(|| self.is_busy()) {
            return None;
        }
        self.turn.update_value(|turn| *turn += 1);
        self.progress.set(Progress::Making);
        Some(self.turn.get_value())
    }

    fn stop(self) {
        self.turn.update_value(|turn| *turn += 1);
        if let Some(worker) = self.worker.get_value() {
            worker.stop();
        }
        self.progress.set(Progress::Ended(End::Stopped));
        marks::in_next_frame(|| page::focus(STATE));
    }

    /// Says how far the work of a turn is, while it is wanted.
    fn say(self, turn: u32, progress: Progress) -> Result<(), End> {
        if self.turn.get_value() != turn {
            return Err(End::Stopped);
        }
        self.progress.set(progress);
        Ok(())
    }

    fn end(self, turn: u32, came: Result<(String, usize), End>) {
        // Whoever stopped it has been told.
        if self.turn.get_value() == turn {
            self.worker.set_value(None);
            self.progress.set(match came {
                Ok((name, undrawn)) => Progress::Handed(name, undrawn),
                Err(end) => Progress::Ended(end),
            });
        }
    }

    async fn make(
        self,
        job: Job,
        name: String,
        turn: u32,
        report: impl Future<Output = Option<Arc<Made>>>,
    ) -> Result<(String, usize), End> {
        let worker = match self.ready.try_update_value(Option::take).flatten() {
            Some(ready) => ready,
            None => Rc::new(Office::begin()?),
        };
        self.worker.set_value(Some(Rc::clone(&worker)));
        let made = report.await.ok_or(End::Gone)?;
        self.say(turn, Progress::Making)?;
        let (bytes, undrawn) = match job {
            Job::Word => {
                let (document, undrawn) = self.drawn(made.document.clone(), &made.charts, turn).await?;
                (worker.write(job, &document).await?, undrawn)
            }
            Job::Excel => (worker.write(job, has_tables(&made.document)?).await?, 0),
        };
        marks::set(marks::FILE_WRITTEN);
        self.say(turn, Progress::Making)?;
        files::download(&name, job.media_type(), &bytes)?;
        Ok((name, undrawn))
    }

    /// Draws the charts one by one, with a breath after each, while those before are encoded; and how many
    /// came to nothing.
    async fn drawn(
        self,
        mut document: Document,
        charts: &Charts,
        turn: u32,
    ) -> Result<(Document, usize), End> {
        let all = document.pictures().count();
        if all == 0 {
            return Ok((document, 0));
        }
        self.say(turn, Progress::Drawing(0, all))?;
        pause().await;
        echarts::load().await?;
        let mut encoding = Vec::with_capacity(all);
        for (done, picture) in document.pictures_mut().enumerate() {
            encoding.push(charts.draw(picture));
            self.say(turn, Progress::Drawing(done + 1, all))?;
            pause().await;
        }
        self.say(turn, Progress::Making)?;
        let mut undrawn = 0;
        for (picture, encoding) in document.pictures_mut().zip(encoding) {
            match encoding {
                Ok(Some(png)) => match png.bytes().await {
                    Ok(bytes) => picture.png = bytes,
                    Err(_) => undrawn += 1,
                },
                Ok(None) => {}
                Err(_) => undrawn += 1,
            }
        }
        Ok((document, undrawn))
    }

    /// What is being done or came of it.
    pub fn state(self, lang: Lang) -> AnyView {
        let said = move || {
            let (tone, said) = self.progress.with(|progress| match progress {
                Progress::Idle => (None, String::new()),
                // Each single chart would be read aloud.
                Progress::Drawing(..) | Progress::Making => (Some(""), words::making(lang).to_owned()),
                Progress::Handed(name, 0) => (Some("status--met"), words::handed(lang, name)),
                Progress::Handed(name, undrawn) => {
                    (Some("status--behind"), words::handed_without(lang, name, *undrawn))
                }
                Progress::Ended(end) => (Some(end.tone()), end.sentence(lang)),
            });
            tone.map(|tone| view! { <p class=format!("notice {tone}")>{said}</p> })
        };
        let drawn = move || {
            self.progress.with(|progress| match progress {
                Progress::Drawing(done, all) => Some(words::drawing(lang, *done, *all)),
                _ => None,
            })
        };
        let stop = move || {
            self.is_busy().then(|| view! {
                <p class="cluster">
                    <button class="button" type="button" data-action="stop-report" on:click=move |_| self.stop()>
                        {words::stop(lang)}
                    </button>
                    <span class="soft">{drawn}</span>
                </p>
            })
        };
        view! {
            <div class="screen-only report-state" id=STATE tabindex="-1" data-report-state="">
                <div role="status">{said}</div>
                {stop}
            </div>
        }
        .into_any()
    }
}

impl End {
    const fn tone(&self) -> &'static str {
        match self {
            Self::Stopped | Self::NoTable => "status--behind",
            Self::Gone | Self::Failed(_) => "status--not-met",
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Stopped => words::stopped(lang).to_owned(),
            Self::Gone => words::gone(lang).to_owned(),
            Self::NoTable => words::no_table(lang).to_owned(),
            Self::Failed(said) => words::failed(lang, said),
        }
    }
}

fn has_tables(document: &Document) -> Result<&Document, End> {
    if document.tables().next().is_some() { Ok(document) } else { Err(End::NoTable) }
}
