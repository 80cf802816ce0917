//! A realistic document: the year's targets, the units beside each other with a chart, a blank form.
//! All figures are made up.

use rust_decimal::Decimal;
use so_nghi_quyet::ledger::{Basis, Period, Slot, Standing};
use so_nghi_quyet::report::{
    About, Block, Cell, ChartKind, Document, Formula, Provenance, Table, TableChart,
};
use so_nghi_quyet::resolution::{TargetId, UnitId};
use so_nghi_quyet::text::Lang;

/// Three tables, each of another kind.
pub fn document() -> Document {
    Document {
        lang: Lang::Vi,
        title: "BÁO CÁO KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NĂM 2023".into(),
        marks: vec!["SỐ LIỆU MINH HỌA".into()],
        letterhead: None,
        blocks: vec![Block::WideTable(targets()), Block::Table(units()), Block::Table(form())],
        closing: None,
        signatures: Vec::new(),
        annexes: Vec::new(),
        provenance: provenance(),
    }
}

pub fn provenance() -> Provenance {
    Provenance {
        data_set: "long-khanh-2023".into(),
        seeds: "5eed".into(),
        as_of: "2023-10-31".into(),
        fingerprint: "3f9a-c210-77be".into(),
        build: "abc1234 2026-11-27".into(),
        sentence: "Số liệu tính đến 31/10/2023; dấu vân tay 3f9a-c210-77be; lập bằng Sổ Nghị quyết, bản abc1234 ngày 27/11/2026.".into(),
    }
}

pub fn about(target: &str, unit: &str) -> About {
    About { target: TargetId::new(target), unit: UnitId::new(unit), period: Period::month(2023, 10) }
}

fn slot(basis: Basis) -> Slot {
    Slot::new(basis, Standing::Official)
}

fn percentage(of: Decimal, base: Decimal, columns: (u16, u16)) -> Cell {
    let value = of.checked_mul(Decimal::ONE_HUNDRED).and_then(|of| of.checked_div(base));
    Cell::reckoned(value, Formula::Percentage { of: columns.0, base: columns.1 })
}

/// 63 targets × 11 columns, in groups.
fn targets() -> Table {
    let mut table = Table::new(Lang::Vi, "Biểu 1. Các chỉ tiêu chủ yếu, tháng 10/2023")
        .mark("Tính đến ngày 31/10/2023")
        .words("TT")
        .wide(5)
        .words("Chỉ tiêu")
        .wide(44)
        .words("Đơn vị tính")
        .wide(11)
        .figures("Nghị quyết giao")
        .wide(13)
        .figures("Thực hiện tháng 10")
        .wide(13)
        .of_slot(slot(Basis::InPeriod))
        .figures("Lũy kế 10 tháng")
        .wide(13)
        .of_slot(slot(Basis::Cumulative))
        .figures("Cùng kỳ 2022")
        .wide(13)
        .figures("So kế hoạch (%)")
        .wide(11)
        .figures("So cùng kỳ (%)")
        .wide(11)
        .words("Đánh giá")
        .wide(16)
        .words("Ghi chú")
        .wide(18);
    let groups = [
        ("I. Phát triển kinh tế", 14),
        ("II. Văn hóa - xã hội", 19),
        ("III. Tài nguyên, môi trường, xây dựng nông thôn mới nâng cao", 12),
        ("IV. Quốc phòng - an ninh, xây dựng Đảng và hệ thống chính trị", 18),
    ];
    let mut number = 0_i64;
    for (name, count) in groups {
        table.group(name);
        for _ in 0..count {
            number += 1;
            table.row_about(about(&format!("t{number}"), "long-khanh"), target(number));
        }
    }
    table
}

fn target(number: i64) -> Vec<Cell> {
    let names = [
        "Giá trị sản xuất công nghiệp trên địa bàn",
        "Tổng thu ngân sách nhà nước trên địa bàn, không kể thu tiền sử dụng đất và thu xổ số kiến thiết theo dự toán tỉnh giao",
        "Tỷ lệ hộ nghèo theo chuẩn của tỉnh",
        "Số phường, xã đạt chuẩn về y tế",
        "Tỷ lệ dân số tham gia bảo hiểm y tế",
    ];
    let at = usize::try_from(number).unwrap_or(0);
    let plan = Decimal::new(number * 7_919 + 1_250, u32::from(number % 3 == 0));
    let done = plan.checked_mul(Decimal::new(60 + number, 2)).unwrap_or(plan);
    let before = plan.checked_mul(Decimal::new(78, 2)).unwrap_or(plan);
    let mut cells = vec![
        Cell::text(number.to_string()),
        Cell::text(names[at % names.len()]),
        Cell::text(["tỷ đồng", "tỷ đồng", "%", "phường, xã", "%"][at % 5]),
    ];
    cells.extend(match number % 9 {
        // No figure yet.
        4 => vec![Cell::number(Some(plan)), Cell::Empty, Cell::Empty, Cell::number(Some(before))],
        // A ratio, which no spreadsheet can add up.
        5 => vec![Cell::text("15/15"), Cell::text("14/15"), Cell::text("14/15"), Cell::text("13/15")],
        _ => {
            let share = |of| percentage(of, plan, (5, 3));
            vec![
                Cell::number(Some(plan)),
                Cell::number(done.checked_div(Decimal::TEN).map(|month| month.round_dp(2))),
                Cell::number(Some(done)),
                Cell::number(Some(before)),
                share(done),
                percentage(done, before, (5, 6)),
                Cell::text(["Đúng tiến độ", "Chậm tiến độ", "Nguy cơ không đạt"][at % 3]),
                Cell::text(if number % 7 == 0 {
                    "Ước; chờ số chính thức của Chi cục Thống kê"
                } else {
                    ""
                }),
            ]
        }
    });
    cells
}

/// 16 units with their total first, a share, a difference and a chart.
fn units() -> Table {
    let mut table = Table::new(Lang::Vi, "Biểu 2. Thu ngân sách theo đơn vị (tỷ đồng)")
        .words("TT")
        .wide(5)
        .words("Đơn vị")
        .wide(26)
        .figures("Chỉ tiêu giao")
        .wide(15)
        .figures("Lũy kế 10 tháng")
        .wide(15)
        .of_slot(slot(Basis::Cumulative))
        .figures("Còn phải thực hiện")
        .wide(15)
        .figures("So chỉ tiêu giao (%)")
        .wide(15)
        .figures("Tỷ trọng chi thường xuyên")
        .wide(15)
        .charted(TableChart {
            title: "Chỉ tiêu giao và lũy kế 10 tháng theo đơn vị".into(),
            alternative: "Biểu đồ thanh: mỗi đơn vị một cặp thanh, chỉ tiêu giao và lũy kế 10 tháng.".into(),
            kind: ChartKind::Bars,
            names: 1,
            figures: vec![2, 3],
        });
    let names = [
        "Xuân An",
        "Xuân Bình",
        "Xuân Hòa",
        "Xuân Lập",
        "Xuân Tân",
        "Xuân Thanh",
        "Xuân Trung",
        "Bảo Vinh",
        "Bàu Sen",
        "Phú Bình",
        "Suối Tre",
        "Bàu Trâm",
        "Bảo Quang",
        "Bình Lộc",
        "Hàng Gòn",
        "Khối cơ quan, đơn vị thành phố",
    ];
    let mut sums = (Decimal::ZERO, Decimal::ZERO);
    let mut rows = Vec::new();
    for (number, name) in (1_i64..).zip(names) {
        let plan = Decimal::new(12_500 + number * 731, 2);
        let done = Decimal::new(9_125 + number * 811, 2);
        sums = (sums.0 + plan, sums.1 + done);
        rows.push((
            about("thu-ngan-sach", &format!("u{number}")),
            vec![
                Cell::text(number.to_string()),
                Cell::text(name),
                Cell::number(Some(plan)),
                Cell::number(Some(done)),
                Cell::reckoned(Some(plan - done), Formula::Difference { of: 2, base: 3 }),
                percentage(done, plan, (3, 2)),
                Cell::percent(Some(Decimal::new(4_000 + number * 25, 2))),
            ],
        ));
    }
    let sum = |value| Cell::reckoned(Some(value), Formula::Sum { from: 0, to: 15 });
    for (about, cells) in rows {
        table.row_about(about, cells);
    }
    table.total([
        Cell::Empty,
        Cell::text("Tổng cộng"),
        sum(sums.0),
        sum(sums.1),
        Cell::reckoned(Some(sums.0 - sums.1), Formula::Difference { of: 2, base: 3 }),
        percentage(sums.1, sums.0, (3, 2)),
    ]);
    table
}

/// A form that a unit fills in.
fn form() -> Table {
    let mut table = Table::new(Lang::Vi, "Biểu 3. Phiếu nhập số liệu tháng 11/2023, phường Xuân An")
        .words("TT")
        .wide(5)
        .words("Chỉ tiêu")
        .wide(60)
        .words("Đơn vị tính")
        .wide(14)
        .figures("Trong kỳ")
        .wide(16)
        .of_slot(slot(Basis::InPeriod))
        .figures("Lũy kế")
        .wide(16)
        .of_slot(slot(Basis::Cumulative))
        .words("Ghi chú")
        .wide(24);
    for (group, count) in [("Kinh tế", 6_i64), ("Văn hóa - xã hội", 8)] {
        table.group(group);
        for number in 1..=count {
            let about =
                About { period: Period::month(2023, 11), ..about(&format!("{group}-{number}"), "xuan-an") };
            table.row_about(
                about,
                [
                    Cell::text(number.to_string()),
                    Cell::text("Tỷ lệ hộ dân sử dụng nước sạch đạt chuẩn trên tổng số hộ của phường"),
                    Cell::text("%"),
                    Cell::Box,
                    if number % 3 == 0 { Cell::Empty } else { Cell::Box },
                ],
            );
        }
    }
    table
}
