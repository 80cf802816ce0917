//! One person's laptop for one test: a browser profile, a downloads folder, and a copy of the page
//! in a folder named as people name folders.

use super::{Browser, Denied, Folder, Page, markup, named};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use url::Url;

/// A browser's profile and the files around it. Outlives the browsers that are started on it.
pub struct Session {
    browser: Browser,
    folder: Folder,
    file: RefCell<PathBuf>,
}

impl Session {
    /// A fresh laptop with the built page on it.
    pub fn new(browser: Browser) -> Self {
        let folder = Folder::new();
        let file = folder.sub("Thư mục chung/Nghị quyết 2023").join("Sổ Nghị quyết.html");
        std::fs::copy(named("SNQ_HTML"), &file).unwrap();
        Self { browser, folder, file: RefCell::new(file) }
    }

    /// A second laptop of the same kind.
    pub fn another(&self) -> Self {
        Self::new(self.browser)
    }

    /// The browser that it runs.
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// Where the page's file lies.
    pub fn file(&self) -> PathBuf {
        self.file.borrow().clone()
    }

    /// Moves or renames the page's file.
    pub fn move_file(&self, folder: &str, name: &str) {
        let to = self.folder.sub(folder).join(name);
        std::fs::rename(self.file(), &to).unwrap();
        self.file.replace(to);
    }

    /// Puts another file beside the page and returns its path.
    pub fn put(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.file().with_file_name(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    /// Where saved files arrive.
    pub fn downloads(&self) -> PathBuf {
        self.folder.sub("downloads")
    }

    /// Waits for a finished download whose name ends so, and takes it out of the downloads folder.
    #[track_caller]
    pub fn downloaded(&self, ending: &str) -> PathBuf {
        let end = Instant::now() + Duration::from_secs(20);
        loop {
            let entries = std::fs::read_dir(self.downloads()).unwrap();
            let names: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
            let is_pending = |path: &PathBuf| {
                let name = path.to_string_lossy();
                name.ends_with(".part") || name.ends_with(".crdownload")
            };
            let arrived = names.iter().find(|path| path.to_string_lossy().ends_with(ending));
            if let Some(path) = arrived
                && !names.iter().any(is_pending)
                // Firefox takes its placeholder away for a moment before the file itself stands there.
                && path.metadata().is_ok_and(|file| file.len() > 0)
            {
                let kept = self.folder.sub("kept").join(path.file_name().unwrap());
                if std::fs::rename(path, &kept).is_ok() {
                    return kept;
                }
            }
            assert!(Instant::now() < end, "no download ends with {ending}: {names:?}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Spoils the files in which the browser keeps its pages' databases. No browser may run.
    pub fn spoil_stores(&self) {
        let profile = self.folder.sub("profile");
        let stores = match self.browser {
            Browser::Chromium => profile.join("Default/IndexedDB"),
            Browser::Firefox => profile.join("storage/default"),
        };
        let spoiled = spoil(&stores);
        assert!(spoiled > 0, "{} holds no database", stores.display());
    }

    /// Starts the browser on this laptop's profile and shows the page, ready for use.
    pub fn open(&self) -> Page {
        let page = self.start();
        page.goto(&self.address());
        page.until_usable();
        page
    }

    /// Starts the browser on this laptop's profile, with nothing shown.
    pub fn start(&self) -> Page {
        self.start_without(Denied::Nothing)
    }

    /// As [`Session::start`], on a laptop whose administrator has switched something off.
    pub fn start_without(&self, denied: Denied) -> Page {
        Page::start(self.browser, &self.folder.sub("profile"), &self.downloads(), denied)
    }

    /// The markup of the built page.
    pub fn html(&self) -> String {
        markup::read(&self.file())
    }

    /// The page's address.
    pub fn address(&self) -> String {
        address(&self.file())
    }
}

/// Overwrites every database file below a folder, and tells how many there were.
fn spoil(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() {
                return spoil(&path);
            }
            let holds_data =
                [".log", ".ldb", ".sqlite", ".sqlite-wal"].iter().any(|ending| name.ends_with(ending));
            if holds_data {
                let length = std::fs::metadata(&path).unwrap().len() as usize;
                std::fs::write(&path, vec![0xa5; length]).unwrap();
            }
            usize::from(holds_data)
        })
        .sum()
}

/// The `file:` address of a path.
pub fn address(path: &Path) -> String {
    Url::from_file_path(path).unwrap().into()
}
