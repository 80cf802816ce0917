//! How a sheet is scrolled, filtered and printed: A4 on its side, one page wide, the head on each page.

use super::layout::Layout;
use super::wording;
use crate::report::{Document, Table};
use rust_xlsxwriter::{Worksheet, XlsxError};

const A4: u8 = 9;
/// Excel's limit for the head of a page is 255, its own marks and doubled ampersands included.
const LONGEST_MARKS: usize = 100;

/// Sets the sheet up. `bottom` and `right` are the last row and column that are printed.
pub(super) fn set_up(
    sheet: &mut Worksheet,
    document: &Document,
    table: &Table,
    layout: &Layout<'_>,
    (bottom, right): (u32, u16),
) -> Result<(), XlsxError> {
    sheet.set_paper_size(A4).set_landscape().set_print_fit_to_pages(1, 0);
    sheet.set_margins(0.5, 0.5, 0.75, 0.6, 0.35, 0.35).set_print_center_horizontally(true);
    sheet.set_header(header(document));
    sheet.set_print_area(0, 0, bottom, right)?;
    sheet.set_repeat_rows(layout.head, layout.head)?;
    // Scrolling needs a column that is not held.
    sheet.set_freeze_panes(layout.first, layout.last_column().min(2))?;
    if !table.head.is_empty() && layout.last_filtered > layout.head {
        sheet.autofilter(layout.head, 0, layout.last_filtered, layout.last_column())?;
    }
    Ok(())
}

/// The page's number in the middle; on the right what must stand on every page.
fn header(document: &Document) -> String {
    let marks = wording::line(&document.marks.join(" · "), LONGEST_MARKS).replace('&', "&&");
    let number = "&C&\"Times New Roman,Regular\"&12&P";
    if marks.is_empty() {
        number.to_owned()
    } else {
        format!("{number}&R&\"Times New Roman,Bold\"&10 {marks}")
    }
}
