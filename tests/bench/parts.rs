//! What the file's bytes are spent on.

use crate::harness::markup;
use std::path::Path;

/// Prints the size of the file by part.
pub fn print(file: &Path) {
    let html = markup::read(file);
    let mut rest = html.chars().count();
    println!("{:<42} {:>9}", "size by part", "bytes");
    for (name, from, to) in [
        ("program (wasm, gzip)", "id=\"packed-app\"", "</script>"),
        ("charts (ECharts, gzip)", "id=\"packed-echarts\"", "</script>"),
        ("Word and Excel (wasm, gzip)", "id=\"packed-office\"", "</script>"),
        ("glue of Word and Excel", "id=\"packed-office-script\"", "</script>"),
        ("text readable without the program", "id=\"plain-text\"", "</article>"),
        ("styles", "id=\"packed-styles\"", "</script>"),
        ("glue", "id=\"packed-glue\"", "</script>"),
    ] {
        let size = between(&html, from, to);
        rest -= size;
        println!("  {name:<40} {size:>9}");
    }
    println!("  {:<40} {rest:>9}", "guard, what starts it, licences, markup");
    println!("  {:<40} {:>9}", "whole file", html.chars().count());
}

fn between(html: &str, from: &str, to: &str) -> usize {
    html.split_once(from)
        .and_then(|(_, rest)| rest.split_once(to))
        .map_or(0, |(part, _)| part.chars().count())
}
