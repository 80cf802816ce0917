//! The page's one style sheet: the files in their order, without comments and needless blanks.

use crate::workspace::Workspace;
use anyhow::Result;

/// Later files win over earlier ones, so tokens come first; the guard's own rules come last,
/// for they must hold whatever the others say.
const FILES: [&str; 6] = ["css/tokens.css", "css/base.css", "css/layout.css", "css/components.css", "css/print.css", "guard.css"];

pub fn sheet(workspace: &Workspace) -> Result<String> {
    let mut sheet = String::new();
    for file in FILES {
        if workspace.root.join("public").join(file).exists() {
            sheet.push_str(&workspace.read(&format!("public/{file}"))?);
        }
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
            '"' | '\'' => copy_string(character, &mut characters, &mut stripped),
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

fn copy_string(quote: char, characters: &mut impl Iterator<Item = char>, stripped: &mut String) {
    stripped.push(quote);
    while let Some(character) = characters.next() {
        stripped.push(character);
        if character == '\\' {
            stripped.extend(characters.next());
        } else if character == quote {
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
        check("@media (min-width: 10px) and print { a { } }", "@media (min-width: 10px) and print{a{}}");
    }
}
