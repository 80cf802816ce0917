//! Words that stand on every screen: name, navigation, the usual buttons, marks and notices.

phrases! {
    product: "Sổ Nghị quyết", "Resolution Ledger";
    tagline: "Theo dõi thực hiện Nghị quyết năm", "Following the yearly resolution through";

    // Navigation
    navigation: "Các trang", "Pages";
    skip_to_content: "Đến nội dung chính", "Skip to content";
    nav_entry: "Việc kỳ này", "This period";
    nav_targets: "Chỉ tiêu", "Targets";
    nav_text: "Nghị quyết", "Resolution";
    nav_files: "Tệp và sao lưu", "Files and backup";
    nav_office: "Tổng hợp", "Collect";
    nav_overview: "Toàn cảnh", "Overview";
    nav_guide: "Hướng dẫn", "Guide";
    nav_about: "Giới thiệu", "About";

    // Buttons
    save: "Lưu", "Save";
    edit: "Sửa", "Edit";
    cancel: "Bỏ qua", "Cancel";
    close: "Đóng", "Close";
    undo: "Hoàn tác", "Undo";
    redo: "Làm lại", "Redo";
    print: "In", "Print";
    copy_table: "Sao chép bảng", "Copy table";
    copied: "Đã sao chép. Dán vào Word, Excel hoặc tin nhắn.", "Copied. Paste it into Word, Excel or a message.";
    copy_failed: "Trình duyệt không cho sao chép. Chọn bảng rồi bấm Ctrl+C.", "The browser refused to copy. Select the table and press Ctrl+C.";
    save_picture: "Lưu thành ảnh", "Save as picture";

    resolution_of_year(year: i16): "Nghị quyết năm {year}", "Resolution of {year}";

    // Saving
    saved: "Đã lưu", "Saved";
    saved_here_only(entries: usize): "Đã lưu trên máy này, chưa lưu ra tệp ({entries})", "Saved on this computer, not yet to a file ({entries})";
    saving: "Đang lưu…", "Saving…";
    not_saved: "CHƯA LƯU", "NOT SAVED";
    nothing_to_undo: "Không có gì để hoàn tác.", "There is nothing to undo.";
    save_to_file: "Lưu ra tệp", "Save to file";
    undone: "Đã hoàn tác", "Undone";
    done_again: "Đã làm lại", "Done again";
    nothing_to_redo: "Không có gì để làm lại.", "There is nothing to do again.";

    // Marks and notices
    illustrative: "SỐ LIỆU MINH HỌA", "ILLUSTRATIVE DATA";
    no_secrets: "Không nhập bí mật nhà nước", "Enter no state secrets";
    claims: "Tên và chức danh do người nhập tự ghi, không được xác thực.", "Names and positions are as typed by the writer; nobody has verified them.";
    provisional(status: &str): "{status} (tạm tính)", "{status} (provisional)";
    as_of(date: &str): "Tính đến {date}", "As of {date}";
    bullets_of(bullets: usize, parts: &str): "{bullets} chỉ tiêu ({parts})", ["{bullets} target ({parts})", "{bullets} targets ({parts})"];
    parts(count: usize): "{count} nội dung", ["{count} part", "{count} parts"];
    none: "–", "–";
    unknown_page: "Không có trang này.", "There is no such page.";
    loading: "Đang mở…", "Opening…";

    // Header
    change_role: "Đổi đơn vị, vai trò", "Change unit or role";
    language: "Ngôn ngữ", "Language";
    theme: "Giao diện", "Theme";
    theme_light: "Sáng", "Light";
    theme_dark: "Tối", "Dark";
    theme_system: "Theo máy", "As the system";
}
