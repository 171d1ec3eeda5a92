//! What a request is answered with.

use super::request::{Refusal, Request};
use super::site::Site;
use serde_json::json;
use std::path::Path;

/// The script that each page gets: it shows what is wrong, and loads the page again when it was
/// woven again.
const SCRIPT: &str = include_str!("live.js");
/// Where the script asks how the last weaving went. No page of a book has such a name.
const STATE: &str = "why-relu/state";

/// An answer of HTTP.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) reason: &'static str,
    pub(super) kind: &'static str,
    pub(super) content: Vec<u8>,
}

impl Answer {
    /// The answer to a request that is refused.
    pub(super) fn refusal((status, reason): Refusal) -> Self {
        Self {
            status,
            reason,
            kind: "text/plain; charset=utf-8",
            content: format!("{status} {reason}\n").into_bytes(),
        }
    }

    /// The answer to `request`.
    pub(super) fn to(request: &Request, site: &Site) -> Self {
        let state = site.state();
        let version = state.version;
        let found = |kind, content| Self {
            status: 200,
            reason: "OK",
            kind,
            content,
        };
        if request.path == Path::new(STATE) {
            let state = json!({
                "version": version, "failure": state.failure, "notice": state.notice,
            });
            return found("application/json", state.to_string().into_bytes());
        }
        let path = if request.path.as_os_str().is_empty() {
            Path::new("index.html")
        } else {
            &request.path
        };
        let kind = kind(path);
        match site.read(path) {
            Ok(page) if kind == HTML => found(kind, live(page, version)),
            Ok(content) => found(kind, content),
            Err(_) => Self {
                kind: HTML,
                content: live(ABSENT.into(), version),
                ..Self::refusal((404, "Not Found"))
            },
        }
    }
}

const ABSENT: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
    <title>Not there</title><body><p>This page is not there.</p></body></html>";

/// A page with the script at its end.
fn live(mut page: Vec<u8>, version: u64) -> Vec<u8> {
    let script = format!("<script data-version=\"{version}\">{SCRIPT}</script>");
    let end = page.windows(7).rposition(|part| part == b"</body>");
    let end = end.unwrap_or(page.len());
    page.splice(end..end, script.into_bytes());
    page
}

const HTML: &str = "text/html; charset=utf-8";

/// The type of a file's content, by its name.
fn kind(path: &Path) -> &'static str {
    let extension = path.extension().and_then(|extension| extension.to_str());
    match extension.unwrap_or_default() {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}
