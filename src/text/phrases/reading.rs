//! "Nghị quyết": the whole text with contents and the targets in its margin.

phrases! {
    title: "Nghị quyết", "Resolution";
    contents: "Mục lục", "Contents";
    search: "Tìm trong Nghị quyết", "Search the resolution";
    found(count: usize): "{count} chỗ khớp", "{count} matches";
    found_nothing: "Không thấy. Thử gõ ngắn hơn; không cần gõ dấu.", "Nothing found. Try fewer words; marks are not needed.";
    next_match: "Chỗ sau", "Next";
    previous_match: "Chỗ trước", "Previous";
    targets_here: "Chỉ tiêu ở đoạn này", "Targets in this passage";
    commitments_here: "Nhiệm vụ ở đoạn này", "Tasks in this passage";
    link_to_clause: "Đường dẫn đến đoạn này", "Link to this passage";
    verbatim: "Nguyên văn; chỗ nghi lỗi chỉ được đánh dấu khi bật.", "Verbatim; suspected slips are marked only when switched on.";
    show_errata: "Chỗ cần đối chiếu bản gốc", "Passages to check against the original";
    erratum(likely: &str): "Có thể là: {likely}", "Likely: {likely}";
    clause_not_found: "Không có đoạn này. Chọn trong mục lục.", "There is no such passage. Choose one from the contents.";
    original_is_vietnamese: "Nghị quyết chỉ có bản tiếng Việt.", "The resolution exists in Vietnamese only.";
}
