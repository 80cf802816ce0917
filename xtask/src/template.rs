//! Fills `{{name}}` slots of the page's template. Knows no slot by name.

use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;

/// One pass: what a slot was filled with is never looked at again, so a text with braces in it
/// stays as it is. Every slot must be filled once and every value used.
pub fn fill(template: &str, values: &BTreeMap<&str, String>) -> Result<String> {
    let mut filled = String::new();
    let mut unused: Vec<&str> = values.keys().copied().collect();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").context("a slot without its end")?;
        let value = values.get(name).with_context(|| format!("nothing for the slot `{name}`"))?;
        filled.push_str(before);
        filled.push_str(value);
        unused.retain(|unused| *unused != name);
        rest = after;
    }
    filled.push_str(rest);
    ensure!(unused.is_empty(), "the template has no slot for {}", unused.join(", "));
    Ok(filled)
}

/// Text for between tags or in a quoted attribute.
pub fn escape(text: &str) -> String {
    ascii(&text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;"))
}

/// Markup with a number for each letter beyond ASCII: it reads the same in every encoding.
pub fn ascii(markup: &str) -> String {
    let mut ascii = String::with_capacity(markup.len());
    for letter in markup.chars() {
        if letter.is_ascii() {
            ascii.push(letter);
        } else {
            ascii.push_str(&format!("&#{};", u32::from(letter)));
        }
    }
    ascii
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(template: &str, expected: Option<&str>) {
        let values = BTreeMap::from([("a", "{{b}}".to_owned()), ("b", "x".to_owned())]);
        assert_eq!(fill(template, &values).ok().as_deref(), expected, "{template}");
    }

    #[test]
    fn slots_are_filled_once_and_completely() {
        check("<{{a}}|{{b}}>", Some("<{{b}}|x>"));
        check("<{{a}}>", None);
        check("{{a}}{{b}}{{c}}", None);
        check("{{a}}{{b}}{{", None);
    }

    #[test]
    fn escaped_text_holds_no_markup() {
        assert_eq!(escape("<a b=\"c\"> & đ"), "&lt;a b=&quot;c&quot;&gt; &amp; &#273;");
    }
}
