//! What `mdbook test` needs to run the listings of the pages: each of them loads the crates of the
//! book, and a folder holds the library and what it stands on, each once. Beside all that was ever
//! compiled, rustdoc would find many of each.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use std::env::consts::DLL_EXTENSION;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The crates that listings name.
pub(crate) const CRATES: [&str; 2] = ["why_relu", "nalgebra"];

/// What cargo tells of something that it compiled, or found compiled.
#[derive(Deserialize)]
struct Message {
    #[serde(default)]
    filenames: Vec<PathBuf>,
}

/// Links what is compiled of the library of the project at `root` into the folder `listings` beside
/// it.
pub(crate) fn link(root: &Path) -> Result<()> {
    let program = std::env::current_exe().context("this program has no place")?;
    let target = program.ancestors().nth(2);
    let folder = target.context("the program stands in no target folder")?;
    let folder = folder.join("listings");
    if folder.exists() {
        let uncleared = || format!("{} cannot be cleared", folder.display());
        fs::remove_dir_all(&folder).with_context(uncleared)?;
    }
    let unmade = || format!("{} cannot be made", folder.display());
    fs::create_dir_all(&folder).with_context(unmade)?;
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "--quiet", "--lib", "--message-format=json"])
        .args(["--package", env!("CARGO_PKG_NAME")])
        .current_dir(root)
        .stderr(Stdio::inherit())
        .output()
        .context("cargo does not run")?;
    ensure!(built.status.success(), "the library does not compile");
    for told in String::from_utf8_lossy(&built.stdout).lines() {
        let message: Message =
            serde_json::from_str(told).context("cargo's messages cannot be read")?;
        for file in message.filenames {
            // Libraries, and what expands macros.
            let kind = file.extension().and_then(OsStr::to_str);
            if let Some("rlib" | DLL_EXTENSION) = kind
                && let Some(name) = file.file_name()
            {
                let unlinked = || format!("{} is not linked", file.display());
                fs::hard_link(&file, folder.join(name)).with_context(unlinked)?;
            }
        }
    }
    Ok(())
}
