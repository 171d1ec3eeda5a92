//! The scoreboard: the catalogue against independent formulas and samples, the table, the command, the page in a browser.

mod browser;
mod catalogue;
mod samples;
mod table;
#[path = "../webdriver/mod.rs"]
mod webdriver;

use std::sync::LazyLock;
use why_relu::chapters::TEXTBOOK;
use why_relu::ledger::Ledger;

/// The claims of the chapter, proved once.
static LEDGER: LazyLock<Ledger> =
    LazyLock::new(|| Ledger::prove(TEXTBOOK, "scoreboard/", |_| ()));
