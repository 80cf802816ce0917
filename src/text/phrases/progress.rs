//! "Tiến độ báo cáo": who has handed in, by when, what is locked, whom to urge, and forms on paper.

phrases! {
    // What a submission says of itself
    submission: "Chốt phiếu", "Submission";
    submitted(count: usize): "Đã chốt, {count} lần ghi", ["Locked, {count} entry", "Locked, {count} entries"];
    reopened: "Mở lại để sửa", "Reopened for changes";
    choose_this: "Chọn cách này", "Choose this";

    // Handing in a form
    submit: "Chốt và tạo tệp nộp", "Lock and make the file to hand in";
    all_there(of: u32): "Đã đủ {of} số phải báo cáo.", "All {of} figures due are there.";
    lacking(lacking: usize, of: u32): "Còn thiếu {lacking} trên {of} số phải báo cáo:", "Missing of {of} figures due: {lacking}";
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

    is_after: "sau khi chốt", "after the lock";
}
