//! The server: one thread a connection, one request a connection, and a bound on everything that a
//! visitor decides.

use super::answer::Answer;
use super::request;
use super::site::Site;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How many connections are served at once; one more is sent away.
const CONNECTIONS: usize = 64;
/// How long a visitor may take to ask, and then to listen.
const PATIENCE: Duration = Duration::from_secs(5);
/// How much is written at once, between two looks at the clock.
const PART: usize = 64 * 1024;

/// Answers requests until the process ends.
pub(super) fn serve(listener: &TcpListener, site: &Arc<Site>) {
    let tickets = Arc::new(());
    for stream in listener.incoming() {
        // A connection that broke while it was made, or a system out of descriptors: the next one
        // may be better.
        let Ok(stream) = stream else {
            std::thread::sleep(Duration::from_millis(10));
            continue;
        };
        if Arc::strong_count(&tickets) > CONNECTIONS {
            let refusal = Answer::refusal((503, "Service Unavailable"));
            // It went away: nothing is lost.
            let _ = send(stream, &refusal, true);
            continue;
        }
        let (site, ticket) = (Arc::clone(site), Arc::clone(&tickets));
        std::thread::spawn(move || {
            // As above.
            let _ = converse(stream, &site);
            drop(ticket);
        });
    }
}

/// One request and its answer.
fn converse(mut stream: TcpStream, site: &Site) -> std::io::Result<()> {
    match request::read(&mut stream, PATIENCE) {
        Ok(request) => {
            let answer = Answer::to(&request, site);
            send(stream, &answer, request.content)
        }
        Err(refusal) => send(stream, &Answer::refusal(refusal), true),
    }
}

fn send(
    mut stream: TcpStream,
    answer: &Answer,
    content: bool,
) -> std::io::Result<()> {
    let end = Instant::now() + PATIENCE;
    let head = format!(
        "HTTP/1.1 {} {}\r\n\
        Content-Type: {}\r\n\
        Content-Length: {}\r\n\
        Cache-Control: no-store\r\n\
        X-Content-Type-Options: nosniff\r\n\
        Connection: close\r\n\r\n",
        answer.status,
        answer.reason,
        answer.kind,
        answer.content.len(),
    );
    let content = if content { &answer.content[..] } else { &[] };
    for part in std::iter::once(head.as_bytes()).chain(content.chunks(PART)) {
        let left = end.saturating_duration_since(Instant::now());
        // A timeout of zero is refused: this ends it.
        stream.set_write_timeout(Some(left))?;
        stream.write_all(part)?;
    }
    // What was sent and not read, such as a body, would turn the end into a reset, and the answer
    // might be lost.
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(Duration::from_millis(100)))?;
    let mut rest = [0; 8 * 1024];
    for _ in 0..64 {
        if stream.read(&mut rest)? == 0 {
            break;
        }
    }
    Ok(())
}
