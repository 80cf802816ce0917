//! The nine statuses that the office uses, with "within the limit" as the limits' own word for "on track".
//! Words and colours are not here.

/// Where a target stands. A computed status is not a conclusion: see [`super::Conclusion`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// "Vượt chỉ tiêu". Never for limits, quotas, 100 % and strict ("trên") targets.
    Exceeded,
    /// "Đạt chỉ tiêu"; provisional while [`super::Judgement::provisional`] holds.
    Met,
    /// "Đúng tiến độ".
    OnTrack,
    /// "Trong ngưỡng": a limit that is not used up.
    WithinLimit,
    /// "Chậm tiến độ".
    Behind,
    /// "Nguy cơ không đạt".
    AtRisk,
    /// "Không đạt".
    NotMet,
    /// "Chưa có số liệu".
    NoData,
    /// "Chưa đủ căn cứ đánh giá"; the reasons say what is lacking.
    NotEnoughGround,
    /// "Chưa đến kỳ đánh giá": neither missing nor late.
    NotYetDue,
}

impl Status {
    /// Every status, in the order in which legends and reports list them.
    pub const ALL: [Self; 10] = [
        Self::Exceeded,
        Self::Met,
        Self::OnTrack,
        Self::WithinLimit,
        Self::Behind,
        Self::AtRisk,
        Self::NotMet,
        Self::NoData,
        Self::NotEnoughGround,
        Self::NotYetDue,
    ];

    /// The code that conclusions, files and style sheets use. Never changes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Exceeded => "exceeded",
            Self::Met => "met",
            Self::OnTrack => "on-track",
            Self::WithinLimit => "within-limit",
            Self::Behind => "behind",
            Self::AtRisk => "at-risk",
            Self::NotMet => "not-met",
            Self::NoData => "no-data",
            Self::NotEnoughGround => "not-enough-ground",
            Self::NotYetDue => "not-yet-due",
        }
    }

    /// The status of a code; `None` for codes of newer builds.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// How much attention it asks for: 0 (exceeded) to 8 (not met). A bullet takes the highest of
    /// its parts, so "met" is lower than everything that is not met; on track and within the limit
    /// are equal.
    pub const fn severity(self) -> u8 {
        match self {
            Self::Exceeded => 0,
            Self::Met => 1,
            Self::OnTrack | Self::WithinLimit => 2,
            Self::NotYetDue => 3,
            Self::NotEnoughGround => 4,
            Self::NoData => 5,
            Self::Behind => 6,
            Self::AtRisk => 7,
            Self::NotMet => 8,
        }
    }

    /// Whether it says something of the target, and not only why nothing can be said yet.
    pub const fn is_verdict(self) -> bool {
        !matches!(self, Self::NoData | Self::NotEnoughGround | Self::NotYetDue)
    }

    /// Whether the target is reached as far as figures show.
    pub const fn is_reached(self) -> bool {
        matches!(self, Self::Exceeded | Self::Met)
    }

    /// Whether nothing needs to be done about it: reached, on track or within the limit.
    pub const fn is_good(self) -> bool {
        self.is_reached() || matches!(self, Self::OnTrack | Self::WithinLimit)
    }

    /// Whether it belongs on the list of what needs attention: late, at risk or not met.
    pub const fn needs_attention(self) -> bool {
        matches!(self, Self::Behind | Self::AtRisk | Self::NotMet)
    }
}
