//! The book as a piece of software: its pages, its command line, what the source says and what a browser sees.

mod breaks;
mod browser;
mod build;
mod card;
mod cli;
mod exercise;
mod figure;
mod glossary;
mod ledger;
mod regions_cli;
mod replacement;
mod scoreboard;
mod source;
mod tidy;
mod train_cli;
mod weave;
mod webdriver;
