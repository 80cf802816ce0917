//! "Nghị quyết": the whole text with contents and the targets in its margin.

phrases! {
    title: "Nghị quyết", "Resolution";
    lead(sections: &str, bullets: &str, targets: &str): "Toàn văn · {sections} phần, {bullets} gạch đầu dòng · {targets} nội dung chỉ tiêu ghi ở lề",
        "The whole text, in Vietnamese only · {sections} sections, {bullets} bullets · {targets} target parts in the margin";
    contents: "Mục lục", "Contents";
    search: "Tìm trong văn bản, chỉ tiêu, nhiệm vụ", "Search text, targets, tasks";
    results: "Kết quả tìm", "What was found";
    more_results(more: usize, count: usize): "Xem thêm {more} trong {count} kết quả", "Show {more} more of {count}";
    note: "Ghi chú", "Note";
    items_count(count: usize): "{count} mục", ["{count} item", "{count} items"];
    passages_count(count: usize): "{count} đoạn", ["{count} passage", "{count} passages"];
    targets_count(count: usize): "{count} chỉ tiêu", ["{count} target", "{count} targets"];
    copy_citation(citation: &str): "Chép trích dẫn {citation}", "Copy citation {citation}";
    copy_short: "Chép trích dẫn", "Copy citation";
    citation_copied(citation: &str): "Đã chép: {citation}", "Copied: {citation}";
    citation_of(year: i16): "NQ {year}", "NQ {year}";
    citation_passage(place: &str, nth: &str): "{place}, đoạn {nth}", "{place}, đoạn {nth}";
    index: "Mục lục văn bản, cơ quan, địa danh", "Index of documents, bodies, places";
    links: "Liên kết và chỗ lặp", "Links and repetitions";
    leaflet: "Tờ gấp, tài liệu học tập", "Leaflet, study sheet";
    search_hint: "Có dấu hoặc không dấu", "With or without marks";
    found(count: usize): "{count} đoạn khớp", ["{count} passage", "{count} passages"];
    found_at(at: usize, count: usize): "Đoạn {at}/{count}", "{at} of {count}";
    found_elsewhere: "Không có trong văn bản; xem danh sách bên dưới.", "Not in the text; see the list.";
    found_nothing: "Không thấy. Thử gõ ngắn hơn.", "Nothing found. Try fewer words.";
    next_match: "Đoạn sau", "Next";
    previous_match: "Đoạn trước", "Previous";
    link_to_clause(clause: &str): "Đường dẫn đến {clause}", "Link to {clause}";
    verbatim: "Đang xem bản đã đối chiếu: chỗ nghi lỗi khi chép gạch bỏ, chữ đoán bên cạnh, câu bị trang cắt đôi đã nối lại. Bản gốc mới quyết định; tắt để xem nguyên văn.",
        "This is the corrected reading: suspected slips are struck out with the likely word beside, and sentences cut by a page are joined. Only the original decides; switch off for the text verbatim.";
    show_errata: "Chỗ cần đối chiếu bản gốc", "Passages to check against the original";
    errata_shown(count: &str): "{count} chỗ cần đối chiếu bản gốc, gạch chân nét đứt; giải thích ở lề.", ["{count} passage to check against the original, underlined with dashes and explained in the margin.", "{count} passages to check against the original, underlined with dashes and explained in the margin."];
    erratum(as_is: &str, likely: &str): "“{as_is}”: có thể là “{likely}”", "“{as_is}”: likely “{likely}”";
    erratum_open(as_is: &str): "“{as_is}”: chỉ bản gốc mới cho biết", "“{as_is}”: only the original can tell";
    confidence_style: "chỉ về cách viết, không đổi nghĩa", "a matter of style, the meaning stays";
    confidence_low: "phỏng đoán", "a guess";
    confidence_medium: "khá chắc, còn cách hiểu khác", "likely, though it may be read otherwise";
    confidence_high: "lỗi chép rõ ràng", "a plain slip";
    unofficial: "Bản dịch không chính thức", "Unofficial summary";
    clause_not_found(clause: &str): "Không có đoạn “{clause}”. Chọn trong mục lục.", "There is no passage “{clause}”. Choose one from the contents.";
}
