//! The page's one style sheet: the files in their order, without comments and needless blanks.

use crate::workspace::Workspace;
use anyhow::{Result, ensure};

/// Later files win over earlier ones, so tokens come first; print must undo what screens want,
/// and the guard's own rules hold whatever the others say.
const FILES: [&str; 11] = [
    "css/tokens.css",
    "css/base.css",
    "css/layout.css",
    "css/controls.css",
    "css/icons.css",
    "css/components.css",
    "css/tables.css",
    "css/reading.css",
    "css/overview.css",
    "css/print.css",
    "guard.css",
];

pub fn sheet(workspace: &Workspace) -> Result<String> {
    for entry in std::fs::read_dir(workspace.root.join("public/css"))? {
        let name = format!("css/{}", entry?.file_name().to_string_lossy());
        ensure!(FILES.contains(&&*name), "public/{name} has no place in the order of styles.rs");
    }
    let mut sheet = String::new();
    for file in FILES {
        sheet.push_str(&workspace.read(&format!("public/{file}"))?);
        sheet.push('\n');
    }
    Ok(strip(&sheet))
}

/// Drops comments, and blanks at line ends and around braces, commas and semicolons. Blanks
/// elsewhere may carry meaning (`a :hover`, `calc(1px + 2px)`), so one stays. Strings are kept.
fn strip(css: &str) -> String {
    let mut stripped = String::new();
    let mut characters = css.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '/' if characters.peek() == Some(&'*') => {
                skip_comment(&mut characters);
                push_blank(&mut stripped);
            }
            '"' | '\'' => copy_through(character, character, &mut characters, &mut stripped),
            // An address may stand without quotes; commas in it mean something.
            '(' if stripped.ends_with("url") && !matches!(characters.peek(), Some('"' | '\'')) => {
                copy_through(character, ')', &mut characters, &mut stripped);
            }
            blank if blank.is_whitespace() => push_blank(&mut stripped),
            '{' | '}' | ',' | ';' => {
                stripped.truncate(stripped.trim_end_matches(' ').len());
                if character == '}' {
                    stripped.truncate(stripped.trim_end_matches(';').len());
                }
                stripped.push(character);
            }
            other => stripped.push(other),
        }
    }
    stripped.truncate(stripped.trim_end().len());
    stripped
}

fn push_blank(stripped: &mut String) {
    if !stripped.is_empty() && !stripped.ends_with([' ', '{', '}', ',', ';']) {
        stripped.push(' ');
    }
}

fn skip_comment(characters: &mut impl Iterator<Item = char>) {
    let mut before = ' ';
    // The first character is the comment's own `*`, which does not end it.
    for character in characters.skip(1) {
        if before == '*' && character == '/' {
            return;
        }
        before = character;
    }
}

/// Copies what was opened by `open` up to and with `close`, as it stands.
fn copy_through(open: char, close: char, characters: &mut impl Iterator<Item = char>, stripped: &mut String) {
    stripped.push(open);
    while let Some(character) = characters.next() {
        stripped.push(character);
        if character == '\\' {
            stripped.extend(characters.next());
        } else if character == close {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::strip;

    fn check(css: &str, expected: &str) {
        assert_eq!(strip(css), expected);
    }

    #[test]
    fn only_what_means_nothing_is_dropped() {
        check("a ,\n b {\n  color : red ;\n}\n", "a,b{color : red}");
        check("/* a { } */ a /**/ :hover { margin: 0 }", "a :hover{margin: 0}");
        check("a { width: calc(1px + 2px); }", "a{width: calc(1px + 2px)}");
        check("a::before { content: \" /* ; \\\" */ \"; }", "a::before{content: \" /* ; \\\" */ \"}");
        check(
            "a { mask: url(data:a, b ; c) , url( \"d , e\" ) }",
            "a{mask: url(data:a, b ; c),url( \"d , e\" )}",
        );
        check("@media (min-width: 10px) and print { a { } }", "@media (min-width: 10px) and print{a{}}");
    }
}
