//! Sheets that come back: why a file or a cell is not taken, and what to do.

phrases! {
    // Files
    file_empty: "Tệp không có gì. Chọn lại tệp.", "The file is empty. Choose another one.";
    file_encrypted: "Tệp có mật khẩu. Mở trong Excel, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc), lưu rồi chọn lại.",
        "The file has a password. Open it in Excel, take the password off (File, Info, Protect Workbook), save it and choose it again.";
    file_old_excel: "Tệp này là Excel kiểu cũ (.xls). Mở trong Excel hoặc LibreOffice, chọn Lưu thành, kiểu .xlsx, rồi chọn tệp mới.",
        "This is a workbook of the old kind (.xls). Open it in Excel or LibreOffice, save it as .xlsx, then choose the new file.";
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
}
