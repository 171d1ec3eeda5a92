//! `why-relu live`: the WebAssembly modules of the pages, made anew.

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use std::fs;
use std::io::{Write, stdout};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use why_relu::page::live::{COMMAND, MODULES, STAMP, Stamp, hash, path, sources};

/// Compiles the modules, and says by which compiler and where they are.
const BUILD: &str = "crates/live/build.sh";

#[derive(Args)]
pub(crate) struct Arguments {
    /// Change nothing, and fail unless the modules are of the sources as they are; where the
    /// compiler is that of the stamp, every byte is compared
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Result<ExitCode> {
    let sources = sources(root).context("the sources cannot be read")?;
    let stamp = || Stamp::read(root).map_err(anyhow::Error::msg);
    if arguments.check {
        ensure!(
            stamp()?.sources == sources,
            "the modules are of other sources; `{COMMAND}` renews them"
        );
    }
    let built = Command::new("bash")
        .arg(root.join(BUILD))
        .current_dir(root)
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("{BUILD} does not run"))?;
    ensure!(built.status.success(), "{BUILD} failed");
    let told = String::from_utf8_lossy(&built.stdout);
    let Some((compiler, folder)) = told.trim_end().split_once('\n') else {
        bail!("{BUILD} said {told:?}");
    };
    let built = |name: &str| root.join(folder).join(name);
    let hashed = |name: &str| {
        let file = built(&format!("{name}.wasm"));
        let unreadable = || format!("{} cannot be read", file.display());
        fs::read(&file)
            .map(|bytes| hash(&bytes))
            .with_context(unreadable)
    };
    let [page, prove, hostile] = MODULES.map(hashed);
    let new = Stamp {
        sources,
        compiler: compiler.into(),
        modules: [page?, prove?, hostile?],
    };
    if arguments.check {
        let old = stamp()?;
        let compiler = &old.compiler;
        let told = if *compiler == new.compiler {
            let made = format!("what {BUILD} makes of their sources");
            ensure!(old == new, "the modules are not {made}");
            made
        } else {
            format!(
                "of their sources; their bytes are those of another compiler, {compiler}"
            )
        };
        writeln!(stdout(), "the modules are {told}")?;
        return Ok(ExitCode::SUCCESS);
    }
    for name in MODULES {
        let path = path(name);
        let bytes = fs::copy(built(&format!("{name}.wasm.gz")), root.join(&path))
            .with_context(|| format!("{path} cannot be written"))?;
        writeln!(stdout(), "{path}: {bytes} bytes, by {}", new.compiler)?;
    }
    let text = serde_json::to_string_pretty(&new)? + "\n";
    fs::write(root.join(STAMP), text)
        .with_context(|| format!("{STAMP} cannot be written"))?;
    Ok(ExitCode::SUCCESS)
}
