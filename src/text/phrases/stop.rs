//! What the page says when it cannot go on. The guard in `public/` has its own words for what
//! happens before this program runs.

phrases! {
    panic_title: "Phần mềm đã dừng", "The program has stopped";
    panic_body: "Số đã báo “Đã lưu” vẫn còn. Tải lại trang để tiếp tục; nếu lặp lại, lưu bản dự phòng và gửi người hỗ trợ.",
        "Whatever was reported as saved is still there. Reload to continue; if it happens again, save a copy for whoever helps you.";
    reload: "Tải lại trang", "Reload";
    save_dump: "Lưu bản dự phòng", "Save a copy of the store";
    screen_failed: "Không mở được phần này. Các phần khác vẫn dùng được.", "This part could not be opened. The others still work.";
    chart_failed: "Không vẽ được biểu đồ. Xem bảng số bên dưới.", "The chart could not be drawn. See the table below.";
}
