//! What every number type owes to the trait: assignments that do what the operators do, a zero that
//! knows itself, and a one that is none.

use std::fmt::Debug;
use textbook::number::{
    Asymptote, Counted, Dual, ExpRational, FloatRange, Interval, Number, Rational,
    ratio,
};

fn keeps_the_laws<T: Number + Debug>([two, three]: [T; 2]) {
    let same = |a: &T, b: &T| assert_eq!(format!("{a:?}"), format!("{b:?}"));
    let changed = |change: fn(&mut T, T)| {
        let mut number = two.clone();
        change(&mut number, three.clone());
        number
    };
    same(&changed(|a, b| *a += b), &(two.clone() + three.clone()));
    same(&changed(|a, b| *a -= b), &(two.clone() - three.clone()));
    same(&changed(|a, b| *a *= b), &(two.clone() * three.clone()));
    assert!(T::zero().is_zero());
    assert!(!T::one().is_zero());
    assert!(!three.is_zero());
    same(&(two.clone() * T::one()), &two);
    same(&(two.clone() + T::zero()), &two);
    assert!((three * T::zero()).is_zero());
}

#[test]
fn every_number_type_assigns_as_it_computes_and_knows_its_zero() {
    keeps_the_laws([2.0f32, 3.0]);
    keeps_the_laws([2.0f64, 3.0]);
    keeps_the_laws([Rational::from(2), Rational::from(3)]);
    keeps_the_laws([Interval::point(2.0), Interval::point(3.0)]);
    keeps_the_laws([Dual::variable(2.0f64), Dual::constant(3.0)]);
    keeps_the_laws([2, 3].map(|n| Dual::variable(ratio(n, 1))));
    keeps_the_laws([Asymptote::constant(2.0), Asymptote::constant(3.0)]);
    keeps_the_laws([FloatRange::constant(2.0), FloatRange::constant(3.0)]);
    keeps_the_laws([ExpRational::constant(2.0), ExpRational::constant(3.0)]);
    keeps_the_laws([Counted::constant(2.0), Counted::constant(3.0)]);
}

#[test]
fn a_magnitude_is_the_larger_of_a_number_and_its_negative() {
    for x in [0.0f32, 1.5, f32::MIN, f32::MIN_POSITIVE, f32::INFINITY] {
        for x in [x, -x] {
            assert_eq!(x.magnitude(), x.larger(-x));
            assert!(x.magnitude().is_sign_positive());
        }
    }
    assert!(Number::magnitude(f64::NAN).is_nan());
    assert_eq!(ratio(-2, 3).magnitude(), ratio(2, 3));
    assert_eq!(Dual::variable(-2.0).magnitude(), -Dual::variable(-2.0));
    let crossing = Interval::new(-3.0, 2.0).magnitude();
    assert!(crossing.low() <= 0.0 && crossing.high() == 3.0);
}
