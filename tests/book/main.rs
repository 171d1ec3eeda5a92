//! The book as a piece of software: its pages, its command line, what the source says and what a
//! browser sees.

mod audit;
mod breaks;
mod browser;
mod build;
mod card;
mod cli;
mod crates;
mod exercise;
#[cfg(target_os = "linux")]
mod faults;
mod figure;
mod fonts;
mod fuzz;
mod glossary;
mod judge;
mod ledger;
mod links;
mod new;
mod play_cli;
mod regions_cli;
mod replacement;
mod scoreboard;
mod source;
mod supply;
mod tidy;
mod train_cli;
mod tutorial;
mod watch;
mod weave;
