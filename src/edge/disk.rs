//! Handles to files and folders that somebody chose, as Chromium and Edge give them to a page.

use crate::sharing::Stamp;
use js_sys::{AsyncIterator, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = showDirectoryPicker, catch)]
    async fn show_directory_picker(options: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = showOpenFilePicker, catch)]
    async fn show_open_file_picker(options: &JsValue) -> Result<JsValue, JsValue>;

    /// A file or a folder.
    #[derive(Clone)]
    pub type Handle;

    /// `file` or `directory`.
    #[wasm_bindgen(method, getter)]
    pub fn kind(this: &Handle) -> String;

    /// Its name, without the way to it.
    #[wasm_bindgen(method, getter)]
    pub fn name(this: &Handle) -> String;

    #[wasm_bindgen(method, catch)]
    fn values(this: &Handle) -> Result<AsyncIterator, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getFileHandle)]
    async fn file(this: &Handle, name: &str, options: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = queryPermission)]
    async fn query_permission(this: &Handle, wanted: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = requestPermission)]
    async fn request_permission(this: &Handle, wanted: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getFile)]
    async fn get_file(this: &Handle) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createWritable)]
    async fn create_writable(this: &Handle) -> Result<JsValue, JsValue>;

    type Writable;

    #[wasm_bindgen(method, catch)]
    async fn write(this: &Writable, bytes: &[u8]) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    async fn close(this: &Writable) -> Result<JsValue, JsValue>;
}

/// Whether this browser lets a page keep files and folders.
pub fn is_supported() -> bool {
    let has = |name: &str| {
        let window = web_sys::window()?;
        Reflect::has(&window, &JsValue::from_str(name)).ok().filter(|has| *has)
    };
    has("showDirectoryPicker").and(has("showOpenFilePicker")).is_some()
}

/// Lets somebody choose a folder; `None` where they changed their mind.
pub async fn choose_folder() -> Option<Handle> {
    let options = object(&[("mode", "readwrite".into()), ("id", "snq".into())]);
    show_directory_picker(&options).await.ok().map(Handle::of)
}

/// Lets somebody choose a file that is there; `None` where they changed their mind. The picker for saving
/// is no way to one: it empties the file before anybody has read it.
pub async fn choose_file() -> Option<Handle> {
    let options = object(&[("id", "snq-file".into())]);
    let chosen = show_open_file_picker(&options).await.ok()?;
    Some(Handle::of(js_sys::Array::from(&chosen).get(0)))
}

impl Handle {
    /// What a kept value stands for.
    pub fn of(kept: JsValue) -> Handle {
        kept.unchecked_into()
    }

    /// Whether the browser still lets the page in.
    pub async fn is_open(&self) -> bool {
        is_granted(self.query_permission(&read_and_write()).await)
    }

    /// Asks for being let in again; only in answer to a press.
    pub async fn ask(&self) -> bool {
        is_granted(self.request_permission(&read_and_write()).await)
    }

    /// The files in a folder.
    ///
    /// # Errors
    /// What the browser said when the folder is not there.
    pub async fn files(&self) -> Result<Vec<Handle>, JsValue> {
        let values = self.values()?;
        let mut files = Vec::new();
        loop {
            let next = JsFuture::from(values.next()?).await?;
            if Reflect::get(&next, &"done".into())?.is_truthy() {
                return Ok(files);
            }
            let found = Handle::of(Reflect::get(&next, &"value".into())?);
            if found.kind() == "file" {
                files.push(found);
            }
        }
    }

    /// A file of a folder by its name, made where it is not there and `makes`.
    ///
    /// # Errors
    /// What the browser said.
    pub async fn file_named(&self, name: &str, makes: bool) -> Result<Handle, JsValue> {
        self.file(name, &object(&[("create", makes.into())])).await.map(Handle::of)
    }

    /// How a file looks.
    ///
    /// # Errors
    /// What the browser said when it is gone.
    pub async fn stamp(&self) -> Result<Stamp, JsValue> {
        Ok(stamp(&self.get_file().await?.unchecked_into()))
    }

    /// A file's bytes, and how it looked when they were read.
    ///
    /// # Errors
    /// What the browser said when it is gone or held by somebody.
    pub async fn read(&self) -> Result<(Stamp, Vec<u8>), JsValue> {
        let file: web_sys::File = self.get_file().await?.unchecked_into();
        let buffer = JsFuture::from(file.array_buffer()).await?;
        Ok((stamp(&file), js_sys::Uint8Array::new(&buffer).to_vec()))
    }

    /// Writes a file whole: what stood there before stands until the new one is complete. Then reads it
    /// back; `false` where something else lies there.
    ///
    /// # Errors
    /// What the browser said.
    pub async fn replace(&self, bytes: &[u8]) -> Result<(Stamp, bool), JsValue> {
        let writable: Writable = self.create_writable().await?.unchecked_into();
        writable.write(bytes).await?;
        writable.close().await?;
        let (stamp, found) = self.read().await?;
        Ok((stamp, found == bytes))
    }
}

fn stamp(file: &web_sys::File) -> Stamp {
    Stamp { bytes: file.size() as u64, modified_ms: file.last_modified() as i64 }
}

fn read_and_write() -> JsValue {
    object(&[("mode", "readwrite".into())])
}

fn is_granted(answer: Result<JsValue, JsValue>) -> bool {
    answer.ok().and_then(|answer| answer.as_string()).as_deref() == Some("granted")
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (name, value) in fields {
        // Setting a field of a plain object cannot fail.
        drop(Reflect::set(&object, &JsValue::from_str(name), value));
    }
    object.into()
}

/// What the browser said, for people who can make something of it.
pub fn words_of(said: &JsValue) -> String {
    let message = Reflect::get(said, &"message".into()).ok().and_then(|words| words.as_string());
    message.or_else(|| said.as_string()).unwrap_or_default()
}
