//! The office's forms: another name, a merger, a new unit. What follows is said before it is kept.

use super::following;
use crate::edge::{clock, page};
use crate::progress::{UnitChange, UnitSetting};
use crate::resolution::{Added, Ended, Month, Names, Renamed, UnitId, UnitKind};
use crate::state::{Action, Said, Store, Way};
use crate::text::phrases::{unit_changes as words, units};
use crate::text::{Lang, domain, period};
use crate::ui::target::boxes::Typed;
use leptos::prelude::*;

/// The boxes of one form. Copies are handles to the same.
#[derive(Clone, Copy)]
struct Boxes {
    change: UnitChange,
    store: Store,
    lang: Lang,
    unit: RwSignal<String>,
    successor: RwSignal<String>,
    group: RwSignal<String>,
    month: RwSignal<String>,
    vi: Typed,
    en: Typed,
}

/// The three forms, each folded away.
pub fn forms(store: Store, lang: Lang) -> AnyView {
    let form = move |change| {
        let boxes = Boxes {
            change,
            store,
            lang,
            unit: RwSignal::default(),
            successor: RwSignal::default(),
            group: RwSignal::default(),
            month: RwSignal::default(),
            vi: Typed::new(),
            en: Typed::new(),
        };
        // Folded boxes would be stops of the keyboard to some; they are made when first unfolded.
        let was_opened = RwSignal::new(false);
        view! {
            <details class="panel panel--quiet" data-form=change.code() on:toggle=move |_| was_opened.set(true)>
                <summary>{boxes.words().0}</summary>
                {move || was_opened.get().then(|| boxes.form())}
            </details>
        }
    };
    let forms = [UnitChange::Renamed, UnitChange::Ended, UnitChange::Added].map(form);
    view! { <div class="stack screen-only">{forms}</div> }.into_any()
}

impl Boxes {
    /// What the form is called, and its button.
    const fn words(&self) -> (&'static str, &'static str) {
        let lang = self.lang;
        match self.change {
            UnitChange::Renamed => (words::rename_form(lang), words::keep_rename(lang)),
            UnitChange::Ended => (words::merge_form(lang), words::keep_merge(lang)),
            UnitChange::Added => (words::add_form(lang), words::keep_add(lang)),
        }
    }

    fn form(self) -> AnyView {
        let Self { change, lang, .. } = self;
        let refused = RwSignal::new(None::<String>);
        let keep = move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            refused.set(
                untrack(|| self.proposed(&format!("u-{}", clock::draw_name())))
                    .and_then(|setting| self.keep(setting))
                    .err(),
            );
        };
        let follows = move || {
            let setting = self.proposed("u").ok()?;
            let lines = following::lines(self.store, &setting, lang).into_iter();
            let lines: Vec<_> = lines.map(|line| view! { <li>{line}</li> }).collect();
            Some(view! { <p><strong>{words::follows(lang)}</strong></p> <ul>{lines}</ul> }.into_any())
        };
        let is_new = change == UnitChange::Added;
        let names_it = change != UnitChange::Ended;
        let form = change.code();
        view! {
            <form class="stack closing" on:submit=keep on:input=move |_| refused.set(None)>
                {(!is_new).then(|| self.choice("unit", units::unit(lang), self.unit, self.units()))}
                {(!names_it).then(|| self.choice("successor", words::into(lang), self.successor, self.units()))}
                {names_it.then(|| self.vi.line(box_id(form, "name"), words::new_name(lang), ""))}
                {names_it.then(|| self.en.line(box_id(form, "english"), words::english_name(lang), ""))}
                {is_new.then(|| self.choice("group", words::group(lang), self.group, self.groups()))}
                {self.choice("month", words::from_month(lang), self.month, self.months())}
                <div class="prose" aria-live="polite" data-follows="">
                    {follows}
                </div>
                <p class="field__error" role="alert">{move || refused.get()}</p>
                <div class="cluster">
                    <button class="button button--main" type="submit" data-action=format!("keep-{form}")>
                        {self.words().1}
                    </button>
                </div>
            </form>
        }
        .into_any()
    }

    /// A list to choose from, nothing chosen at first.
    fn choice(
        self,
        name: &str,
        label: &'static str,
        chosen: RwSignal<String>,
        options: Vec<(String, String)>,
    ) -> AnyView {
        let id = format!("{}-{name}", self.change.code());
        let options = [(String::new(), words::choose(self.lang).to_owned())].into_iter().chain(options);
        let option = |(value, word): (String, String)| view! { <option value=value>{word}</option> };
        view! {
            <div class="field">
                <label class="field__label" for=id.clone()>{label}</label>
                <select class="select" id=id on:change=move |event| chosen.set(event_target_value(&event))>
                    {options.map(option).collect_view()}
                </select>
            </div>
        }
        .into_any()
    }

    /// The units that something can become of: mergers leave out the root.
    fn units(self) -> Vec<(String, String)> {
        let data = self.store.data();
        let may_merge = |kind| self.change != UnitChange::Ended || kind != UnitKind::Root;
        let units = data.units.iter().filter(|unit| may_merge(unit.kind));
        units.map(|unit| (unit.id.to_string(), self.lang.of(&unit.name).to_owned())).collect()
    }

    /// The groups of reporters that there are below the root, by their places.
    fn groups(self) -> Vec<(String, String)> {
        let word =
            |(at, kind): (usize, UnitKind)| (at.to_string(), domain::unit_kind(kind, self.lang).to_owned());
        self.kinds().into_iter().enumerate().map(word).collect()
    }

    fn kinds(self) -> Vec<UnitKind> {
        let mut kinds: Vec<UnitKind> = Vec::new();
        for unit in self.store.seeds().units.iter().filter(|unit| unit.kind != UnitKind::Root) {
            if !kinds.contains(&unit.kind) {
                kinds.push(unit.kind);
            }
        }
        kinds
    }

    fn months(self) -> Vec<(String, String)> {
        let year = self.store.data().year;
        let word = |month: u8| (month.to_string(), period::month(Month { year, month }, self.lang));
        (1..=12).map(word).collect()
    }

    /// What the boxes say, followed; or the sentence that says which box is wrong.
    fn proposed(self, made: &str) -> Result<UnitSetting, String> {
        let Self { change, store, lang, .. } = self;
        let data = store.data();
        let chosen = |id: RwSignal<String>| {
            let unit = data.unit_named(&id.get()).map(|unit| unit.id.clone());
            unit.ok_or_else(|| words::choose_unit(lang).to_owned())
        };
        let month = || {
            let month = self.month.get().parse().map_err(|_| words::choose_month(lang).to_owned())?;
            Ok::<_, String>(Month { year: data.year, month })
        };
        let setting = match change {
            UnitChange::Renamed => {
                let unit = chosen(self.unit)?;
                let name = self.names(Some(&unit))?;
                UnitSetting::Renamed(unit, Renamed { from: month()?, name })
            }
            UnitChange::Ended => {
                let (unit, successor) = (chosen(self.unit)?, chosen(self.successor)?);
                UnitSetting::Ended(unit, Ended { last: month()?.before(), successor })
            }
            UnitChange::Added => {
                let name = self.names(None)?;
                let kind = self.group.get().parse().ok().and_then(|at: usize| self.kinds().get(at).copied());
                let kind = kind.ok_or_else(|| words::choose_group(lang).to_owned())?;
                UnitSetting::Added(UnitId::new(made), Added { from: month()?, kind, name })
            }
        };
        match setting.refusal(store.seeds(), &store.settings().units) {
            Some((unit, refusal)) => Err(domain::unit_refusal(&unit, refusal, data, lang)),
            None => Ok(setting),
        }
    }

    /// The name in both languages; in English the same where none is typed.
    fn names(self, of: Option<&UnitId>) -> Result<Names, String> {
        let wrong = || words::name_wrong(self.lang, UnitSetting::NAME_CHARS);
        let (vi, en) = (self.vi.text.get(), self.en.text.get());
        let vi = UnitSetting::name(&vi).ok_or_else(wrong)?;
        let en = if en.trim().is_empty() { vi } else { UnitSetting::name(&en).ok_or_else(wrong)? };
        let mut others = self.store.data().units.iter().filter(|unit| Some(&unit.id) != of);
        if others.any(|unit| &*unit.name.vi == vi) {
            return Err(words::name_taken(self.lang).to_owned());
        }
        Ok(Names { vi: vi.into(), en: en.into() })
    }

    fn keep(self, setting: UnitSetting) -> Result<(), String> {
        let Self { store, lang, .. } = self;
        // Among what two laptops state differently somebody chooses; a third is no way round that.
        if untrack(|| store.settings()).conflicts.contains(&setting.key()) {
            return Err(words::disputed(lang).to_owned());
        }
        let written = store.dispatch(Action::Write(setting.statement()));
        written.map_err(|_| words::refused(lang).to_owned())?;
        // The whole page is made anew with the units, this form with it.
        request_animation_frame(move || {
            let unit = domain::unit_before(setting.unit(), store.data(), lang);
            let sentence = words::kept(lang, &domain::unit_setting(&setting, store.data(), lang), &unit);
            store.tell(Said { sentence, way: Some(Way::Undo) });
            page::focus(super::stated::HEADING);
        });
        Ok(())
    }
}

/// The box's id.
fn box_id(form: &str, name: &str) -> &'static str {
    match (form, name) {
        ("added", "name") => "added-name",
        ("added", _) => "added-english",
        (_, "name") => "renamed-name",
        _ => "renamed-english",
    }
}
