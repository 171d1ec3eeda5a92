//! A copy of the project that can be broken at will, beside everything else that is compiled.

use anyhow::{Context, Result, bail};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use toml_edit::{DocumentMut, value};

/// The name of the program in the copy, and of the variable that sets its switch.
const PROGRAM: &str = "why-relu-broken";
pub(super) const SWITCH: &str = "WHY_RELU_BREAK";
/// The crate that all others see.
const ENGINE: &str = "crates/textbook/src/lib.rs";
/// Where the program begins.
const START: &str = "fn main() -> ExitCode {";

/// What the engine of the copy has in addition. The switch is plain memory, which nothing but the
/// first line of `main` writes to, so that the compiler may read it once for a whole loop.
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

/// Compiles a copy of the project at `root` in which some files have another text, and returns its
/// program.
///
/// The copy has a version of its own. So it shares the compiled dependencies with the project, and
/// nothing else.
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
    let main = text("src/main.rs")?;
    let (before, body) = main
        .split_once(START)
        .with_context(|| format!("src/main.rs does not hold {START:?}"))?;
    let main = format!("{before}{START} textbook::turn_the_switch(); {body}");
    texts.insert(ENGINE.into(), engine);
    texts.insert("src/main.rs".into(), main);
    texts.insert("Cargo.toml".into(), manifest(&text("Cargo.toml")?)?);
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

/// The manifest of the copy: another version, another program, and leave to write to a static.
///
/// A function behind a switch is large: the compiler takes it into the loop of a sweep only where
/// it sees all of a crate, which is compiled in two units, one for each of two processors.
fn manifest(text: &str) -> Result<String> {
    let mut manifest: DocumentMut = text.parse().context("Cargo.toml is no TOML")?;
    changed(&mut manifest).context("Cargo.toml lacks what the copy changes")?;
    Ok(manifest.to_string())
}

fn changed(manifest: &mut DocumentMut) -> Option<()> {
    let package = manifest.get_mut("package")?;
    *package.get_mut("version")? =
        value(concat!(env!("CARGO_PKG_VERSION"), "-broken"));
    *package.get_mut("default-run")? = value(PROGRAM);
    *manifest.get_mut("bin")?.get_mut(0)?.get_mut("name")? = value(PROGRAM);
    let lints = manifest.get_mut("workspace")?.get_mut("lints")?;
    *lints.get_mut("rust")?.get_mut("unsafe_code")? = value("allow");
    let profile = manifest.get_mut("profile")?.get_mut("dev")?;
    let profile = profile.as_table_mut()?;
    profile.insert("incremental", value(false));
    let packages = profile.get_mut("package")?;
    for name in [env!("CARGO_PKG_NAME"), "textbook"] {
        packages
            .get_mut(name)?
            .as_table_mut()?
            .insert("codegen-units", value(2));
    }
    Some(())
}

/// Copies the folder `inside` of the project, or the new text of a file, and takes that text out of
/// the list. What is as it should be is not written again, so that a second run compiles nothing.
/// What is compiled, rendered or hidden stays behind.
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
