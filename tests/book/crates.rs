//! The crates below the book: other books can stand on them, since they know nothing of this one.

use std::fs;
use std::path::{Path, PathBuf};

/// All files below `folder`.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("a file").path());
    let files = paths.flat_map(|path| {
        if path.is_dir() {
            files(&path)
        } else {
            vec![path]
        }
    });
    files.collect()
}

#[test]
fn the_engine_and_the_weaver_know_no_word_of_what_this_book_is_about() {
    const FOREIGN: [&str; 6] = [
        "relu",
        "gelu",
        "silu",
        "activation",
        "activations",
        "neuron",
    ];
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates");
    let own = ["textbook", "textbook-weaver"].map(|name| files(&crates.join(name)));
    let files = own.concat();
    assert!(files.len() > 100, "{} files", files.len());
    for file in files {
        let text = fs::read_to_string(&file).expect("text").to_lowercase();
        let mut words = text.split(|c: char| !c.is_alphanumeric());
        let foreign = words.find(|word| FOREIGN.contains(word));
        assert_eq!(foreign, None, "{}", file.display());
    }
}
