//! The development server: proves once, and weaves again whenever the prose changes.

mod answer;
mod request;
mod server;
mod site;
mod watch;

use anyhow::{Context, Result};
use clap::Args;
use site::Site;
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::fs;
use std::io::{Write, stdout};
use std::net::{IpAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant};
use textbook::ledger::Ledger;
use textbook_weaver::failure::Failure;
use textbook_weaver::manuscript::Manuscript;
use textbook_weaver::render::{has_lasting_names, render, render_page};
use watch::{Change, Watch};

/// How often the files are looked at.
const PERIOD: Duration = Duration::from_millis(25);

#[derive(Args)]
pub(crate) struct Arguments {
    /// Only the claims whose `chapter/claim` id contains this text are proved, which saves time;
    /// the others are shown as not proved yet
    #[arg(default_value = "")]
    filter: String,
    /// The port to listen at; 0 takes any that is free
    #[arg(long, default_value_t = 3000)]
    port: u16,
    /// The address to listen at. Any other than this one shows the book to other machines
    #[arg(long, default_value = "127.0.0.1")]
    host: IpAddr,
    /// Opens the book in a browser
    #[arg(long)]
    open: bool,
}

/// Serves the book below `root` until it is stopped; `prove` runs the proofs whose names contain a
/// text, once.
pub(crate) fn run(
    root: &Path,
    arguments: &Arguments,
    draft: Manuscript,
    prove: impl FnOnce(&str) -> Ledger,
) -> Result<Infallible> {
    let Arguments {
        ref filter,
        port,
        host,
        open,
    } = *arguments;
    let listener = TcpListener::bind((host, port)).with_context(|| {
        format!(
            "cannot listen at port {port} of {host}; if another program does, choose one \
            with --port, or any free one with --port 0"
        )
    })?;
    let address = listener.local_addr().context("the address")?;
    let folder = vacant(root, address.port())?;
    let address = format!("http://{address}");
    let site = Arc::new(Site::new(folder.join("book")));
    let serving = Arc::clone(&site);
    std::thread::spawn(move || server::serve(&listener, &serving));
    writeln!(
        stdout(),
        "Serving at {address}, while the claims are proved …"
    )?;
    if open {
        open_in_browser(&address);
    }
    let mut watch = Watch::new(root);
    let ledger = prove(filter);
    for problem in ledger.problems() {
        crate::report(problem);
    }
    let manuscript = Arc::new(draft.with_ledger(Arc::new(ledger.completed())));
    let mut todo = Todo {
        everything: true,
        pages: BTreeSet::new(),
    };
    todo.weave(&site, &manuscript);
    site.notify(None);
    writeln!(stdout(), "Edit the pages. Ctrl-C stops the server.")?;
    loop {
        sleep(PERIOD);
        match watch.look() {
            None => continue,
            Some(Change::Program) => site.notify(Some(CHANGED.into())),
            Some(Change::Everything) => todo.everything = true,
            Some(Change::Pages(stems)) => todo.pages.extend(stems),
        }
        todo.weave(&site, &manuscript);
    }
}

const CHANGED: &str = "The program has changed since its claims were proved. Stop the \
server and start it again to prove them.";

/// What is not woven yet: it stays here while it cannot be.
struct Todo {
    everything: bool,
    pages: BTreeSet<String>,
}

impl Todo {
    /// Weaves what is to do, and tells the pages how that went.
    fn weave(&mut self, site: &Site, manuscript: &Arc<Manuscript>) {
        if !self.everything && self.pages.is_empty() {
            return;
        }
        let start = Instant::now();
        let failures = manuscript.ledger().failures();
        let woven = if !failures.is_empty() {
            Err(Failure::Refuted(failures))
        } else if self.everything || !has_lasting_names(manuscript) {
            whole(site, manuscript)
        } else {
            let mut pages = self.pages.iter();
            pages.try_for_each(|stem| render_page(manuscript, stem, site.folder()))
        };
        match woven {
            Ok(()) => {
                self.everything = false;
                self.pages.clear();
                site.publish();
                let time = start.elapsed().as_millis();
                // Nobody may be listening any more.
                let _ = writeln!(stdout(), "woven in {time} ms");
            }
            Err(failure) => {
                crate::report(&failure);
                site.fail(failure.to_string());
            }
        }
    }
}

/// The whole book, rendered aside and then put in the place of the old one.
fn whole(site: &Site, manuscript: &Arc<Manuscript>) -> Result<(), Failure> {
    let fresh = site.folder().with_extension("new");
    if fresh.exists() {
        fs::remove_dir_all(&fresh).with_context(|| {
            format!("{}, an unfinished book, cannot be removed", fresh.display())
        })?;
    }
    render(manuscript, &fresh).inspect_err(|_| {
        // Half a book would keep a full disk full. If it cannot go now, it goes next time.
        let _ = fs::remove_dir_all(&fresh);
    })?;
    site.replace(&fresh).with_context(|| {
        format!("the new book cannot go to {}", site.folder().display())
    })?;
    Ok(())
}

/// An empty folder beside the book. What a server at that port left there when it was stopped is
/// removed: it had no time to.
fn vacant(root: &Path, port: u16) -> Result<PathBuf> {
    let folder = root.join(format!("book/.book.serving-{port}"));
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("{} cannot be removed", folder.display()))?;
    }
    fs::create_dir(&folder)
        .with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(folder)
}

/// Asks the system to show `address`; without a browser it can be typed.
fn open_in_browser(address: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    if let Err(error) = std::process::Command::new(opener).arg(address).spawn() {
        crate::report(format_args!("no browser was opened: {opener}: {error}"));
    }
}
