//! "Theo đơn vị": units × targets, units compared, and one unit's page.

phrases! {
    title: "Theo đơn vị", "By unit";
    lead(units: usize, targets: usize): "{units} đơn vị · {targets} nội dung do đơn vị báo cáo", "{units} units · {targets} targets that units report";

    // Units × targets
    board: "Đánh giá từng nội dung của từng đơn vị", "Each unit's status on each target";
    board_hint: "Phím mũi tên đi giữa các ô, Enter mở nội dung của đơn vị đó. Ô trống: đơn vị không báo cáo nội dung này.",
        "Arrow keys move between cells, Enter opens that unit's target. Empty cell: the unit does not report it.";
    cell(status: &str, unit: &str): "{status}: {unit}", "{status}: {unit}";
    cell_said(target: &str, unit: &str, status: &str): "{target} · {unit}: {status}", "{target} · {unit}: {status}";
    cell_figure(figure: &str, goal: &str): "{figure}, được giao {goal}", "{figure}, assigned {goal}";
    attention: "Số nội dung cần chú ý", "In need of attention";
    only_status: "Chỉ hiện ô có đánh giá", "Show only cells with the status";
    no_row: "Không có ô nào có đánh giá này trong nhóm đã chọn.", "No cell in the chosen group has this status.";

    // Units compared
    comparison: "So sánh các đơn vị", "Units compared";
    comparison_of: "Nội dung", "Target";
    missing(names: &str): "Chưa có số của: {names}. Đơn vị thiếu số không tính là 0.", "No figure yet from: {names}. A missing figure does not count as 0.";
    open_target: "Mở chỉ tiêu", "Open the target";

    // One unit
    unit: "Đơn vị", "Unit";
    unit_targets: "Các nội dung của đơn vị", "The unit's targets";
    unit_lead(count: usize, day: &str): "{count} nội dung đơn vị báo cáo · tính đến {day} · đánh giá tạm tính", ["{count} target reported by the unit · as of {day} · provisional statuses", "{count} targets reported by the unit · as of {day} · provisional statuses"];
    goal: "Được giao", "Assigned";
    not_found: "Không có đơn vị này trong bộ dữ liệu.", "The data set has no such unit.";

    // Beside a unit's figure
    mark_partial: "chưa đủ", "incomplete";
    mark_conflicted: "lệch số", "figures differ";

    // Behind "Nâng cao"
    advanced: "Nâng cao: xếp thứ tự đơn vị", "Advanced: rank the units";
    ranking_show: "Hiện thứ tự các đơn vị", "Show the units' order";
    ranking: "Thứ tự các đơn vị", "The units' order";
    ranking_rule: "Xếp theo tỷ lệ nội dung đạt, vượt, đúng tiến độ hoặc trong ngưỡng trên số nội dung đã đánh giá được; bằng nhau thì cùng thứ. Đơn vị chưa đánh giá được một nửa số nội dung đến kỳ thì không xếp. Các đơn vị báo cáo những nội dung khác nhau, nên thứ tự chỉ để tham khảo, không phải kết quả thi đua.",
        "By the share of targets met, exceeded, on track or within their limit among those judged; equal shares have equal places. A unit with fewer than half of its due targets judged is not ranked. Units report different targets, so the order is for orientation and is no result of emulation.";
    place: "Thứ", "Place";
    place_none: "chưa xếp", "not ranked";
    share: "Tỷ lệ", "Share";
    good_of(good: u32, judged: u32): "{good}/{judged}", "{good}/{judged}";
    good: "Đạt hoặc đúng tiến độ / đã đánh giá", "Good / judged";
    due: "Đến kỳ", "Due";
}
