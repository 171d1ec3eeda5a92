//! A headless Chromium, driven over `WebDriver` by plain HTTP. Every method panics where the
//! browser does not answer: it is a part of tests, and there a browser that fails is a test that
//! fails.

#![allow(clippy::missing_panics_doc, reason = "said once, above")]
#![allow(
    clippy::must_use_candidate,
    reason = "commands are given for what they do"
)]

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// One browser with one window and a profile of its own, closed when it is dropped.
#[derive(Debug)]
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
    profile: tempfile::TempDir,
}

impl Browser {
    /// A new browser, or `None` where there is none (a failure under CI).
    pub fn open() -> Option<Self> {
        let started = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut driver) = started else {
            let absent =
                "chromedriver is absent, the pages were NOT tested in a browser";
            assert!(std::env::var_os("CI").is_none(), "{absent}");
            eprintln!("{absent}");
            return None;
        };
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = lines
            .find_map(|line| {
                let line = line.unwrap();
                line.split_once("successfully on port ")
                    .map(|(_, port)| port.trim_end_matches('.').parse().unwrap())
            })
            .unwrap();
        let profile = tempfile::tempdir().unwrap();
        let mut browser = Self {
            driver,
            port,
            session: String::new(),
            profile,
        };
        let data = format!("--user-data-dir={}", browser.profile.path().display());
        let made = browser.send(
            "POST",
            "/session",
            &json!({"capabilities": {"alwaysMatch": {
                "timeouts": {"script": 300_000},
                "goog:loggingPrefs": {"browser": "ALL"},
                "goog:chromeOptions": {"args": [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
                "--hide-scrollbars", data]}}}}),
        );
        let id = made["sessionId"].as_str().expect("a session").to_owned();
        browser.session = format!("/session/{id}");
        Some(browser)
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
        let start = Instant::now();
        loop {
            let seen = self.run(script);
            if seen == wanted {
                return;
            }
            assert!(
                start.elapsed() < Duration::from_secs(5),
                "{seen}, not {wanted}"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
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

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            self.send("DELETE", &self.session, &json!({}));
        }
        // A driver that is already gone is as good as a killed one.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
