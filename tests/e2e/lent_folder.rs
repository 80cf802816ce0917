//! A folder that a test lends to a page: the browser's own picker is a window of the system that no
//! driver reaches.

use crate::harness::Page;
use serde_json::Value;

/// Hands over a folder that lies in the page's memory, and lets it be chosen.
pub const FOLDER: &str = "
    window.disk = new Map();
    window.away = false;
    const reach = () => { if (window.away) throw new DOMException('the network name is gone', 'NotFoundError'); };
    const handle = name => ({
        kind: 'file', name,
        async getFile() {
            reach();
            const { bytes, modified } = disk.get(name);
            return new File([bytes], name, { lastModified: modified });
        },
        async createWritable() {
            reach();
            let written = new Uint8Array();
            return {
                async write(bytes) { written = new Uint8Array(bytes); },
                async close() { reach(); disk.set(name, { bytes: written, modified: Date.now() }); },
            };
        },
    });
    window.showDirectoryPicker = async () => ({
        kind: 'directory', name: 'Nghị quyết 2023',
        async queryPermission() { return 'granted'; },
        async requestPermission() { return 'granted'; },
        async *values() { reach(); for (const name of [...disk.keys()]) yield handle(name); },
        async getFileHandle(name, options) {
            reach();
            if (!disk.has(name)) {
                if (!options?.create) throw new DOMException('no such file', 'NotFoundError');
                disk.set(name, { bytes: new Uint8Array(), modified: Date.now() });
            }
            return handle(name);
        },
    });";

/// Puts files into the folder: their texts by name.
pub fn put(page: &Page, files: &Value) {
    page.eval(
        "for (const [name, text] of Object.entries(arguments[0])) {
            disk.set(name, { bytes: new TextEncoder().encode(text), modified: Date.now() });
         }",
        std::slice::from_ref(files),
    );
}
