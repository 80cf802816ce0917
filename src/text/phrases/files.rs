//! "Tệp và sao lưu": what this computer holds, saving, opening, illustrative data, deleting.

phrases! {
    title: "Tệp và sao lưu", "Files and backup";
    explain: "Trình duyệt chỉ giữ bản đang làm. Tệp lưu ra mới là bản chính; nên lưu ra tệp cuối mỗi ngày.",
        "The browser keeps only a working copy. A saved file is the record; save one at the end of each day.";
    on_this_machine: "Trên máy này", "On this computer";
    entries(count: &str): "Số lần ghi: {count}", "Entries: {count}";
    by_units(count: usize): "Đơn vị có số: {count}", "Units with figures: {count}";
    size(size: &str): "Dung lượng: {size}", "Size: {size}";
    last_saved_file(moment: &str): "Lưu ra tệp lần cuối: {moment}", "Last saved to a file: {moment}";
    never_saved_file: "Chưa lưu ra tệp lần nào", "Never saved to a file";
    unsaved_since(count: &str): "{count} lần ghi chưa có trong tệp nào", "{count} entries are in no file yet";
    all_in_file: "Mọi số liệu đã có trong tệp lưu gần nhất", "Everything is in the last saved file";
    empty: "Máy này chưa có số liệu. Chọn đơn vị để bắt đầu, hoặc mở tệp đã lưu.", "This computer has no figures yet. Choose a unit to begin, or open a saved file.";
    lost: "Không thấy số liệu cũ; có thể tệp đã đổi tên hoặc chuyển chỗ. Mở bản sao lưu gần nhất.",
        "The earlier figures are not here; the file may have been renamed or moved. Open the latest backup.";

    save_to_file: "Lưu ra tệp", "Save to file";
    save_one_unit(unit: &str): "Lưu số liệu của {unit}", "Save the figures of {unit}";
    save_everything: "Lưu tất cả", "Save everything";
    without_names: "Bỏ tên người nhập và ghi chú", "Leave out names and notes";
    file_saved(name: &str): "Đã lưu tệp {name}", "Saved the file {name}";
    file_offered(name: &str): "Trình duyệt đang tải xuống tệp {name}. Kiểm tra trong thư mục Tải xuống.", "The browser is downloading {name}. Check your Downloads folder.";
    file_not_saved: "Chưa lưu được tệp. Thử lưu vào thư mục khác.", "The file was not saved. Try another folder.";

    open_files: "Mở tệp", "Open files";
    drop_here: "Kéo tệp vào đây, hoặc bấm “Mở tệp”", "Drop files here, or press “Open files”";
    opened(name: &str, added: &str): "{name}: thêm {added} lần ghi", "{name}: {added} entries added";
    opened_nothing_new(name: &str): "{name}: không có gì mới", "{name}: nothing new";
    not_a_ledger(name: &str): "{name} không phải tệp của Sổ Nghị quyết. Không có gì thay đổi.", "{name} is not a file of this program. Nothing has changed.";
    damaged(name: &str): "{name} bị hỏng nên không đọc được. Số liệu đang có vẫn nguyên. Xin đơn vị gửi lại tệp.",
        "{name} is damaged and could not be read. Your figures are untouched. Ask for the file again.";
    other_resolution(name: &str): "{name} thuộc một Nghị quyết khác nên không gộp được.", "{name} belongs to another resolution and cannot be merged.";
    newer_build(name: &str): "{name} do bản mới hơn ghi. Phần chưa hiểu được giữ nguyên; hãy mở bằng bản mới.",
        "{name} was written by a newer version. What is not understood is kept as it is; open it with the newer version.";
    illustrative_refused(name: &str): "{name} là số liệu minh họa nên không gộp vào số liệu thật.", "{name} holds illustrative data and is not merged with real figures.";
    kept_unread(count: usize): "{count} phần không đọc được vẫn được giữ. Bấm để lưu ra tệp và gửi người hỗ trợ.",
        "{count} unreadable parts are kept. Press to save them to a file for whoever helps you.";
    save_unread: "Lưu phần không đọc được", "Save the unreadable parts";

    illustration: "Số liệu minh họa", "Illustrative data";
    illustration_explain: "Một năm số liệu giả định của các đơn vị không có thật, để xem thử và tập huấn. Nằm trong sổ riêng, không lẫn với số liệu thật.",
        "A year of made-up figures of units that do not exist, for trying out and training. Kept apart, never mixed with real figures.";
    see_illustration: "Xem số liệu minh họa", "See illustrative data";
    leave_illustration: "Trở lại số liệu thật", "Back to the real figures";

    delete: "Xóa khỏi máy này", "Delete from this computer";
    delete_explain: "Xóa toàn bộ số liệu của Nghị quyết này trong trình duyệt trên máy này. Các tệp đã lưu không bị ảnh hưởng.",
        "Deletes all figures of this resolution from the browser on this computer. Saved files are not touched.";
    delete_save_first: "Lưu một bản ra tệp trước khi xóa", "Save a copy to a file before deleting";
    delete_type_word(word: &str): "Gõ {word} để xác nhận", "Type {word} to confirm";
    delete_word: "XÓA", "DELETE";
    delete_now: "Xóa", "Delete";
    deleted: "Đã xóa khỏi máy này. Bản sao nằm trong tệp vừa lưu.", "Deleted from this computer. The copy is in the file just saved.";

    store_durable: "Số đã lưu vẫn còn khi trình duyệt bị tắt đột ngột.", "What is saved survives a sudden end of the browser.";
    store_fallback: "Trình duyệt không cho dùng kho lưu chính. Nếu máy tắt đột ngột có thể mất vài giây cuối; hãy lưu ra tệp thường xuyên.",
        "The browser denies the main store. A sudden stop may lose the last seconds; save to a file often.";
    store_denied: "Trình duyệt không cho lưu trên máy này. Số liệu sẽ mất khi đóng trang; hãy lưu ra tệp trước khi đóng.",
        "The browser allows no storage on this computer. Figures are lost when the page closes; save to a file first.";
    store_full: "Trình duyệt hết chỗ lưu. Lưu ra tệp ngay, rồi xóa bớt dữ liệu các trang khác.", "The browser's storage is full. Save to a file now, then clear data of other pages.";
    store_newer: "Kho trên máy này có phần do bản mới hơn ghi; phần đó được giữ nguyên.", "The store holds parts written by a newer version; they are kept as they are.";
    store_closed_elsewhere: "Một thẻ khác đang thay đổi kho lưu. Tải lại trang này để tiếp tục.", "Another tab is changing the store. Reload this page to continue.";
    shared_store: "Mọi tệp HTML mở trên máy này dùng chung kho của trình duyệt; đừng mở tệp lạ trên máy nhập liệu.",
        "All HTML files opened on this computer share the browser's store; open no unknown files on a computer with figures.";
    other_tab_wrote: "Thẻ khác vừa ghi số liệu; trang này đã cập nhật.", "Another tab has just written figures; this page is up to date.";

    // What stands in the way of keeping
    storage_denied: "Trình duyệt không cho lưu trên máy này. Số liệu sẽ mất khi đóng trang; hãy bấm “Lưu ra tệp” trước khi đóng.",
        "The browser allows no storage on this computer. Figures are lost when the page closes; press “Save to file” first.";
    storage_fallback: "Trình duyệt chỉ cho lưu tạm: nếu máy tắt đột ngột, vài giây cuối có thể mất. Nên lưu ra tệp thường xuyên.",
        "The browser allows only temporary storage: if the computer stops suddenly, the last seconds may be lost. Save to a file often.";
    storage_full: "Trình duyệt hết chỗ lưu: số vừa nhập chưa được lưu. Bấm “Lưu ra tệp” ngay và đừng đóng trang này.",
        "The browser's storage is full: what you just entered is not saved. Press “Save to file” now and keep this page open.";
    storage_newer: "Số liệu trên máy này do một bản mới hơn ghi, bản này không đọc được và giữ nguyên. Mở bằng tệp mới hơn.",
        "The figures on this computer were written by a newer version; this one cannot read them and leaves them as they are. Open the newer file.";
    storage_failed(said: &str): "Chưa lưu được số vừa nhập. Bấm “Lưu ra tệp” và đừng đóng trang này. (Trình duyệt báo: {said})",
        "What you just entered is not saved. Press “Save to file” and keep this page open. (The browser said: {said})";
}
