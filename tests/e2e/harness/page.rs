//! The page as a test sees it: it finds, clicks, types, waits for conditions and asks.
//!
//! Every step that cannot be taken panics with what the page showed at that moment.

use super::driver::{Browser, Denied, Driver};
use super::pictures;
use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// A browser that shows a page.
pub struct Page {
    runtime: Runtime,
    driver: Driver,
}

/// How long a condition may take to come true on a slow, shared machine.
const PATIENCE: Duration = Duration::from_secs(20);

impl Page {
    pub(super) fn start(browser: Browser, profile: &Path, downloads: &Path, denied: Denied) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let driver = runtime.block_on(Driver::start(browser, profile, downloads, denied));
        Self { runtime, driver }
    }

    /// Which browser it is.
    pub fn browser(&self) -> Browser {
        self.driver.browser()
    }

    /// What driver and browser have written.
    pub fn log(&self) -> String {
        self.driver.log()
    }

    /// Closes the browser as a person does, and waits until it has ended.
    pub fn close(self) {
        self.runtime.block_on(self.driver.client().clone().close()).unwrap();
        self.driver.until_browser_ended();
    }

    /// Kills the browser at once, without a word to it.
    pub fn kill(self) {
        self.driver.kill_browser();
    }

    /// Loads an address.
    pub fn goto(&self, address: &str) {
        self.runtime.block_on(self.driver.client().goto(address)).unwrap();
    }

    /// Loads the same address again.
    pub fn reload(&self) {
        self.runtime.block_on(self.driver.client().refresh()).unwrap();
        self.until_usable();
    }

    /// Waits until the page says that it can be worked with.
    pub fn until_usable(&self) {
        self.until("the page is usable", "performance.getEntriesByName('snq:usable').length > 0");
    }

    /// Goes to one of the stable addresses, such as `#/targets`, as a link would.
    pub fn go(&self, hash: &str) {
        self.eval("location.hash = arguments[0]", &[json!(hash)]);
        self.settle();
    }

    /// Waits until two frames have been painted, so that what an event started is on screen.
    pub fn settle(&self) {
        self.eval_async(
            "const done = arguments[arguments.length - 1];
             requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0)));",
            &[],
        );
    }

    /// Runs a script in the page and returns what it returns.
    #[track_caller]
    pub fn eval(&self, script: &str, arguments: &[Value]) -> Value {
        self.runtime
            .block_on(self.driver.client().execute(script, arguments.to_vec()))
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs a script that calls its last argument when it is done.
    #[track_caller]
    pub fn eval_async(&self, script: &str, arguments: &[Value]) -> Value {
        self.runtime
            .block_on(self.driver.client().execute_async(script, arguments.to_vec()))
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// The value of an expression.
    #[track_caller]
    pub fn value(&self, expression: &str) -> Value {
        self.eval(&format!("return ({expression});"), &[])
    }

    /// Waits until an expression holds in the page. The page itself watches, so nothing is missed
    /// and no time is lost.
    #[track_caller]
    pub fn until(&self, what: &str, expression: &str) {
        let script = format!(
            "const done = arguments[arguments.length - 1], end = Date.now() + arguments[0];
             (function look() {{
                let met = false;
                try {{ met = !!({expression}); }} catch (error) {{}}
                if (met || Date.now() > end) done(met); else setTimeout(look, 15);
             }})();"
        );
        let deadline = Instant::now() + PATIENCE;
        loop {
            let left = deadline.saturating_duration_since(Instant::now()).min(Duration::from_secs(5));
            let asked = self.runtime.block_on(
                self.driver
                    .client()
                    .execute_async(&script, vec![json!(u64::try_from(left.as_millis()).unwrap())]),
            );
            match asked {
                Ok(Value::Bool(true)) => return,
                // The page may be on its way to another document: then ask the next one.
                Ok(_) | Err(_) if Instant::now() < deadline => {}
                outcome => {
                    panic!("waited in vain until {what}: {expression} ({outcome:?})\nshown: {}", self.shown())
                }
            }
        }
    }

    /// Waits for an element that a person can see, and returns it.
    #[track_caller]
    pub fn find(&self, css: &str) -> Element {
        self.until(
            &format!("{css} is shown"),
            &format!(
                "(e => e && (e.getClientRects().length || e.type === 'file'))(document.querySelector({}))",
                json!(css)
            ),
        );
        self.runtime.block_on(self.driver.client().find(Locator::Css(css))).unwrap()
    }

    /// Whether an element matches now.
    #[track_caller]
    pub fn exists(&self, css: &str) -> bool {
        self.count(css) > 0
    }

    /// Chooses files in a file input, which may be hidden behind a button of the page's own. Paths
    /// are separated by line ends.
    #[track_caller]
    pub fn give_files(&self, css: &str, paths: &str) {
        self.until(&format!("{css} is there"), &format!("document.querySelector({})", json!(css)));
        let input = self.runtime.block_on(self.driver.client().find(Locator::Css(css))).unwrap();
        self.runtime.block_on(input.send_keys(paths)).unwrap();
    }

    /// How many elements match.
    #[track_caller]
    pub fn count(&self, css: &str) -> u64 {
        self.eval("return document.querySelectorAll(arguments[0]).length", &[json!(css)]).as_u64().unwrap()
    }

    /// The text of the first match, as shown.
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        let element = self.find(css);
        self.runtime.block_on(element.text()).unwrap()
    }

    /// Clicks the first match, as a person would: what lies under a bar that stays in place is
    /// scrolled to first, and what is covered even then cannot be clicked.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let click = || {
            let element = self.find(css);
            self.eval(
                "const e = document.querySelector(arguments[0]), box = e.getBoundingClientRect();
                 const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                 if (!hit || !e.contains(hit) && !hit.contains(e)) e.scrollIntoView({ block: 'center' });",
                &[json!(css)],
            );
            self.runtime.block_on(element.click())
        };
        // A screen that has just come may still go to its top between the look and the click.
        let clicked = click().or_else(|_| {
            self.settle();
            click()
        });
        clicked.unwrap_or_else(|error| panic!("cannot click {css}: {error}\nshown: {}", self.shown()));
    }

    /// Clicks the button, link or summary whose visible or spoken name is or begins with `name`.
    #[track_caller]
    pub fn press(&self, name: &str) {
        let script = "const wanted = arguments[0];
             return [...document.querySelectorAll('button, a, summary, [role=button], [role=tab], label')]
                .filter(e => e.getClientRects().length)
                .find(e => (e.getAttribute('aria-label') || e.innerText || '').trim().startsWith(wanted)) || null;";
        self.until(
            &format!("“{name}” can be pressed"),
            &format!(
                "(function() {{ {} }})() !== null",
                script.replace("arguments[0]", &json!(name).to_string())
            ),
        );
        let found = self.eval(script, &[json!(name)]);
        self.eval("arguments[0].scrollIntoView({ block: 'nearest' })", std::slice::from_ref(&found));
        let element: Element = self.element(&found);
        self.runtime
            .block_on(element.click())
            .unwrap_or_else(|error| panic!("cannot press “{name}”: {error}\nshown: {}", self.shown()));
    }

    /// Types into the first match, after what stands there.
    #[track_caller]
    pub fn type_into(&self, css: &str, text: &str) {
        let element = self.find(css);
        self.runtime
            .block_on(element.send_keys(text))
            .unwrap_or_else(|error| panic!("cannot type into {css}: {error}\nshown: {}", self.shown()));
    }

    /// Empties the first match and types into it.
    #[track_caller]
    pub fn retype(&self, css: &str, text: &str) {
        let element = self.find(css);
        self.runtime.block_on(element.clear()).unwrap();
        self.runtime.block_on(element.send_keys(text)).unwrap();
    }

    /// Chooses from a list by the words of an option.
    #[track_caller]
    pub fn choose(&self, css: &str, option: &str) {
        let list = self.find(css);
        self.runtime.block_on(list.select_by_label(option)).unwrap_or_else(|error| {
            panic!("cannot choose “{option}” in {css}: {error}\nshown: {}", self.shown())
        });
    }

    /// What stands in a field.
    #[track_caller]
    pub fn field(&self, css: &str) -> String {
        self.find(css);
        self.eval("return document.querySelector(arguments[0]).value", &[json!(css)])
            .as_str()
            .unwrap()
            .to_owned()
    }

    /// Opens the page a second time beside itself and returns the two windows' handles.
    pub fn second_tab(&self, address: &str) -> (Tab, Tab) {
        let tabs = self.waiting_tab(address);
        self.until_usable();
        tabs
    }

    /// As [`Page::second_tab`], without waiting until it can be worked with.
    pub fn waiting_tab(&self, address: &str) -> (Tab, Tab) {
        let first = self.runtime.block_on(self.driver.client().window()).unwrap();
        let second = self.runtime.block_on(self.driver.client().new_window(true)).unwrap().handle;
        let (first, second) = (Tab(first), Tab(second));
        self.show(&second);
        self.goto(address);
        (first, second)
    }

    /// Turns to a tab.
    pub fn show(&self, tab: &Tab) {
        self.runtime.block_on(self.driver.client().switch_to_window(tab.0.clone())).unwrap();
    }

    /// A picture of the window as PNG.
    pub fn picture(&self) -> Vec<u8> {
        self.runtime.block_on(self.driver.client().screenshot()).unwrap()
    }

    /// Sends keys to whatever has the focus.
    #[track_caller]
    pub fn keys(&self, keys: &str) {
        let focused = self.runtime.block_on(self.driver.client().active_element()).unwrap();
        self.runtime.block_on(focused.send_keys(keys)).unwrap();
    }

    /// The inner size of the window, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        super::keys::resize(self, width, height);
    }

    /// Posts a command of the driver's own to the session.
    pub fn command(&self, path: &'static str, body: Value) -> Result<Value, CmdError> {
        self.runtime.block_on(self.driver.client().issue_cmd(Post { path, body }))
    }

    /// Chromium's DevTools protocol.
    #[track_caller]
    pub fn devtools(&self, method: &str, parameters: Value) -> Value {
        self.command("goog/cdp/execute", json!({ "cmd": method, "params": parameters }))
            .unwrap_or_else(|error| panic!("{method}: {error}"))
    }

    /// The words on screen, for messages of failed steps.
    pub fn shown(&self) -> String {
        let shown = self.runtime.block_on(
            self.driver.client().execute("return document.body ? document.body.innerText : ''", vec![]),
        );
        let shown = shown.ok().and_then(|text| Some(text.as_str()?.to_owned())).unwrap_or_default();
        shown.chars().take(1500).collect()
    }

    /// Every word on screen.
    pub fn shown_whole(&self) -> String {
        self.value("document.body.innerText").as_str().unwrap_or_default().to_owned()
    }

    fn element(&self, found: &Value) -> Element {
        let id = found.as_object().unwrap().values().next().unwrap().as_str().unwrap();
        Element::from_element_id(
            self.driver.client().clone(),
            fantoccini::elements::ElementRef::from(id.to_owned()),
        )
    }
}

/// One of several tabs.
#[derive(Clone, Debug)]
pub struct Tab(fantoccini::wd::WindowHandle);

impl Drop for Page {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let test = std::thread::current().name().unwrap_or("e2e").replace("::", "-");
            let path = pictures("e2e").join(format!("{test}-{:?}.png", self.browser()));
            if let Ok(picture) = self.runtime.block_on(self.driver.client().screenshot())
                && std::fs::write(&path, picture).is_ok()
            {
                eprintln!("picture of the failure: {}", path.display());
            }
        }
        // The driver is ended by its process number; saying goodbye to it would only take time.
        drop(self.runtime.block_on(self.driver.client().persist()));
    }
}

#[derive(Debug)]
struct Post {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.body.to_string()))
    }
}
