//! A folder that somebody chose: its files listed, read, written and read back. Chromium and Edge only;
//! elsewhere people save and open files themselves.

use crate::sharing::{Listed, Stamp};
use js_sys::{AsyncIterator, Function, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = showDirectoryPicker, catch)]
    async fn show_directory_picker(options: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(extends = js_sys::Object)]
    #[derive(Clone)]
    type Directory;

    #[wasm_bindgen(method, getter)]
    fn name(this: &Directory) -> String;

    #[wasm_bindgen(method, catch)]
    fn values(this: &Directory) -> Result<AsyncIterator, JsValue>;

    #[wasm_bindgen(method, catch, js_name = getFileHandle)]
    async fn file(this: &Directory, name: &str, options: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = queryPermission)]
    async fn query_permission(this: &Directory, wanted: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = requestPermission)]
    async fn request_permission(this: &Directory, wanted: &JsValue) -> Result<JsValue, JsValue>;

    type FileHandle;

    #[wasm_bindgen(method, getter)]
    fn kind(this: &FileHandle) -> String;

    #[wasm_bindgen(method, getter, js_name = name)]
    fn file_name(this: &FileHandle) -> String;

    #[wasm_bindgen(method, catch, js_name = getFile)]
    async fn get_file(this: &FileHandle) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createWritable)]
    async fn create_writable(this: &FileHandle) -> Result<JsValue, JsValue>;

    type Writable;

    #[wasm_bindgen(method, catch)]
    async fn write(this: &Writable, bytes: &[u8]) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method, catch)]
    async fn close(this: &Writable) -> Result<JsValue, JsValue>;
}

/// A folder in hand. Clones are the same one.
#[derive(Clone)]
pub struct SharedFolder(Directory);

/// Whether this browser lets a page keep a folder.
pub fn is_supported() -> bool {
    web_sys::window().is_some_and(|window| {
        Reflect::has(&window, &JsValue::from_str("showDirectoryPicker")).unwrap_or(false)
    })
}

/// Lets somebody choose a folder; `None` where they changed their mind.
pub async fn choose() -> Option<SharedFolder> {
    let options = object(&[("mode", "readwrite".into()), ("id", "snq".into())]);
    show_directory_picker(&options).await.ok().map(SharedFolder::of)
}

impl SharedFolder {
    /// The folder that a handle stands for, such as one that was kept.
    pub fn of(handle: JsValue) -> SharedFolder {
        SharedFolder(handle.unchecked_into())
    }

    /// What is kept of it.
    pub fn handle(&self) -> &JsValue {
        self.0.as_ref()
    }

    /// Its name, without the way to it.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Whether the browser still lets the page in.
    pub async fn is_open(&self) -> bool {
        is_granted(self.0.query_permission(&read_and_write()).await)
    }

    /// Asks for being let in again; only in answer to a press.
    pub async fn ask(&self) -> bool {
        is_granted(self.0.request_permission(&read_and_write()).await)
    }

    /// The files in it, as they look now.
    ///
    /// # Errors
    /// What the browser said when the folder is not there.
    pub async fn list(&self) -> Result<Vec<Listed>, JsValue> {
        let files = self.0.values()?;
        let mut listed = Vec::new();
        loop {
            let next = JsFuture::from(files.next()?).await?;
            if Reflect::get(&next, &"done".into())?.is_truthy() {
                return Ok(listed);
            }
            let file: FileHandle = Reflect::get(&next, &"value".into())?.unchecked_into();
            if file.kind() != "file" {
                continue;
            }
            // One that goes away meanwhile is not there.
            if let Ok(found) = file.get_file().await {
                listed.push(Listed { name: file.file_name().into(), stamp: stamp(&found.unchecked_into()) });
            }
        }
    }

    /// A file's bytes, and how it looked when they were read.
    ///
    /// # Errors
    /// What the browser said when it is gone or held by somebody.
    pub async fn read(&self, name: &str) -> Result<(Stamp, Vec<u8>), JsValue> {
        let handle: FileHandle = self.0.file(name, &JsValue::UNDEFINED).await?.unchecked_into();
        let file: web_sys::File = handle.get_file().await?.unchecked_into();
        let buffer = JsFuture::from(file.array_buffer()).await?;
        Ok((stamp(&file), js_sys::Uint8Array::new(&buffer).to_vec()))
    }

    /// Writes a file whole: what stood there before stands until the new one is complete.
    ///
    /// # Errors
    /// What the browser said.
    pub async fn write(&self, name: &str, bytes: &[u8]) -> Result<(), JsValue> {
        let create = object(&[("create", JsValue::TRUE)]);
        let handle: FileHandle = self.0.file(name, &create).await?.unchecked_into();
        let writable: Writable = handle.create_writable().await?.unchecked_into();
        writable.write(bytes).await?;
        writable.close().await.map(drop)
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

/// Calls `work` once no other tab has this right, and holds it as long as this page lives.
pub fn alone(name: &str, work: impl FnOnce() + 'static) {
    let begin = Closure::once_into_js(move || {
        work();
        js_sys::Promise::new(&mut |_, _| {})
    });
    let locks = web_sys::window()
        .and_then(|window| Reflect::get(&window.navigator(), &"locks".into()).ok())
        .filter(|locks| !locks.is_undefined());
    let request = locks.as_ref().and_then(|locks| Reflect::get(locks, &"request".into()).ok());
    match (locks, request.and_then(|request| request.dyn_into::<Function>().ok())) {
        (Some(locks), Some(request)) => {
            // Denied, the folder rests; the section says that it is not kept up.
            drop(request.call2(&locks, &name.into(), &begin));
        }
        _ => drop(begin.unchecked_into::<Function>().call0(&JsValue::NULL)),
    }
}
