//! Reading a request: as much of it as is needed, and not for longer than is decent.

use percent_encoding::percent_decode_str;
use std::io::Read;
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long a request may be.
const LENGTH: usize = 16 * 1024;
/// How many fields it may have.
const FIELDS: usize = 100;

/// What is asked for.
pub(super) struct Request {
    /// The path within the book; empty for its first page.
    pub(super) path: PathBuf,
    /// Whether the content is wanted as well as the head.
    pub(super) content: bool,
}

/// Why there is no answer: a status of HTTP.
pub(super) type Refusal = (u16, &'static str);

const MALFORMED: Refusal = (400, "Bad Request");
const ABSENT: Refusal = (404, "Not Found");
const OTHER_METHOD: Refusal = (405, "Method Not Allowed");
const SLOW: Refusal = (408, "Request Timeout");
const LARGE: Refusal = (431, "Request Header Fields Too Large");

/// Reads the head of a request, all of it before `patience` has passed. A body is not read: no page
/// has a use for one.
pub(super) fn read(
    stream: &mut TcpStream,
    patience: Duration,
) -> Result<Request, Refusal> {
    let end = Instant::now() + patience;
    let mut head = Vec::new();
    let mut part = [0; 2048];
    loop {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() || stream.set_read_timeout(Some(left)).is_err() {
            return Err(SLOW);
        }
        let length = stream.read(&mut part).map_err(|_| SLOW)?;
        if length == 0 {
            return Err(MALFORMED);
        }
        head.extend_from_slice(&part[..length]);
        if let Some(request) = parsed(&head)? {
            return Ok(request);
        }
        if head.len() > LENGTH {
            return Err(LARGE);
        }
    }
}

/// The request in `head`; `None` while it is not whole.
fn parsed(head: &[u8]) -> Result<Option<Request>, Refusal> {
    let mut fields = [httparse::EMPTY_HEADER; FIELDS];
    let mut request = httparse::Request::new(&mut fields);
    match request.parse(head) {
        Ok(httparse::Status::Partial) => return Ok(None),
        Ok(httparse::Status::Complete(_)) => {}
        Err(httparse::Error::TooManyHeaders) => return Err(LARGE),
        Err(_) => return Err(MALFORMED),
    }
    let content = match request.method {
        Some("GET") => true,
        Some("HEAD") => false,
        _ => return Err(OTHER_METHOD),
    };
    let target = request.path.ok_or(MALFORMED)?;
    let path = path(target)?;
    Ok(Some(Request { path, content }))
}

/// The path within the book that `target` means. Every part of it is an ordinary, visible name, so
/// it cannot lead out.
fn path(target: &str) -> Result<PathBuf, Refusal> {
    let target = target.split(['?', '#']).next().unwrap_or_default();
    let target = target.strip_prefix('/').ok_or(MALFORMED)?;
    let target = percent_decode_str(target)
        .decode_utf8()
        .map_err(|_| MALFORMED)?;
    let odd = |c: char| c.is_control() || ['\\', ':'].contains(&c);
    let ordinary = |part: &str| {
        !part.is_empty() && !part.starts_with('.') && !part.contains(odd)
    };
    if target.is_empty() || target.split('/').all(ordinary) {
        Ok(PathBuf::from(target.as_ref()))
    } else {
        Err(ABSENT)
    }
}
