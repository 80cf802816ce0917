//! The minute as it is signed: who, what ledger, what is unfinished.

use super::unfinished;
use crate::state::Store;
use crate::text::phrases::{files, handover as words, progress, shell};
use crate::text::{Lang, date, number};
use crate::ui::files::Held;
use leptos::prelude::*;

/// The document, as screen and paper show it.
#[component]
pub fn Minute(giver: RwSignal<String>, receiver: RwSignal<String>, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let data = store.data();
    let unit = move || data.unit(&store.own_unit()).map(|unit| lang.of(&unit.name).to_owned());
    let matters = Memo::new(move |_| unfinished::all(store, lang));
    view! {
        <section class="paper" aria-labelledby="minute" data-paper="handover">
            <p class="paper__unit">{unit}</p>
            <h2 class="paper__title" id="minute">{words::minute(lang)}</h2>
            <p class="paper__period">{words::minute_of(lang, data.year)}</p>
            <p>{words::on_day(lang, &date::day(store.today()))}</p>
            <dl class="paper__facts">
                {line(words::giver(lang), move || or_dots(giver, lang))}
                {line(words::receiver(lang), move || or_dots(receiver, lang))}
            </dl>
            <h3>{words::ledger(lang)}</h3>
            <dl class="paper__facts">{move || held(store, lang)}</dl>
            <h3>{words::unfinished(lang)}</h3>
            {move || matters.with(|matters| list(matters, lang))}
            <h3>{words::remarks(lang)}</h3>
            <p>{words::dots(lang)}{words::dots(lang)}</p>
            <p class="paper__place">{progress::paper_place(lang)}</p>
            <div class="paper__signatures">
                {[(words::giver(lang), giver), (words::receiver(lang), receiver)]
                    .map(|(who, name)| signature(who, name, lang))}
            </div>
        </section>
    }
}

fn line(name: &'static str, value: impl Fn() -> String + Send + 'static) -> AnyView {
    view! { <dt class="paper__name">{name}</dt><dd>{value}</dd> }.into_any()
}

fn or_dots(name: RwSignal<String>, lang: Lang) -> String {
    let name = name.get();
    if name.trim().is_empty() { words::dots(lang).to_owned() } else { name }
}

fn held(store: Store, lang: Lang) -> AnyView {
    let held = store.read_all(Held::of);
    let count = |count| number::count(count, lang);
    let last = held.last_write.unwrap_or_else(|| shell::none(lang).to_owned());
    [
        (files::entries(lang), count(held.entries)),
        (files::units_with_figures(lang), count(held.units)),
        (files::last_write(lang), last),
        (files::fingerprint(lang), held.fingerprint),
        (words::beyond_file(lang), count(store.beyond_file())),
    ]
    .map(|(name, value)| line(name, move || value.clone()))
    .into_any()
}

fn list(matters: &[unfinished::Unfinished], lang: Lang) -> AnyView {
    if matters.is_empty() {
        return view! { <p data-unfinished="none">{words::finished(lang)}</p> }.into_any();
    }
    let matter = |matter: &unfinished::Unfinished| {
        let names = matter.names.iter().map(|name| view! { <li>{name.clone()}</li> }).collect_view();
        view! {
            <li data-unfinished=matter.code>{matter.what.clone()}<ul class="names">{names}</ul></li>
        }
    };
    view! { <ol class="stack">{matters.iter().map(matter).collect_view()}</ol> }.into_any()
}

fn signature(who: &'static str, name: RwSignal<String>, lang: Lang) -> AnyView {
    view! {
        <p class="paper__signature"><strong>{who}</strong><br/>{words::sign(lang)}
            <br/><br/><br/>{move || name.get()}
        </p>
    }
    .into_any()
}
