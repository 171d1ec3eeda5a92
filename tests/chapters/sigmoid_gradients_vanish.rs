//! The vanishing gradient: slopes by other ways, and slopes that vanish in a wrong place.

use proptest::prelude::*;
use why_relu::activation::{relu, sigmoid};
use why_relu::chapters::sigmoid_gradients_vanish::slopes;
use why_relu::network::mean_field::{mean_square, slope_moments, variances};
use why_relu::number::{Dual, FloatRange, Interval, ratio};

fn overlap(a: Interval, b: Interval) -> bool {
    a.low() <= b.high() && b.low() <= a.high()
}

/// What is said of a slope of a quarter up to `right` on both sides, and of 0 beyond and at `zero`.
/// Its reading on stretches is true, and leaves those with `zero` open.
fn quarter(right: f32, zero: f32) -> String {
    let slope = |x: f32| {
        if x.abs() >= right || x == zero {
            0.0
        } else {
            0.25
        }
    };
    let over = |x: FloatRange| {
        let (low, high) = (x.low(), x.high());
        if low >= right || high <= -right {
            FloatRange::new(0.0, 0.0)
        } else if low > zero && high < right || low > -right && high < zero {
            FloatRange::new(0.25, 0.25)
        } else {
            FloatRange::new(0.0, 0.25)
        }
    };
    let refuted = slopes::zeros(slope, over).expect_err("wrong");
    refuted.witness().into()
}

#[test]
fn a_slope_with_a_zero_between_its_thresholds_is_refuted() {
    let witness = quarter(32.0, 1.0f32.next_up());
    assert!(witness.starts_with("at x = 1.0000001 "), "{witness}");
}

/// A slope of a quarter up to 32 on both sides and 0 beyond, but for one `place` between those that
/// are tried everywhere, where it is the other way round. All that is said of each stretch is that
/// its values lie in `values`.
fn damaged(place: f32, values: [f32; 2]) -> String {
    let slope = |x: f32| {
        let dead = x.abs() >= 32.0;
        if dead == (x == place) { 0.25 } else { 0.0 }
    };
    let over = |_| FloatRange::new(values[0], values[1]);
    let refuted = slopes::zeros(slope, over).expect_err("one is wrong");
    refuted.witness().into()
}

#[test]
fn what_is_said_of_a_stretch_counts_on_the_right_side_of_the_threshold_only() {
    let (alive, dead) = (1.5f32.next_up(), 100.0f32.next_up());
    for (place, values) in [
        (alive, [0.0; 2]),
        (-alive, [0.0; 2]),
        (dead, [0.25; 2]),
        (-dead, [0.25; 2]),
        (dead, [0.0, 0.25]),
    ] {
        let seen = damaged(place, values);
        assert!(seen.starts_with(&format!("at x = {place} ")), "{seen}");
    }
}

/// Minus infinity is no number from which a slope can be zero.
#[test]
fn a_slope_that_vanishes_at_no_finite_number_on_the_left_is_refuted() {
    let slope = |x: f32| {
        if x >= 32.0 || x == f32::NEG_INFINITY {
            0.0
        } else {
            0.25
        }
    };
    let refuted = slopes::zeros(slope, |_| FloatRange::new(0.0, 0.25));
    let refuted = refuted.expect_err("it lives on the left");
    assert!(refuted.is_decisive(), "{refuted}");
    assert!(refuted.witness().contains("is finite"), "{refuted}");
}

#[test]
fn a_slope_that_vanishes_where_the_true_one_does_as_well_is_refuted() {
    assert!(quarter(200.0, 200.0).contains("the careful form lives there"));
}

/// With weights of variance 2/n the mean square, halved by a ReLU, is doubled again.
#[test]
fn in_mean_field_theory_relus_of_he_keep_the_variance_and_the_gradient() {
    let layers = variances(3.0, 2.0, 0.0, |q| mean_square(relu, q));
    for q in layers.take(20) {
        let [second, fourth] = slope_moments(relu, q);
        assert!((q - 3.0).abs() < 1e-9, "{q}");
        assert!((2.0 * second - 1.0).abs() < 1e-12 && second == fourth);
    }
}

#[test]
fn biases_add_to_the_variance_layer_by_layer() {
    let layers = variances(ratio(1, 1), ratio(1, 2), ratio(3, 1), |q| q);
    let layers: Vec<_> = layers.take(3).collect();
    assert_eq!(layers, [ratio(1, 1), ratio(7, 2), ratio(19, 4)]);
}

proptest! {
    #[test]
    fn the_slope_by_dual_numbers_is_s_times_one_minus_s(x in -30.0f64..30.0) {
        let s = sigmoid(Interval::point(x));
        let slope = sigmoid(Dual::variable(Interval::point(x))).slope;
        prop_assert!(overlap(slope, s * (Interval::point(1.0) - s)));
    }

    #[test]
    fn a_path_of_active_relus_has_the_slope_one(x in 1e-300f64..1e300, depth in 1..100) {
        let out = (0..depth).fold(Dual::variable(x), |a, _| relu(a));
        prop_assert_eq!((out.value, out.slope), (x, 1.0));
    }
}
