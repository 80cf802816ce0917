//! The pages that ours is held against, made afresh at every run.

use crate::harness::{markup, named};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use so_nghi_quyet::resolution::{DataSet, Goal, packed};
use so_nghi_quyet::text::Lang;
use so_nghi_quyet::text::number::format;
use std::path::Path;
use std::process::Command;

/// Sets the mark in the first frame after the page stands.
const STANDS: &str = "requestAnimationFrame(() => performance.mark('snq:usable'))";
/// Sets the mark in the frame in which the first tiddlers stand.
const RIVER: &str = "<script>(function look() {
    if (document.querySelector('.tc-story-river')) performance.mark('snq:usable');
    else requestAnimationFrame(look);
})()</script>";

/// The floor: the same text and table of targets, without a program.
pub fn plain() -> String {
    let set = packed().first().unwrap();
    let text: String = set.lines.iter().map(|line| format!("<p>{}</p>\n", escaped(line))).collect();
    format!(
        "<!doctype html><html lang=vi><meta charset=utf-8><title>{}</title>
<style>body{{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:auto}}td,th{{border:1px solid;padding:4px}}</style>
<table><thead><tr><th>Chỉ tiêu<th>Mục tiêu<th>Đơn vị tính</thead><tbody>{}</tbody></table>
{text}<script>{STANDS}</script></html>",
        escaped(&set.title.vi),
        rows(set),
    )
}

/// Our own file with every byte of it and nothing of it started: what reading so many bytes takes. Its
/// policy lets run what sets the mark, and none of the page's own scripts.
pub fn unstarted() -> Vec<u8> {
    let html = markup::read(&named("SNQ_HTML"));
    let (head, policy) = html.split_once("script-src ").unwrap();
    let (_, rest) = policy.split_once(';').unwrap();
    let (body, tail) = rest.rsplit_once("</body>").unwrap();
    let hash = STANDARD.encode(Sha256::digest(STANDS));
    let page = format!("{head}script-src 'sha256-{hash}';{body}<script>{STANDS}</script></body>{tail}");
    markup::bytes(&page)
}

fn rows(set: &DataSet) -> String {
    set.targets
        .iter()
        .map(|target| {
            let goal = match &target.goal {
                Goal::Stated { figure, .. } => format(*figure, Lang::Vi),
                Goal::AssignedByProvince => "tỉnh giao".to_owned(),
                Goal::Complete => "hoàn thành".to_owned(),
            };
            format!("<tr><td>{}<td>{goal}<td>{}\n", escaped(&target.name.vi), escaped(&target.measure.vi))
        })
        .collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// An empty TiddlyWiki, built by its own program.
pub fn tiddlywiki(folder: &Path) -> String {
    let program = named("SNQ_TIDDLYWIKI");
    let edition = program.with_file_name("editions").join("empty");
    let built = Command::new("node")
        .arg(&program)
        .arg(edition)
        .arg("--output")
        .arg(folder)
        .args(["--render", "$:/core/save/all", "empty.html", "text/plain"])
        .status()
        .unwrap();
    assert!(built.success(), "TiddlyWiki does not build its empty page");
    let html = std::fs::read_to_string(folder.join("empty.html")).unwrap();
    let (head, tail) = html.rsplit_once("</body>").unwrap();
    format!("{head}{RIVER}</body>{tail}")
}
