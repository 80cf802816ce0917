//! The office program in its worker: one document in, one file out, or a workbook in and its cells out. The page stays free meanwhile, and
//! can stop it.

use crate::import::workbook::{self, Workbook, WorkbookError};
use crate::report::Document;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = snqOffice, catch)]
    async fn run(job: &str, document: &[u8]) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = snqPrepareOffice)]
    fn prepare_worker();

    #[wasm_bindgen(js_name = snqStopOffice)]
    fn stop_running();
}

/// What the worker can write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    /// A Word file.
    Word,
    /// An Excel file.
    Excel,
}

impl Job {
    /// The worker's name for it.
    const fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Excel => "excel",
        }
    }

    /// The ending of its files.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Word => "docx",
            Self::Excel => "xlsx",
        }
    }

    /// The media type of its files.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }
}

/// Lets the program load while the page still does something else.
pub fn prepare() {
    prepare_worker();
}

/// The document as a file.
///
/// # Errors
/// What the worker or the browser said, and that it was stopped.
pub async fn write(job: Job, document: &Document) -> Result<Vec<u8>, JsValue> {
    let packed = document.pack().map_err(|error| JsValue::from_str(&error.to_string()))?;
    let bytes = run(job.name(), &packed).await?;
    Ok(js_sys::Uint8Array::new(&bytes).to_vec())
}

/// The sheets of a workbook, or why it is not read.
///
/// # Errors
/// What the worker or the browser said, and that it was stopped.
pub async fn read(bytes: &[u8]) -> Result<Result<Workbook, WorkbookError>, JsValue> {
    let packed = run("read", bytes).await?;
    let packed = js_sys::Uint8Array::new(&packed).to_vec();
    workbook::unpacked(&packed).map_err(|error| JsValue::from_str(&error.to_string()))
}

/// Ends what is being written; whoever waits for it is told.
pub fn stop() {
    stop_running();
}
