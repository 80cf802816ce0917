//! The office program in a worker: a document in, a file out, or a workbook in and its cells out. The page
//! stays free meanwhile, and can stop it.

use crate::import::workbook::{self, Workbook, WorkbookError};
use crate::report::Document;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = snqOffice, catch)]
    fn begin(signal: &AbortSignal) -> Result<js_sys::Function, JsValue>;
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

/// One worker, for one job. It loads its program from the beginning, so that the page can do something
/// else first, and ends with its owner.
pub struct Office {
    abort: AbortController,
    run: js_sys::Function,
}

impl Office {
    /// Starts a worker.
    ///
    /// # Errors
    /// What the browser said.
    pub fn begin() -> Result<Office, JsValue> {
        let abort = AbortController::new()?;
        let run = begin(&abort.signal())?;
        Ok(Office { abort, run })
    }

    /// The document as a file.
    ///
    /// # Errors
    /// What the worker or the browser said, and that it was stopped.
    pub async fn write(&self, job: Job, document: &Document) -> Result<Vec<u8>, JsValue> {
        let packed = document.pack().map_err(|error| JsValue::from_str(&error.to_string()))?;
        self.run(job.name(), &packed).await
    }

    /// The sheets of a workbook, or why it is not read.
    ///
    /// # Errors
    /// What the worker or the browser said, and that it was stopped.
    pub async fn read(&self, bytes: &[u8]) -> Result<Result<Workbook, WorkbookError>, JsValue> {
        let packed = self.run("read", bytes).await?;
        workbook::unpacked(&packed).map_err(|error| JsValue::from_str(&error.to_string()))
    }

    /// Ends the worker; whoever waits for it is told.
    pub fn stop(&self) {
        self.abort.abort();
    }

    async fn run(&self, job: &str, bytes: &[u8]) -> Result<Vec<u8>, JsValue> {
        let bytes = js_sys::Uint8Array::from(bytes);
        let answered: js_sys::Promise = self.run.call2(&JsValue::NULL, &job.into(), &bytes)?.dyn_into()?;
        Ok(js_sys::Uint8Array::new(&JsFuture::from(answered).await?).to_vec())
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        self.stop();
    }
}
