//! A month's report as an office would send it, in both forms, with charts drawn by a few loops.

use rust_decimal::Decimal;
use so_nghi_quyet::report::{
    Block, Cell, Closing, Column, Document, Emphasis, Form, Formula, Letterhead, Paragraph, Picture,
    Provenance, Table,
};
use so_nghi_quyet::resolution::{DataSet, packed};
use so_nghi_quyet::text::Lang;

/// The whole report: text, lists, an upright and a wide table, two charts.
pub fn report(form: Form) -> Document {
    let set = packed().iter().find(|set| set.id.as_str() == "long-khanh-2023").unwrap();
    Document {
        lang: Lang::Vi,
        title: "Báo cáo kết quả thực hiện Nghị quyết tháng 10 năm 2023".into(),
        marks: vec!["SỐ LIỆU MINH HỌA".into()],
        letterhead: Some(letterhead(form)),
        blocks: blocks(set),
        closing: Some(closing(form)),
        signatures: Vec::new(),
        annexes: Vec::new(),
        provenance: provenance(),
    }
}

/// A document that says nothing.
pub fn empty() -> Document {
    Document {
        lang: Lang::Vi,
        title: String::new(),
        marks: Vec::new(),
        letterhead: None,
        blocks: Vec::new(),
        closing: None,
        signatures: Vec::new(),
        annexes: Vec::new(),
        provenance: provenance(),
    }
}

pub fn letterhead(form: Form) -> Letterhead {
    let (superior, issuer, number) = match form {
        Form::Party => ("ĐẢNG BỘ TỈNH ĐỒNG NAI", "THÀNH ỦY LONG KHÁNH", "12-BC/TU"),
        Form::State => ("TỈNH ĐỒNG NAI", "ỦY BAN NHÂN DÂN THÀNH PHỐ LONG KHÁNH", "12/BC-UBND"),
    };
    Letterhead {
        form,
        superior: superior.into(),
        issuer: issuer.into(),
        number: number.into(),
        place_and_day: "Long Khánh, ngày 05 tháng 11 năm 2023".into(),
        kind: "BÁO CÁO".into(),
        subject:
            "kết quả thực hiện các chỉ tiêu Nghị quyết của Ban Chấp hành Đảng bộ thành phố tháng 10 năm 2023"
                .into(),
    }
}

pub fn provenance() -> Provenance {
    Provenance {
        data_set: "long-khanh-2023".into(),
        seeds: "5eed".into(),
        as_of: "2023-10-31".into(),
        fingerprint: "7f3a-91c0-5be2".into(),
        build: "ba9411e 2026-11-27".into(),
        sentence: "Số liệu đến 31/10/2023, bộ dữ liệu long-khanh-2023, mã kiểm tra 7f3a-91c0-5be2, bản dựng ba9411e."
            .into(),
    }
}

pub fn picture(name: &str, png: Vec<u8>) -> Block {
    Block::Picture(Picture {
        name: name.into(),
        caption: "Số nội dung theo mức đánh giá".into(),
        alternative: "Biểu đồ cột: 9 đạt, 31 đúng tiến độ, 14 chậm, 6 nguy cơ, 3 chưa có số liệu.".into(),
        png,
        width_mm: 150,
        height_mm: 75,
    })
}

fn closing(form: Form) -> Closing {
    let (recipients, signed_as): (&[&str], &[&str]) = match form {
        Form::Party => (
            &[
                "Thường trực Tỉnh ủy (b/c),",
                "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ thành phố,",
                "Các chi, đảng bộ cơ sở,",
                "Lưu Văn phòng Thành ủy.",
            ],
            &["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"],
        ),
        Form::State => (
            &[
                "UBND tỉnh (b/c);",
                "Thường trực Thành ủy, HĐND thành phố;",
                "UBND các xã, phường;",
                "Lưu: VT, TCKH.",
            ],
            &["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        ),
    };
    let owned = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    Closing {
        recipients: owned(recipients), signed_as: owned(signed_as), name: "Nguyễn Văn Minh Họa".into()
    }
}

fn blocks(set: &DataSet) -> Vec<Block> {
    let heading = |level, text: &str| Block::Heading { level, text: text.into() };
    let says = |text: &str| Block::Paragraph(Paragraph::plain(text));
    let mut blocks = vec![
        says(
            "Thực hiện Nghị quyết của Ban Chấp hành Đảng bộ thành phố về nhiệm vụ năm 2023, sau mười tháng các cấp, các ngành và các xã, phường đã tập trung tổ chức thực hiện; kết quả cụ thể như sau:",
        ),
        heading(1, "I. TÌNH HÌNH CHUNG"),
        Block::Paragraph(
            Paragraph::plain("Đến ngày 31/10/2023, trong 41 chỉ tiêu (63 nội dung) có ")
                .with("9 nội dung đạt, 31 nội dung đúng tiến độ, 14 nội dung chậm", Emphasis::Strong)
                .with(", 6 nội dung có nguy cơ không đạt và 3 nội dung chưa có số liệu ", Emphasis::Plain)
                .with("(tạm tính, chưa có kết luận đánh giá).", Emphasis::Aside),
        ),
        heading(2, "1. Về kinh tế"),
    ];
    for _ in 0..4 {
        blocks.push(says("Giá trị sản xuất công nghiệp lũy kế 15.210,4 tỷ đồng, đạt 82,1% kế hoạch năm và bằng 98,5% mức cần đến tại cùng thời điểm; tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng lũy kế 18.902 tỷ đồng, đạt 84,6% kế hoạch; thu ngân sách trên địa bàn đạt 79,3% dự toán tỉnh giao, thấp hơn mức cần đến 4 điểm phần trăm, chủ yếu do thu tiền sử dụng đất chậm."));
    }
    blocks.push(heading(3, "1.1. Các nội dung chậm tiến độ"));
    blocks.push(Block::List(vec![
        Paragraph::plain("Thu ngân sách trên địa bàn: đạt 79,3% dự toán, cần thêm 41,2 tỷ đồng mỗi tháng trong hai tháng còn lại để hoàn thành kế hoạch;"),
        Paragraph::plain("Giải ngân vốn đầu tư công: ").with("61,0%", Emphasis::Strong).with(", thấp hơn cùng kỳ;", Emphasis::Plain),
        Paragraph::plain("Số doanh nghiệp thành lập mới: 143/180."),
    ]));
    blocks.push(Block::Table(upright()));
    blocks.push(says(
        "Các đơn vị có số liệu chậm đã được đôn đốc bằng văn bản; hai xã chưa nộp báo cáo tháng đúng hạn.",
    ));
    blocks.push(picture("status-counts", chart(&[9, 31, 14, 6, 3])));
    blocks.push(picture("course", chart(&[8, 15, 23, 30, 38, 46, 55, 63, 71, 82])));
    blocks.push(heading(1, "II. KẾT QUẢ TỪNG NỘI DUNG"));
    blocks.push(says("Kết quả từng nội dung, so với kế hoạch năm và với mức cần đến tại ngày 31/10/2023, nêu trong bảng sau."));
    blocks.push(Block::WideTable(wide(set)));
    blocks.push(heading(1, "III. NHIỆM VỤ TRỌNG TÂM THÁNG 11"));
    for _ in 0..3 {
        blocks.push(says("Tiếp tục rà soát các nội dung chậm tiến độ, phân công đồng chí phụ trách, báo cáo nguyên nhân và giải pháp trước ngày 15/11/2023; tập trung giải ngân vốn đầu tư công, thu ngân sách và các chỉ tiêu về đào tạo nghề, bảo hiểm y tế."));
    }
    blocks
}

fn upright() -> Table {
    let mut table = Table::new(Lang::Vi, "Số nội dung theo lĩnh vực và mức đánh giá")
        .mark("Số liệu đến 31/10/2023")
        .words("Lĩnh vực")
        .wide(30)
        .figures("Tổng số")
        .figures("Đạt, đúng tiến độ")
        .figures("Chậm, nguy cơ")
        .figures("Tỷ lệ (%)");
    let share = |of: i64, all: i64| {
        let value = Decimal::from(100 * of) / Decimal::from(all);
        Cell::reckoned(Some(value), Formula::Percentage { of: 2, base: 1 })
    };
    let figure = |figure: i64| Cell::number(Some(Decimal::from(figure)));
    for (name, all, well, late) in [
        ("Kinh tế", 15, 9, 6),
        ("Văn hóa - xã hội, môi trường", 28, 19, 7),
        ("Quốc phòng, an ninh, nội chính", 10, 6, 4),
        ("Xây dựng Đảng và hệ thống chính trị", 10, 6, 3),
    ] {
        table.row([Cell::text(name), figure(all), figure(well), figure(late), share(well, all)]);
    }
    table.total([Cell::text("Cộng"), figure(63), figure(40), figure(20), share(40, 63)]);
    table
}

/// Every target of the set in eleven columns, with figures that nobody reported.
pub fn wide(set: &DataSet) -> Table {
    let columns = [
        ("TT", 4),
        ("Nội dung", 34),
        ("Đơn vị tính", 11),
        ("Kế hoạch năm", 11),
        ("Lũy kế tháng trước", 11),
        ("Tháng 10", 10),
        ("Lũy kế", 11),
        ("So kế hoạch (%)", 10),
        ("So cùng kỳ (%)", 10),
        ("Đánh giá", 13),
        ("Ghi chú", 18),
    ];
    let mut table = Table::new(Lang::Vi, "Kết quả thực hiện 63 nội dung của Nghị quyết, tháng 10 năm 2023")
        .mark("SỐ LIỆU MINH HỌA")
        .mark("Số liệu đến 31/10/2023");
    for (index, (title, width)) in columns.into_iter().enumerate() {
        table = if (3..=8).contains(&index) { table.figures(title) } else { table.words(title) }.wide(width);
    }
    let judged = ["Đúng tiến độ", "Đạt", "Chậm tiến độ", "Nguy cơ không đạt", "Chưa có số liệu"];
    for (index, target) in set.targets.iter().enumerate() {
        if index % 16 == 0 {
            let names = [
                "Về kinh tế",
                "Về văn hóa, xã hội",
                "Về môi trường, quốc phòng, an ninh",
                "Về xây dựng Đảng",
            ];
            table.group(names[index / 16]);
        }
        let step = i64::try_from(index).unwrap();
        let figure = |figure: i64| Cell::number(Some(Decimal::new(figure, 1)));
        let note = if index % 7 == 3 { "Số ước, chờ Chi cục Thống kê xác nhận" } else { "" };
        table.row([
            Cell::text((index + 1).to_string()),
            Cell::text(Lang::Vi.of(&target.name)),
            Cell::text(Lang::Vi.of(&target.measure)),
            figure(185_319 - step * 2_713),
            figure(140_201 - step * 2_011),
            figure(13_907 - step * 97),
            figure(154_108 - step * 2_108),
            Cell::percent(Some(Decimal::new(8312 - step * 13, 2))),
            Cell::percent(Some(Decimal::new(10_415 + step * 7, 2))),
            Cell::text(judged[index % judged.len()]),
            Cell::text(note),
        ]);
    }
    assert_eq!(table.head.len(), columns.len());
    assert!(table.head.iter().all(|column: &Column| column.width > 0));
    table
}

/// Columns on white, as an uncompressed PNG of grey levels.
pub fn chart(heights: &[usize]) -> Vec<u8> {
    const WIDTH: usize = 300;
    const HEIGHT: usize = 150;
    let most = heights.iter().max().copied().unwrap_or(1).max(1);
    let band = WIDTH / heights.len().max(1);
    let mut raw = Vec::new();
    for y in 0..HEIGHT {
        raw.push(0); // no filter
        for x in 0..WIDTH {
            let height = heights.get(x / band).map_or(0, |height| height * (HEIGHT - 20) / most);
            let is_bar = x % band > band / 4 && HEIGHT - y <= height;
            raw.push(if y == HEIGHT - 1 {
                0
            } else if is_bar {
                110
            } else {
                255
            });
        }
    }
    let mut header = Vec::new();
    header.extend(u32::try_from(WIDTH).unwrap().to_be_bytes());
    header.extend(u32::try_from(HEIGHT).unwrap().to_be_bytes());
    header.extend([8, 0, 0, 0, 0]); // eight bits of grey
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut png, *b"IHDR", &header);
    chunk(&mut png, *b"IDAT", &stored(&raw));
    chunk(&mut png, *b"IEND", &[]);
    png
}

fn chunk(png: &mut Vec<u8>, name: [u8; 4], data: &[u8]) {
    png.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
    let from = png.len();
    png.extend(name);
    png.extend(data);
    let mut crc = u32::MAX;
    for byte in &png[from..] {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
        }
    }
    png.extend((!crc).to_be_bytes());
}

/// A zlib stream of one stored block.
fn stored(raw: &[u8]) -> Vec<u8> {
    let length = u16::try_from(raw.len()).unwrap();
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in raw {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    let mut out = vec![0x78, 0x01, 1];
    out.extend(length.to_le_bytes());
    out.extend((!length).to_le_bytes());
    out.extend(raw);
    out.extend((b << 16 | a).to_be_bytes());
    out
}
