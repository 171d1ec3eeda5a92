//! Pages: the weaver replaces what it knows and names a place for what it does not.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use textbook_weaver::manuscript::Manuscript;
use why_relu::chapters::TEXTBOOK;
use why_relu::ledger::Ledger;

static MANUSCRIPT: LazyLock<Manuscript> = LazyLock::new(|| {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    Manuscript::new(Arc::new(Ledger::unproved(TEXTBOOK)), root)
});

fuzz_target!(|text: &str| {
    // The second has links to the glossary as well.
    for page in ["book/src/page.md", "book/src/riemann-sums.md"] {
        for problem in MANUSCRIPT.weave(page, text).problems {
            assert!(problem.place.is_some(), "{problem}");
        }
    }
});
