//! Formulas that are made of straight pieces.

use super::Tree;
use proptest::prelude::*;
use why_relu::formula::Formula;
use why_relu::number::{Rational, ratio};

fn formula(text: &str) -> Formula {
    text.parse().expect("a formula")
}

/// A text, its knots and its slopes, each a numerator and a denominator.
type Row = (&'static str, &'static [(i64, u64)], &'static [(i64, u64)]);

#[test]
fn knots_and_slopes_are_exact_fractions() {
    let rows: [Row; 10] = [
        ("x", &[], &[(1, 1)]),
        ("max(x, 0.1*x)", &[(0, 1)], &[(1, 10), (1, 1)]),
        ("abs(x)", &[(0, 1)], &[(-1, 1), (1, 1)]),
        (
            "max(min(x,1),-1)",
            &[(-1, 1), (1, 1)],
            &[(0, 1), (1, 1), (0, 1)],
        ),
        ("relu(x)-relu(x)", &[], &[(0, 1)]),
        ("max(x, x)", &[], &[(1, 1)]),
        (
            "abs(abs(3*x)-1)/2",
            &[(-1, 3), (0, 1), (1, 3)],
            &[(-3, 2), (3, 2), (-3, 2), (3, 2)],
        ),
        (
            "min(max(0.2*x+0.5, 0), 1)",
            &[(-5, 2), (5, 2)],
            &[(0, 1), (1, 5), (0, 1)],
        ),
        ("-relu(-x)*2^1", &[(0, 1)], &[(2, 1), (0, 1)]),
        ("max(x, 7) + 0*abs(x)", &[(7, 1)], &[(0, 1), (1, 1)]),
    ];
    for (text, knots, slopes) in rows {
        let pieces = formula(text).straight();
        let pieces = pieces.unwrap_or_else(|| panic!("{text} is straight"));
        let exact = |all: &[(i64, u64)]| -> Vec<Rational> {
            all.iter().map(|&(n, d)| ratio(n, d)).collect()
        };
        assert_eq!(pieces.knots(), exact(knots), "{text}");
        let seen: Vec<_> = pieces.slopes().cloned().collect();
        assert_eq!(seen, exact(slopes), "{text}");
    }
}

#[test]
fn what_is_curved_or_not_rational_has_no_straight_pieces() {
    for text in [
        "x^2", "x*x", "1/x", "exp(x)", "pi*x", "x/0", "abs(x)*x", "sqrt(x)",
        "1/(x-x)",
    ] {
        assert_eq!(formula(text).straight(), None, "{text}");
    }
    // 2^k pieces are refused before they are made.
    let folded = (0..12).fold("x".to_owned(), |inner, k| {
        format!("abs({inner}-{})", 4096 >> k)
    });
    assert_eq!(formula(&folded).straight(), None);
}

fn trees() -> impl Strategy<Value = Tree> {
    let number =
        (0u32..40).prop_map(|n| Tree::Number(format!("{}.{}", n / 4, n % 4)));
    let leaf = prop_oneof![Just(Tree::X), number.clone()];
    leaf.prop_recursive(4, 24, 2, move |inner| {
        let two = (inner.clone(), inner.clone());
        prop_oneof![
            (prop_oneof![Just("abs"), Just("relu")], inner.clone())
                .prop_map(|(name, a)| Tree::Call(name, vec![a])),
            (prop_oneof![Just("max"), Just("min")], two.clone())
                .prop_map(|(name, (a, b))| Tree::Call(name, vec![a, b])),
            (prop_oneof![Just('+'), Just('-')], two)
                .prop_map(|(sign, (a, b))| Tree::Infix(sign, Box::new([a, b]))),
            (number.clone(), inner.clone())
                .prop_map(|(a, b)| Tree::Infix('*', Box::new([a, b]))),
            inner.prop_map(|a| Tree::Negative(Box::new(a))),
        ]
    })
}

proptest! {
    /// The float that the formula has there, read without any pieces, is next to their value.
    #[test]
    fn the_pieces_have_the_values_of_the_formula(tree in trees(), x in -4000i64..4000) {
        let formula = formula(&tree.text());
        if let Some(pieces) = formula.straight() {
            let x = ratio(x, 128);
            let near = |x: &Rational| x.to_f64().value();
            for x in pieces.knots().iter().chain([&x]) {
                let [exact, seen] = [near(&pieces.at(x)), formula.read(near(x))];
                prop_assert!((exact - seen).abs() <= 1e-9 * (1.0 + seen.abs()), "{exact} {seen}");
            }
        }
    }
}
