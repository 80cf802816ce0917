//! Words on charts and their table twins.

phrases! {
    actual: "Thực hiện", "Actual";
    actual_cumulative: "Lũy kế thực hiện", "Cumulative actual";
    path: "Tiến độ kế hoạch", "Planned path";
    target: "Chỉ tiêu", "Target";
    limit: "Ngưỡng", "Limit";
    last_year: "Cùng kỳ năm trước", "Same period last year";
    estimated: "Ước", "Estimate";
    forecast: "Dự báo", "Forecast";
    period: "Kỳ", "Period";
    no_figure: "chưa có số", "no figure";
    by_status: "Số chỉ tiêu theo đánh giá", "Targets by status";
    by_group: "Đánh giá theo nhóm", "Status by group";
    completeness: "Mức độ báo cáo", "How much is reported";
    reported: "Đã có số", "Reported";
    missing: "Còn thiếu", "Missing";
    tap_to_open: "Bấm để xem chi tiết", "Press for details";
    as_table: "Xem dạng bảng", "Show as a table";
    picture_name(title: &str): "Biểu đồ {title}", "Chart {title}";
}
