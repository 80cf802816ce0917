//! Copies of the file that carry a ledger: making one, and being asked when one opens.

phrases! {
    // Making one
    make: "Lưu bản sao kèm số liệu", "Save a copy with the figures";
    make_explain: "Một tệp HTML mở ở đâu cũng xem được: gửi thư, chép USB, đem đi họp. Bản sao mang theo toàn bộ số liệu đang có ở đây, cả tên người ghi và ghi chú.",
        "One HTML file that opens anywhere: for e-mail, a USB stick, a meeting. The copy holds all the figures that are here, with authors and notes.";
    making: "Đang tạo bản sao…", "Making the copy…";
    made(name: &str): "Đã đưa bản sao {name} cho trình duyệt tải xuống. Trang không biết tệp có nằm trên đĩa hay chưa: kiểm tra trong thư mục Tải xuống.",
        "The copy {name} was handed to the browser for download. The page cannot know whether it reached the disk: look in your Downloads folder.";
    not_made: "Không tạo được bản sao. Lưu ra tệp số liệu thay thế, rồi tải lại trang và thử lại.",
        "The copy could not be made. Save the figures to a file instead, then reload the page and try again.";

    // Opening one
    title: "Bản sao kèm số liệu", "A copy with figures";
    holds(entries: &str): "Tệp này mang theo {entries} lần ghi.", ["This file carries {entries} entry.", "This file carries {entries} entries."];
    holds_fictional(entries: &str): "Tệp này mang theo {entries} lần ghi minh họa, không phải số thật.", ["This file carries {entries} illustrative entry, no real figure.", "This file carries {entries} illustrative entries, no real figures."];
    last_write(moment: &str): "Lần ghi gần nhất: {moment}.", "Last entry: {moment}.";
    asks: "Chưa có gì được ghi vào máy này. Anh/chị muốn làm gì?", "Nothing has been written to this computer. What would you like to do?";
    look: "Xem số liệu trong bản sao", "Look at the figures in the copy";
    look_hint: "Chỉ đọc. Không ghi vào máy này, không đụng đến số liệu đang có.", "Read-only. Writes nothing to this computer and touches no figures here.";
    merge: "Gộp vào số liệu trên máy này", "Merge into the figures on this computer";
    merge_hint: "Xem trước từng điểm khác rồi mới gộp.", "You see what differs before anything is merged.";
    own: "Chỉ dùng số liệu trên máy này", "Use only the figures on this computer";
    own_hint: "Bỏ qua số liệu kèm theo.", "Leave the carried figures aside.";
    damaged: "Phần số liệu kèm theo tệp này bị hỏng hoặc do bản mới hơn ghi, nên không đọc được. Xin người gửi tạo lại bản sao. Chương trình và số liệu trên máy này không bị ảnh hưởng.",
        "The figures that this file carries are damaged, or a newer version wrote them, so they cannot be read. Ask the sender for another copy. The program and the figures on this computer are not affected.";

    // Looking at one
    banner: "Bản sao, chỉ đọc", "Copy, read-only";
    banner_explain: "Đang xem số liệu kèm theo tệp; không có gì được ghi vào máy này.", "You see the figures that the file carries; nothing is written to this computer.";
    merge_here: "Gộp vào máy này", "Merge into this computer";
    leave: "Dùng số liệu trên máy này", "Use this computer's figures";
    no_entry: "Bản sao chỉ để xem. Muốn nhập số, hãy dùng số liệu trên máy này.", "A copy is only for looking. To enter figures, use this computer's own.";
}
