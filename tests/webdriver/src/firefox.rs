//! A headless Firefox, driven over Marionette, its own protocol: what a driver would pass on. A
//! message is its length in bytes, a colon and a list as JSON; a command is answered by one with
//! the same number.

use super::{PATIENCE, wait};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a new profile may take to be made.
const START: Duration = Duration::from_secs(30);

/// Any free port, and nothing asked for that no page asks for.
const SETTINGS: &str = r#"user_pref("marionette.port", 0);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
"#;

/// One Firefox with one window and a profile of its own, closed when it is dropped.
#[derive(Debug)]
pub struct Firefox {
    program: Child,
    stream: RefCell<BufReader<TcpStream>>,
    sent: Cell<u32>,
    _profile: tempfile::TempDir,
}

impl Firefox {
    /// A new browser, or `None` where there is none (a failure under CI).
    pub fn open() -> Option<Self> {
        let profile = tempfile::tempdir().unwrap();
        fs::write(profile.path().join("user.js"), SETTINGS).unwrap();
        let started = Command::new("firefox-esr")
            .args(["--headless", "--marionette", "--no-remote", "--profile"])
            .arg(profile.path())
            .env("HOME", profile.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let Ok(program) = started else {
            let absent =
                "firefox-esr is absent, the pages were NOT tested in Firefox";
            assert!(std::env::var_os("CI").is_none(), "{absent}");
            eprintln!("{absent}");
            return None;
        };
        let start = Instant::now();
        let stream = loop {
            let told =
                fs::read_to_string(profile.path().join("MarionetteActivePort"));
            let port = told.ok().and_then(|port| port.trim().parse::<u16>().ok());
            let stream = port.map(|port| TcpStream::connect(("127.0.0.1", port)));
            if let Some(Ok(stream)) = stream {
                break stream;
            }
            assert!(start.elapsed() < START, "Firefox does not listen");
            std::thread::sleep(Duration::from_millis(20));
        };
        let browser = Self {
            program,
            stream: RefCell::new(BufReader::new(stream)),
            sent: Cell::new(0),
            _profile: profile,
        };
        // It greets.
        browser.receive();
        browser.send("WebDriver:NewSession", &json!({}));
        Some(browser)
    }

    /// Loads the page at `address`.
    pub fn visit(&self, address: &str) {
        self.send("WebDriver:Navigate", &json!({"url": address}));
    }

    /// What the script returns.
    pub fn run(&self, script: &str) -> Value {
        let sent = json!({"script": script, "args": []});
        self.send("WebDriver:ExecuteScript", &sent)["value"].take()
    }

    /// Waits until the script returns `wanted`.
    pub fn wait_for(&self, script: &str, wanted: &str) {
        wait(PATIENCE, || self.run(script), script, wanted);
    }

    fn send(&self, command: &str, parameters: &Value) -> Value {
        let number = self.sent.get() + 1;
        self.sent.set(number);
        let message = json!([0, number, command, parameters]).to_string();
        let mut stream = self.stream.borrow_mut();
        write!(stream.get_mut(), "{}:{message}", message.len()).unwrap();
        drop(stream);
        let mut answer = self.receive();
        assert_eq!(answer[1], number, "{command}: {answer}");
        assert!(answer[2].is_null(), "{command}: {answer}");
        answer[3].take()
    }

    fn receive(&self) -> Value {
        let mut stream = self.stream.borrow_mut();
        let mut length = Vec::new();
        stream.read_until(b':', &mut length).unwrap();
        length.pop();
        let length = String::from_utf8(length).unwrap().parse().unwrap();
        let mut message = vec![0; length];
        stream.read_exact(&mut message).unwrap();
        serde_json::from_slice(&message).unwrap()
    }
}

impl Drop for Firefox {
    fn drop(&mut self) {
        // A browser that is already gone is as good as a killed one.
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
