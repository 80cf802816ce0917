//! Installing what a step lacks: through `apt-get` where this is root on Debian, else by asking
//! for it in one sentence.

use crate::child;
use crate::step::step;
use anyhow::{Result, bail};
use std::process::Command;

/// Something a step needs on the machine.
pub struct Need {
    /// What the person reads: "the wasm linker".
    pub what: &'static str,
    /// Debian's packages that bring it.
    pub debian: &'static [&'static str],
}

impl Need {
    /// Installs the packages, or says which ones to install. Fails also when apt does.
    pub fn install(&self) -> Result<()> {
        let names = self.debian.join(" ");
        if child::find("apt-get").is_none() {
            bail!("{} is missing; install what Debian calls: {names}", self.what);
        }
        if !is_root() {
            bail!("{} is missing; install it with: sudo apt-get install {names}", self.what);
        }
        step(&format!("install {names}"), || {
            // Without fresh lists a new machine finds nothing; a failure shows in the install itself.
            if let Err(error) = child::run(apt().args(["update", "-qq"])) {
                eprintln!("  {error:#}");
            }
            child::run(apt().args(["install", "-qq", "--yes", "--no-install-recommends"]).args(self.debian))
        })
    }
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> bool {
    child::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
