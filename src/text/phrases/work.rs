//! Tasks, the loop of Section IV, bodies: the screens' own words.

phrases! {
    // Boxes and tables of registers
    refused: "Không ghi được: chữ quá dài hoặc có ký tự lạ. Sửa ngắn lại rồi rời ô.", "Not written: the text is too long or has odd characters. Shorten it and leave the box.";
    take_out(name: &str): "Bỏ {name}", "Remove {name}";
    add_to_list: "Thêm…", "Add…";
    nothing_written: "Chưa ai ghi gì ở đây.", "Nobody has written anything here.";
    history: "Lịch sử ghi", "History";
    register_none_of_unit: "Đơn vị này chưa có mục nào trong sổ.", "This unit has nothing in this register yet.";
    register_empty: "Chưa có mục nào trong sổ này.", "Nothing in this register yet.";
    add_one(one: &str): "Thêm {one}", "Add: {one}";
    removed: "Đã đưa ra khỏi sổ; vẫn còn trong lịch sử.", "Taken off the register; it stays in the history.";
    edit_one(name: &str): "Sửa {name}", "Edit {name}";
    close_one(name: &str): "Đóng {name}", "Close {name}";
    see: "Xem", "See";
    see_one(name: &str): "Xem {name}", "See {name}";
    open_one(name: &str): "Mở sổ {name}", "Open {name}";
    off_register(count: usize): "Đã đưa ra khỏi sổ ({count})", "Taken off the register ({count})";
    put_back: "Đưa lại vào sổ", "Put back";
    put_back_one(name: &str): "Đưa lại vào sổ {name}", "Put back {name}";
    bulk_nothing: "Chọn hoặc gõ nội dung trước.", "Choose or type something first.";
    milestone_removed: "Đã bỏ mốc.", "Milestone removed.";
    led_by(body: &str): "Chủ trì: {body}", "Led by {body}";
    for_target: "Nhiệm vụ, đề nghị về chỉ tiêu này", "Tasks and requests about this target";
    remove: "Đưa ra khỏi sổ", "Take off the register";

    // Tasks
    tasks: "Nhiệm vụ", "Tasks";
    tasks_lead(open: &str, overdue: &str, soon: &str): "{open} việc chưa xong · {overdue} quá hạn · {soon} đến hạn trong 14 ngày", "{open} open · {overdue} overdue · {soon} due within 14 days";
    add_task: "Thêm nhiệm vụ", "Add a task";
    new_task: "Nhiệm vụ mới", "New task";
    task_nameless: "Chưa ghi tên nhiệm vụ. Gõ tên rồi bấm Lưu.", "The task has no name yet. Type one and press Save.";
    focal_tasks: "Nhiệm vụ trọng tâm", "Focal tasks";
    commitments: "Cam kết nêu trong nghị quyết", "Commitments of the resolution";
    commitment: "Cam kết", "Commitment";
    made_tasks: "Nhiệm vụ lập thêm", "Tasks added";
    view_list: "Danh sách", "List";
    view_bodies: "Theo cơ quan", "By body";
    view_timeline: "Dòng thời gian", "Timeline";
    view_as: "Cách xem", "View";
    order: "Thứ tự", "Order";
    order_text: "Theo văn bản", "As in the text";
    order_due: "Quá hạn, gần hạn trước", "Overdue first";
    whose: "Người thực hiện", "Carried out by";
    everybody: "Tất cả", "Everybody";
    search: "Tìm nhiệm vụ", "Find a task";
    search_hint: "Tên, sản phẩm, nhật ký", "Name, output, log";
    column_task: "Nhiệm vụ", "Task";
    column_who: "Chủ trì, đơn vị", "Lead, unit";
    column_due: "Hạn", "Due";
    column_state: "Tình trạng", "State";
    column_targets: "Chỉ tiêu", "Targets";
    nobody: "Chưa giao", "Nobody yet";
    no_tasks: "Không có nhiệm vụ nào khớp. Bỏ bớt điều kiện lọc.", "No task matches. Take some filters off.";
    shown_of(shown: usize, total: usize): "{shown}/{total} nhiệm vụ", "{shown} of {total} tasks";
    by_text: "theo nghị quyết", "by the resolution";
    choose_all: "Chọn tất cả", "Choose all";
    choose_task(name: &str): "Chọn {name}", "Choose {name}";
    bulk(count: usize): "Đã chọn {count} nhiệm vụ", ["{count} task chosen", "{count} tasks chosen"];
    bulk_field: "Ghi vào mục", "Write into";
    bulk_write: "Ghi cho tất cả", "Write for all";
    bulk_done(count: usize): "Đã ghi cho {count} nhiệm vụ.", ["Written for {count} task.", "Written for {count} tasks."];
    clear_choice: "Bỏ chọn", "Clear selection";
    timeline: "Dòng thời gian nhiệm vụ", "Timeline of tasks";
    timeline_none: "Chưa nhiệm vụ nào có hạn. Đặt hạn ở danh sách.", "No task has a due day yet. Set one in the list.";
    timeline_span(from: &str, to: &str): "từ {from} đến {to}", "{from} to {to}";
    timeline_undated(count: usize): "{count} nhiệm vụ chưa đặt hạn không có trên biểu đồ.", ["{count} task without a due day is not drawn.", "{count} tasks without a due day are not drawn."];

    // One task
    stays_here: "Nhiệm vụ này chưa giao cho đơn vị mình: những gì ghi ở đây không đi theo tệp nộp của đơn vị, chỉ đi theo tệp lưu tất cả.", "This task is not your unit's: what is written here does not go with your unit's file, only with a file of everything.";
    not_found: "Không có nhiệm vụ này; có thể đã đưa ra khỏi sổ.", "There is no such task; it may have been taken off the register.";
    details: "Giao việc và theo dõi", "Assignment and progress";
    milestones: "Các mốc", "Milestones";
    milestone_name: "Mốc phải đạt", "What is to be reached";
    milestone_due: "Hạn của mốc", "Due";
    milestone_done: "Ngày đạt", "Reached on";
    edit_milestone(name: &str): "Sửa mốc {name}", "Edit milestone {name}";
    add_milestone: "Thêm mốc", "Add milestone";
    milestone_reached(day: &str): "đạt ngày {day}", "reached {day}";
    reached: "Đã đạt", "Reached";
    not_reached: "Chưa đạt", "Not reached";
    milestones_none: "Chưa đặt mốc nào.", "No milestones yet.";
    log: "Nhật ký", "Log";
    log_line: "Ghi nhật ký", "Note";
    add_log: "Ghi", "Add";
    log_none: "Chưa có dòng nhật ký nào.", "No notes yet.";
    linked_targets: "Chỉ tiêu liên quan", "Linked targets";
    linked_none: "Chưa gắn chỉ tiêu nào.", "No targets linked.";
    offer(status: &str): "Theo chỉ tiêu, có thể ghi: {status}", "By its targets it could be: {status}";
    offer_ground(met: usize, total: usize): "{met}/{total} chỉ tiêu liên quan đạt hoặc vượt", "{met} of {total} linked targets met or exceeded";
    offer_worst(target: &str, status: &str): "đáng chú ý nhất: {target}, {status}", "most in need of attention: {target}, {status}";
    take_offer: "Ghi tình trạng này", "Write this state";
    solutions: "Giải pháp thực hiện", "Solutions that carry it out";
    make_task: "Lập nhiệm vụ", "Make a task";
    task_made(name: &str): "Đã lập nhiệm vụ “{name}”.", "Task “{name}” made.";

    // The loop of Section IV
    execution: "Tổ chức thực hiện", "Carrying it out";
    execution_lead: "Mỗi phần đi cùng lời văn của nghị quyết. Mục nào ghi đơn vị thì đi theo tệp nộp của đơn vị ấy.", "Each part stands beside the resolution's own words. A record that names a unit goes with that unit's file.";
    records_count(count: usize): "{count} mục", ["{count} record", "{count} records"];
    open_count(count: usize): "{count} chưa xong", ["{count} open", "{count} open"];
    open_register: "Mở sổ", "Open";
    due_by_text(day: &str): "Hạn theo nghị quyết: {day}", "Due by the resolution: {day}";
    unit_filter: "Đơn vị", "Unit";
    all_units: "Mọi đơn vị", "All units";
    urge: "Danh sách đôn đốc", "Whom to urge";
    ask_why: "Đề nghị báo cáo nguyên nhân", "Ask for the cause";
    ask_question(target: &str, status: &str): "Báo cáo nguyên nhân và giải pháp đối với chỉ tiêu “{target}” ({status}).", "Report cause and remedy for the target “{target}” ({status}).";
    asked_why(unit: &str): "Đã lập đề nghị gửi {unit}. Đề nghị đi theo tệp gửi cho đơn vị.", "Request to {unit} written. It travels with the file for the unit.";
    asked_of_you(count: usize): "{count} đề nghị báo cáo nguyên nhân đang chờ trả lời", ["{count} request to explain awaits an answer", "{count} requests to explain await an answer"];
    turns_total(turns: &str, people: &str): "Cộng: {turns} lượt dự, {people} người", "Total: {turns} attendances, {people} people";

    // Bodies
    bodies: "Cơ quan và phân công", "Bodies and assignments";
    bodies_lead: "Nghị quyết không giao cơ quan chủ trì cho chỉ tiêu nào; văn phòng ghi ở đây.", "The resolution names no lead body for any target; the office fills it in here.";
    with_duties: "Cơ quan được giao việc", "Bodies with duties";
    only_named: "Cơ quan chỉ được nhắc tên", "Bodies that are only named";
    added_bodies: "Cơ quan do văn phòng bổ sung", "Bodies added by the office";
    lead_bodies: "Cơ quan chủ trì từng chỉ tiêu", "Lead body of each target";
    charges: "Cấp ủy viên phụ trách đơn vị", "Committee members in charge of units";
    mine: "Việc của tôi", "My work";
    mine_lead: "Chọn đơn vị hoặc cơ quan để xem việc được giao, chỉ tiêu chủ trì, đề nghị và vướng mắc.", "Choose a unit or a body to see its tasks, targets, requests and difficulties.";
    mine_choose: "Đơn vị, cơ quan", "Unit or body";
    mine_none: "Chưa có việc nào được giao.", "Nothing has been assigned yet.";
    duties: "Nhiệm vụ theo nghị quyết", "Duties by the resolution";
    leads_targets: "Chỉ tiêu chủ trì", "Targets led";
    helps: "Phối hợp", "Helps";
}
