//! What stands in a workbook beside the report's own words.

phrases! {
    sheet(number: usize): "Bảng {number}", "Table {number}";
    cut: " … (quá dài đối với một ô Excel, đã cắt bớt)", " … (too long for a cell of Excel, cut here)";
    box_title: "Ô này nhận một con số", "This box takes a figure";
    box_message: "Chữ vừa gõ không phải là số. Gõ lại số (ví dụ 18531,9), hoặc giữ nguyên nếu là “không phát sinh”.",
        "What was typed is no figure. Type a figure (such as 18531.9), or keep it if it is “nothing arose”.";
}
