//! "Giới thiệu": what this file is, its build, fingerprints and licences.

phrases! {
    title: "Giới thiệu", "About";
    what: "Sổ theo dõi thực hiện Nghị quyết năm, gói trong một tệp HTML. Không cần cài đặt, không cần mạng, không gửi gì ra ngoài.",
        "A ledger for carrying out a yearly resolution, in one HTML file. Nothing to install, no network, nothing leaves the computer.";
    this_copy: "Bản này", "This copy";
    build: "Bản phần mềm", "Build";
    data_set: "Bộ dữ liệu", "Data set";
    issuer: "Cơ quan ban hành", "Issued by";
    holds: "Gồm", "It holds";
    holds_counts(sections: &str, bullets: &str, targets: &str, commitments: &str, units: &str):
        "{sections} phần, {bullets} chỉ tiêu ({targets} nội dung), {commitments} nhiệm vụ khác, {units} đơn vị",
        "{sections} sections, {bullets} targets ({targets} parts), {commitments} further commitments, {units} units";
    fingerprint: "Dấu vân tay bộ dữ liệu", "Fingerprint of the data set";
    ledger_fingerprint: "Dấu vân tay số liệu", "Fingerprint of the figures";
    fingerprint_hint: "Hai máy có cùng dấu vân tay là có cùng nội dung.", "Two computers with the same fingerprint hold the same content.";
    licences: "Giấy phép của các thành phần", "Licences of what is inside";
    licences_show: "Xem toàn văn giấy phép", "Show the licences in full";
    licences_none: "Bản thử này không kèm giấy phép; xem trong bản phát hành.", "This trial build carries no licences; see the released file.";
    provenance: "Nguồn văn bản", "Where the text comes from";
    provenance_text: "Nguyên văn Nghị quyết; chỗ nghi lỗi khi chép và cách hiểu của phần mềm để riêng, có ghi rõ.",
        "The resolution verbatim; suspected copying slips and this program's readings are kept apart and marked.";
    limits: "Điều phần mềm không làm", "What this program does not do";
    limit_conclusion: "Không kết luận thay cấp ủy: đánh giá do máy tính ra chỉ là tạm tính.", "It concludes nothing for the committee: computed statuses are provisional.";
    limit_identity: "Không xác thực người dùng: tên và chức danh là do người nhập tự ghi.", "It verifies nobody: names and positions are as typed.";
    limit_secret: "Không nhận bí mật nhà nước, không nhận dữ liệu của từng người dân.", "It takes no state secrets and no data on individual citizens.";
    limit_store: "Không thay cho lưu trữ: trình duyệt chỉ giữ bản đang làm, tệp lưu ra mới là bản chính.", "It is no archive: the browser keeps a working copy, the saved file is the record.";
    browsers_title: "Trình duyệt", "Browsers";
    browsers: "Chạy trên Chrome, Edge, Cốc Cốc từ bản 109 và Firefox từ bản 115 (kể cả Windows 7).", "Runs in Chrome, Edge and Cốc Cốc from 109 and Firefox from 115 (Windows 7 included).";
    browser_here: "Trình duyệt đang dùng", "This browser";
}
