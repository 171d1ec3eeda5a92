//! Typed formulas: text and back, floats against another evaluation, intervals around floats, and
//! the catalogue once more, typed.

mod catalogue;
mod floats;
mod limits;
mod reading;
mod straight;
mod text;

use proptest::prelude::*;

/// A formula as its parts, with a text and a value of its own: what the parser and the reader are
/// held against.
#[derive(Clone, Debug)]
pub(crate) enum Tree {
    X,
    Number(String),
    Pi,
    Call(&'static str, Vec<Tree>),
    Infix(char, Box<[Tree; 2]>),
    Negative(Box<Tree>),
    Power(Box<Tree>, i32),
}

impl Tree {
    /// The text, with parentheses around everything.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::X => "x".into(),
            Self::Number(digits) => digits.clone(),
            Self::Pi => "pi".into(),
            Self::Call(name, of) => {
                let of: Vec<_> = of.iter().map(Self::text).collect();
                format!("{name}({})", of.join(","))
            }
            Self::Infix(sign, both) => {
                format!("({}){sign}({})", both[0].text(), both[1].text())
            }
            Self::Negative(of) => format!("-({})", of.text()),
            Self::Power(base, exponent) => format!("({})^{exponent}", base.text()),
        }
    }

    /// The value by libm and the standard library.
    pub(crate) fn value(&self, x: f64) -> f64 {
        match self {
            Self::X => x,
            Self::Number(digits) => digits.parse().expect("a number"),
            Self::Pi => std::f64::consts::PI,
            Self::Call(name, of) => {
                let of: Vec<_> = of.iter().map(|tree| tree.value(x)).collect();
                call(name, &of)
            }
            Self::Infix(sign, both) => {
                let [a, b] = [both[0].value(x), both[1].value(x)];
                match sign {
                    '+' => a + b,
                    '-' => a - b,
                    '*' => a * b,
                    _ => a / b,
                }
            }
            Self::Negative(of) => -of.value(x),
            Self::Power(base, exponent) => {
                let (base, one) = (base.value(x), *exponent == 1);
                if one {
                    base
                } else {
                    libm::pow(base, f64::from(*exponent))
                }
            }
        }
    }
}

/// A function of the language, by libm.
fn call(name: &str, of: &[f64]) -> f64 {
    let a = of[0];
    match name {
        "exp" => libm::exp(a),
        "ln" => libm::log(a),
        "sqrt" => libm::sqrt(a),
        "tanh" => libm::tanh(a),
        "sigmoid" => 0.5 + 0.5 * libm::tanh(a / 2.0),
        "Phi" => libm::erfc(-a / std::f64::consts::SQRT_2) / 2.0,
        "softplus" => a.max(0.0) + libm::log1p(libm::exp(-a.abs())),
        "abs" => a.abs(),
        "relu" => larger(a, 0.0),
        "max" => larger(a, of[1]),
        "min" => -larger(-a, -of[1]),
        other => panic!("no function {other}"),
    }
}

/// The larger of two numbers, and of a NaN none.
fn larger(a: f64, b: f64) -> f64 {
    if a.is_nan() || b.is_nan() {
        f64::NAN
    } else {
        a.max(b)
    }
}

fn number() -> impl Strategy<Value = Tree> {
    let decimal = "[0-9]{1,3}(\\.[0-9]{1,6})?(e-?[0-9])?";
    prop_oneof![
        decimal.prop_map(Tree::Number),
        Just(Tree::Pi),
        Just(Tree::X),
        Just(Tree::X),
    ]
}

/// Formulas of up to some thirty parts.
pub(crate) fn tree() -> impl Strategy<Value = Tree> {
    const ONE: &[&str] = &[
        "exp", "ln", "sqrt", "tanh", "sigmoid", "Phi", "softplus", "abs", "relu",
    ];
    number().prop_recursive(5, 32, 2, |inner| {
        let one = prop::sample::select(ONE);
        let two = prop::sample::select(&["max", "min"][..]);
        let sign = prop::sample::select(vec!['+', '-', '*', '/']);
        let exponent = prop_oneof![-3i32..0, 1i32..5];
        prop_oneof![
            (one, inner.clone()).prop_map(|(name, a)| Tree::Call(name, vec![a])),
            (two, inner.clone(), inner.clone())
                .prop_map(|(name, a, b)| Tree::Call(name, vec![a, b])),
            (sign, inner.clone(), inner.clone())
                .prop_map(|(sign, a, b)| Tree::Infix(sign, Box::new([a, b]))),
            inner.clone().prop_map(|a| Tree::Negative(Box::new(a))),
            (inner, exponent).prop_map(|(a, n)| Tree::Power(Box::new(a), n)),
        ]
    })
}
