//! What sets the pages going: the scripts in `book/live`, and the library as WebAssembly modules:
//! one that draws, judges, trains and checks, one that proves, one with the hostile subjects.
//!
//! They are committed, compressed, beside a stamp: what they were made from, and by which compiler.
//! Modules of other sources would show other evidence than the pages, so they are left out.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder of the scripts, the module and its stamp.
const FOLDER: &str = "book/live";
/// The names of the modules; each is a file `NAME.wasm.gz` of the folder, compressed by gzip.
pub const MODULES: [&str; 3] = ["page", "prove", "hostile"];
/// Their stamp.
pub const STAMP: &str = "book/live/stamp.json";
/// What renews them.
pub const COMMAND: &str = "cargo run -- live";

/// What the modules are made from: files, and folders with all that is in them.
const SOURCES: [&str; 9] = [
    "Cargo.lock",
    "Cargo.toml",
    "book/exercises/Cargo.toml",
    "book/exercises/src",
    "crates/hostile",
    "crates/live",
    "crates/textbook/Cargo.toml",
    "crates/textbook/src",
    "src",
];
/// What of it no page needs.
const ELSEWHERE: [&str; 4] = [
    "book/exercises/src/bin",
    "src/command",
    "src/main.rs",
    "src/page",
];

/// Where a module stands, below the root.
#[must_use]
pub fn path(module: &str) -> String {
    format!("{FOLDER}/{module}.wasm.gz")
}

/// Where the modules come from, and what they are.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// The hash of the sources.
    pub sources: String,
    /// What the compiler says of its version.
    pub compiler: String,
    /// The hash of each module before it is compressed.
    pub modules: [String; 3],
}

impl Stamp {
    /// The stamp of the modules below `root`.
    ///
    /// # Errors
    /// If there is none that can be read.
    pub fn read(root: &Path) -> Result<Self, String> {
        let text = fs::read(root.join(STAMP));
        let text =
            text.map_err(|error| format!("{STAMP} cannot be read: {error}"))?;
        serde_json::from_slice(&text)
            .map_err(|error| format!("{STAMP} is no stamp: {error}"))
    }
}

/// The hash (SHA-256) of bytes, in hexadecimal digits.
#[must_use]
pub fn hash(bytes: &[u8]) -> String {
    hexadecimal(Sha256::digest(bytes).as_slice())
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// The hash of all that the modules are made from below `root`: paths and texts, whatever the ends
/// of their lines.
///
/// # Errors
/// If a file cannot be read.
pub fn sources(root: &Path) -> io::Result<String> {
    let mut files = Vec::new();
    for source in SOURCES {
        list(root, Path::new(source), &mut files)?;
    }
    let mut hash = Sha256::new();
    for file in files {
        let mut bytes = fs::read(root.join(&file))?;
        bytes.retain(|&byte| byte != b'\r');
        let path = file.to_string_lossy().replace('\\', "/");
        for part in [path.as_bytes(), &bytes] {
            hash.update(part.len().to_le_bytes());
            hash.update(part);
        }
    }
    Ok(hexadecimal(hash.finalize().as_slice()))
}

/// The files at `path` in order, but for hidden ones.
fn list(root: &Path, path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if ELSEWHERE.iter().any(|other| path == Path::new(other)) {
        return Ok(());
    }
    if !root.join(path).is_dir() {
        files.push(path.into());
        return Ok(());
    }
    let entries: Result<Vec<_>, _> = fs::read_dir(root.join(path))?.collect();
    let mut names: Vec<_> = entries?
        .into_iter()
        .map(|entry| entry.file_name())
        .collect();
    names.sort();
    names
        .into_iter()
        .filter(|name| !name.to_string_lossy().starts_with('.'))
        .try_for_each(|name| list(root, &path.join(name), files))
}

/// The files that stand beside the pages, path and text: the scripts, the modules, and the record
/// of training, which some proofs load. None for a book without a live half.
///
/// # Errors
/// Why the pages have to stay still: what is missing, or that the modules are not of these sources.
pub fn files(root: &Path) -> Result<BTreeMap<String, String>, String> {
    let fault =
        |what: &str, error: io::Error| format!("{what} cannot be read: {error}");
    if !root.join(FOLDER).is_dir() {
        return Ok(BTreeMap::new());
    }
    let now = sources(root).map_err(|error| fault("a source", error))?;
    if Stamp::read(root)?.sources != now {
        return Err(format!(
            "the modules in {FOLDER} are of other sources; `{COMMAND}` renews them"
        ));
    }
    let record = crate::training::PATH;
    let runs = fs::read_to_string(root.join(record))
        .map_err(|error| fault(record, error))?;
    let script = |name: &str, text: &str| {
        let text = serde_json::Value::from(text);
        (
            format!("live/{name}-data.js"),
            format!("textbook.data.{name} = {text};\n"),
        )
    };
    let mut files = BTreeMap::from([script("record", &runs)]);
    for module in MODULES {
        let path = path(module);
        let bytes =
            fs::read(root.join(&path)).map_err(|error| fault(&path, error))?;
        files.extend([script(module, &STANDARD.encode(bytes))]);
    }
    for entry in fs::read_dir(root.join(FOLDER)).map_err(|e| fault(FOLDER, e))? {
        let path = entry.map_err(|error| fault(FOLDER, error))?.path();
        if path.extension().is_some_and(|e| e == "js" || e == "css") {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let text = fs::read_to_string(&path)
                .map_err(|error| fault(&path.display().to_string(), error))?;
            files.insert(format!("live/{name}"), text);
        }
    }
    Ok(files)
}
