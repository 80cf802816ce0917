//! The grid of figures: its three views, writing for another body, and what its keys do.

phrases! {
    across: "Nhập theo", "Enter by";
    across_targets: "Phiếu một kỳ", "One period's form";
    across_units: "Một chỉ tiêu, các đơn vị", "One target, all units";
    across_periods: "Một chỉ tiêu, cả năm", "One target, whole year";
    unit: "Đơn vị", "Unit";
    target: "Chỉ tiêu", "Target";
    period: "Kỳ", "Period";
    caption_units(target: &str, period: &str): "{target}: số liệu {period} của các đơn vị", "{target}: every unit's figures for {period}";
    caption_periods(target: &str, unit: &str): "{target}: số liệu các kỳ của {unit}", "{target}: the figures of {unit} in every period";
    nothing_in_view: "Đơn vị này không báo cáo chỉ tiêu nào. Chọn đơn vị khác.", "This unit reports no target. Choose another one.";

    // Writing in another body's place
    on_behalf(unit: &str, source: &str): "Đang ghi thay {unit}. Nguồn số liệu để trống sẽ ghi “{source}”.",
        "You are writing for {unit}. Where the source is left empty it will say “{source}”.";
    on_behalf_of_all(source: &str): "Đang ghi thay từng đơn vị. Nguồn số liệu để trống sẽ ghi “{source}”.",
        "You are writing for each unit. Where the source is left empty it will say “{source}”.";
    paper_source: "Văn phòng ghi thay theo bản giấy", "Entered by the office from the unit's paper form";

    // The units taken together
    nothing_together: "Chưa đơn vị nào có số.", "No unit has a figure yet.";
    of_units(reported: usize, of: usize): "{reported}/{of} đơn vị đã có số", "{reported} of {of} units have a figure";
    own_figure: "Số của thành phố", "The city's own figure";
    own_differs: "Thành phố hơn (+), kém (-) các đơn vị", "City above (+) or below (-) its units";
    units_gaps(periods: &str): "Có đơn vị thiếu số trong kỳ của: {periods}", "Some units lack in-period figures for: {periods}";
    units_older(names: &str): "Mới có số đến kỳ trước: {names}", "Reach only to an earlier period: {names}";
    units_conflicted(names: &str): "Chỗ lệch số chưa tính: {names}", "Left out because their figures differ: {names}";

    // Beside the box
    standing: "Số dòng này là", "This row's figure is";
    see_target: "Mở trang chỉ tiêu", "Open the target's page";
    recent: "12 số gần nhất", "The last 12 figures";
    recent_none: "Chưa có số kỳ nào trước đó.", "No figure of an earlier period yet.";
    one_year_ago(period: &str): "{period} năm trước", "{period} last year";
    not_filled(count: usize): "{count} ô khác loại nên không điền.", ["{count} row has other boxes and was left out.", "{count} rows have other boxes and were left out."];
    typed_left_out(count: usize): "{count} ô đang gõ dở nên để nguyên.", ["{count} row is being typed into and was left as it is.", "{count} rows are being typed into and were left as they are."];
    locked_left_out(count: usize): "{count} ô thuộc phiếu đã chốt nên không dán.", ["{count} row belongs to a locked form and was left out.", "{count} rows belong to locked forms and were left out."];
    keys: "Enter hoặc mũi tên xuống để sang dòng sau, Tab sang ô sau, F2 để sửa trong ô, Esc để bỏ gõ, Shift+↓ để chọn nhiều dòng (Ctrl+C chép, Ctrl+D điền xuống), Alt+Enter mở “Thêm”, Ctrl+Z hoàn tác, Ctrl+Y làm lại.",
        "Enter or the down arrow goes to the next row, Tab to the next box, F2 edits inside the box, Esc drops what is typed, Shift+↓ chooses several rows (Ctrl+C copies, Ctrl+D fills down), Alt+Enter opens “More”, Ctrl+Z undoes, Ctrl+Y does it again.";
}
