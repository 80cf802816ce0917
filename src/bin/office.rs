//! The program of the worker in which Word and Excel files are written. It lives for one file: what a
//! library counts over its life never leaks into the next one's bytes.

fn main() {}

#[cfg(target_arch = "wasm32")]
mod exports {
    use so_nghi_quyet::report::{Document, excel, word};
    use wasm_bindgen::prelude::*;

    /// A packed document as a Word file.
    #[wasm_bindgen(js_name = word)]
    pub fn write_word(document: &[u8]) -> Result<Vec<u8>, JsError> {
        Ok(word(&Document::unpack(document)?)?)
    }

    /// A packed document's tables as an Excel file.
    #[wasm_bindgen(js_name = excel)]
    pub fn write_excel(document: &[u8]) -> Result<Vec<u8>, JsError> {
        Ok(excel(&Document::unpack(document)?)?)
    }
}
