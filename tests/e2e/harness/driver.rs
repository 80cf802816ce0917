//! A driver process and the browser behind it, over one profile.

use super::{named, process};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// The browsers that every test runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Debian's Chromium, which stands for Edge and Cốc Cốc too.
    Chromium,
    /// Firefox ESR.
    Firefox,
}

/// What an administrator has switched off on a laptop, by the browser's own means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denied {
    /// Nothing: a laptop as it comes.
    Nothing,
    /// WebAssembly.
    Wasm,
    /// Every way for a page to keep something.
    Storage,
    /// JavaScript.
    Scripts,
}

/// A running driver with one browser. Both end with it.
pub struct Driver {
    process: Child,
    log: Arc<Mutex<String>>,
    client: Client,
    browser: Browser,
    browser_pid: u32,
}

const START: Duration = Duration::from_secs(60);

impl Driver {
    /// Starts both on `profile`; downloads go to `downloads`.
    pub async fn start(browser: Browser, profile: &Path, downloads: &Path, denied: Denied) -> Self {
        let mut command = match browser {
            Browser::Chromium => Command::new(named("SNQ_CHROMEDRIVER")),
            Browser::Firefox => Command::new(named("SNQ_GECKODRIVER")),
        };
        match browser {
            Browser::Chromium => command.arg("--port=0"),
            Browser::Firefox => command.args(["--port", "0", "--allow-system-access"]),
        };
        // Firefox takes the size of a window that nobody sees from here.
        command.envs([("MOZ_HEADLESS_WIDTH", "1366"), ("MOZ_HEADLESS_HEIGHT", "768")]);
        // Firefox writes what the page's scripts complain of to its standard output.
        let mut process = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
        let log = Arc::<Mutex<String>>::default();
        let (ports, port) = channel();
        follow(process.stdout.take().unwrap(), log.clone(), Some(ports));
        follow(process.stderr.take().unwrap(), log.clone(), None);
        let port = port
            .recv_timeout(START)
            .unwrap_or_else(|_| panic!("{command:?} names no port: {}", log.lock().unwrap()));

        let capabilities = match browser {
            Browser::Chromium => chromium(profile, downloads, denied),
            Browser::Firefox => firefox(profile, downloads, denied),
        };
        let Value::Object(capabilities) = capabilities else { unreachable!("built as an object") };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .unwrap_or_else(|error| {
                process::kill_tree(process.id());
                panic!("{browser:?} does not start: {error}\n{}", log.lock().unwrap())
            });
        let browser_pid = match browser {
            Browser::Firefox => client.capabilities().unwrap()["moz:processID"]
                .as_u64()
                .and_then(|pid| pid.try_into().ok())
                .unwrap(),
            // The oldest process that names the profile started all the others.
            Browser::Chromium => process::with_argument(&format!("--user-data-dir={}", profile.display()))
                .into_iter()
                .min()
                .unwrap(),
        };
        Self { process, log, client, browser, browser_pid }
    }

    /// The session with the browser.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Which browser it drives.
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// What driver and browser have written so far.
    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// Waits until the browser has ended by itself.
    pub fn until_browser_ended(&self) {
        let end = Instant::now() + START;
        while process::runs(self.browser_pid) && Instant::now() < end {
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Kills the browser with all its processes, without a word to it.
    pub fn kill_browser(&self) {
        process::kill_tree(self.browser_pid);
        while process::runs(self.browser_pid) {
            std::thread::yield_now();
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        process::kill_tree(self.browser_pid);
        process::kill_tree(self.process.id());
        self.process.wait().unwrap();
    }
}

fn chromium(profile: &Path, downloads: &Path, denied: Denied) -> Value {
    let mut capabilities = json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        "goog:chromeOptions": {
            "args": [
                format!("--user-data-dir={}", profile.display()),
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                "--window-size=1366,768", "about:blank",
            ],
            "prefs": {
                "download.default_directory": downloads,
                "download.prompt_for_download": false,
                // Several saves in a row are part of ordinary work here.
                "profile.default_content_setting_values.automatic_downloads": 1,
            },
        },
    });
    let options = &mut capabilities["goog:chromeOptions"];
    match denied {
        Denied::Nothing => {}
        Denied::Wasm => options["args"].as_array_mut().unwrap().push(json!("--js-flags=--jitless")),
        Denied::Storage => options["prefs"]["profile.default_content_setting_values.cookies"] = json!(2),
        Denied::Scripts => {
            options["prefs"]["profile.default_content_setting_values.javascript"] = json!(2);
        }
    }
    capabilities
}

fn firefox(profile: &Path, downloads: &Path, denied: Denied) -> Value {
    let mut capabilities = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {
            "args": ["-headless", "-profile", profile],
            "prefs": {
                // Drivers switch this off, which hides how Firefox treats files by default.
                "security.fileuri.strict_origin_policy": true,
                "browser.download.folderList": 2,
                "browser.download.dir": downloads,
                "browser.download.useDownloadDir": true,
                "browser.download.alwaysOpenPanel": false,
                "browser.helperApps.neverAsk.saveToDisk": "application/json,application/octet-stream",
                // What a page's scripts complain of reaches the driver's output.
                "devtools.console.stdout.content": true,
                // What the browser's own windows complain of does not.
                "devtools.console.stdout.chrome": false,
                "browser.dom.window.dump.enabled": true,
                "browser.sessionstore.resume_from_crash": false,
                "toolkit.startup.max_resumed_crashes": -1,
            },
        },
    });
    let preferences = &mut capabilities["moz:firefoxOptions"]["prefs"];
    match denied {
        Denied::Nothing => {}
        Denied::Wasm => preferences["javascript.options.wasm"] = json!(false),
        Denied::Storage => preferences["network.cookie.cookieBehavior"] = json!(2),
        Denied::Scripts => preferences["javascript.enabled"] = json!(false),
    }
    capabilities
}

/// Copies a stream into the log, line by line, and sends on the first port number it names.
fn follow(stream: impl Read + Send + 'static, log: Arc<Mutex<String>>, ports: Option<Sender<u16>>) {
    std::thread::spawn(move || {
        let mut ports = ports;
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if let Some(port) = port_of(&line).filter(|_| ports.is_some())
                && let Some(ports) = ports.take()
            {
                // Nobody listens any more when the test has already failed.
                ports.send(port).ok();
            }
            let mut log = log.lock().unwrap();
            log.push_str(&line);
            log.push('\n');
        }
    });
}

/// "… started successfully on port 41235." and "… Listening on 127.0.0.1:41235".
fn port_of(line: &str) -> Option<u16> {
    let (_, tail) = line.rsplit_once("on port ").or_else(|| line.rsplit_once("Listening on 127.0.0.1:"))?;
    // The first line of chromedriver repeats the 0 that it was asked for.
    tail.trim_end_matches('.').parse().ok().filter(|port| *port != 0)
}
