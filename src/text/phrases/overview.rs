//! "Toàn cảnh": the leader's page, and its larger twin "Trình chiếu".

phrases! {
    title: "Toàn cảnh", "Overview";
    by_status: "Tình hình chung", "Where the targets stand";
    by_group: "Theo nhóm chỉ tiêu", "By group";
    matters: "Cần chỉ đạo trước", "What needs attention first";
    matters_none: "Chưa có chỉ tiêu nào chậm hoặc có nguy cơ.", "No target is behind or at risk.";
    matters_no_data: "Chưa có số liệu nên chưa thấy việc cần chỉ đạo. Mở tệp văn phòng gửi hoặc xem số liệu minh họa.",
        "Without figures nothing can be pointed out. Open the office's file or see the illustrative data.";
    matters_more(count: usize): "và {count} nội dung khác", "and {count} more";
    not_yet_due: "Chưa đến kỳ đánh giá", "Not yet due";
    reported: "Mức độ báo cáo", "How much is reported";
    as_of: "Tính đến ngày", "As of";
    as_of_latest: "Theo kỳ mới nhất có số", "The latest period with figures";
    choose_date: "Chọn ngày khác", "Choose another date";
    body_missing: "chưa phân công chủ trì", "no lead body named yet";

    // The first lines
    headline_good(good: u32, total: usize): "{good} trong {total} chỉ tiêu đã đạt hoặc đúng tiến độ.", "{good} of {total} targets are met or on track.";
    headline_nothing(total: usize): "Chưa có số liệu để đánh giá {total} chỉ tiêu.", "There are no figures yet to judge {total} targets by.";
    headline_attention(count: u32): "{count} chỉ tiêu cần chú ý.", "In need of attention: {count}.";
    until_day(day: &str): "tính đến {day}", "as of {day}";
    computed: "đánh giá tạm tính", "provisional statuses";
    as_of_day: "Ngày", "Day";
    cut_off(day: &str, period: &str): "{day} ({period})", "{day} ({period})";
    nothing_yet: "Máy này chưa có số liệu.", "This computer has no figures yet.";
    nothing_yet_do: "Mở tệp đã lưu hoặc tệp văn phòng gửi. Muốn xem trang này trông ra sao khi có số, xem số liệu minh họa.",
        "Open a saved file or the one that the office sent. To see this page with figures, look at the illustrative data.";

    // Beside a matter
    reported_by(reporters: &str): "Báo cáo: {reporters}", "Reported by: {reporters}";
    units_lack(count: usize): "thiếu số của {count} đơn vị", ["the figure of {count} unit lacks", "figures of {count} units lack"];
    see_all: "Xem tất cả", "See all";
    see_all_of(count: usize): "Xem cả {count} nội dung", "See all {count}";

    // How much is reported
    reported_of_period(have: u32, due: u32, period: &str): "Đã có {have} trên {due} số phải báo cáo kỳ {period}", "{have} of {due} figures due for {period} are in";
    rests_on(bullets: u32, parts: u32): "{bullets} chỉ tiêu ({parts} nội dung) đang tính trên số chưa đủ, có thể còn thay đổi:",
        ["{bullets} target (parts: {parts}) rests on incomplete figures and may still change:", "{bullets} targets (parts: {parts}) rest on incomplete figures and may still change:"];
    rests_on_which: "chỉ tiêu nào", "which targets";
    rests_on_whose: "đơn vị nào còn thiếu", "which units lack something";
    silent(units: &str): "Chưa có số nào: {units}.", "Nothing entered yet: {units}.";
    silent_and_more(units: &str, more: usize): "Chưa có số nào: {units} và {more} đơn vị khác.", "Nothing entered yet: {units} and {more} more.";
    partial_targets(count: u32): "{count} nội dung tính trên số chưa đủ (thiếu đơn vị hoặc thiếu kỳ).", "Reckoned on incomplete figures (units or periods lack): {count}.";
    conflicted_figures(count: u32): "{count} chỗ lệch số trong kỳ, chưa được tính cho đến khi chọn số đúng.", "Mismatches in the period, left out until somebody chooses: {count}.";
    to_look_at(count: u32): "{count} nội dung có chỗ cần xem lại.", "With something to look at: {count}.";
}

phrases! {
    attention_pace(share: &str): "Mới bằng {share} tiến độ kế hoạch", "At {share} of the planned path";
    attention_now(amount: &str, goal: &str): "Hiện {amount}, chỉ tiêu {goal}", "Now {amount}, target {goal}";
    attention_limit(amount: &str, goal: &str): "Đã {amount}, mức cho phép {goal}", "Already {amount}, the limit is {goal}";
    attention_time: "Phần đã làm ít hơn thời gian đã qua", "Less is done than time has passed";
    attention_short(shortfall: &str): "còn thiếu {shortfall}", "{shortfall} short";
    attention_needed(per_month: &str): "mỗi tháng còn lại cần {per_month}", "each remaining month needs {per_month}";
}
