//! The chart library behind small externs of our own: loaded once when the first chart is needed,
//! told whole options only, and disposed of with its chart.
//!
//! Decides nothing: options, ticks and tips come as a [`Drawing`].

use crate::charts::{Drawing, Palette};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, HtmlCanvasElement};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = snqLoadECharts, catch)]
    async fn load_library() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = echarts, catch)]
    fn init(host: &web_sys::Element, theme: &JsValue, options: &JsValue) -> Result<Instance, JsValue>;

    type Instance;

    #[wasm_bindgen(method, catch, js_name = setOption)]
    fn set_option(this: &Instance, option: &JsValue, not_merge: bool) -> Result<(), JsValue>;

    #[wasm_bindgen(method)]
    fn resize(this: &Instance, options: &JsValue);

    #[wasm_bindgen(method)]
    fn dispose(this: &Instance);

    #[wasm_bindgen(method)]
    fn on(this: &Instance, event: &str, listener: &js_sys::Function);
}

/// The first chart of this page load stands on the screen.
pub const DRAWN: &str = "snq:chart-drawn";

/// Loads the chart library; later calls find it there.
///
/// # Errors
/// What the browser said when the library could not be unpacked or run.
pub async fn load() -> Result<(), JsValue> {
    load_library().await.map(drop)
}

/// A chart on the page. Dropping it gives back everything it holds.
pub struct Chart {
    instance: Instance,
    answers: Answers,
    _finished: Closure<dyn Fn()>,
}

impl Chart {
    /// Puts an empty chart into `host`, drawn as SVG so that it is sharp at any size and on paper. The
    /// library must have been loaded.
    ///
    /// # Errors
    /// What the library said.
    pub fn mount(host: &web_sys::Element) -> Result<Self, JsValue> {
        // Without a size the library would measure the host, which may not be laid out yet.
        let options = object(&[("renderer", "svg".into()), ("width", 1.into()), ("height", 1.into())])?;
        let instance = init(host, &JsValue::NULL, &options)?;
        let finished = Closure::<dyn Fn()>::new(mark_first);
        instance.on("finished", finished.as_ref().unchecked_ref());
        Ok(Self { instance, answers: Answers::new(), _finished: finished })
    }

    /// Shows `drawing` and nothing of what was shown before, painted when this returns.
    ///
    /// # Errors
    /// What the library said.
    pub fn draw(&self, drawing: &Drawing, width_px: u32) -> Result<(), JsValue> {
        let size = [("width", width_px.into()), ("height", drawing.height_px.into())];
        self.instance.resize(&object(&size)?);
        self.instance.set_option(&self.answers.option(drawing)?, true)
    }
}

impl Drop for Chart {
    fn drop(&mut self) {
        self.instance.dispose();
    }
}

/// Draws `drawing` in twice its size in pixels, on the palette's paper. What is returned is its PNG, which
/// the browser makes beside the page, so that the next picture can be drawn meanwhile.
///
/// # Errors
/// What the library said. It must have been loaded.
pub fn picture(drawing: &Drawing, width_px: u32, palette: &Palette) -> Result<Png, JsValue> {
    const PIXEL_RATIO: u32 = 2;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or_else(|| JsValue::from_str("no document"))?;
    let host = document.create_element("div")?;
    let options = object(&[
        ("renderer", "canvas".into()),
        ("width", width_px.into()),
        ("height", drawing.height_px.into()),
        ("devicePixelRatio", PIXEL_RATIO.into()),
    ])?;
    let instance = init(&host, &JsValue::NULL, &options)?;
    let answers = Answers::new();
    let png = answers.option(drawing).and_then(|option| {
        set(&option, "backgroundColor", &palette.paper.as_str().into())?;
        instance.set_option(&option, true)?;
        // All of a drawing lies on one sheet: none of our options asks for layers.
        let sheet = host.query_selector("canvas")?.ok_or_else(|| JsValue::from_str("nothing was drawn"))?;
        Png::of(&sheet.dyn_into()?)
    });
    instance.dispose();
    png
}

/// A picture that the browser is encoding.
pub struct Png(js_sys::Promise);

impl Png {
    /// Begins with what stands on the canvas now.
    fn of(canvas: &HtmlCanvasElement) -> Result<Png, JsValue> {
        let mut begun = Ok(());
        let encoded = js_sys::Promise::new(&mut |resolve, _| begun = canvas.to_blob(&resolve));
        begun.map(|()| Png(encoded))
    }

    /// Its bytes.
    ///
    /// # Errors
    /// The browser could not encode it.
    pub async fn bytes(self) -> Result<Vec<u8>, JsValue> {
        let blob: Blob =
            JsFuture::from(self.0).await?.dyn_into().map_err(|_| JsValue::from_str("no picture"))?;
        let bytes = JsFuture::from(blob.array_buffer()).await?;
        Ok(js_sys::Uint8Array::new(&bytes).to_vec())
    }
}

/// What the library asks of functions while it draws, answered from the drawing's lists.
struct Answers {
    drawing: Rc<RefCell<(Vec<String>, Vec<String>)>>,
    tick: Closure<dyn Fn(JsValue, usize) -> String>,
    tip: Closure<dyn Fn(JsValue) -> String>,
}

impl Answers {
    fn new() -> Self {
        let drawing = Rc::new(RefCell::new((Vec::new(), Vec::new())));
        let ticks = Rc::clone(&drawing);
        let tips = Rc::clone(&drawing);
        let answer = |list: &[String], place: usize| list.get(place).cloned().unwrap_or_default();
        Self {
            drawing,
            tick: Closure::new(move |_value, place| answer(&ticks.borrow().0, place)),
            tip: Closure::new(move |items| answer(&tips.borrow().1, category(&items))),
        }
    }

    /// The option as the library takes it: the drawing's, with the two functions put in.
    fn option(&self, drawing: &Drawing) -> Result<JsValue, JsValue> {
        let tips = drawing.tips.iter().map(|tip| tip.html()).collect();
        *self.drawing.borrow_mut() = (drawing.ticks.clone(), tips);
        let option = js_sys::JSON::parse(&drawing.option().to_string())?;
        set(&member(&option, "tooltip")?, "formatter", self.tip.as_ref())?;
        if !drawing.ticks.is_empty() {
            let labels = member(&member(&option, "yAxis")?, "axisLabel")?;
            set(&labels, "formatter", self.tick.as_ref())?;
        }
        Ok(option)
    }
}

/// The place of the category that a tip is asked for: of the first of its items.
fn category(items: &JsValue) -> usize {
    let first = js_sys::Reflect::get_u32(items, 0).unwrap_or(JsValue::UNDEFINED);
    let place = member(&first, "dataIndex").ok().and_then(|place| place.as_f64());
    // A place is a small whole number; anything else finds no tip.
    place.map_or(usize::MAX, |place| place as usize)
}

fn mark_first() {
    thread_local! {
        static MARKED: Cell<bool> = const { Cell::new(false) };
    }
    if !MARKED.replace(true) {
        super::marks::set(DRAWN);
    }
}

fn object(members: &[(&str, JsValue)]) -> Result<JsValue, JsValue> {
    let object = js_sys::Object::new();
    for (name, value) in members {
        set(&object, name, value)?;
    }
    Ok(object.into())
}

fn member(object: &JsValue, name: &str) -> Result<JsValue, JsValue> {
    js_sys::Reflect::get(object, &JsValue::from_str(name))
}

fn set(object: &JsValue, name: &str, value: &JsValue) -> Result<(), JsValue> {
    js_sys::Reflect::set(object, &JsValue::from_str(name), value).map(drop)
}
