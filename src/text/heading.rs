//! What the heads of columns in other people's sheets say stands below, by words without their marks.

use super::Lang;
use super::fold::fold;
use super::phrases::import as words;
use serde::{Deserialize, Serialize};

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Heading {
    /// The target's number, `7` or `12.2`.
    Number,
    /// The target's name.
    Target,
    /// Its unit of measure.
    Measure,
    /// What the period alone brought.
    InPeriod,
    /// What was reached since the year's beginning.
    Cumulative,
    /// The same, a year before.
    LastYear,
    /// What is asked for.
    Plan,
    /// A remark.
    Note,
    /// The unit that the row is about.
    Unit,
    /// The period that the row is about.
    Period,
    /// Something else.
    Other,
}

/// Said by whole heads.
const WHOLE: [(&str, Heading); 14] = [
    ("tt", Heading::Number),
    ("stt", Heading::Number),
    ("so tt", Heading::Number),
    ("so thu tu", Heading::Number),
    ("ma so", Heading::Number),
    ("no", Heading::Number),
    ("#", Heading::Number),
    ("unit", Heading::Measure),
    ("ky", Heading::Period),
    ("thang", Heading::Period),
    ("quy", Heading::Period),
    ("period", Heading::Period),
    ("month", Heading::Period),
    ("quarter", Heading::Period),
];

/// Said by parts of heads; the first that is found decides, so that "cùng kỳ" is heard before "thực
/// hiện", and what only compares figures before either.
const PARTS: [(&str, Heading); 48] = [
    ("so ke hoach", Heading::Other),
    ("so kh", Heading::Other),
    ("so voi", Heading::Other),
    ("so cung ky", Heading::Other),
    ("so sanh", Heading::Other),
    ("against", Heading::Other),
    ("of last year", Heading::Other),
    ("ty le", Heading::Other),
    ("% thuc hien", Heading::Other),
    ("danh gia", Heading::Other),
    ("assessment", Heading::Other),
    ("status", Heading::Other),
    ("ghi chu", Heading::Note),
    ("note", Heading::Note),
    ("remark", Heading::Note),
    ("don vi tinh", Heading::Measure),
    ("dvt", Heading::Measure),
    ("measure", Heading::Measure),
    ("cung ky", Heading::LastYear),
    ("nam truoc", Heading::LastYear),
    ("last year", Heading::LastYear),
    ("luy ke", Heading::Cumulative),
    ("cong don", Heading::Cumulative),
    ("tu dau nam", Heading::Cumulative),
    ("den nay", Heading::Cumulative),
    ("to date", Heading::Cumulative),
    ("cumulative", Heading::Cumulative),
    ("ke hoach", Heading::Plan),
    ("kh nam", Heading::Plan),
    ("du toan", Heading::Plan),
    ("giao", Heading::Plan),
    ("chi tieu nam", Heading::Plan),
    ("plan", Heading::Plan),
    ("thuc hien", Heading::InPeriod),
    ("trong ky", Heading::InPeriod),
    ("ky nay", Heading::InPeriod),
    ("trong thang", Heading::InPeriod),
    ("ket qua", Heading::InPeriod),
    ("so lieu", Heading::InPeriod),
    ("this period", Heading::InPeriod),
    ("achieved", Heading::InPeriod),
    ("ky bao cao", Heading::Period),
    ("chi tieu", Heading::Target),
    ("noi dung", Heading::Target),
    ("target", Heading::Target),
    ("indicator", Heading::Target),
    ("don vi", Heading::Unit),
    ("phuong, xa", Heading::Unit),
];

impl Heading {
    /// All of them, in the order in which a choice offers them.
    pub const ALL: [Self; 11] = [
        Self::Number,
        Self::Target,
        Self::Measure,
        Self::InPeriod,
        Self::Cumulative,
        Self::LastYear,
        Self::Plan,
        Self::Note,
        Self::Unit,
        Self::Period,
        Self::Other,
    ];

    /// What a head says; `None` where it says nothing that is known.
    pub fn of(head: &str) -> Option<Self> {
        let folded = fold(head);
        let bare = folded.trim_matches(|c: char| c == '.' || c == ':' || c.is_whitespace());
        let whole = WHOLE.iter().find(|(words, _)| *words == bare);
        let said = whole.or_else(|| PARTS.iter().find(|(words, _)| bare.contains(words)));
        said.map(|(_, heading)| *heading)
    }

    /// Whether figures stand below.
    pub const fn is_figure(self) -> bool {
        matches!(self, Self::InPeriod | Self::Cumulative | Self::LastYear)
    }

    /// Its name in a choice.
    pub const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Number => words::role_number(lang),
            Self::Target => words::role_target(lang),
            Self::Measure => words::role_measure(lang),
            Self::InPeriod => words::role_in_period(lang),
            Self::Cumulative => words::role_cumulative(lang),
            Self::LastYear => words::role_last_year(lang),
            Self::Plan => words::role_plan(lang),
            Self::Note => words::role_note(lang),
            Self::Unit => words::role_unit(lang),
            Self::Period => words::role_period(lang),
            Self::Other => words::role_other(lang),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_say_what_stands_below() {
        for (head, heading) in [
            ("STT", Some(Heading::Number)),
            ("TT.", Some(Heading::Number)),
            ("CHỈ TIÊU", Some(Heading::Target)),
            ("Nội dung chỉ tiêu", Some(Heading::Target)),
            ("Chỉ tiêu giao năm 2023", Some(Heading::Plan)),
            ("Kế hoạch\nnăm 2023", Some(Heading::Plan)),
            ("ĐVT", Some(Heading::Measure)),
            ("Đơn vị tính", Some(Heading::Measure)),
            ("Đơn vị", Some(Heading::Unit)),
            ("Thực hiện tháng 10", Some(Heading::InPeriod)),
            ("Ước thực hiện", Some(Heading::InPeriod)),
            ("Thực hiện cùng kỳ", Some(Heading::LastYear)),
            ("Lũy kế 10 tháng", Some(Heading::Cumulative)),
            ("Luỹ kế từ đầu năm", Some(Heading::Cumulative)),
            ("Lũy kế cùng kỳ năm trước", Some(Heading::LastYear)),
            ("So KH (%)", Some(Heading::Other)),
            ("So cùng kỳ (%)", Some(Heading::Other)),
            ("Tỷ lệ % thực hiện", Some(Heading::Other)),
            ("Kỳ", Some(Heading::Period)),
            ("Ghi chú", Some(Heading::Note)),
            ("Cumulative to date", Some(Heading::Cumulative)),
            ("Thu ngân sách", None),
            ("", None),
        ] {
            assert_eq!(Heading::of(head), heading, "{head}");
        }
    }

    /// The heads of our own tables are understood in both languages.
    #[test]
    fn our_own_heads_are_understood() {
        use crate::text::phrases::report;
        for lang in Lang::ALL {
            for (head, heading) in [
                (report::column_number(lang), Heading::Number),
                (report::column_target(lang), Heading::Target),
                (report::column_measure(lang), Heading::Measure),
                (report::column_last_year(lang), Heading::LastYear),
                (&*report::column_plan(lang, 2023), Heading::Plan),
                (report::column_in_period(lang), Heading::InPeriod),
                (report::column_cumulative(lang), Heading::Cumulative),
                (report::column_of_plan(lang), Heading::Other),
                (report::column_of_last_year(lang), Heading::Other),
                (report::column_status(lang), Heading::Other),
                (report::column_note(lang), Heading::Note),
            ] {
                assert_eq!(Heading::of(head), Some(heading), "{head}");
            }
        }
    }

    #[test]
    fn each_has_a_name_of_its_own() {
        for lang in Lang::ALL {
            let names: std::collections::BTreeSet<_> =
                Heading::ALL.iter().map(|heading| heading.name(lang)).collect();
            assert_eq!(names.len(), Heading::ALL.len());
        }
    }
}
