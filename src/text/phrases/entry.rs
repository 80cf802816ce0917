//! "Việc kỳ này": the period's form, its boxes, its checks and what stands beside a wrong figure.

phrases! {
    title: "Việc kỳ này", "This period";
    period: "Kỳ báo cáo", "Period";
    previous_period: "Kỳ trước", "Previous period";
    next_period: "Kỳ sau", "Next period";
    entered_of(done: usize, due: usize): "Đã nhập {done}/{due}", "{done} of {due} entered";
    of_them_estimated(count: usize): ", trong đó {count} số ước", ", {count} of them estimated";
    deadline(date: &str): "hạn {date}", "due {date}";
    empty(period: &str): "{period} chưa có số nào. Gõ vào ô đầu tiên hoặc dán từ Excel.", "{period} has no figure yet. Type into the first box or paste from Excel.";
    overdue_since(date: &str): "quá hạn từ {date}", "overdue since {date}";
    nothing_due(period: &str): "{period} đơn vị không phải báo cáo chỉ tiêu nào.", "The unit has nothing to report for {period}.";

    // Columns
    column_number: "TT", "No.";
    column_target: "Chỉ tiêu", "Target";
    column_measure: "ĐVT", "Unit";
    column_plan: "Kế hoạch năm", "Plan for the year";
    column_this_period: "Thực hiện kỳ này", "This period";
    column_achieved: "Thực hiện", "Achieved";
    column_status: "Đánh giá", "Status";

    // Boxes
    figure: "Số liệu", "Figure";
    numerator: "Tử số", "Numerator";
    denominator: "Mẫu số", "Denominator";
    makes(percent: &str): "= {percent}", "= {percent}";
    percent_done: "Đã làm được (%)", "Done so far (%)";
    done: "Đã hoàn thành", "Done";
    not_done: "Chưa hoàn thành", "Not done yet";
    done_short: "Đã xong", "Done";
    not_done_short: "Chưa xong", "Not done";
    held_elsewhere(slot: &str, figure: &str): "Đã có {slot}: {figure}", "Also entered, {slot}: {figure}";
    make_estimated: "Chuyển thành số ước", "Make it an estimate";
    make_official: "Lấy làm số chính thức", "Make it official";
    official_hides(figure: &str): "Số chính thức {figure} đang được tính thay số ước này.", "The official {figure} counts in place of this estimate.";
    drop_official: "Hủy số chính thức", "Withdraw the official one";
    standing_changed: "Đã chuyển loại số.", "The kind of figure was changed.";
    settles(figures: &str): "Ở đây các máy ghi khác nhau: {figures}. Lấy số vừa gõ thay cho tất cả?", "Different figures stand here: {figures}. Let the one just typed replace them all?";
    replaces_meanwhile(figure: &str): "Trong lúc nhập, ở đây vừa được ghi từ nơi khác: {figure}. Thay bằng số vừa nhập?",
        "While this was being entered, something came in from elsewhere: {figure}. Let the figure just entered replace it?";
    empties_meanwhile(figure: &str): "Trong lúc nhập, ở đây vừa được ghi từ nơi khác: {figure}. Vẫn để trống, tức là hủy số đó?",
        "While this was being entered, something came in from elsewhere: {figure}. Leave this empty all the same, which withdraws it?";
    withdrawn_meanwhile: "Trong lúc nhập, số ở đây vừa bị hủy ở nơi khác. Vẫn ghi số vừa nhập?",
        "While this was being entered, the figure here was withdrawn elsewhere. Save the one just entered all the same?";
    nothing_arose: "Không phát sinh", "Nothing arose";
    nothing_arose_hint: "Trong kỳ không có việc nào để tính. Khác với số 0 và khác với chưa nhập.", "There was nothing to count in the period. This is neither 0 nor a missing figure.";
    estimated: "Ước", "Estimate";
    official: "Chính thức", "Official";
    basis_label: "Phạm vi số liệu", "What the figure covers";
    standing_label: "Ước hay chính thức", "Estimate or official";
    more: "Thêm", "More";
    note: "Ghi chú", "Note";
    note_hint: "Vì sao có số này, khó khăn gì; in vào cột Ghi chú của báo cáo. Không ghi tên người dân, không ghi bí mật.", "Why the figure is so, what stood in the way; reports print it in their column of notes. No citizens' names, no secrets.";
    source: "Nguồn số liệu", "Source";
    source_hint: "Ví dụ: Báo cáo số 45/BC-UBND ngày 10/10/2023", "Such as: Report 45/BC-UBND of 10/10/2023";
    province_figure: "Chỉ tiêu tỉnh giao", "Figure assigned by the province";
    province_figure_empty: "Chưa nhập chỉ tiêu tỉnh giao (số, ngày văn bản).", "The figure assigned by the province is not entered yet (number and date of the document).";
    assigned: "Chỉ tiêu giao", "Assigned figure";
    assigned_missing: "Chưa giao chỉ tiêu", "No figure assigned";
    own_aim: "Đơn vị phấn đấu", "The unit's own aim";
    document: "Số, ký hiệu văn bản", "Number of the document";
    document_hint: "Ví dụ: 1234/QĐ-UBND", "Such as: 1234/QĐ-UBND";
    document_date: "Ngày văn bản", "Date of the document";
    assigned_by: "Cơ quan giao", "Assigned by";
    last_year: "Cùng kỳ năm trước", "Same period last year";
    opening: "Số đầu kỳ để tính mức giảm", "Opening number that the reduction is counted from";

    // What to do
    or_meant: "Hay ý là", "Or do you mean";
    withdrawn(target: &str): "Đã hủy số “{target}”.", "Withdrew the figure “{target}”.";
    out_of_bounds: "Số này quá lớn hoặc ghi chú quá dài nên chưa lưu được. Sửa lại rồi nhấn Enter.", "The figure is too large or the note too long to be kept. Correct it and press Enter.";
    this_column: "Kỳ này", "This period";
    saved_column: "Tình trạng lưu", "Saved or not";
    caption(period: &str, unit: &str): "Số liệu {period} của {unit}", "Figures for {period} of {unit}";
    whole_year(goal: &str): "Cả năm: {goal}", "Whole year: {goal}";
    none_before: "chưa có", "none yet";
    typed_as: "Số nhập là", "What you type is";
    show_not_due: "Hiện cả chỉ tiêu chưa đến kỳ báo cáo", "Show targets that are not due yet too";
    withdraw: "Hủy số này", "Withdraw this figure";
    paste: "Dán từ Excel", "Paste from Excel";
    paste_hint: "Chép một cột trong Excel rồi dán vào ô đầu tiên (Ctrl+V).", "Copy a column in Excel and paste it into the first box (Ctrl+V).";
    paste_summary(count: usize, ready: usize): "Dán {count} số: ghi {ready}", "Pasted figures: {count}, to be entered: {ready}";
    paste_look_at(count: usize): ", {count} ô cần xem lại", ", to look at again: {count}";
    paste_replaces(count: usize): ", thay {count} số đã ghi", ", in place of figures that stand: {count}";
    enter_pasted(ready: usize): "Ghi {ready} số", "Enter {ready}";
    pasted(count: usize): "Đã ghi {count} số vừa dán.", "Pasted figures entered: {count}.";
    left_to_look_at(count: usize): "{count} ô cần xem lại còn để trong phiếu.", "Still in their boxes, to look at again: {count}.";
    nothing_pasted: "Không thấy số nào để dán.", "There was no figure to paste.";
    not_on_the_form(names: &str): "Không có trên phiếu: {names}.", "Not on the form: {names}.";
    beyond_the_form(count: usize): "Thừa {count} số ở cuối.", "Beyond the last row: {count}.";
    too_many_columns(count: usize): "Vùng chép có {count} cột số. Chép riêng một cột, hoặc hai cột tử số và mẫu số.",
        "The copied block has {count} columns of figures. Copy one column, or numerator and denominator.";
    not_kept_yet: "chưa lưu", "not saved yet";

    // Beside a wrong figure
    numerator_above_denominator(numerator: &str, denominator: &str): "Tử số {numerator} lớn hơn mẫu số {denominator}. Kiểm tra xem có gõ ngược hai ô.",
        "The numerator {numerator} is above the denominator {denominator}. Check whether the two boxes are swapped.";
    denominator_missing: "Còn thiếu mẫu số. Gõ tổng số vào ô thứ hai.", "The denominator is missing. Type the total into the second box.";
    numerator_missing: "Còn thiếu tử số. Gõ số đạt được vào ô thứ nhất.", "The numerator is missing. Type the achieved number into the first box.";
    denominator_zero: "Mẫu số là 0. Nếu trong kỳ không có việc nào, chọn “Không phát sinh”.", "The denominator is 0. If there was nothing to count, choose “Nothing arose”.";
    negative: "Số này không thể âm. Bỏ dấu trừ.", "This figure cannot be negative. Take out the minus sign.";
    above_hundred: "Tỷ lệ này không thể quá 100%. Kiểm tra dấu phẩy.", "This share cannot exceed 100%. Check the decimal mark.";
    not_whole: "Ô này đếm số nguyên, không có phần lẻ.", "This box counts whole things, without decimals.";
    always_something: "Chỉ tiêu này không nhận “không phát sinh”: kỳ không có việc nào thì ghi 0, chưa có số thì để trống.", "The target does not take “nothing arose”: write 0 where there was nothing, or leave it empty where there is no figure yet.";
    neither_done_nor_not(done: &str, not_done: &str): "Ghi “{done}” hoặc “{not_done} (45%)”.", "Write “{done}” or “{not_done} (45%)”.";
    no_ratio: "Ghi tử số và mẫu số, ví dụ 14/15.", "Write the part and the whole, such as 14/15.";
    other_kind: "Chỉ tiêu này không nhận loại số liệu đó. Nhập đúng loại ô của phiếu.", "The target does not take this kind of figure. Enter it as the form's boxes ask.";
    percent_range: "Tỷ lệ hoàn thành từ 0 đến 100.", "Progress goes from 0 to 100.";
    tenfold(previous: &str): "Gấp khoảng 10 lần kỳ trước ({previous}), có thể thừa một chữ số. Đúng số này?", "About 10 times the previous period ({previous}), perhaps one digit too many. Is it right?";
    tenth(previous: &str): "Chỉ bằng khoảng một phần mười kỳ trước ({previous}), có thể thiếu một chữ số. Đúng số này?", "About a tenth of the previous period ({previous}), perhaps a digit is missing. Is it right?";
    thousandth(previous: &str): "Chỉ bằng khoảng một phần nghìn kỳ trước ({previous}), có thể sai đơn vị tính. Đúng số này?", "About a thousandth of the previous period ({previous}), perhaps in another unit. Is it right?";
    thousandfold(previous: &str): "Gấp khoảng 1.000 lần kỳ trước ({previous}), có thể sai đơn vị tính. Đúng số này?", "About 1,000 times the previous period ({previous}), perhaps in another unit. Is it right?";
    two_figures: "Chỗ lệch số", "Two different figures";
    choose_first: "Ở đây đang có hai số khác nhau. Xóa số vừa gõ, chọn một trong hai số ở mục Chỗ lệch số rồi gõ lại.",
        "Different figures stand here. Clear what is typed, choose one of them under Mismatches, then type again.";
    choose_this: "Chọn số này", "Choose this figure";
    document_missing: "Chưa ghi số văn bản giao. Gõ như 105/QĐ-UBND.", "The document's number is missing. Type it as 105/QĐ-UBND.";
    date_unread(typed: &str): "Không đọc được ngày “{typed}”. Gõ như 05/10/2023.", "The date “{typed}” could not be read. Type it as 05/10/2023.";
}
