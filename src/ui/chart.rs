//! A chart on a screen: room reserved before it is drawn, its table twin, and "save as picture".

use crate::charts::{Drawing, Figure, Frame, Medium, Palette, Twin};
use crate::edge::pause::in_turn;
use crate::edge::{echarts, files, marks, palette, paper, width};
use crate::state::Store;
use crate::text::Lang;
use crate::text::phrases::{charts as words, shell};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsValue;

/// The width of saved pictures, in CSS pixels: a page of a report at its usual size.
const PICTURE_PX: u32 = 960;
/// What a chart is laid out for until its room has been measured.
const FIRST_GUESS_PX: u32 = 720;

/// How far a chart has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Progress {
    /// The library is not there yet; the chart's room is.
    Waiting,
    /// The chart can be drawn.
    Mounted,
    /// It cannot; its table can be read.
    Failed,
}

/// Shows `figure` with its name, its table and its tools.
#[component]
pub fn ChartView(
    /// What the chart is about, worded in `lang`.
    #[prop(into)]
    figure: Signal<Figure>,
    /// The language of numbers and of the chart's own words.
    #[prop(into)]
    lang: Signal<Lang>,
    /// Whether the figures are illustrative, which the chart must say wherever it goes.
    #[prop(into)]
    illustrative: Signal<bool>,
) -> impl IntoView {
    let host = NodeRef::<html::Div>::new();
    let area = NodeRef::<html::Div>::new();
    let chart = StoredValue::new_local(None::<echarts::Chart>);
    let watches = StoredValue::new_local(None::<(width::Watch, palette::Watch, paper::Watch)>);
    let progress = RwSignal::new(Progress::Waiting);
    let width_px = RwSignal::new(FIRST_GUESS_PX);
    let colours = RwSignal::new(palette::on_screen());

    let draw = move |palette: &Palette, width_px: u32, medium: Medium| {
        let lang = lang.get();
        let mark = illustrative.get().then(|| shell::illustrative(lang));
        figure.with(|figure| figure.draw(&Frame { lang, palette, width_px, medium, mark }))
    };
    let on_screen = move || draw(&colours.get(), width_px.get(), Medium::Screen);
    let show = move |drawing: &Drawing, width_px: u32| {
        let shown = chart.try_with_value(|chart| chart.as_ref().map(|chart| chart.draw(drawing, width_px)));
        if let Some(Some(Err(_))) = shown {
            progress.set(Progress::Failed);
        }
    };
    let said = Memo::new(move |_| {
        let drawing = on_screen();
        (drawing.twin, drawing.alt, drawing.height_px)
    });

    Effect::new(move |_| {
        let (Some(area), Some(host)) = (area.get(), host.get()) else { return };
        watches.set_value(Some((
            width::Watch::new(&area, move |px| {
                if px > 0 && width_px.try_get_untracked() != Some(px) {
                    width_px.try_set(px);
                }
            }),
            palette::Watch::new(move || {
                let now = palette::on_screen();
                if colours.try_get_untracked().as_ref() != Some(&now) {
                    colours.try_set(now);
                }
            }),
            print_watch(area, draw, show, on_screen),
        )));
        // The screen itself is painted first.
        marks::in_next_frame(move || {
            spawn_local(async move {
                let loaded = echarts::load().await;
                // A screen with ten charts answers between them.
                in_turn().await;
                if chart.is_disposed() {
                    return;
                }
                let mounted = loaded.and_then(|()| echarts::Chart::mount(&host));
                progress.set(match mounted {
                    Ok(mounted) => {
                        chart.set_value(Some(mounted));
                        Progress::Mounted
                    }
                    Err(_) => Progress::Failed,
                });
            });
        });
    });
    Effect::new(move |_| {
        if progress.get() == Progress::Mounted {
            show(&on_screen(), width_px.get());
        }
    });

    let save = move |_| {
        spawn_local(async move {
            let title = || untrack(|| figure.with(|figure| figure.title().to_owned()));
            let on_paper = |palette: &Palette| untrack(|| draw(palette, PICTURE_PX, Medium::Picture));
            if save_picture(lang.get_untracked(), &title(), on_paper).await.is_err() {
                progress.try_set(Progress::Failed);
            }
        });
    };

    view! {
        <figure class="chart">
            <figcaption class="chart__name">{move || figure.with(|figure| figure.title().to_owned())}</figcaption>
            <div
                class="chart__area"
                class=("chart__area--wait", move || progress.get() == Progress::Waiting)
                node_ref=area
                role="img"
                aria-label=move || said.with(|(_, alt, _)| alt.clone())
                style:height=move || said.with(|(_, _, height_px)| format!("{height_px}px"))
            >
                <div node_ref=host></div>
            </div>
            <Show when=move || progress.get() == Progress::Failed>
                <p role="status">{move || words::failed(lang.get())}</p>
            </Show>
            <div class="chart__tools">
                <button type="button" class="button" on:click=save>
                    {move || shell::save_picture(lang.get())}
                </button>
            </div>
            <details class="chart__twin" prop:open=move || progress.get() == Progress::Failed>
                <summary>{move || words::as_table(lang.get())}</summary>
                {move || said.with(|(twin, _, _)| table(twin))}
            </details>
        </figure>
    }
}

/// Draws for paper before a print and for the screen after it, at once, because the browser takes
/// the page as it stands when the event has ended.
fn print_watch(
    area: web_sys::HtmlDivElement,
    draw: impl Fn(&Palette, u32, Medium) -> Drawing + Copy + 'static,
    show: impl Fn(&Drawing, u32) + Copy + 'static,
    on_screen: impl Fn() -> Drawing + Copy + 'static,
) -> paper::Watch {
    let reserve = move |area: &web_sys::HtmlDivElement, height_px: u32| {
        // A style that cannot be set leaves the chart in the room it has.
        drop(web_sys::HtmlElement::style(area).set_property("height", &format!("{height_px}px")));
    };
    let on_paper = area.clone();
    let before = move || {
        let width_px = paper::width_px(&on_paper);
        let drawing = untrack(|| draw(&palette::on_paper(), width_px, Medium::Screen));
        reserve(&on_paper, drawing.height_px);
        show(&drawing, width_px);
    };
    let after = move || {
        let drawing = untrack(on_screen);
        reserve(&area, drawing.height_px);
        let area = area.clone();
        let fit = move || show(&drawing, u32::try_from(area.client_width()).unwrap_or(FIRST_GUESS_PX));
        fit();
        // Firefox tells of the end while the page is still laid out for paper.
        marks::in_next_frame(fit);
    };
    paper::Watch::new(before, after)
}

/// Saves a chart that no screen shows as one.
pub fn save_as_picture(figure: Figure, lang: Lang, is_illustrative: bool) {
    let store = Store::expect();
    spawn_local(async move {
        let mark = is_illustrative.then(|| shell::illustrative(lang));
        let draw = |palette: &Palette| {
            let medium = Medium::Picture;
            figure.draw(&Frame { lang, palette, width_px: PICTURE_PX, medium, mark })
        };
        if save_picture(lang, figure.title(), draw).await.is_err() {
            store.say(words::failed(lang).to_owned());
        }
    });
}

async fn save_picture(lang: Lang, title: &str, draw: impl Fn(&Palette) -> Drawing) -> Result<(), JsValue> {
    echarts::load().await?;
    let palette = palette::on_paper();
    let picture = echarts::picture(&draw(&palette), PICTURE_PX, &palette)?.bytes().await?;
    let name: String = words::picture_name(lang, title)
        .chars()
        .map(|c| if matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') { '-' } else { c })
        .collect();
    files::download(&format!("{name}.png"), "image/png", &picture)
}

fn table(twin: &Twin) -> impl IntoView + use<> {
    let head = twin.head.iter().map(|name| view! { <th scope="col">{name.clone()}</th> }).collect_view();
    let row = |row: &Vec<String>| {
        let cell = |(place, text): (usize, &String)| match place {
            0 => view! { <th scope="row">{text.clone()}</th> }.into_any(),
            _ => view! { <td class="number">{text.clone()}</td> }.into_any(),
        };
        view! { <tr>{row.iter().enumerate().map(cell).collect_view()}</tr> }
    };
    view! {
        <div class="table-scroll">
            <table class="table">
                <caption>{twin.caption.clone()}</caption>
                <thead>
                    <tr>{head}</tr>
                </thead>
                <tbody>{twin.rows.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
