//! Text to formula and back, and what is wrong with a text that is none.

use super::tree;
use proptest::prelude::*;
use why_relu::formula::{Formula, Mistake, Wrong};

fn formula(text: &str) -> Formula {
    text.parse().unwrap_or_else(|mistake| panic!("{mistake}"))
}

fn mistake(text: &str) -> Mistake {
    text.parse::<Formula>().expect_err(text)
}

#[test]
fn a_formula_is_printed_with_the_parentheses_that_it_needs() {
    for (typed, printed) in [
        ("((x))", "x"),
        ("1+2*x^3", "1 + 2*x^3"),
        ("(1+2)*x", "(1 + 2)*x"),
        ("1-(2-x)", "1 - (2 - x)"),
        ("1-2-x", "1 - 2 - x"),
        ("1/(2/x)", "1/(2/x)"),
        ("-x^2", "-x^2"),
        ("(-x)^2", "(-x)^2"),
        ("(x^2)^3", "(x^2)^3"),
        ("2*-x", "2*-x"),
        ("--x", "--x"),
        ("-(x+1)", "-(x + 1)"),
        ("x^(-2)", "x^-2"),
        ("x × x ÷ 2 − 1 · π", "x*x/2 - 1*π"),
        ("σ(x)+Φ(x)", "sigmoid(x) + Phi(x)"),
        ("max( x,0 )", "max(x, 0)"),
        (".5*x+5.", ".5*x + 5."),
        ("2e3*x", "2e3*x"),
    ] {
        assert_eq!(formula(typed).to_string(), printed, "{typed}");
    }
}

#[test]
fn a_mistake_is_named_with_its_place_and_remedy() {
    for (text, column, words) in [
        ("", 1, "there is no formula"),
        ("   ", 1, "there is no formula"),
        ("2x", 2, "write `2*x`"),
        ("2 (x)", 3, "write `*` there"),
        ("x**2", 3, "a power is written with ^"),
        ("+x", 1, "leave it out"),
        ("max x, 0", 1, "write `max(x, 0)`"),
        ("2e", 2, "write `2*e`"),
        ("(x+1)(x-1)", 6, "an operator is missing"),
        ("x sigmoid(x)", 3, "write `x*sigmoid`"),
        ("sigmod(x)", 1, "the nearest name is `sigmoid`"),
        ("x + PHI(x)", 5, "the nearest name is"),
        ("y", 1, "nothing is called `y`"),
        ("x +", 4, "the formula ends"),
        ("x * / 2", 5, "`/` stands where"),
        ("(x", 1, "not closed"),
        ("exp(x", 4, "not closed"),
        ("x)", 2, "closes nothing"),
        ("1,5*x", 2, "decimals have a point"),
        ("(x, 1)", 3, "a comma separates"),
        ("exp(x, 1)", 6, "a function of one number"),
        ("max(x)", 6, "a function of two numbers"),
        ("max(x, 1, 2)", 9, "a function of two numbers"),
        ("exp x", 1, "write `exp(x)`"),
        ("x^0.5", 3, "an exponent is a whole number"),
        ("x^x", 3, "an exponent is a whole number"),
        ("e^x", 3, "write exp(x)"),
        ("x^0", 3, "an exponent is a whole number"),
        ("x^65", 3, "from 1 to 64"),
        ("x^999999", 3, "from 1 to 64"),
        ("x^2^3", 4, "needs parentheses"),
        ("x^", 3, "an exponent is a whole number"),
        ("x^(2", 5, "an exponent is a whole number"),
        ("1e999", 1, "between 1e-300 and 1e300"),
        ("1e-999*x", 1, "between 1e-300 and 1e300"),
        ("1e99999999999999999999", 1, "between 1e-300 and 1e300"),
        ("x # 1", 3, "'#' has no meaning"),
        ("x\u{0}", 2, "has no meaning"),
        ("if(x)", 1, "nothing is called `if`"),
    ] {
        let mistake = mistake(text);
        let told = mistake.to_string();
        assert_eq!(mistake.column(), column, "{told}");
        assert!(told.contains(words), "{told}");
        assert!(told.starts_with(&format!("column {column}: ")), "{told}");
    }
}

#[test]
fn under_the_text_stands_what_points_at_the_mistake() {
    let told = mistake("1 − x*sigmod(x)").to_string();
    let lines: Vec<_> = told.lines().collect();
    assert_eq!(lines[1], "    1 − x*sigmod(x)");
    assert_eq!(lines[2], "          ^^^^^^");
    // Of a long text, a part.
    let long = format!("{} + y + {}", vec!["x"; 60].join("+"), "x*".repeat(60));
    let told = mistake(&long).to_string();
    let lines: Vec<_> = told.lines().collect();
    assert!(lines[1].chars().count() < 90, "{told}");
    let place = lines[2].find('^').expect("a caret");
    assert_eq!(lines[1].chars().nth(place), Some('y'), "{told}");
}

#[test]
fn the_kind_of_a_mistake_can_be_asked() {
    assert_eq!(mistake("x^2^3").wrong(), &Wrong::Tower);
    assert_eq!(mistake("sigmod(x)").width(), 6);
    assert_eq!(mistake("x +").width(), 0);
}

#[test]
fn in_tex_a_quotient_is_a_fraction_and_a_product_has_no_sign() {
    for (typed, tex) in [
        ("x*sigmoid(1.702*x)", r"x\,\sigma\left(1.702\,x\right)"),
        ("(x+1)*2", r"\left(x + 1\right) \cdot 2"),
        ("x/(1+abs(x))", r"\frac{x}{1 + \left|x\right|}"),
        ("exp(-x)^2", r"\left(e^{-x}\right)^{2}"),
        ("max(x,1e-3)", r"\max\left(x, 1 \cdot 10^{-3}\right)"),
    ] {
        assert_eq!(formula(typed).tex(), tex);
    }
}

/// Pieces that mean something, in an order that may mean nothing.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "x", "1", "2.5", ".", "e", "1e", "1e5", "-", "−", "+", "*", "/", "^", "(",
        ")", ",", " ", "exp", "ln", "max(", "min(", "sigmoid(", "Phi", "π", "²",
        "\n", "y", "^-2", "0/0", "🙂",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn what_is_printed_is_read_as_the_same_formula(tree in tree()) {
        let typed = formula(&tree.text());
        let printed = typed.to_string();
        prop_assert_eq!(&formula(&printed), &typed, "{}", printed);
        prop_assert_eq!(formula(&printed).to_string(), printed);
    }

    #[test]
    fn any_text_is_a_formula_or_a_mistake_within_it(
        text in prop_oneof![any::<String>(), pieces()],
    ) {
        match text.parse::<Formula>() {
            Ok(formula) => prop_assert_eq!(formula.to_string().parse(), Ok(formula)),
            Err(mistake) => {
                let characters = text.chars().count();
                prop_assert!(mistake.column() <= characters + 1);
                prop_assert!(mistake.column() + mistake.width() <= characters + 1);
                prop_assert!(mistake.to_string().contains("column"));
            }
        }
    }
}
