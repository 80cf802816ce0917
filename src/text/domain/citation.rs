//! How a clause is cited in papers: `NQ 2023, III.1, đoạn 5`.

use crate::resolution::{Clause, ClauseKind, DataSet};
use crate::text::Lang;
use crate::text::phrases::reading as words;

/// Where a clause stands, for links to it: `III.1.5`, of a part around the body its name.
pub fn clause_place(clause: &Clause, lang: Lang) -> String {
    clause.name.as_ref().map_or_else(|| clause.id.to_string(), |name| lang.of(name).to_owned())
}

/// The citation of a clause: of a passage its item and which passage of it, of a part around the body its
/// name. The same in both languages but for names, since the paper cited is Vietnamese.
pub fn citation(data: &DataSet, clause: &Clause, lang: Lang) -> String {
    let of_parent =
        clause.parent.as_ref().filter(|_| matches!(clause.kind, ClauseKind::Bullet | ClauseKind::Paragraph));
    let nth = clause.id.as_str().rsplit('.').next().unwrap_or_default();
    let place = match of_parent {
        Some(item) => words::citation_passage(lang, item.as_str(), nth),
        None => clause_place(clause, lang),
    };
    format!("{}, {place}", words::citation_of(lang, data.year))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;
    use crate::resolution::packed;

    #[test]
    fn clauses_are_cited_as_papers_do() {
        let data = packed().iter().find(|set| set.id.as_str() == "long-khanh-2023").unwrap();
        for (id, cited) in [
            ("III.1.5", "NQ 2023, III.1, đoạn 5"),
            ("III.1", "NQ 2023, III.1"),
            ("II.2", "NQ 2023, II.2"),
            ("IV", "NQ 2023, IV"),
            ("preamble", "NQ 2023, Mở đầu"),
        ] {
            assert_eq!(citation(data, data.clause_named(id).unwrap(), Lang::Vi), cited);
        }
    }
}
