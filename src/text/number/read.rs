//! From what officers type to exact decimals. Guesses nothing in silence: a figure with a second
//! possible reading carries it along, so that the screen can ask.

use super::Misread;
use super::print::marks;
use crate::resolution::{Judging, Names, Target};
use crate::text::Lang;
use crate::text::fold::{fold, half_width};
use rust_decimal::Decimal;

/// At most this many digits before the decimal mark (the ledger's rule).
const MAX_INTEGER_DIGITS: usize = 15;
/// At most this many digits after it, trailing zeros aside.
const MAX_DECIMALS: usize = 6;

/// What is known of the box that a figure is typed into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context<'a> {
    /// The language of the screen: it decides which mark groups thousands.
    pub lang: Lang,
    /// The unit of measure that may follow the figure, in either language.
    pub measure: Option<&'a Names>,
    /// What figures are possible here, where that settles a reading.
    pub scale: Scale,
}

impl<'a> Context<'a> {
    /// The box of a target's figure. Those of a ratio are [`Context::of_part`].
    pub fn of(target: &'a Target, lang: Lang) -> Self {
        if let Some(counted) = &target.counted {
            return Self { lang, measure: Some(counted), scale: Scale::Count };
        }
        let is_count = target.judging == Judging::Limit || target.out_of.is_some();
        let scale = if is_count || (target.whole_numbers && !target.ratio) {
            Scale::Count
        } else if &*target.measure.vi == "%" && !target.ratio {
            Scale::Share
        } else {
            Scale::Free
        };
        Self { lang, measure: Some(&target.measure), scale }
    }

    /// Either box of a target's ratio, which may be typed into one box as `14/15` too.
    pub const fn of_part(target: &Target, lang: Lang) -> Context<'static> {
        Context::bare(lang, if target.whole_numbers { Scale::Count } else { Scale::Free })
    }

    /// A box without a unit of measure.
    pub const fn bare(lang: Lang, scale: Scale) -> Self {
        Self { lang, measure: None, scale }
    }

    /// The unit of measure in the language of the screen; empty where there is none.
    pub(super) fn asked(&self) -> &'a str {
        self.measure.map_or("", |names| self.lang.pick(&names.vi, &names.en))
    }

    fn has_measure(&self, folded: &str) -> bool {
        self.measure.is_some_and(|names| {
            [&names.vi, &names.en].into_iter().map(|name| fold(name)).any(|name| {
                name.strip_prefix(folded).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '/']))
            })
        })
    }
}

/// What figures are possible in a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Any figure.
    Free,
    /// A share in percent, hardly above 100: `96.500` is first read as 96.5.
    Share,
    /// Whole things: `1.964` can only be 1964.
    Count,
}

/// One figure as understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Understood {
    /// The first reading, normalised.
    pub value: Decimal,
    /// The other possible reading: ask which one is meant.
    pub also: Option<Decimal>,
}

/// What one box may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// A plain figure.
    Number(Understood),
    /// Two figures with a slash between them, as in `14/15`.
    Ratio {
        /// Before the slash.
        numerator: Understood,
        /// After it.
        denominator: Understood,
    },
}

/// Reads one figure, such as `1.964`, `18.531,9`, `18531.9`, `02`, `99,5 %` or `16 200 tỷ đồng`.
///
/// # Errors
/// A [`Misread`] that says what stood in the way.
pub fn parse(typed: &str, context: &Context<'_>) -> Result<Understood, Misread> {
    let plain = plain(typed);
    let bare = without_measure(&plain, context)?;
    match bare.matches('/').count() {
        0 => number(bare, context),
        1 if bare.bytes().any(|b| b.is_ascii_digit()) => {
            Err(Misread::UnexpectedRatio { typed: plain.trim().into() })
        }
        _ => Err(Misread::BadRatio { typed: plain.trim().into() }),
    }
}

/// Reads one figure or a ratio such as `14/15`.
///
/// # Errors
/// A [`Misread`] that says what stood in the way.
pub fn parse_typed(typed: &str, context: &Context<'_>) -> Result<Typed, Misread> {
    let plain = plain(typed);
    let bare = without_measure(&plain, context)?;
    let Some((numerator, denominator)) = bare.split_once('/') else {
        return number(bare, context).map(Typed::Number);
    };
    if denominator.contains('/') || numerator.trim().is_empty() || denominator.trim().is_empty() {
        return Err(Misread::BadRatio { typed: plain.trim().into() });
    }
    Ok(Typed::Ratio {
        numerator: number(numerator.trim(), context)?,
        denominator: number(denominator.trim(), context)?,
    })
}

/// A figure that needs no reading, as long as it has no more digits than a typed one may have.
///
/// # Errors
/// Too many digits before or after the decimal mark.
pub fn within_bounds(value: Decimal) -> Result<Decimal, Misread> {
    let value = value.normalize();
    let whole = value.trunc().abs().to_string();
    if whole.len() > MAX_INTEGER_DIGITS {
        return Err(Misread::TooManyDigits { digits: whole.len() });
    }
    match usize::try_from(value.scale()) {
        Ok(digits) if digits > MAX_DECIMALS => Err(Misread::TooManyDecimals { digits }),
        _ => Ok(value),
    }
}

/// Full-width forms as ASCII, every kind of space as one, every minus as `-`.
fn plain(typed: &str) -> String {
    typed
        .chars()
        .filter(|c| !matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}'))
        .map(|c| match half_width(c) {
            c if c.is_whitespace() => ' ',
            '\u{2212}' | '\u{2013}' => '-',
            c => c,
        })
        .collect()
}

/// Words of quantity that change a figure's size where the target's unit does not hold them.
const OTHER_MEASURES: [&str; 11] =
    ["%", "\u{2030}", "nghin", "ngan", "tram", "trieu", "ty", "dong", "thousand", "million", "billion"];

fn without_measure<'a>(plain: &'a str, context: &Context<'_>) -> Result<&'a str, Misread> {
    let text = plain.trim();
    let is_of_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | '/' | ' ');
    let Some(start) = text.find(|c| !is_of_number(c)) else {
        return if text.is_empty() { Err(Misread::Empty) } else { Ok(text) };
    };
    let (before, words) = text.split_at(start);
    let typed = fold(words);
    let typed = typed.trim();
    let before = before.trim_end();
    if !before.is_empty() && context.has_measure(typed) {
        return Ok(before);
    }
    let is_other = typed.split(' ').next().is_some_and(|word| OTHER_MEASURES.contains(&word));
    if is_other && before.bytes().any(|b| b.is_ascii_digit()) {
        return Err(Misread::OtherMeasure { typed: words.trim().into(), asked: context.asked().into() });
    }
    Err(Misread::Letters { found: words.trim().into() })
}

/// Digits, `.`, `,`, space and signs only.
fn number(bare: &str, context: &Context<'_>) -> Result<Understood, Misread> {
    let typed = || Box::<str>::from(bare);
    let (negative, digits) = match bare.strip_prefix('-') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, bare.strip_prefix('+').unwrap_or(bare).trim_start()),
    };
    if digits.contains(['-', '+', '/']) {
        return Err(Misread::Range { typed: typed() });
    }
    if !digits.bytes().any(|b| b.is_ascii_digit()) {
        return Err(if digits.is_empty() && bare.is_empty() {
            Misread::Empty
        } else {
            Misread::Letters { found: typed() }
        });
    }
    let (first, other) = readings(digits, context).ok_or_else(|| complaint(digits, context))?;
    let decimal = |reading: &Reading| reading.decimal(negative);
    match (decimal(&first), other.as_ref().map(decimal)) {
        (Ok(value), also) => Ok(Understood { value, also: also.and_then(Result::ok) }),
        (Err(_), Some(Ok(value))) => Ok(Understood { value, also: None }),
        (Err(misread), _) => Err(misread),
    }
}

/// One way to read a row of digits and marks.
struct Reading {
    whole: String,
    fraction: String,
}

impl Reading {
    fn decimal(&self, negative: bool) -> Result<Decimal, Misread> {
        let whole = self.whole.trim_start_matches('0');
        let fraction = self.fraction.trim_end_matches('0');
        if whole.len() > MAX_INTEGER_DIGITS {
            return Err(Misread::TooManyDigits { digits: whole.len() });
        }
        if fraction.len() > MAX_DECIMALS {
            return Err(Misread::TooManyDecimals { digits: fraction.len() });
        }
        let sign = if negative { "-" } else { "" };
        let text = format!("{sign}0{whole}.{fraction}0");
        let value =
            Decimal::from_str_exact(&text).map_err(|_| Misread::BadGrouping { typed: text.into() })?;
        let value = value.normalize();
        Ok(if value.is_zero() { Decimal::ZERO } else { value })
    }
}

/// The first and, where the marks leave it open, the second reading.
fn readings(digits: &str, context: &Context<'_>) -> Option<(Reading, Option<Reading>)> {
    let (thousands, decimal) = marks(context.lang);
    let by_language = reading(digits, thousands, decimal);
    let swapped = reading(digits, decimal, thousands);
    let (first, other) = match (by_language, swapped) {
        (Some(first), None) | (None, Some(first)) => return Some((first, None)),
        (None, None) => return None,
        (Some(first), Some(other)) => (first, other),
    };
    if first.whole == other.whole && first.fraction == other.fraction {
        return Some((first, None));
    }
    // Both hold: one single mark with three digits behind it.
    let (whole, broken) = if first.fraction.is_empty() { (first, other) } else { (other, first) };
    Some(match (context.scale, digits.contains(thousands)) {
        (Scale::Count, _) => (whole, None),
        (Scale::Share, _) | (Scale::Free, false) => (broken, Some(whole)),
        (Scale::Free, true) => (whole, Some(broken)),
    })
}

/// Reads with these marks; `None` where they cannot stand so.
fn reading(digits: &str, thousands: char, decimal: char) -> Option<Reading> {
    let (whole, fraction) = digits.split_once(decimal).unwrap_or((digits, ""));
    if !fraction.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let whole = whole.trim_end();
    let groups: Vec<&str> = whole.split([thousands, ' ']).collect();
    let is_digits = |group: &&str| group.bytes().all(|b| b.is_ascii_digit());
    let is_one_mark = !(whole.contains(thousands) && whole.contains(' '));
    let is_grouped = match groups.as_slice() {
        [only] => is_digits(only),
        [first, rest @ ..] => {
            matches!(first.len(), 1..=3)
                && !first.starts_with('0')
                && groups.iter().all(is_digits)
                && rest.iter().all(|group| group.len() == 3)
        }
        [] => false,
    };
    (is_grouped && is_one_mark).then(|| Reading { whole: groups.concat(), fraction: fraction.to_owned() })
}

fn complaint(digits: &str, context: &Context<'_>) -> Misread {
    let (thousands, decimal) = marks(context.lang);
    let typed = digits.into();
    if digits.matches(decimal).count() > 1 && !digits.contains(thousands) {
        Misread::TwoDecimalMarks { typed }
    } else {
        Misread::BadGrouping { typed }
    }
}
