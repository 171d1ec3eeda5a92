//! Order and chaos: on which side of which weight variance the squared gradient shrinks or grows.

use super::sloped::{self, Sloped};
use crate::network::random::{Reading, factors};
use textbook::number::normal::{self, Curve};
use textbook::number::{Dual, ExpRational, Interval, Number};
use textbook::proof::estimate::{Sample, median};
use textbook::proof::for_all::{equal, for_all, less, nonzero, positive, real};
use textbook::proof::{Proof, Significant, enclosure, real_line};
use textbook::random::Stream;

/// F = E f(sZ)² and G = E f′(sZ)².
fn squares(f: &impl Sloped, s: Interval) -> [Interval; 2] {
    let mut scale = Curve::constant(0.0);
    scale.value.value = s;
    let square = |x: Curve| x * x;
    [
        normal::enclosure(|z| square(f.of(scale * z))),
        normal::enclosure(|z| square(f.slope(scale * z))),
    ]
}

/// For every function g with g(0) = 0 the mean of g′² − g² is that of a square, (g′ − g/z)².
///
/// By parts, E h′(Z) = E Z h(Z) for every h that does not grow too fast, and so the mean of h′ − zh
/// is 0. Take h = g²/z, which is 0 at 0, and add it to the square: what is left is g′² − g².
fn the_gap_is_a_square() -> Proof {
    for_all([nonzero("z"), real("g"), real("g′")]).hold(|[z, value, slope]| {
        let g = Dual {
            value: value.clone(),
            slope: slope.clone(),
        };
        let h = g.clone() * g / Dual::variable(z.clone());
        let without_mean = h.slope - z * h.value;
        let distance = slope - value / z.clone();
        let square = &distance * &distance;
        let gap = slope * slope - value * value;
        vec![equal("g′² − g²", gap, square + without_mean)]
    })
}

/// From G < 1 and F < s²G follows v > 1 and vG > 1 for v = s²/F. Here s² is written vF.
fn both_sides() -> Proof {
    for_all([real("v"), positive("F"), positive("G")])
        .given(|[v, value, slope]| {
            vec![
                less("", 0, v * value),
                less("", slope, 1),
                less("", value, v * value * slope),
            ]
        })
        .hold(|[v, _, slope]| vec![less("1", 1, v), less("1", 1, v * slope)])
}

/// G < 1, and v = s²/F is more than 1 and makes vG > 1, for every s > 0.
///
/// Three things are asked of f. It is 0 at 0 and has the slope 1 − f² > 0: that makes it tanh,
/// keeps it within ±1 and its slope below 1 elsewhere, so that G < 1. And x·f′(x) < f(x) on a whole
/// interval, so that the square of `the_gap_is_a_square`, with g(z) = f(sz), is positive
/// somewhere whatever s is.
///
/// # Errors
/// F > G at s = 1; or what f lacks.
pub fn on_both_sides(f: &impl Sloped) -> Proof {
    // One s, to refute what is false with two integrals; the theorem does not need it.
    let [value, slope] = squares(f, Interval::point(1.0));
    let positive_half = Interval::new(0.0, f64::INFINITY);
    enclosure::within("G − F", "s = 1", slope - value, positive_half)?;
    let derivative = sloped::is_the_derivative(f)?;
    let centred = real_line::holds(
        |_| f.of(ExpRational::constant(0.0)) == ExpRational::constant(0.0),
        "f is not 0 at 0",
    )?;
    let curved = real_line::holds(
        |x| {
            let value = f.of(x.clone());
            f.slope(x) == ExpRational::constant(1.0) - value.clone() * value
        },
        "the slope is not 1 − f², so f is not tanh",
    )?;
    let rising = sloped::rises(f)?;
    let bent = enclosure::below("xf′ − f", Interval::new(0.5, 1.0), 0.0, |x| {
        x * f.slope(x) - f.of(x)
    })?;
    let tanh = derivative.and(centred).and(curved).and(rising).and(bent);
    let mut evidence = tanh.and(the_gap_is_a_square()?).and(both_sides()?);
    for (name, s) in [("v at s = 1/2", 0.5), ("v at s = 2", 2.0)] {
        let square = |x: f64| x * x;
        let value = square(s) / normal::expectation(|z| square(f.of(s * z)));
        evidence = evidence.finding(name, &Significant { value, digits: 3 });
    }
    Ok(evidence)
}

/// The median factor lies below 1 with variance 1/2 and above 1 with variance 4.
///
/// # Errors
/// The median that lies on the other side, or is not known well enough.
pub fn in_random_networks(f: Reading) -> Proof {
    let sample = Sample {
        domain: "random networks of 16 layers, 32 neurons wide, inputs 1",
        seed: 7,
        count: 400,
    };
    let claimed = [
        ("variance 1/2", Interval::new(0.0, 1.0_f64.next_down())),
        (
            "variance 4",
            Interval::new(1.0_f64.next_up(), f64::INFINITY),
        ),
    ];
    let draw = |stream: &mut Stream| factors(stream, 32, 16, &[(f, 0.5), (f, 4.0)]);
    median(sample, claimed, draw, |factors| *factors)
}
