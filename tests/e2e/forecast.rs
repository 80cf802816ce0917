//! What lies ahead of one target: the planned path that the office sets, the forecast, and what is
//! assigned to units.

use crate::appearance::see_illustration;
use crate::harness::{Page, both, both_sessions};
use crate::steps::{
    begin, commits, merge, open_files, overtype, paste, save_to_file, texts, until_saved, until_says,
};

/// A sum of the city, with a goal that stands in the text: 18.531,9 tỷ đồng; by quarters.
const SUM: &str = "kt-gtsx-cong-nghiep";
/// A sum over units, that the province assigns.
const MEMBERS: &str = "xd-ket-nap";
/// A ratio by months, of which nothing may arise.
const NOTHING: &str = "qp-kham-pha-an";
const WARD: &str = "bao-vinh";

const PATH: &str = "section[aria-labelledby='path']";
const FORECAST: &str = "section[aria-labelledby='forecast']";

/// Chooses the path by quarter and types its steps.
fn type_steps(page: &Page, steps: [&str; 4]) {
    // The radio button itself lies unseen below its label, where nobody can point at it.
    page.eval("document.querySelector('[data-path=steps]').click()", &[]);
    for (at, step) in (1..).zip(steps) {
        overtype(page, &format!("#step-{at}"), step);
    }
}

/// Enters a figure for a period of the target shown.
fn enter_for(page: &Page, period: &str, figure: &str) {
    page.choose("#enter-period", period);
    page.retype("[data-form='figure'] [data-field='figure']", figure);
    until_saved(page, || page.keys(crate::steps::ENTER));
}

#[test]
fn quarterly_steps_change_the_status_and_what_it_argues_with() {
    both(|page| {
        begin(page, "office");
        page.go(&format!("#/target/{SUM}"));
        until_says(page, PATH, "chia đều các tháng (mặc định)");
        // A third of the year's plan by June: at risk on an even path.
        enter_for(page, "Quý II/2023", "6.500");
        page.until("it is at risk", "document.querySelector('.hero [data-status=at-risk]')");
        type_steps(page, ["10", "35", "70", "100"]);
        until_saved(page, || page.press("Lưu lộ trình"));
        page.until("it is on track", "document.querySelector('.hero [data-status=on-track]')");
        until_says(page, "[data-reasons]", "tiến độ theo quý do văn phòng nhập");
        until_says(page, PATH, "Đang dùng: theo quý: 10% · 35% · 70% · 100%");
        until_says(page, PATH, "Đã lưu lộ trình.");
        page.reload();
        until_says(page, PATH, "theo quý: 10% · 35% · 70% · 100%");
        assert_eq!(page.field("#step-3"), "70");
        page.eval("document.querySelector('[data-path=linear]').click()", &[]);
        until_saved(page, || page.press("Lưu lộ trình"));
        page.until("it is at risk again", "document.querySelector('.hero [data-status=at-risk]')");
    });
}

#[test]
fn wrong_steps_are_told_beside_their_box_and_stay_as_typed() {
    both(|page| {
        begin(page, "office");
        page.go(&format!("#/target/{SUM}"));
        page.find(PATH);
        let before = commits(page);
        for (steps, at, sentence) in [
            (["20", "15", "70", "100"], 2, "Thấp hơn quý trước (20%)"),
            (["20", "120", "70", "100"], 2, "Không quá 100%"),
            (["20", "40", "70", "90"], 4, "Hết năm phải là 100%"),
            (["20", "", "70", "100"], 2, ""),
        ] {
            type_steps(page, steps);
            page.press("Lưu lộ trình");
            page.until(
                "a box complains",
                &format!("document.querySelector('#step-{at}-error').innerText.trim()"),
            );
            until_says(page, &format!("#step-{at}-error"), sentence);
            assert_eq!(page.field("#step-3"), steps[2], "what is typed stays");
        }
        page.settle();
        assert_eq!(commits(page), before, "nothing was written");
        until_says(page, PATH, "chia đều các tháng (mặc định)");
    });
}

#[test]
fn only_the_office_sets_a_path_and_a_level_has_steps() {
    both(|page| {
        begin(page, "office");
        page.go("#/target/as-bhyt");
        until_says(page, PATH, "Mốc theo quý");
        for (at, step) in (1..).zip(["90", "91", "92", "93"]) {
            page.retype(&format!("#step-{at}"), step);
        }
        until_saved(page, || page.press("Lưu lộ trình"));
        until_says(page, PATH, "90% · 91% · 92% · 93%");
        until_saved(page, || page.click("[data-action='drop-steps']"));
        until_says(page, PATH, "Chưa đặt mốc");
        page.go("#/start");
        begin(page, "leader");
        page.go("#/target/as-bhyt");
        page.find(FORECAST);
        assert!(!page.exists(PATH), "nothing is planned");
        page.go(&format!("#/target/{SUM}"));
        until_says(page, PATH, "chia đều các tháng (mặc định)");
        let planned = texts(page, "[data-planned] dd");
        assert_eq!(
            planned,
            ["4.632,98", "9.265,95", "13.898,93", "18.531,9"].map(|figure| format!("{figure} tỷ đồng"))
        );
        assert!(!page.exists("[data-form='path']"), "to be seen only");
    });
}

#[test]
fn a_forecast_names_its_method_or_says_what_it_lacks() {
    both(|page| {
        see_illustration(page, "leader");
        page.go(&format!("#/target/{SUM}"));
        until_says(page, FORECAST, "Theo mức bình quân tháng");
        until_says(page, FORECAST, "So với chỉ tiêu");
        let range = "[data-range] p";
        assert_eq!(page.value("document.querySelector('[data-range]').open"), false, "behind Nâng cao");
        page.click("[data-range] summary");
        until_says(page, range, "Mức thấp");
        page.until(
            "the table has its column",
            "[...document.querySelectorAll('.chart__twin th')].some(th => th.textContent === 'Dự báo')",
        );
        page.go("#/target/kt-ocop");
        until_says(page, FORECAST, "Chưa đủ căn cứ");
        page.assert_quiet();
    });
}

const YEAR_BEFORE: &str = "[data-form='year-before']";

/// Opens the form of last year's periods of the target shown.
fn open_year_before(page: &Page) {
    page.click("[data-year-before] summary");
    page.find(YEAR_BEFORE);
}

#[test]
fn last_years_periods_are_typed_at_once_and_make_a_path_and_a_forecast() {
    both(|page| {
        begin(page, "office");
        page.go(&format!("#/target/{SUM}"));
        enter_for(page, "Quý II/2023", "6.500");
        until_says(page, FORECAST, "Chưa đủ căn cứ");
        open_year_before(page);
        until_says(page, YEAR_BEFORE, "Quý I/2022");
        let type_all = |figures: [&str; 4]| {
            for (at, figure) in figures.into_iter().enumerate() {
                overtype(page, &format!("#year-before-{at}-first"), figure);
            }
        };
        type_all(["2.000", "năm nghìn", "9.000", "15.000"]);
        let before = commits(page);
        page.press("Lưu số năm trước");
        until_says(page, YEAR_BEFORE, "Chưa lưu: 1 ô cần xem lại.");
        page.settle();
        assert_eq!(commits(page), before, "nothing was written");
        assert_eq!(page.field("#year-before-1-first"), "năm nghìn");
        type_all(["2.000", "5.000", "9.000", "15.000"]);
        until_saved(page, || page.press("Lưu số năm trước"));
        until_says(page, YEAR_BEFORE, "Đã lưu 4 số.");
        // A third of last year's total by June: 6.500 × 15.000 / 5.000.
        until_says(page, FORECAST, "19.500 tỷ đồng");
        until_says(page, FORECAST, "Theo dáng năm trước");
        page.until("an even path", "document.querySelector('.hero [data-status=at-risk]')");
        page.eval("document.querySelector('[data-path=last-year]').click()", &[]);
        until_saved(page, || page.press("Lưu lộ trình"));
        page.until("last year's shape", "document.querySelector('.hero [data-status=on-track]')");
        until_says(page, "[data-reasons]", "tiến độ theo dáng năm trước");
        until_says(page, PATH, "Đang dùng: dáng năm trước");
        page.press("Lưu số năm trước");
        until_says(page, YEAR_BEFORE, "Không có ô nào thay đổi.");
        overtype(page, "#year-before-1-first", "");
        until_saved(page, || page.press("Lưu số năm trước"));
        page.until(
            "without June the even path holds",
            "document.querySelector('.hero [data-status=at-risk]')",
        );
        page.assert_quiet();
    });
}

#[test]
fn a_column_of_last_years_months_is_pasted_and_other_periods_keep_what_is_typed() {
    both(|page| {
        begin(page, "office");
        page.go("#/target/as-bhyt");
        open_year_before(page);
        until_says(page, YEAR_BEFORE, "Tháng 12/2022");
        paste(page, "#year-before-1-first", "900\t1000\r\n910\t1000\r\n920\t1000\r\n");
        assert_eq!(page.field("#year-before-3-second"), "1000");
        assert_eq!(page.field("#year-before-0-first"), "");
        // By name wherever they stand in the sheet; what is no month of the year is told.
        paste(page, "#year-before-0-first", "Tháng 5\t930\t1000\r\nTháng 13\t940\t1000\r\n");
        assert_eq!(page.field("#year-before-4-first"), "930");
        until_says(page, YEAR_BEFORE, "Không có trên phiếu: Tháng 13");
        page.eval("[...document.querySelectorAll('[name=year-grain]')][1].click()", &[]);
        until_says(page, YEAR_BEFORE, "Quý IV/2022");
        page.eval("[...document.querySelectorAll('[name=year-grain]')][0].click()", &[]);
        until_says(page, YEAR_BEFORE, "Tháng 12/2022");
        assert_eq!(page.field("#year-before-2-first"), "910");
        until_saved(page, || page.press("Lưu số năm trước"));
        until_says(page, YEAR_BEFORE, "Đã lưu 4 số.");
        page.reload();
        open_year_before(page);
        page.until(
            "what is kept stands there",
            "document.querySelector('#year-before-1-first').value === '900'",
        );
    });
}

#[test]
fn a_pasted_nothing_arose_takes_the_place_of_last_years_figure() {
    both(|page| {
        begin(page, "office");
        page.go(&format!("#/target/{NOTHING}"));
        open_year_before(page);
        until_says(page, YEAR_BEFORE, "Tháng 3/2022");
        paste(page, "#year-before-2-first", "5\t9\r\n6\t9\r\n");
        until_saved(page, || page.press("Lưu số năm trước"));
        until_says(page, YEAR_BEFORE, "Đã lưu 2 số.");
        paste(page, "#year-before-2-first", "Không phát sinh\r\n7\r\n");
        let placeholder =
            |at| page.value(&format!("document.querySelector('#year-before-{at}-first').placeholder"));
        assert_eq!(placeholder(2), "Không phát sinh");
        assert_eq!(page.field("#year-before-2-first"), "");
        until_saved(page, || page.press("Lưu số năm trước"));
        until_says(page, YEAR_BEFORE, "Đã lưu 2 số.");
        page.reload();
        open_year_before(page);
        page.until(
            "what did not arise is kept",
            "document.querySelector('#year-before-2-first').placeholder === 'Không phát sinh'",
        );
        // Typing ends it, and an emptied box is a withdrawal again.
        overtype(page, "#year-before-2-first", "8");
        overtype(page, "#year-before-2-first", "");
        assert_eq!(placeholder(2), "");
    });
}

#[test]
fn what_is_assigned_is_added_up_with_its_documents_and_revisions() {
    both(|page| {
        begin(page, "office");
        page.go(&format!("#/target/{MEMBERS}"));
        let section = "section[aria-labelledby='allotment']";
        until_says(page, section, "Chưa có chỉ tiêu của thành phố");
        let assign = |figure: &str, document: &str| {
            page.retype("#assigned-figure", figure);
            page.retype("#assigned-document", document);
            until_saved(page, || page.click("[data-form='assigned'] [type='submit']"));
        };
        assign("160", "1-QĐ/TU");
        page.click(&format!("{section} tr[data-unit='{WARD}'] button"));
        page.until("the ward is shown", "!document.querySelector('#allotment')");
        assign("10", "2-QĐ/TU");
        assign("12", "3-QĐ/TU");
        page.choose("#whose", "Thành phố Long Khánh");
        until_says(
            page,
            &format!("{section} [data-sum]"),
            "Đã giao 12 đảng viên, chỉ tiêu của thành phố là 160 đảng viên; còn 148 đảng viên chưa giao.",
        );
        let row = &format!("{section} tr[data-unit='{WARD}']");
        until_says(page, row, "3-QĐ/TU");
        assert_eq!(
            texts(page, &format!("{row} [data-earlier]")),
            ["Trước đó: 10 đảng viên, được giao theo 2-QĐ/TU"]
        );
        until_says(page, &format!("{section} [data-without]"), "Chưa giao cho:");
    });
}

#[test]
fn different_figures_of_two_laptops_are_told_where_they_would_be_typed_or_added() {
    both_sessions(|session| {
        let entered = |laptop: &crate::harness::Session, figure: &str| {
            let page = laptop.open();
            begin(&page, "office");
            page.go(&format!("#/target/{MEMBERS}"));
            page.retype("#assigned-figure", figure);
            page.retype("#assigned-document", "1-QĐ/TU");
            until_saved(&page, || page.click("[data-form='assigned'] [type='submit']"));
            open_year_before(&page);
            overtype(&page, "#year-before-1-first", figure);
            until_saved(&page, || page.press("Lưu số năm trước"));
            let file = save_to_file(&page, laptop);
            page.close();
            file
        };
        let laptops = [session.another(), session.another()];
        let files = [entered(&laptops[0], "160"), entered(&laptops[1], "180")];
        let page = session.open();
        begin(&page, "office");
        open_files(&page, &files);
        merge(&page);
        page.go(&format!("#/target/{MEMBERS}"));
        let sum = "section[aria-labelledby='allotment'] [data-sum]";
        until_says(&page, sum, "Chỉ tiêu của thành phố có hai số khác nhau");
        until_says(&page, sum, "Chưa đơn vị nào có số được giao");
        page.find(&format!("{sum} a[href='#/office']"));
        open_year_before(&page);
        until_says(&page, &format!("{YEAR_BEFORE} a[data-disputed]"), "Chỗ lệch số");
        assert_eq!(texts(&page, &format!("{YEAR_BEFORE} a[data-disputed]")).len(), 1);
        assert_eq!(page.field("#year-before-1-first"), "");
        let before = commits(&page);
        overtype(&page, "#year-before-1-first", "170");
        page.press("Lưu số năm trước");
        until_says(&page, "#year-before-1-first-error", "Ở đây đang có hai số khác nhau");
        page.settle();
        assert_eq!(commits(&page), before, "neither is written over");
        page.assert_quiet();
    });
}
