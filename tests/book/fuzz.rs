//! Text that nobody would write, put together from the pieces that mean something: what reads pages, formulas and networks refuses it with a place
//! or accepts it, and never panics.

use proptest::prelude::*;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use why_relu::book::loom::Loom;
use why_relu::book::math;
use why_relu::chapters::TEXTBOOK;
use why_relu::ledger::Ledger;
use why_relu::network::Stack;

static LOOM: LazyLock<Loom> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    Loom::new(Arc::new(Ledger::unproved(TEXTBOOK)), root)
});

/// Up to 30 of these pieces, or of any characters, one after the other.
fn scrambled(pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        9 => proptest::sample::select(pieces).prop_map(ToOwned::to_owned),
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

const PAGE: &[&str] = &[
    "{{#claim ",
    "{{#value ",
    "{{#figure ",
    "{{#verdict S01}}",
    "{{#exercise ",
    "{{#code src/lib.rs ",
    "{{#include ../../Cargo.toml",
    "{{#include /",
    "{{",
    "}}",
    "relu-is-not-linear/additivity-breaks",
    " defect",
    "$",
    "$$",
    "\\$",
    "`",
    "```rust\n",
    "```",
    "~~~",
    "\n",
    "\n\n",
    "    ",
    "# ",
    "sigmoid",
    "[ReLU](",
    ")",
    "<!-- everyday words: ",
    " -->",
    "<p>",
    "é",
    "\u{2028}",
    "\0",
];

const TEX: &[&str] = &[
    "\\frac",
    "\\sqrt",
    "\\left(",
    "\\right)",
    "\\begin{pmatrix}",
    "\\end{",
    "\\operatorname",
    "\\mathrm",
    "\\text{",
    "{",
    "}",
    "[",
    "]",
    "^",
    "_",
    "&",
    "\\\\",
    "\\",
    "'",
    "x",
    "12",
    "é",
    "𝔼",
    "#1",
    "%",
    "$",
    "\n",
    "\0",
    "\\def\\a{\\a\\a}",
    "\\a",
];

const NETWORK: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"layers\"",
    "\"weights\"",
    "\"biases\"",
    "\"other\"",
    "1",
    "-0.0",
    "1e999",
    "1e-999",
    "null",
    "true",
    "\"",
    "\\u0000",
    "{\"layers\": [",
    "{\"weights\": [[1, 2]], \"biases\": [0]}",
    "[[]]",
    " ",
    "\u{feff}",
];

/// Many cases; more if `PROPTEST_CASES` asks for them.
fn many() -> ProptestConfig {
    let asked = ProptestConfig::default();
    ProptestConfig {
        cases: asked.cases.max(2_000),
        ..asked
    }
}

proptest! {
    #![proptest_config(many())]

    #[test]
    fn no_page_makes_the_weaver_panic(text in scrambled(PAGE)) {
        for page in ["book/src/page.md", "book/src/riemann-sums.md"] {
            for problem in LOOM.weave(page, &text).problems {
                prop_assert!(problem.place.is_some(), "{problem}");
            }
        }
    }

    #[test]
    fn no_formula_makes_the_typesetter_panic(tex in scrambled(TEX)) {
        let _ = math::inline(&format!("${tex}$"));
    }

    #[test]
    fn no_file_of_a_network_makes_the_reader_panic(text in scrambled(NETWORK)) {
        let _ = Stack::<f64>::from_json(&text);
    }
}
