//! The text itself: every line with words once, each in the element of its clause.

use super::line::{Errata, Overlay, line};
use super::margin::margin;
use super::{Wanted, anchor, contents::is_heading};
use crate::edge::{address, clipboard};
use crate::resolution::{Clause, ClauseKind, Style};
use crate::state::{Route, Said, Store, Way};
use crate::text::phrases::{reading as words, shell, work};
use crate::text::{Lang, domain};
use crate::ui::tasks;
use leptos::prelude::*;

/// The whole text, under what somebody wanted to see over it.
pub(super) fn article(store: Store, wanted: &Wanted, judged: RwSignal<bool>, lang: Lang) -> AnyView {
    let part = |clause: &'static Clause| {
        let here = wanted.here.as_ref() == Some(&clause.id);
        let overlay = Overlay::of(store.data(), clause, wanted);
        let text = Text { store, clause, here, overlay, judged, lang };
        match clause.kind {
            ClauseKind::Head => text.head(),
            ClauseKind::Section => text.section(),
            ClauseKind::Item if is_heading(store.data(), clause) => text.item(),
            _ => text.passage(),
        }
    };
    view! {
        <article class="resolution" lang="vi">{store.data().clauses.iter().map(part).collect_view()}</article>
    }
    .into_any()
}

/// One clause on its way to the screen.
struct Text {
    store: Store,
    clause: &'static Clause,
    here: bool,
    overlay: Overlay,
    judged: RwSignal<bool>,
    lang: Lang,
}

impl Text {
    /// The title: one line of the page for each line of the text, but one for all bold ones.
    fn head(&self) -> AnyView {
        let data = self.store.data();
        let is_bold = |line: u32| {
            data.emphases.iter().any(|words| words.words.line == line && words.style == Style::Bold)
        };
        let (bold, plain): (Vec<u32>, Vec<u32>) = self.clause.lines.iter().partition(|line| is_bold(**line));
        let plain = plain.into_iter().map(|of| view! { <span>{self.line(of)}</span> }).collect_view();
        view! {
            <p class="resolution__title" id=self.id() data-clause=self.clause.id.to_string() tabindex=self.focusable()>
                {plain}
                <span class="resolution__subtitle">{self.joined(&bold)}</span>
            </p>
        }
        .into_any()
    }

    fn section(&self) -> AnyView {
        view! {
            <div class="clause-heading">
                <h2 id=self.id() data-clause=self.clause.id.to_string() tabindex=self.focusable()>{self.all_joined()} {self.heading_in_english()}</h2>
                {self.tools()}
            </div>
        }
        .into_any()
    }

    fn item(&self) -> AnyView {
        view! {
            <div class="clause-heading">
                <h3 id=self.id() data-clause=self.clause.id.to_string() tabindex=self.focusable()>{self.all_joined()} {self.heading_in_english()}</h3>
                {self.tools()}
            </div>
        }
        .into_any()
    }

    /// A bullet or paragraph, with its link and what stands in its margin.
    fn passage(&self) -> AnyView {
        let id = &self.clause.id;
        let address = id.to_string();
        let place = domain::clause_place(self.clause, self.lang);
        let link = view! {
            <a class="clause__anchor" href=Route::Text(Some(id.clone())).hash() lang=self.lang.code()
                aria-label=words::link_to_clause(self.lang, &place)>{place.clone()}</a>
        };
        let tools = self.tools();
        let summary = self.summary();
        let text = match self.is_list_of_lines() {
            true => {
                let lines =
                    self.clause.lines.iter().map(|of| view! { <p>{self.line(*of)}</p> }).collect_view();
                view! { <div class="clause__text">{lines}{link}{tools}{summary}</div> }.into_any()
            }
            false => {
                view! { <div class="clause__text"><p>{self.all_joined()}" "{link}{tools}</p>{summary}</div> }
                    .into_any()
            }
        };
        let class = if self.here { "clause clause--here" } else { "clause" };
        view! {
            <div class=class id=self.id() data-clause=address tabindex=self.focusable()>
                {text}
                {margin(self.store, self.clause, &self.overlay, self.judged, self.lang)}
            </div>
        }
        .into_any()
    }

    /// Parts around the body keep their lines apart. In the body a second line runs on from the first, which
    /// only the corrected reading shows: the copy has them apart.
    fn is_list_of_lines(&self) -> bool {
        let of_body =
            matches!(self.clause.kind, ClauseKind::Item | ClauseKind::Bullet | ClauseKind::Paragraph);
        let is_joined = of_body && self.overlay.reading == Errata::Shown;
        !is_joined && self.clause.lines.len() > 1
    }

    /// What can be made of a clause: a citation, of what stands in the body a task.
    fn tools(&self) -> AnyView {
        let (store, lang, clause) = (self.store, self.lang, self.clause);
        let place = domain::clause_place(clause, lang);
        let citation = domain::citation(store.data(), clause, lang);
        let label = words::copy_citation(lang, &citation);
        let copy = move |_| {
            let is_copied = clipboard::copy(&citation, &citation);
            store.say(if is_copied {
                words::citation_copied(lang, &citation)
            } else {
                shell::copy_failed(lang).to_owned()
            });
        };
        let named = clause.short.as_ref().map_or(place, |name| lang.of(name).to_owned());
        let is_of_body = matches!(clause.kind, ClauseKind::Item | ClauseKind::Bullet | ClauseKind::Paragraph);
        let make = move |_| {
            let task = tasks::make(store, &named, Some(&clause.id));
            let sentence = work::task_made(lang, &named);
            store.tell(Said { sentence, way: Some(Way::Undo) });
            address::go(&Route::Task(task));
        };
        view! {
            <span class="clause__tools screen-only" lang=lang.code()>
                <button type="button" class="button button--plain button--small" data-action="cite" aria-label=label
                    on:click=copy>{words::copy_short(lang)}</button>
                {(is_of_body && store.may_write()).then(|| view! {
                    <button type="button" class="button button--plain button--small" data-action="make-task" on:click=make>
                        {work::make_task(lang)}
                    </button>
                })}
            </span>
        }
        .into_any()
    }

    /// What it says in English, unofficially.
    fn summary(&self) -> Option<AnyView> {
        let summary = self.clause.summary.as_ref().filter(|_| self.lang == Lang::En)?;
        Some(view! {
            <p class="clause__summary" lang="en"><span class="tag tag--reading">{words::unofficial(self.lang)}</span> " " {summary.to_string()}</p>
        }.into_any())
    }

    /// Our English for a heading, beside it.
    fn heading_in_english(&self) -> Option<AnyView> {
        let name = self.clause.short.as_ref().filter(|_| self.lang == Lang::En)?;
        Some(view! { <span class="clause__summary" lang="en">" " {name.en.to_string()}</span> }.into_any())
    }

    fn all_joined(&self) -> AnyView {
        self.joined(&self.clause.lines)
    }

    fn joined(&self, lines: &[u32]) -> AnyView {
        match lines {
            [only] => self.line(*only),
            several => several.iter().map(|of| (self.line(*of), " ")).collect_view().into_any(),
        }
    }

    fn line(&self, of: u32) -> AnyView {
        line(self.store.data(), of, &self.overlay)
    }

    fn id(&self) -> String {
        anchor(&self.clause.id)
    }

    /// Only the clause arrived at takes the focus.
    fn focusable(&self) -> Option<&'static str> {
        self.here.then_some("-1")
    }
}
