//! A running `why-relu serve`, and what a test says to it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

/// The one claim that is proved before the book is shown.
pub(crate) const CLAIM: &str = "relu-is-not-linear/additivity-breaks";

/// A server that shows the book at `root`, ended with the test.
pub(crate) struct Server {
    child: Child,
    pub(crate) port: u16,
    /// What it goes on to say; closed, it would be told that nobody listens.
    _output: BufReader<ChildStdout>,
}

impl Server {
    /// Begins to serve; the proofs run meanwhile.
    pub(crate) fn start(root: &Path) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_why-relu"));
        let command = command
            .args(["serve", CLAIM, "--port", "0", "--root"])
            .arg(root);
        let command = command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("the program runs");
        let mut line = String::new();
        let output = child.stdout.take().expect("its output");
        let mut output = BufReader::new(output);
        output.read_line(&mut line).expect("a line");
        let port = line.split("127.0.0.1:").nth(1).expect("a loopback address");
        let port: String = port.chars().take_while(char::is_ascii_digit).collect();
        let port = port.parse().expect("a port");
        Self {
            child,
            port,
            _output: output,
        }
    }

    /// What it answers to these bytes; what was not read of it before it went is lost.
    pub(crate) fn say(&self, request: &[u8]) -> String {
        let mut stream = self.connect();
        // It may refuse before it was told everything.
        let _ = stream.write_all(request);
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        String::from_utf8_lossy(&answer).into_owned()
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream =
            TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        let patience = Some(Duration::from_secs(20));
        stream.set_read_timeout(patience).expect("a timeout");
        stream
    }

    pub(crate) fn get(&self, path: &str) -> String {
        self.say(
            format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").as_bytes(),
        )
    }

    pub(crate) fn state(&self) -> serde_json::Value {
        let answer = self.get("/why-relu/state");
        let (_, content) = answer.split_once("\r\n\r\n").expect("a head");
        serde_json::from_str(content).expect("JSON")
    }

    /// Waits until the state is as wanted.
    pub(crate) fn wait(
        &self,
        wanted: impl Fn(&serde_json::Value) -> bool,
    ) -> serde_json::Value {
        let start = Instant::now();
        loop {
            let state = self.state();
            if wanted(&state) {
                return state;
            }
            assert!(start.elapsed() < Duration::from_mins(5), "{state}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that has ended by itself is as good as killed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A project whose book has a single page.
pub(crate) fn project() -> tempfile::TempDir {
    let root = tempfile::tempdir().expect("a temporary folder");
    for (file, text) in [
        (
            "book/book.toml",
            "[book]\ntitle = \"Small\"\n[output.html]\nhash-files = false\n",
        ),
        (
            "book/src/SUMMARY.md",
            "[Page](page.md)\n[Other](other.md)\n",
        ),
        ("book/src/page.md", "# Page\n\nThe first text.\n"),
        ("book/src/other.md", "# Other\n"),
        ("secret.txt", "a secret"),
    ] {
        let file = root.path().join(file);
        fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        fs::write(file, text).expect("written");
    }
    root
}

pub(crate) fn status(answer: &str) -> &str {
    answer.split(' ').nth(1).unwrap_or_default()
}
