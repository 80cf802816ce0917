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
    shown_of(shown: usize, total: usize): "Hiện {shown} trên {total} nội dung", "Showing {shown} of {total}";
    nothing_title: "Không thấy chỉ tiêu nào", "No target found";
    nothing_found: "Không có chỉ tiêu nào khớp. Bỏ bớt điều kiện lọc hoặc gõ ngắn hơn.", "No target matches. Remove a filter or type less.";
    column_number: "TT", "No.";
    column_name: "Chỉ tiêu", "Target";
    column_latest: "Mới nhất", "Latest";
    column_period: "Kỳ", "Period";
    column_plan: "So với kế hoạch", "Against the plan";
    column_status: "Đánh giá", "Status";
    column_trend: "Diễn biến", "Trend";
    sort_by(column: &str): "Sắp theo {column}", "Sort by {column}";
    year_goal(year: i16): "Cả năm {year}", "Year {year}";
    numbered(number: u8, name: &str): "{number}. {name}", "{number}. {name}";
    none_yet: "chưa có", "none yet";
    incomplete: "Số chưa đủ", "Incomplete";
    left(figure: &str): "còn {figure}", "{figure} left";
    over(figure: &str): "vượt ngưỡng {figure}", "{figure} over the limit";
    whose: "Số liệu của", "Figures of";
}
