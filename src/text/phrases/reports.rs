//! "Báo cáo": the screen on which a report is composed and written.

phrases! {
    title: "Báo cáo", "Reports";
    lead(name: &str, unit: &str, period: &str): "{name} · {unit} · {period}", "{name} · {unit} · {period}";

    // What is reported
    choices: "Chọn báo cáo", "Choices";
    kind: "Loại báo cáo", "Kind of report";
    kind_progress: "Báo cáo kết quả thực hiện", "Progress report";
    kind_targets: "Biểu kết quả các chỉ tiêu", "Table of targets";
    kind_form: "Phiếu số liệu của đơn vị", "Form of one unit";
    kind_comparison: "So sánh các đơn vị", "Units compared";
    kind_tasks: "Nhiệm vụ", "Tasks";
    kind_completeness: "Tiến độ báo cáo", "Reporting progress";
    kind_checks: "Chỗ lệch và kiểm tra số liệu", "Mismatches and checks";
    unit: "Của đơn vị", "Of which unit";
    period: "Kỳ báo cáo", "Period";
    period_of_form: "Theo kỳ đang nhập", "The period being entered";
    since: "Gộp từ tháng", "Together with the months since";
    period_alone: "Chỉ kỳ này", "This period alone";
    as_of: "Số liệu tính đến", "Figures as of";
    as_of_hint(day: &str): "Để trống thì lấy ngày {day}.", "Left empty it is {day}.";
    as_of_wrong: "Ngày này chưa đọc được; nhập như 31/10/2023, hoặc xóa đi để lấy ngày cuối kỳ.", "This is no day; type one like 31/10/2023, or empty the box for the period's last day.";
    chapters: "Gồm các phần", "Chapters";
    chapter_results: "Kết quả thực hiện", "Results";
    chapter_shortcomings: "Hạn chế, nguyên nhân", "Shortcomings and causes";
    chapter_difficulties: "Khó khăn, kiến nghị", "Difficulties and proposals";
    chapter_next: "Nhiệm vụ kỳ tới", "The next period";
    chapter_charts: "Phụ lục biểu đồ", "Annex of charts";
    chapter_annex: "Phụ lục biểu kết quả", "Annex with the table";

    // The writer's own words
    own_words: "Nội dung đơn vị bổ sung", "Your own words";
    own_words_hint: "Mỗi dòng là một đoạn. Được giữ lại cho kỳ sau.", "A paragraph for each line. They stay for the next period.";
    heading_block: "Thể thức văn bản", "Heading and signature";
    heading_block_hint: "Để trống thì chừa chỗ điền tay. Được giữ lại cho kỳ sau.", "What is left empty can be filled in by hand. It stays for the next period.";

    heading_lacks(fields: &str): "Thể thức văn bản còn trống: {fields}.", "Still empty in the heading and signature: {fields}.";
    heading_fill: "Điền thể thức", "Fill them in";

    // The long table
    data: "Dữ liệu dạng dài (CSV)", "Long data (CSV)";
    data_hint: "Toàn bộ số liệu trong sổ, mỗi số một dòng, kèm mô tả theo chuẩn Data Package. Lấy lại được ở mục Lấy số từ Excel.",
        "Every figure in the ledger, a row each, with its description as a Data Package. It can be taken in again under Figures from Excel.";

    // Writing
    word: "Tải Word", "Word";
    excel: "Tải Excel", "Excel";
    csv: "Tải CSV", "CSV";
    monthly: "Báo cáo tháng (Word)", "Monthly report (Word)";
    compose: "Soạn báo cáo", "Compose a report";
    drawing(done: usize, all: usize): "Đang vẽ biểu đồ {done}/{all}…", "Drawing chart {done} of {all}…";
    making: "Đang tạo tệp…", "Making the file…";
    handed(name: &str): "Đã đưa tệp {name} cho trình duyệt lưu.", "The browser was given {name} to save.";
    stop: "Dừng", "Stop";
    handed_without(name: &str, undrawn: usize): "Đã đưa tệp {name} cho trình duyệt lưu; {undrawn} biểu đồ không vẽ được nên không có trong tệp.", ["The browser was given {name} to save; {undrawn} chart could not be drawn and is not in it.", "The browser was given {name} to save; {undrawn} charts could not be drawn and are not in it."];
    stopped: "Đã dừng, không có tệp nào được tạo.", "Stopped; no file was made.";
    failed(said: &str): "Chưa tạo được tệp. Số liệu vẫn còn nguyên: thử lại, hoặc in ra PDF. Trình duyệt báo: {said}", "The file could not be made. Your figures are untouched: try again, or print to PDF. The browser said: {said}";
    gone: "Đơn vị hoặc kỳ này không còn; chọn lại đơn vị và kỳ.", "This unit or period no longer exists; choose another.";
    no_table: "Báo cáo này không có bảng nào. Chọn thêm “Phụ lục biểu kết quả”, hoặc tải Word.", "This report has no table. Add the annex with the table, or take Word.";

    // The preview
    preview: "Xem trước", "Preview";
    preview_hint: "Bấm vào số liệu để xem nguồn gốc.", "Press a figure to see where it comes from.";
    empty_box: "chờ điền", "to be filled in";
}
