// SheetJS and ExcelJS write the workbook that our page writes, for `reports.rs`: the same cells, formulas
// with their values, widths, frozen heads and filters; ExcelJS the number formats and bold heads too, which
// SheetJS leaves out.
import * as XLSX from "xlsx";
import ExcelJS from "exceljs";

function sheetjs(sheets) {
    const book = XLSX.utils.book_new();
    for (const { name, head, widths, rows } of sheets) {
        const cells = [head, ...rows].map(row =>
            row.map(cell => {
                if (cell === null) return null;
                if (typeof cell === "object") return { t: "n", v: cell.value, f: cell.formula };
                return typeof cell === "number" ? { t: "n", v: cell, z: "#,##0.##" } : { t: "s", v: cell };
            }),
        );
        const sheet = XLSX.utils.aoa_to_sheet(cells);
        sheet["!cols"] = widths.map(wch => ({ wch }));
        sheet["!autofilter"] = { ref: sheet["!ref"] };
        XLSX.utils.book_append_sheet(book, sheet, name);
    }
    return XLSX.write(book, { type: "array", bookType: "xlsx", compression: true });
}

async function exceljs(sheets) {
    const book = new ExcelJS.Workbook();
    for (const { name, head, widths, rows } of sheets) {
        const sheet = book.addWorksheet(name, { views: [{ state: "frozen", ySplit: 1 }] });
        sheet.columns = widths.map(width => ({ width }));
        sheet.addRow(head).font = { bold: true };
        for (const row of rows) {
            const written = sheet.addRow(
                row.map(cell => (cell && typeof cell === "object" ? { formula: cell.formula, result: cell.value } : cell)),
            );
            written.eachCell(cell => {
                if (typeof cell.value !== "string") cell.numFmt = "#,##0.##";
            });
        }
        sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: head.length } };
    }
    return book.xlsx.writeBuffer();
}

window.written = async (library, sheets) => {
    const start = performance.now();
    const bytes = await { sheetjs, exceljs }[library](sheets);
    const micros = Math.round((performance.now() - start) * 1000);
    return { micros, bytes: bytes.byteLength };
};
