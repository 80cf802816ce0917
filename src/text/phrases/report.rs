//! Reports: the administration's vocabulary for results, headings of chapters and tables.

phrases! {
    // A result in a sentence
    reached(amount: &str): "đạt {amount}", "{amount}";
    reached_estimated(amount: &str): "ước đạt {amount}", "an estimated {amount}";
    arose(amount: &str): "phát sinh {amount}", "{amount} so far";
    arose_estimated(amount: &str): "ước phát sinh {amount}", "an estimated {amount} so far";
    of_plan(share: &str): "đạt {share} kế hoạch", "{share} of the year's plan";
    above_last_year(growth: &str): "tăng {growth} so với cùng kỳ", "up {growth} on last year";
    below_last_year(growth: &str): "giảm {growth} so với cùng kỳ", "down {growth} on last year";
    as_last_year: "bằng cùng kỳ", "as last year";
    above_target(gap: &str, target: &str): "cao hơn chỉ tiêu {gap} (chỉ tiêu {target})", "{gap} above the target ({target})";
    below_target(gap: &str, target: &str): "thấp hơn chỉ tiêu {gap} (chỉ tiêu {target})", "{gap} below the target ({target})";
    at_target(target: &str): "bằng chỉ tiêu ({target})", "at the target ({target})";
    left_to_limit(gap: &str, limit: &str): "còn {gap} so với mức cho phép ({limit})", "{gap} left to the limit ({limit})";
    over_limit(gap: &str, limit: &str): "vượt mức cho phép {gap} (mức {limit})", "{gap} over the limit ({limit})";
    at_limit(limit: &str): "bằng mức cho phép ({limit})", "at the limit ({limit})";
    change_asked(target: &str): "chỉ tiêu {target}", "target {target}";
    unchanged: "không tăng, không giảm so với cùng kỳ", "unchanged on last year";
    no_figure: "chưa có số liệu", "no figures yet";
    all_without_figure(names: &str): "Chưa có số liệu: {names}.", "No figures yet: {names}.";
    all_not_due(names: &str): "Chưa đến kỳ đánh giá: {names}.", "Not yet due: {names}.";
    sentence(name: &str, said: &str, status: &str): "{name}: {said}; {status}.", "{name}: {said}; {status}.";
    lacks_units(count: usize): "chưa có số của {count} đơn vị", ["{count} unit's figure lacks", "figures of {count} units lack"];
    lacks_periods(periods: &str): "thiếu số {periods}", "figures lack for {periods}";
    left(amount: &str): "còn {amount}", "{amount} left";
    over(amount: &str): "vượt {amount}", "{amount} over";
    estimated: "ước", "estimated";

    // The table
    column_number: "TT", "No.";
    column_target: "Chỉ tiêu", "Target";
    column_measure: "ĐVT", "Unit of measure";
    column_last_year: "Thực hiện cùng kỳ", "Same time last year";
    column_plan(year: i16): "Kế hoạch năm {year}", "Plan {year}";
    column_in_period: "Thực hiện kỳ này", "This period";
    column_cumulative: "Lũy kế", "To date";
    column_of_plan: "So KH (%; điểm %; còn/vượt)", "Against plan (%; points; left/over)";
    column_of_last_year: "So cùng kỳ (%)", "Of last year (%)";
    column_status: "Đánh giá", "Assessment";
    column_note: "Ghi chú", "Note";
    table_caption(unit: &str, period: &str): "Kết quả thực hiện các chỉ tiêu, {unit}, {period}", "Results against the targets, {unit}, {period}";

    // The report
    kind: "BÁO CÁO", "REPORT";
    subject(year: i16, period: &str): "kết quả thực hiện Nghị quyết năm {year}, {period}", "on carrying out the resolution of {year}, {period}";
    opening(issuer: &str, resolution: &str, period: &str, day: &str): "{issuer} báo cáo kết quả thực hiện {resolution}, {period}, số liệu tính đến ngày {day} như sau:", "{issuer} reports on carrying out the {resolution}, {period}, figures as of {day}:";
    chapter_results: "I. KẾT QUẢ THỰC HIỆN", "I. RESULTS";
    chapter_shortcomings: "II. HẠN CHẾ, NGUYÊN NHÂN", "II. SHORTCOMINGS AND CAUSES";
    chapter_difficulties: "III. KHÓ KHĂN, KIẾN NGHỊ", "III. DIFFICULTIES AND PROPOSALS";
    chapter_next: "IV. NHIỆM VỤ KỲ TỚI", "IV. THE NEXT PERIOD";
    annex(number: &str, name: &str): "PHỤ LỤC{number}: {name}", "ANNEX{number}: {name}";
    annex_charts: "BIỂU ĐỒ", "CHARTS";
    annex_table: "BIỂU KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU", "RESULTS AGAINST THE TARGETS";
    overall: "Đánh giá chung", "Overall";
    counted(reached: u32, total: usize): "Có {reached}/{total} chỉ tiêu đạt và vượt", "{reached} of {total} targets are met or exceeded";
    counted_on_track(count: u32): "{count} chỉ tiêu đúng tiến độ hoặc trong ngưỡng", ["{count} is on track or within its limit", "{count} are on track or within their limits"];
    counted_behind(count: u32): "{count} chậm tiến độ", "{count} behind";
    counted_at_risk(count: u32): "{count} nguy cơ không đạt", "{count} at risk";
    counted_not_met(count: u32): "{count} không đạt", "{count} not met";
    counted_unjudged(count: u32): "{count} chưa có số liệu hoặc chưa đủ căn cứ đánh giá", "{count} without figures or grounds";
    counted_not_due(count: u32): "{count} chưa đến kỳ đánh giá", "{count} not yet due";
    provisional_note: "Đánh giá ghi “tạm tính” do chương trình tính từ số liệu, chưa phải kết luận.", "Assessments marked provisional are reckoned from the figures and are no conclusions.";
    exceeding: "“Vượt”: kết quả tốt hơn mức đề ra (tỷ lệ và mức hiện có: xét khi hết năm); bằng mức đề ra là “Đạt”. Chỉ tiêu “trên”, “không quá”, 100% hoặc phải giao đủ chỉ xét “Đạt”.",
        "“Exceeded”: better than what is asked (rates and levels: once the year has ended); equal to it is “Met”. Targets of “more than”, “at most”, 100% or a quota are only judged “Met”.";
    no_shortcomings: "Chưa có chỉ tiêu nào chậm tiến độ hoặc có nguy cơ không đạt.", "No target is behind or at risk.";
    no_difficulties: "Không có khó khăn, vướng mắc nào đang chờ giải quyết trong sổ.", "No open difficulties in the register.";
    no_next: "Chưa có nhiệm vụ nào đến hạn trong kỳ tới.", "No task is due in the next period.";
    cause(words: &str): "Nguyên nhân: {words}", "Cause: {words}";
    of_unit(unit: &str, words: &str): "{unit}: {words}", "{unit}: {words}";
    counted_partial(count: usize): "Trong đó {count} nội dung tính trên số chưa đủ (thiếu đơn vị hoặc thiếu kỳ).", "Among them, reckoned on incomplete figures (units or periods lack): {count}.";
    cause_of(unit: &str, words: &str): "Nguyên nhân ({unit}): {words}", "Cause ({unit}): {words}";
    remedy(words: &str): "Giải pháp: {words}", "Remedy: {words}";
    proposal(words: &str): "Kiến nghị: {words}", "Proposal: {words}";
    proposal_to(body: &str, words: &str): "Kiến nghị {body}: {words}", "Proposal to {body}: {words}";
    task_due(name: &str, day: &str): "{name} (hạn {day})", "{name} (due {day})";
    task_overdue(name: &str, day: &str): "{name} (quá hạn từ {day})", "{name} (overdue since {day})";
    targets_due(names: &str): "Chỉ tiêu đến kỳ đánh giá cuối năm: {names}.", "Targets still to be judged this year: {names}.";
    provenance(data: &str, day: &str, fingerprint: &str, build: &str): "Nguồn: {data}; số liệu tính đến {day}; mã dữ liệu {fingerprint}; phiên bản {build}.", "Source: {data}; figures as of {day}; data {fingerprint}; build {build}.";
    place_and_day(place: &str, day: &str): "{place}, {day}", "{place}, {day}";
    undated(year: i16): "ngày ..... tháng ..... năm {year}", "..... {year}";
}
