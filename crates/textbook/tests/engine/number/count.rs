//! Numbers that count: every operation under its name, what is free, and the values that come out.

use textbook::number::{Counted, Number, Smooth, Special, elementary, operations};

type Work = fn(Counted, Counted) -> Counted;

/// The text of what `work` costs at 7 and 2, and whether `value` comes out.
fn cost(work: Work, value: f64) -> (String, bool) {
    let mut is_right = false;
    let cost = operations(|| {
        let result = work(Counted::constant(7.0), Counted::constant(2.0));
        is_right = result == Counted::constant(value);
    });
    (cost.to_string(), is_right)
}

#[test]
fn each_operation_counts_once_under_its_name_and_computes_like_a_float() {
    let cases: [(Work, f64, &str); 11] = [
        (|a, _| a, 7.0, "nothing"),
        (|a, b| a + b, 9.0, "additions: 1"),
        (|a, b| a - b, 5.0, "additions: 1"),
        (|a, b| a * b, 14.0, "multiplications: 1"),
        (|a, b| a / b, 3.5, "divisions: 1"),
        (|a, _| -a, -7.0, "negations: 1"),
        (Number::larger, 7.0, "comparisons: 1"),
        (
            |_, b| Smooth::exp(b),
            elementary::exp(2.0),
            "exponentials: 1",
        ),
        (
            |a, mut b| {
                b += a;
                b
            },
            9.0,
            "additions: 1",
        ),
        (
            |a, mut b| {
                b -= a;
                b
            },
            -5.0,
            "additions: 1",
        ),
        (
            |a, mut b| {
                b *= a;
                b
            },
            14.0,
            "multiplications: 1",
        ),
    ];
    for (work, value, text) in cases {
        assert_eq!(cost(work, value), (text.into(), true));
    }
}

#[test]
fn what_special_functions_cost_is_that_of_their_textbook_formulas() {
    let softplus = elementary::ln(1.0 + elementary::exp(2.0));
    let below = f64::midpoint(1.0, libm::erf(std::f64::consts::FRAC_1_SQRT_2 * 2.0));
    let root = elementary::sqrt(std::f64::consts::TAU);
    let density = 1.0 / root * elementary::exp(-2.0);
    let cases: [(Work, f64, &str); 3] = [
        (
            |_, b| b.softplus(),
            softplus,
            "additions: 1, exponentials: 1, logarithms: 1",
        ),
        (
            |_, b| b.normal_cdf(),
            below,
            "additions: 1, multiplications: 2, error functions: 1",
        ),
        (
            |_, b| b.normal_density(),
            density,
            "multiplications: 3, exponentials: 1",
        ),
    ];
    for (work, value, text) in cases {
        assert_eq!(cost(work, value), (text.into(), true));
    }
}

#[test]
fn a_test_for_equality_is_tallied_and_free() {
    use num_traits::Zero;
    let x = Counted::constant(3.0);
    let asked = operations(|| assert!(x != Counted::constant(4.0) && !x.is_zero()));
    assert_eq!((asked.equalities, asked.total()), (2, 0));
    let compared = operations(|| {
        let _ = x.larger(Counted::constant(4.0));
    });
    assert_eq!((compared.equalities, compared.total()), (0, 1));
}
