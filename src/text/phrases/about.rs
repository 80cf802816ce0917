//! "Giới thiệu": what this file is, its build, fingerprints and licences.

phrases! {
    title: "Giới thiệu", "About";
    what: "Sổ theo dõi thực hiện Nghị quyết năm, gói trong một tệp HTML. Không cần cài đặt, không cần mạng, không gửi gì ra ngoài.",
        "A ledger for carrying out a yearly resolution, in one HTML file. Nothing to install, no network, nothing leaves the computer.";
    build: "Bản phần mềm", "Build";
    data_set: "Bộ dữ liệu", "Data set";
    fingerprint: "Dấu vân tay dữ liệu", "Fingerprint of the data set";
    ledger_fingerprint: "Dấu vân tay số liệu", "Fingerprint of the figures";
    fingerprint_hint: "Hai máy có cùng dấu vân tay là có cùng nội dung.", "Two computers with the same fingerprint hold the same content.";
    licences: "Giấy phép của các thành phần", "Licences of what is inside";
    provenance: "Nguồn văn bản", "Where the text comes from";
    provenance_text: "Nguyên văn Nghị quyết; chỗ nghi lỗi khi quét và cách hiểu của phần mềm để riêng, có ghi rõ.",
        "The resolution verbatim; suspected scanning slips and this program's readings are kept apart and marked.";
    limits: "Điều phần mềm không làm", "What this program does not do";
    limit_conclusion: "Không kết luận thay cấp ủy: đánh giá do máy tính ra chỉ là tạm tính.", "It concludes nothing for the committee: computed statuses are provisional.";
    limit_identity: "Không xác thực người dùng: tên và chức danh là do người nhập tự ghi.", "It verifies nobody: names and positions are as typed.";
    limit_secret: "Không nhận bí mật nhà nước, không nhận dữ liệu của từng người dân.", "It takes no state secrets and no data on individual citizens.";
    browsers: "Chạy trên Chrome, Edge, Cốc Cốc từ bản 109 và Firefox từ bản 115.", "Runs in Chrome, Edge and Cốc Cốc from 109 and Firefox from 115.";
    browser_here: "Trình duyệt đang dùng", "This browser";
}
