//! The command line of the book.

// `println!` and its kin panic where a disk is full. Errors of standard output are returned, and
// standard error has `tell`.
#![warn(clippy::print_stdout, clippy::print_stderr)]

mod command;

use anyhow::{Context, Result};
use clap::{Args, Parser, Subcommand};
use command::{
    breaking, exercise, explain, new, print, progress, regions, render, scoreboard,
    serve, train,
};
use std::fmt::Display;
use std::io::{Write, stderr, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use textbook::ledger::Ledger;
use why_relu::chapters::{CHAPTERS, TEXTBOOK};

/// Why `ReLU`? Proves every claim of the book and renders it.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    folders: Folders,
}

#[derive(Args)]
struct Folders {
    /// The folder that holds `book/` and the crate's source [default: the one you stand in, else
    /// the crate's own]
    #[arg(long, global = true)]
    root: Option<PathBuf>,
    /// Where the rendered book goes [default: `book/book` below the root]
    #[arg(long)]
    output: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Command {
    /// Proves claims without rendering the book
    Prove {
        /// Only the claims whose `chapter/claim` id contains this text
        #[arg(default_value = "")]
        filter: String,
        /// Print the ledger as JSON instead of a table
        #[arg(long)]
        json: bool,
    },
    /// Tells all about one claim
    Explain {
        /// The claim's `chapter/claim` id
        claim: String,
    },
    /// Checks your answer to an exercise of the book, or lists all exercises
    Exercise(exercise::Arguments),
    /// Breaks each claim: makes a small change in a copy of the project and shows that the claim's
    /// proof fails
    Break(breaking::Arguments),
    /// Writes the files of a new chapter, with a claim that waits for its proof
    New(new::Arguments),
    /// Lists the linear regions of a network with two inputs, exactly
    Regions(regions::Arguments),
    /// Compares the activations: every one against every property
    Scoreboard(scoreboard::Arguments),
    /// Shows the book in a browser while you write, and weaves it again whenever a page changes
    Serve(serve::Arguments),
    /// Trains the networks of the chapter on training, and writes the record of it; takes up where
    /// it was interrupted
    Train(train::Arguments),
    /// Speaks mdBook's preprocessor protocol, for `mdbook build book`
    Preprocess {
        /// `supports RENDERER`, as mdBook asks
        arguments: Vec<String>,
    },
}

fn main() -> ExitCode {
    match run(&Cli::parse()) {
        Ok(code) => code,
        // A reader that went away, as `| head` does, is no failure of ours.
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        // Only what stands on standard output names no file.
        Err(error) if error.chain().len() == 1 && error.is::<std::io::Error>() => {
            tell(format_args!(
                "error: standard output cannot be written, and what it holds may lack its \
                end: {error}"
            ));
            ExitCode::FAILURE
        }
        Err(error) => {
            tell(format_args!("error: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

/// Writes a line to standard error. If that fails, there is no other place to say so.
fn tell(line: impl Display) {
    let _ = writeln!(stderr(), "{line}");
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let cause = error.downcast_ref::<std::io::Error>();
    cause.is_some_and(|cause| cause.kind() == std::io::ErrorKind::BrokenPipe)
}

fn run(cli: &Cli) -> Result<ExitCode> {
    let root = || root(cli.folders.root.as_deref());
    match &cli.command {
        None => render::book(&root()?, cli.folders.output.as_deref()),
        Some(Command::Exercise(arguments)) => exercise::run(&root()?, arguments),
        Some(Command::Break(arguments)) => breaking::run(&root()?, arguments),
        Some(Command::New(arguments)) => {
            write!(stdout(), "{}", new::run(&root()?, arguments)?)?;
            Ok(ExitCode::SUCCESS)
        }
        Some(Command::Regions(arguments)) => regions::run(arguments),
        Some(Command::Scoreboard(arguments)) => {
            scoreboard::run(arguments, &ledger("scoreboard/"))
        }
        Some(Command::Serve(arguments)) => {
            let root = root()?;
            match serve::run(&root, arguments, render::draft(&root), ledger)? {}
        }
        Some(Command::Train(arguments)) => train::run(&root()?, arguments),
        Some(Command::Prove { filter, json }) => prove(filter, *json),
        Some(Command::Explain { claim }) => explain_claim(claim),
        Some(Command::Preprocess { arguments }) => {
            render::preprocess(&root()?, arguments)
        }
    }
}

fn root(given: Option<&Path>) -> Result<PathBuf> {
    let here =
        std::env::current_dir().context("the folder you stand in is not there")?;
    let crate_root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let candidates = match given {
        Some(given) => vec![given],
        None => vec![here.as_path(), crate_root],
    };
    let has_book = |folder: &&&Path| folder.join("book/book.toml").is_file();
    let found = candidates.iter().find(has_book).with_context(|| {
        format!(
            "{} holds no book/book.toml; name the project's folder with --root",
            candidates[0].display()
        )
    })?;
    Ok(found.to_path_buf())
}

/// Proves the claims whose id contains `filter`.
fn ledger(filter: &str) -> Ledger {
    progress::prove(TEXTBOOK, filter)
}

fn prove(filter: &str, json: bool) -> Result<ExitCode> {
    let ledger = ledger(filter);
    if ledger.entries().is_empty() {
        tell(format_args!("error: {}", unknown(filter)));
        return Ok(ExitCode::from(2));
    }
    if json {
        let text = serde_json::to_string_pretty(&ledger.document())?;
        writeln!(stdout(), "{text}")?;
    } else {
        print::ledger(&ledger)?;
    }
    let problems = ledger.problems();
    for problem in &problems {
        tell(problem);
    }
    Ok(ExitCode::from(u8::from(!problems.is_empty())))
}

/// The ids of all claims of the book.
fn ids() -> impl Iterator<Item = String> {
    CHAPTERS.iter().flat_map(|chapter| {
        let claims = chapter.claims.iter();
        claims.map(|claim| format!("{}/{}", chapter.slug, claim.name))
    })
}

fn unknown(claim: &str) -> String {
    textbook_weaver::problem::unknown("claim", claim, ids())
}

fn explain_claim(claim: &str) -> Result<ExitCode> {
    if !ids().any(|known| known == claim) {
        tell(format_args!("error: {}", unknown(claim)));
        return Ok(ExitCode::from(2));
    }
    let ledger = ledger(claim);
    explain::run(ledger.entry(claim).context("the claim was not proved")?)
}
