//! What letters do not decide: it is left open, or refused with a reason, and never proved.

use super::{Letter, zero};
use crate::subject::hinge;
use textbook::number::Number;
use textbook::proof::for_all::{
    any, at_most, equal, for_all, less, nonnegative, nonzero, positive, real,
};

#[test]
fn division_asks_for_a_divisor_that_is_not_zero() {
    let cancel = |letter| {
        for_all([letter, real("y")])
            .hold(|[x, y]| vec![equal("xy/x", &(x * y / x), y)])
    };
    cancel(nonzero("x")).unwrap();
    cancel(positive("x")).unwrap();
    assert!(!cancel(real("x")).unwrap_err().is_decisive());
    assert!(!cancel(nonnegative("x")).unwrap_err().is_decisive());
}

#[test]
fn a_comparison_outside_of_a_branch_leaves_it_open() {
    let hidden = for_all([real("x")]).hold(|[x]| {
        let far = *x == Letter::constant(1e6);
        let seen = if far { zero() } else { x.clone() };
        vec![equal("x", &seen, x)]
    });
    let open = hidden.unwrap_err();
    assert!(!open.is_decisive());
    assert!(open.witness().contains("outside of a branch"), "{open}");
}

#[test]
fn more_cases_than_the_limit_are_refused_clearly() {
    let names = [
        "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m",
    ];
    let many = for_all(names.map(real)).hold(|letters| {
        let sum = letters
            .iter()
            .cloned()
            .map(hinge)
            .fold(zero(), |s, x| s + x);
        vec![at_most("a sum of hinges", 0, sum)]
    });
    let open = many.unwrap_err();
    assert!(!open.is_decisive());
    assert!(open.witness().contains("more than 4096 cases"), "{open}");
}

#[test]
fn more_comparisons_than_the_limit_are_refused_clearly() {
    let long = for_all([real("x")]).hold(|[x]| {
        let bends = (0..65).map(|k| hinge(x - Letter::from(k)));
        vec![at_most(
            "a sum of hinges",
            0,
            bends.fold(zero(), |s, x| s + x),
        )]
    });
    let open = long.unwrap_err();
    assert!(!open.is_decisive());
    assert!(
        open.witness().contains("more than 64 comparisons"),
        "{open}"
    );
}

#[test]
fn nothing_compared_with_nothing_is_no_proof() {
    let nothing = for_all([positive("x")])
        .hold(|[x]| vec![equal("f(−x)", hinge(-x.clone()), zero())]);
    assert!(!nothing.unwrap_err().is_decisive());
    let silent = for_all([real("x")]).hold(|_| Vec::new());
    assert!(!silent.unwrap_err().is_decisive());
    let impossible = for_all([real("x")])
        .given(|[x]| vec![less("", x, zero()), less("", zero(), x)])
        .hold(|[x]| vec![equal("x", x, Letter::constant(7.0))]);
    assert!(!impossible.unwrap_err().is_decisive());
}

#[test]
fn a_bound_that_is_strict_is_not_taken_for_one_that_is_not() {
    let strict = for_all([positive("x"), nonnegative("y")])
        .hold(|[x, y]| vec![less("0", zero(), &(x + y))]);
    strict.unwrap();
    let touched = for_all([nonnegative("x"), nonnegative("y")])
        .hold(|[x, y]| vec![less("0", zero(), &(x + y))]);
    assert!(touched.unwrap_err().is_decisive());
}

#[test]
fn what_does_not_follow_from_signs_and_products_is_left_open() {
    // True, as (x − y)² ≥ 0, but not by the signs of x·y, x², y².
    let square = for_all([real("x"), real("y")]).hold(|[x, y]| {
        let twice = x * y + x * y;
        let squares = x * x + y * y;
        vec![at_most("2xy", &twice, &squares)]
    });
    assert!(!square.unwrap_err().is_decisive());
}

#[test]
fn a_letter_between_two_assumptions_is_what_they_leave_of_it() {
    // g·u ≤ 0 with g > 0 and u ≥ 0: u is 0, and so is u·y whatever y is.
    let pinned = |top: fn(&Letter, &Letter) -> Letter| {
        for_all([positive("g"), nonnegative("u"), real("y")])
            .given(|[g, u, _]| vec![at_most("", g * u, 0)])
            .hold(|[_, u, y]| vec![equal("y + uy", y + u * y, top(u, y))])
    };
    pinned(|_, y| y.clone()).unwrap();
    let shifted = pinned(|_, y| y + Letter::constant(1e-9));
    assert!(shifted.unwrap_err().is_decisive());
    // Where u may be a little more than 0, nothing is pinned.
    let loose = for_all([positive("g"), nonnegative("u"), real("y")])
        .given(|[g, u, _]| vec![at_most("", g * u, Letter::constant(1e-9))])
        .hold(|[_, u, y]| vec![equal("y + uy", y + u * y, y)]);
    assert!(loose.is_err());
    // Without the sign of g neither.
    let unsigned = for_all([real("g"), nonnegative("u"), real("y")])
        .given(|[g, u, _]| vec![at_most("", g * u, 0)])
        .hold(|[_, u, y]| vec![equal("y + uy", y + u * y, y)]);
    assert!(unsigned.is_err());
    // An equation pins a letter to what the others say.
    for_all([real("x"), real("y"), real("z")])
        .given(|[x, y, _]| vec![equal("", x + y, 1)])
        .hold(|[x, y, z]| vec![equal("xz + yz", x * z + y * z, z)])
        .unwrap();
}

#[test]
fn alternatives_without_a_name_leave_the_name_to_the_others() {
    let either = for_all([real("x")])
        .hold(|[x]| vec![any([less("x is not 0", x, 0), less("", 1, x)])]);
    let refuted = either.unwrap_err();
    assert_eq!(
        refuted.witness(),
        "at x = 1, x is not 0: 1 < 0 or 1 < 1 is false"
    );
}

#[test]
fn a_square_is_not_taken_for_more_than_zero() {
    let square =
        |letter, limit: fn(Letter) -> textbook::proof::for_all::Relation| {
            for_all([letter]).hold(|[x]| vec![limit(x * x)])
        };
    square(real("x"), |xx| at_most("0", 0, xx)).unwrap();
    square(nonzero("x"), |xx| less("0", 0, xx)).unwrap();
    assert!(
        square(real("x"), |xx| less("0", 0, xx))
            .unwrap_err()
            .is_decisive()
    );
    assert!(
        square(nonnegative("x"), |xx| less("0", 0, xx))
            .unwrap_err()
            .is_decisive()
    );
    // With a second letter the witness has to be found among products.
    let product = for_all([real("x"), positive("y")])
        .hold(|[x, y]| vec![less("0", 0, x * x * y)]);
    assert!(product.is_err());
}
