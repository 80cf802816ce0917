//! Links between parts of the text, what it says twice, and the indexes of what it names.

phrases! {
    title: "Liên kết và chỗ lặp, lệch", "Links and repetitions";
    lead(count: usize): "Giải pháp nào phục vụ chỉ tiêu nào; {count} nội dung chưa có giải pháp gắn kèm; chỗ nào nói lặp hoặc nói khác nhau.",
        ["Which solution serves which target; {count} part has none; what is said twice or differently.", "Which solution serves which target; {count} parts have none; what is said twice or differently."];
    tensions: "Chỗ nói khác nhau và nói lặp", "Contradictions and repetitions";
    contradicts: "Nói khác nhau", "Differs";
    repeats: "Nói lặp", "Repeats";
    same_words: "Trùng câu chữ", "Same words";
    without: "Chỉ tiêu chưa có giải pháp", "Targets without a solution";
    no_solution: "chưa có giải pháp gắn kèm", "no solution attached";
    by_target: "Từ chỉ tiêu đến giải pháp", "From targets to solutions";
    by_solution: "Từ giải pháp đến chỉ tiêu", "From solutions to targets";
    column_target: "Chỉ tiêu", "Targets";
    column_solution: "Giải pháp", "Solution";
    column_solutions: "Giải pháp", "Solutions";
    serves_none: "không gắn với chỉ tiêu nào", "serves no target";

    // Indexes
    index: "Văn bản, cơ quan, địa danh được nêu", "Documents, bodies and places named";
    index_lead(documents: &str, bodies: &str, places: &str): "{documents} văn bản · {bodies} cơ quan · {places} địa danh, chương trình",
        "{documents} documents · {bodies} bodies · {places} places and programmes";
    documents: "Văn bản được viện dẫn", "Documents cited";
    bodies: "Cơ quan, tổ chức", "Bodies";
    places: "Địa danh, công trình, chương trình", "Places, works and programmes";
    no_issuer: "Không nêu cơ quan ban hành", "No issuer named";
    site: "Khu, cụm, dự án", "Parks, clusters and projects";
    road: "Tuyến đường", "Roads";
    area: "Địa bàn", "Areas";
    programme: "Chương trình, phong trào, hệ thống", "Programmes, movements and systems";
    mentions(count: usize): "{count} chỗ nêu", ["{count} mention", "{count} mentions"];
}
