//! "Tổng hợp": the city office's page: who has handed in, received files, mismatches, settings.

phrases! {
    title: "Tổng hợp", "Collect";
    handed_in: "Đơn vị đã nộp", "Who has handed in";
    handed_in_of(done: usize, due: usize): "{done}/{due} đơn vị đã nộp", "{done} of {due} units have handed in";
    handed_in_none: "Chưa đơn vị nào nộp kỳ này. Bấm “Nhận tệp đơn vị gửi” khi có tệp.", "No unit has handed in for this period. Press “Receive units' files” when files arrive.";
    on_time: "đúng hạn", "on time";
    late: "muộn", "late";
    missing: "chưa nộp", "not handed in";
    partial(done: usize, due: usize): "mới có {done}/{due} số", "{done} of {due} figures so far";
    receive: "Nhận tệp đơn vị gửi", "Receive units' files";
    merge: "Gộp số liệu", "Merge figures";
    merged(count: &str): "Đã gộp {count} lần ghi", "Merged {count} entries";
    mismatches: "Chỗ lệch số", "Mismatches";
    mismatches_none: "Không có chỗ lệch số.", "There are no mismatches.";
    mismatch_units: "Cộng các đơn vị khác với số của thành phố", "The units' sum differs from the city's figure";
    city_figure: "Số của thành phố", "The city's figure";
    units_sum: "Cộng từ đơn vị", "From the units";
    difference: "Chênh lệch", "Difference";
    choose_this: "Chọn số này", "Choose this figure";
    missing_assigned: "Chỉ tiêu chưa được giao", "Figures not assigned yet";
    missing_assigned_none: "Đã giao đủ chỉ tiêu cho các đơn vị.", "Every unit has its assigned figures.";
    column_unit: "Đơn vị", "Unit";
    column_entered: "Đã nhập", "Entered";
    column_closed: "Chốt lúc", "Closed at";
    column_file: "Tệp", "File";
    remind: "Danh sách cần đôn đốc", "Units to remind";
    remind_copied: "Đã sao chép danh sách cần đôn đốc.", "The list of units to remind is copied.";
    settings: "Thiết lập chung", "Shared settings";
    settings_hint: "Ghi vào sổ và đi theo tệp, để mọi máy đánh giá như nhau.", "Written into the ledger and carried in files, so that every computer judges alike.";
    bands: "Ngưỡng tiến độ", "Bands of progress";
    closing_day: "Hạn nộp hằng kỳ", "Closing date of each period";
    export_word: "Xuất Word", "Export to Word";
    export_excel: "Xuất Excel", "Export to Excel";

    // The first line
    period_handed_in(period: &str, done: usize, due: usize): "Kỳ {period}: {done} trên {due} đơn vị đã nộp đủ số", "For {period}, {done} of {due} units have handed in every figure";
    until(day: &str): "hạn {day}", "due {day}";

    // The board
    board_caption: "Mỗi đơn vị đã nộp đến đâu, theo tháng", "How far each unit has come, by month";
    column_this_period: "Kỳ này", "This period";
    all_in: "Đã nộp đủ", "All in";
    partly_in: "Nhập dở", "Partly in";
    nothing_in: "Chưa nộp", "Not handed in";
    not_asked: "không phải nộp", "nothing due";
    none: "–", "–";

    // What lacks and what differs
    province_missing: "Chưa nhập chỉ tiêu tỉnh giao (số, ngày văn bản).", "Figures assigned by the province are not entered yet (number and date of the document).";
    province_missing_parts(count: usize): "{count} nội dung chưa đánh giá được. Bấm vào tên để nhập:", "Cannot be judged until then: {count}. Press a name to enter:";
    places(count: usize): "{count} chỗ", "{count} places";
    differences: "Số của thành phố và cộng từ đơn vị", "The city's figures beside the units'";
    differences_none: "Chưa thấy chỉ tiêu nào có số của thành phố khác với cộng từ đơn vị.", "No target's city figure differs from its units' taken together.";
    column_target: "Chỉ tiêu", "Target";
}
