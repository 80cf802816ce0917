//! Charts as values: what ECharts is told, and that the table beside a chart says the same.
#![allow(clippy::unwrap_used, reason = "a failing unwrap is a failing test")]

use proptest::prelude::*;
use rust_decimal::Decimal;
use so_nghi_quyet::charts::{
    Ahead, Bands, BoardFigure, ByGroup, Drawing, Figure, Frame, Grain, GroupCounts, Medium, Palette,
    PeriodName, Point, Reported, ReportedShare, SPARKLINE_HEIGHT, SPARKLINE_WIDTH, Scale, Shape, Slice,
    StatusCounts, TargetCourse, Timeline, TimelineRow, UnitFigure, UnitFigures, sparkline,
};
use so_nghi_quyet::ledger::Standing;
use so_nghi_quyet::progress::Status;
use so_nghi_quyet::text::Lang;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Every token gives its own name, so that a snapshot shows which colour stands where.
fn palette() -> Palette {
    Palette::from_tokens(|token| Some(token.to_owned()))
}

fn drawn(figure: &Figure, medium: Medium, mark: Option<&str>) -> Drawing {
    let palette = palette();
    figure.draw(&Frame { lang: Lang::Vi, palette: &palette, width_px: 720, medium, mark })
}

fn status_counts() -> Figure {
    let slice = |status, name: &str, count| Slice { status, name: name.to_owned(), count };
    Figure::StatusCounts(StatusCounts {
        title: "Số chỉ tiêu theo đánh giá".to_owned(),
        note: "Tính đến 31/10/2023".to_owned(),
        slices: vec![
            slice(Status::Met, "Đạt chỉ tiêu", 9),
            slice(Status::OnTrack, "Đúng tiến độ", 14),
            slice(Status::Behind, "Chậm tiến độ", 5),
            slice(Status::AtRisk, "Nguy cơ không đạt", 2),
            slice(Status::NotYetDue, "Chưa đến kỳ đánh giá", 11),
        ],
    })
}

fn timeline() -> Figure {
    let row = |name: &str, from: &str, to: &str, status| TimelineRow {
        name: name.to_owned(),
        from: decimal(from),
        to: decimal(to),
        status,
        said: "Đang thực hiện".to_owned(),
        days: "31/03/2023".to_owned(),
    };
    Figure::Timeline(Timeline {
        title: "Dòng thời gian nhiệm vụ".to_owned(),
        note: "Tính đến 31/10/2023".to_owned(),
        rows: vec![
            row("Tài liệu học tập", "1", "3.75", Status::NotMet),
            row("Hoàn thành các tuyến đường", "3", "12.5", Status::OnTrack),
        ],
        now: Some(decimal("10.5")),
    })
}

fn by_group() -> Figure {
    let group = |name: &str, counts: &[u32]| GroupCounts { name: name.to_owned(), counts: counts.to_vec() };
    Figure::ByGroup(ByGroup {
        title: "Đánh giá theo nhóm".to_owned(),
        note: String::new(),
        statuses: vec![
            (Status::Exceeded, "Vượt chỉ tiêu".to_owned()),
            (Status::Met, "Đạt chỉ tiêu".to_owned()),
            (Status::Behind, "Chậm tiến độ".to_owned()),
            (Status::NoData, "Chưa có số liệu".to_owned()),
        ],
        groups: vec![
            group("Kinh tế", &[0, 4, 3, 2]),
            group("Tài nguyên, môi trường", &[0, 1, 0, 1]),
            group("Văn hóa, giáo dục, đào tạo và khoa học công nghệ", &[0, 2, 1, 4]),
        ],
    })
}

fn reported_share() -> Figure {
    let row = |name: &str, done, due| Reported { name: name.to_owned(), done, due };
    Figure::ReportedShare(ReportedShare {
        title: "Số đã báo cáo theo đơn vị, tháng 10/2023".to_owned(),
        note: String::new(),
        row: "Đơn vị".to_owned(),
        rows: vec![
            row("Phường Minh họa 1", 12, 30),
            row("Xã Minh họa 2", 30, 30),
            row("Xã Minh họa 3", 0, 0),
        ],
    })
}

fn course(shape: Shape, measure: &str, goal: &str, figures: &[(usize, &str, Standing)]) -> TargetCourse {
    let mut course = vec![None; 12];
    for (place, value, standing) in figures {
        course[*place] = Some(Point { value: decimal(value), standing: *standing });
    }
    TargetCourse {
        title: "GTSX công nghiệp".to_owned(),
        note: "Tính đến 31/10/2023".to_owned(),
        measure: measure.to_owned(),
        shape,
        periods: (1..=12)
            .map(|month| PeriodName { short: format!("T{month}"), full: format!("Tháng {month}/2023") })
            .collect(),
        in_period: vec![None; 12],
        course,
        path: vec![None; 12],
        goal: Some(decimal(goal)),
        bands: None,
        as_of: figures.last().map(|(place, _, _)| *place),
        forecast: None,
    }
}

fn flow() -> Figure {
    use Standing::{Estimated, Official};
    let goal = decimal("18531.9");
    let monthly = ["1402.3", "1298", "1510.25", "1544", "1490", "1601.7", "1388", "1420", "1505", "1470"];
    let standing = |place| if place < 8 { Official } else { Estimated };
    let mut flow = course(Shape::Flow, "tỷ đồng", "18531.9", &[]);
    let mut total = Decimal::ZERO;
    for (place, value) in monthly.iter().enumerate() {
        total += decimal(value);
        flow.in_period[place] = Some(Point { value: decimal(value), standing: standing(place) });
        flow.course[place] = Some(Point { value: total, standing: standing(place) });
    }
    flow.path = (1..=12).map(|month| Some(goal * Decimal::from(month) / Decimal::from(12))).collect();
    flow.bands = Some(Bands { on_track_percent: 95.into(), behind_percent: 85.into() });
    flow.as_of = Some(9);
    flow.forecast = Some(Ahead { from: 9, figure: total, point: decimal("17554.70") });
    Figure::TargetCourse(flow)
}

fn level() -> Figure {
    use Standing::{Estimated, Official};
    let figures = [(2, "90.15", Official), (5, "91.4", Official), (8, "92.2", Estimated)];
    Figure::TargetCourse(course(Shape::Level, "%", "93", &figures))
}

fn limit() -> Figure {
    let figures = [(0, "0", Standing::Official), (4, "1", Standing::Official), (7, "1", Standing::Official)];
    Figure::TargetCourse(course(Shape::Limit, "vụ", "2", &figures))
}

fn milestone() -> Figure {
    let figures = [(3, "40", Standing::Official), (8, "75", Standing::Estimated)];
    Figure::TargetCourse(course(Shape::Milestone, "%", "100", &figures))
}

fn empty_course() -> Figure {
    Figure::TargetCourse(course(Shape::Level, "", "1", &[]))
}

fn unit_figures() -> Figure {
    let row = |name: &str, status, said: &str, figure: Option<&str>, goal: Option<&str>| UnitFigure {
        name: name.to_owned(),
        status,
        status_said: format!("{status:?}"),
        figure: figure.map(decimal),
        said: said.to_owned(),
        goal: goal.map(decimal),
        goal_said: goal.map_or_else(|| "Chưa giao chỉ tiêu".to_owned(), |goal| format!("≥ {goal}")),
    };
    Figure::UnitFigures(UnitFigures {
        title: "Phát triển đảng viên (đảng viên)".to_owned(),
        note: "Tính đến 31/10/2023".to_owned(),
        rows: vec![
            row("Phường Minh họa 1", Status::Met, "12", Some("12"), Some("10")),
            row("Phường Minh họa 2", Status::Behind, "7, chưa đủ", Some("7"), Some("9")),
            row("Xã Minh họa 3", Status::NoData, "chưa có số", None, Some("8")),
            row("Xã Minh họa 4", Status::NotEnoughGround, "3", Some("3"), None),
        ],
    })
}

fn unit_board() -> Figure {
    use Status::{AtRisk, Met, NoData};
    let word = |status: Status| (status, format!("{status:?}"));
    Figure::UnitBoard(BoardFigure {
        title: "Đánh giá theo đơn vị".to_owned(),
        note: "Tính đến 31/10/2023".to_owned(),
        units: vec!["Phường Minh họa 1".to_owned(), "Xã Minh họa 2".to_owned()],
        statuses: Status::ALL.map(word).to_vec(),
        rows: vec![
            ("Thu ngân sách".to_owned(), vec![Some(Met), Some(AtRisk)]),
            ("Tham gia BHYT".to_owned(), vec![Some(NoData), Some(Met)]),
            ("Xã nông thôn mới".to_owned(), vec![None, Some(Met)]),
        ],
    })
}

#[test]
fn a_unit_without_a_figure_is_named_and_nothing_is_drawn_for_it() {
    let drawing = drawn(&unit_figures(), Medium::Screen, None);
    assert!(drawing.alt.contains("Xã Minh họa 3 chưa có số"), "{}", drawing.alt);
    let bars = drawing.option()["series"][0]["data"].clone();
    assert_eq!(bars[2], serde_json::Value::Null, "never zero");
    assert_eq!(bars[1]["value"], 7.0);
}

fn every_figure() -> [(&'static str, Figure); 11] {
    [
        ("status_counts", status_counts()),
        ("by_group", by_group()),
        ("timeline", timeline()),
        ("reported_share", reported_share()),
        ("flow", flow()),
        ("level", level()),
        ("limit", limit()),
        ("milestone", milestone()),
        ("empty_course", empty_course()),
        ("unit_figures", unit_figures()),
        ("unit_board", unit_board()),
    ]
}

/// A drawing as a reviewable text: option, ticks, tips, table, sentence.
fn told(drawing: &Drawing) -> String {
    let tips: Vec<String> = drawing.tips.iter().map(|tip| tip.html()).collect();
    let rows: Vec<String> = drawing.twin.rows.iter().map(|row| row.join(" | ")).collect();
    format!(
        "alt: {}\nheight: {}px\nticks: {}\n\n{}\n{}\n{}\n\ntips:\n{}\n\noption:\n{}",
        drawing.alt,
        drawing.height_px,
        drawing.ticks.join(" · "),
        drawing.twin.caption,
        drawing.twin.head.join(" | "),
        rows.join("\n"),
        tips.join("\n"),
        serde_json::to_string_pretty(&drawing.option()).unwrap(),
    )
}

#[test]
fn every_chart_is_told_as_reviewed() {
    for (name, figure) in every_figure() {
        insta::assert_snapshot!(name, told(&drawn(&figure, Medium::Screen, None)));
    }
}

#[test]
fn a_picture_carries_name_note_and_mark() {
    const MARK: &str = "SỐ LIỆU MINH HỌA";
    for (name, figure) in every_figure() {
        let option = drawn(&figure, Medium::Picture, Some(MARK)).option();
        assert_eq!(option["title"][1]["text"], MARK, "{name}");
        let title = option["title"][0]["text"].as_str().unwrap();
        assert_eq!(title, figure.title(), "{name}");
    }
    let option = drawn(&flow(), Medium::Picture, None).option();
    assert_eq!(option["title"][0]["subtext"], "Tính đến 31/10/2023");
    assert_eq!(option["title"].as_array().map(Vec::len), Some(1), "real figures carry no mark");
}

#[test]
fn tables_and_tips_say_as_much_as_the_chart() {
    for (name, figure) in every_figure() {
        let drawing = drawn(&figure, Medium::Screen, None);
        for row in &drawing.twin.rows {
            assert_eq!(row.len(), drawing.twin.head.len(), "{name}: {row:?}");
        }
        let rows: usize = match &figure {
            // One bar: a pointer on it reads every part.
            Figure::StatusCounts(_) => drawing.tips.iter().map(|tip| tip.rows.len()).sum(),
            _ => drawing.tips.len(),
        };
        assert_eq!(rows, drawing.twin.rows.len(), "{name}");
        assert!(drawing.alt.starts_with(figure.title()), "{name}");
    }
}

#[test]
fn no_option_holds_a_function_or_a_colour_of_its_own() {
    for (name, figure) in every_figure() {
        let option = drawn(&figure, Medium::Picture, Some("x")).option().to_string();
        assert!(!option.contains("function"), "{name}");
        assert!(!option.contains("\"#"), "{name}: colours come from tokens only");
    }
}

#[test]
fn a_tip_cannot_bring_markup() {
    let mut counts = match status_counts() {
        Figure::StatusCounts(counts) => counts,
        other => panic!("{other:?}"),
    };
    counts.slices[0].name = "<img src=x>&\"".to_owned();
    let html = drawn(&Figure::StatusCounts(counts), Medium::Screen, None).tips[0].html();
    assert!(html.contains("<br>&lt;img src=x&gt;&amp;&quot;: <b>9/41</b>"), "{html}");
}

#[test]
fn a_narrow_chart_breaks_its_legend_into_more_lines() {
    let palette = palette();
    let height = |width_px| {
        let frame = Frame { lang: Lang::Vi, palette: &palette, width_px, medium: Medium::Screen, mark: None };
        flow().draw(&frame).height_px
    };
    assert!(height(358) > height(720), "{} against {}", height(358), height(720));
}

fn any_decimal() -> impl Strategy<Value = Decimal> {
    (-999_999_999_999_999_i64..=999_999_999_999_999, 0_u32..=6)
        .prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

proptest! {
    #[test]
    fn a_scale_holds_its_values_in_few_round_ticks(
        values in proptest::collection::vec(any_decimal(), 0..20),
        is_counted in any::<bool>(),
    ) {
        let grain = if is_counted { Grain::Whole } else { Grain::Any };
        let scale = Scale::from_zero(values.iter().copied(), grain);
        let ticks: Vec<Decimal> = scale.ticks().collect();
        prop_assert!(ticks.len() >= 2 && ticks.len() <= 8, "{scale:?}");
        prop_assert_eq!(ticks.first(), Some(&scale.min));
        prop_assert_eq!(ticks.last(), Some(&scale.max), "{:?}", scale);
        prop_assert!(ticks.contains(&Decimal::ZERO), "{scale:?}");
        for value in values {
            prop_assert!(scale.min <= value && value <= scale.max, "{value} in {scale:?}");
        }
        if is_counted {
            prop_assert!(ticks.iter().all(Decimal::is_integer), "{scale:?}");
        }
    }

    #[test]
    fn a_sparkline_stays_in_its_box(
        figures in proptest::collection::vec(proptest::option::of(any_decimal()), 0..13),
        goal in proptest::option::of(any_decimal()),
    ) {
        let drawn = sparkline(&figures, goal);
        prop_assert_eq!(drawn.last.is_some(), figures.iter().any(Option::is_some));
        let places = drawn.line.split(['M', 'L']).skip(1).map(|place| place.split_once(' ').unwrap());
        for (x, y) in places {
            prop_assert!((Decimal::ZERO..=SPARKLINE_WIDTH.into()).contains(&decimal(x)), "{x}");
            prop_assert!((Decimal::ZERO..=SPARKLINE_HEIGHT.into()).contains(&decimal(y)), "{y}");
        }
    }
}

/// The words on the target's line stand above it, unless they would reach into the measure over the axis.
#[test]
fn the_targets_words_keep_clear_of_the_measure_above_the_axis() {
    let position = |goal: &str| {
        let figures = [(8, "1319", Standing::Official)];
        let course = course(Shape::Flow, "tỷ đồng", goal, &figures);
        let option = drawn(&Figure::TargetCourse(course), Medium::Screen, None).option().to_string();
        (option.contains("insideStartTop"), option.contains("insideStartBottom"))
    };
    assert_eq!(position("1964"), (false, true), "a little below the topmost tick, 2.000");
    assert_eq!(position("1600"), (true, false));
}
