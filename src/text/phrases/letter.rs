//! The fixed words of official letters and of their captions.
//!
//! The heading block of a letter is Vietnamese whatever the report's language: it is the State's or
//! the Party's own form (Decree 30/2020/NĐ-CP, Annex I; Guideline 36-HD/VPTW of 2018).

phrases! {
    // The heading block
    state: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    motto: "Độc lập - Tự do - Hạnh phúc", "Độc lập - Tự do - Hạnh phúc";
    party: "ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM";
    state_number(number: &str): "Số: {number}", "Số: {number}";
    party_number(number: &str): "Số {number}", "Số {number}";

    // The end
    recipients: "Nơi nhận:", "Recipients:";

    // Captions
    table: "Bảng", "Table";
    picture: "Hình", "Figure";
}
