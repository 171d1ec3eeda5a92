//! `why-relu live`: the WebAssembly module of the pages, made anew.

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use std::fs;
use std::io::{Write, stdout};
use std::path::Path;
use std::process::{Command, ExitCode};
use why_relu::page::live::{COMMAND, MODULE, STAMP, Stamp, hash, sources};

/// Compiles the module, and says by which compiler and where it is.
const BUILD: &str = "crates/live/build.sh";

#[derive(Args)]
pub(crate) struct Arguments {
    /// Change nothing, and fail unless the module is of the sources as they are; where the compiler
    /// is that of the stamp, every byte is compared
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(root: &Path, arguments: &Arguments) -> Result<ExitCode> {
    let sources = sources(root).context("the sources cannot be read")?;
    if arguments.check {
        let stamp = Stamp::read(root).map_err(anyhow::Error::msg)?;
        ensure!(
            stamp.sources == sources,
            "{MODULE} is of other sources; `{COMMAND}` renews it"
        );
    }
    let built = Command::new("bash")
        .arg(root.join(BUILD))
        .current_dir(root)
        .stderr(std::process::Stdio::inherit())
        .output()
        .with_context(|| format!("{BUILD} does not run"))?;
    ensure!(built.status.success(), "{BUILD} failed");
    let told = String::from_utf8(built.stdout).context("what it said")?;
    let Some([compiler, module, packed]) =
        told.lines().collect::<Vec<_>>().first_chunk::<3>().copied()
    else {
        bail!("{BUILD} said {told:?}");
    };
    let module =
        fs::read(module).with_context(|| format!("{module} cannot be read"))?;
    let new = Stamp {
        sources,
        compiler: compiler.into(),
        module: hash(&module),
    };
    if arguments.check {
        let stamp = Stamp::read(root).map_err(anyhow::Error::msg)?;
        if stamp.compiler != new.compiler {
            writeln!(
                stdout(),
                "{MODULE} is of these sources; its bytes are those of another compiler, {}",
                stamp.compiler
            )?;
            return Ok(ExitCode::SUCCESS);
        }
        ensure!(
            stamp == new,
            "{MODULE} is not what {BUILD} makes of its sources"
        );
        writeln!(stdout(), "{MODULE} is what {BUILD} makes of its sources")?;
        return Ok(ExitCode::SUCCESS);
    }
    let bytes = fs::copy(packed, root.join(MODULE))
        .with_context(|| format!("{MODULE} cannot be written"))?;
    let text = serde_json::to_string_pretty(&new)? + "\n";
    fs::write(root.join(STAMP), text)
        .with_context(|| format!("{STAMP} cannot be written"))?;
    writeln!(stdout(), "{MODULE}: {bytes} bytes, of {}", new.compiler)?;
    Ok(ExitCode::SUCCESS)
}
