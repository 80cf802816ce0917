//! The program of the worker in which Word and Excel files are written and workbooks are read. It lives for one file: what a
//! library counts over its life never leaks into the next one's bytes. Files that it rehearses before leave no
//! trace in them either, which `tests/excel.rs` and `tests/word.rs` hold.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod exports {
    use so_nghi_quyet::import::workbook;
    use so_nghi_quyet::report::{Document, excel, rehearsal, word};
    use wasm_bindgen::prelude::*;

    /// A packed document as a Word file.
    #[wasm_bindgen(js_name = word)]
    pub fn write_word(document: &[u8]) -> Result<Vec<u8>, JsError> {
        Ok(word(&Document::unpack(document)?)?)
    }

    /// A workbook's sheets as plain values, packed, or why it is not read.
    #[wasm_bindgen(js_name = read)]
    pub fn read_workbook(bytes: &[u8]) -> Result<Vec<u8>, JsError> {
        Ok(workbook::packed(&workbook::read(bytes))?)
    }

    /// A packed document's tables as an Excel file.
    #[wasm_bindgen(js_name = excel)]
    pub fn write_excel(document: &[u8]) -> Result<Vec<u8>, JsError> {
        Ok(excel(&Document::unpack(document)?)?)
    }

    /// Writes files that nobody gets, for [`rehearsal`]'s reason.
    #[wasm_bindgen(js_name = rehearse)]
    pub fn rehearse() -> Result<(), JsError> {
        let document = rehearsal();
        excel(&document)?;
        word(&document)?;
        Ok(())
    }
}
