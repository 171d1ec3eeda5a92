//! The vanishing gradient: slopes by other ways.

use proptest::prelude::*;
use why_relu::activation::{relu, sigmoid};
use why_relu::number::{Dual, Interval};

fn overlap(a: Interval, b: Interval) -> bool {
    a.low() <= b.high() && b.low() <= a.high()
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
