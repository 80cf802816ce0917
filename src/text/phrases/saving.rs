//! Saving in place, and the dated copies that the browser keeps.

phrases! {
    in_place: "Lưu thẳng vào tệp", "Save into a file";
    explain: "Chọn một tệp đã lưu trước đó (tạo tệp đầu tiên bằng “Lưu ra tệp”). Mỗi lần lưu, trang đọc lại tệp, gộp những gì tệp có thêm, ghi, rồi đọc lại để so. Khớp thì mới báo đã lưu.",
        "Choose a file that was saved before (make the first by “Save to file”). At each save the page reads the file again, merges what it holds, writes it, and reads it back to compare. Only then is it called saved.";
    choose_file: "Chọn tệp để lưu…", "Choose a file to save into…";
    other_file: "Lưu vào tệp khác…", "Save into another file…";
    save_into(name: &str): "Lưu vào {name}", "Save into {name}";
    saved(name: &str): "Đã lưu vào {name}; đọc lại khớp từng byte.", "Saved into {name}; read back, the same byte for byte.";
    took_in(count: &str): "Nhận thêm {count} lần ghi có trong tệp mà máy này chưa có.", ["It took in {count} entry of the file that this computer lacked.", "It took in {count} entries of the file that this computer lacked."];
    not_allowed: "Trình duyệt chưa cho trang ghi vào tệp này. Bấm lại và chọn “Cho phép”, hoặc dùng “Lưu ra tệp”.",
        "The browser does not let the page write this file. Press again and choose “Allow”, or use “Save to file”.";
    left_alone: "Tệp này không đọc được nên trang không ghi đè. Chọn tệp khác, hoặc xem lại tệp này.",
        "This file cannot be read, so the page did not write over it. Choose another, or look into this one.";
    another_ledger: "Tệp này thuộc sổ khác (nghị quyết khác, hoặc số liệu minh họa), nên trang không ghi đè. Chọn tệp khác.",
        "This file belongs to another ledger (another resolution, or illustrative data), so the page did not write over it. Choose another.";
    would_lose(count: &str): "Trong tệp có {count} lần ghi mà trang không nhận được; ghi đè sẽ làm mất, nên trang để nguyên. Xem tệp này ở “Mở tệp”, hoặc chọn tệp khác.",
        ["{count} entry of the file cannot be taken in and would be lost, so the page left the file alone. Look at it under “Open files”, or choose another.", "{count} entries of the file cannot be taken in and would be lost, so the page left the file alone. Look at it under “Open files”, or choose another."];
    failed(said: &str): "Không ghi được vào tệp: {said}. Số liệu vẫn ở trên máy này. Thử lại, chọn tệp khác, hoặc dùng “Lưu ra tệp”.",
        "The file could not be written: {said}. The figures are on this computer. Try again, choose another file, or use “Save to file”.";
    backups: "Bản sao lưu theo ngày", "Dated copies";
    backups_explain: "Số liệu của từng ngày, và nội dung tệp trước mỗi lần ghi đè. Trình duyệt giữ 10 bản gần nhất và bản cuối của mỗi ngày trong 10 ngày gần nhất có bản sao.",
        "The figures of each day, and what a file held before it was saved over. The browser keeps the last ten copies, and the last one of each of the last ten days that have one.";
    look_again: "Xem và gộp lại", "Look and merge again";
    download: "Tải xuống", "Download";
}
