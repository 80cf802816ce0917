//! Boxes of this screen's small forms: a line of words, and a number with its echo and its complaint.

use crate::text::number::{self, Context};
use crate::text::phrases::entry as words;
use leptos::prelude::*;
use rust_decimal::Decimal;

/// A box and what is said about it. Copies are handles to one.
#[derive(Clone, Copy)]
pub struct Typed {
    /// As typed; stays as it is while it is wrong.
    pub text: RwSignal<String>,
    /// What is wrong and what to do; said when the form is sent.
    pub error: RwSignal<Option<String>>,
    /// "Không phát sinh" stands in the box, which is empty then. One for both boxes of a ratio.
    pub nothing_arose: RwSignal<bool>,
}

impl Typed {
    /// An empty box.
    pub fn new() -> Self {
        Self::beside(RwSignal::default())
    }

    /// An empty part and an empty whole, in both of which nothing arises at once.
    pub fn pair() -> (Self, Self) {
        let nothing_arose = RwSignal::default();
        (Self::beside(nothing_arose), Self::beside(nothing_arose))
    }

    fn beside(nothing_arose: RwSignal<bool>) -> Self {
        Self { text: RwSignal::default(), error: RwSignal::default(), nothing_arose }
    }

    /// The words typed, without spaces around them.
    pub fn words(&self) -> String {
        self.text.with_untracked(|text| text.trim().to_owned())
    }

    /// Empties it.
    pub fn clear(&self) {
        self.text.set(String::new());
        self.error.set(None);
    }

    /// Whatever the other boxes say, this one is wrong.
    pub fn complain(&self, sentence: String) {
        self.error.set(Some(sentence));
    }

    /// The number typed, if it is one that is not negative; else the box says what is wrong.
    pub fn number(&self, context: &Context<'_>) -> Option<Decimal> {
        let read = self.text.with_untracked(|text| number::parse(text, context));
        match read {
            Ok(understood) if understood.value.is_sign_negative() && !understood.value.is_zero() => {
                self.complain(words::negative(context.lang).to_owned());
                None
            }
            Ok(understood) => {
                self.error.set(None);
                Some(understood.value)
            }
            Err(misread) => {
                self.complain(misread.sentence(context.lang));
                None
            }
        }
    }

    /// A line of words under its label. `hint` is an example.
    pub fn line(self, id: &'static str, label: &'static str, hint: impl Into<String>) -> AnyView {
        self.line_box(id, label, hint.into())
    }

    fn line_box(self, id: &'static str, label: &'static str, hint: String) -> AnyView {
        let error_id = format!("{id}-error");
        let described = error_id.clone();
        view! {
            <div class="field" class:field--error=move || self.error.with(Option::is_some)>
                <label class="field__label" for=id>{label}</label>
                <input class="input" id=id name=id data-field=id placeholder=hint autocomplete="off"
                    aria-describedby=described prop:value=self.text
                    aria-invalid=move || self.error.with(Option::is_some).then_some("true")
                    on:input=move |event| {
                        self.text.set(event_target_value(&event));
                        self.error.set(None);
                    }/>
                {complaint(self, error_id)}
            </div>
        }
        .into_any()
    }

    /// A number under its label, with what was understood beside it.
    pub fn figure(
        self,
        id: impl Into<String>,
        label: impl Into<String>,
        context: Context<'static>,
    ) -> AnyView {
        self.number_box(id.into(), label.into(), context)
    }

    fn number_box(self, id: String, label: String, context: Context<'static>) -> AnyView {
        let echo_id = format!("{id}-echo");
        let error_id = format!("{id}-error");
        let described = format!("{echo_id} {error_id}");
        let echo = move || {
            let understood = self.text.with(|text| number::parse(text, &context)).ok()?;
            let echo = number::echo(&understood, &context);
            let question = echo.question.map(|question| {
                let other = understood.also.map(|also| number::ungrouped(also, context.lang));
                let take = move |_| {
                    if let Some(other) = &other {
                        self.text.set(other.clone());
                    }
                };
                view! {
                    " " <button type="button" class="button button--small" on:click=take>{question}</button>
                }
            });
            Some(view! { {echo.sentence} {question} })
        };
        let unit = context.measure.map(|measure| {
            view! { <span class="field__unit">{context.lang.of(measure).to_owned()}</span> }
        });
        view! {
            <div class="field" class:field--error=move || self.error.with(Option::is_some)>
                <label class="field__label" for=id.clone()>{label}</label>
                <div class="field__box">
                    <input class="input input--number" id=id.clone() name=id.clone() data-field=id inputmode="decimal"
                        autocomplete="off" aria-describedby=described prop:value=self.text
                        placeholder=move || self.nothing_arose.get().then(|| words::nothing_arose(context.lang))
                        on:input=move |event| {
                            self.nothing_arose.set(false);
                            self.text.set(event_target_value(&event));
                            self.error.set(None);
                        }/>
                    {unit}
                </div>
                <p class="field__echo" id=echo_id>{echo}</p>
                {complaint(self, error_id)}
            </div>
        }
        .into_any()
    }
}

fn complaint(typed: Typed, id: String) -> AnyView {
    let said = move || {
        typed.error.get().map(|error| {
            view! { <span class="icon icon--warning" aria-hidden="true"></span> {error} }
        })
    };
    view! { <p class="field__error" id=id role="alert">{said}</p> }.into_any()
}
