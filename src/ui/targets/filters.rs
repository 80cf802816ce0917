//! The search box and the four filters over the table.

use super::browsing::{Browsing, Filter};
use super::listing::Listing;
use crate::progress::Status;
use crate::resolution::{Frequency, UnitKind};
use crate::state::Store;
use crate::text::phrases::targets as words;
use crate::text::{Lang, domain};
use crate::ui::parts::choice::Choice;
use crate::ui::parts::search_box::SearchBox;
use leptos::prelude::*;

const KINDS: [(UnitKind, &str); 4] = [
    (UnitKind::Root, "root"),
    (UnitKind::Ward, "ward"),
    (UnitKind::Commune, "commune"),
    (UnitKind::Agencies, "agencies"),
];
const FREQUENCIES: [(Frequency, &str); 4] = [
    (Frequency::Monthly, "monthly"),
    (Frequency::Quarterly, "quarterly"),
    (Frequency::HalfYearly, "half-yearly"),
    (Frequency::Yearly, "yearly"),
];

/// Stands among the statuses for those that rest on figures with parts missing.
const INCOMPLETE: &str = "incomplete";

/// The filters, with how many rows they let through.
#[component]
pub fn Filters(lang: Lang, listing: Memo<Listing>) -> impl IntoView {
    let store = Store::expect();
    let filter = Browsing::expect().filter;
    let groups = store
        .data()
        .groups
        .iter()
        .map(|group| {
            let name = domain::group(group.number, store.data(), lang);
            (group.number.to_string(), name)
        })
        .collect();
    let statuses = Status::ALL
        .into_iter()
        .map(|status| (status.code().to_owned(), domain::status(status, lang).to_owned()))
        .chain([(INCOMPLETE.to_owned(), words::incomplete(lang).to_owned())])
        .collect();
    let kinds = KINDS
        .into_iter()
        .map(|(kind, code)| (code.to_owned(), domain::unit_kind(kind, lang).to_owned()))
        .collect();
    let frequencies = FREQUENCIES
        .into_iter()
        .map(|(frequency, code)| (code.to_owned(), domain::frequency(frequency, lang).to_owned()))
        .collect();
    let count = move || listing.with(|listing| words::shown_of(lang, listing.shown, listing.total));
    view! {
        <form class="filters" role="search" on:submit=|event| event.prevent_default()>
            <SearchBox id="find" label=words::search(lang) hint=words::search_hint(lang)
                words=Signal::derive(move || filter.with(|filter| filter.words.clone()))
                typed=Callback::new(move |typed: String| filter.update(|filter| filter.words = typed))/>
            <Choice id="by-group" label=words::filter_group(lang) all=words::filter_all(lang) options=groups
                chosen=Signal::derive(move || filter.with(|f| f.group.map(|group| group.to_string())))
                choose=Callback::new(move |code: String| filter.update(|f| f.group = code.parse().ok()))/>
            <Choice id="by-status" label=words::filter_status(lang) all=words::filter_all(lang) options=statuses
                chosen=Signal::derive(move || filter.with(|f| match f.incomplete {
                    true => Some(INCOMPLETE.to_owned()),
                    false => f.status.map(|status| status.code().to_owned()),
                }))
                choose=Callback::new(move |code: String| filter.update(|f| {
                    f.incomplete = code == INCOMPLETE;
                    f.status = Status::from_code(&code);
                }))/>
            <Choice id="by-reporter" label=words::filter_reporter(lang) all=words::filter_all(lang) options=kinds
                chosen=Signal::derive(move || filter.with(|f| code(&KINDS, f.reporter)))
                choose=Callback::new(move |chosen: String| {
                    filter.update(|f| f.reporter = coded(&KINDS, &chosen));
                })/>
            <Choice id="by-frequency" label=words::filter_frequency(lang) all=words::filter_all(lang)
                options=frequencies
                chosen=Signal::derive(move || filter.with(|f| code(&FREQUENCIES, f.frequency)))
                choose=Callback::new(move |chosen: String| {
                    filter.update(|f| f.frequency = coded(&FREQUENCIES, &chosen));
                })/>
            <p class="filters__result">
                <span role="status" data-hits=move || listing.with(|listing| listing.shown)>{count}</span>
                <Show when=move || filter.with(|filter| *filter != Filter::default())>
                    <button type="button" class="button button--plain button--small"
                        on:click=move |_| filter.set(Filter::default())>
                        {words::clear_filters(lang)}
                    </button>
                </Show>
            </p>
        </form>
    }
}

fn code<T: Copy + PartialEq>(table: &[(T, &'static str)], value: Option<T>) -> Option<String> {
    let row = table.iter().find(|(known, _)| Some(*known) == value);
    row.map(|(_, code)| (*code).to_owned())
}

fn coded<T: Copy>(table: &[(T, &'static str)], code: &str) -> Option<T> {
    table.iter().find(|(_, known)| *known == code).map(|(value, _)| *value)
}
