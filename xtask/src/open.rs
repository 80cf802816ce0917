//! `open`: shows a file in the person's browser, where there is a desktop to show it on.

use crate::child;
use anyhow::Result;
use std::path::Path;
use std::process::Command;

pub fn open(file: &Path) -> Result<()> {
    let opener = match std::env::consts::OS {
        "macos" => Some("open"),
        "windows" => Some("explorer"),
        _ if has_desktop() && child::find("xdg-open").is_some() => Some("xdg-open"),
        _ => None,
    };
    match opener {
        Some(opener) => child::run(Command::new(opener).arg(file)),
        None => {
            eprintln!("There is no desktop here; open this file in a browser:");
            eprintln!("{}", file.display());
            Ok(())
        }
    }
}

fn has_desktop() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
