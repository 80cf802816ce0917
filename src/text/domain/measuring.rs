//! How a target is measured: how often, by whom, how brought together, how judged.

use crate::resolution::{Aggregation, DataSet, Frequency, Judging, Reporters, UnitId, UnitKind};
use crate::text::Lang;
use crate::text::phrases::{shell, targets};

/// "41 chỉ tiêu (63 nội dung)": reports count bullets, screens name their parts too.
pub fn bullets_and_parts(bullets: usize, parts: usize, lang: Lang) -> String {
    shell::bullets_of(lang, bullets, &shell::parts(lang, parts))
}

/// How often a figure is due.
pub const fn frequency(frequency: Frequency, lang: Lang) -> &'static str {
    match frequency {
        Frequency::Monthly => lang.pick("Hằng tháng", "Monthly"),
        Frequency::Quarterly => lang.pick("Hằng quý", "Quarterly"),
        Frequency::HalfYearly => lang.pick("6 tháng, cả năm", "Half-yearly"),
        Frequency::Yearly => lang.pick("Cả năm", "Yearly"),
    }
}

/// Who reports.
pub const fn reporters(reporters: Reporters, lang: Lang) -> &'static str {
    match reporters {
        Reporters::City => lang.pick("Thành phố", "The city"),
        Reporters::Units => lang.pick("Phường, xã", "Wards and communes"),
        Reporters::Wards => lang.pick("Phường", "Wards"),
        Reporters::Communes => lang.pick("Xã", "Communes"),
        Reporters::UnitsAndAgencies => {
            lang.pick("Phường, xã và cơ quan thành phố", "Wards, communes and city agencies")
        }
        Reporters::CityAndUnits => lang.pick("Thành phố, phường, xã", "The city, wards and communes"),
    }
}

/// How units' figures become the city's.
pub const fn aggregation(aggregation: Aggregation, lang: Lang) -> &'static str {
    match aggregation {
        Aggregation::Sum => lang.pick("Cộng số của các đơn vị", "The units' figures added up"),
        Aggregation::WeightedRatio => lang
            .pick("Cộng tử số, cộng mẫu số rồi chia", "Numerators and denominators added up, then divided"),
        Aggregation::CountAchieving => lang.pick("Đếm số đơn vị đạt", "The number of units that achieve it"),
        Aggregation::CityOnly => lang.pick("Chỉ thành phố báo cáo", "Reported by the city only"),
    }
}

/// How the year is judged, as a sentence of the "vì sao" panel.
pub const fn judging(judging: Judging, lang: Lang) -> &'static str {
    match judging {
        Judging::Flow => lang.pick(
            "Số cộng dồn trong năm: so lũy kế với tiến độ kế hoạch đến ngày đánh giá.",
            "Adds up over the year: the cumulative figure is held against the planned path at the date.",
        ),
        Judging::Level => lang.pick(
            "Mức tại một thời điểm: so số mới nhất với chỉ tiêu, không theo tiến độ.",
            "A level: the latest figure is held against the target, without a path.",
        ),
        Judging::Accrual => lang.pick(
            "Tỷ lệ tăng dần trên tổng số cố định: so với tiến độ kế hoạch như số cộng dồn.",
            "A share that grows over a fixed whole: held against the planned path like a sum.",
        ),
        Judging::Change => lang.pick(
            "Mức tăng, giảm: so lũy kế với cùng kỳ năm trước.",
            "A change: the cumulative figure is held against the same cut-off last year.",
        ),
        Judging::Limit => lang.pick(
            "Mức không được vượt: dưới là trong ngưỡng, bằng là có nguy cơ, vượt là không đạt.",
            "A ceiling: below is within the limit, equal is at risk, above is not met.",
        ),
        Judging::Milestone => lang.pick(
            "Việc phải hoàn thành: so phần đã làm với thời gian đã qua.",
            "Something to be done: progress is held against the time that has passed.",
        ),
    }
}

/// The kind of unit.
pub const fn unit_kind(kind: UnitKind, lang: Lang) -> &'static str {
    match kind {
        UnitKind::Root => lang.pick("Thành phố", "City"),
        UnitKind::Ward => lang.pick("Phường", "Ward"),
        UnitKind::Commune => lang.pick("Xã", "Commune"),
        UnitKind::Agencies => lang.pick("Khối cơ quan, đơn vị thành phố", "City agencies"),
    }
}

/// A group of targets as headings name it: `3. An sinh xã hội`. Empty for a number that is no group's.
pub fn group(number: u8, data: &DataSet, lang: Lang) -> String {
    let group = data.groups.iter().find(|group| group.number == number);
    group.map(|group| targets::numbered(lang, number, lang.of(&group.name))).unwrap_or_default()
}

/// Units by name in a row; an unknown unit by its id.
pub fn units<'a>(ids: impl IntoIterator<Item = &'a UnitId>, data: &DataSet, lang: Lang) -> String {
    let names: Vec<&str> = ids
        .into_iter()
        .map(|id| {
            let unit = data.units.iter().find(|unit| unit.id == *id);
            unit.map_or_else(|| id.as_str(), |unit| lang.pick(&unit.name.vi, &unit.name.en))
        })
        .collect();
    names.join(", ")
}
