//! The page for the city office.

use super::{Page, Part};

pub(super) const VI: Page = Page {
    title: "Văn phòng thành phố",
    summary: "Gom tệp của các đơn vị, xử lý chỗ lệch, điền chỉ tiêu giao, báo cáo lên trên.",
    parts: &[
        Part {
            heading: "Đầu năm",
            steps: &[
                "Ở câu hỏi đầu tiên chọn “Văn phòng thành phố”.",
                "Nhập chỉ tiêu tỉnh giao kèm số, ngày văn bản, và chỉ tiêu giao cho từng đơn vị.",
                "Nhập số chính thức năm trước để so cùng kỳ. Số suy ra từ mức tăng luôn ghi rõ “suy ra”.",
                "Gửi tệp HTML và tệp số liệu đầu năm cho các đơn vị.",
            ],
        },
        Part {
            heading: "Hằng kỳ",
            steps: &[
                "Mở “Tiến độ báo cáo”, xem đơn vị nào đã báo cáo, đúng hạn hay muộn; in “Danh sách đôn đốc”. Hạn nộp đặt ở cuối trang đó.",
                "Vào “Tệp và sao lưu”, mở các tệp đơn vị gửi. Mở nhiều tệp một lúc, mở lại hai lần đều không sao. Gộp xong in được “Biên bản gộp số liệu”.",
                "Có thư mục chung thì chọn một lần ở “Tệp và sao lưu” (Chrome, Edge, Cốc Cốc); số của các đơn vị tự về.",
                "Xem “Chỗ lệch số”: hai số khác nhau cho cùng một chỗ được đặt cạnh nhau; bấm “Chọn số này” ở số đúng.",
                "Đơn vị còn thiếu được nêu tên, không bao giờ tính là 0.",
                "Khi có đơn vị đổi tên, sáp nhập hay mới lập, khai ở “Theo đơn vị”, mục “Đơn vị thay đổi”; gửi lại tệp để các máy cùng tính như nhau.",
            ],
        },
        Part {
            heading: "Giao việc và đôn đốc",
            steps: &[
                "“Nhiệm vụ” có sẵn nhiệm vụ trọng tâm và cam kết của Nghị quyết; giao cơ quan, đơn vị, hạn; chọn nhiều việc để ghi một lần. Đoạn nào của Nghị quyết cũng lập được thành nhiệm vụ.",
                "Chỉ tiêu của đơn vị chậm hay có nguy cơ: mở ra, bấm “Đề nghị báo cáo nguyên nhân”; câu hỏi đi theo tệp gửi đơn vị và về cùng câu trả lời.",
                "“Tổ chức thực hiện” giữ sổ văn bản cụ thể hóa, kiểm tra, khó khăn, quán triệt; cơ quan chủ trì từng chỉ tiêu ghi ở “Cơ quan và phân công”.",
            ],
        },
        Part {
            heading: "Đánh giá",
            steps: &[
                "Đánh giá do máy tính ra là tạm tính. Mở “Vì sao có đánh giá này” để xem từng con số và quy tắc.",
                "Khi cấp ủy đã kết luận, ghi vào “Kết luận đánh giá” kèm lý do và văn bản; báo cáo sẽ in kết luận đó.",
                "Mục Báo cáo cho báo cáo Word, biểu Excel, so sánh đơn vị và tiến độ; đếm theo gạch đầu dòng của Nghị quyết.",
            ],
        },
        Part {
            heading: "Lưu trữ",
            steps: &[
                "Sau mỗi lần tổng hợp, lưu tất cả ra tệp và cất nơi có sao lưu.",
                "Trước khi xóa khỏi máy, phần mềm bắt buộc lưu một bản ra tệp.",
                "Tên và chức danh trong tệp là do người nhập tự ghi, không được xác thực.",
            ],
        },
    ],
};

pub(super) const EN: Page = Page {
    title: "City office",
    summary: "Bring the units' files together, settle mismatches, enter assigned figures, report upward.",
    parts: &[
        Part {
            heading: "At the start of the year",
            steps: &[
                "Choose “City office” when asked.",
                "Enter the figures that the province assigned, with number and date of the document, and each unit's share.",
                "Enter last year's official figures. Figures implied by a stated growth are always marked “implied”.",
                "Send the HTML file and the file of opening figures to the units.",
            ],
        },
        Part {
            heading: "Each period",
            steps: &[
                "Open “Reporting progress” and see which unit has reported, on time or late; print the reminder list. Deadlines are set at the end of that page.",
                "Under “Files and backup” open the units' files. Several at once, or one twice, does no harm. The record of a merge can be printed.",
                "Where there is a shared folder, choose it once under “Files and backup” (Chrome, Edge, Cốc Cốc); the units' figures then come in by themselves.",
                "Look at “Mismatches”: two different figures for one place stand side by side; press “Choose this figure” at the right one.",
                "Units that are missing are named and never counted as 0.",
                "When a unit gets another name, merges or is new, state it under “By unit”, “Changes of units”; send the file again, so that every laptop counts alike.",
            ],
        },
        Part {
            heading: "Assigning and urging",
            steps: &[
                "“Tasks” has the focal tasks and commitments of the resolution ready; give them body, unit and due day; choose several to write at once. Any passage of the resolution can become a task.",
                "Where a unit's target is late or at risk, open it and press “Ask for the cause”; the question goes with the file for the unit and comes back with its answer.",
                "“Carrying it out” keeps the registers of papers, inspections, difficulties and sessions; lead bodies are filled in under “Bodies and assignments”.",
            ],
        },
        Part {
            heading: "Judging",
            steps: &[
                "Computed statuses are provisional. “Why this status” shows each number and the rule.",
                "Once the committee has concluded, enter it under “Conclusion” with reason and document; reports then print it.",
                "Reports gives the Word report, Excel tables, units compared and reporting progress; it counts the bullets of the resolution.",
            ],
        },
        Part {
            heading: "Keeping",
            steps: &[
                "Save everything to a file after each collection, where backups are made.",
                "Before deleting from the computer the page insists on a saved copy.",
                "Names and positions in files are as their writers typed them; nobody has verified them.",
            ],
        },
    ],
};
