//! Dated copies that the browser keeps: downloaded, or looked at and merged again.

use super::Dropped;
use crate::edge::backups::{self, Backup};
use crate::edge::files;
use crate::persist::FILE_ENDING;
use crate::text::phrases::{files as file_words, saving as words};
use crate::text::{Lang, date, number};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The name of the ledger's store, under which its copies lie.
#[derive(Clone)]
pub struct LedgerName(pub String);

/// The section; nothing while there are no copies.
#[component]
pub(super) fn Backups(lang: Lang) -> impl IntoView {
    let LedgerName(ledger) = expect_context::<LedgerName>();
    let found = RwSignal::new_local(Vec::<Backup>::new());
    spawn_local(async move {
        let copies = backups::all(&ledger).await;
        // The screen may be gone by now.
        let _ = found.try_set(copies);
    });
    move || {
        (!found.with(Vec::is_empty)).then(|| {
            let items = found.get().into_iter().map(|copy| item(copy, lang)).collect_view();
            view! {
                <section class="section" aria-labelledby="files-backups">
                    <div class="section__head"><h2 id="files-backups">{words::backups(lang)}</h2></div>
                    <p>{words::backups_explain(lang)}</p>
                    <ul class="backups">{items}</ul>
                </section>
            }
        })
    }
}

fn item(copy: Backup, lang: Lang) -> AnyView {
    let Backup { at, bytes } = copy;
    let moment = date::moment(at);
    let size = file_words::kilobytes(lang, &number::count(bytes.len().div_ceil(1024), lang));
    let name = format!("so-nghi-quyet-{}{FILE_ENDING}", moment.replace([' ', '/', ':'], "-"));
    let bytes = StoredValue::new(bytes);
    let download = {
        let name = name.clone();
        move |_| {
            // A refused download leaves the copy where it is.
            drop(bytes.with_value(|bytes| files::download(&name, "application/json", bytes)));
        }
    };
    let look = move |_| {
        if let Ok(file) = bytes.with_value(|bytes| files::made(&name, bytes)) {
            Dropped::expect().offer(vec![file]);
        }
    };
    view! {
        <li class="backups__one" data-backup="">
            <span>{moment}" · "<span class="soft">{size}</span></span>
            <span class="cluster">
                <button class="button button--small" type="button" data-action="backup-look" on:click=look>
                    {words::look_again(lang)}
                </button>
                <button class="button button--small" type="button" on:click=download>{words::download(lang)}</button>
            </span>
        </li>
    }
    .into_any()
}
