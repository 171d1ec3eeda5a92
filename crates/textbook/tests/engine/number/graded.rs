//! Degrees: what a function becomes when all its numbers are stretched.

use textbook::number::{Graded, Number};

type Function = fn(Graded<f64>, Graded<f64>) -> Graded<f64>;

/// The degree of a function of two lengths, at some lengths.
fn degree(f: Function, x: f64, y: f64) -> Option<i32> {
    f(Graded::of(x, 1), Graded::of(y, 1)).degree()
}

#[test]
fn a_function_with_a_degree_is_stretched_by_that_power() {
    let table: [(Function, i32); 6] = [
        (|x, y| x + y, 1),
        (|x, y| x * y.clone() / (y.clone() * y), 0),
        (|x, y| x.larger(-y), 1),
        (|x, _| Graded::constant(3.0) * x.clone() * x, 2),
        (
            |x, y| x.magnitude().branch(&Graded::constant(0.0), y.clone(), y),
            1,
        ),
        (|x, y| x.clone().branch(&y.clone(), x / y.clone(), y), 0),
    ];
    for (number, (f, wanted)) in table.into_iter().enumerate() {
        let [x, y] = [3.0, 2.0];
        assert_eq!(degree(f, x, y), Some(wanted), "function {number}");
        for t in [0.5, 4.0] {
            let at = |t: f64| *f(Graded::of(t * x, 1), Graded::of(t * y, 1)).value();
            assert_eq!(at(t), t.powi(wanted) * at(1.0), "function {number}");
        }
    }
}

#[test]
fn what_adds_or_compares_lengths_with_numbers_has_none() {
    let table: [Function; 6] = [
        |x, _| x + Graded::constant(1.0),
        |x, y| x.clone() * x + y,
        |x, y| x.branch(&Graded::constant(1.0), y.clone(), y),
        |x, y| (x.clone() + Graded::constant(1.0)) * y - x,
        |x, y| (x.clone() * x).larger(y),
        |x, _| x.clone() - x.clone() + Graded::constant(1.0) - Graded::constant(1.0),
    ];
    for (number, f) in table.into_iter().enumerate() {
        assert_eq!(degree(f, 3.0, 2.0), None, "function {number}");
    }
    // Nothing has every degree; what happens to be 0 has not.
    assert!(Graded::<f64>::constant(0.0).has_degree(7));
    assert!(!Graded::of(0.0, 1).has_degree(7));
}
