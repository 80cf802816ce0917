//! Processes by their numbers: a browser and everything that it started. Names are never matched,
//! so nobody else's browser is touched.

use std::collections::BTreeMap;
use std::process::Command;

/// Ends the process and all its descendants at once, as a crash or a power cut would.
pub fn kill_tree(root: u32) {
    let mut doomed = vec![root];
    let parents = parents();
    let mut at = 0;
    while at < doomed.len() {
        let parent = doomed[at];
        doomed.extend(parents.iter().filter(|(_, of)| **of == parent).map(|(pid, _)| *pid));
        at += 1;
    }
    let status = Command::new("kill")
        .arg("-KILL")
        .args(doomed.iter().map(u32::to_string))
        .stderr(std::process::Stdio::null())
        .status();
    // A descendant may have ended by itself meanwhile; only a missing `kill` is a fault.
    status.unwrap();
}

/// Whether the process runs (a zombie does not).
pub fn runs(pid: u32) -> bool {
    stat(pid).is_some_and(|(state, _)| state != 'Z')
}

/// The processes whose command line holds `part`, such as a profile's path.
pub fn with_argument(part: &str) -> Vec<u32> {
    pids()
        .filter(|pid| {
            std::fs::read(format!("/proc/{pid}/cmdline"))
                .is_ok_and(|line| String::from_utf8_lossy(&line).contains(part))
        })
        .collect()
}

fn parents() -> BTreeMap<u32, u32> {
    pids().filter_map(|pid| Some((pid, stat(pid)?.1))).collect()
}

fn pids() -> impl Iterator<Item = u32> {
    std::fs::read_dir("/proc").unwrap().filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
}

/// State and parent. The name before them may hold blanks and ends with the last `)`.
fn stat(pid: u32) -> Option<(char, u32)> {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let mut after_name = stat.rsplit_once(')')?.1.split_whitespace();
    Some((after_name.next()?.chars().next()?, after_name.next()?.parse().ok()?))
}
