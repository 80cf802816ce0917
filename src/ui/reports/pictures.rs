//! The charts of a report: drawn for its own date on the screen, and as pictures for Word.

use super::wanted::Wanted;
use crate::charts::{Figure, Frame, Medium, TargetCourse};
use crate::edge::{echarts, palette};
use crate::progress;
use crate::report::Picture;
use crate::report::results::{self, Asked, Drawn};
use crate::resolution::TargetId;
use crate::state::Store;
use crate::text::Lang;
use crate::text::phrases::shell;
use crate::ui::overview::by_group;
use std::collections::BTreeMap;
use wasm_bindgen::JsValue;

/// The width that pictures are laid out for, in CSS pixels: letters of 12 px come to 8 pt on paper.
const WIDTH_PX: u32 = 720;

/// What each picture of a document shows.
#[derive(Clone)]
pub struct Charts {
    figures: BTreeMap<String, Figure>,
    lang: Lang,
    is_illustration: bool,
}

impl Charts {
    /// Reckons them once for the pictures of these names.
    pub fn of<'a>(
        store: Store,
        wanted: &Wanted,
        names: impl Iterator<Item = &'a str>,
        lang: Lang,
    ) -> Option<Charts> {
        let figures = wanted.ask(store, lang, |asked| {
            let named = |name: &str| Some((name.to_owned(), figure(asked, &Drawn::from_name(name)?)?));
            names.filter_map(named).collect()
        })?;
        Some(Charts { figures, lang, is_illustration: store.is_illustration() })
    }

    /// One of them.
    pub fn figure(&self, name: &str) -> Option<&Figure> {
        self.figures.get(name)
    }

    /// Puts the drawn chart into its picture, as high as it came out.
    ///
    /// # Errors
    /// What the library said; it must have been loaded.
    pub fn fill(&self, picture: &mut Picture) -> Result<(), JsValue> {
        let Some(figure) = self.figure(&picture.name) else { return Ok(()) };
        let palette = palette::on_paper();
        let mark = self.is_illustration.then(|| shell::illustrative(self.lang));
        let (lang, medium) = (self.lang, Medium::Picture);
        let drawing = figure.draw(&Frame { lang, palette: &palette, width_px: WIDTH_PX, medium, mark });
        picture.png = echarts::picture(&drawing, WIDTH_PX, &palette)?;
        let height_mm = u32::from(picture.width_mm) * drawing.height_px / WIDTH_PX;
        picture.height_mm = u16::try_from(height_mm).unwrap_or(picture.height_mm);
        Ok(())
    }
}

fn figure(asked: &Asked<'_>, drawn: &Drawn) -> Option<Figure> {
    match drawn {
        Drawn::ByGroup => Some(by_group(asked.data, &results::overview(asked), asked.as_of, asked.lang)),
        Drawn::Course(target) => course(asked, target),
    }
}

fn course(asked: &Asked<'_>, target: &TargetId) -> Option<Figure> {
    let Asked { data, ledger, settings, unit, as_of, lang, .. } = *asked;
    let mut judged = progress::judge(data, ledger, settings, target, &unit.id, as_of)?;
    let target = data.target(target)?;
    if judged.series.is_empty() && judged.rollup.is_some() {
        judged.series = progress::series_of_the_whole(data, ledger, settings, target, as_of);
    }
    Some(Figure::TargetCourse(TargetCourse::of(target, &judged, settings, data.year, lang)))
}
