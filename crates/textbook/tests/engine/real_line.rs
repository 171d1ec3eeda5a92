//! The real line: what the letter x decides, and what it leaves open.

use textbook::number::{ExpRational, Interval, Smooth};
use textbook::proof::{Proof, real_line};

/// eˣ to the power of 2, minus `middle`·eˣ, plus 1.
fn quadratic<T: Smooth>(x: T, middle: f64) -> T {
    let e = x.exp();
    e.clone() * (e - T::constant(middle)) + T::one()
}

fn positive(middle: f64) -> Proof {
    let over = |x: Interval| quadratic(x, middle);
    real_line::positive("it", over, |x: ExpRational| quadratic(x, middle))
}

#[test]
fn an_identity_that_is_none_is_refuted_with_what_is_said_of_it() {
    let twice = |x: ExpRational| Smooth::exp(x.clone()) + Smooth::exp(x);
    let evidence = real_line::holds(|x| twice(x.clone()) == twice(x), "");
    let evidence = evidence.expect("it is itself");
    let domain = "all real x, as rational functions of eˣ";
    assert_eq!((&*evidence.domain(), evidence.cases()), (domain, 1));
    let refuted = real_line::holds(|x| twice(x.clone()) == x.exp(), "one is two");
    let refuted = refuted.expect_err("it is twice as large");
    assert!(refuted.is_decisive() && refuted.witness() == "one is two");
}

#[test]
fn a_function_that_is_negative_somewhere_is_refuted_with_the_place() {
    let refuted = positive(3.0).expect_err("−1 at x = 0");
    assert!(refuted.is_decisive());
    assert!(refuted.witness().starts_with("at x = "), "{refuted}");
}

#[test]
fn a_function_is_positive_if_its_coefficients_are() {
    let evidence = positive(-3.0).expect("1 + 3eˣ + e²ˣ");
    assert!(evidence.domain().contains("all real x"));
}

#[test]
fn a_positive_function_with_coefficients_of_both_signs_is_left_open() {
    let open = positive(1.0).expect_err("1 − eˣ + e²ˣ");
    assert!(!open.is_decisive() && open.witness().contains("more than one sign"));
}
