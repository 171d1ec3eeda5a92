//! A copy of the project that can be broken at will, beside everything else that is compiled.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The name of the program in the copy, and of the variable that sets its switch.
const PROGRAM: &str = "why-relu-broken";
pub(super) const SWITCH: &str = "WHY_RELU_BREAK";

/// What the library of the copy has in addition.
const BROKEN: &str = r#"
/// The number of the break that is on; 0 for none.
#[inline(always)]
pub(crate) fn broken() -> u32 {
    use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
    static SWITCH: AtomicU32 = AtomicU32::new(u32::MAX);
    #[cold]
    fn read() -> u32 {
        let number = std::env::var("WHY_RELU_BREAK");
        let number = number.map_or(0, |text| text.parse().expect("a number"));
        SWITCH.store(number, Relaxed);
        number
    }
    match SWITCH.load(Relaxed) {
        u32::MAX => read(),
        number => number,
    }
}
"#;

/// Compiles a copy of the project at `root` in which some files have another text, and returns its program.
///
/// The copy has a version of its own. So it shares the compiled dependencies with the project, and nothing else.
pub(super) fn compile(
    root: &Path,
    mut texts: BTreeMap<PathBuf, String>,
) -> Result<PathBuf> {
    let program = std::env::current_exe()?;
    let target = program.ancestors().nth(2);
    let target = target.context("the program stands in no target folder")?;
    let copy = target.join("broken");
    let library = read(&root.join("src/lib.rs"))?;
    texts.insert("src/lib.rs".into(), library + BROKEN);
    texts.insert(
        "Cargo.toml".into(),
        manifest(&read(&root.join("Cargo.toml"))?)?,
    );
    fill(root, &copy, Path::new(""), &mut texts)?;
    if let Some(missing) = texts.keys().next() {
        bail!("{} is not in the project", missing.display());
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "--quiet", "--bin", PROGRAM])
        .current_dir(&copy)
        .env("CARGO_TARGET_DIR", target)
        .output()
        .context("cargo does not run")?;
    if !built.status.success() {
        bail!(
            "the copy in {} does not compile\n{}",
            copy.display(),
            String::from_utf8_lossy(&built.stderr)
        );
    }
    Ok(target.join("debug").join(PROGRAM))
}

/// `Cargo.toml` with other names for the version and the program.
fn manifest(text: &str) -> Result<String> {
    let version = env!("CARGO_PKG_VERSION");
    let changes = [
        (
            format!("\nversion = \"{version}\"\n"),
            format!("\nversion = \"{version}-broken\"\n"),
        ),
        (
            "default-run = \"why-relu\"".into(),
            format!("default-run = \"{PROGRAM}\""),
        ),
        (
            "[[bin]]\nname = \"why-relu\"".into(),
            format!("[[bin]]\nname = \"{PROGRAM}\""),
        ),
    ];
    let mut text = text.to_owned();
    for (old, new) in changes {
        if !text.contains(&old) {
            bail!("Cargo.toml does not hold {old:?}");
        }
        text = text.replacen(&old, &new, 1);
    }
    Ok(text)
}

/// Copies the folder `inside` of the project, or the new text of a file, and takes that text out of the list. What is as it should be is
/// not written again, so that a second copy compiles nothing. What is compiled, rendered or hidden stays behind.
fn fill(
    root: &Path,
    copy: &Path,
    inside: &Path,
    texts: &mut BTreeMap<PathBuf, String>,
) -> Result<()> {
    fs::create_dir_all(copy.join(inside))?;
    for entry in fs::read_dir(root.join(inside))? {
        let entry = entry?;
        let name = inside.join(entry.file_name());
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let made = ["target", "book/book"].map(Path::new);
        if hidden || made.contains(&name.as_path()) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fill(root, copy, &name, texts)?;
            continue;
        }
        let bytes = match texts.remove(&name) {
            Some(text) => text.into_bytes(),
            None => fs::read(entry.path())
                .with_context(|| format!("{} cannot be read", name.display()))?,
        };
        let place = copy.join(&name);
        if fs::read(&place).ok().as_ref() != Some(&bytes) {
            fs::write(&place, bytes)
                .with_context(|| format!("{} cannot be written", place.display()))?;
        }
    }
    Ok(())
}

/// The text of a file.
pub(super) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path)
        .with_context(|| format!("{} cannot be read", path.display()))
}
