//! "Chỉ tiêu": the table of all targets, its filters and its empty states.

phrases! {
    title: "Chỉ tiêu", "Targets";
    caption: "Các chỉ tiêu của Nghị quyết", "The resolution's targets";
    search: "Tìm chỉ tiêu", "Find a target";
    search_hint: "Gõ không dấu cũng được", "Works without Vietnamese marks";
    filter_group: "Nhóm", "Group";
    filter_status: "Đánh giá", "Status";
    filter_reporter: "Đơn vị báo cáo", "Reporter";
    filter_frequency: "Kỳ báo cáo", "Frequency";
    filter_all: "Tất cả", "All";
    clear_filters: "Bỏ lọc", "Clear filters";
    filters: "Lọc", "Filter";
    shown_of(shown: usize, total: usize): "Hiện {shown} trên {total} nội dung", "Showing {shown} of {total}";
    nothing_title: "Không thấy chỉ tiêu nào", "No target found";
    nothing_found: "Không có chỉ tiêu nào khớp. Bỏ bớt điều kiện lọc hoặc gõ ngắn hơn.", "No target matches. Remove a filter or type less.";
    column_number: "TT", "No.";
    column_name: "Chỉ tiêu", "Target";
    column_goal: "Kế hoạch", "Plan";
    column_latest: "Mới nhất", "Latest";
    column_period: "Kỳ", "Period";
    column_plan: "So với kế hoạch", "Against the plan";
    column_of_plan: "So KH", "Of plan";
    column_difference: "Chênh lệch", "Difference";
    column_status: "Đánh giá", "Status";
    column_trend: "Diễn biến", "Trend";
    column_lead: "Cơ quan chủ trì", "Lead body";
    sort_by(column: &str): "Sắp theo {column}", "Sort by {column}";
    sorted_up: "tăng dần", "ascending";
    sorted_down: "giảm dần", "descending";
    view_table: "Bảng", "Table";
    view_cards: "Thẻ", "Cards";
    unit_shown(unit: &str): "Số liệu của {unit}", "Figures of {unit}";
    whole_city: "Toàn thành phố", "The whole city";
    group_number(number: u8): "Nhóm {number}", "Group {number}";
    trend_of(target: &str): "Diễn biến: {target}", "Trend: {target}";
    bullet_parts(parts: usize): "gồm {parts} nội dung", "{parts} parts";
    year_goal(year: i16): "Cả năm {year}", "Year {year}";
    numbered(number: u8, name: &str): "{number}. {name}", "{number}. {name}";
    none_yet: "chưa có", "none yet";
    left(figure: &str): "còn {figure}", "{figure} left";
    over(figure: &str): "vượt ngưỡng {figure}", "{figure} over the limit";
    whose: "Số liệu của", "Figures of";
}
