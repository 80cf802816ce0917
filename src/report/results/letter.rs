//! The heading block and the end of the letter, as the writer filled them in; what lacks is left to be
//! filled in by hand.

use super::Asked;
use crate::report::{Closing, Form, Letterhead};
use crate::text::phrases::report as words;
use crate::text::{Lang, date};
use crate::work::Record;

/// What stays the same from letter to letter, in the order of the sheet. Number and day are given when one
/// is signed, and the issuing body is the unit where nobody names another.
const GOES_OUT_WITH: [&str; 5] = ["superior", "place", "recipients", "signed-as", "signer"];

/// The fields of the heading block and of the end that nobody filled in.
pub fn lacking(own: &Record) -> Vec<&'static str> {
    GOES_OUT_WITH.into_iter().filter(|field| own.text(field).trim().is_empty()).collect()
}

/// The heading block.
pub fn letterhead(asked: &Asked<'_>) -> Letterhead {
    let said = |field: &str| asked.own.text(field).to_owned();
    let day = asked.own.day("date").map(|day| date::legal_day_in_words(day, Lang::Vi));
    let day = day.unwrap_or_else(|| words::undated(Lang::Vi, asked.data.year));
    let place = said("place");
    let place_and_day = if place.is_empty() { day } else { words::place_and_day(Lang::Vi, &place, &day) };
    let issuer = said("issuer");
    Letterhead {
        form: if asked.own.text("form") == "state" { Form::State } else { Form::Party },
        superior: said("superior"),
        issuer: if issuer.is_empty() { asked.unit_name().to_uppercase() } else { issuer },
        number: said("number"),
        place_and_day,
        kind: words::kind(asked.lang).to_owned(),
        subject: asked.subject(),
    }
}

/// Recipients and signature.
pub fn closing(asked: &Asked<'_>) -> Closing {
    let lines = |field: &str| -> Vec<String> {
        let lines = asked.own.text(field).lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    };
    Closing {
        recipients: lines("recipients"),
        signed_as: lines("signed-as"),
        name: asked.own.text("signer").to_owned(),
    }
}
