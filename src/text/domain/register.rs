//! Registers, their fields and what stands in them, in words.

use crate::ledger::Place;
use crate::resolution::DataSet;
use crate::text::phrases::registers as words;
use crate::text::{Lang, date, number};
use crate::work::{Field, Kind, Progress, Record, Register, Timing, Wrong, day, day_text, ids};

/// What a register is called.
pub const fn register(register: Register, lang: Lang) -> &'static str {
    match register {
        Register::Task => words::tasks(lang),
        Register::Paper => words::papers(lang),
        Register::Inspection => words::inspections(lang),
        Register::Request => words::requests(lang),
        Register::Difficulty => words::difficulties(lang),
        Register::Material => words::materials(lang),
        Register::Dissemination => words::disseminations(lang),
        Register::Review => words::reviews(lang),
        Register::Body => words::bodies(lang),
        Register::Lead => words::leads(lang),
        Register::Charge => words::charges(lang),
        Register::Report => words::reports(lang),
    }
}

/// What one of its records is called.
pub const fn one_of(register: Register, lang: Lang) -> &'static str {
    match register {
        Register::Task => words::one_task(lang),
        Register::Paper => words::one_paper(lang),
        Register::Inspection => words::one_inspection(lang),
        Register::Request => words::one_request(lang),
        Register::Difficulty => words::one_difficulty(lang),
        Register::Material => words::one_material(lang),
        Register::Dissemination => words::one_dissemination(lang),
        Register::Review => words::one_review(lang),
        Register::Body => words::one_body(lang),
        Register::Lead => words::one_lead(lang),
        Register::Charge => words::one_charge(lang),
        Register::Report => words::one_report(lang),
    }
}

/// What a field is called: the head of its column, the label of its box.
pub fn field(register: Register, code: &str, lang: Lang) -> &'static str {
    match (register, code) {
        (Register::Charge, "name") => words::member(lang),
        (Register::Body, "name") => words::body_name(lang),
        (Register::Inspection | Register::Difficulty, "title") => words::matter(lang),
        (Register::Paper, "title") => words::paper_title(lang),
        (Register::Request, "due") => words::answer_due(lang),
        (Register::Material, "done") => words::finished(lang),
        (Register::Report, "date") => words::report_date(lang),
        (_, "results") => words::own_results(lang),
        (_, "shortcomings") => words::own_shortcomings(lang),
        (_, "difficulties") => words::own_difficulties(lang),
        (_, "next") => words::own_next(lang),
        (_, "form") => words::form(lang),
        (_, "superior") => words::superior(lang),
        (_, "issuer") => words::issuer(lang),
        (_, "place") => words::place(lang),
        (_, "recipients") => words::recipients(lang),
        (_, "signed-as") => words::signed_as(lang),
        (_, "signer") => words::signer(lang),
        (_, "name") => words::name(lang),
        (_, "output") => words::output(lang),
        (_, "lead") => words::lead(lang),
        (_, "coordinating") => words::coordinating(lang),
        (_, "unit") => words::unit(lang),
        (_, "start") => words::start(lang),
        (_, "due") => words::due(lang),
        (_, "status") => words::status(lang),
        (_, "percent") => words::percent(lang),
        (_, "targets") => words::targets(lang),
        (_, "clause") => words::clause(lang),
        (_, "assessment") => words::assessment(lang),
        (_, "removed") => words::removed(lang),
        (_, "kind") => words::kind(lang),
        (_, "body") => words::body(lang),
        (_, "number") => words::number(lang),
        (_, "date") => words::date(lang),
        (_, "title") => words::title(lang),
        (_, "area") => words::area(lang),
        (_, "scheduled") => words::scheduled(lang),
        (_, "done") => words::done(lang),
        (_, "findings") => words::findings(lang),
        (_, "follow-up") => words::follow_up(lang),
        (_, "follow-up-due") => words::follow_up_due(lang),
        (_, "settled") => words::settled(lang),
        (_, "target") => words::target(lang),
        (_, "question") => words::question(lang),
        (_, "asked") => words::asked(lang),
        (_, "cause") => words::cause(lang),
        (_, "remedy") => words::remedy(lang),
        (_, "answered") => words::answered(lang),
        (_, "proposal") => words::proposal(lang),
        (_, "addressee") => words::addressee(lang),
        (_, "raised") => words::raised(lang),
        (_, "settlement") => words::settlement(lang),
        (_, "cell") => words::cell(lang),
        (_, "turns") => words::turns(lang),
        (_, "people") => words::people(lang),
        (_, "duty") => words::duty(lang),
        (_, "position") => words::position(lang),
        (_, code) if code.starts_with("milestone/") => words::milestone(lang),
        (_, code) if code.starts_with("log/") => words::log(lang),
        _ => "",
    }
}

/// A place of a register, as mismatches and previews of files name it: `Nhiệm vụ · Hạn`.
pub fn record_field(register_code: &str, code: &str, lang: Lang) -> String {
    let known = Register::from_code(register_code).map(|of| (one_of(of, lang), field(of, code, lang)));
    match known {
        Some((one, field)) if !field.is_empty() => format!("{one} · {field}"),
        Some((one, _)) => format!("{one} · {code}"),
        None => words::newer_register(lang, register_code),
    }
}

/// One of the words that a field chooses from.
pub fn choice(code: &str, lang: Lang) -> &str {
    match code {
        "not-started" => words::not_started(lang),
        "in-progress" => words::in_progress(lang),
        "stuck" => words::stuck(lang),
        "done" => words::is_done(lang),
        "stopped" => words::stopped(lang),
        "own-resolution" => words::own_resolution(lang),
        "plan" => words::plan(lang),
        "programme" => words::programme(lang),
        "guide" => words::guide(lang),
        "study-material" => words::study_material(lang),
        "other" => words::other(lang),
        "yes" => words::is_removed(lang),
        "party" => words::of_party(lang),
        "state" => words::of_state(lang),
        unknown => unknown,
    }
}

/// How far a task has come.
pub const fn progress(progress: Progress, lang: Lang) -> &'static str {
    match progress {
        Progress::NotStarted => words::not_started(lang),
        Progress::InProgress => words::in_progress(lang),
        Progress::Stuck => words::stuck(lang),
        Progress::Done => words::is_done(lang),
        Progress::Stopped => words::stopped(lang),
    }
}

/// How a due day lies; nothing where it is far off or matters no more.
pub fn timing(timing: Timing, lang: Lang) -> Option<String> {
    let count = |days: u32| number::count(days as usize, lang);
    match timing {
        Timing::Overdue { days } => Some(words::overdue(lang, &count(days))),
        Timing::Soon { days: 0 } => Some(words::due_today(lang).to_owned()),
        Timing::Soon { days } => Some(words::due_in(lang, &count(days))),
        Timing::Undated => Some(words::undated(lang).to_owned()),
        Timing::Ahead | Timing::Closed => None,
    }
}

/// What to do about what was typed.
pub const fn wrong(wrong: Wrong, lang: Lang) -> &'static str {
    match wrong {
        Wrong::Day => words::wrong_day(lang),
        Wrong::Percent => words::wrong_percent(lang),
        Wrong::Count => words::wrong_count(lang),
        Wrong::Unknown => words::wrong_unknown(lang),
    }
}

/// A body by its id: as the text names it, or as the office named it in `added`; else the id itself.
pub fn body<'a>(id: &'a str, data: &'a DataSet, added: &'a [Record], lang: Lang) -> &'a str {
    if let Some(body) = data.bodies.iter().find(|body| body.id.as_str() == id) {
        return lang.of(&body.name);
    }
    let name = added.iter().find(|record| record.id.as_str() == id).map_or("", |record| record.text("name"));
    if name.is_empty() { id } else { name }
}

/// What stands in a field, for tables and printing. `added` are the bodies that the office added.
pub fn field_text(of: Field, text: &str, data: &DataSet, added: &[Record], lang: Lang) -> String {
    let listed = |name: &dyn Fn(&str) -> String| ids(text).map(name).collect::<Vec<_>>().join(", ");
    let named = |id: &str| body(id, data, added, lang).to_owned();
    match of.kind {
        Kind::Line | Kind::Text => text.to_owned(),
        Kind::Day => day(text).map_or_else(|| text.to_owned(), date::day),
        Kind::Percent => match crate::work::percent(text) {
            Some(percent) => number::percent(percent, lang),
            None => text.to_owned(),
        },
        Kind::Count => crate::work::count(text)
            .map_or_else(|| text.to_owned(), |count| number::count(count as usize, lang)),
        Kind::Unit => data.unit_named(text).map_or(text, |unit| lang.of(&unit.name)).to_owned(),
        Kind::Body | Kind::Bodies => listed(&named),
        Kind::Targets => {
            listed(&|id| data.target_named(id).map_or(id, |target| lang.of(&target.name)).to_owned())
        }
        Kind::Clause => text.to_owned(),
        Kind::Group => {
            let group = data.groups.iter().find(|group| group.number.to_string() == text);
            group.map_or(text, |group| lang.of(&group.name)).to_owned()
        }
        Kind::Choice(_) => choice(text, lang).to_owned(),
    }
}

/// What somebody typed into a field, as entries hold it; empty where nothing is left.
///
/// # Errors
/// What is wrong with it.
pub fn typed(kind: Kind, text: &str, data: &DataSet, lang: Lang) -> Result<String, Wrong> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(String::new());
    }
    let number = |scale, wrong| {
        let read = number::parse(text, &number::Context::bare(lang, scale)).map_err(|_| wrong)?;
        Ok(read.value.normalize().to_string())
    };
    let entered = match kind {
        Kind::Day => day_text(date::parse_day(text).ok_or(Wrong::Day)?),
        Kind::Percent => number(number::Scale::Share, Wrong::Percent)?,
        Kind::Count => number(number::Scale::Count, Wrong::Count)?,
        _ => text.to_owned(),
    };
    kind.check(&entered, data).map(|()| entered)
}

/// What stands in a field, as somebody types it.
pub fn editable(kind: Kind, text: &str, lang: Lang) -> String {
    let number = |figure: Option<rust_decimal::Decimal>| {
        figure.map_or_else(|| text.to_owned(), |figure| number::ungrouped(figure, lang))
    };
    match kind {
        Kind::Day => day(text).map_or_else(|| text.to_owned(), date::day),
        Kind::Percent => number(crate::work::percent(text)),
        Kind::Count => number(crate::work::count(text).map(Into::into)),
        _ => text.to_owned(),
    }
}

/// The field of a place, where it is one that this build knows.
pub fn field_of(place: &Place) -> Option<(Register, Field)> {
    let Place::Record { register, field, .. } = place else { return None };
    let register = Register::from_code(register)?;
    let part = |code, kind| Some(Field { code, kind });
    let of_line = match (field.split_once('/').map_or(&**field, |(head, _)| head), field.rsplit('/').next()) {
        ("milestone", Some("due" | "done")) => part("milestone", Kind::Day),
        ("milestone", _) => part("milestone", Kind::Line),
        ("log", _) => part("log", Kind::Text),
        ("removed", _) => part("removed", Kind::Choice(&["yes"])),
        _ => None,
    };
    register.field(field).or(of_line).map(|field| (register, field))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_and_choice_has_words_and_what_is_typed_is_read() {
        for register in Register::ALL {
            for of in register.fields() {
                for lang in Lang::ALL {
                    assert_ne!(field(register, of.code, lang), "", "{register:?} {}", of.code);
                    if let Kind::Choice(codes) = of.kind {
                        assert!(codes.iter().all(|code| choice(code, lang) != *code), "{codes:?}");
                    }
                }
            }
        }
        let data = &crate::resolution::packed()[0];
        for (kind, text, entered) in [
            (Kind::Day, " 31/3/2023", Ok("2023-03-31")),
            (Kind::Day, "32/3/2023", Err(Wrong::Day)),
            (Kind::Percent, "40,5", Ok("40.5")),
            (Kind::Percent, "140", Err(Wrong::Percent)),
            (Kind::Count, "1.250", Ok("1250")),
            (Kind::Count, "2,5", Err(Wrong::Count)),
            (Kind::Line, "  ", Ok("")),
        ] {
            assert_eq!(typed(kind, text, data, Lang::Vi), entered.map(str::to_owned), "{text}");
        }
        assert_eq!(editable(Kind::Day, "2023-03-05", Lang::Vi), "05/03/2023");
        assert_eq!(editable(Kind::Percent, "40.5", Lang::Vi), "40,5");
        assert_eq!(record_field("task", "due", Lang::Vi), "Nhiệm vụ · Hạn");
        let done = Register::Task.place(&crate::resolution::RecordId::new("t"), "milestone/a1/done");
        assert_eq!(field_of(&done).map(|(_, field)| field.kind), Some(Kind::Day));
        assert_eq!(record_field("sổ lạ", "due", Lang::Vi), "Mục của bản mới hơn (sổ lạ)");
    }
}
