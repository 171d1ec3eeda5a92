//! Squares, powers and roots of intervals, and division by what holds 0, against exact arithmetic.

use super::sample::{Floats, awkward, is_tightest, real};
use std::cmp::Ordering;
use textbook::number::{Dual, Interval, Number};

fn floats() -> Vec<f64> {
    let mut stream = Floats::seeded(3);
    let random = std::iter::repeat_with(move || stream.any()).take(20_000);
    awkward().into_iter().chain(random).collect()
}

#[test]
fn a_root_is_as_tight_as_floats_allow_at_awkward_and_random_floats() {
    for x in floats().into_iter().map(f64::abs) {
        let exact = real(x);
        let compare = |y: f64| match y {
            _ if y < 0.0 => Ordering::Less,
            _ => (real(y) * real(y)).cmp(&exact),
        };
        assert!(is_tightest(Interval::point(x).sqrt(), compare), "{x:e}");
    }
}

#[test]
fn a_square_is_as_tight_as_floats_allow_and_never_negative() {
    for x in floats() {
        let exact = real(x) * real(x);
        let bound = Interval::point(x).square();
        assert!(is_tightest(bound, |y| real(y).cmp(&exact)), "{x:e}");
        let around = Interval::new(-x.abs(), x.abs() / 2.0).square();
        assert_eq!((around.low(), around.high()), (0.0, bound.high()), "{x:e}");
    }
}

#[test]
fn powers_up_to_the_ninth_and_down_to_minus_the_ninth_hold_the_exact_one() {
    for x in floats().into_iter().take(3_000) {
        let mut exact = real(1.0);
        for n in 1..10 {
            exact *= real(x);
            let order = |y: f64| {
                if y.is_infinite() {
                    y.total_cmp(&0.0)
                } else {
                    real(y).cmp(&exact)
                }
            };
            let bound = Interval::point(x).power(n);
            let holds = order(bound.low()).is_le() && order(bound.high()).is_ge();
            assert!(holds, "{x:e}^{n}");
            if x == 0.0 {
                assert!(Interval::point(x).power(-n).is_undefined());
                continue;
            }
            // y against 1/x^n is y·x^n against 1, or the reverse for x^n < 0.
            let order = |y: f64| {
                if y.is_infinite() {
                    return y.total_cmp(&0.0);
                }
                let order = (real(y) * &exact).cmp(&real(1.0));
                if exact < real(0.0) {
                    order.reverse()
                } else {
                    order
                }
            };
            let bound = Interval::point(x).power(-n);
            let holds = order(bound.low()).is_le() && order(bound.high()).is_ge();
            assert!(holds, "{x:e}^-{n}");
        }
    }
}

#[test]
fn every_quotient_by_a_member_other_than_0_lies_in_one_of_the_pieces() {
    let mut stream = Floats::seeded(4);
    for _ in 0..20_000 {
        let mut ends = || {
            let (a, b) = (stream.any(), stream.any());
            Interval::new(a.min(b), a.max(b))
        };
        let (dividend, divisor) = (ends(), ends());
        let pieces = dividend.quotients(divisor);
        for n in [dividend.low(), dividend.high()] {
            for d in [divisor.low(), divisor.high()]
                .into_iter()
                .filter(|&d| d != 0.0)
            {
                let quotient = Interval::point(n) / Interval::point(d);
                let is_held = pieces.into_iter().flatten().any(|piece| {
                    piece.low() <= quotient.low() && quotient.high() <= piece.high()
                });
                assert!(is_held, "{n:e} over {d:e} is in none of {pieces:?}");
            }
        }
    }
}

#[test]
fn the_slope_of_a_square_is_that_of_the_product() {
    for x in floats() {
        let x = Dual::variable(x);
        assert_eq!(x.square(), x * x);
    }
}
