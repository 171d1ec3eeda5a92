//! Where pages stand: below each other, and on the network. A book that says where it is published
//! names its one true address on each page, for search engines and for who shares a link.

use crate::layout::PAGES;
use anyhow::{Context, Result};
use std::fs;
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

/// `html`, which names pages as one of them in the first folder does, for the page `file`.
pub(crate) fn rebased(html: String, file: &str) -> String {
    const NAME: &str = r#" href=""#;
    let up = up(file);
    if up.is_empty() {
        return html;
    }
    let mut parts = html.split(NAME);
    let mut rebased = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let address = part.split('"').next().unwrap_or_default();
        let is_page = !address.starts_with('#') && !address.contains("://");
        rebased.extend([NAME, if is_page { &up } else { "" }, part]);
    }
    rebased
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
    let read = |path: &Path| {
        fs::read_to_string(path)
            .with_context(|| format!("{} cannot be read", path.display()))
    };
    let first = read(&folder.join("index.html"))?;
    let picture = if folder.join("share.png").is_file() {
        let image =
            format!(r#"<meta property="og:image" content="{base}/share.png">"#);
        image + r#"<meta name="twitter:card" content="summary_large_image">"#
    } else {
        String::new()
    };
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if !name.ends_with(".html") || UNLISTED.contains(&&*name) {
            continue;
        }
        let html = read(&path)?;
        // The first chapter is there twice.
        let page = if html == first { "" } else { &*name };
        let canonical = format!(r#"<link rel="canonical" href="{base}/{page}">"#);
        let url = format!(r#"<meta property="og:url" content="{base}/{page}">"#);
        let end = format!("{canonical}{url}{picture}</head>");
        fs::write(&path, html.replacen("</head>", &end, 1))
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}
