//! "Kiểm tra số liệu": what looks odd among the figures of a unit, or of all of them, the most
//! pressing first, each with its numbers, the rule and the way to where it is typed.
//!
//! Follows judgements that stand anyway: an edit makes anew only what it touched.

mod asked;
mod filters;
mod findings;
mod list;
mod offer;

pub use asked::Asked;
pub use offer::offer;

use self::filters::{Filter, Filters};
use self::findings::{Finding, Findings};
use crate::progress::Importance;
use crate::state::{Role, Route, Store};
use crate::text::phrases::checks as words;
use crate::text::{Lang, date};
use crate::ui::parts::head::words_alone;
use leptos::prelude::*;

/// Everything found, unit by unit. Copies share it.
#[derive(Clone, Copy)]
struct Found(StoredValue<Vec<Memo<Findings>>>);

impl Found {
    fn follow(store: Store) -> Found {
        let units = untrack(|| findings::units(store));
        let each = units.into_iter().map(|unit| Memo::new(move |_| Findings::of(store, unit)));
        Found(StoredValue::new(each.collect()))
    }

    fn each<T>(self, look: impl FnMut(Findings) -> T) -> Vec<T> {
        self.0.with_value(|units| units.iter().map(Memo::get).map(look).collect())
    }

    fn figures(self) -> usize {
        self.each(|found| found.figures).into_iter().sum()
    }

    fn list(self) -> Vec<Finding> {
        self.each(|found| found.list).into_iter().flatten().collect()
    }
}

/// The screen.
#[component]
pub fn Checks(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let found = Found::follow(store);
    let all = Memo::new(move |_| found.list());
    let figures = Memo::new(move |_| found.figures());
    let filter = RwSignal::new(Filter::default());
    let of_unit = untrack(|| match store.person().map(|person| person.role) {
        Some(Role::Unit(unit)) => store.data().unit(&unit),
        _ => None,
    });
    let lead = move || {
        let sentence = words::lead(lang, figures.get(), &date::day(store.as_of()));
        match of_unit {
            Some(unit) => format!("{}. {sentence}", lang.of(&unit.name)),
            None => sentence,
        }
    };
    let body = move || match (figures.get(), all.with(Vec::is_empty)) {
        (0, true) => empty(words::no_figures(lang).to_owned(), lang),
        (figures, true) => empty(words::nothing(lang, figures), lang),
        _ => view! {
            <Filters filter all names_units=of_unit.is_none() lang/>
            {move || groups(store, all, &filter.get(), of_unit.is_none(), lang)}
        }
        .into_any(),
    };
    view! {
        <div class="page">
            {words_alone(words::title(lang), lead)}
            {body}
        </div>
    }
}

fn groups(store: Store, all: Memo<Vec<Finding>>, filter: &Filter, names_units: bool, lang: Lang) -> AnyView {
    let shown: Vec<Finding> =
        all.with(|all| all.iter().filter(|finding| filter.admits(finding)).cloned().collect());
    if shown.is_empty() {
        return view! { <p class="soft" role="status">{words::none_of_these(lang)}</p> }.into_any();
    }
    let group = |importance: Importance| {
        let of_it = shown.iter().filter(|finding| finding.check.importance() == importance);
        list::group(store, importance, of_it.cloned().collect(), names_units, lang)
    };
    Importance::ALL.map(group).into_any()
}

/// Nothing to look at, with the way on.
fn empty(sentence: String, lang: Lang) -> AnyView {
    view! {
        <div class="empty">
            <p class="empty__title" role="status">{sentence}</p>
            <a class="button button--main" href=Route::Entry.hash()>{words::to_the_form(lang)}</a>
        </div>
    }
    .into_any()
}
