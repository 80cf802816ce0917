//! "Bàn giao": from one officer to the next, with the file, what is unfinished and a minute to sign.

phrases! {
    title: "Bàn giao", "Handover";
    explain: "Khi người khác nhận việc: tải tệp, in biên bản, hai bên cùng ký. Người nhận mở tệp trên máy mình rồi ghi tên mình ở đầu trang.",
        "When somebody else takes over: download the file, print the minute, both sign. Whoever takes over opens the file on their computer and enters their name in the header.";
    see: "Bàn giao cho người khác", "Hand over to somebody else";
    giver: "Người giao", "Handed over by";
    receiver: "Người nhận", "Taken over by";
    save: "Tải tệp bàn giao", "Download the file";

    // The minute
    minute: "Biên bản bàn giao", "Minute of handover";
    minute_of(year: i16): "Sổ theo dõi thực hiện Nghị quyết năm {year}", "Ledger for carrying out the resolution of {year}";
    on_day(day: &str): "Ngày {day}", "On {day}";
    dots: "................................................", "................................................";
    ledger: "Sổ bàn giao", "What is handed over";
    beyond_file: "Lần ghi chưa có trong tệp nào", "Entries that stand in no file";
    unfinished: "Việc còn dở", "What is unfinished";
    finished: "Không còn việc dở trong kỳ này.", "Nothing is unfinished in this period.";
    lacks(period: &str): "Chưa có số {period}", "No figure yet for {period}";
    overdue: "Phiếu các kỳ trước quá hạn, còn thiếu", "Earlier forms, overdue";
    units_lack(period: &str): "Đơn vị còn thiếu số {period} (số chỉ tiêu)", "Units that lack figures for {period} (how many)";
    units_overdue: "Đơn vị có phiếu các kỳ trước quá hạn (số phiếu)", "Units with earlier forms overdue (how many)";
    typed(count: usize): "Ô đang gõ dở, chưa được ghi: {count}", "Boxes typed into and not entered: {count}";
    clashes: "Chỗ lệch số chưa chọn", "Different figures, nobody has chosen";
    province: "Chỉ tiêu tỉnh giao chưa nhập", "Figures assigned by the province not entered";
    remarks: "Ý kiến thêm", "Further remarks";
    sign: "(ký, ghi rõ họ tên)", "(signature, full name)";
}
