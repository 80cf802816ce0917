//! Writing a file while the page stays free: what is being done, a way to stop it, and what came of it.

use super::pictures::Charts;
use super::wanted::Wanted;
use crate::edge::disk::words_of;
use crate::edge::office::{self, Job};
use crate::edge::pause::pause;
use crate::edge::{echarts, files, marks};
use crate::report::{self, Document};
use crate::state::Store;
use crate::text::Lang;
use crate::text::phrases::reports as words;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far a file has come.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Progress {
    /// Nothing was asked for yet.
    Idle,
    /// So many charts of so many are drawn.
    Drawing(usize, usize),
    /// The worker writes.
    Writing,
    /// The browser has the file.
    Handed(String),
    /// Somebody stopped it.
    Stopped,
    /// The browser's or the worker's words.
    Failed(String),
}

/// Why there is no file.
enum End {
    Stopped,
    Failed(String),
}

/// The files that one screen writes, one at a time. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Writing {
    store: Store,
    lang: Lang,
    progress: RwSignal<Progress>,
    /// Counts what was begun and what was stopped: work that finds another number ends.
    turn: RwSignal<u32>,
}

impl Writing {
    /// Nothing is being written.
    pub fn new(store: Store, lang: Lang) -> Writing {
        Writing { store, lang, progress: RwSignal::new(Progress::Idle), turn: RwSignal::new(0) }
    }

    /// Whether something is being written, followed.
    pub fn is_busy(&self) -> bool {
        self.progress.with(|progress| matches!(progress, Progress::Drawing(..) | Progress::Writing))
    }

    /// Writes a report and hands it to the browser. While one is written, nothing else begins.
    pub fn begin(self, job: Job, wanted: Wanted) {
        if untrack(|| self.is_busy()) {
            return;
        }
        marks::set(marks::FILE_BEGUN);
        let turn = self.next_turn();
        self.progress.set(Progress::Writing);
        spawn_local(async move {
            // The page first says what it does.
            pause().await;
            let came = self.write(job, &wanted, turn).await;
            if self.turn.try_get_untracked() == Some(turn) {
                self.end(came);
            }
        });
    }

    /// Ends what is being written.
    fn stop(self) {
        self.next_turn();
        self.progress.set(Progress::Stopped);
        office::stop();
    }

    fn end(self, came: Result<String, End>) {
        self.progress.try_set(match came {
            Ok(name) => Progress::Handed(name),
            Err(End::Stopped) => Progress::Stopped,
            Err(End::Failed(said)) => Progress::Failed(said),
        });
    }

    fn next_turn(self) -> u32 {
        self.turn.update(|turn| *turn += 1);
        self.turn.get_untracked()
    }

    async fn write(self, job: Job, wanted: &Wanted, turn: u32) -> Result<String, End> {
        office::prepare();
        let document = untrack(|| wanted.document(self.store, self.lang));
        let mut document = document.ok_or_else(|| End::Failed(words::nothing(self.lang).to_owned()))?;
        if job == Job::Word {
            self.draw(&mut document, wanted, turn).await?;
        }
        self.progress.try_set(Progress::Writing);
        let failed = |error| End::Failed(words_of(&error));
        let bytes = office::write(job, &document).await.map_err(failed)?;
        marks::set(marks::FILE_WRITTEN);
        self.hand_over(&wanted.file_name(job.ending(), self.lang), job.media_type(), &bytes, turn)
    }

    /// Draws the charts one by one, with a breath after each.
    async fn draw(self, document: &mut Document, wanted: &Wanted, turn: u32) -> Result<(), End> {
        let names: Vec<String> = document.pictures_mut().map(|picture| picture.name.clone()).collect();
        let all = names.len();
        if all == 0 {
            return Ok(());
        }
        self.progress.try_set(Progress::Drawing(0, all));
        let names = names.iter().map(String::as_str);
        let charts = untrack(|| Charts::of(self.store, wanted, names, self.lang));
        let charts = charts.ok_or_else(|| End::Failed(words::nothing(self.lang).to_owned()))?;
        echarts::load().await.map_err(|error| End::Failed(words_of(&error)))?;
        for (done, picture) in document.pictures_mut().enumerate() {
            if self.turn.try_get_untracked() != Some(turn) {
                return Err(End::Stopped);
            }
            // A chart that cannot be drawn is left out; its figures stand in the table.
            drop(charts.fill(picture));
            self.progress.try_set(Progress::Drawing(done + 1, all));
            pause().await;
        }
        Ok(())
    }

    fn hand_over(self, name: &str, media_type: &str, bytes: &[u8], turn: u32) -> Result<String, End> {
        if self.turn.try_get_untracked() != Some(turn) {
            return Err(End::Stopped);
        }
        files::download(name, media_type, bytes).map_err(|error| End::Failed(words_of(&error)))?;
        Ok(name.to_owned())
    }

    /// Hands the report's tables to the browser as CSV, one below the other.
    pub fn write_csv(self, wanted: &Wanted) {
        let turn = self.next_turn();
        let document = untrack(|| wanted.document(self.store, self.lang));
        let tables = report::csv_of(document.iter().flat_map(Document::tables));
        let name = wanted.file_name("csv", self.lang);
        self.end(self.hand_over(&name, "text/csv", tables.as_bytes(), turn));
    }

    /// What is being done or came of it, for as long as the screen stands.
    pub fn state(self) -> AnyView {
        let lang = self.lang;
        let said = move || {
            let (class, words) = self.progress.with(|progress| match progress {
                Progress::Idle => (None, String::new()),
                Progress::Drawing(done, all) => (Some(""), words::drawing(lang, *done, *all)),
                Progress::Writing => (Some(""), words::writing(lang).to_owned()),
                Progress::Handed(name) => (Some("status--met"), words::handed(lang, name)),
                Progress::Stopped => (Some("status--behind"), words::stopped(lang).to_owned()),
                Progress::Failed(said) => (Some("status--not-met"), words::failed(lang, said)),
            });
            let stop = self.is_busy().then(|| view! {
                <button class="button" type="button" data-action="stop-report" on:click=move |_| self.stop()>
                    {words::stop(lang)}
                </button>
            });
            class.map(|class| view! { <div class=format!("notice {class}")><p>{words}</p> {stop}</div> })
        };
        view! { <div class="screen-only" role="status" data-report-state="">{said}</div> }.into_any()
    }
}
