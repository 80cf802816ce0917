//! "Tệp và sao lưu": what this computer holds, saving, opening, illustrative data, deleting.

phrases! {
    title: "Tệp và sao lưu", "Files and backup";
    explain: "Trình duyệt chỉ giữ bản đang làm. Tệp lưu ra mới là bản chính; nên lưu ra tệp cuối mỗi ngày.",
        "The browser keeps only a working copy. A saved file is the record; save one at the end of each day.";

    // What is here
    on_this_machine: "Đang có trên máy này", "On this computer";
    entries: "Số lần ghi", "Entries";
    units_with_figures: "Đơn vị có số", "Units with figures";
    unsettled: "Chỗ lệch số", "Mismatches";
    not_understood: "Phần chưa hiểu được (giữ nguyên)", "Parts not understood (kept as they are)";
    last_write: "Lần ghi gần nhất", "Last entry";
    last_file: "Tệp lưu gần nhất", "Last saved file";
    last_file_holds(count: &str): "{count} lần ghi", ["{count} entry", "{count} entries"];
    never_saved_file: "chưa lưu lần nào", "none yet";
    kept_in: "Nơi lưu", "Kept in";
    kept_in_database: "kho chính của trình duyệt", "the browser's main store";
    kept_in_fallback: "kho tạm của trình duyệt", "the browser's temporary store";
    kept_nowhere: "không lưu được trên máy này", "nowhere on this computer";
    browser_space: "Trình duyệt đã dùng / cho phép", "Used / allowed by the browser";
    fingerprint: "Dấu vân tay số liệu", "Fingerprint of the figures";
    kilobytes(figure: &str): "{figure} KB", "{figure} KB";
    megabytes(figure: &str): "{figure} MB", "{figure} MB";
    gigabytes(figure: &str): "{figure} GB", "{figure} GB";
    shared_store: "Trong Chrome, Edge và Cốc Cốc, mọi tệp HTML mở trên máy này dùng chung kho của trình duyệt; đừng mở tệp lạ trên máy nhập liệu.",
        "In Chrome and Edge all HTML files opened on this computer share the browser's store; open no unknown files on a computer with figures.";
    neighbours(count: &str, names: &str): "Trong kho chung của trình duyệt còn có dữ liệu của trang HTML khác trên máy này ({count}: {names}). Trang đó đọc và xóa được số liệu ở đây. Nếu không biết đó là gì, hãy lưu ra tệp ngay và hỏi người phụ trách máy.",
        ["The browser's shared store also holds {count} thing of another HTML page on this computer ({names}). That page can read and delete the figures here. If you do not know what it is, save to a file now and ask whoever looks after the computer.", "The browser's shared store also holds {count} things of other HTML pages on this computer ({names}). Those pages can read and delete the figures here. If you do not know what they are, save to a file now and ask whoever looks after the computer."];

    // Saving
    unfiled(count: &str): "{count} lần ghi có trên máy này nhưng chưa có trong tệp nào", ["{count} entry is on this computer but in no file", "{count} entries are on this computer but in no file"];
    illustration_unfiled: "Số liệu minh họa không phải lưu ra tệp; lưu để đưa người khác xem thử.", "Illustrative figures need no file; save one for somebody to try.";
    all_in_file: "Mọi số liệu đã có trong tệp lưu gần nhất.", "Everything is in the last saved file.";
    empty: "Máy này chưa có số liệu. Chọn đơn vị để bắt đầu, hoặc mở tệp đã lưu.", "This computer has no figures yet. Choose a unit to begin, or open a saved file.";
    lost: "Không thấy số liệu cũ; có thể tệp đã đổi tên hoặc chuyển chỗ. Mở bản sao lưu gần nhất.",
        "The earlier figures are not here; the file may have been renamed or moved. Open the latest backup.";
    save_to_file: "Lưu ra tệp", "Save to file";
    file_offered(name: &str): "Đã đưa tệp {name} cho trình duyệt tải xuống. Trang không biết tệp có nằm trên đĩa hay chưa: kiểm tra trong thư mục Tải xuống.",
        "{name} was handed to the browser for download. The page cannot know whether it reached the disk: look in your Downloads folder.";
    file_not_saved: "Trình duyệt không cho tải tệp xuống. Thử lại, hoặc mở bằng trình duyệt khác.", "The browser refused the download. Try again, or use another browser.";

    holds_everything: "Tệp có toàn bộ số liệu trên máy này, kèm tên người ghi và ghi chú: bản chính để mình giữ.",
        "The file holds everything on this computer, with authors' names and notes: the record that you keep.";

    // Sending a part to others
    send: "Gửi cho người khác", "Send to others";
    send_explain: "Tệp để nộp hoặc gửi đi. Không thay cho tệp lưu của mình.", "A file to hand in or to send. It does not replace your own saved file.";
    sent_file: "Tệp nộp có gì", "What the file holds";
    send_whose: "Số liệu của", "Figures of";
    send_everybody: "mọi đơn vị", "all units";
    send_signed: "Kèm tên người ghi và ghi chú", "With authors' names and notes";
    send_holds(count: &str, whose: &str): "Tệp sẽ có {count} lần ghi: số liệu của {whose} và thiết lập chung.",
        ["The file will hold {count} entry: figures of {whose}, and shared settings.", "The file will hold {count} entries: figures of {whose}, and shared settings."];
    send_bare: "Không có tên người ghi và ghi chú của số liệu. Nguồn số liệu, lời ghi khi chốt, lý do mở lại, và nhiệm vụ, đề nghị, khó khăn của đơn vị kể cả lời nhật ký vẫn có.",
        "It names no author and has none of the figures' notes. Sources, what was noted when a form was locked, why it was reopened, and the unit's tasks, requests and difficulties with the words of their logs are in it.";
    send_whole: "Có tên người ghi và mọi ghi chú.", "It names the authors and has all notes.";
    send_now: "Tạo tệp gửi", "Make the file to send";
    sent_mark: "gui", "sent";

    // Opening
    open_files: "Mở tệp", "Open files";
    drop_here: "Kéo tệp vào đây", "Drop files here";
    drop_explain: "Tệp đã lưu, tệp đơn vị gửi hoặc bản sao lưu; nhiều tệp một lúc cũng được. Gộp bao nhiêu lần cũng cho một kết quả.",
        "Saved files, units' files or backups, several at once if you like. Merging twice changes nothing.";
    choose_files: "Chọn tệp…", "Choose files…";
    reading: "Đang đọc tệp…", "Reading…";
    preview: "Xem trước khi gộp", "Before merging";
    from_whom(names: &str): "Người ghi: {names}", "Written by: {names}";
    of_units(names: &str): "Đơn vị: {names}", "Units: {names}";
    brings(new: &str, known: &str): "{new} lần ghi mới, {known} lần ghi đã có.", "{new} new entries, {known} already here.";
    changes_figures(count: &str): "{count} số đang có sẽ được thay bằng số mới hơn; lịch sử vẫn giữ số cũ.", ["{count} figure here is replaced by a later one; the history keeps the old one.", "{count} figures here are replaced by later ones; the history keeps the old ones."];
    settles(count: &str): "{count} chỗ lệch số được giải quyết.", ["{count} mismatch is settled.", "{count} mismatches are settled."];
    brings_clashes(count: &str): "{count} chỗ có hai số khác nhau; gộp xong cần chọn một số:", ["{count} place would hold different figures; choose one after merging:", "{count} places would hold different figures; choose one of each after merging:"];
    and_more(count: &str): "và {count} chỗ khác", "and {count} more";
    and_more_names(count: &str): "và {count} tên khác", "and {count} more";
    refused_entries(count: &str): "{count} lần ghi không nhận được (số ngoài phạm vi hoặc dòng hỏng), phần còn lại vẫn gộp được. Xin người gửi xem lại:",
        ["{count} entry cannot be taken in (out of bounds, or a damaged line); the rest can. Ask the sender to look at it:", "{count} entries cannot be taken in (out of bounds, or damaged lines); the rest can. Ask the sender to look at them:"];
    refused_entry(line: &str, why: &str): "lần ghi thứ {line}: {why}", "entry {line}: {why}";
    checksum_differs: "Tệp đã bị sửa tay hoặc hỏng sau khi lưu (mã kiểm tra không khớp). Nên xin lại tệp gốc; nếu vẫn gộp, hãy xem kỹ các số.",
        "The file was changed by hand or damaged after it was saved (its checksum differs). Better ask for the original; if you merge it, look at the figures closely.";
    count_differs(stated: &str, found: &str): "Tệp ghi là có {stated} lần ghi nhưng đọc được {found}.", "The file says it has {stated} entries, but {found} were found.";
    other_fingerprint: "Tệp do một bản khác của cùng Nghị quyết ghi; số liệu vẫn gộp được.", "The file comes from another edition of the same resolution; its figures can be merged.";
    merge_count(count: &str): "Gộp {count} lần ghi", ["Merge {count} entry", "Merge {count} entries"];
    do_not_merge: "Không gộp", "Do not merge";
    merged(count: &str): "Đã gộp {count} lần ghi vào máy này.", ["{count} entry was merged into this computer.", "{count} entries were merged into this computer."];
    nothing_new: "Không có gì mới để gộp.", "There is nothing new to merge.";

    reading_file(at: &str, of: &str, name: &str): "Đang đọc tệp {at}/{of}: {name}", "Reading file {at} of {of}: {name}";
    stop_reading: "Dừng lại", "Stop";
    stopped: "Đã dừng. Chưa gộp gì, số liệu trên máy này không đổi.", "Stopped. Nothing was merged; the figures on this computer are unchanged.";
    completes(count: &str): "{count} lần ghi đã có sẽ được bổ sung tên người ghi, ghi chú.", ["{count} entry that is here gets its author's name and note.", "{count} entries that are here get their authors' names and notes."];

    // The record of a merge
    record: "Biên bản gộp số liệu", "Record of merging";
    print_record: "In biên bản", "Print the record";
    record_at: "Gộp lúc", "Merged at";
    record_by: "Người gộp", "Merged by";
    record_entries: "Số lần ghi trước và sau khi gộp", "Entries before and after";
    record_prints: "Dấu vân tay trước và sau khi gộp", "Fingerprint before and after";
    record_from_to(before: &str, after: &str): "{before} → {after}", "{before} → {after}";
    record_files: "Các tệp đã chọn", "The files chosen";
    record_caption: "Mỗi tệp: của đơn vị nào, ai ghi, mang đến gì", "Each file: whose it is, who wrote it, what it brought";
    column_file: "Tệp", "File";
    column_units: "Đơn vị", "Units";
    column_authors: "Người ghi", "Written by";
    column_new: "Mới", "New";
    column_known: "Đã có", "Known";
    column_changed: "Thay số", "Replaced";
    column_clashes: "Lệch số", "Mismatches";
    column_refused: "Từ chối", "Refused";
    record_changed: "Số được thay", "What was replaced";
    record_change(place: &str, before: &str, after: &str): "{place}: {before} → {after}", "{place}: {before} → {after}";
    record_clashes: "Chỗ lệch số cần chọn", "Mismatches to settle";
    record_refused: "Không nhận và vì sao", "What was refused, and why";
    record_of_file(name: &str, what: &str): "{name}: {what}", "{name}: {what}";
    record_notes: "Lưu ý về tệp", "Remarks on the files";
    record_nothing: "Không có.", "None.";

    // Why an entry of a file is refused
    why_malformed: "dòng hỏng", "a damaged line";
    why_period: "kỳ không hợp lệ", "no such period";
    why_decimal: "số quá lớn hoặc quá nhiều chữ số thập phân", "a figure with too many digits";
    why_percent: "phần trăm ngoài 0 đến 100", "a percentage outside 0 to 100";
    why_denominator: "mẫu số âm", "a negative denominator";
    why_text: "phần chữ quá dài hoặc có ký tự lạ", "a text that is too long or has odd characters";
    why_other: "không đúng quy cách của sổ", "not of the ledger's form";

    // What cannot be opened, and what to do
    file_empty: "Tệp rỗng, có thể việc chép bị dừng giữa chừng. Chép hoặc xin lại tệp.", "The file is empty; copying may have been interrupted. Copy it again or ask for it again.";
    file_too_large(limit: &str): "Tệp lớn hơn {limit}, không phải tệp số liệu của chương trình này. Kiểm tra lại tệp đã chọn.", "The file is larger than {limit}, so it is not a file of this program. Check which file you chose.";
    file_utf16: "Tệp đã được lưu lại bằng trình soạn thảo khác (mã Unicode 16 bit). Xin tệp gốc, chưa mở bằng Notepad.", "The file was saved again by an editor (as UTF-16). Ask for the original, not opened in Notepad.";
    file_not_utf8: "Tệp bị hỏng hoặc không phải văn bản. Không có gì thay đổi; xin gửi lại tệp.", "The file is damaged or not text. Nothing has changed; ask for it again.";
    file_not_ours: "Đây không phải tệp của Sổ Nghị quyết (tên thường kết thúc bằng .snq.json). Không có gì thay đổi; chọn tệp khác.", "This is not a file of this program (their names end in .snq.json). Nothing has changed; choose another file.";
    file_newer: "Tệp do bản chương trình mới hơn ghi. Mở tệp này bằng bản HTML mới; tệp không bị thay đổi.", "The file was written by a newer version. Open it with the newer HTML file; it was not changed.";
    file_truncated(line: &str): "Tệp bị cụt ở dòng {line}, có thể việc chép bị dừng giữa chừng. Chép hoặc xin lại tệp.", "The file stops in line {line}; copying may have been interrupted. Copy it again or ask for it again.";
    file_malformed(line: &str, column: &str): "Tệp bị hỏng ở dòng {line}, cột {column}. Không có gì thay đổi; xin gửi lại tệp.", "The file is damaged at line {line}, column {column}. Nothing has changed; ask for it again.";
    file_unread: "Trình duyệt không đọc được tệp. Chép tệp về máy rồi chọn lại.", "The browser could not read the file. Copy it to this computer and choose it again.";
    other_resolution(id: &str): "Tệp thuộc một Nghị quyết khác ({id}) nên không gộp vào đây.", "The file belongs to another resolution ({id}) and is not merged here.";
    illustrative_refused: "Tệp là số liệu minh họa nên không gộp vào số liệu thật. Muốn xem, mở “Xem số liệu minh họa” trước.", "The file holds illustrative data and is not merged with real figures. To look at it, open the illustrative data first.";
    real_refused: "Tệp là số liệu thật nên không gộp vào số liệu minh họa. Trở lại số liệu thật rồi mở lại tệp.", "The file holds real figures and is not merged with illustrative data. Go back to the real figures and open it there.";

    // What cannot be read in the store
    unread_title(count: &str): "{count} phần trong kho không đọc được, vẫn được giữ nguyên", ["{count} part of the store cannot be read and is kept as it is", "{count} parts of the store cannot be read and are kept as they are"];
    unread_explain: "Có thể do bản mới hơn ghi, hoặc bị hỏng. Lưu ra tệp và gửi cho người hỗ trợ.", "They may come from a newer version, or be damaged. Save them to files for whoever helps you.";
    save_unread: "Lưu phần không đọc được", "Save the unreadable parts";

    // Mismatches
    chosen_note: "Chọn giữa các số khác nhau", "Chosen from different figures";
    setting: "Thiết lập", "Setting";
    kind_of_newer_build: "nội dung của bản mới hơn", "content of a newer version";
    newer_content(count: &str): "{count} lần ghi do bản mới hơn ghi: được giữ và gửi đi tiếp, không dùng để đánh giá.", ["{count} entry comes from a newer version: kept and passed on, not judged.", "{count} entries come from a newer version: kept and passed on, not judged."];
    unknown_subjects(count: &str): "{count} chỗ ghi cho chỉ tiêu hoặc đơn vị không có trong bộ dữ liệu này; được giữ nguyên.", ["{count} place names a target or unit that this data set does not have; it is kept.", "{count} places name a target or unit that this data set does not have; they are kept."];
    forged(count: &str): "{count} lần ghi trùng mã nhưng khác nội dung hoặc thay nhau thành vòng; tất cả được giữ và đặt cạnh nhau.", ["{count} id came with several contents, or its entries replace each other in a circle; all are kept side by side.", "{count} entries share an id with different content, or replace each other in a circle; all are kept side by side."];

    // Illustrative data
    illustration: "Số liệu minh họa", "Illustrative data";
    illustration_banner: "Đơn vị và số liệu không có thật, để xem thử và tập huấn.", "Units and figures are made up, for trying out and training.";
    illustration_explain: "Một năm số liệu giả định của các đơn vị không có thật, để xem thử và tập huấn. Nằm trong sổ riêng, không lẫn với số liệu thật.",
        "A year of made-up figures of units that do not exist, for trying out and training. Kept apart, never mixed with real figures.";
    see_illustration: "Xem số liệu minh họa", "See illustrative data";
    leave_illustration: "Thoát số liệu minh họa", "Leave illustrative data";

    // Several resolutions

    // Deleting
    delete: "Xóa khỏi máy này", "Delete from this computer";
    delete_explain: "Xóa toàn bộ số liệu của Nghị quyết này trong trình duyệt trên máy này. Các tệp đã lưu không bị ảnh hưởng. Đóng các thẻ khác của chương trình trước khi xóa.",
        "Deletes all figures of this resolution from the browser on this computer. Saved files are not touched. Close this program's other tabs first.";
    delete_open: "Lưu bản sao rồi xóa…", "Save a copy, then delete…";
    delete_step_save: "Bước 1: lưu một bản ra tệp.", "Step 1: save a copy to a file.";
    delete_step_check: "Bước 2: mở thư mục Tải xuống, chắc chắn thấy tệp, rồi đánh dấu vào đây.", "Step 2: open your Downloads folder, make sure the file is there, then tick here.";
    delete_checked: "Tôi đã thấy tệp trong thư mục", "I have seen the file in the folder";
    delete_now: "Xóa khỏi máy này", "Delete from this computer";
    delete_failed(said: &str): "Chưa xóa được: {said}. Số liệu vẫn còn nguyên. Đóng các thẻ khác của chương trình rồi thử lại.", "Not deleted: {said}. The figures are untouched. Close this program's other tabs and try again.";

    // What stands in the way of keeping
    storage_denied: "Trình duyệt không cho lưu trên máy này. Số liệu sẽ mất khi đóng trang; hãy bấm “Lưu ra tệp” trước khi đóng.",
        "The browser allows no storage on this computer. Figures are lost when the page closes; press “Save to file” first.";
    storage_fallback: "Trình duyệt chỉ cho lưu tạm: nếu máy tắt đột ngột, vài giây cuối có thể mất. Nên lưu ra tệp thường xuyên.",
        "The browser allows only temporary storage: if the computer stops suddenly, the last seconds may be lost. Save to a file often.";
    storage_full: "Trình duyệt hết chỗ lưu: số vừa nhập chưa được lưu. Bấm “Lưu ra tệp” ngay và đừng đóng trang này.",
        "The browser's storage is full: what you just entered is not saved. Press “Save to file” now and keep this page open.";
    storage_newer: "Số liệu trên máy này do một bản mới hơn ghi, bản này không đọc được và giữ nguyên. Mở bằng tệp mới hơn.",
        "The figures on this computer were written by a newer version; this one cannot read them and leaves them as they are. Open the newer file.";
    storage_closed: "Kho số liệu vừa được một bản mới hơn dùng hoặc vừa bị xóa, nên trang này không lưu được nữa. Lưu ra tệp nếu còn số chưa lưu, đóng trang này rồi mở lại tệp mới nhất.",
        "A newer version has just taken over the figures on this computer, or they were deleted, so this page can save no more. Save to a file if anything is unsaved, close this page and open the newest file.";
    parts_newer(count: &str): "{count} phần số liệu trên máy này do một bản mới hơn ghi: được giữ nguyên, chưa tính vào đây. Mở bằng tệp mới hơn để xem đủ.",
        ["{count} part of the figures on this computer was written by a newer version: kept as it is, not counted here. Open the newer file to see everything.",
        "{count} parts of the figures on this computer were written by a newer version: kept as they are, not counted here. Open the newer file to see everything."];
    parts_damaged(count: &str): "{count} phần số liệu trên máy này bị hỏng, không đọc được: được giữ nguyên, chưa tính vào đây. Mở bản sao lưu gần nhất và lưu phần hỏng cho người hỗ trợ.",
        ["{count} part of the figures on this computer is damaged and cannot be read: kept as it is, not counted here. Open the latest backup, and save the damaged part for whoever helps you.",
        "{count} parts of the figures on this computer are damaged and cannot be read: kept as they are, not counted here. Open the latest backup, and save the damaged parts for whoever helps you."];
    waiting: "Đang chờ kho số liệu: một thẻ khác của chương trình đang giữ. Đóng các thẻ khác rồi chờ một chút.",
        "Waiting for the figures: another tab of this program holds them. Close the other tabs and wait a moment.";
    storage_failed(said: &str): "Chưa lưu được số vừa nhập. Bấm “Lưu ra tệp” và đừng đóng trang này. (Trình duyệt báo: {said})",
        "What you just entered is not saved. Press “Save to file” and keep this page open. (The browser said: {said})";
}
