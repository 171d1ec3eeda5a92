//! Links of the project's own texts, which are no pages of the book: each leads to a file.

use pulldown_cmark::{Event, Parser, Tag};
use std::fs;
use std::path::{Path, PathBuf};

/// The Markdown files in `folder` and the folders within, without the pages, which the weaver
/// checks, and what is built.
fn texts(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        let name = path.file_name().expect("a name").to_string_lossy();
        if path.is_dir()
            && !name.starts_with('.')
            && name != "target"
            && name != "book"
        {
            texts(&path, found);
        } else if name.ends_with(".md") {
            found.push(path);
        }
    }
}

#[test]
fn every_link_of_the_projects_texts_leads_to_a_file() {
    let mut found = Vec::new();
    texts(Path::new(env!("CARGO_MANIFEST_DIR")), &mut found);
    assert!(found.len() > 4, "{found:?}");
    let mut dead = Vec::new();
    for file in found {
        let text = fs::read_to_string(&file).expect("text");
        for event in Parser::new(&text) {
            let Event::Start(
                Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. },
            ) = event
            else {
                continue;
            };
            let path = dest_url.split(['#', '?']).next().unwrap_or_default();
            let folder = file.parent().expect("a folder");
            if !path.contains(':') && !folder.join(path).exists() {
                dead.push(format!("{}: {dest_url}", file.display()));
            }
        }
    }
    assert_eq!(dead, Vec::<String>::new());
}
