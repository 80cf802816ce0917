//! "Kết luận đánh giá": what people conclude stands beside the computed status and replaces it nowhere.

use crate::harness::{Page, both, both_sessions};
use crate::steps::{begin, commits, enter, texts, until_saved, until_says};

/// A sum of the city, with a goal that stands in the text: 18.531,9 tỷ đồng.
const TARGET: &str = "kt-gtsx-cong-nghiep";

/// Opens the target with a year's figure that falls a little short.
fn short_of_goal(page: &Page) {
    begin(page, "office");
    page.go("#/entry");
    until_saved(page, || enter(page, TARGET, "figure", "18.400"));
    page.go(&format!("#/target/{TARGET}"));
    page.find("#conclusion");
}

/// The words of the computed status and those of the conclusion, as the top of the page shows them.
fn standing(page: &Page) -> Vec<String> {
    texts(page, ".hero [data-status]")
}

/// Fills in the form and saves it.
fn conclude(page: &Page, status: &str, reason: &str) {
    page.press("Ghi kết luận");
    page.choose("#conclusion-status", status);
    page.type_into("#conclusion-reason", reason);
    page.type_into("#conclusion-by", "Ban Thường vụ Thành ủy");
    page.type_into("#conclusion-document", "Thông báo số 12-TB/TU");
    until_saved(page, || page.press("Lưu kết luận"));
}

const SECTION: &str = "section[aria-labelledby='conclusion']";

#[test]
fn a_conclusion_stands_beside_the_computed_status_and_in_the_history() {
    both_sessions(|session| {
        let page = session.open();
        short_of_goal(&page);
        until_says(&page, SECTION, "Chưa có kết luận");
        let computed = standing(&page);
        assert_eq!(computed.len(), 1, "only what is computed: {computed:?}");
        assert_ne!(computed[0], "Đạt chỉ tiêu");

        conclude(&page, "Đạt chỉ tiêu", "giá so sánh đã điều chỉnh");
        assert!(!page.exists("[data-form='conclusion']"), "it is said");
        let check = |page: &Page| {
            until_says(page, ".hero", "Kết luận đánh giá: Đạt chỉ tiêu");
            assert_eq!(standing(page), [computed[0].as_str(), "Đạt chỉ tiêu"]);
            let section = page.text(SECTION);
            for words in [
                "Đạt chỉ tiêu",
                "quý IV/2023",
                "giá so sánh đã điều chỉnh, Ban Thường vụ Thành ủy, Thông báo số 12-TB/TU",
                &format!("Khác với đánh giá tạm tính: {}", computed[0]),
            ] {
                assert!(section.contains(words), "{words} in {section}");
            }
            assert_eq!(
                texts(page, ".history__what"),
                [
                    "Đạt chỉ tiêu, giá so sánh đã điều chỉnh, Ban Thường vụ Thành ủy, Thông báo số 12-TB/TU",
                    "18.400 tỷ đồng"
                ]
            );
            until_says(page, ".history__item", "Kết luận đánh giá · quý IV/2023");
        };
        check(&page);
        page.reload();
        check(&page);
        // The table goes on showing what is computed.
        page.go("#/targets");
        until_says(&page, &format!("tr[data-target='{TARGET}'] [data-status]"), &computed[0]);
        page.close();
        let page = session.open();
        page.go(&format!("#/target/{TARGET}"));
        page.find("#conclusion");
        check(&page);
        page.assert_quiet();
    });
}

#[test]
fn a_second_conclusion_replaces_the_first_and_both_stay_in_the_history() {
    both(|page| {
        short_of_goal(page);
        conclude(page, "Đạt chỉ tiêu", "lần đầu");
        conclude(page, "Không đạt", "rà soát lại");
        until_says(page, ".hero", "Kết luận đánh giá: Không đạt");
        let said = texts(page, ".history__what");
        assert_eq!(said.len(), 3, "{said:?}");
        assert!(
            said[0].starts_with("Không đạt, rà soát lại") && said[1].starts_with("Đạt chỉ tiêu, lần đầu")
        );
        assert_eq!(texts(page, ".history__item .tag"), ["đang dùng", "đã thay", "đang dùng"]);
        // Withdrawn, the first does not come back by itself.
        until_saved(page, || page.click(".history [data-action='withdraw']"));
        until_says(page, SECTION, "Chưa có kết luận");
        assert_eq!(standing(page).len(), 1);
    });
}

#[test]
fn a_conclusion_that_is_given_up_writes_nothing() {
    both(|page| {
        short_of_goal(page);
        let before = commits(page);
        page.press("Ghi kết luận");
        page.type_into("#conclusion-reason", "nhầm");
        page.click("[data-form='conclusion'] button[type='button']");
        page.settle();
        assert!(!page.exists("[data-form='conclusion']"));
        until_says(page, SECTION, "Chưa có kết luận");
        assert_eq!((commits(page), texts(page, ".history__what").len()), (before, 1));
    });
}
