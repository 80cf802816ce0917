//! The heading block and the end of an official letter, as they will stand on paper.

use crate::report::{Closing, Document, Form, Letterhead, Signature};
use crate::text::Lang;
use crate::text::phrases::letter as words;
use leptos::prelude::*;

/// Issuer and number beside the State's or the Party's heading, Vietnamese whatever the report's language;
/// kind and subject below, in it.
pub fn heading(of: &Letterhead, lang: Lang) -> AnyView {
    let number = of.number_or_gap();
    let (number, heading) = match of.form {
        Form::State => (words::state_number(Lang::Vi, number), words::state(Lang::Vi)),
        Form::Party => (words::party_number(Lang::Vi, number), words::party(Lang::Vi)),
    };
    let motto =
        (of.form == Form::State).then(|| view! { <p class="letterhead__motto">{words::motto(Lang::Vi)}</p> });
    let star = (of.form == Form::Party).then(|| view! { <p>"*"</p> });
    view! {
        <header class="letterhead" lang="vi">
            <div>
                <p>{of.superior.clone()}</p>
                <p class="letterhead__issuer">{of.issuer.clone()}</p>
                {star}
                <p>{number}</p>
            </div>
            <div>
                <p class="letterhead__heading">{heading}</p>
                {motto}
                <p class="letterhead__day">{of.place_and_day.clone()}</p>
            </div>
            <p class="letterhead__kind" lang=lang.code()>{of.kind.clone()}</p>
            <p class="letterhead__subject" lang=lang.code()>{of.subject.clone()}</p>
        </header>
    }
    .into_any()
}

/// Who signs a form, side by side.
pub fn signatures(of: &[Signature]) -> AnyView {
    let one = |signature: &Signature| {
        view! {
            <div class="letter-end__hand">
                <p class="letterhead__day">{signature.place_and_day.clone()}</p>
                <p class="letter-end__office">{signature.office.clone()}</p>
                <p class="letterhead__day">{signature.asked.clone()}</p>
            </div>
        }
    };
    view! { <footer class="letter-end">{of.iter().map(one).collect_view()}</footer> }.into_any()
}

/// Recipients and signature.
pub fn closing(of: &Closing, document: &Document) -> AnyView {
    let recipients = (!of.recipients.is_empty()).then(|| {
        let line = |line: &String| view! { <li>{line.trim_start_matches(['-', ' ']).to_owned()}</li> };
        view! {
            <p class="letter-end__to">{words::recipients(document.lang)}</p>
            <ul>{of.recipients.iter().map(line).collect_view()}</ul>
        }
    });
    let offices = of.signed_as.iter().map(|line| view! { <p>{line.clone()}</p> }).collect_view();
    view! {
        <footer class="letter-end">
            <div>{recipients}</div>
            <div class="letter-end__sign">
                {offices}
                <p class="letter-end__name">{of.name.clone()}</p>
            </div>
        </footer>
    }
    .into_any()
}
