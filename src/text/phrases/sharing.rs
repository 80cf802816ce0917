//! "Thư mục chung": a folder that laptops share.

phrases! {
    title: "Thư mục chung", "Shared folder";
    explain: "Chọn một lần. Từ đó trang tự ghi số của máy này vào một tệp riêng trong thư mục, và tự nhận số từ tệp của các máy khác. Không máy nào ghi đè tệp của máy khác.",
        "Choose it once. From then on the page writes this computer's figures into a file of its own there and takes in the figures of the others. No computer writes over another's file.";
    choose: "Chọn thư mục chung…", "Choose the shared folder…";
    other_folder: "Chọn thư mục khác…", "Choose another folder…";
    unsupported: "Trình duyệt này không cho trang tự đọc, ghi thư mục (Chrome, Edge và Cốc Cốc thì cho). Làm tay cũng được kết quả như vậy: bấm “Lưu ra tệp” rồi chép tệp vào thư mục chung; bấm “Chọn tệp…” và chọn mọi tệp trong thư mục đó.",
        "This browser does not let a page read and write a folder (Chrome, Edge and Cốc Cốc do). By hand the result is the same: press “Save to file” and copy the file into the shared folder; press “Choose files…” and choose all files in that folder.";
    asks(name: &str): "Sau khi mở lại, trình duyệt cần anh/chị cho phép vào thư mục “{name}” lần nữa.", "After a restart the browser needs your permission for the folder “{name}” once more.";
    allow: "Nối lại thư mục", "Reconnect the folder";
    begins(name: &str): "Đang đọc thư mục “{name}”…", "Reading the folder “{name}”…";
    other_tab: "Một thẻ khác của trình duyệt này đang giữ thư mục; thẻ này sẽ tự tiếp tục khi thẻ kia đóng.",
        "Another tab of this browser keeps the folder; this one goes on when that is closed.";
    kept(name: &str, moment: &str): "Mọi số liệu trên máy này đã có trong thư mục “{name}”; đã đọc lại và so khớp, lượt bắt đầu {moment}.", "All figures of this computer are in the folder “{name}”, read back and compared in the round begun at {moment}.";
    others(count: &str): "Đang nhận số từ {count} tệp của máy khác.", ["Figures come in from {count} file of other computers.", "Figures come in from {count} files of other computers."];
    no_others: "Trong thư mục chưa có tệp của máy khác.", "No other computer has a file in the folder yet.";
    away(name: &str): "Không ghi được vào thư mục “{name}”: có thể mất mạng hoặc thư mục đã đổi chỗ. Số liệu vẫn ở trên máy này; trang tự thử lại.",
        "The folder “{name}” cannot be written: the network may be down, or the folder was moved. The figures are on this computer; the page keeps trying.";
    away_said(said: &str): "Trình duyệt báo: {said}", "The browser says: {said}";
    too_large(most: &str): "Số liệu đã lớn hơn {most}, mức lớn nhất mà các máy khác đọc được, nên trang không ghi vào thư mục nữa. Dùng “Lưu ra tệp” và báo cho người phụ trách.",
        "The figures have grown beyond {most}, which is all that other computers read, so the page writes nothing into the folder any more. Use “Save to file” and tell whoever is in charge.";
    leave: "Ngừng dùng thư mục", "Stop using the folder";
    not_taken: "Tệp trong thư mục chưa nhận được:", "Files in the folder that were not taken in:";
    not_ours: "không do Sổ Nghị quyết ghi", "was not written by this program";
    foreign: "thuộc sổ khác (nghị quyết khác, hoặc số liệu minh họa)", "belongs to another ledger (another resolution, or illustrative data)";
    partly(count: &str): "{count} lần ghi không nhận được", ["{count} entry cannot be taken in", "{count} entries cannot be taken in"];
}
