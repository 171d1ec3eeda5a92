//! Rational functions of eˣ against the same expressions over the rationals, and what has no value.

use crate::subject::{hinge, sigmoid, tanh};
use num_traits::{One, Zero};
use proptest::prelude::*;
use textbook::number::{Dual, ExpRational, Field, Number, Rational, Smooth, ratio};

/// One step of an expression in e: the operation, and the integer or power of e that it takes.
type Step = (u8, i8);

/// The expression that the steps build from e, or nothing where they divide by zero.
fn expression<T: Field>(e: &T, steps: &[Step]) -> Option<T> {
    let mut value = e.clone();
    for &(operation, integer) in steps {
        let term = T::constant(integer.into()) * e.clone() + T::one();
        value = match operation {
            0 => value + term,
            1 => value - term,
            2 => value * term,
            _ if term.is_zero() => return None,
            _ => value / term,
        };
    }
    Some(value)
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    prop::collection::vec((0u8..4, -2i8..3), 0..5)
}

/// Both expressions have numerators and denominators of degree 5 at most; their cross products
/// agree everywhere if they do at 11 points; none of these is a pole, which lie at 1 and 1/2.
fn agree(a: &[Step], b: &[Step]) -> bool {
    (8..=18).all(|point| {
        let e: Rational = ratio(point, 7);
        expression(&e, a) == expression(&e, b)
    })
}

#[test]
fn zero_changes_no_sum_be_it_a_fraction_or_a_multiple_of_x() {
    let exponential = Smooth::exp(ExpRational::x());
    for term in [ExpRational::x(), exponential.clone(), ExpRational::one()] {
        let zeros = [
            ExpRational::zero(),
            exponential.clone() - exponential.clone(),
        ];
        for zero in zeros {
            assert_eq!(zero.clone() + term.clone(), term);
            assert_eq!(term.clone() + zero, term);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn two_expressions_of_up_to_four_steps_are_equal_exactly_when_their_values_are(
        a in steps(),
        b in steps(),
    ) {
        let e = ExpRational::x().exp();
        for (left, right) in [(&a, &b), (&a, &a)] {
            let equal = expression(&e, left) == expression(&e, right);
            prop_assert_eq!(equal, agree(left, right));
        }
    }

    /// The product of g(x) and g(−x) is even; g alone, when the two are equal.
    #[test]
    fn what_is_even_is_equal_to_itself_at_minus_x(steps in steps()) {
        let at = |x: ExpRational| expression(&x.exp(), &steps);
        if let (Some(here), Some(there)) = (at(ExpRational::x()), at(-ExpRational::x())) {
            prop_assert_eq!(here.is_even(), here == there);
            prop_assert!((here * there).is_even());
        }
    }
}

#[test]
fn multiples_of_x_are_not_even_and_constants_are() {
    assert!(
        !ExpRational::x().is_even()
            && !(ExpRational::x() * ExpRational::x()).is_even()
    );
    assert!(ExpRational::zero().is_even() && ExpRational::constant(0.3).is_even());
    let e = ExpRational::x().exp();
    assert!(!e.is_even() && !(e.clone() - ExpRational::one() / e.clone()).is_even());
    assert!((e.clone() + ExpRational::one() / e).is_even());
}

#[test]
fn the_identities_of_the_sigmoid_and_tanh_hold_at_every_x() {
    let x = ExpRational::x();
    assert_eq!(sigmoid(x.clone()) + sigmoid(-x.clone()), ExpRational::one());
    assert_eq!(tanh(-x.clone()), -tanh(x.clone()));
    assert_eq!(x.clone().exp() * (-x.clone()).exp(), ExpRational::one());
    assert_eq!((x.clone() - x.clone()).exp(), ExpRational::one());
    assert_eq!(x.clone() + x.clone() - x.clone(), x);
    let s = sigmoid(x.clone());
    let slope = sigmoid(Dual::variable(x)).slope;
    assert_eq!(slope, s.clone() * (ExpRational::one() - s));
}

#[test]
fn what_holds_at_zero_alone_is_no_identity() {
    let x = ExpRational::x();
    assert_ne!(sigmoid(x.clone()), sigmoid(-x.clone()));
    assert_ne!(x.clone().exp(), ExpRational::one());
    assert_ne!(x.clone(), -x.clone());
    assert_ne!(x, ExpRational::zero());
}

#[test]
fn a_fraction_without_negative_coefficients_is_positive_and_no_other_is_said_to_be()
{
    let x = ExpRational::x();
    let one = ExpRational::one();
    assert!(sigmoid(Dual::variable(x.clone())).slope.is_positive());
    assert!((-one.clone() / -x.clone().exp()).is_positive());
    for not_known in [
        ExpRational::zero(),
        x.clone(),
        -one.clone(),
        one.clone() - x.clone().exp(),
        tanh(x.clone()),
        x.clone().exp() - one,
        hinge(x),
    ] {
        assert!(!not_known.is_positive(), "{not_known:?}");
    }
}

#[test]
fn what_is_no_fraction_in_the_exponential_equals_nothing() {
    let x = ExpRational::x();
    let (one, zero) = (ExpRational::one(), ExpRational::zero());
    for undefined in [
        x.clone() * x.clone(),
        x.clone() + one.clone(),
        one.clone() / zero.clone(),
        x.clone() / x.clone(),
        one.clone().exp(),
        hinge(x.clone()),
    ] {
        assert_ne!(undefined.clone(), undefined.clone());
        assert_ne!(undefined.clone() - undefined.clone(), zero);
        assert_ne!(undefined * zero.clone(), zero);
    }
}
