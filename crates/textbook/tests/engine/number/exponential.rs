//! The exponential of intervals against dashu at 160 bits, and the f32 exponential against libm on
//! every input.
#![allow(clippy::float_cmp, reason = "exact values are meant")]

use super::sample::{Floats, Real, awkward, real};
use rayon::prelude::*;
use std::cmp::Ordering;
use textbook::number::{Interval, Smooth, elementary};

/// Bits of the oracle. No float but 1 lies within 2⁻¹⁵⁰ of an eˣ, relatively; `compare` checks that
/// too.
const BITS: usize = 160;

/// eˣ to 160 bits, for a float x ≠ 0 at which neither it overflows nor all its digits lie below the
/// smallest float.
struct Exponential {
    x: f64,
    value: Real,
    margin: Real,
}

impl Exponential {
    fn of(x: f64) -> Self {
        let rounded = real(x).with_precision(BITS).value().exp();
        let value = rounded.with_precision(0).value();
        let margin = value.clone() >> 150;
        Self { x, value, margin }
    }

    /// How a float compares with eˣ.
    fn compare(&self, y: f64) -> Ordering {
        if y == 0.0 || y.is_infinite() {
            return y.total_cmp(&1.0);
        }
        if y == 1.0 {
            return 0f64.total_cmp(&self.x);
        }
        let difference = real(y) - &self.value;
        assert!(
            difference > self.margin || -&difference > self.margin,
            "{BITS} bits do not tell e^{:e} from {y:e}",
            self.x
        );
        difference.cmp(&Real::ZERO)
    }

    /// Whether eˣ lies between the ends, and these are neighbours or have one float between them.
    fn is_held(&self, bound: Interval) -> bool {
        let (low, high) = (bound.low(), bound.high());
        let narrow = high <= low.next_up().next_up();
        narrow && self.compare(low).is_lt() && self.compare(high).is_gt()
    }
}

fn check(x: f64) {
    let bound = Interval::point(x).exp();
    if x == 0.0 {
        assert_eq!(bound, Interval::point(1.0));
    } else if x < -746.0 {
        assert_eq!(bound, Interval::new(0.0, f64::from_bits(1)), "e^{x:e}");
    } else if x > 710.0 {
        assert_eq!(bound, Interval::new(f64::MAX, f64::INFINITY), "e^{x:e}");
    } else {
        assert!(Exponential::of(x).is_held(bound), "e^{x:e} gave {bound:?}");
    }
}

#[test]
fn the_exponential_holds_at_awkward_points() {
    awkward().into_iter().for_each(check);
    let edges = [
        -746.0, -745.0, -710.0, -709.0, -708.0, -1.0, 1.0, 88.7, 708.0, 709.0,
        709.79, 710.0,
    ];
    for edge in edges {
        check(edge);
        check(edge.next_up());
        check(edge.next_down());
    }
    // Where eˣ crosses a power of √2: the ends of the reduced argument, and of every binade.
    for k in -2152..=2048 {
        let boundary = f64::from(k) * std::f64::consts::LN_2 / 2.0;
        check(boundary);
        check(boundary.next_up());
        check(boundary.next_down());
    }
}

/// Every kind of argument for the exponential, a thousand of them from each seed.
fn arguments(seed: u64) -> impl Iterator<Item = f64> {
    let mut floats = Floats::seeded(seed);
    (0..1000).map(move |place| match place % 4 {
        0 => floats.any_bits(),
        1 => floats.within(1.0),
        2 => floats.within(50.0),
        _ => floats.within(750.0),
    })
}

#[test]
fn the_exponential_holds_at_random_points() {
    (0..10)
        .into_par_iter()
        .for_each(|seed| arguments(seed).for_each(check));
}

/// A wider net with a coarser oracle: libm promises its exponential within one unit in the last
/// place.
#[test]
fn the_exponential_agrees_with_libm_at_a_million_points() {
    (0..1000)
        .into_par_iter()
        .flat_map_iter(arguments)
        .for_each(|x| {
            let bound = Interval::point(x).exp();
            let near = libm::exp(x);
            let width_holds = bound.high() <= bound.low().next_up().next_up();
            let meets =
                bound.low() <= near.next_up() && near.next_down() <= bound.high();
            assert!(
                width_holds && meets,
                "e^{x:e} gave {bound:?}, libm {near:e}"
            );
        });
}

#[test]
fn an_exponential_one_float_too_narrow_is_caught() {
    for x in [-745.0, -720.5, -1.0, 1e-300, 0.3, 700.25] {
        let bound = Interval::point(x).exp();
        let exponential = Exponential::of(x);
        let holds = |low, high| exponential.is_held(Interval::new(low, high));
        let mut low = bound.low();
        while exponential.compare(low.next_up()).is_lt() {
            low = low.next_up();
        }
        assert!(holds(low, bound.high()));
        assert!(!holds(low.next_up(), bound.high()));
        let mut high = bound.high();
        while exponential.compare(high.next_down()).is_gt() {
            high = high.next_down();
        }
        assert!(holds(bound.low(), high));
        assert!(!holds(bound.low(), high.next_down()));
    }
}

#[test]
fn the_exponential_of_an_interval_is_bounded_by_its_ends() {
    let exp = |low, high| Interval::new(low, high).exp();
    let infinity = f64::INFINITY;
    assert_eq!(Interval::REALS.exp(), Interval::new(0.0, infinity));
    assert_eq!(exp(-infinity, 0.0), Interval::new(0.0, 1.0));
    assert_eq!(exp(0.0, infinity), Interval::new(1.0, infinity));
    assert_eq!(exp(-1.0, 2.0).low(), Interval::point(-1.0).exp().low());
    assert_eq!(exp(-1.0, 2.0).high(), Interval::point(2.0).exp().high());
}

/// The f32 exponential where it is NaN, ∞, 0 or 1 beyond doubt.
fn beyond_doubt(x: f32) -> Option<f32> {
    if x.is_nan() || x > 105.0 {
        Some(x.abs() * f32::INFINITY)
    } else if x < -105.0 {
        Some(0.0)
    } else {
        (x.abs() < f32::EPSILON / 8.0).then_some(1.0)
    }
}

fn same(a: f32, b: f32) -> bool {
    a.to_bits() == b.to_bits() || a.is_nan() & b.is_nan()
}

/// The first of the results that is not what it should be. Libm takes its time: it is asked only
/// for chunks whose ends leave a doubt. The inputs of a chunk have one sign and are ordered by
/// size.
fn first_wrong(
    inputs: &mut (impl DoubleEndedIterator<Item = f32> + Clone),
    ours: &[f32],
) -> Option<(f32, f32)> {
    let ends = [inputs.clone().next()?, inputs.clone().next_back()?];
    if let [Some(first), Some(last)] = ends.map(beyond_doubt)
        && same(first, last)
        && ours.iter().fold(true, |all, &y| all & same(y, first))
    {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, reason = "the rounding")]
    let libm = |x| libm::exp(f64::from(x)) as f32;
    let right = |x| beyond_doubt(x).unwrap_or_else(|| libm(x));
    inputs
        .zip(ours.iter().copied())
        .find(|&(x, y)| !same(y, right(x)))
}

#[test]
fn the_f32_exponential_is_that_of_libm_on_every_input() {
    const CHUNK: u32 = 1 << 12;
    let wrong = (0..1 << 20u32)
        .into_par_iter()
        .find_map_first(|chunk: u32| {
            let mut inputs = (0..CHUNK).map(|offset| {
                f32::from_bits(chunk.wrapping_mul(CHUNK).wrapping_add(offset))
            });
            let mut ours = [0.0; CHUNK as usize];
            pulp::Arch::new().dispatch(
                #[inline(always)]
                || {
                    for (result, x) in ours.iter_mut().zip(inputs.clone()) {
                        *result = elementary::exp_f32(x);
                    }
                },
            );
            first_wrong(&mut inputs, &ours)
        });
    assert_eq!(wrong, None);
}
