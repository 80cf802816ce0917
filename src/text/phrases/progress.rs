//! "Tiến độ báo cáo": who has handed in, by when, what is locked, whom to urge, and forms on paper.

phrases! {
    // What a submission says of itself
    submission: "Chốt phiếu", "Submission";
    submitted(count: usize): "Đã chốt, {count} lần ghi", ["Locked, {count} entry", "Locked, {count} entries"];
    reopened: "Mở lại để sửa", "Reopened for changes";
}
