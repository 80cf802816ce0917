//! "Lấy số từ Excel": the screen on which a filled-in form or somebody's own sheet comes back.

phrases! {
    title: "Lấy số từ Excel", "Figures from Excel";
    lead: "Phiếu đã điền trong Excel hay LibreOffice, bảng riêng của đơn vị, hoặc CSV dạng dài. Xem trước từng ô, chưa ghi gì vào sổ.",
        "A form filled in with Excel or LibreOffice, your own sheet, or the long CSV. Every cell is looked at first; nothing is written yet.";
    choose: "Chọn tệp", "Choose a file";
    drop_here: "Kéo tệp .xlsx, .ods hoặc .csv vào đây", "Drop an .xlsx, .ods or .csv file here";
    form_first: "Chưa có phiếu? Tải phiếu Excel ở mục Báo cáo, loại “Phiếu số liệu của đơn vị”.", "No form yet? Get one under Reports, kind “Form of one unit”, as Excel.";
    reading(name: &str): "Đang đọc {name}…", "Reading {name}…";
    stop: "Dừng", "Stop";
    unread(name: &str, why: &str): "Chưa lấy được {name}. {why}", "{name} could not be taken. {why}";
    worker_failed: "Trình duyệt không mở được bộ đọc Excel; thử lại, hoặc chép vùng số rồi dán vào phiếu.", "The browser could not start what reads workbooks; try again, or copy the figures and paste them into the form.";
    unreadable: "Không đọc được tệp; tệp có thể đang mở ở chương trình khác hoặc đã chuyển chỗ. Đóng tệp rồi chọn lại.", "The file cannot be read; another program may hold it, or it was moved. Close it and choose it again.";
    left(count: usize): "Mỗi lần lấy một tệp Excel hoặc CSV, riêng với tệp sổ: còn {count} tệp chưa mở.", ["Workbooks are opened one at a time, apart from ledgers: {count} was not opened.", "Workbooks are opened one at a time, apart from ledgers: {count} were not opened."];
    another: "Chọn tệp khác", "Choose another file";

    // What was read
    ours(name: &str): "{name}: phiếu do Sổ Nghị quyết xuất ra.", "{name}: a form made here.";
    own(name: &str): "{name}: bảng riêng. Kiểm tra nội dung từng cột, rồi xem trước ở dưới.", "{name}: a sheet of your own. Check which column is what, then look at the preview below.";
    long(name: &str): "{name}: bảng dạng dài.", "{name}: a long table.";
    known_columns: "Đã nhớ các cột này từ lần trước.", "These columns are known from last time.";
    sheet: "Trang tính", "Sheet";
    head_row: "Hàng tiêu đề", "Heading row";
    head_unknown: "Chưa thấy hàng nào nêu tên chỉ tiêu và số. Chọn hàng tiêu đề, rồi cho biết từng cột.", "No row names targets and figures. Choose the heading row, then say what each column is.";
    columns: "Nội dung từng cột", "Which column is what";
    not_enough: "Cần ít nhất một cột tên hoặc số thứ tự chỉ tiêu và một cột số.", "At least one column must name the target, by name or number, and one must hold figures.";
    unit: "Số của đơn vị", "Whose figures";
    period: "Kỳ", "Period";
    standing: "Loại số", "Kind of figure";

    // The preview
    counted_new(count: usize): "Mới {count}", "New {count}";
    counted_changed(count: usize): "Khác số đang có {count}", "Changed {count}";
    counted_same(count: usize): "Trùng {count}", "Same {count}";
    counted_refused(count: usize): "Không lấy được {count}", "Refused {count}";
    show: "Đang xem", "Shown";
    column_cell: "Ô", "Cell";
    column_target: "Chỉ tiêu", "Target";
    column_place: "Đơn vị, kỳ", "Unit, period";
    column_now: "Đang có", "Now";
    column_then: "Sẽ là", "Then";
    column_state: "Kết quả", "Result";
    caption(name: &str): "Xem trước số lấy từ {name}", "Preview of the figures from {name}";
    is_new: "Mới", "New";
    is_changed: "Thay số đang có", "Takes the place of the figure";
    is_same: "Trùng số đang có", "The same figure";
    overtaken: "Sổ đã có số khác kể từ khi xuất phiếu. Lấy số trong tệp?", "The ledger has changed since the form was made. Take the file's figure?";
    slip_before(before: &str): "Kỳ trước là {before}. Số này có đúng không?", "It was {before} before. Is this right?";
    confirm: "Đúng, lấy số này", "Yes, take it";
    also(other: &str): "Hay là {other}?", "Or {other}?";
    none_here: "Không có ô nào.", "No cells.";
    more(count: usize): "và {count} ô nữa", "and {count} more";
    passed_over(count: usize): "{count} hàng không phải chỉ tiêu, bỏ qua", ["{count} row names no target and is left out", "{count} rows name no target and are left out"];
    of_others(count: usize): "{count} số là của đơn vị khác, đã bỏ qua; văn phòng có thể nhập.", ["{count} figure is another unit's and is left out; the office can take it.", "{count} figures are other units' and are left out; the office can take them."];
    other_seeds: "Phiếu được xuất từ bản dữ liệu nghị quyết khác với tệp này. Xem kỹ từng số trước khi ghi.", "The form was made from another state of the resolution's data. Look at each figure before it is taken in.";
    rows_gone(rows: &str): "Phiếu không còn các dòng: {rows}.", "The form no longer has these rows: {rows}.";
    waiting(count: usize): "{count} ô chờ xác nhận, chưa lấy.", ["{count} cell waits to be confirmed and is not taken.", "{count} cells wait to be confirmed and are not taken."];
    take(count: usize): "Ghi {count} số vào sổ", ["Take in {count} figure", "Take in {count} figures"];
    nothing_confirmed: "Chưa có số nào được xác nhận", "Nothing is confirmed yet";
    nothing_to_take: "Không có số mới nào để ghi.", "There is nothing new to take in.";
    taken(count: usize, name: &str): "Đã ghi {count} số từ {name}.", ["{count} figure was taken in from {name}.", "{count} figures were taken in from {name}."];
    cells_left(count: usize): "Còn {count} ô chưa lấy, xem trong bảng.", ["{count} cell is not taken; see the table.", "{count} cells are not taken; see the table."];
    not_taken: "Sổ không nhận được lần ghi này, chưa có số nào được ghi. Chọn lại tệp để xem trước lại.", "The ledger did not take this; nothing was written. Choose the file again to look at it anew.";
}
