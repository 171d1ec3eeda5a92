//! The vanishing gradient: slopes by other ways, and the chapter's figures.

use proptest::prelude::*;
use why_relu::activation::{relu, sigmoid};
use why_relu::chapters::sigmoid_gradients_vanish::CHAPTER;
use why_relu::figure::Settings;
use why_relu::number::{Dual, Interval};

#[test]
fn every_setting_of_every_figure_is_one_short_line_without_ids() {
    for figure in CHAPTER.figures {
        let settings: Vec<_> = Settings::all(figure.sliders).collect();
        assert!(settings.len() <= 200);
        for setting in settings {
            let drawing = (figure.draw)(&setting);
            assert!(drawing.svg.len() < 6_000, "{} is long", figure.name);
            assert!(!drawing.svg.contains('\n') && !drawing.svg.contains(" id="));
            assert_eq!(drawing.svg, (figure.draw)(&setting).svg);
        }
    }
}

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
