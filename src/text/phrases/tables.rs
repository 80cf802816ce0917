//! Tables that an officer hands on beside the progress report: forms, comparisons, tasks, who has
//! reported, what has to be looked at.

phrases! {
    column_number: "TT", "No.";
    column_target: "Chỉ tiêu", "Target";
    column_unit: "Đơn vị", "Unit";

    // One unit's form
    form_caption(unit: &str, period: &str): "Phiếu số liệu, {unit}, {period}", "Form for figures, {unit}, {period}";
    form_due(day: &str): "Hạn nộp: {day}", "Due: {day}";
    form_nothing_due: "Kỳ này đơn vị không phải báo cáo chỉ tiêu nào.", "The unit has nothing to report for this period.";
    form_explain: "Ô có dấu – không phải ghi. Tỷ số ghi cả tử số và mẫu số, như 14/15. Kỳ không có việc nào thì ghi “không phát sinh”, khác với số 0.",
        "Cells with – are not asked for. Ratios take both numbers, such as 14/15. Where there was nothing to count write “nothing arose”, which is not 0.";
    form_measure: "ĐVT, cách ghi", "Unit of measure, what to write";
    form_period: "Kỳ", "Period";
    form_last_year: "Lũy kế cùng kỳ năm trước", "Same time last year, cumulative";
    form_asked: "Được giao", "Assigned";
    form_note: "Ghi chú", "Note";
    form_ratio(part: &str, whole: &str): "ghi: {part} / {whole}", "write: {part} / {whole}";
    form_done(done: &str, not_done: &str): "ghi: {done} / {not_done}", "write: {done} / {not_done}";
}
