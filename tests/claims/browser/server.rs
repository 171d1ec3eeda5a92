//! A server of one folder, as plain as a host of static sites: text goes out compressed, nothing is
//! cached. It counts the bytes.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::thread;

/// What was asked for since the last count, and how many bytes went out for it.
type Sent = Arc<Mutex<BTreeMap<String, usize>>>;

pub(crate) struct Server {
    pub(crate) address: String,
    sent: Sent,
}

impl Server {
    pub(crate) fn start(folder: &Path) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let (sent, folder) = (Sent::default(), folder.to_path_buf());
        let count = Arc::clone(&sent);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (folder, count) = (folder.clone(), Arc::clone(&count));
                // A browser may hang up at any time.
                thread::spawn(move || answer(stream, folder, &count).ok());
            }
        });
        let address = format!("http://127.0.0.1:{port}");
        Self { address, sent }
    }

    /// What went out since the last call.
    pub(crate) fn count(&self) -> BTreeMap<String, usize> {
        std::mem::take(&mut *self.sent.lock().expect("no thread panics"))
    }
}

fn answer(
    mut stream: TcpStream,
    mut file: PathBuf,
    sent: &Sent,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let path = request.split(' ').nth(1).unwrap_or("/");
    let path = path.split(['?', '#']).next().unwrap_or(path);
    file.push(path.trim_start_matches('/'));
    let ending = file.extension().unwrap_or_default().to_string_lossy();
    let (kind, text) = match &*ending {
        "html" => ("text/html", true),
        "css" => ("text/css", true),
        "js" => ("text/javascript", true),
        "svg" => ("image/svg+xml", true),
        "png" => ("image/png", false),
        _ => ("application/octet-stream", false),
    };
    let body = if text {
        let output = Command::new("gzip").arg("-6c").arg(&file).output()?;
        output.stdout
    } else {
        std::fs::read(&file).unwrap_or_default()
    };
    let (status, encoding) = match (file.is_file(), text) {
        (false, _) => ("404 Not Found", ""),
        (true, true) => ("200 OK", "Content-Encoding: gzip\r\n"),
        (true, false) => ("200 OK", ""),
    };
    let mut counted = sent.lock().expect("no thread panics");
    *counted.entry(path.to_owned()).or_default() += body.len();
    drop(counted);
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{encoding}Content-Length: {}\r\n\
         Cache-Control: no-store\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}
