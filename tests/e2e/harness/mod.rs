//! Runs one test body in both browsers and tidies up after it, whatever happens.
//!
//! Knows browsers and files; the screens of the page are the tests' own business.

// Steps wait here for the screens that they walk through.
#![allow(dead_code)]

mod axe;
mod driver;
mod folder;
mod keys;
pub mod markup;
mod oldest;
mod page;
mod permits;
mod process;
mod session;
mod watch;

pub use driver::{Browser, Denied};
pub use folder::Folder;
pub use keys::compose;
pub use oldest::Oldest;
pub use page::Page;
pub use session::{Session, address};

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

/// Runs `body` on a fresh profile in each browser, one after the other, on the built page.
#[track_caller]
pub fn both(body: impl Fn(&Page)) {
    both_sessions(|session| {
        let page = session.open();
        body(&page);
        page.assert_quiet();
    });
}

/// As [`both`], for bodies that start, kill and reopen browsers themselves.
#[track_caller]
pub fn both_sessions(body: impl Fn(&Session)) {
    let failed: Vec<String> = wanted().filter_map(|browser| run(browser, &body).err()).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// As [`both_sessions`], for what only one browser can be asked.
#[track_caller]
pub fn only(browser: Browser, body: impl Fn(&Session)) {
    if let Err(failed) = run(browser, &body) {
        panic!("{failed}");
    }
}

/// Both browsers; for people at work only the one that `SNQ_BROWSER` names, `chromium` or `firefox`.
fn wanted() -> impl Iterator<Item = Browser> {
    let only = std::env::var("SNQ_BROWSER").ok();
    let is_wanted = move |browser: &Browser| {
        only.as_ref().is_none_or(|only| format!("{browser:?}").eq_ignore_ascii_case(only))
    };
    [Browser::Chromium, Browser::Firefox].into_iter().filter(is_wanted)
}

fn run(browser: Browser, body: &impl Fn(&Session)) -> Result<(), String> {
    let _permit = permits::take();
    let session = Session::new(browser);
    catch_unwind(AssertUnwindSafe(|| body(&session))).map_err(|cause| {
        let said = cause
            .downcast_ref::<String>()
            .map(String::as_str)
            .or_else(|| cause.downcast_ref::<&str>().copied())
            .unwrap_or("a panic without words");
        format!("{browser:?}: {said}")
    })
}

/// What `cargo xtask test` names in the environment.
pub fn named(variable: &str) -> PathBuf {
    match std::env::var_os(variable) {
        Some(path) => PathBuf::from(path),
        None => panic!("{variable} is not set: run cargo xtask test"),
    }
}

/// `target/<name>/`, for pictures that people look at.
pub fn pictures(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target").join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
