//! What a field may be chosen from, with words.

use crate::resolution::ClauseKind;
use crate::state::Store;
use crate::text::{Lang, domain};
use crate::work::{Kind, Register};

/// Values with their words, followed; nothing for fields that are typed into.
pub fn options(store: Store, kind: Kind, lang: Lang) -> Vec<(String, String)> {
    let data = store.data();
    match kind {
        Kind::Unit => {
            data.units.iter().map(|unit| (unit.id.to_string(), lang.of(&unit.name).to_owned())).collect()
        }
        Kind::Body | Kind::Bodies => bodies(store, lang),
        Kind::Targets => data
            .targets
            .iter()
            .map(|target| (target.id.to_string(), lang.of(&target.name).to_owned()))
            .collect(),
        Kind::Clause => {
            let has_words =
                |kind| matches!(kind, ClauseKind::Item | ClauseKind::Bullet | ClauseKind::Paragraph);
            let clauses = data.clauses.iter().filter(|clause| has_words(clause.kind));
            let word = |clause: &crate::resolution::Clause| {
                let name = clause.short.as_ref().map_or("", |name| lang.of(name));
                (clause.id.to_string(), format!("{} {name}", clause.id))
            };
            clauses.map(word).collect()
        }
        Kind::Group => {
            let word = |group: &crate::resolution::Group| {
                (group.number.to_string(), lang.of(&group.name).to_owned())
            };
            data.groups.iter().map(word).collect()
        }
        Kind::Choice(codes) => {
            codes.iter().map(|code| ((*code).to_owned(), domain::choice(code, lang).to_owned())).collect()
        }
        Kind::Line | Kind::Text | Kind::Day | Kind::Percent | Kind::Count => Vec::new(),
    }
}

/// The bodies of the text, then those that the office added, followed.
pub fn bodies(store: Store, lang: Lang) -> Vec<(String, String)> {
    let named = store.data().bodies.iter().map(|body| (body.id.to_string(), lang.of(&body.name).to_owned()));
    let added = store.records(Register::Body);
    let added = added.iter().map(|record| (record.id.to_string(), record.text("name").to_owned()));
    named.chain(added.filter(|(_, name)| !name.is_empty())).collect()
}
