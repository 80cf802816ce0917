//! The one question at first start, and choosing a data set.

phrases! {
    question: "Anh/chị nhập cho đơn vị nào?", "Which unit do you enter figures for?";
    question_hint: "Chỉ hỏi một lần. Đổi lại lúc nào cũng được ở đầu trang.", "Asked only once. You can change it at the top of the page at any time.";
    choose_unit: "Chọn đơn vị…", "Choose a unit…";
    wards_and_communes: "Phường, xã, cơ quan", "Wards, communes and agencies";
    or_another_role: "Hoặc", "Or";
    role_office: "Văn phòng thành phố", "City office";
    role_office_hint: "Nhận tệp của các đơn vị, tổng hợp và báo cáo lên trên.", "Receive the units' files, bring them together and report upward.";
    illustration_open: "Số liệu minh họa của cả năm đã mở. Chọn một vai để xem thử; thoát bằng nút ở đầu trang.", "A year of illustrative data is open. Choose a role to look around; the button at the top leads back.";
    role_leader: "Lãnh đạo", "Leader";
    role_leader_hint: "Xem tình hình chung và các việc cần chỉ đạo.", "See where things stand and what needs a decision.";
    role_viewer: "Chỉ xem", "Only looking";
    role_viewer_hint: "Đọc Nghị quyết và số liệu, không nhập gì.", "Read the resolution and the figures; enter nothing.";
    name_label: "Họ và tên (không bắt buộc)", "Name (optional)";
    position_label: "Chức danh (không bắt buộc)", "Position (optional)";
    name_hint: "Ghi kèm số liệu để sau này biết ai nhập. Phần mềm không kiểm tra tên.",
        "Kept with your figures, so that people know later who entered them. Nobody checks the name.";
    begin: "Bắt đầu", "Begin";
    choose_first: "Chọn một đơn vị hoặc một vai trò để bắt đầu.", "Choose a unit or a role to begin.";
    open_saved: "Mở tệp đã lưu", "Open a saved file";
    entered_before: "Đã nhập trên máy này mà nay không thấy số liệu? Có thể tệp này đã đổi tên hoặc chuyển chỗ. Mở bản sao lưu gần nhất.",
        "Entered figures on this computer before and do not see them now? This file may have been renamed or moved. Open the latest backup.";
    privacy: "Không cần mạng, không cần tài khoản. Số liệu chỉ nằm trên máy này và trong tệp anh/chị lưu ra.",
        "No network, no account. Figures stay on this computer and in the files that you save.";
    choose_data_set: "Chọn Nghị quyết", "Choose a resolution";
    data_set_hint: "Tệp này có nhiều Nghị quyết. Mỗi Nghị quyết có sổ số liệu riêng.", "This file holds several resolutions, each with figures of its own.";
}
