//! A headless Chromium, or WebKit on a screen that nobody sees, driven over `WebDriver` by plain
//! HTTP; and a headless Firefox. Every method panics where the browser does not answer: it is a
//! part of tests, and there a browser that fails is a test that fails.

#![allow(clippy::missing_panics_doc, reason = "said once, above")]
#![allow(
    clippy::must_use_candidate,
    reason = "commands are given for what they do"
)]

mod firefox;

pub use firefox::Firefox;

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Where Debian has WebKit's small browser.
const MINI_BROWSERS: [&str; 2] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
];
/// How long a browser may take to do what it is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// One browser with one window and a profile of its own, closed when it is dropped.
#[derive(Debug)]
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
    profile: tempfile::TempDir,
    screen: Option<Child>,
}

/// The driver of Chromium and its port. One that ends at once, since somebody was faster at the
/// port that it had chosen, is started again.
fn started() -> std::io::Result<(Child, u16)> {
    loop {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let output = driver.stdout.take().expect("it is piped");
        for line in BufReader::new(output).lines() {
            if let Some((_, port)) = line?.split_once("successfully on port ") {
                let port = port.trim_end_matches('.').parse().expect("a port");
                return Ok((driver, port));
            }
        }
        driver.wait()?;
    }
}

impl Browser {
    /// A new browser, or `None` where there is none (a failure under CI).
    pub fn open() -> Option<Self> {
        let Ok((driver, port)) = started() else {
            let absent =
                "chromedriver is absent, the pages were NOT tested in a browser";
            assert!(std::env::var_os("CI").is_none(), "{absent}");
            eprintln!("{absent}");
            return None;
        };
        let profile = tempfile::tempdir().unwrap();
        let mut browser = Self {
            driver,
            port,
            session: String::new(),
            profile,
            screen: None,
        };
        let data = format!("--user-data-dir={}", browser.profile.path().display());
        browser.begin(&json!({
            "timeouts": {"script": 300_000},
            "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": {"args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync",
            "--hide-scrollbars", data]},
        }));
        Some(browser)
    }

    /// A new WebKit, which stands for Safari, or `None` where there is none (a failure under CI).
    /// It has no commands of the browser's own.
    pub fn open_webkit() -> Option<Self> {
        let screen = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1280x1000x24"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let program = MINI_BROWSERS.iter().find(|path| Path::new(path).is_file());
        let (Ok(mut screen), Some(program)) = (screen, program) else {
            let absent =
                "WebKit or Xvfb is absent, the pages were NOT tested in WebKit";
            assert!(std::env::var_os("CI").is_none(), "{absent}");
            eprintln!("{absent}");
            return None;
        };
        let mut lines = BufReader::new(screen.stdout.take().unwrap()).lines();
        let display = format!(":{}", lines.next().unwrap().unwrap());
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = free.local_addr().unwrap().port();
        drop(free);
        let profile = tempfile::tempdir().unwrap();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", display)
            .env("HOME", profile.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver starts");
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(
                start.elapsed() < PATIENCE,
                "WebKitWebDriver does not listen"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
        let mut opened = Self {
            driver,
            port,
            session: String::new(),
            profile,
            screen: Some(screen),
        };
        opened.begin(&json!({
            "webkitgtk:browserOptions": {"binary": program, "args": ["--automation"]},
        }));
        Some(opened)
    }

    fn begin(&mut self, wanted: &Value) {
        let wanted = json!({"capabilities": {"alwaysMatch": wanted}});
        let made = self.send("POST", "/session", &wanted);
        let id = made["sessionId"].as_str().expect("a session");
        self.session = format!("/session/{id}");
    }

    /// Loads the page at `address`.
    pub fn visit(&self, address: &str) {
        self.post("/url", &json!({"url": address}));
    }

    /// What the script returns.
    pub fn run(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({"script": script, "args": []}))
    }

    /// What the page wrote to the console.
    pub fn complaints(&self) -> Vec<String> {
        let log = self.post("/se/log", &json!({"type": "browser"}));
        let lines = log.as_array().unwrap().iter();
        lines.map(|line| line["message"].to_string()).collect()
    }

    /// Types keys into the first element that the selector finds.
    pub fn press(&self, selector: &str, keys: &str) {
        let found = self.post(
            "/element",
            &json!({"using": "css selector", "value": selector}),
        );
        let id = found.as_object().unwrap().values().next().unwrap();
        let path = format!("/element/{}/value", id.as_str().unwrap());
        self.post(&path, &json!({"text": keys}));
    }

    /// Emulates a screen `width` pixels wide.
    pub fn narrow(&self, width: u16) {
        let size = json!({"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": true});
        self.cdp("Emulation.setDeviceMetricsOverride", &size);
    }

    /// What a command of the browser's own protocol answers.
    pub fn cdp(&self, command: &str, parameters: &Value) -> Value {
        let sent = json!({"cmd": command, "params": parameters});
        self.post("/goog/cdp/execute", &sent)
    }

    /// Waits until the script returns `wanted`.
    pub fn wait_for(&self, script: &str, wanted: &str) {
        wait(PATIENCE, || self.run(script), script, wanted);
    }

    /// What the browser answers to a command of the session at `path`.
    pub fn post(&self, path: &str, body: &Value) -> Value {
        self.send("POST", &format!("{}{path}", self.session), body)
    }

    fn send(&self, verb: &str, path: &str, body: &Value) -> Value {
        let body = body.to_string();
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(
            stream,
            "{verb} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )
        .unwrap();
        let mut reader = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            if line.trim().is_empty() {
                break;
            }
            if let Some(text) = line.to_lowercase().strip_prefix("content-length:") {
                length = text.trim().parse().unwrap();
            }
        }
        let mut answer = vec![0; length];
        reader.read_exact(&mut answer).unwrap();
        let mut answer: Value = serde_json::from_slice(&answer).unwrap();
        let value = answer["value"].take();
        assert!(value.get("error").is_none(), "{path}: {value}");
        value
    }
}

/// Waits until `run`, which runs the script, returns `wanted`.
fn wait(patience: Duration, run: impl Fn() -> Value, script: &str, wanted: &str) {
    let start = Instant::now();
    loop {
        let seen = run();
        if seen == wanted {
            return;
        }
        assert!(
            start.elapsed() < patience,
            "{seen}, not {wanted}, of {script}"
        );
        std::thread::sleep(Duration::from_millis(20));
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            self.send("DELETE", &self.session, &json!({}));
        }
        // A driver that is already gone is as good as a killed one.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        if let Some(screen) = &mut self.screen {
            let _ = screen.kill();
            let _ = screen.wait();
        }
    }
}
