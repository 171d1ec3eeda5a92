//! A copy of the project that can be broken at will, beside everything else that is compiled.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The name of the program in the copy, and of the variable that sets its switch.
const PROGRAM: &str = "why-relu-broken";
pub(super) const SWITCH: &str = "WHY_RELU_BREAK";
/// The crate that all others see.
const ENGINE: &str = "crates/textbook/src/lib.rs";

/// What the engine of the copy has in addition. The switch is plain memory, which nothing but the first line of `main` writes to, so that
/// the compiler may read it once for a whole loop.
const BROKEN: &str = r#"
extern crate self as textbook;

static mut SWITCH: u32 = 0;

/// The number of the break that is on; 0 for none.
#[inline(always)]
pub fn broken() -> u32 {
    unsafe { SWITCH }
}

/// Calls what is broken.
#[cold]
#[inline(never)]
pub fn aside<R>(broken: impl FnOnce() -> R) -> R {
    broken()
}

/// Sets the switch, before there is a second thread.
pub fn turn_the_switch() {
    let number = std::env::var("WHY_RELU_BREAK").expect("a number");
    unsafe { SWITCH = number.parse().expect("a number") };
}
"#;

/// Compiles a copy of the project at `root` in which some files have another text, and returns its program.
///
/// The copy has a version of its own. So it shares the compiled dependencies with the project, and nothing else.
pub(super) fn compile(
    root: &Path,
    mut texts: BTreeMap<PathBuf, String>,
) -> Result<PathBuf> {
    let program = std::env::current_exe().context("this program has no place")?;
    let target = program.ancestors().nth(2);
    let target = target.context("the program stands in no target folder")?;
    let copy = target.join("broken");
    let text = |path: &str| read(&root.join(path));
    let engine = text(ENGINE)? + BROKEN;
    let start = "fn main() -> ExitCode {\n";
    let turned = format!("{start}textbook::turn_the_switch();\n");
    let main = replaced(text("src/main.rs")?, &[(start, &turned)])?;
    let manifest = replaced(text("Cargo.toml")?, &MANIFEST)?;
    texts.insert(ENGINE.into(), engine);
    texts.insert("src/main.rs".into(), main);
    texts.insert("Cargo.toml".into(), manifest);
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

/// What is different in `Cargo.toml`.
const MANIFEST: [(&str, &str); 5] = [
    (
        concat!("\nversion = \"", env!("CARGO_PKG_VERSION"), "\"\n"),
        concat!("\nversion = \"", env!("CARGO_PKG_VERSION"), "-broken\"\n"),
    ),
    (
        "default-run = \"why-relu\"",
        "default-run = \"why-relu-broken\"",
    ),
    (
        "[[bin]]\nname = \"why-relu\"",
        "[[bin]]\nname = \"why-relu-broken\"",
    ),
    ("unsafe_code = \"forbid\"", "unsafe_code = \"allow\""),
    // A function behind a switch is large: only link-time optimisation within a crate still takes it into the loop of a sweep.
    ("\nlto = \"off\"\n", "\n"),
];

/// The text with these changes, each of which has to find its place.
fn replaced(mut text: String, changes: &[(&str, &str)]) -> Result<String> {
    for (old, new) in changes {
        if !text.contains(old) {
            bail!("a file of the project does not hold {old:?}");
        }
        text = text.replacen(old, new, 1);
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
    fs::create_dir_all(copy.join(inside))
        .with_context(|| format!("{} cannot be made", copy.display()))?;
    let unreadable = || format!("{} cannot be read", root.join(inside).display());
    for entry in fs::read_dir(root.join(inside)).with_context(unreadable)? {
        let entry = entry.with_context(unreadable)?;
        let name = inside.join(entry.file_name());
        let hidden = entry.file_name().to_string_lossy().starts_with('.');
        let made = entry.file_name() == "target" || name == Path::new("book/book");
        if hidden || made {
            continue;
        }
        if entry.file_type().with_context(unreadable)?.is_dir() {
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
