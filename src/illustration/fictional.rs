//! The same resolution over units that do not exist, and what their people write beside figures.
//!
//! The one place outside seeds and translations with Vietnamese words: they are data of a fictional
//! data set, not words of the interface.

use crate::resolution::{DataSet, DataSetId, Names, Unit, UnitId, UnitKind};
use std::collections::BTreeMap;

/// The resolution with fictional units; its id differs, so no real file fits it.
pub fn data_set(real: &DataSet) -> DataSet {
    let mut counts: BTreeMap<&'static str, u32> = BTreeMap::new();
    let mut ids: BTreeMap<UnitId, UnitId> = BTreeMap::new();
    let mut units = Vec::with_capacity(real.units.len());
    for unit in &real.units {
        let (slug, vi, en) = match unit.kind {
            UnitKind::Root => ("thanh-pho", "Thành phố Minh họa", "Illustration city"),
            UnitKind::Ward => ("phuong", "Phường Minh họa", "Illustration ward"),
            UnitKind::Commune => ("xa", "Xã Minh họa", "Illustration commune"),
            UnitKind::Agencies => ("co-quan", "Khối cơ quan Minh họa", "Illustration agencies"),
        };
        let count = counts.entry(slug).or_default();
        *count += 1;
        let numbered = |name: &str| match unit.kind {
            UnitKind::Ward | UnitKind::Commune => format!("{name} {count}").into(),
            UnitKind::Root | UnitKind::Agencies => name.into(),
        };
        let id = UnitId::new(format!("minh-hoa-{slug}-{count}"));
        ids.insert(unit.id.clone(), id.clone());
        units.push(Unit { id, name: Names { vi: numbered(vi), en: numbered(en) }, ..unit.clone() });
    }
    for unit in &mut units {
        for relative in [&mut unit.parent, &mut unit.successor] {
            *relative = relative.as_ref().and_then(|id| ids.get(id)).cloned();
        }
    }
    let id = DataSetId::new(format!("{}-minh-hoa", real.id));
    real.clone().with_units(id, units)
}

/// Who writes for the root and for its units.
pub(super) const WRITERS: [(&str, &str); 4] = [
    ("Nguyễn Văn Minh", "Chuyên viên Văn phòng"),
    ("Trần Thị Họa", "Công chức Văn phòng - Thống kê"),
    ("Lê Văn Mẫu", "Công chức Văn hóa - Xã hội"),
    ("Phạm Thị Dụ", "Cán bộ tổng hợp"),
];

/// Where figures come from.
pub(super) const SOURCES: [&str; 3] =
    ["Báo cáo tháng của đơn vị", "Chi cục Thống kê cung cấp", "Sổ theo dõi của đơn vị"];

/// What is remarked beside figures.
pub(super) const NOTES: [&str; 3] = [
    "Số liệu rà soát ngày cuối tháng.",
    "Còn một tổ chưa gửi số, sẽ bổ sung.",
    "Đã đối chiếu với ngành dọc.",
];

/// Why a figure was corrected.
pub(super) const CORRECTION: &str = "Sửa lại sau khi đối chiếu.";

/// Who assigns a figure, and by what document.
pub(super) const ASSIGNER: &str = "UBND tỉnh Minh họa";
pub(super) const ASSIGNMENT: &str = "QĐ-UBND (minh họa)";
