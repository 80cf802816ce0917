//! "Đơn vị thay đổi": new names, mergers, new units, and what follows from each.

phrases! {
    title: "Đơn vị thay đổi", "Changes of units";
    lead: "Đổi tên, sáp nhập, thêm đơn vị trong năm. Văn phòng khai một lần; máy nào nhận tệp cũng tính như nhau.",
        "New names, mergers and new units within the year. The office states them once, and every laptop that receives the file counts alike.";

    // The units
    list: "Các đơn vị hiện nay", "The units now";
    group: "Nhóm", "Group";
    since: "Có từ", "Since";
    until: "Đến hết", "Until the end of";
    successor: "Nhập vào", "Merged into";
    former(name: &str, month: &str): "trước {month}: {name}", "before {month}: {name}";
    merged(successor: &str, month: &str): "Đã nhập vào {successor} từ {month}.", "Merged into {successor} from {month}.";
    merged_asks_nothing(successor: &str, month: &str): "Đã nhập vào {successor} từ {month}: từ kỳ ấy không phải nộp biểu. Số cũ vẫn còn.",
        "Merged into {successor} from {month}: no form is due from then on. Earlier figures remain.";
    took_over(units: &str): "{units} đã nhập vào đơn vị này. Chỉ tiêu cộng dồn: gõ số của riêng đơn vị, phần trước khi nhập được tự cộng. Chỉ tiêu tính theo mức: gõ mức của cả địa bàn mới.",
        "Merged into this unit: {units}. Sums: type this unit's own figure; what was there before the merger is added by itself. Levels: type the level of the whole new area.";

    // Forms
    rename: "Đổi tên", "Rename";
    merge: "Sáp nhập", "Merge";
    add: "Thêm đơn vị", "Add a unit";
    rename_form: "Đổi tên một đơn vị", "Rename a unit";
    merge_form: "Sáp nhập một đơn vị vào đơn vị khác", "Merge a unit into another";
    add_form: "Thêm một đơn vị", "Add a unit";
    into: "Nhập vào đơn vị", "Into the unit";
    from_month: "Từ tháng", "From the month";
    choose: "Chọn…", "Choose…";
    new_name: "Tên mới", "New name";
    english_name: "Tên tiếng Anh (không bắt buộc)", "English name (optional)";
    keep_rename: "Ghi tên mới", "Keep the new name";
    keep_merge: "Ghi sáp nhập", "Keep the merger";
    keep_add: "Ghi đơn vị mới", "Keep the new unit";
    kept(what: &str, unit: &str): "Đã ghi. {unit}: {what}.", "Kept. {unit}: {what}.";

    // What follows
    follows: "Ghi lại thì:", "What follows:";
    follows_name(old: &str, new: &str, month: &str): "Từ {month}, {old} mang tên {new} trên mọi màn hình, ở mọi máy nhận tệp này.", "From {month} on, {old} is called {new} on every screen, on every laptop that receives the file.";
    follows_same: "Số liệu trước và sau vẫn của cùng một đơn vị; biểu của các kỳ trước giữ tên cũ.", "Figures before and after belong to one unit; forms of earlier periods keep the old name.";
    follows_asked(unit: &str, month: &str): "Từ {month}, {unit} không phải nộp biểu, không tính là thiếu; số cũ vẫn xem được.", "From {month} on, {unit} owes no form and counts as missing nowhere; its earlier figures can still be read.";
    follows_adds(unit: &str, successor: &str): "Chỉ tiêu cộng dồn: lũy kế của {successor} có thêm số của {unit} trước đó; {successor} chỉ nhập số của mình.", "Sums: the cumulative figure of {successor} includes what {unit} had before; {successor} enters only its own.";
    follows_restarts(successor: &str, month: &str): "Chỉ tiêu tính theo mức: {successor} tính lại từ {month}.", "Levels: {successor} begins anew from {month}.";
    follows_assigned: "Chỉ tiêu giao không tự cộng: giao lại cho đơn vị nhận nếu cần. Chỉ tiêu đếm số đơn vị: văn phòng xác định đếm theo số nào.", "Assigned figures do not add up by themselves: assign anew where needed. Where units are counted, the office says which count holds.";
    follows_left(count: usize): "{count} số đã nhập cho thời gian sau đó còn nguyên nhưng không được cộng.", ["{count} figure entered for the time after is kept but not added.", "{count} figures entered for the time after are kept but not added."];
    follows_added(unit: &str, group: &str, month: &str): "Từ {month}, {unit} (nhóm {group}) chọn được khi mở trang và phải nộp biểu như các đơn vị cùng nhóm.", "From {month} on, {unit} (group: {group}) can be chosen when the page opens and owes forms like others of its group.";
    follows_counted(root: &str): "Số của đơn vị này được cộng vào số của {root}.", "Its figures count in those of {root}.";

    // What is wrong
    choose_unit: "Chọn đơn vị.", "Choose the unit.";
    choose_group: "Chọn nhóm.", "Choose the group.";
    choose_month: "Chọn tháng.", "Choose the month.";
    name_wrong(most: usize): "Ghi tên trên một dòng, tối đa {most} ký tự.", "Write the name on one line, {most} characters at most.";
    name_taken: "Đã có đơn vị mang tên này.", "There is a unit of this name already.";
    refused: "Không ghi được. Kiểm tra lại các ô.", "Not kept. Check the boxes.";
    unknown(unit: &str): "Không có đơn vị {unit}.", "There is no unit {unit}.";
    root(unit: &str): "{unit}: đơn vị bao gồm các đơn vị khác không nhập vào đâu và không nhận đơn vị nào.", "{unit}: the unit above all others merges into none and takes none over.";
    itself: "Chọn hai đơn vị khác nhau.", "Choose two different units.";
    successor_unknown(unit: &str): "{unit}: không có đơn vị nhận.", "{unit}: there is no such unit to merge into.";
    successor_absent(unit: &str): "{unit}: đơn vị nhận không có vào tháng nhập. Xem lại tháng và các lần sáp nhập khác.", "{unit}: the unit that takes over does not exist in the month of the merger. Look again at the month and at other mergers.";
    ends_outside(unit: &str): "{unit}: đơn vị không có vào tháng trước khi nhập. Xem lại tháng.", "{unit}: the unit does not exist in the month before the merger. Look again at the month.";
    taken(unit: &str): "{unit}: mã đơn vị bị trùng.", "{unit}: a unit of this id is there already.";
    not_in_force: "Có khai báo không áp dụng được, nên chưa tính theo:", "Some changes cannot stand and are not in force:";
    disputed: "Có khai báo khác nhau về cùng một đơn vị; chưa cái nào được dùng. Chọn ở Tổng hợp, mục chỗ lệch số.", "Different changes are stated for one unit; none is in force. Choose one under Collect, where figures differ.";

    // What was stated
    stated: "Đã khai", "What was stated";
    stated_none: "Chưa khai thay đổi nào.", "No change was stated yet.";
    withdraw: "Bỏ khai báo này", "Withdraw this";
    withdrawn: "bỏ khai báo", "withdrawn";
    said_renamed(name: &str, month: &str): "mang tên {name} từ {month}", "called {name} from {month}";
    said_merged(successor: &str, month: &str): "nhập vào {successor} từ {month}", "merged into {successor} from {month}";
    said_added(group: &str, month: &str): "đơn vị mới (nhóm {group}) từ {month}", "a new unit (group: {group}) from {month}";
}
