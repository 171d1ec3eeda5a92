//! Pages: the weaver replaces what it knows and names a place for what it does not.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use textbook_weaver::loom::Loom;
use why_relu::chapters::TEXTBOOK;
use why_relu::ledger::Ledger;

static LOOM: LazyLock<Loom> = LazyLock::new(|| {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    Loom::new(Arc::new(Ledger::unproved(TEXTBOOK)), root)
});

fuzz_target!(|text: &str| {
    // The second has links to the glossary as well.
    for page in ["book/src/page.md", "book/src/riemann-sums.md"] {
        for problem in LOOM.weave(page, text).problems {
            assert!(problem.place.is_some(), "{problem}");
        }
    }
});
