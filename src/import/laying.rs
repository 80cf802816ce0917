//! A sheet laid over the rows of a form: by the names in it, or in order from the box that has the
//! focus.
//!
//! Order numbers, units of measure and a heading stay out. A blank cell leaves its box as it is. What
//! finds no place is told.

use super::Sheet;
use super::names::{heads_achieved, is_blank, is_said, is_words, named};
use crate::resolution::Names;

/// One row of the form.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Its id.
    pub id: &'a str,
    /// What a sheet may call it.
    pub name: &'a Names,
    /// Whether it has two boxes: a part and its whole.
    pub is_pair: bool,
}

/// One of a row's boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// The only one, or a part.
    First,
    /// A whole.
    Second,
}

/// Texts for the boxes of one row; `None` leaves a box as it is. At least one is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// The row's index in the form.
    pub line: usize,
    /// For the first box.
    pub first: Option<String>,
    /// For the second one; only where the row has it.
    pub second: Option<String>,
}

/// What a sheet puts where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Laid {
    /// Texts for boxes, each row of the form at most once.
    pub placed: Vec<Placed>,
    /// Names with figures that are not on the form, or stand in the sheet twice.
    pub unknown: Vec<String>,
    /// Rows of figures beyond the form's last row.
    pub beyond: usize,
}

/// The sheet has more columns of figures than a row has boxes, and no heading that tells which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooManyColumns {
    /// How many there are.
    pub columns: usize,
}

/// A heading is looked for in this many rows.
const TITLE_ROWS: usize = 5;

/// Lays a sheet over a form whose focus is in the box `start`.
///
/// # Errors
/// Where it cannot be told which of several columns is meant.
pub fn lay(sheet: &Sheet, form: &[Line<'_>], start: (usize, Input)) -> Result<Laid, TooManyColumns> {
    let table = Table::of(sheet, form);
    let figures = table.figures()?;
    Ok(match table.names {
        Some(names) => by_name(&table, names, &figures, form),
        None => in_order(&table, &figures, form, start),
    })
}

/// A sheet with its columns understood.
struct Table<'a> {
    heading: Option<&'a [String]>,
    body: &'a [Vec<String>],
    names: Option<usize>,
    /// Columns behind the names that hold anything but words.
    columns: Vec<usize>,
}

impl<'a> Table<'a> {
    fn of(sheet: &'a Sheet, form: &[Line<'_>]) -> Table<'a> {
        let width = sheet.rows.iter().map(Vec::len).max().unwrap_or(0);
        let heads = |cell: &String| {
            // `#REF!` is no heading but a figure that went wrong, and must be seen.
            cell.starts_with(char::is_alphabetic)
                && is_words(cell)
                && !is_said(cell)
                && named(cell, form.iter().map(|line| (line.id, line.name))).is_none()
        };
        let is_heading = |row: &Vec<String>| {
            let mut filled = row.iter().filter(|cell| !is_blank(cell)).peekable();
            filled.peek().is_some() && filled.all(heads)
        };
        let is_wide = |row: &Vec<String>| row.iter().filter(|cell| !is_blank(cell)).count() > 1;
        // A table may have its title above its heading.
        let above = sheet.rows.iter().take(TITLE_ROWS).position(|row| is_wide(row) && is_heading(row));
        let (heading, body) = match sheet.rows.split_at(above.unwrap_or(0)) {
            (_, [first, rest @ ..]) if !rest.is_empty() && is_heading(first) => {
                (Some(first.as_slice()), rest)
            }
            _ => (None, sheet.rows.as_slice()),
        };
        let filled =
            |column: usize| body.iter().filter_map(move |row| row.get(column)).filter(|cell| !is_blank(cell));
        let holds_words = |column: usize| {
            let words = filled(column).filter(|cell| is_words(cell) && !is_said(cell)).count();
            2 * words > filled(column).count()
        };
        let numbers_rows = |column: usize| {
            filled(column).count() > 2
                && filled(column)
                    .enumerate()
                    .all(|(n, cell)| cell.trim_end_matches('.') == (n + 1).to_string())
        };
        let names = (0..width.saturating_sub(1)).find(|column| holds_words(*column));
        let after = names.map_or(0, |names| names + 1);
        let held: Vec<usize> = (after..width).filter(|column| filled(*column).next().is_some()).collect();
        let counted: Vec<usize> = held.iter().copied().filter(|column| !holds_words(*column)).collect();
        // A lone column of words was meant to be pasted, wrong as it is: the form says so.
        let mut columns = if counted.is_empty() && names.is_none() { held } else { counted };
        if names.is_none() && columns.len() > 1 && numbers_rows(columns[0]) {
            columns.remove(0);
        }
        Table { heading, body, names, columns }
    }

    /// The columns for the boxes: one or two, or the one whose heading says what was achieved.
    fn figures(&self) -> Result<Vec<usize>, TooManyColumns> {
        let head = |column: &usize| self.heading.and_then(|heading| heading.get(*column));
        let achieved: Vec<usize> = self
            .columns
            .iter()
            .copied()
            .filter(|column| head(column).is_some_and(|head| heads_achieved(head)))
            .collect();
        match achieved.as_slice() {
            [only] => Ok(vec![*only]),
            _ if self.columns.len() <= 2 => Ok(self.columns.clone()),
            _ => Err(TooManyColumns { columns: self.columns.len() }),
        }
    }
}

fn by_name(table: &Table<'_>, names: usize, figures: &[usize], form: &[Line<'_>]) -> Laid {
    let mut laid = Laid::default();
    for row in table.body {
        let name = row.get(names).map_or("", String::as_str);
        let found = named(name, form.iter().map(|line| (line.id, line.name)));
        let free = found.filter(|line| laid.placed.iter().all(|placed| placed.line != *line));
        match free {
            Some(line) => laid.placed.extend(placed(row, figures, line, form[line])),
            // A group's heading has no figures, and is no loss.
            None if texts(row, figures).iter().all(Option::is_none) => {}
            None => laid.unknown.push(name.to_owned()),
        }
    }
    laid
}

fn in_order(table: &Table<'_>, figures: &[usize], form: &[Line<'_>], start: (usize, Input)) -> Laid {
    let mut laid = Laid::default();
    let (first, input) = start;
    for (row, line) in table.body.iter().zip(first..) {
        let Some(asked) = form.get(line) else {
            laid.beyond += usize::from(texts(row, figures).iter().any(Option::is_some));
            continue;
        };
        let found = placed(row, figures, line, *asked);
        laid.placed.extend(match (figures, input) {
            ([_], Input::Second) if asked.is_pair => {
                found.map(|placed| Placed { first: None, second: placed.first, ..placed })
            }
            _ => found,
        });
    }
    laid
}

fn texts(row: &[String], figures: &[usize]) -> Vec<Option<String>> {
    figures.iter().map(|column| row.get(*column).filter(|cell| !is_blank(cell)).cloned()).collect()
}

/// A row's texts in a line's boxes; nothing where all its cells are blank.
fn placed(row: &[String], figures: &[usize], line: usize, asked: Line<'_>) -> Option<Placed> {
    let mut texts = texts(row, figures).into_iter();
    let (first, second) = (texts.next().flatten(), texts.next().flatten());
    let placed = match (first, second) {
        (None, None) => return None,
        (first, second) if asked.is_pair => Placed { line, first, second },
        // Two figures for one box: both are shown, for a person to take one out.
        (Some(first), Some(second)) => {
            Placed { line, first: Some(format!("{first} | {second}")), second: None }
        }
        (first, second) => Placed { line, first: first.or(second), second: None },
    };
    Some(placed)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;
    use crate::resolution::packed;

    /// Two boxes, one, one, two.
    const FORM: [(&str, bool); 4] =
        [("as-bhyt", true), ("kt-thu-ngan-sach", false), ("kt-ocop", false), ("as-nuoc-do-thi", true)];

    fn try_lay(text: &str, start: (usize, Input)) -> Result<Laid, TooManyColumns> {
        let data = &packed()[0];
        let form = FORM.map(|(id, is_pair)| Line { id, name: &data.target_named(id).unwrap().name, is_pair });
        lay(&Sheet::read(text), &form, start)
    }

    /// `line: first/second` for every row that gets something; `·` for a box that stays as it is.
    #[track_caller]
    fn check(text: &str, start: (usize, Input), expected: &[&str]) -> Laid {
        let laid = try_lay(text, start).unwrap();
        let shown: Vec<String> = laid
            .placed
            .iter()
            .map(|Placed { line, first, second }| {
                let text = |text: &Option<String>| text.clone().unwrap_or("·".into());
                format!("{line}: {}/{}", text(first), text(second))
            })
            .collect();
        assert_eq!(shown, expected, "{text:?}");
        laid
    }

    const TOP: (usize, Input) = (0, Input::First);

    #[test]
    fn a_column_fills_the_box_with_the_focus_and_those_below() {
        check("1\n2\n3\n4\n", TOP, &["0: 1/·", "1: 2/·", "2: 3/·", "3: 4/·"]);
        check("2\n3\n", (1, Input::First), &["1: 2/·", "2: 3/·"]);
        check("10\n20\n30\n40\n", (0, Input::Second), &["0: ·/10", "1: 20/·", "2: 30/·", "3: ·/40"]);
        check("1\n\n3\n-\n", TOP, &["0: 1/·", "2: 3/·"]);
        check("10412/11340\n5\n", TOP, &["0: 10412/11340/·", "1: 5/·"]);
    }

    #[test]
    fn two_columns_are_a_part_and_its_whole() {
        check("1\t2\n3\t\n4\n5\t6\n", TOP, &["0: 1/2", "1: 3/·", "2: 4/·", "3: 5/6"]);
        check("1\t2\n3\t4\n", TOP, &["0: 1/2", "1: 3 | 4/·"]);
        check("1\t2\n\t4\n", TOP, &["0: 1/2", "1: 4/·"]);
    }

    #[test]
    fn names_decide_whatever_the_order() {
        let laid = check(
            "Chỉ tiêu\tSố liệu\nI. KINH TẾ\t\nSản phẩm OCOP ≥3 sao\t3\nThu ngân sách\t1.964\nTổng cộng\t9\n",
            (3, Input::First),
            &["2: 3/·", "1: 1.964/·"],
        );
        assert_eq!(laid.unknown, ["Tổng cộng"]);
        check(
            "1\tTham gia BHYT\t%\t10.412\t11.340\n2\tThu ngân sách\ttỷ đồng\t1.964\t\n",
            TOP,
            &["0: 10.412/11.340", "1: 1.964/·"],
        );
        let twice = check("Thu ngân sách\t1\nThu ngân sách\t2\n", TOP, &["1: 1/·"]);
        assert_eq!(twice.unknown, ["Thu ngân sách"]);
    }

    #[test]
    fn headings_units_and_order_numbers_stay_out() {
        check("Thực hiện\n1\n2\n", TOP, &["0: 1/·", "1: 2/·"]);
        check("1\t%\n2\ttỷ đồng\n", TOP, &["0: 1/·", "1: 2/·"]);
        check("1\t40\n2\t50\n3\t60\n", TOP, &["0: 40/·", "1: 50/·", "2: 60/·"]);
        check("Đã hoàn thành\n45\n", TOP, &["0: Đã hoàn thành/·", "1: 45/·"]);
        check("hỏng\nchưa có\n", (1, Input::First), &["1: chưa có/·"]);
        check("#REF!\n2\n", TOP, &["0: #REF!/·", "1: 2/·"]);
    }

    #[test]
    fn of_many_columns_the_heading_tells_which() {
        let table = "TT\tChỉ tiêu\tKế hoạch năm\tThực hiện kỳ này\tCùng kỳ\n\
                     1\tThu ngân sách\t2.100\t1.964\t1.800\n";
        check(table, TOP, &["1: 1.964/·"]);
        let whole = format!("SỐ LIỆU MINH HỌA\nSố liệu tháng 10/2023 của Phường 1\n{table}");
        check(&whole, TOP, &["1: 1.964/·"]);
        let unnamed = "5\t6\t7\n8\t9\t1\n";
        assert_eq!(try_lay(unnamed, TOP), Err(TooManyColumns { columns: 3 }));
    }

    #[test]
    fn what_finds_no_place_is_counted() {
        let laid = check("1\n2\n\n4\n", (3, Input::First), &["3: 1/·"]);
        assert_eq!(laid.beyond, 2);
        check("", TOP, &[]);
        check(
            "Thu ngân sách\nSản phẩm OCOP ≥3 sao\n",
            TOP,
            &["0: Thu ngân sách/·", "1: Sản phẩm OCOP ≥3 sao/·"],
        );
    }
}
