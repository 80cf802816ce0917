//! The sentences of the "vì sao" panel and of checks. Figures come in printed.

phrases! {
    // Reasons
    figure(figure: &str, period: &str, until: &str, standing: &str): "Số dùng để đánh giá: {figure}, {period} (đến {until}), {standing}.",
        "Figure judged: {figure}, {period} (until {until}), {standing}.";
    how_continued(from: &str, plus: &str): "Lấy lũy kế {from}, cộng thêm {plus}.", "The cumulative figure of {from}, plus {plus}.";
    how_summed(periods: &str): "Cộng từ {periods}.", "Added up from {periods}.";
    how_rolled_up: "Tổng hợp từ các đơn vị.", "Brought together from the units.";
    no_figure: "Chưa có số nào tính đến ngày đánh giá.", "There is no figure up to the date.";
    conflicted(periods: &str): "Có chỗ lệch số chưa xử lý ở {periods}, nên không dùng.", "Different figures stand unsettled in {periods}, so they are not used.";
    goal(goal: &str, origin: &str): "Chỉ tiêu: {goal}, {origin}.", "Target: {goal}, {origin}.";
    completion: "Chỉ tiêu yêu cầu hoàn thành.", "The target asks for completion.";
    not_assigned: "Chưa giao chỉ tiêu cho đơn vị nên chưa có mức để so.", "No figure is assigned to the unit, so there is nothing to hold it against.";
    assigned_conflict(figures: &str): "Có các số giao khác nhau: {figures}. Chọn một số.", "Different assigned figures stand side by side: {figures}. Choose one.";
    due_from(month: &str, until: &str): "Chỉ đánh giá sau khi hết {month} (đến {until}).", "Judged only after {month} has ended (until {until}).";
    due(month: &str, until: &str): "Hạn hoàn thành: hết {month} ({until}).", "Due by the end of {month} ({until}).";
    pace(elapsed: u8, total: u8, path: &str, expected: &str, share: &str): "Sau {elapsed}/{total} tháng, {path} cần {expected}; thực hiện bằng {share} mức đó.",
        "After {elapsed} of {total} months {path} asks for {expected}; the figure is {share} of that.";
    pace_limit(elapsed: u8, total: u8, expected: &str, share: &str): "Sau {elapsed}/{total} tháng, chia đều được dùng đến {expected}; mức chia đều bằng {share} số đã dùng.",
        "After {elapsed} of {total} months an even share of the limit is {expected}, which is {share} of what is used up.";
    pace_nothing_yet(elapsed: u8, total: u8): "Sau {elapsed}/{total} tháng, tiến độ kế hoạch chưa yêu cầu gì.",
        "After {elapsed} of {total} months the planned path asks for nothing yet.";
    path_linear: "tiến độ chia đều", "an even path";
    path_steps: "tiến độ theo quý do văn phòng nhập", "the quarterly path that the office entered";
    path_last_year: "tiến độ theo dáng năm trước", "last year's shape";
    bands(on_track: &str, behind: &str): "Từ {on_track} là đúng tiến độ, từ {behind} là chậm, thấp hơn là nguy cơ.",
        "From {on_track} it is on track, from {behind} behind, below that at risk.";
    time(elapsed: &str, total: &str, share: &str): "Đã qua {elapsed}/{total} ngày, bằng {share} thời gian.", "{elapsed} of {total} days have passed, {share} of the time.";
    shortfall(by: &str, tolerance: &str): "Còn thiếu {by}; thiếu đến {tolerance} là chậm, hơn nữa là nguy cơ.", "Short by {by}; up to {tolerance} counts as behind, more as at risk.";
    shortfall_none(tolerance: &str): "Vừa bằng mức chỉ tiêu, nhưng chỉ tiêu ghi “trên” nên phải cao hơn (biên độ {tolerance}).",
        "Exactly at the figure, but the target says “more than” and so asks for more (tolerance {tolerance}).";
    step(level: &str): "Mức phải đạt ở thời điểm này do văn phòng nhập: {level}.", "The step entered for this cut-off asks for {level}.";
    needed(rest: &str, months: u8, per_month: &str): "Còn thiếu {rest}, còn {months} tháng: mỗi tháng cần {per_month}.", "{rest} lacks with {months} months left: {per_month} a month.";
    last_year(figure: &str, change: &str): "Cùng kỳ năm trước: {figure}; thay đổi {change}.", "Same cut-off last year: {figure}; a change of {change}.";
    last_year_only(figure: &str): "Cùng kỳ năm trước: {figure}.", "Same cut-off last year: {figure}.";
    no_last_year(period: &str): "Chưa có số cùng kỳ năm trước cho {period}. Nhập ở ô “Cùng kỳ năm trước”.", "Last year's figure for {period} is missing. Enter it under “Same period last year”.";
    zero_base: "Cùng kỳ năm trước là 0 nên không tính được tỷ lệ tăng, giảm.", "Last year's figure is 0, so no percentage can be taken.";
    opening(figure: &str): "Số đầu kỳ để tính mức giảm: {figure}.", "Opening number that the reduction is counted from: {figure}.";
    no_opening: "Chưa nhập số đầu kỳ để tính mức giảm.", "The opening number that the reduction is counted from is missing.";
    nothing_arose: "Đơn vị báo không phát sinh: không có việc nào để tính thiếu.", "Nothing arose: there was nothing to fall short of.";
    zero_denominator: "Mẫu số là 0 nên không có tỷ lệ.", "The whole is 0, so there is no share.";
    out_of(stated: &str, counted: &str): "Nghị quyết tính trên {stated}, hiện báo cáo trên {counted}; văn phòng quyết định cách tính.",
        "The resolution counts out of {stated}, the report out of {counted}; the office decides how to count.";
    no_percent: "Chưa hoàn thành và chưa ai ghi đã làm được bao nhiêu phần trăm.", "Not done, and nobody said how far it has come.";
    wrong_kind: "Loại số liệu không khớp với chỉ tiêu. Nhập lại đúng ô.", "The kind of figure does not fit the target. Enter it again in the right box.";
    too_large: "Số quá lớn để tính chính xác. Kiểm tra đơn vị tính.", "The numbers are too large to compute exactly. Check the unit of measure.";
    achieving(count: u32, reported: u32, of: u32): "{count} đơn vị đạt, trong {reported} đơn vị đã báo cáo, {of} đơn vị phải báo cáo.",
        ["{count} unit achieves it, of {reported} that reported and {of} that should.", "{count} units achieve it, of {reported} that reported and {of} that should."];
    conflicted_units(names: &str): "Có chỗ lệch số chưa xử lý của: {names}. Chưa được cộng vào.", "Different figures stand unsettled for: {names}. They are left out.";
    missing_units(names: &str): "Chưa có số của: {names}. Không tính là 0.", "No figure yet from: {names}. Not counted as 0.";
    gaps(periods: &str): "Còn thiếu số trong kỳ: {periods}. Không tính là 0.", "Figures are missing in: {periods}. Not counted as 0.";
    below_last_year_yes(figure: &str): "Kèm theo “làm giảm”: thấp hơn cùng kỳ ({figure}).", "Also asked, “reduce”: below last year's {figure}.";
    below_last_year_no(figure: &str): "Kèm theo “làm giảm”: chưa thấp hơn cùng kỳ ({figure}).", "Also asked, “reduce”: not below last year's {figure}.";
    below_last_year_unknown: "Kèm theo “làm giảm”: chưa có số cùng kỳ để so.", "Also asked, “reduce”: last year's figure is missing.";
    growth_yes(asked: &str, actual: &str): "Kèm theo mức tăng {asked}: đã tăng {actual}, đạt.", "Also stated, growth of {asked}: so far {actual}, reached.";
    growth_no(asked: &str, actual: &str): "Kèm theo mức tăng {asked}: mới {actual}, chưa đạt.", "Also stated, growth of {asked}: so far {actual}, not reached.";
    growth_unknown(asked: &str): "Kèm theo mức tăng {asked}: chưa có số chính thức năm trước để so.", "Also stated, growth of {asked}: last year's official figure is missing.";
    growth_implied(base: &str): "Số năm trước suy ra từ Nghị quyết: {base} (suy ra, không phải số chính thức).", "Last year's figure implied by the resolution: {base} (implied, not official).";
    predecessor(figure: &str, unit: &str, period: &str): "Trong đó có {figure} của {unit}, số {period}, trước khi nhập vào đơn vị này.", "It includes {figure} of {unit}, {period}, before it merged into this unit.";
    restarted(units: &str, day: &str): "{units} đã nhập vào đơn vị này: mức đến {day} là của địa bàn cũ nên không dùng nữa.", "{units} merged into this unit: levels up to {day} are of the former area and no longer used.";

    // Rules
    rule_not_yet_due: "Chưa đến thời điểm đánh giá.", "It is not time to judge yet.";
    rule_no_figure: "Không có số thì không đánh giá.", "Without a figure nothing is judged.";
    rule_conflicted: "Chỉ có các số lệch nhau, chưa ai chọn.", "Only figures that differ, and nobody has chosen.";
    rule_no_goal: "Chưa có mức được giao để so.", "There is no assigned figure to hold it against.";
    rule_unusable: "Số đã nhập chưa dùng được để đánh giá.", "The figure cannot be judged as it is.";
    rule_incomplete: "Phần còn thiếu có thể làm thay đổi kết quả.", "What is missing could turn the result.";
    rule_nothing_arose: "Không phát sinh nên không có gì bị thiếu.", "Nothing arose, so nothing fell short.";
    rule_exceeded: "Kết quả đã cao hơn chỉ tiêu.", "The result is above the target.";
    rule_reached: "Kết quả đã đạt mức chỉ tiêu.", "The result has reached the target.";
    rule_year_over: "Đã hết năm mà chưa đạt chỉ tiêu.", "The year is over and the target is not reached.";
    rule_pace: "So lũy kế với tiến độ kế hoạch.", "The cumulative figure is held against the planned path.";
    rule_tolerance: "So mức mới nhất với chỉ tiêu, cho phép thiếu ít.", "The latest level is held against the target, with a small tolerance.";
    rule_step: "So mức mới nhất với mức văn phòng đặt cho thời điểm này.", "The latest level is held against the step entered for this cut-off.";
    rule_below_limit: "Còn dưới mức cho phép.", "Still below the limit.";
    rule_at_limit: "Đã bằng mức cho phép; thêm một là không đạt.", "Exactly at the limit; one more and it is not met.";
    rule_above_limit: "Đã vượt mức cho phép.", "Above the limit.";
    rule_limit_pace: "Còn dưới mức cho phép nhưng tăng nhanh hơn số tháng đã qua.", "Below the limit, but rising faster than the months allow.";
    rule_done: "Đã hoàn thành.", "Done.";
    rule_overdue: "Quá hạn mà chưa hoàn thành.", "Not done by its due date.";
    rule_time: "So phần đã làm với thời gian đã qua.", "Progress is held against the time that has passed.";

    // Checks
    check_sum_differs(period: &str, reported: &str, summed: &str): "Lũy kế {period} báo {reported} nhưng cộng các kỳ được {summed}. Xem lại số nào đúng.",
        "The cumulative figure for {period} says {reported}, but the periods add up to {summed}. See which is right.";
    check_quarter_differs(period: &str, reported: &str, summed: &str): "{period} báo {reported} nhưng cộng ba tháng được {summed}. Xem lại số nào đúng.",
        "{period} says {reported}, but its months add up to {summed}. See which is right.";
    check_same_stretch(used: &str, other: &str): "Hai chỗ nói về cùng một khoảng mà khác số: {used} và {other}. Đang dùng số thứ nhất.",
        "Two places speak of one stretch and differ: {used} and {other}. The first is used.";
    check_falls(from: &str, to: &str): "Lũy kế {to} nhỏ hơn {from}. Lũy kế không giảm; xem lại.", "The cumulative figure of {to} is below that of {from}. It should not fall; look again.";
    check_not_counted(periods: &str): "Số trong kỳ của {periods} đứng sau một kỳ còn thiếu nên chưa được cộng. Nhập kỳ còn thiếu hoặc số lũy kế.",
        "The figures of {periods} stand behind a gap and are not counted. Enter the missing period or a cumulative figure.";
    check_conflict(period: &str, values: &str): "Chỗ lệch số ở {period}: {values}. Chọn số đúng.", "Different figures in {period}: {values}. Choose the right one.";
    check_stale(reaches: &str, due: &str): "Số mới nhất chỉ đến {reaches}, trong khi đã hết {due}.", "The latest figure reaches only to {reaches}; {due} has ended.";
    check_units_differ(own: &str, units: &str, difference: &str): "Số của thành phố là {own}, cộng từ đơn vị là {units}, lệch {difference}.",
        "The city says {own}, the units together {units}: a difference of {difference}.";
    check_older_units(list: &str): "Số của các đơn vị dừng ở thời điểm khác nhau: {list}.", "The units' figures reach to different dates: {list}.";
    check_part_above_whole(period: &str, numerator: &str, denominator: &str): "{period}: tử số {numerator} lớn hơn mẫu số {denominator}. Kiểm tra xem có gõ ngược hai ô.", "{period}: the part, {numerator}, is larger than the whole, {denominator}. Check whether the two boxes are swapped.";
    check_setting_conflict(key: &str): "Thiết lập “{key}” có hai giá trị khác nhau; đang dùng giá trị mặc định. Vào Tổng hợp để chọn.",
        "The setting “{key}” has two values; the default is used. Choose one under Collect.";
}
