//! The one file: the template with every slot filled. Knows which parts there are and in which
//! order the template wants them; how a part is packed stands in `slots`, what may run in `policy`.
//!
//! A page makes copies of itself that carry a ledger. It makes them from what was packed, never from
//! what became of it in a browser, so the page around the big slots is packed once more as `frame`,
//! with a mark where each of them stands and one where the ledger goes.

use crate::esbuild::{Source, minify};
use crate::slots::{page_bytes, slot};
use crate::step::step;
use crate::template::{ascii, escape, fill};
use crate::wasm::{Effort, Module};
use crate::workspace::{self, Workspace};
use crate::{echarts, licences, policy, size, styles};
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Ids of the slots; `boot.js`, `copies.js` and `later.js` in `public/` know them too.
const APP: &str = "packed-app";
const GLUE: &str = "packed-glue";
const STYLES: &str = "packed-styles";
const ECHARTS: &str = "packed-echarts";
const OFFICE: &str = "packed-office";
const OFFICE_SCRIPT: &str = "packed-office-script";
const LICENCES: &str = "packed-licences";
const FRAME: &str = "packed-frame";
/// Where a copy carries its ledger; empty in what is handed out.
const CARRIED: &str = "carried-ledger";

const NO_SCRIPT_STYLE: &str = "#plain-text{display:block!important}";

/// What the page's two programs were compiled to.
pub struct Programs {
    pub app: Module,
    pub office: Module,
}

pub fn page(workspace: &Workspace, programs: &Programs, build_id: &str, effort: Effort) -> Result<Vec<u8>> {
    let Programs { app, office } = programs;
    let echarts = step("bundle the chart library", || echarts::script(workspace))?;
    let guard = minify(workspace, &workspace.read("public/guard.js")?, Source::OldScript)?;
    let pre_paint = minify(workspace, &workspace.read("public/pre-paint.js")?, Source::OldScript)?;
    let boot = minify(workspace, &workspace.read("public/boot.js")?, Source::Script)?;
    let glue = format!(
        "{}\n{}\n{}",
        app.glue,
        workspace.read("public/copies.js")?,
        workspace.read("public/later.js")?
    );
    let glue = minify(workspace, &glue, Source::Script)?;
    let worker = format!("{}\n{}", office.glue, workspace.read("public/office.js")?);
    let worker = minify(workspace, &worker, Source::Script)?;
    let [ground, sheet, guard_sheet] = styles::sheets(workspace)?;
    for unpacked in [&sheet, &glue] {
        policy::loads_nothing(unpacked)?;
    }
    let policy = policy::policy(
        [&*guard, &pre_paint, &boot, &glue, &echarts],
        [&*ground, &sheet, &guard_sheet, NO_SCRIPT_STYLE],
    );
    let mut values = BTreeMap::from([
        ("policy", policy),
        ("build", escape(build_id)),
        ("guard", guard),
        ("pre-paint", pre_paint),
        ("ground-styles", ground),
        ("styles", mark(STYLES)),
        ("guard-styles", guard_sheet),
        ("no-script-style", NO_SCRIPT_STYLE.to_owned()),
        ("app", mark(APP)),
        ("glue", mark(GLUE)),
        ("boot", boot),
        ("plain-text", plain_text(&workspace.root.join("seeds"))?),
        ("echarts", mark(ECHARTS)),
        ("office", mark(OFFICE)),
        ("office-script", mark(OFFICE_SCRIPT)),
        ("licences", mark(LICENCES)),
        ("frame", mark(FRAME)),
        ("carried", mark(CARRIED)),
    ]);
    let template = ascii(&workspace.read("index.html")?);
    let frame = fill(&template, &values)?;
    ensure!(frame.is_ascii(), "something outside the slots is no ASCII");
    for id in [STYLES, GLUE, APP, ECHARTS, OFFICE, OFFICE_SCRIPT, LICENCES, FRAME, CARRIED] {
        ensure!(frame.matches(&mark(id)).count() == 1, "the mark of {id} stands elsewhere in the page too");
    }
    values.extend([
        ("styles", slot(STYLES, sheet.as_bytes(), effort)?),
        ("glue", slot(GLUE, glue.as_bytes(), effort)?),
        ("app", slot(APP, &app.wasm, effort)?),
        ("echarts", slot(ECHARTS, echarts.as_bytes(), effort)?),
        ("office", slot(OFFICE, &office.wasm, effort)?),
        ("office-script", slot(OFFICE_SCRIPT, worker.as_bytes(), effort)?),
        ("licences", slot(LICENCES, licences::text(workspace)?.as_bytes(), effort)?),
        ("frame", slot(FRAME, frame.as_bytes(), effort)?),
        ("carried", String::new()),
    ]);
    let page = fill(&template, &values)?;
    policy::check(&page)?;
    let page = page_bytes(&page)?;
    let parts: Vec<(&str, usize)> = values.iter().map(|(name, text)| (*name, text.chars().count())).collect();
    size::print(page.len(), &parts);
    Ok(page)
}

/// What stands in the frame for a slot.
fn mark(id: &str) -> String {
    format!("@@{id}@@")
}

/// Every resolution's words, for whoever cannot run the program: paragraphs in their order.
fn plain_text(seeds: &Path) -> Result<String> {
    let mut html = String::new();
    for file in texts(seeds)? {
        for line in workspace::read(&file)?.lines().map(str::trim).filter(|line| !line.is_empty()) {
            html.push_str(&format!("<p>{}</p>\n", escape(&line.replace("**", ""))));
        }
    }
    Ok(html)
}

fn texts(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut places = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    places.sort();
    let mut texts = Vec::new();
    for place in places {
        if place.is_dir() {
            texts.extend(self::texts(&place)?);
        } else if place.extension().is_some_and(|ending| ending == "txt") {
            texts.push(place);
        }
    }
    Ok(texts)
}
