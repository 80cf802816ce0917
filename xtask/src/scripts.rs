//! The page's inline scripts without what only their readers need: indentation, empty lines, and
//! comments that have their lines to themselves. Everything else stays as written.

use anyhow::{Result, ensure};

/// Scripts here break no string over lines; one that does is refused, for its blanks would be lost.
pub fn strip(script: &str) -> Result<String> {
    let mut stripped = String::new();
    let mut is_in_comment = false;
    for line in script.lines().map(str::trim) {
        if is_in_comment || line.starts_with("/*") {
            is_in_comment = !line.ends_with("*/");
            ensure!(
                is_in_comment || !line.trim_end_matches("*/").contains("*/"),
                "code behind a comment: {line}"
            );
        } else if !line.is_empty() && !line.starts_with("//") {
            ensure!(line.matches('`').count() % 2 == 0, "a string over several lines: {line}");
            stripped.push_str(line);
            stripped.push('\n');
        }
    }
    ensure!(!stripped.contains("</script") && !stripped.contains("<!--"), "a script holds what would end it");
    Ok(stripped)
}

#[cfg(test)]
mod tests {
    use super::strip;

    fn check(script: &str, expected: Option<&str>) {
        assert_eq!(strip(script).ok().as_deref(), expected, "{script}");
    }

    #[test]
    fn only_what_readers_need_is_dropped() {
        check("  a();\n\n  // why\n  b(); // stays\n", Some("a();\nb(); // stays\n"));
        check("/**\n * what\n */\na();\n/* one */\nb();", Some("a();\nb();\n"));
        check("a(`x ${y}`);", Some("a(`x ${y}`);\n"));
    }

    #[test]
    fn what_would_change_meaning_is_refused() {
        check("a(`x\n  y`);", None);
        check("a('</script>');", None);
    }
}
