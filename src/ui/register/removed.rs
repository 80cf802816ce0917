//! What was taken off a register, folded away, with the way back: nothing is ever deleted.

use crate::resolution::RecordId;
use crate::state::{Action, Store};
use crate::text::Lang;
use crate::text::phrases::{registers, work as words};
use crate::work::Register;
use leptos::prelude::*;

/// The list; nothing while nothing is off.
pub fn removed(
    store: Store,
    register: Register,
    off: Signal<Vec<(RecordId, String)>>,
    may_write: Signal<bool>,
    lang: Lang,
) -> AnyView {
    let was_opened = RwSignal::new(false);
    let line = move |(id, name): (RecordId, String)| {
        let name = if name.is_empty() { registers::nameless(lang).to_owned() } else { name };
        let back = register.puts_back(&id);
        let label = words::put_back_one(lang, &name);
        view! {
            <li>
                {name} " "
                {may_write.get().then(|| view! {
                    <button type="button" class="button button--small" data-action="put-back" aria-label=label
                        on:click=move |_| store.surely(Action::Write(back.clone()))>{words::put_back(lang)}</button>
                })}
            </li>
        }
    };
    let count = Memo::new(move |_| off.with(Vec::len));
    let list = move || was_opened.get().then(|| off.get().into_iter().map(line).collect_view());
    view! {
        {move || (count.get() > 0).then(|| view! {
            <details class="panel panel--quiet screen-only" data-off=register.code() on:toggle=move |_| was_opened.set(true)>
                <summary>{words::off_register(lang, count.get())}</summary>
                <ul class="stack">{list}</ul>
            </details>
        })}
    }
    .into_any()
}
