//! Sheets that come back: why a file or a cell is not taken, and what to do.

phrases! {
    // Files
    file_empty: "Tệp không có gì. Chọn lại tệp.", "The file is empty. Choose another one.";
    file_encrypted: "Tệp có mật khẩu. Mở trong Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu rồi chọn lại.",
        "The file has a password. Open it in Excel, take the password off (File, Info, Protect Workbook), save it and choose it again.";
    file_old_excel: "Tệp này là Excel từ trước năm 1997. Mở trong Excel hoặc LibreOffice, chọn Lưu thành, kiểu .xlsx, rồi chọn tệp mới.",
        "This workbook is from before 1997. Open it in Excel or LibreOffice, save it as .xlsx, then choose the new file.";
    file_binary_excel: "Tệp này là Excel nhị phân (.xlsb). Mở trong Excel, chọn Lưu thành, kiểu .xlsx, rồi chọn tệp mới.",
        "This is a binary workbook (.xlsb). Open it in Excel, save it as .xlsx, then choose the new file.";
    file_plain_text: "Tệp này là văn bản (như .csv), dù tên có thể là .xlsx. Mở trong Excel, chọn Lưu thành, kiểu .xlsx; hoặc chép vùng số rồi dán vào phiếu.",
        "This is a text file (such as .csv), whatever it is called. Open it in Excel and save it as .xlsx; or copy the figures and paste them into the form.";
    file_web_page: "Tệp này là trang web đặt tên như Excel. Mở trong Excel, chọn Lưu thành, kiểu .xlsx, rồi chọn tệp mới.",
        "This is a web page that is called a workbook. Open it in Excel, save it as .xlsx, then choose the new file.";
    file_document: "Tệp này là văn bản Word, PDF hoặc trình chiếu, không phải bảng tính. Chép bảng trong đó sang Excel rồi lưu thành .xlsx.",
        "This is a document or a presentation, not a workbook. Copy its table into Excel and save that as .xlsx.";
    file_unknown: "Không nhận ra loại tệp. Cần tệp Excel (.xlsx) hoặc LibreOffice (.ods).",
        "This kind of file is not known. A workbook of Excel (.xlsx) or LibreOffice (.ods) is needed.";
    file_broken: "Tệp bị hỏng hoặc tải chưa xong. Mở trong Excel xem có được không, lưu lại rồi chọn lại.",
        "The file is damaged or was cut short. See whether Excel opens it, save it again and choose it again.";
    file_too_large: "Tệp quá lớn. Chép riêng trang có số liệu sang tệp mới rồi chọn tệp đó.",
        "The file is too large. Copy the sheet with the figures into a new file and choose that.";
    file_too_many_cells: "Bảng tính quá nhiều trang, hàng hoặc cột. Chép riêng vùng có số liệu sang tệp mới rồi chọn tệp đó.",
        "There are too many sheets, rows or columns. Copy the block with the figures into a new file and choose that.";
    file_without_sheet: "Tệp không có trang bảng tính nào. Chọn lại tệp.", "The file has no sheet of cells. Choose another one.";

    // Workbooks of ours
    not_ours: "Tệp này không phải do Sổ Nghị quyết xuất ra. Chỉ rõ cột nào là gì để nhập.", "This workbook was not made here. Say which column is what to take it in.";
    other_layout: "Tệp do bản mới hơn xuất ra, hoặc trang ẩn của tệp đã bị sửa. Xuất tệp mới rồi nhập lại.",
        "A newer build made this workbook, or its hidden sheet was changed. Make a new file and fill it in again.";
    other_resolution(found: &str): "Tệp thuộc nghị quyết khác ({found}). Mở đúng nghị quyết rồi chọn lại tệp.",
        "The workbook belongs to another resolution ({found}). Open that one, then choose the file again.";

    // Columns
    role_number: "Số thứ tự chỉ tiêu", "Number of the target";
    role_target: "Tên chỉ tiêu", "Name of the target";
    role_measure: "Đơn vị tính", "Unit of measure";
    role_in_period: "Số trong kỳ", "Figure of the period";
    role_cumulative: "Số lũy kế", "Cumulative figure";
    role_last_year: "Số cùng kỳ năm trước (lũy kế)", "Last year's figure (cumulative)";
    role_plan: "Kế hoạch (không nhập)", "Plan (not taken in)";
    role_note: "Ghi chú", "Note";
    role_unit: "Đơn vị báo cáo", "Reporting unit";
    role_period: "Kỳ báo cáo", "Period";
    role_other: "Bỏ qua", "Left out";

    // Cells
    percent_of_other: "Ô này ghi theo %, nhưng chỉ tiêu không tính bằng %. Gõ con số theo đơn vị tính của chỉ tiêu.",
        "The cell is a percentage, but the target is not measured in percent. Type the figure in the target's unit of measure.";
    cell_date: "Ô này là ngày tháng, không phải số. Nếu đã gõ tỷ số như 10/12, Excel tự đổi thành ngày: gõ lại với dấu nháy đơn ở trước ('10/12).",
        "The cell holds a date, no figure. A ratio such as 10/12 becomes a date in Excel: type it with an apostrophe before it ('10/12).";
    cell_truth: "Ô này ghi đúng/sai, không phải số. Gõ con số thực hiện.", "The cell says true or false. Type the achieved figure.";
    cell_fault(fault: &str): "Công thức trong ô bị lỗi ({fault}). Sửa công thức hoặc gõ số.", "The cell's formula went wrong ({fault}). Mend it or type the figure.";
    cell_unreckoned: "Công thức trong ô chưa được tính. Mở tệp trong Excel, lưu lại rồi chọn lại.", "The cell's formula was never calculated. Open the file in Excel, save it and choose it again.";
    not_reported: "Đơn vị này không báo cáo chỉ tiêu này trong kỳ. Kiểm tra lại đơn vị, kỳ và dòng.", "The unit does not report this target in the period. Check the unit, the period and the row.";
    only_cumulative: "Chỉ tiêu này chỉ nhận số lũy kế. Gõ số vào cột lũy kế.", "The target takes cumulative figures only. Type the figure into the cumulative column.";
    unknown_target(name: &str): "Nghị quyết không có chỉ tiêu “{name}”. Chọn chỉ tiêu cho dòng này hoặc bỏ qua.", "The resolution has no target “{name}”. Choose one for the row or leave it out.";
    unknown_unit(name: &str): "Không có đơn vị “{name}”. Chọn lại đơn vị.", "There is no unit “{name}”. Choose one.";
    no_such_place: "Không rõ số này thuộc kỳ nào. Kiểm tra lại kỳ và cột.", "It is not clear which period the figure belongs to. Check the period and the column.";
    form_locked: "Phiếu của kỳ này đã chốt. Muốn sửa, mở lại phiếu rồi chọn lại tệp.", "The form of this period is locked. Reopen it, then choose the file again.";
    disputed: "Ở đây đang có hai số khác nhau. Chọn một số ở mục Chỗ lệch số rồi chọn lại tệp.", "Different figures stand here. Choose one of them under Mismatches, then choose the file again.";
    twice(other: &str): "Ô {other} ghi số khác cho cùng chỗ này. Giữ lại một ô.", "The cell {other} gives another figure for the same place. Keep one of them.";
    row_moved(row: &str): "Không còn thấy dòng “{row}” như lúc xuất tệp. Để lại số thứ tự và tên chỉ tiêu như cũ rồi chọn lại tệp.",
        "The row “{row}” is not there as it was when the file was made. Put back its number and name, then choose the file again.";
    row_twice(row: &str): "Có nhiều dòng cùng tên “{row}”. Giữ lại một dòng.", "Several rows are called “{row}”. Keep one of them.";
    column_moved(column: &str): "Không còn thấy đúng một cột “{column}”. Để lại tên cột như lúc xuất tệp.", "There is no longer exactly one column “{column}”. Put back its heading as it was.";
    sheet_gone(sheet: &str): "Không còn trang “{sheet}”. Để lại tên trang như lúc xuất tệp.", "The sheet “{sheet}” is gone. Put back its name as it was.";
    trail_broken: "Trang ẩn cho biết số này thuộc đâu đã bị sửa. Xuất tệp mới rồi nhập lại.", "The hidden sheet that says where the figure belongs was changed. Make a new file and fill it in again.";
}
