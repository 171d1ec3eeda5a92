//! Text that nobody would write, put together from the pieces that mean something: what reads
//! pages, formulas and networks refuses it with a place or accepts it, and never panics.

use proptest::prelude::*;
use std::path::Path;
use std::sync::{Arc, LazyLock};
use textbook_weaver::manuscript::Manuscript;
use textbook_weaver::math;
use why_relu::chapters::TEXTBOOK;
use why_relu::ledger::Ledger;
use why_relu::saved::Network;

static MANUSCRIPT: LazyLock<Manuscript> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    Manuscript::new(Arc::new(Ledger::unproved(TEXTBOOK)), root)
});

/// A list of pieces that mean something, shared with the fuzzer of `tests/fuzz`, whose format it
/// has.
fn pieces(list: &str) -> Vec<String> {
    let piece = |line: &str| {
        let line = line.strip_prefix('"')?.strip_suffix('"')?;
        let mut bytes = Vec::new();
        let mut rest = line.bytes();
        while let Some(byte) = rest.next() {
            bytes.push(match byte {
                b'\\' => match rest.next()? {
                    b'x' => {
                        let digits = [rest.next()?, rest.next()?];
                        let digits = std::str::from_utf8(&digits).ok()?;
                        u8::from_str_radix(digits, 16).ok()?
                    }
                    other => other,
                },
                other => other,
            });
        }
        String::from_utf8(bytes).ok()
    };
    let piece = |line| piece(line).unwrap_or_else(|| panic!("no piece: {line}"));
    list.lines().map(piece).collect()
}

/// Up to 30 pieces of a list, or of any characters, one after the other.
fn scrambled(list: &str) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        9 => proptest::sample::select(pieces(list)),
        1 => any::<String>(),
    ];
    proptest::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

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
    fn no_page_makes_the_weaver_panic(text in scrambled(include_str!("../fuzz/weave.dict"))) {
        for page in ["book/src/page.md", "book/src/riemann-sums.md"] {
            for problem in MANUSCRIPT.weave(page, &text).problems {
                prop_assert!(problem.place.is_some(), "{problem}");
            }
        }
    }

    #[test]
    fn no_formula_makes_the_typesetter_panic(tex in scrambled(include_str!("../fuzz/tex.dict"))) {
        let _ = math::inline(&format!("${tex}$"));
    }

    #[test]
    fn no_file_of_a_network_makes_the_reader_panic(
        text in scrambled(include_str!("../fuzz/network.dict")),
    ) {
        let _ = Network::from_bytes(text.as_bytes(), &|_| Ok(Vec::new()));
    }
}

#[test]
fn a_formula_nested_too_deeply_for_a_stack_is_refused_and_any_other_is_set() {
    for (open, close) in [
        ("{", "}"),
        ("\\hat ", ""),
        ("x^{", "}"),
        ("\\sqrt[3]{", "}"),
        ("\\underbrace{", "}"),
        ("\\left(", "\\right)"),
        ("\\begin{pmatrix}", "\\end{pmatrix}"),
    ] {
        for levels in [10, 60, 100, 200, 20_000] {
            let tex = open.repeat(levels) + "x" + &close.repeat(levels);
            let set = math::inline(&format!("${tex}$"));
            let marks = tex.matches(['{', '[', '\\', '^', '_']).count();
            match set {
                Ok(html) => assert!(html.ends_with("</math>"), "{html}"),
                Err(error) => {
                    let told = error.to_string();
                    let wanted =
                        format!("it has {marks} commands, scripts and braces");
                    assert!(told.contains(&wanted) && marks > 250, "{told}");
                }
            }
        }
    }
}
