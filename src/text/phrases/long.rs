//! The long table for other programs: what its columns hold, and what is said of the file.

phrases! {
    description(issuer: &str): "Số liệu thực hiện nghị quyết của {issuer}, mỗi dòng một số. Tệp UTF-8 có dấu thứ tự byte (BOM); số dùng dấu chấm thập phân. Chỗ lệch số không có trong tệp.",
        "Figures on carrying out a resolution of {issuer}, a row a figure. UTF-8 with a byte order mark; decimals have a point. Figures in dispute are left out.";
    field_resolution: "Mã nghị quyết", "Id of the resolution";
    field_target: "Mã chỉ tiêu", "Id of the target";
    field_target_name: "Tên chỉ tiêu", "Name of the target";
    field_unit: "Mã đơn vị", "Id of the unit";
    field_unit_name: "Tên đơn vị", "Name of the unit";
    field_period: "Kỳ: 2023-M10 (tháng), 2023-Q3 (quý), 2023-6M, 2023-9M, 2023 (năm)", "Period: 2023-M10 (month), 2023-Q3 (quarter), 2023-6M, 2023-9M, 2023 (year)";
    field_basis: "Số trong kỳ (in-period) hay lũy kế từ đầu năm (cumulative)", "Of the period alone (in-period) or since the year's beginning (cumulative)";
    field_standing: "Ước (estimated) hay chính thức (official)", "An estimate (estimated) or official (official)";
    field_kind: "Loại: số (number), tỷ số (ratio), đã xong (done), chưa xong (not-done), không phát sinh (nothing-arose)", "Kind: number, ratio, done, not-done, nothing-arose";
    field_value: "Con số; với đã xong và chưa xong là tỷ lệ % đã làm được, nếu có", "The figure; for done and not-done the percentage reached, where there is one";
    field_numerator: "Tử số của tỷ số", "A ratio's numerator";
    field_denominator: "Mẫu số của tỷ số", "A ratio's denominator";
    field_measure: "Đơn vị tính của chỉ tiêu", "The target's unit of measure";
    field_source: "Nguồn số liệu", "Where the figure comes from";
    row(number: usize): "dòng {number}", "row {number}";
    no_table: "Tệp không phải bảng số liệu dạng dài (.csv) của Sổ Nghị quyết: thiếu cột “resolution”.", "The file is no long table (.csv) of ours: the column “resolution” lacks.";
    no_column(name: &str): "Bảng thiếu cột “{name}”. Giữ nguyên dòng đầu của tệp.", "The column “{name}” lacks. Keep the file's first row as it was.";
    wrong_value(column: &str, word: &str): "Cột “{column}” ghi “{word}”, không đọc được. Số dùng dấu chấm thập phân, không dùng dấu phân cách hàng nghìn.",
        "The column “{column}” says “{word}”, which cannot be read. Decimals have a point, and nothing groups thousands.";
}
