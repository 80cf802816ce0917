//! Tables that an officer hands on beside the progress report: forms, comparisons, tasks, who has
//! reported, what has to be looked at.

phrases! {
    column_number: "TT", "No.";
    column_target: "Chỉ tiêu", "Target";
    column_unit: "Đơn vị", "Unit";
    total: "Cộng", "Total";

    // One unit's form
    form_caption(unit: &str, period: &str): "Phiếu số liệu, {unit}, {period}", "Form for figures, {unit}, {period}";
    form_due(day: &str): "Hạn nộp: {day}", "Due: {day}";
    form_nothing_due: "Kỳ này đơn vị không phải báo cáo chỉ tiêu nào.", "The unit has nothing to report for this period.";
    form_explain: "Ô có dấu – không phải ghi. Tỷ số ghi cả tử số và mẫu số, như 14/15.",
        "Cells with – are not asked for. Ratios take both numbers, such as 14/15.";
    form_place: "............", "............";
    form_made_by: "NGƯỜI LẬP BIỂU", "MADE OUT BY";
    form_answered_by: "THỦ TRƯỞNG ĐƠN VỊ", "HEAD OF THE UNIT";
    form_sign: "(Ký, ghi rõ họ tên)", "(signature and full name)";
    form_measure: "ĐVT, cách ghi", "Unit of measure, what to write";
    form_period: "Kỳ", "Period";
    form_last_year: "Lũy kế cùng kỳ năm trước", "Same time last year, cumulative";
    form_asked: "Được giao", "Assigned";
    form_note: "Ghi chú", "Note";
    form_ratio(part: &str, whole: &str): "ghi: {part} / {whole}", "write: {part} / {whole}";
    form_nothing: "kỳ không có việc nào thì ghi “không phát sinh”, khác với số 0", "where there was nothing to count write “nothing arose”, which is not 0";
    form_done(done: &str, not_done: &str): "ghi: {done}, hoặc {not_done} (… %)", "write: {done}, or {not_done} (… %)";

    // Units beside each other
    comparison(period: &str): "So sánh các đơn vị, {period}", "Units compared, {period}";
    comparison_counts(day: &str): "Số nội dung của từng đơn vị theo đánh giá tính đến {day}, tạm tính. Cần chú ý: chậm tiến độ, nguy cơ không đạt hoặc không đạt. Đơn vị theo thứ tự danh sách, không xếp hạng.",
        "How many of each unit's targets stand where as of {day}, provisional. In need of attention: behind, at risk or not met. Units are in the order of the list and not ranked.";
    comparison_figures(part: usize, parts: usize, period: &str): "Số liệu từng đơn vị ({part}/{parts}), {period}", "Each unit's figures ({part} of {parts}), {period}";
    comparison_figures_explain: "Dấu –: đơn vị không báo cáo nội dung này. Đơn vị chưa có số không tính là 0; đơn vị mới có số đến kỳ trước thì ghi số gần nhất, nêu tên ở bảng cuối.",
        "A –: the unit does not report the target. A missing figure does not count as 0; where a unit reaches only to an earlier period, its latest figure stands and the last table names it.";
    comparison_together(period: &str): "Cộng từ đơn vị và số chung, {period}", "The units together and the whole, {period}";
    comparison_attention: "Cần chú ý", "In need of attention";
    comparison_chart: "Số nội dung cần chú ý của từng đơn vị", "Targets in need of attention, by unit";
    comparison_chart_said: "Mỗi đơn vị một thanh: số nội dung chậm tiến độ, nguy cơ không đạt hoặc không đạt.",
        "A bar for each unit: how many of its targets are behind, at risk or not met.";
    comparison_measure: "ĐVT", "Unit of measure";
    comparison_whole: "Chung", "Whole";
    comparison_how: "Cách tính", "How";
    comparison_units: "Cộng từ đơn vị", "Units together";
    comparison_own: "Số riêng", "Own figure";
    comparison_difference: "Chênh lệch", "Difference";
    comparison_reported: "Đơn vị có số", "Units in";
    comparison_lacking: "Còn thiếu, chưa khớp", "What lacks";
    comparison_no_figure: "chưa có số", "no figure";
    comparison_not_due: "chưa đến kỳ", "not due";
    comparison_differs: "lệch số", "figures differ";

    // Tasks
    tasks_caption(unit: &str, period: &str): "Danh mục nhiệm vụ, {unit}, {period}", "Tasks, {unit}, {period}";
    tasks_as_of(day: &str): "Hạn và đánh giá chỉ tiêu (tạm tính) xét đến ngày {day}", "Due days and provisional statuses as of {day}";
    tasks_log: "Nhật ký gần nhất", "Noted last";
    tasks_linked(status: &str, names: &str): "{status}: {names}", "{status}: {names}";
    tasks_none: "Không có nhiệm vụ nào trong sổ.", "The register has no task.";
    tasks_overdue: "Quá hạn", "Overdue";
    tasks_soon: "Đến hạn trong 14 ngày", "Due within 14 days";
    tasks_ahead: "Còn hạn", "Due later";
    tasks_closed: "Đã hoàn thành hoặc dừng", "Done or stopped";

    // Who has reported
    completeness_title(unit: &str, period: &str): "Tình hình báo cáo số liệu, {unit}, {period}", "Reporting of figures, {unit}, {period}";
    completeness_counts(period: &str): "Số phiếu từ đầu năm đến {period}", "Forms from the start of the year to {period}";
    completeness_reported_percent: "Tỷ lệ đủ (%)", "Reported (%)";
    completeness_on_time_percent: "Tỷ lệ đúng hạn (%)", "On time (%)";
    completeness_chart: "Tỷ lệ phiếu báo cáo đủ và đúng hạn (%)", "Forms reported and reported on time (%)";
    completeness_chart_said: "Mỗi đơn vị hai thanh: tỷ lệ phiếu đã báo cáo đủ và tỷ lệ phiếu đúng hạn, trên số phiếu phải báo cáo.",
        "Two bars for each unit: the share of its forms that are reported, and the share reported on time, of those expected.";
    completeness_urged(period: &str): "Số còn thiếu, {period}", "What is missing, {period}";
    completeness_lacks: "Thiếu", "Lacks";

    // What has to be looked at
    checks_title(unit: &str, period: &str): "Chỗ lệch số và kiểm tra số liệu, {unit}, {period}", "Mismatches and checks of figures, {unit}, {period}";
    checks_lead(figures: &str, day: &str): "Đã xem {figures} số của các kỳ từ đầu năm đến {day}.", ["{figures} figure of the year's periods up to {day} was looked at.", "{figures} figures of the year's periods up to {day} were looked at."];
    checks_counts: "Số chỗ cần xem theo đơn vị", "Places to look at, by unit";
    checks_all_units: "Chung", "Not about one unit";
    checks_chart_said: "Mỗi đơn vị một thanh: số chỗ lệch số và số chỗ mà phép kiểm tra nêu ra.", "A bar for each unit: how many mismatches and findings of the checks there are.";
    checks_disputes: "Chỗ lệch số", "Mismatches";
    checks_disputes_explain: "Hai nơi ghi khác nhau vào cùng một ô. Chưa ai chọn thì ô đó chưa có số.", "Different things stand in one place. Until somebody chooses, the place has no figure.";
    checks_subject: "Nội dung", "What";
    checks_place: "Ô", "Place";
    checks_sides: "Các bên ghi", "What stands there";
    checks_side(said: &str, moment: &str): "{said} (ghi lúc {moment})", "{said} (written {moment})";
    checks_side_of(said: &str, moment: &str, source: &str): "{said} (ghi lúc {moment}, nguồn: {source})", "{said} (written {moment}, source: {source})";
    checks_to_do: "Việc cần làm", "What to do";
    checks_no_disputes: "Không có chỗ lệch số.", "There are no mismatches.";
    checks_findings: "Kết quả kiểm tra số liệu", "What the checks found";
    checks_period: "Kỳ", "Period";
    checks_found: "Phát hiện", "Finding";
    checks_rule: "Phép kiểm tra", "Rule";
    checks_group(name: &str, why: &str): "{name}: {why}", "{name}: {why}";
    checks_no_findings: "Không thấy gì cần xem lại.", "Nothing to look at again.";

    do_choose: "Đối chiếu sổ sách của đơn vị, rồi chọn số đúng trong mục Chỗ lệch số.", "Compare with the unit's books, then choose the right one under Mismatches.";
    do_choose_text: "Thống nhất rồi chọn một trong các cách ghi.", "Agree, then choose one of them.";
    do_decide: "Quyết định giữ chốt hay mở lại để sửa.", "Decide whether to keep the lock or to reopen the form.";
    do_correct: "Đối chiếu sổ sách; sai thì sửa, đúng thì giữ và ghi chú.", "Compare with the books; correct it if wrong, else keep it with a note.";
    do_enter: "Nhập số còn thiếu.", "Enter what is missing.";
    do_units: "Đối chiếu số của từng đơn vị.", "Compare the units' figures.";
    do_look: "Xem lại chỉ tiêu; số có thể vẫn đúng.", "Look at the target; the figures may well be right.";
    do_set: "Văn phòng chọn một thiết lập.", "The office chooses one setting.";
}
