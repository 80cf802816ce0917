//! The page's Content-Security-Policy: writes it, and checks a finished page against it.

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The strictest policy under which everything works in both browser families. There is no
/// `connect-src`: the page cannot reach any network (invariant 1). `scripts` and `styles` are
/// the exact texts between the tags; `unpacked` are scripts that run later from a slot.
pub fn policy<'a>(
    scripts: impl IntoIterator<Item = &'a str>,
    styles: impl IntoIterator<Item = &'a str>,
) -> String {
    let script_hashes: String = scripts.into_iter().map(|text| format!("{} ", hash(text))).collect();
    let style_hashes: Vec<String> = styles.into_iter().map(hash).collect();
    format!(
        "default-src 'none'; base-uri 'none'; form-action 'none'; \
         script-src {script_hashes}'wasm-unsafe-eval'; \
         style-src-elem {}; style-src-attr 'unsafe-inline'; img-src data: blob:; worker-src blob:",
        style_hashes.join(" ")
    )
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// Proves of a finished page that its policy names each inline script and style that is there,
/// stands before the first of them, opens no connection, and that nothing is loaded from outside.
pub fn check(page: &str) -> Result<()> {
    let policy = page
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .and_then(|(before, after)| Some((before, after.split_once('"')?.0)))
        .context("the page has no policy")?;
    let (before, policy) = policy;
    ensure!(!before.contains("<script") && !before.contains("<style"), "something stands before the policy");
    ensure!(
        policy.starts_with("default-src 'none';") && !policy.contains("connect-src"),
        "the policy allows connections"
    );
    ensure!(!policy.contains("http") && !policy.contains('*'), "the policy names a place outside");
    for (element, directive) in [("script", "script-src "), ("style", "style-src-elem ")] {
        let sources = policy.split("; ").find_map(|part| part.strip_prefix(directive)).unwrap_or_default();
        ensure!(
            !sources.contains("'unsafe-inline'") && !sources.contains("'unsafe-eval'"),
            "{directive} is open"
        );
        for text in inline(page, element) {
            let hash = hash(text);
            ensure!(sources.contains(&hash), "the policy does not name the {element} {hash}");
        }
    }
    loads_nothing(page)
}

/// Proves of a page, or of what it unpacks later, that it loads nothing from outside.
pub fn loads_nothing(text: &str) -> Result<()> {
    for loads in ["<script src", "<link", "<iframe", "<img", "<object", "<embed", "<base", "@import"] {
        ensure!(!text.contains(loads), "the page has {loads}");
    }
    Ok(())
}

/// The texts of elements that a browser runs or applies; data blocks have `type="application/…"`.
fn inline<'a>(page: &'a str, element: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let mut texts = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once(&open) {
        let Some((body, after)) = after.split_once(&close) else {
            break;
        };
        if let Some((attributes, text)) = body.split_once('>')
            && !attributes.contains("type=\"application/")
        {
            texts.push(text);
        }
        rest = after;
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(policy: &str, body: &str) -> String {
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{body}")
    }

    fn check_page(policy: &str, body: &str, passes: bool) {
        assert_eq!(check(&page(policy, body)).is_ok(), passes, "{policy} {body}");
    }

    #[test]
    fn a_page_holds_its_policy() {
        let good = policy(["run()"], ["p{}"]);
        check_page(&good, "<style>p{}</style><script>run()</script>", true);
        check_page(&good, "<script type=\"application/x\">anything</script>", true);
        check_page(&good, "<script>other()</script>", false);
        check_page(&good, "<script id=\"a\">other()</script>", false);
        check_page(&good, "<style>q{}</style>", false);
        check_page(&good, "<script src=\"a.js\"></script>", false);
        check_page(&good, "<link rel=\"icon\">", false);
        check_page(&format!("{good}; connect-src *"), "", false);
        check_page(&good.replace("'wasm-unsafe-eval'", "'unsafe-eval'"), "", false);
    }

    #[test]
    fn what_is_unpacked_later_loads_nothing_either() {
        assert!(loads_nothing("p{color:red}").is_ok());
        assert!(loads_nothing("@import url(a.css);p{color:red}").is_err());
    }

    #[test]
    fn the_policy_comes_first() {
        let good = policy(["run()"], [""]);
        assert!(check(&format!("<script>run()</script>{}", page(&good, ""))).is_err());
        assert!(check("<p>no policy").is_err());
    }

    #[test]
    fn hashes_are_what_browsers_compute() {
        // The hash of the empty text, as every browser's console prints it.
        assert_eq!(hash(""), "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
    }
}
