//! Charts as values. Knows nothing of the DOM: `edge::echarts` draws them.
//!
//! A chart's content is a [`Figure`] (plain data, already reckoned and worded); drawn into a
//! [`Frame`] it becomes a [`Drawing`]: the option for ECharts, the same as a table, and in words.

mod by_group;
mod compared;
mod course_series;
mod decal;
mod drawing;
mod judged;
mod layout;
mod palette;
mod reported_share;
mod rows;
mod scale;
mod sparkline;
mod stacked;
mod status_counts;
mod target_course;
mod timeline;
mod unit_board;
mod unit_figures;

pub use by_group::{ByGroup, GroupCounts};
pub use drawing::{Drawing, Frame, Medium, Tip, Twin};
pub use judged::judged_sparkline;
pub use palette::Palette;
pub use reported_share::{Reported, ReportedShare};
pub use scale::{Grain, Scale};
pub use sparkline::{HEIGHT as SPARKLINE_HEIGHT, Sparkline, WIDTH as SPARKLINE_WIDTH, sparkline};
pub use status_counts::{Slice, StatusCounts};
pub use target_course::{Ahead, Bands, PeriodName, Point, Shape, TargetCourse};
pub use timeline::{Timeline, TimelineRow};
pub use unit_board::BoardFigure;
pub use unit_figures::{UnitFigure, UnitFigures};

/// What a chart is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// How many targets stand where.
    StatusCounts(StatusCounts),
    /// Where the targets of each group stand.
    ByGroup(ByGroup),
    /// How much is reported.
    ReportedShare(ReportedShare),
    /// One target's year.
    TargetCourse(TargetCourse),
    /// One target's figures unit by unit.
    UnitFigures(UnitFigures),
    /// Units × targets by status.
    UnitBoard(BoardFigure),
    /// Tasks over the year.
    Timeline(Timeline),
}

impl Figure {
    /// Draws it into a frame. The same figure and frame always give the same drawing.
    pub fn draw(&self, frame: &Frame<'_>) -> Drawing {
        match self {
            Self::StatusCounts(figure) => status_counts::status_counts(figure, frame),
            Self::ByGroup(figure) => by_group::by_group(figure, frame),
            Self::ReportedShare(figure) => reported_share::reported_share(figure, frame),
            Self::TargetCourse(figure) => target_course::target_course(figure, frame),
            Self::UnitFigures(figure) => unit_figures::unit_figures(figure, frame),
            Self::UnitBoard(figure) => unit_board::unit_board(figure, frame),
            Self::Timeline(figure) => timeline::timeline(figure, frame),
        }
    }

    /// The chart's name.
    pub fn title(&self) -> &str {
        match self {
            Self::StatusCounts(figure) => &figure.title,
            Self::ByGroup(figure) => &figure.title,
            Self::ReportedShare(figure) => &figure.title,
            Self::TargetCourse(figure) => &figure.title,
            Self::UnitFigures(figure) => &figure.title,
            Self::UnitBoard(figure) => &figure.title,
            Self::Timeline(figure) => &figure.title,
        }
    }
}
