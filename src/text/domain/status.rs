//! Names of the statuses, as the office uses them.

use crate::progress::{Judgement, Status};
use crate::text::Lang;
use crate::text::phrases::shell;

/// The status's name: "Chậm tiến độ".
pub const fn status(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Exceeded => lang.pick("Vượt chỉ tiêu", "Exceeded"),
        Status::Met => lang.pick("Đạt chỉ tiêu", "Met"),
        Status::OnTrack => lang.pick("Đúng tiến độ", "On track"),
        Status::WithinLimit => lang.pick("Trong ngưỡng", "Within the limit"),
        Status::Behind => lang.pick("Chậm tiến độ", "Behind"),
        Status::AtRisk => lang.pick("Nguy cơ không đạt", "At risk"),
        Status::NotMet => lang.pick("Không đạt", "Not met"),
        Status::NoData => lang.pick("Chưa có số liệu", "No figures yet"),
        Status::NotEnoughGround => lang.pick("Chưa đủ căn cứ đánh giá", "Not enough to judge"),
        Status::NotYetDue => lang.pick("Chưa đến kỳ đánh giá", "Not yet due"),
    }
}

/// The status as it leaves the page: what somebody concluded, else the computed one, marked as no
/// conclusion.
pub fn reported_status(judgement: &Judgement, lang: Lang) -> String {
    let concluded = judgement.conclusion.as_ref().and_then(|conclusion| conclusion.status);
    match concluded {
        Some(concluded) => status(concluded, lang).to_owned(),
        None if judgement.status.is_verdict() => shell::provisional(lang, status(judgement.status, lang)),
        None => status(judgement.status, lang).to_owned(),
    }
}

/// The name of a status code; `None` for a code of a newer build.
pub fn code_name(code: &str, lang: Lang) -> Option<&'static str> {
    Status::from_code(code).map(|known| status(known, lang))
}

/// What the status means, for legends and the guide.
pub const fn status_explained(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Exceeded => lang.pick("Kết quả cao hơn chỉ tiêu.", "The result is above the target."),
        Status::Met => lang.pick("Kết quả bằng hoặc đã qua mức chỉ tiêu.", "The result has reached the target."),
        Status::OnTrack => lang.pick(
            "Chưa hết năm, lũy kế theo kịp tiến độ kế hoạch.",
            "The year still runs and the figures keep up with the plan.",
        ),
        Status::WithinLimit => lang.pick("Còn dưới mức cho phép.", "Still below the limit."),
        Status::Behind => lang.pick("Thiếu ít so với tiến độ hoặc mức cần đạt.", "A little short of the plan or level."),
        Status::AtRisk => lang.pick(
            "Thiếu nhiều; không thay đổi thì khó đạt.",
            "Far short; without a change the target is hardly reached.",
        ),
        Status::NotMet => lang.pick(
            "Đã hết thời gian mà chưa đạt, hoặc đã vượt mức cho phép.",
            "Time is up and the target is not reached, or the limit is exceeded.",
        ),
        Status::NoData => lang.pick("Đến kỳ mà chưa ai nhập số.", "A figure is due and nobody has entered one."),
        Status::NotEnoughGround => lang.pick(
            "Có số nhưng còn thiếu căn cứ: số giao, số năm trước, đơn vị chưa nộp hoặc chỗ lệch số.",
            "There are figures, but something lacks: an assigned figure, last year's, a unit's, or a mismatch is open.",
        ),
        Status::NotYetDue => lang.pick(
            "Chưa tới lúc đánh giá; không tính là thiếu hay chậm.",
            "Not judged before its time; neither missing nor late.",
        ),
    }
}
