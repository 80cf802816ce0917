//! "Thư mục chung": choosing it, and how it stands between this laptop and the folder.

use super::stored::size;
use super::verdict;
use crate::edge::disk;
use crate::edge::sharer::{FolderState, Round, Sharer};
use crate::persist::{LoadError, SIZE_LIMIT};
use crate::sharing::Problem;
use crate::text::phrases::sharing as words;
use crate::text::{Lang, date, number};
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn SharedFolder(lang: Lang) -> impl IntoView {
    let sharer = expect_context::<StoredValue<Sharer, LocalStorage>>();
    let body = move || match disk::is_supported() {
        false => view! { <p class="notice">{words::unsupported(lang)}</p> }.into_any(),
        true => stands(&sharer.get_value(), lang),
    };
    view! {
        <section class="section" aria-labelledby="files-folder">
            <div class="section__head"><h2 id="files-folder">{words::title(lang)}</h2></div>
            <p>{words::explain(lang)}</p>
            {body}
        </section>
    }
}

/// What is said and what can be done, by how it stands. Follows it.
fn stands(sharer: &Sharer, lang: Lang) -> AnyView {
    let state = sharer.state();
    let name = sharer.folder_name();
    let (code, said) = match &state {
        FolderState::Off => ("off", ().into_any()),
        FolderState::Asks => ("asks", notice("notice status--behind", words::asks(lang, &name))),
        FolderState::Begins => ("begins", notice("notice", words::begins(lang, &name))),
        FolderState::OtherTab => ("other-tab", notice("notice", words::other_tab(lang).to_owned())),
        FolderState::Kept(kept) => ("kept", of_round(kept, &name, lang)),
        FolderState::Away(said) => {
            let browser = if said.is_empty() { String::new() } else { words::away_said(lang, said) };
            ("away", notice("notice status--not-met", format!("{} {browser}", words::away(lang, &name))))
        }
        FolderState::TooLarge => {
            let most = size(SIZE_LIMIT as u64, lang);
            ("too-large", notice("notice status--not-met", words::too_large(lang, &most)))
        }
    };
    let button = |class, action, label, press: fn(&Sharer)| {
        let sharer = sharer.clone();
        view! {
            <button class=class type="button" data-action=action on:click=move |_| press(&sharer)>{label}</button>
        }
        .into_any()
    };
    let leave = || button("button", "leave-folder", words::leave(lang), Sharer::leave);
    let buttons = match state {
        FolderState::Off => {
            vec![button("button button--main", "choose-folder", words::choose(lang), Sharer::choose)]
        }
        FolderState::Asks => vec![
            button("button button--main", "allow-folder", words::allow(lang), Sharer::ask_again),
            leave(),
        ],
        _ => vec![button("button", "choose-folder", words::other_folder(lang), Sharer::choose), leave()],
    };
    view! {
        <div class="stack" data-sharing=code role="status">{said}</div>
        <div class="cluster">{buttons}</div>
    }
    .into_any()
}

fn of_round(kept: &Round, name: &str, lang: Lang) -> AnyView {
    let problems: Vec<_> =
        kept.problems.iter().map(|(file, problem)| (file.clone(), why(problem, lang))).collect();
    view! {
        {notice("notice status--met", words::kept(lang, name, &date::moment(kept.at)))}
        <p>{match kept.others {
            0 => words::no_others(lang).to_owned(),
            count => words::others(lang, &number::count(count, lang)),
        }}</p>
        {(!problems.is_empty()).then(|| view! {
            <div class="notice status--behind"><div class="notice__words prose">
                <p>{words::not_taken(lang)}</p>
                <ul>{problems.into_iter().map(|(file, why)| view! { <li>{file}": "{why}</li> }).collect_view()}</ul>
            </div></div>
        })}
    }
    .into_any()
}

fn notice(class: &'static str, sentence: String) -> AnyView {
    view! { <p class=class>{sentence}</p> }.into_any()
}

fn why(problem: &Problem, lang: Lang) -> String {
    match problem {
        Problem::Unreadable(LoadError::NotOurs) => words::not_ours(lang).to_owned(),
        Problem::Unreadable(error) => verdict::load_error(error, lang),
        Problem::Stranger(_) => words::foreign(lang).to_owned(),
        Problem::Refused(count) => words::partly(lang, &number::count(*count, lang)),
    }
}
