//! Registers of tasks and of Section IV's loop: what they, their fields and their choices are called.

phrases! {
    // Registers
    tasks: "Nhiệm vụ", "Tasks";
    papers: "Nghị quyết, kế hoạch, chương trình cụ thể hóa", "Own resolutions, plans and programmes";
    inspections: "Kiểm tra, giám sát", "Inspections";
    requests: "Đề nghị báo cáo nguyên nhân", "Requests to explain";
    difficulties: "Khó khăn, vướng mắc", "Difficulties";
    materials: "Kế hoạch, hướng dẫn, tài liệu học tập", "Plans, guides and study material";
    disseminations: "Triển khai, quán triệt đến chi bộ", "Made known in Party cells";
    reviews: "Sơ kết giữa nhiệm kỳ", "Mid-term review";
    bodies: "Cơ quan", "Bodies";
    leads: "Cơ quan chủ trì chỉ tiêu", "Lead bodies of targets";
    reports: "Báo cáo", "Reports";
    charges: "Cấp ủy viên phụ trách đơn vị", "Committee members in charge of units";

    // One record of each
    one_task: "Nhiệm vụ", "Task";
    one_paper: "Văn bản cụ thể hóa", "Paper";
    one_inspection: "Cuộc kiểm tra", "Inspection";
    one_request: "Đề nghị báo cáo nguyên nhân", "Request to explain";
    one_difficulty: "Khó khăn, vướng mắc", "Difficulty";
    one_material: "Tài liệu", "Material";
    one_dissemination: "Buổi quán triệt", "Session in a cell";
    one_review: "Sơ kết", "Review";
    one_body: "Cơ quan", "Body";
    one_lead: "Cơ quan chủ trì chỉ tiêu", "Lead body of a target";
    one_report: "Báo cáo", "Report";
    one_charge: "Cấp ủy viên phụ trách", "Member in charge";

    // Fields
    name: "Tên nhiệm vụ", "Name of the task";
    output: "Sản phẩm, kết quả", "Output";
    lead: "Cơ quan chủ trì", "Lead body";
    coordinating: "Cơ quan phối hợp", "Coordinating bodies";
    unit: "Đơn vị", "Unit";
    start: "Bắt đầu", "Start";
    due: "Hạn", "Due";
    status: "Tình trạng", "State";
    percent: "Tiến độ (%)", "Progress (%)";
    targets: "Chỉ tiêu liên quan", "Linked targets";
    clause: "Đoạn trong nghị quyết", "Clause";
    assessment: "Đánh giá", "Assessment";
    milestone: "Mốc", "Milestone";
    log: "Nhật ký", "Log";
    removed: "Đưa ra khỏi sổ", "Taken off the register";
    kind: "Loại", "Kind";
    body: "Cơ quan thực hiện", "Body";
    number: "Số, ký hiệu", "Number";
    date: "Ngày ban hành", "Date of issue";
    title: "Tên", "Title";
    matter: "Nội dung", "Matter";
    paper_title: "Trích yếu", "Title";
    area: "Lĩnh vực", "Field";
    scheduled: "Ngày dự kiến", "Scheduled";
    done: "Ngày thực hiện", "Carried out";
    finished: "Ngày hoàn thành", "Finished";
    findings: "Kết quả, tồn tại", "Findings";
    follow_up: "Việc phải khắc phục", "Follow-up";
    follow_up_due: "Hạn khắc phục", "Follow-up due";
    settled: "Ngày giải quyết xong", "Settled";
    target: "Chỉ tiêu", "Target";
    question: "Nội dung đề nghị", "Question";
    asked: "Ngày đề nghị", "Asked";
    answer_due: "Hạn trả lời", "Answer due";
    cause: "Nguyên nhân", "Cause";
    remedy: "Giải pháp khắc phục", "Remedy";
    answered: "Ngày trả lời", "Answered";
    proposal: "Kiến nghị, đề xuất", "Proposal";
    addressee: "Kiến nghị với", "Addressed to";
    raised: "Ngày nêu", "Raised";
    settlement: "Kết quả giải quyết", "How it was settled";
    cell: "Chi bộ, đảng bộ cơ sở", "Party cell or grassroots committee";
    turns: "Số lượt dự", "Attendances";
    people: "Số người dự (mỗi người một lần)", "People reached (each once)";
    body_name: "Tên cơ quan", "Name of the body";
    duty: "Nhiệm vụ được giao", "Duty";
    member: "Họ tên", "Name";
    position: "Chức vụ", "Position";

    own_results: "Kết quả: lời của đơn vị", "Results: your own words";
    own_shortcomings: "Hạn chế, nguyên nhân: lời của đơn vị", "Shortcomings and causes: your own words";
    own_difficulties: "Khó khăn, kiến nghị: lời của đơn vị", "Difficulties and proposals: your own words";
    own_next: "Nhiệm vụ kỳ tới: lời của đơn vị", "Next period: your own words";
    form: "Thể thức", "Form of letter";
    superior: "Cơ quan cấp trên", "Superior body";
    issuer: "Cơ quan báo cáo", "Issuing body";
    place: "Địa danh", "Place";
    report_date: "Ngày báo cáo", "Date of the report";
    recipients: "Nơi nhận (mỗi dòng một nơi)", "Recipients (one a line)";
    signed_as: "Thể thức ký (mỗi dòng một ý)", "Signed as (one line each)";
    signer: "Người ký", "Signed by";

    // Choices
    of_party: "Văn bản của Đảng", "Party document";
    of_state: "Văn bản hành chính", "State document";
    not_started: "Chưa bắt đầu", "Not started";
    in_progress: "Đang thực hiện", "In progress";
    stuck: "Có vướng mắc", "Stuck";
    is_done: "Hoàn thành", "Done";
    stopped: "Dừng, không thực hiện", "Stopped";
    own_resolution: "Nghị quyết", "Resolution";
    plan: "Kế hoạch", "Plan";
    programme: "Chương trình", "Programme";
    guide: "Hướng dẫn", "Guide";
    study_material: "Tài liệu học tập", "Study material";
    other: "Khác", "Other";
    is_removed: "đã đưa ra khỏi sổ", "taken off the register";
    disputed: "Chỗ lệch số", "Mismatch";
    nameless: "(chưa đặt tên)", "(no name yet)";

    // What is wrong with what was typed
    wrong_day: "Gõ một ngày có trong lịch, như 31/3/2023.", "Type a day of the calendar, such as 31/3/2023.";
    wrong_percent: "Gõ số từ 0 đến 100, nhiều nhất hai chữ số lẻ.", "Type a number from 0 to 100 with at most two decimals.";
    wrong_count: "Gõ số nguyên không âm, chỉ gồm chữ số.", "Type a whole number in digits.";
    wrong_unknown: "Không có trong danh sách. Chọn lại.", "Not in the list. Choose again.";

    // Days left
    overdue(days: &str): "Quá hạn {days} ngày", ["{days} day overdue", "{days} days overdue"];
    due_today: "Đến hạn", "Due now";
    due_in(days: &str): "Còn {days} ngày", ["{days} day left", "{days} days left"];
    past_due(day: &str): "{day}, quá hạn", "{day}, overdue";
    undated: "Chưa đặt hạn", "No due day";
    newer_register(name: &str): "Mục của bản mới hơn ({name})", "Entry of a newer build ({name})";
}
