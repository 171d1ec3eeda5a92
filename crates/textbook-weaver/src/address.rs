//! Where the book stands on the network, if it says so: each page names its one true address, for
//! search engines and for who shares a link.

use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Pages that are for no search engine: everything at once, nothing at all, and a frame.
const UNLISTED: [&str; 3] = ["print.html", "404.html", "toc.html"];

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
