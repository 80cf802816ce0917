//! What is said about typed figures: what was understood, and what to do where it was not.

phrases! {
    understood(figure: &str): "Hiểu là {figure}", "Understood as {figure}";
    understood_in_words(figure: &str, words: &str): "Hiểu là {figure} ({words})", "Understood as {figure} ({words})";
    did_you_mean(other: &str): "Ý anh/chị là {other}?", "Did you mean {other}?";
    empty: "Chưa có số. Gõ số, hoặc chọn “Không phát sinh” nếu trong kỳ không có.",
        "No figure yet. Type one, or choose “Nothing arose” if there was none in the period.";
    letters(found: &str): "Ô này chỉ nhận số; hãy bỏ “{found}”. Ví dụ: 18.531,9",
        "Only a figure goes here; take out “{found}”. Example: 18,531.9";
    other_measure(typed: &str, asked: &str): "Số này phải tính bằng {asked}, không phải “{typed}”. Đổi ra {asked} rồi gõ lại.",
        "This figure is in {asked}, not in “{typed}”. Convert it to {asked} and type it again.";
    no_measure(typed: &str): "Ô này không dùng đơn vị “{typed}”. Gõ riêng con số.",
        "No “{typed}” goes here. Type the figure alone.";
    bad_grouping(typed: &str): "Không rõ “{typed}” là số nào. Gõ liền các chữ số và dùng dấu phẩy cho phần lẻ, ví dụ 18531,9",
        "“{typed}” could not be read. Type the digits together, with a point before decimals, such as 18531.9";
    two_decimal_marks(typed: &str): "“{typed}” có hai dấu phần lẻ. Chỉ giữ một dấu phẩy, ví dụ 18531,9",
        "“{typed}” has two decimal marks. Keep only one, as in 18531.9";
    too_many_digits(digits: usize): "Số có {digits} chữ số, nhiều hơn 15. Kiểm tra xem có gõ dính hai số, hoặc sai đơn vị tính.",
        "The figure has {digits} digits, more than 15. Check whether two figures ran together or the unit is wrong.";
    too_many_decimals(digits: usize): "Phần lẻ có {digits} chữ số, nhiều hơn 6. Làm tròn còn 6 chữ số.",
        "There are {digits} decimals, more than 6. Round to 6.";
    range(typed: &str): "“{typed}” là một khoảng. Gõ một con số; ghi khoảng vào ô ghi chú nếu cần.",
        "“{typed}” is a range. Type one figure; put the range in the note if you need it.";
    unexpected_ratio(typed: &str): "“{typed}” là phân số, ô này nhận một con số. Gõ riêng con số thực hiện.",
        "“{typed}” is a fraction; one figure goes here. Type the achieved figure alone.";
    bad_ratio(typed: &str): "“{typed}” không phải là số. Tỷ lệ gõ như 14/15; ngày tháng không gõ ở ô này.",
        "“{typed}” is no figure. A ratio is typed as 14/15; dates do not go here.";
}
