//! Ranges of floats against the floats in them.

use proptest::prelude::*;
use why_relu::activation::kernels::Lane;
use why_relu::activation::{self, kernels, relu};
use why_relu::number::{FloatRange, Number, Smooth};

/// Two floats of any kind but NaN in order, and one between them.
fn inside() -> impl Strategy<Value = (f32, f32, f32)> {
    let float = || {
        let ordinary = -130.0f32..130.0;
        let any = any::<f32>().prop_filter("a number", |x| !x.is_nan());
        prop_oneof![ordinary, any, Just(f32::INFINITY), Just(0.0), Just(-0.0)]
    };
    let ordered = (float(), float(), float()).prop_map(|(a, b, c)| {
        let mut three = [a, b, c];
        three.sort_by(f32::total_cmp);
        three
    });
    // As wide as three floats happen to be, or as narrow as a chunk of a sweep.
    let narrow =
        (float(), 0u32..1 << 12, 0u32..1 << 12).prop_map(|(x, up, more)| {
            let step = |x: f32, n: u32| (0..n).fold(x, |x, _| x.next_up());
            let middle = step(x, up);
            [x, middle, step(middle, more)]
        });
    prop_oneof![ordered, narrow].prop_map(|[low, x, high]| (low, x, high))
}

fn holds(range: FloatRange, value: f32) -> bool {
    range.is_unknown() || (range.low() <= value && value <= range.high())
}

fn both(
    f: fn(FloatRange) -> FloatRange,
    single: fn(f32) -> f32,
    (low, x, high): (f32, f32, f32),
) -> bool {
    holds(f(FloatRange::new(low, high)), single(x))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn a_stretch_holds_what_its_floats_give(a in inside(), b in inside()) {
        let ranges = (FloatRange::new(a.0, a.2), FloatRange::new(b.0, b.2));
        prop_assert!(holds(ranges.0 + ranges.1, a.1 + b.1));
        prop_assert!(holds(ranges.0 - ranges.1, a.1 - b.1));
        prop_assert!(holds(ranges.0 * ranges.1, a.1 * b.1));
        prop_assert!(holds(ranges.0 / ranges.1, a.1 / b.1));
        prop_assert!(holds(ranges.0.larger(ranges.1), a.1.larger(b.1)));
        prop_assert!(holds(ranges.0.with_sign_of(ranges.1), a.1.copysign(b.1)));
    }

    #[test]
    fn a_stretch_holds_what_a_product_and_a_sum_rounded_once_give(
        a in inside(),
        b in inside(),
        c in inside(),
    ) {
        let range = |(low, _, high)| FloatRange::new(low, high);
        let seen = range(a).mul_add(range(b), range(c));
        prop_assert!(holds(seen, a.1.mul_add(b.1, c.1)));
    }

    #[test]
    fn a_stretch_holds_what_functions_make_of_its_floats(x in inside()) {
        prop_assert!(both(Smooth::exp, Smooth::exp, x));
        prop_assert!(both(relu, relu, x));
        prop_assert!(both(activation::sigmoid, activation::sigmoid, x));
        prop_assert!(both(activation::sigmoid_slope, activation::sigmoid_slope, x));
        prop_assert!(both(activation::tanh, activation::tanh, x));
        prop_assert!(both(kernels::sigmoid, kernels::sigmoid, x));
        prop_assert!(both(kernels::sigmoid_slope, kernels::sigmoid_slope, x));
        prop_assert!(both(kernels::tanh, kernels::tanh, x));
        prop_assert!(both(kernels::tanh_slope, kernels::tanh_slope, x));
    }
}

/// A function of ranges and the same function of floats.
type Reading = (fn(FloatRange) -> FloatRange, fn(f32) -> f32);

/// Formulas in x, read both ways; they may use `T::constant`.
macro_rules! readings {
    ($($x:ident: $formula:expr),* $(,)?) => {
        vec![$({
            fn f<T: Lane>($x: T) -> T {
                $formula
            }
            (f::<FloatRange> as fn(FloatRange) -> FloatRange, f::<f32> as fn(f32) -> f32)
        }),*]
    };
}

/// Functions of which some are the same near zero.
fn readings() -> Vec<Reading> {
    readings![
        x: x,
        x: -x,
        x: x + x,
        x: x * T::constant(2.0),
        x: x * T::constant(3.0),
        x: x + x + x,
        x: x * T::constant(0.5) * T::constant(2.0),
        x: (x + x) / T::constant(2.0),
        x: (x + x) / T::constant(0.125),
        x: x / T::constant(3.0) * T::constant(3.0),
        x: x * T::constant(16_777_216.0),
        x: x * T::constant(16_777_216.0) + x,
        x: T::one() + x - T::one(),
        x: T::zero() + x,
        x: x - (x + T::zero()),
        x: x.mul_add(T::constant(2.0), T::zero()),
        x: x.mul_add(T::constant(2.0), x),
        x: x.mul_add(x, x),
        x: x.mul_add(T::zero(), x + x),
        x: T::zero().mul_add(x, x),
        x: x.magnitude(),
        x: x.magnitude().with_sign_of(x),
        x: kernels::tanh(x),
        x: kernels::tanh(x + x) / T::constant(2.0),
        x: kernels::tanh_slope(x) * x,
        x: relu(x) - relu(-x),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn functions_that_are_told_to_be_equal_are_equal_at_each_float((low, x, high) in inside()) {
        let range = FloatRange::variable(low, high);
        let readings = readings();
        for (i, &(f_over, f_at)) in readings.iter().enumerate() {
            for (j, &(g_over, g_at)) in readings.iter().enumerate() {
                if f_over(range).equals(g_over(range)) {
                    prop_assert_eq!(f_at(x), g_at(x), "functions {} and {}", i, j);
                }
            }
        }
    }
}

#[test]
fn near_zero_tanh_is_told_to_be_its_argument_and_not_twice_that() {
    for (low, high) in [(1e-20, 2e-20), (-2e-20, -1e-20), (1e-45, 1e-38)] {
        let x = FloatRange::variable(low, high);
        assert!(kernels::tanh(x).equals(x));
        assert!(!kernels::tanh(x).equals(x + x));
        assert!(!kernels::tanh(FloatRange::new(low, high)).equals(x));
    }
    let farther = FloatRange::variable(0.125, 0.25);
    assert!(!kernels::tanh(farther).equals(farther));
}

#[test]
fn what_could_be_a_nan_is_unknown() {
    let (zero, one) = (FloatRange::constant(0.0), FloatRange::constant(1.0));
    let infinite = FloatRange::new(1.0, f32::INFINITY);
    let around_zero = FloatRange::new(-1.0, 1.0);
    for unknown in [
        FloatRange::new(1.0, 0.0),
        FloatRange::new(f32::NAN, 1.0),
        FloatRange::new(1.0, f32::NAN),
        infinite - infinite,
        infinite * around_zero,
        around_zero * infinite,
        zero * infinite,
        infinite / infinite,
        one / around_zero,
        one / zero,
        one.with_sign_of(around_zero),
        one.with_sign_of(zero),
    ] {
        assert!(unknown.is_unknown(), "{unknown:?}");
        assert!((unknown + one).is_unknown());
        assert!((one * unknown).is_unknown());
        assert!((one / unknown).is_unknown());
        assert!((-unknown).is_unknown());
        assert!(unknown.exp().is_unknown());
        assert!(unknown.larger(one).is_unknown());
        assert!(one.larger(unknown).is_unknown());
        assert!(!unknown.is(1.0) && !unknown.is(f32::NAN));
    }
}

#[test]
fn a_comparison_that_is_settled_takes_one_side_and_any_other_takes_both() {
    let (zero, one) = (FloatRange::constant(0.0), FloatRange::constant(1.0));
    let pick = |low, high| FloatRange::new(low, high).branch(&zero, one, -one);
    assert!(pick(f32::from_bits(1), 2.0).is(1.0));
    assert!(pick(-2.0, 0.0).is(-1.0));
    assert_eq!(pick(-2.0, f32::from_bits(1)), FloatRange::new(-1.0, 1.0));
    assert_eq!(pick(0.0, 2.0), FloatRange::new(-1.0, 1.0));
    let nothing = FloatRange::new(f32::NAN, 1.0);
    assert!(one.branch(&nothing, one, zero).is_unknown());
    assert!(nothing.branch(&one, one, zero).is_unknown());
}

#[test]
fn where_the_exponential_is_flat_a_stretch_of_it_is_one_number() {
    let exp = |low, high| FloatRange::new(low, high).exp();
    assert!(exp(f32::NEG_INFINITY, (-105.0f32).next_down()).is(0.0));
    assert!(exp(-f32::EPSILON / 8.0, f32::EPSILON / 8.0).is(1.0));
    assert!(exp(89.0, f32::INFINITY).is(f32::INFINITY));
}

#[test]
fn a_power_of_two_is_known_only_where_all_its_exponents_are_in_range() {
    let zero = 12_582_912.0 + 127.0;
    let power = |low: f32, high: f32| {
        FloatRange::new(zero + low, zero + high).power_of_two()
    };
    assert_eq!(
        power(-126.0, 127.0),
        FloatRange::new(f32::MIN_POSITIVE, 2f32.powi(127))
    );
    for (low, high) in [
        (-127.0, 0.0),
        (-151.0, -100.0),
        (0.0, 128.0),
        (-300.0, 300.0),
    ] {
        assert!(power(low, high).is_unknown(), "from {low} to {high}");
    }
}

#[test]
fn only_zero_and_powers_of_two_leave_a_multiple_of_the_input_one() {
    let x = FloatRange::variable(1.0, 2.0);
    let constant = |c: f32| FloatRange::new(c, c);
    let zero = constant(0.0);
    assert!((x + zero).equals(x) && (zero + x).equals(x));
    assert!((x * constant(2.0)).equals(x + x));
    for other in [constant(1.0), FloatRange::new(0.0, 1.0)] {
        assert!(!(x + other).equals(x), "x + {other:?}");
        assert!(!(other + x).equals(x), "{other:?} + x");
    }
    // A product by 3 is rounded, and what runs from 1 to 2 is no number.
    assert!(!(x * constant(3.0)).equals(x * constant(3.0)));
    assert!(!(x * FloatRange::new(1.0, 2.0)).equals(x));
}
