//! The page for a leader.

use super::{Page, Part};

pub(super) const VI: Page = Page {
    title: "Lãnh đạo",
    summary: "Một trang cho biết tình hình, việc cần chỉ đạo và vì sao.",
    parts: &[
        Part {
            heading: "Xem toàn cảnh",
            steps: &[
                "Mở tệp văn phòng gửi; ở câu hỏi đầu tiên chọn “Lãnh đạo”.",
                "Trang “Toàn cảnh” cho biết bao nhiêu chỉ tiêu vượt, đạt, đúng tiến độ, chậm, có nguy cơ, tính đến ngày ghi ở đầu trang.",
                "“Cần chỉ đạo trước” nêu nhiều nhất bảy việc, mỗi việc một câu, kèm nơi báo cáo.",
                "Chỉ tiêu “Chưa đến kỳ đánh giá” không phải là chậm.",
            ],
        },
        Part {
            heading: "Hỏi vì sao",
            steps: &[
                "Bấm vào một chỉ tiêu, mở “Vì sao có đánh giá này”: có đủ con số, quy tắc và đơn vị còn thiếu số.",
                "Từ đó mở đúng đoạn của Nghị quyết.",
                "Đánh giá của máy là tạm tính; kết luận là của cấp ủy và được ghi riêng.",
            ],
        },
        Part {
            heading: "Tại cuộc họp",
            steps: &[
                "“Trình chiếu” cho từng trang lớn lên màn hình, chuyển bằng phím mũi tên.",
                "Chọn ngày khác ở ô “Tính đến ngày” để xem lại một thời điểm.",
                "Bấm Ctrl+P để có bản in, hoặc “Lưu thành ảnh” ở từng biểu đồ.",
                "Trang có dòng SỐ LIỆU MINH HỌA là số giả định, chỉ để xem thử.",
            ],
        },
    ],
};

pub(super) const EN: Page = Page {
    title: "Leader",
    summary: "One page that says where things stand, what needs a decision, and why.",
    parts: &[
        Part {
            heading: "The overview",
            steps: &[
                "Open the office's file and choose “Leader” when asked.",
                "“Overview” says how many targets are exceeded, met, on track, behind or at risk, as of the date at the top.",
                "“What needs attention first” names at most seven matters, each with one sentence and who reports it.",
                "“Not yet due” does not mean late.",
            ],
        },
        Part {
            heading: "Asking why",
            steps: &[
                "Open a target and then “Why this status”: every number, the rule, and the units that are missing.",
                "From there open the very passage of the resolution.",
                "Computed statuses are provisional; the conclusion is the committee's and stands beside them.",
            ],
        },
        Part {
            heading: "At a meeting",
            steps: &[
                "“Presentation” puts large pages on the wall, driven by the arrow keys.",
                "Choose another date under “As of” to look back.",
                "Ctrl+P prints the page, “Save as picture” each chart.",
                "A page marked ILLUSTRATIVE DATA shows made-up figures, for trying out only.",
            ],
        },
    ],
};
