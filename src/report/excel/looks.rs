//! How cells look: one face and size, thin lines, grey for heads and groups, so that a page reads the
//! same in black and white.

use crate::report::{Align, RowKind};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

const FACE: &str = "Times New Roman";
const HEAD: Color = Color::RGB(0xD9_D9_D9);
const GROUP: Color = Color::RGB(0xF2_F2_F2);
const BOX: Color = Color::RGB(0xFF_F8_DC);
/// Excel's format for words: what is typed over them is never run or turned into a date.
const WORDS: &str = "@";
/// Cells with longer words than this showed only `####` in that format for years.
const LONGEST_WORDS: usize = 255;

/// What every cell of the workbook begins with.
pub(super) fn plain() -> Format {
    Format::new().set_font_name(FACE).set_font_size(12)
}

/// What must stand on every page, and the table's heading.
pub(super) fn title() -> Format {
    plain().set_bold().set_text_wrap().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter)
}

/// The document's title above its table's.
pub(super) fn great_title() -> Format {
    title().set_font_size(14)
}

/// What must be read with the table.
pub(super) fn mark() -> Format {
    title().unset_bold().set_italic()
}

/// Where the figures come from.
pub(super) fn remark() -> Format {
    plain().set_font_size(11).set_italic().set_text_wrap().set_align(FormatAlign::Top)
}

/// A column's heading.
pub(super) fn head() -> Format {
    title().set_border(FormatBorder::Thin).set_background_color(HEAD)
}

/// How a cell of the table looks. Cells that are alike share one format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// A piece of a group's row.
    Group { is_first: bool, is_last: bool },
    /// Nothing, or words that are too long for their format.
    Bare(RowKind, Align),
    /// A figure that is to be filled in.
    Box(RowKind, Align),
    /// Words that are to be filled in.
    TextBox(RowKind, Align),
    /// Words.
    Words(RowKind, Align),
    /// A number, with its pattern.
    Number(RowKind, Align, String),
}

impl Look {
    /// The look of these words.
    pub(super) fn of_words(kind: RowKind, align: Align, words: &str) -> Self {
        let is_short = words.chars().count() <= LONGEST_WORDS;
        if is_short { Self::Words(kind, align) } else { Self::Bare(kind, align) }
    }

    pub(super) fn format(&self) -> Format {
        match self {
            Self::Group { is_first, is_last } => group(*is_first, *is_last),
            Self::Bare(kind, align) => cell(*kind, *align),
            Self::Box(kind, align) => to_fill_in(*kind, *align),
            // Excel makes a day of 5/6 unless it is told before.
            Self::TextBox(kind, align) => to_fill_in(*kind, *align).set_num_format(WORDS),
            Self::Words(kind, align) => cell(*kind, *align).set_num_format(WORDS),
            // Numbers are never wrapped.
            Self::Number(kind, align, pattern) => {
                cell(*kind, *align).unset_text_wrap().set_num_format(pattern)
            }
        }
    }
}

/// A piece of a group's row. The name is written into the first and spills over the rest, so that no
/// merged cells stand in the way of filters; hence lines only around the whole row.
fn group(is_first: bool, is_last: bool) -> Format {
    let mut format = plain()
        .set_bold()
        .set_background_color(GROUP)
        .set_align(FormatAlign::VerticalCenter)
        .set_border_top(FormatBorder::Thin)
        .set_border_bottom(FormatBorder::Thin)
        .set_num_format(WORDS);
    if is_first {
        format = format.set_border_left(FormatBorder::Thin);
    }
    if is_last {
        format = format.set_border_right(FormatBorder::Thin);
    }
    format
}

/// A cell of values.
fn cell(kind: RowKind, align: Align) -> Format {
    let across = match align {
        Align::Start => FormatAlign::Left,
        Align::End => FormatAlign::Right,
    };
    let format = plain()
        .set_text_wrap()
        .set_align(across)
        .set_align(FormatAlign::VerticalCenter)
        .set_border(FormatBorder::Thin);
    if kind == RowKind::Total { format.set_bold() } else { format }
}

/// [`cell`] that is to be filled in.
fn to_fill_in(kind: RowKind, align: Align) -> Format {
    cell(kind, align).set_unlocked().set_background_color(BOX)
}
