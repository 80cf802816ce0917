//! The charts of a report: drawn for its own date on the screen, and as pictures for Word.

use crate::charts::{Figure, Frame, Medium, TargetCourse};
use crate::edge::echarts::{self, Png};
use crate::edge::palette;
use crate::report::Picture;
use crate::report::results::{Asked, Drawn};
use crate::text::Lang;
use crate::text::phrases::shell;
use crate::ui::overview::by_group;
use std::collections::BTreeMap;
use wasm_bindgen::JsValue;

/// The width that pictures are laid out for, in CSS pixels: letters of 12 px come to 8 pt on paper.
const WIDTH_PX: u32 = 720;

/// What each picture of a document shows.
#[derive(Clone, PartialEq)]
pub struct Charts {
    figures: BTreeMap<String, Figure>,
    lang: Lang,
    is_illustration: bool,
}

impl Charts {
    /// The charts of a report, worded.
    pub fn of(asked: &Asked<'_>, drawn: &[Drawn]) -> Charts {
        let named = |drawn: &Drawn| Some((drawn.name(), figure(asked, drawn)?));
        let figures = drawn.iter().filter_map(named).collect();
        Charts { figures, lang: asked.lang, is_illustration: asked.is_illustration }
    }

    /// One of them.
    pub fn figure(&self, name: &str) -> Option<&Figure> {
        self.figures.get(name)
    }

    /// Draws what a picture shows, as high as it comes out, and begins to encode it. `None` where it shows
    /// no chart.
    ///
    /// # Errors
    /// What the library said; it must have been loaded.
    pub fn draw(&self, picture: &mut Picture) -> Result<Option<Png>, JsValue> {
        let Some(figure) = self.figure(&picture.name) else { return Ok(None) };
        let palette = palette::on_paper();
        let mark = self.is_illustration.then(|| shell::illustrative(self.lang));
        let (lang, medium) = (self.lang, Medium::Picture);
        let drawing = figure.draw(&Frame { lang, palette: &palette, width_px: WIDTH_PX, medium, mark });
        let png = echarts::picture(&drawing, WIDTH_PX, &palette)?;
        let height_mm = u32::from(picture.width_mm) * drawing.height_px / WIDTH_PX;
        picture.height_mm = u16::try_from(height_mm).unwrap_or(picture.height_mm);
        Ok(Some(png))
    }
}

fn figure(asked: &Asked<'_>, drawn: &Drawn) -> Option<Figure> {
    let Asked { data, settings, as_of, lang, .. } = *asked;
    Some(match drawn {
        Drawn::ByGroup(overview) => by_group(data, overview, as_of, lang),
        Drawn::Course(target, judged) => {
            Figure::TargetCourse(TargetCourse::of(data.target(target)?, judged, settings, data.year, lang))
        }
    })
}
