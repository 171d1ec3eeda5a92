//! Where pages stand: below each other, and on the network. A book that says where it is published
//! names its one true address on each page, for search engines and for who shares a link.

use crate::files::{edit_pages, read};
use crate::layout::PAGES;
use anyhow::Result;
use std::path::Path;

/// Pages that are for no search engine: everything at once, nothing at all, and a frame.
const UNLISTED: [&str; 3] = ["print.html", "404.html", "toc.html"];

/// The name of the page `file`, whatever folder it stands in.
pub(crate) fn stem(file: &str) -> String {
    let page = file.strip_prefix(PAGES).unwrap_or(file);
    let page = page.trim_start_matches('/');
    page.strip_suffix(".md").unwrap_or(page).replace('/', "-")
}

/// The way from the page `file` to the folder of the first page.
pub(crate) fn up(file: &str) -> String {
    let page = file.strip_prefix(PAGES).unwrap_or_default();
    "../".repeat(page.matches('/').count().saturating_sub(1))
}

/// `html` with what `led` makes of each address in it.
pub(crate) fn relinked(html: &str, led: impl Fn(&str) -> String) -> String {
    const LINK: &str = r#" href=""#;
    let mut links = html.split(LINK);
    let mut relinked = links.next().unwrap_or_default().to_owned();
    for link in links {
        let address = link.split('"').next().unwrap_or_default();
        relinked.extend([LINK, &led(address), &link[address.len()..]]);
    }
    relinked
}

/// `html`, which names pages as one of them in the first folder does, for the page `file`.
pub(crate) fn rebased(html: &str, file: &str) -> String {
    relinked(html, |address| {
        let is_page = !address.starts_with('#') && !address.contains("://");
        let up = if is_page { up(file) } else { String::new() };
        up + address
    })
}

/// The path of a file, as a page in `folder` names it, from the folder of all pages.
pub(crate) fn within(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// Writes the addresses into the head of each page in `folder`, whose first page stands at `base`.
pub(crate) fn write(base: &str, folder: &Path) -> Result<()> {
    let base = base.trim_end_matches('/');
    let first = read(&folder.join("index.html"))?;
    let picture = if folder.join("share.png").is_file() {
        let image =
            format!(r#"<meta property="og:image" content="{base}/share.png">"#);
        image + r#"<meta name="twitter:card" content="summary_large_image">"#
    } else {
        String::new()
    };
    edit_pages(folder, |name, html| {
        if UNLISTED.contains(&name) {
            return Ok(html.into());
        }
        // The first chapter is there twice.
        let page = if html.as_bytes() == first { "" } else { name };
        let canonical = format!(r#"<link rel="canonical" href="{base}/{page}">"#);
        let url = format!(r#"<meta property="og:url" content="{base}/{page}">"#);
        let end = format!("{canonical}{url}{picture}</head>");
        Ok(html.replacen("</head>", &end, 1))
    })
}
