//! Questions that numbers which stand for many cannot answer: who asks them proves nothing.

use textbook::number::{
    Asymptote, Dual, ExpRational, FloatRange, Interval, Number, Polynomial, Smooth,
    decided,
};
use textbook::proof::for_all::{equal, for_all, real};
use textbook::proof::real_line;

/// 0 at 3/10, and eˣ where the question is answered with no.
fn with_a_hole<T: Smooth>(x: T) -> T {
    if x == T::constant(0.3) {
        T::zero()
    } else {
        x.exp()
    }
}

#[test]
fn a_function_with_a_hole_is_not_positive_on_the_real_line() {
    let over = |x: Interval| with_a_hole(x);
    let refuted = real_line::positive("it", over, |x: ExpRational| with_a_hole(x));
    let refuted = refuted.expect_err("it is 0 at 3/10");
    assert!(refuted.witness().starts_with("at x = 0.3, "), "{refuted}");
}

#[test]
fn a_function_with_a_hole_is_not_identical_to_the_one_without() {
    let same = |x: ExpRational| with_a_hole(x.clone()) == x.exp();
    let open = real_line::holds(same, "").expect_err("they differ at 3/10");
    assert!(!open.is_decisive() && open.witness().contains("it is asked"));
}

#[test]
fn a_function_that_asks_whether_a_letter_is_a_number_is_left_open() {
    let unless_seven = |x: &Polynomial| match x.value() {
        Some(value) if value == 7.into() => 0.into(),
        _ => x.clone(),
    };
    let open = for_all([real("x")]).hold(|[x]| vec![equal("f", unless_seven(x), x)]);
    let open = open.expect_err("it is 0 at 7");
    assert!(!open.is_decisive() && open.witness().contains("is a number"));
}

#[test]
fn sets_are_equal_or_different_only_where_all_their_members_are() {
    let [unit, third, far] = [(0.0, 1.0), (0.3, 0.3), (2.0, 3.0)]
        .map(|(low, high)| Interval::new(low, high));
    assert_eq!(decided(|| unit == third), None);
    assert_eq!(decided(|| unit == far), Some(false));
    assert_eq!(decided(|| third == third), Some(true));
    let [unit, half] = [(0.0, 1.0), (0.5, 0.5)].map(|(a, b)| FloatRange::new(a, b));
    assert_eq!(decided(|| unit == half), None);
    let [at, beside] = [Dual::variable(0.3), Dual::constant(0.3)];
    assert_eq!(decided(|| at == beside), None);
    let [ray, three] = [Asymptote::right_of(1.0), Asymptote::constant(3.0)];
    assert_eq!(decided(|| ray == three), None);
    assert_eq!(decided(|| three == Asymptote::constant(4.0)), Some(false));
}

#[test]
fn a_question_of_an_inner_reading_is_none_of_the_outer_one() {
    let unit = Interval::new(0.0, 1.0);
    let inner = || decided(|| unit == Interval::point(0.5));
    assert_eq!(decided(inner), Some(None));
}

#[test]
fn a_jump_where_a_ray_begins_is_not_overlooked_and_a_bend_there_is_known() {
    let ray = Dual::variable(Asymptote::right_of(0.0));
    let [zero, one] = [0.0, 1.0].map(Dual::constant);
    assert!(ray.branch(&zero, zero, one).slope.is_undefined());
    let slope = ray.larger(zero).slope;
    assert!(slope.range().contains(1.0) && !slope.range().contains(0.5));
    let left = Dual::variable(Asymptote::left_of(0.0));
    assert!(left.larger(zero).slope.range().contains(0.0));
}
