//! What `mdbook test` needs to run the listings of the pages: each of them loads the crates of the
//! book, and a folder holds one library of each, where rustdoc finds many among all that was ever
//! compiled.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The crates that listings name.
pub(crate) const CRATES: [&str; 2] = ["why_relu", "nalgebra"];

/// What cargo tells of something that it compiled, or found compiled.
#[derive(Deserialize)]
struct Message {
    target: Option<Target>,
    #[serde(default)]
    filenames: Vec<PathBuf>,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}

/// Links the library of each of the [`CRATES`] into the folder `listings` beside what is compiled
/// of the project at `root`.
pub(crate) fn link(root: &Path) -> Result<()> {
    let program = std::env::current_exe().context("this program has no place")?;
    let target = program.ancestors().nth(2);
    let folder = target.context("the program stands in no target folder")?;
    let folder = folder.join("listings");
    fs::create_dir_all(&folder)
        .with_context(|| format!("{} cannot be made", folder.display()))?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "--quiet", "--lib", "--message-format=json"])
        .current_dir(root)
        .stderr(Stdio::inherit())
        .output()
        .context("cargo does not run")?;
    ensure!(built.status.success(), "the library does not compile");
    let told = String::from_utf8_lossy(&built.stdout);
    let messages: Vec<Message> = told
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()
        .context("cargo's messages cannot be read")?;
    for name in CRATES {
        let of = |message: &&Message| {
            let target = message.target.as_ref();
            target.is_some_and(|target| target.name == name)
        };
        let mut files = messages.iter().filter(of).flat_map(|made| &made.filenames);
        let library =
            files.find(|file| file.extension() == Some(OsStr::new("rlib")));
        let library = library.with_context(|| format!("cargo made no {name}"))?;
        let place = folder.join(format!("lib{name}.rlib"));
        let _ = fs::remove_file(&place);
        fs::hard_link(library, &place)
            .with_context(|| format!("{} cannot be made", place.display()))?;
    }
    Ok(())
}
