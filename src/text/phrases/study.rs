//! What is handed out, studied and shown on a wall.

phrases! {
    title: "Tờ gấp và tài liệu học tập", "Leaflet and study sheet";
    lead: "Soạn từ nguyên văn và chỉ tiêu; in ra khổ A4. Không có số liệu thực hiện, không có chỗ nghi lỗi.", "Made from the text and its targets, for A4. No figures of progress, no doubtful places.";
    leaflet: "Tờ gấp", "Leaflet";
    study: "Tài liệu học tập", "Study sheet";
    kind: "Loại", "Kind";
    targets_count(bullets: usize, parts: usize): "{bullets} chỉ tiêu, {parts} nội dung", "{bullets} targets, {parts} parts";
    focal: "Nhiệm vụ trọng tâm", "Focal tasks";
    what_to_reach: "Các chỉ tiêu", "The targets";
    solutions: "Nhiệm vụ và giải pháp", "Tasks and solutions";
    duties: "Phân công thực hiện", "Who does what";
    questions: "Câu hỏi ôn", "Questions";
    question_targets(group: &str, count: usize): "Nhóm “{group}” có {count} chỉ tiêu nào?", ["Which {count} target is there in “{group}”?", "Which {count} targets are there in “{group}”?"];
    question_focal(count: usize): "Nêu {count} nhiệm vụ trọng tâm.", "Name the {count} focal tasks.";
    question_own: "Đơn vị, chi bộ mình làm gì để thực hiện?", "What does your own unit or cell do about it?";

    // On a wall
    present: "Trình chiếu", "Presentation";
    slide_of(at: usize, of: usize): "{at}/{of}", "{at}/{of}";
    next: "Tiếp", "Next";
    previous: "Trước", "Back";
    full_screen: "Toàn màn hình", "Full screen";
    leave: "Thoát", "Leave";
    keys: "Phím mũi tên, Page Up, Page Down để chuyển; Home, End; F toàn màn hình; Esc thoát.", "Arrow keys, Page Up, Page Down move; Home, End; F full screen; Esc leaves.";
    no_figures: "Chưa có số liệu.", "No figures yet.";
    restricted(count: usize): "{count} nội dung không trình chiếu số liệu.", ["The figure of {count} part is not shown.", "The figures of {count} parts are not shown."];
    column_goal: "Chỉ tiêu năm", "Target";
    column_latest: "Thực hiện", "So far";
    column_status: "Đánh giá", "Status";
}
