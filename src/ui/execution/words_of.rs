//! The resolution's words that ask for a register.

use crate::state::{Route, Store};
use crate::text::{Lang, domain};
use crate::work::Register;
use leptos::prelude::*;

/// Each of them with its clause; nothing where the seeds name none.
pub fn words_of(store: Store, register: Register, lang: Lang) -> AnyView {
    let data = store.data();
    let parts = data.execution.iter().filter(|part| &*part.register == register.code());
    let quote = |part: &'static crate::resolution::Execution| {
        let place = data.clause(&part.clause).map(|clause| domain::clause_place(clause, lang));
        let summary = match lang {
            Lang::Vi => None,
            Lang::En => data.clause(&part.clause).and_then(|clause| clause.short.as_ref()),
        };
        view! {
            <blockquote class="quote quote--small" lang="vi">
                <p>{data.slice(part.quote).to_owned()}</p>
                <p class="quote__source" lang=lang.code()>
                    <a href=Route::Text(Some(part.clause.clone())).hash()>{place}</a>
                    {summary.map(|name| format!(" {}", lang.of(name)))}
                </p>
            </blockquote>
        }
    };
    parts.map(quote).collect_view().into_any()
}
