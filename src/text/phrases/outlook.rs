//! What lies ahead of one target: the forecast, the planned path, and what is assigned to units.

phrases! {
    // Forecast
    title: "Dự báo", "Forecast";
    by_year_end: "Dự báo cả năm", "Forecast for the year";
    against_goal: "So với chỉ tiêu", "Against the target";
    above_goal(gap: &str): "cao hơn {gap}", "{gap} above it";
    below_goal(gap: &str): "thấp hơn {gap}", "{gap} below it";
    equals_goal: "bằng đúng chỉ tiêu", "exactly at it";
    method: "Cách tính", "How it is reckoned";
    by_final(from: &str): "Số đến {from} là số cả năm, không còn phần phải dự báo.",
        "The figure for {from} is the year's figure; nothing is left to forecast.";
    by_last_year(from: &str): "Theo dáng năm trước: lấy số đến {from} chia cho tỷ lệ mà năm trước đã đạt cùng kỳ.",
        "By last year's shape: the figure for {from} over the share that last year had reached by then.";
    by_average(from: &str): "Theo mức bình quân tháng: các tháng còn lại như bình quân từ đầu năm đến {from}.",
        "By the average month: the months left go like the average from the start of the year to {from}.";
    by_slope(from: &str): "Theo đà thay đổi: từ mức của {from}, mỗi tháng còn lại thay đổi bằng mức giữa (trung vị) đã thấy trong năm.",
        "By its slope: from the level of {from} each month left changes by the median change seen this year.";
    advanced: "Nâng cao: khoảng dự báo", "Advanced: the forecast's range";
    range(low: &str, high: &str): "Từ {low} đến {high}.", "From {low} to {high}.";
    range_of_sum: "Mức thấp: phần còn lại như quãng chậm nhất đã qua. Mức cao: như quãng nhanh nhất.",
        "Low: what is left goes like the slowest stretch so far. High: like the fastest.";
    range_of_level: "Lấy nửa giữa của các mức thay đổi mỗi tháng đã thấy; một lần báo cáo lạ không kéo lệch kết quả.",
        "From the middle half of the monthly changes seen; one odd report does not pull it away.";
    no_range: "Chưa có đủ ba quãng số liệu nên chưa nêu được khoảng.", "Fewer than three stretches have figures, so no range is given.";
    never_judged: "Dự báo chỉ để tham khảo, không làm thay đổi đánh giá.", "A forecast is for information and changes no status.";
    none_kind: "Chỉ tiêu này không dự báo theo đà: việc đạt hay chưa đạt, số đơn vị đạt và mức tăng, giảm so cùng kỳ không suy ra từ tốc độ các tháng.",
        "This target is not forecast: what is done or not, how many units achieve it, and changes against last year do not follow from the pace of the months.";
    none_no_figure: "Chưa đủ căn cứ để dự báo: chưa có số nào dùng được. Nhập số liệu ở ô Nhập số liệu.",
        "Not enough ground for a forecast: there is no usable figure yet. Enter one under Enter a figure.";
    none_incomplete: "Chưa đủ căn cứ để dự báo: còn đơn vị hoặc kỳ chưa có số, nên số cộng lại mới là mức tối thiểu. Bổ sung phần còn thiếu.",
        "Not enough ground for a forecast: units or periods are missing, so that the sum is only a lower bound. Fill in what is missing.";
    none_too_few(has: u8, needs: u8): "Chưa đủ căn cứ để dự báo: mới có số ở {has} thời điểm trong năm, cần ít nhất {needs}.",
        "Not enough ground for a forecast: cut-offs with a figure so far: {has}, needed: {needs}.";
    or_last_year: "Hoặc nhập số cùng kỳ và cả năm của năm trước để dự báo theo dáng năm trước.",
        "Or enter last year's figures for the same cut-off and for the year, to forecast by last year's shape.";
    none_too_large: "Số quá lớn để dự báo chính xác. Kiểm tra đơn vị tính.", "The numbers are too large to forecast exactly. Check the unit of measure.";

    // Planned path
    path: "Lộ trình", "Planned path";
    path_for_all: "Áp dụng cho mọi đơn vị.", "Holds for every unit.";
    path_default: "Đang dùng: chia đều các tháng (mặc định).", "In use: the same each month (the default).";
    planned_for(unit: &str): "Kế hoạch lũy kế của {unit}", "Planned for {unit}, cumulative";
    set_by(who: &str, moment: &str): "{who}, {moment}", "{who}, {moment}";
    linear: "Chia đều", "Even";
    steps: "Theo quý", "By quarter";
    last_year: "Dáng năm trước", "Last year's shape";
    last_year_hint: "Cần số cùng kỳ và cả năm của năm trước, nhập ở mục Nhập số liệu; nơi nào còn thiếu thì so theo chia đều.",
        "Needs last year's figures for the cut-off and the year, entered under Enter a figure; where they lack the even path holds.";
    steps_hint: "Phần trăm kế hoạch năm, lũy kế đến hết quý; không giảm, quý IV là 100.",
        "Percent of the year's plan, cumulative to the quarter's end; never falling, 100 in quarter 4.";
    quarter_end(quarter: &str): "Hết quý {quarter}", "End of quarter {quarter}";
    steps_held(steps: &str): "theo quý: {steps}", "by quarter: {steps}";
    save_path: "Lưu lộ trình", "Save the path";
    path_saved: "Đã lưu lộ trình.", "The path is saved.";
    step_falls(before: &str): "Thấp hơn quý trước ({before}). Đây là số lũy kế: gõ từ mức đó trở lên.",
        "Below the quarter before ({before}). This is cumulative: type that or more.";
    step_above: "Không quá 100% kế hoạch năm. Gõ lại từ 0 đến 100.", "At most 100% of the year's plan. Type 0 to 100.";
    step_not_whole: "Hết năm phải là 100% kế hoạch. Gõ 100.", "The year's end must be 100% of the plan. Type 100.";
    level_steps: "Mốc theo quý", "Steps by quarter";
    level_steps_none: "Chưa đặt mốc: chỉ tiêu này so với mức cả năm.", "No steps are set: the target is held against the year's level.";
    level_steps_hint: "Mức phải đạt khi hết mỗi quý.", "The level to stand at by each quarter's end.";
    drop_steps: "Bỏ mốc", "Drop the steps";

    // Last year's figures by period
    year_before(year: i16): "Nhập cả năm {year} theo kỳ", "Enter all of {year} by period";
    year_before_hint: "Số chính thức của năm trước: để so cùng kỳ, làm lộ trình theo dáng năm trước và dự báo. Dán được cả cột từ Excel.",
        "Last year's official figures: for comparing, for a path of last year's shape and for forecasts. A column from Excel can be pasted.";
    in_measure(measure: &str): "Đơn vị tính: {measure}.", "Unit of measure: {measure}.";
    grain: "Chia năm theo", "The year cut into";
    months: "Tháng", "Months";
    quarters: "Quý", "Quarters";
    cut_offs: "6, 9 tháng, năm", "6, 9 months, year";
    save_year_before: "Lưu số năm trước", "Save last year's figures";
    year_before_saved(count: usize): "Đã lưu {count} số.", ["{count} figure saved.", "{count} figures saved."];
    year_before_same: "Không có ô nào thay đổi.", "No box has changed.";
    year_before_wrong(count: usize): "Chưa lưu: {count} ô cần xem lại.", ["Not saved: {count} box to look at again.", "Not saved: {count} boxes to look at again."];

    // Assigned to units
    allotment: "Giao cho đơn vị", "Assigned to units";
    sum: "Cộng đã giao", "Assigned in all";
    sum_of_goal(sum: &str, goal: &str): "Đã giao {sum}, chỉ tiêu của thành phố là {goal}", "Assigned: {sum}; the city's target: {goal}";
    sum_lacks(gap: &str): "; còn {gap} chưa giao.", "; {gap} is not assigned yet.";
    sum_exceeds(gap: &str): "; giao cao hơn {gap}.", "; {gap} more than that.";
    sum_matches: "; vừa khớp.", "; the same.";
    goal_missing: "Chưa có chỉ tiêu của thành phố để so.", "There is no figure for the city to hold it against.";
    goal_disputed(figures: &str): "Chỉ tiêu của thành phố có hai số khác nhau ({figures}); chọn một số rồi mới so được.",
        "Different figures stand as the city's target ({figures}); choose one before it can be compared.";
    none_assigned: "Chưa đơn vị nào có số được giao để cộng.", "No unit has an assigned figure to add up yet.";
    without(names: &str): "Chưa giao cho: {names}", "Nothing assigned to: {names}";
    earlier(figure: &str, origin: &str): "Trước đó: {figure}, {origin}", "Before: {figure}, {origin}";
}
