//! "Tiến độ báo cáo": who has handed in, by when, what is locked, whom to urge, and forms on paper.

phrases! {
    title: "Tiến độ báo cáo", "Reporting progress";
    none: "–", "–";

    // What a submission says of itself
    submission: "Chốt phiếu", "Submission";
    submitted(count: usize): "Đã chốt, {count} lần ghi", ["Locked, {count} entry", "Locked, {count} entries"];
    reopened: "Mở lại để sửa", "Reopened for changes";
    choose_this: "Chọn cách này", "Choose this";

    // Handing in a form
    submit: "Chốt và tạo tệp nộp", "Lock and make the file to hand in";
    all_there(of: u32): "Đã đủ {of} số phải báo cáo.", "All {of} figures due are there.";
    lacking(lacking: usize, of: u32): "Còn thiếu {lacking} trên {of} số phải báo cáo:", ["{lacking} of {of} figures due is missing:", "{lacking} of {of} figures due are missing:"];
    still_typed(count: usize): "{count} ô đang gõ dở, chưa được ghi nên không nằm trong phần chốt.", ["{count} box holds something that is not entered and will not be covered.", "{count} boxes hold something that is not entered and will not be covered."];
    submit_explain: "Chốt xong, phiếu chuyển sang chỉ xem và trình duyệt tải tệp nộp xuống. Cần sửa thì mở lại, ghi lý do.",
        "After that the form is read-only and the browser downloads the file to hand in. To change anything, reopen it with a reason.";
    submit_note: "Ghi chú khi nộp (không bắt buộc)", "Note (optional)";
    submit_anyway: "Vẫn chốt", "Lock all the same";
    nothing_to_submit: "Kỳ này chưa có số nào để chốt. Nhập số trước đã.", "There is no figure to lock in this period. Enter one first.";
    locked_by(moment: &str, author: &str): "Đã chốt lúc {moment} ({author})", "Locked at {moment} ({author})";
    by_own_clock: "theo giờ máy người nhập", "by the writer's own clock";
    reopen: "Mở lại để sửa", "Reopen for changes";
    reopen_reason: "Lý do mở lại", "Reason for reopening";
    reopen_hint: "Ví dụ: đối chiếu lại số thẻ BHYT", "Such as: insurance cards counted anew";
    reason_missing: "Chưa ghi lý do. Gõ vì sao phải sửa rồi bấm lại.", "The reason is missing. Type why it must change and press again.";
    reopened_by(moment: &str, author: &str, reason: &str): "Đã mở lại lúc {moment} ({author}): {reason}", "Reopened at {moment} ({author}): {reason}";
    after_title(count: usize): "{count} số đến sau khi chốt, chưa nằm trong phần đã chốt:", ["{count} figure came after the lock and is not covered by it:", "{count} figures came after the lock and are not covered by it:"];
    beside_title: "Máy khác đã mở lại phiếu này, hai bên chưa biết của nhau", "Another computer reopened this form, neither knowing of the other";
    beside_explain: "Phiếu vẫn tính là đã chốt cho đến khi có người quyết định: mở lại để sửa, hoặc giữ chốt.",
        "The form counts as locked until somebody decides: reopen it, or keep the lock.";
    locked_form: "Phiếu đã chốt nên chỉ xem. Muốn sửa, bấm “Mở lại để sửa” trong phiếu.", "The form is locked and only shown. To change it, press “Reopen for changes” on the form.";
    keep_lock: "Giữ chốt", "Keep the lock";
    too_long: "Phần chữ quá dài nên chưa ghi được. Rút ngắn rồi bấm lại.", "The text is too long to be kept. Shorten it and press again.";

    // The board
    board: "Đơn vị đã báo cáo đến đâu", "How far each unit has come";
    board_caption: "Mỗi đơn vị báo cáo đến đâu và có đúng hạn không, theo tháng; tháng cuối quý, cuối kỳ gồm cả số của quý và kỳ", "How far each unit has reported and whether in time, by month; a month that ends a quarter or half-year holds those figures too";
    column_unit: "Đơn vị", "Unit";
    column_reported: "Đã báo cáo đủ", "Reported";
    column_on_time: "Đúng hạn", "On time";
    on_time: "đúng hạn", "on time";
    late: "muộn", "late";
    partly: "một phần", "partly";
    nothing: "chưa có", "nothing";
    overdue: "một phần, quá hạn", "part, overdue";
    overdue_nothing: "chưa có, quá hạn", "nothing, overdue";
    not_asked: "không phải nộp", "nothing due";
    is_locked: "đã chốt", "locked";
    is_after: "sau khi chốt", "after the lock";
    is_disputed: "chốt, mở lệch nhau", "lock in dispute";
    key_on_time: "Đủ, đúng hạn", "Complete, on time";
    key_late: "Đủ, muộn", "Complete, late";
    key_partly: "Một phần, còn hạn", "Partly, not yet due";
    key_nothing: "Chưa có, còn hạn", "Nothing, not yet due";
    key_overdue: "Một phần, quá hạn", "Partly, overdue";
    key_silent: "Chưa có, quá hạn", "Nothing, overdue";
    cell_due(day: &str): "hạn {day}", "due {day}";
    cell_on(day: &str): "đủ ngày {day}", "complete on {day}";
    total_expected: "Phải báo cáo", "Expected";
    total_reported: "Đã báo cáo đủ", "Reported";
    total_on_time: "Trong đó đúng hạn", "Of them on time";
    total_late: "Trong đó muộn", "Of them late";
    total_locked: "Đã chốt", "Locked";
    rates(period: &str, reported: &str, on_time: &str): "Kỳ {period}: {reported} đơn vị đã báo cáo đủ, {on_time} đúng hạn.", "For {period}: {reported} of the units have reported, {on_time} on time.";
    clocks: "Đúng hay muộn tính theo giờ máy người nhập; phiếu đã chốt thì tính theo lúc chốt.", "On time or late is by the writers' own clocks; for locked forms by the time of the lock.";
    see_board: "Xem tiến độ báo cáo", "See reporting progress";
    silent_units(count: usize, names: &str): "Chưa gửi số nào ({count}): {names}.", "Nothing sent ({count}): {names}.";
    partly_units(count: usize, names: &str): "Chưa đủ hoặc còn chỗ lệch số ({count}): {names}.", "Incomplete or with a mismatch ({count}): {names}.";
    late_units(count: usize, names: &str): "Đã đủ nhưng muộn ({count}): {names}.", "Complete, but late ({count}): {names}.";
    all_reported: "Mọi đơn vị đã báo cáo đủ.", "Every unit has reported.";

    // Closing dates
    closing: "Nâng cao: hạn nộp và ngày chốt kỳ", "Advanced: deadlines and closing dates";
    deadline_days: "Hạn nộp: số ngày sau khi hết kỳ", "Deadline: days after the period's end";
    deadline_wrong: "Gõ số ngày từ 0 đến 90, ví dụ 14.", "Type a number of days from 0 to 90, such as 14.";
    window: "Kỳ tính từ ngày nào", "Which days a period counts";
    window_calendar: "Theo tháng lịch", "Calendar months";
    window_mid_month: "Từ ngày 15 tháng trước đến ngày 14 (Nghị định 09/2019)", "From the 15th of the month before to the 14th (Decree 09/2019)";
    year_closes: "Ngày khóa sổ năm", "The day on which the year is closed";
    year_closes_wrong(day: &str, example: &str): "Gõ một ngày sau {day}, ví dụ {example}.", "Type a day after {day}, such as {example}.";
    save_closing: "Lưu hạn nộp", "Save deadlines";
    closing_saved: "Đã đặt hạn mới. Mọi máy nhận tệp này đều theo.", "Set. Every computer that receives this file follows it.";
    closing_refused: "Chưa lưu được. Lưu số liệu ra tệp, tải lại trang rồi đặt lại hạn.", "Not saved. Save the figures to a file, reload the page and set the deadlines again.";
    closing_unchanged: "Không có gì thay đổi.", "Nothing has changed.";

    // Whom to urge
    reminders: "Danh sách đôn đốc", "Reminder list";
    reminders_lead(period: &str, day: &str): "Kỳ {period}, tính đến ngày {day}", "For {period}, as of {day}";
    reminders_none(period: &str): "Kỳ {period} không có đơn vị nào còn thiếu số.", "No unit lacks a figure for {period}.";
    reminders_see(count: usize): "Danh sách đôn đốc ({count} đơn vị)", ["Reminder list ({count} unit)", "Reminder list ({count} units)"];
    column_missing: "Còn thiếu", "Missing";
    column_due: "Hạn nộp", "Due";
    days_over(days: &str): "quá {days} ngày", ["{days} day over", "{days} days over"];
    lacks_of(lacking: usize, of: u32): "{lacking}/{of} số", "{lacking} of {of}";
    lacks_all(of: u32): "chưa gửi số nào (0/{of})", "nothing sent (0 of {of})";
    earlier(periods: &str): "Kỳ trước còn thiếu: {periods}", "Earlier periods still lack: {periods}";
    locked_lacking: "đã chốt khi còn thiếu", "locked while some were missing";
}

phrases! {
    // Forms on paper
    paper: "Mẫu giấy", "Paper form";
    paper_explain: "Phiếu trống để ghi tay, đúng thứ tự của phiếu trên màn hình. Mỗi đơn vị một tờ khi in.", "Blank forms to fill by hand, in the order of the form on screen. Each unit starts a new sheet in print.";
    paper_whose: "Đơn vị", "Unit";
    paper_all: "Tất cả đơn vị", "All units";
    paper_title(year: i16): "Phiếu số liệu thực hiện Nghị quyết năm {year}", "Figures for the Resolution of {year}";
    paper_period(period: &str, day: &str): "Kỳ báo cáo: {period} · Hạn nộp: {day}", "Period: {period} · Due: {day}";
    paper_caption(unit: &str): "Phiếu trống của {unit}", "Blank form of {unit}";
    paper_in_period: "Trong kỳ", "In the period";
    paper_cumulative: "Lũy kế", "Cumulative";
    paper_done: "☐\u{a0}Đã\u{a0}xong ☐\u{a0}Chưa\u{a0}xong", "☐\u{a0}Done ☐\u{a0}Not\u{a0}done";
    paper_place: "…………………, ngày ……… tháng ……… năm …………", "Place: …………………  Date: …………………";
    paper_writer: "Người lập phiếu", "Filled in by";
    paper_head: "Thủ trưởng đơn vị", "Head of the unit";
    paper_sign: "(Ký, ghi rõ họ tên)", "(Signature and full name)";
}
