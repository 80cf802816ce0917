//! "Kiểm tra số liệu": what the rules about figures found, each with its numbers, the rule and the way
//! to the figure. Figures come in printed. What roll-up and sums find is in `reasons`.

phrases! {
    title: "Kiểm tra số liệu", "Check figures";
    lead(figures: usize, date: &str): "Đã xem {figures} số của các kỳ từ đầu năm đến {date}. Kiểm tra không chặn việc lưu và không tự sửa số nào.",
        ["{figures} figure of the year's periods up to {date} was looked at. Checks never block saving and change no figure.", "{figures} figures of the year's periods up to {date} were looked at. Checks never block saving and change no figure."];
    nothing(figures: usize): "Không thấy gì cần xem lại trong {figures} số của các kỳ từ đầu năm.", ["Nothing to look at again in the {figures} figure of the year's periods.", "Nothing to look at again in the {figures} figures of the year's periods."];
    no_figures: "Chưa có số nào để kiểm tra. Nhập số trước, rồi quay lại đây.", "There is no figure to check yet. Enter some first, then come back.";
    to_the_form: "Về phiếu nhập số", "To the form";
    filter: "Mức độ", "Importance";
    filter_all(count: usize): "Tất cả ({count})", "All ({count})";
    filter_one(count: usize, name: &str): "{name} ({count})", "{name} ({count})";
    unit: "Đơn vị", "Unit";
    every_unit: "Tất cả đơn vị", "Every unit";
    show_rest(count: usize): "Hiện thêm {count} chỗ", ["Show {count} more", "Show {count} more"];
    none_of_these: "Không có chỗ nào ở mức này.", "Nothing of this importance.";

    // Importance
    must_fix: "Phải sửa", "Must fix";
    must_fix_why: "Các số mâu thuẫn nhau, nên có số sai.", "Figures contradict each other, so one is wrong.";
    look_again: "Nên xem lại", "Look again";
    look_again_why: "Có thể đúng, nhưng lỗi gõ thường trông như vậy.", "Perhaps right, but slips look like this.";
    note: "Để biết", "Note";
    note_why: "Nên biết trước khi có người hỏi.", "Good to know before somebody asks.";

    // What was found
    above_hundred(period: &str, share: &str): "{period} ghi {share}, quá 100%. Kiểm tra dấu phẩy.", "{period} says {share}, above 100%. Check the decimal mark.";
    tenfold(figure: &str, before: &str): "{figure}, gấp khoảng 10 lần {before}. Có thể thừa một chữ số.", "{figure}, about 10 times {before}. Perhaps one digit too many.";
    tenth(figure: &str, before: &str): "{figure}, chỉ bằng khoảng một phần mười {before}. Có thể thiếu một chữ số.", "{figure}, about a tenth of {before}. Perhaps a digit is missing.";
    thousandfold(figure: &str, before: &str): "{figure}, gấp khoảng 1.000 lần {before}. Có thể sai đơn vị tính.", "{figure}, about 1,000 times {before}. Perhaps in another unit.";
    thousandth(figure: &str, before: &str): "{figure}, chỉ bằng khoảng một phần nghìn {before}. Có thể sai đơn vị tính.", "{figure}, about a thousandth of {before}. Perhaps in another unit.";
    of_period(period: &str, figure: &str): "{period}: {figure}", "{period}: {figure}";
    before_of(period: &str, figure: &str): "{period} ({figure})", "{period} ({figure})";
    before_per_month(period: &str, figure: &str): "{period} ({figure}), tính bình quân mỗi tháng", "{period} ({figure}), month for month";
    last_year_of(figure: &str): "cùng kỳ năm trước ({figure})", "last year's same period ({figure})";
    outlier(period: &str, amount: &str, median: &str, months: u8, score: &str): "Riêng {period} là {amount}; trung vị của {months} tháng là {median}, độ lệch {score}.",
        "{period} alone adds {amount}; the median of {months} months is {median}, the score {score}.";
    far_up(period: &str, amount: &str, last_year: &str, change: &str): "{period} là {amount}, tăng {change} so với cùng kỳ năm trước ({last_year}).",
        "{period} says {amount}, up {change} on last year's same period ({last_year}).";
    far_down(period: &str, amount: &str, last_year: &str, change: &str): "{period} là {amount}, giảm {change} so với cùng kỳ năm trước ({last_year}).",
        "{period} says {amount}, down {change} on last year's same period ({last_year}).";
    repeats(period: &str, figure: &str, before: &str): "{period} ghi {figure}, giống hệt {before}. Có thể chép nhầm kỳ trước.", "{period} says {figure}, exactly as {before}. Perhaps copied from it.";
    met_by_rounding(amount: &str, goal: &str): "{amount} cao hơn {goal} nhưng làm tròn thì bằng đúng {goal}. Khi báo cáo nên ghi đủ số lẻ.",
        "{amount} is above {goal}, but rounded it reads {goal}. Print the decimals when reporting.";
    missed_by_rounding(amount: &str, goal: &str): "{amount} chưa đạt {goal}, tuy làm tròn thì bằng {goal}.", "{amount} misses {goal}, although rounded it reads {goal}.";

    // The rules
    rule_sum: "Lũy kế phải bằng tổng các kỳ.", "A cumulative figure equals the sum of its periods.";
    rule_quarter: "Số của quý phải bằng tổng ba tháng.", "A quarter equals the sum of its three months.";
    rule_one_figure: "Một khoảng thời gian chỉ có một số đúng.", "One stretch of time has one right figure.";
    rule_falls: "Lũy kế chỉ tăng hoặc giữ nguyên.", "A cumulative figure rises or stays.";
    rule_gap: "Chỉ cộng các kỳ liền nhau.", "Only periods that follow each other are added up.";
    rule_due: "Kỳ đã hết phải có số.", "Every period that has ended has a figure.";
    rule_units: "Số của thành phố phải bằng số các đơn vị cộng lại.", "The city's figure equals its units' together.";
    rule_same_date: "Chỉ so được các đơn vị ở cùng một thời điểm.", "Units compare at one and the same date.";
    rule_part: "Tử số là một phần của mẫu số.", "The part cannot be larger than the whole.";
    rule_hundred: "Tỷ lệ của một tổng không quá 100%.", "A share of a whole does not exceed 100%.";
    rule_slip: "Hỏi lại khi một số gấp hoặc bằng một phần 10 hay 1.000 lần số để so, sai khác không quá 1,25 lần.", "Asked when a figure is 10 or 1,000 times the one it is held against, or that part of it, within a factor of 1.25.";
    rule_outlier(limit: &str): "Điểm z cải biên, 0,6745 × |x − trung vị| / MAD, quá {limit} là khác thường (Iglewicz và Hoaglin, 1993).", "A modified z-score, 0.6745 × |x − median| / MAD, above {limit} is unusual (Iglewicz and Hoaglin, 1993).";
    rule_last_year(bound: u8): "Hỏi lại khi tăng hoặc giảm quá {bound}% so với cùng kỳ.", "Told when the change on last year is more than {bound}%.";
    rule_repeats: "Số của hai kỳ liền nhau hiếm khi trùng từng chữ số.", "Two periods in a row seldom agree digit by digit.";
    rule_after_end: "Số của đơn vị đã nhập vào đơn vị khác chỉ được cộng đến tháng cuối của đơn vị đó.", "A merged unit's figures are added up to its last month.";
    rule_count: "Chỉ tiêu đếm số đơn vị, mà số đơn vị đã đổi trong năm.", "The target counts units, and their number changed within the year.";
    rule_unrounded: "So sánh bằng số chưa làm tròn; “trên” là phải cao hơn.", "Unrounded figures are compared; “more than” means above.";
    rule_setting: "Các máy phải dùng chung một thiết lập.", "Every laptop judges by the same setting.";

    after_end(unit: &str, periods: &str): "{unit} đã nhập vào đơn vị khác: số của {periods} còn đó nhưng không được cộng. Xem lại tháng sáp nhập, hoặc nhập số ấy cho đơn vị nhận.",
        "{unit} has merged into another unit: its figures of {periods} are kept but not added. Look again at the month of the merger, or enter them for the unit that took over.";
    count_after_merger(units: &str): "{units} đã nhập vào đơn vị khác trong năm. Văn phòng cho biết chỉ tiêu đếm theo số đơn vị trước hay sau khi sáp nhập.",
        "Merged into another unit within the year: {units}. The office says whether the target counts the units before or after it.";

    // What may have been meant
    meant(figure: &str, why: &str): "Có thể là {figure}, {why}.", "Perhaps {figure}, {why}.";
    meant_sum: "bằng các kỳ cộng lại", "its periods added up";
    meant_other: "theo số kia", "as the other figure says";
    meant_on_top: "nếu số đã ghi chỉ là của riêng kỳ này", "if what was written is of this period alone";
    meant_swapped: "nếu hai ô gõ đổi chỗ cho nhau", "if the two boxes were swapped";
    meant_decimal_mark: "nếu thiếu dấu phẩy", "if the decimal mark is missing";
    meant_digit_less: "nếu thừa một chữ số", "if one digit is too many";
    meant_digit_more: "nếu thiếu một chữ số", "if one digit is missing";
    meant_measure: "nếu sai đơn vị tính", "if it was in another unit";
    write_meant(figure: &str): "Ghi {figure}", "Write {figure}";
    keep: "Giữ số đang có", "Keep the figure";
    or_type: "Hoặc gõ số đúng vào ô bên dưới.", "Or type the right figure into the box below.";
    rewritten(figure: &str): "Đã ghi {figure}.", "Now it is {figure}.";
    withdrawn: "Đã hủy số này.", "The figure is withdrawn.";
    back: "Về danh sách cần xem lại", "Back to the list";

    // The way to the figure
    fix_correct: "Sửa", "Correct";
    fix_enter: "Nhập số còn thiếu", "Enter what is missing";
    fix_choose: "Chọn số đúng", "Choose the right one";
    fix_units: "Xem từng đơn vị", "Look at the units";
    fix_look: "Xem chỉ tiêu", "Look at the target";
    fix_setting: "Chọn thiết lập", "Choose the setting";
}
