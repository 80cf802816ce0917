//! Words on charts and their table twins. Names of targets, groups and statuses come in from
//! elsewhere.

phrases! {
    // Lines and marks
    actual: "Thực hiện", "Actual";
    actual_cumulative: "Lũy kế thực hiện", "Cumulative actual";
    in_period: "Trong kỳ", "In period";
    percent_done: "Mức hoàn thành", "Done so far";
    official: "Chính thức", "Official";
    estimated: "Ước", "Estimate";
    path: "Tiến độ kế hoạch", "Planned path";
    forecast: "Dự báo", "Forecast";
    below_share(share: &str): "Dưới {share} kế hoạch", "Below {share} of plan";
    between_shares(lower: &str, upper: &str): "Từ {lower} đến dưới {upper} kế hoạch", "{lower} to below {upper} of plan";
    target: "Chỉ tiêu", "Target";
    limit: "Ngưỡng", "Limit";
    unit_goal: "Được giao", "Assigned";
    partial_figure(figure: &str): "{figure}, chưa đủ", "{figure}, incomplete";
    as_of_period(period: &str): "Đến {period}", "As of {period}";

    // Columns of tables
    period: "Kỳ", "Period";
    standing: "Loại số liệu", "Kind of figure";
    status: "Đánh giá", "Status";
    targets: "Chỉ tiêu", "Targets";
    group: "Nhóm", "Group";
    total: "Cộng", "Total";
    reporter: "Đơn vị", "Reporter";
    reported: "Đã có số", "Reported";
    due: "Phải có", "Due";
    no_figure: "chưa có số", "no figure";

    // Charts
    by_status: "Số chỉ tiêu theo đánh giá", "Targets by status";
    by_group: "Đánh giá theo nhóm", "Status by group";
    reported_by_unit(period: &str): "Số đã báo cáo theo đơn vị, {period}", "Reported by each unit, {period}";
    reported_by_period: "Số đã báo cáo theo kỳ", "Reported by period";
    units_by_status: "Đánh giá theo đơn vị", "Status by unit";
    as_table: "Xem dạng bảng", "Show as a table";
    failed: "Trình duyệt này không vẽ được biểu đồ. Xem dạng bảng bên dưới.",
        "This browser could not draw the chart. Read the table below.";
    picture_name(title: &str): "Biểu đồ {title}", "Chart {title}";
    timeline: "Thời gian thực hiện", "Time";
    timeline_task: "Nhiệm vụ", "Task";
    timeline_days: "Từ – đến", "From – to";
    month_tick: "T{value}", "{value}";
}
