//! Chromium 109, the oldest that the page promises to work in. Its driver is long gone, so it is
//! spoken to in the DevTools protocol over a pair of pipes.

use super::{Folder, named, process};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// A headless Chromium 109 with one tab.
pub struct Oldest {
    process: Child,
    pipes: RefCell<Pipes>,
    session: String,
    // Dropped last: the profile goes when the browser has.
    _profile: Folder,
}

struct Pipes {
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    /// Number of the last call.
    calls: u64,
    /// Events and complaints that came in between.
    events: Vec<Value>,
}

impl Oldest {
    /// Starts it with an empty tab.
    pub fn start() -> Self {
        let profile = Folder::new();
        // The browser reads commands from descriptor 3 and answers on 4, which a shell can hand it.
        let mut process = Command::new("sh")
            .arg("-c")
            .arg("exec \"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null")
            .arg(named("SNQ_CHROMIUM109"))
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
            .args(["--remote-debugging-pipe", "--no-first-run", "--disable-background-networking"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .arg("about:blank")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let pipes = Pipes {
            to: process.stdin.take().unwrap(),
            from: BufReader::new(process.stdout.take().unwrap()),
            calls: 0,
            events: Vec::new(),
        };
        let mut oldest =
            Self { process, pipes: RefCell::new(pipes), session: String::new(), _profile: profile };
        let tab = oldest.call("Target.createTarget", json!({ "url": "about:blank" }));
        let attached =
            oldest.call("Target.attachToTarget", json!({ "targetId": tab["targetId"], "flatten": true }));
        oldest.session = attached["sessionId"].as_str().unwrap().to_owned();
        for domain in ["Page", "Runtime", "Log", "Network"] {
            oldest.call(&format!("{domain}.enable"), json!({}));
        }
        oldest
    }

    /// Loads an address.
    pub fn goto(&self, address: &str) {
        self.call("Page.navigate", json!({ "url": address }));
    }

    /// The value of an expression; a promise's value is awaited.
    #[track_caller]
    pub fn value(&self, expression: &str) -> Value {
        let answer = self.call(
            "Runtime.evaluate",
            json!({ "expression": expression, "awaitPromise": true, "returnByValue": true }),
        );
        assert!(answer.get("exceptionDetails").is_none(), "{expression}: {answer}");
        answer["result"]["value"].clone()
    }

    /// Waits until an expression holds.
    #[track_caller]
    pub fn until(&self, what: &str, expression: &str) {
        let end = Instant::now() + Duration::from_secs(20);
        let watched = format!(
            "new Promise(done => {{ let left = 50; (function look() {{
                let met = false;
                try {{ met = !!({expression}); }} catch (error) {{}}
                if (met || !left--) done(met); else setTimeout(look, 15);
            }})(); }})"
        );
        loop {
            let answer = self.call(
                "Runtime.evaluate",
                json!({ "expression": watched, "awaitPromise": true, "returnByValue": true }),
            );
            if answer["result"]["value"] == true {
                return;
            }
            assert!(
                Instant::now() < end,
                "waited in vain until {what}: {expression}\nshown: {}\nevents: {:?}",
                self.value("document.body && document.body.innerText"),
                self.complaints(),
            );
        }
    }

    /// Types into the field that has the focus.
    pub fn type_text(&self, text: &str) {
        for letter in text.chars() {
            self.call("Input.dispatchKeyEvent", json!({ "type": "keyDown", "text": letter }));
            self.call("Input.dispatchKeyEvent", json!({ "type": "keyUp" }));
        }
    }

    /// Presses Enter in the field that has the focus.
    pub fn enter(&self) {
        for kind in ["keyDown", "keyUp"] {
            self.call(
                "Input.dispatchKeyEvent",
                json!({ "type": kind, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r" }),
            );
        }
    }

    /// Exceptions and errors that the console got so far.
    pub fn complaints(&self) -> Vec<Value> {
        let pipes = self.pipes.borrow();
        pipes
            .events
            .iter()
            .filter(|event| {
                event["method"] == "Runtime.exceptionThrown"
                    || event["params"]["entry"]["level"] == "error"
                    || (event["method"] == "Runtime.consoleAPICalled" && event["params"]["type"] == "error")
            })
            .cloned()
            .collect()
    }

    /// The addresses asked for so far.
    pub fn requests(&self) -> Vec<String> {
        let pipes = self.pipes.borrow();
        pipes
            .events
            .iter()
            .filter(|event| event["method"] == "Network.requestWillBeSent")
            .filter_map(|event| Some(event["params"]["request"]["url"].as_str()?.to_owned()))
            .collect()
    }

    #[track_caller]
    fn call(&self, method: &str, parameters: Value) -> Value {
        let mut pipes = self.pipes.borrow_mut();
        pipes.calls += 1;
        let id = pipes.calls;
        let mut message = json!({ "id": id, "method": method, "params": parameters });
        if !self.session.is_empty() {
            message["sessionId"] = json!(self.session);
        }
        write!(pipes.to, "{message}\0").unwrap();
        pipes.to.flush().unwrap();
        loop {
            let mut answer = Vec::new();
            pipes.from.read_until(0, &mut answer).unwrap();
            assert_eq!(answer.pop(), Some(0), "Chromium 109 is gone");
            let answer: Value = serde_json::from_slice(&answer).unwrap();
            if answer["id"] == id {
                assert!(answer.get("error").is_none(), "{method}: {answer}");
                return answer["result"].clone();
            }
            pipes.events.push(answer);
        }
    }
}

impl Drop for Oldest {
    fn drop(&mut self) {
        process::kill_tree(self.process.id());
        self.process.wait().unwrap();
    }
}
