//! Quotients of polynomials: what they say of all numbers, and what has no value.

use textbook::number::{Number, Polynomial, Quotient, Rational, ratio};
use textbook::proof::Proof;
use textbook::proof::for_all::{any, equal, for_all, less, real};

fn letter(name: &'static str) -> Quotient {
    Polynomial::scalar(name).into()
}

fn number(value: i64) -> Quotient {
    ratio(value, 1).into()
}

/// Whether `f` is `wanted` and defined at every x.
fn is(f: fn(Quotient) -> Quotient, wanted: fn(Quotient) -> Quotient) -> Proof {
    for_all([real("x")]).hold(|[x]| {
        let x = Quotient::from(x.clone());
        let (f, wanted) = (f(x.clone()), wanted(x));
        let (Some([a, b]), Some([c, d])) = (f.parts(), wanted.parts()) else {
            return Vec::new();
        };
        let zero = || Polynomial::from(0);
        let defined =
            any([less("", zero(), b.clone()), less("", b.clone(), zero())]);
        vec![defined, equal("f", a * d, c * b)]
    })
}

#[test]
fn what_is_equal_has_equal_cross_products() {
    let [x, y] = ["x", "y"].map(letter);
    let square = x.clone() * x.clone();
    assert_eq!(
        (square.clone() - number(1)) / (x.clone() - number(1)),
        x.clone() + number(1)
    );
    assert_ne!(x.clone() / y.clone(), y.clone() / x.clone());
    assert_eq!(
        x.clone() / y.clone() + number(1),
        (x.clone() + y.clone()) / y
    );
    assert_eq!((number(3) / number(6)).value(), Some(ratio(1, 2)));
    assert_eq!(x.value(), None);
}

#[test]
fn a_denominator_is_never_cancelled() {
    let hidden: [fn(Quotient) -> Quotient; 4] = [
        |x| x.clone() / x.clone() * x,
        |x| number(1) / (number(1) / x),
        |x| (number(1) / x.clone() - number(1) / x.clone()) + x,
        |x| (number(1) / x.clone()).branch(&number(0), x.clone(), x),
    ];
    for f in hidden {
        let failure = is(f, |x| x).expect_err("no value at 0");
        assert!(
            !failure.is_decisive() || failure.witness().contains("x = 0"),
            "{failure}"
        );
    }
    let positive = |x: Quotient| {
        (number(1) + x.clone() * x.clone()) / (number(1) + x.clone() * x.clone()) * x
    };
    assert!(is(positive, |x| x).is_ok());
}

#[test]
fn a_quotient_is_compared_by_the_sign_of_a_product() {
    let size = |x: Quotient| {
        let one = || number(1) + x.clone() * x.clone();
        (x.clone() / one()).branch(&number(0), x.clone(), -x.clone())
    };
    assert!(is(size, Number::magnitude).is_ok());
    let wrong = |x: Quotient| x.clone().branch(&number(5), number(0), x);
    assert!(is(wrong, |x| x).is_err_and(|failure| failure.is_decisive()));
}

#[test]
fn what_grows_too_large_or_divides_by_0_is_undefined() {
    let [x, y] = ["x", "y"].map(letter);
    assert_eq!((x.clone() / number(0)).parts(), None);
    let mut power = x + y;
    for _ in 0..12 {
        power = power.clone() * power;
    }
    assert!(power.parts().is_none());
    let mut large = Quotient::from(Rational::from(3));
    for _ in 0..30 {
        large = large.clone() * large;
    }
    assert!(large.parts().is_none());
    let undefined = Quotient::undefined();
    assert_ne!(undefined.clone(), undefined);
}
