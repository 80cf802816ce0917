//! The page for the officer of a ward, commune or agency.

use super::{Page, Part};

pub(super) const VI: Page = Page {
    title: "Cán bộ phường, xã, đơn vị",
    summary: "Mỗi kỳ: nhập số, kiểm tra, lưu ra tệp. Thường mất 15 đến 20 phút.",
    parts: &[
        Part {
            heading: "Bắt đầu lần đầu",
            steps: &[
                "Chép tệp so-nghi-quyet.html về máy rồi bấm đúp để mở. Không cần cài đặt, không cần mạng.",
                "Chọn đơn vị mình ở câu hỏi đầu tiên. Họ tên, chức danh ghi hay không đều được.",
                "Đổi lại đơn vị lúc nào cũng được ở đầu trang.",
            ],
        },
        Part {
            heading: "Nhập số trong kỳ",
            steps: &[
                "Mở “Việc kỳ này”. Kỳ vừa kết thúc đã được chọn sẵn.",
                "Gõ số vào ô đầu tiên, bấm Enter để sang dòng sau. Chữ “Đã lưu” hiện ra là số đã nằm trong máy.",
                "Viết như quen tay: 18.531,9 hoặc 18531,9. Phần mềm nhắc lại số đã hiểu; nếu số có hai cách hiểu thì chọn một.",
                "Chỉ tiêu tỷ lệ có hai ô: số đạt được và tổng số. Không tự chia ra phần trăm.",
                "Trong kỳ không có việc nào thì chọn “Không phát sinh”; chưa có số thì để trống, không ghi 0.",
                "Chọn “Ước” hay “Chính thức” ở đầu biểu; lần sau phần mềm nhớ. Ghi chú, nguồn số liệu nằm sau nút “Thêm”.",
            ],
        },
        Part {
            heading: "Dán từ Excel",
            steps: &[
                "Trong Excel, chép một cột số theo đúng thứ tự dòng của biểu.",
                "Bấm vào ô đầu tiên rồi Ctrl+V. Xem lại các ô được tô màu trước khi lưu.",
            ],
        },
        Part {
            heading: "Sửa và hủy",
            steps: &[
                "Gõ số mới đè lên số cũ. Lịch sử vẫn giữ số cũ, người nhập và lý do.",
                "“Hủy số này” bỏ số khỏi kỳ. “Hoàn tác” hoặc Ctrl+Z trả lại bước vừa làm.",
            ],
        },
        Part {
            heading: "Kiểm tra và gửi",
            steps: &[
                "Bấm “Kiểm tra số liệu”. Xem từng chỗ: lũy kế giảm, cộng các kỳ không khớp lũy kế, tử số lớn hơn mẫu số. Số gấp 10 hay 1.000 lần kỳ trước được hỏi ngay khi gõ.",
                "Bấm “Chốt và tạo tệp nộp”, xem số còn thiếu rồi chốt. Gửi tệp vừa tải xuống cho văn phòng thành phố.",
                "Đã chốt thì phiếu chỉ xem. Cần sửa, bấm “Mở lại để sửa”, ghi lý do, sửa xong chốt lại.",
                "Đơn vị chỉ có giấy: bấm “Mẫu giấy” để in phiếu trống.",
                "Bấm “Báo cáo tháng” để có tệp Word của kỳ. Mục Báo cáo có phiếu Excel để điền, rồi đưa lại ở “Lấy số từ Excel”.",
                "“Tổ chức thực hiện”: trả lời đề nghị báo cáo nguyên nhân, nêu khó khăn, ghi buổi quán triệt; “Việc của tôi” ở trang Nhiệm vụ. Mục ghi đơn vị mình đi theo tệp nộp.",
            ],
        },
        Part {
            heading: "Giữ số liệu an toàn",
            steps: &[
                "Trình duyệt chỉ giữ bản đang làm. Cuối ngày lưu ra tệp và cất vào nơi có sao lưu.",
                "Có thư mục chung thì chọn một lần ở “Tệp và sao lưu” (Chrome, Edge, Cốc Cốc); từ đó số tự đi, tự về. Ô đang gõ mà vừa có số khác về thì trang hỏi trước khi thay.",
                "Đi họp hay gửi thư: “Lưu bản sao kèm số liệu” cho một tệp HTML mở ở đâu cũng xem được.",
                "Đổi tên hoặc chuyển tệp HTML có thể làm Firefox không thấy số cũ; khi đó mở tệp đã lưu.",
                "Không nhập bí mật nhà nước, không nhập tên hay dữ liệu của từng người dân.",
            ],
        },
    ],
};

pub(super) const EN: Page = Page {
    title: "Officer of a ward, commune or agency",
    summary: "Each period: enter, check, save to a file. Usually 15 to 20 minutes.",
    parts: &[
        Part {
            heading: "The first start",
            steps: &[
                "Copy so-nghi-quyet.html to your computer and double-click it. Nothing to install, no network.",
                "Choose your unit when asked. Name and position are optional.",
                "You can change the unit at the top of the page at any time.",
            ],
        },
        Part {
            heading: "Entering a period's figures",
            steps: &[
                "Open “This period”. The period that has just ended is chosen already.",
                "Type into the first box and press Enter for the next row. “Saved” means that the figure is on this computer.",
                "Write as you are used to: 18,531.9 or 18531.9. The page says back what it understood; where a figure can be read in two ways, choose one.",
                "A share has two boxes: what was achieved and the total. Do not divide it yourself.",
                "Choose “Nothing arose” if there was nothing to count; leave the box empty if there is no figure yet; do not write 0.",
                "Choose “Estimate” or “Official” above the form; the page remembers it. Note and source stand behind “More”.",
            ],
        },
        Part {
            heading: "Pasting from Excel",
            steps: &[
                "In Excel, copy a column of figures in the order of the form's rows.",
                "Click the first box and press Ctrl+V. Look at the marked boxes before you save.",
            ],
        },
        Part {
            heading: "Correcting and withdrawing",
            steps: &[
                "Type the new figure over the old one. The history keeps the old figure, who entered it and why.",
                "“Withdraw this figure” takes it out of the period. “Undo” or Ctrl+Z takes back the last step.",
            ],
        },
        Part {
            heading: "Checking and handing in",
            steps: &[
                "Press “Check figures”. Look at each remark: a falling sum, periods that do not add up, a part above its whole. Ten or a thousand times the previous period is asked about while you type.",
                "Press “Lock and make the file to hand in”, look at what is missing and lock. Send the downloaded file to the city office.",
                "A locked form is only shown. To change it press “Reopen for changes”, give the reason, and lock it again.",
                "Where there is only paper, “Paper form” prints a blank form.",
                "“Monthly report” gives the period's Word file. Under Reports there is a form to fill in with Excel; it comes back under “Figures from Excel”.",
                "“Carrying it out”: answer requests to explain, name difficulties, note sessions in cells; “My work” stands on the page of tasks. What names your unit goes with its file.",
            ],
        },
        Part {
            heading: "Keeping figures safe",
            steps: &[
                "The browser keeps only a working copy. Save to a file at the end of the day, where backups are made.",
                "Where there is a shared folder, choose it once under “Files and backup” (Chrome, Edge, Cốc Cốc); figures then come and go by themselves. Where one comes into a box that you are typing into, the page asks before it replaces it.",
                "For meetings and e-mail, “Save a copy with the figures” makes one HTML file that opens anywhere.",
                "Firefox may not see earlier figures after the HTML file is renamed or moved; open the saved file then.",
                "Enter no state secrets, and no names or data of individual citizens.",
            ],
        },
    ],
};
