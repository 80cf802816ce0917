//! What a page must never do: reach for anything but itself, or complain in the console.

use super::{Browser, Page};
use serde_json::{Value, json};

/// What Firefox's own scripts complain of, without a network and in general.
const FIREFOX_ITSELF: [&str; 2] = ["console.error: RSLoader:", "\"resource://"];

impl Page {
    /// Fails if the page asked for anything outside itself, or a script complained.
    #[track_caller]
    pub fn assert_quiet(&self) {
        let requests = self.requests();
        assert!(requests.is_empty(), "the page asked for {requests:?}");
        let complaints = self.complaints();
        assert!(complaints.is_empty(), "the console says {complaints:#?}");
    }

    /// The addresses asked for since the last look that are neither the page's file nor made by
    /// the page itself.
    pub fn requests(&self) -> Vec<String> {
        let own = self.value("location.href.split('#')[0]");
        let asked: Vec<String> = match self.browser() {
            // Every request of the tab, as the browser's network stack saw it.
            Browser::Chromium => self
                .chromium_log("performance")
                .into_iter()
                .filter_map(|entry| {
                    let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
                    let event = &event["message"];
                    let is_request = event["method"] == "Network.requestWillBeSent";
                    is_request.then(|| event["params"]["request"]["url"].as_str().map(str::to_owned))?
                })
                .collect(),
            Browser::Firefox => serde_json::from_value(
                self.value("performance.getEntriesByType('resource').map(entry => entry.name)"),
            )
            .unwrap(),
        };
        asked
            .into_iter()
            .filter(|url| {
                !["data:", "blob:", "about:", "chrome:"].iter().any(|own| url.starts_with(own))
                    && own.as_str() != url.split('#').next()
            })
            .collect()
    }

    /// Errors in the console since the last look (Firefox: since the browser started).
    pub fn complaints(&self) -> Vec<String> {
        match self.browser() {
            Browser::Chromium => self
                .chromium_log("browser")
                .into_iter()
                .filter(|entry| entry["level"] == "SEVERE")
                .filter_map(|entry| Some(entry["message"].as_str()?.to_owned()))
                .collect(),
            Browser::Firefox => self
                .log()
                .lines()
                .filter(|line| {
                    line.starts_with("JavaScript error: file:") || line.starts_with("console.error:")
                })
                .filter(|line| !FIREFOX_ITSELF.iter().any(|own| line.contains(own)))
                .map(str::to_owned)
                .collect(),
        }
    }

    fn chromium_log(&self, kind: &str) -> Vec<Value> {
        let log = self.command("se/log", json!({ "type": kind })).unwrap();
        log.as_array().cloned().unwrap_or_default()
    }
}
