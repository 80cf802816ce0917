//! "Tổng hợp": the city office's page: who has handed in, received files, mismatches, settings.

phrases! {
    title: "Tổng hợp", "Collect";
    handed_in: "Đơn vị đã nộp", "Who has handed in";
    receive: "Nhận tệp đơn vị gửi", "Receive units' files";
    mismatches: "Chỗ lệch số", "Mismatches";
    mismatches_none: "Không có chỗ lệch số.", "There are no mismatches.";
    mismatch_units: "Cộng các đơn vị khác với số của thành phố", "The units' sum differs from the city's figure";
    city_figure: "Số của thành phố", "The city's figure";
    units_sum: "Cộng từ đơn vị", "From the units";
    difference: "Chênh lệch", "Difference";
    choose_this: "Chọn số này", "Choose this figure";

    // The first line
    period_handed_in(period: &str, done: u32, due: u32): "Kỳ {period}: {done} trên {due} đơn vị đã nộp đủ số", "For {period}, {done} of {due} units have handed in every figure";
    until(day: &str): "hạn {day}", "due {day}";

    // What lacks and what differs
    province_missing: "Chưa nhập chỉ tiêu tỉnh giao (số, ngày văn bản).", "Figures assigned by the province are not entered yet (number and date of the document).";
    province_missing_parts(count: usize): "{count} nội dung chưa đánh giá được. Bấm vào tên để nhập:", "Cannot be judged until then: {count}. Press a name to enter:";
    places(count: usize): "{count} chỗ", ["{count} place", "{count} places"];
    differences: "Số của thành phố và cộng từ đơn vị", "The city's figures beside the units'";
    differences_none: "Chưa thấy chỉ tiêu nào có số của thành phố khác với cộng từ đơn vị.", "No target's city figure differs from its units' taken together.";
    column_target: "Chỉ tiêu", "Target";
}
