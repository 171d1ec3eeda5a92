//! How far from affine, and where the bend is: exact rationals.

use crate::activation::{PiecewiseLinear, relu};
use textbook::number::{Number, Rational, ratio};
use textbook::proof::exact::{at_most, equal, every};
use textbook::proof::property::{self, Sample};
use textbook::proof::{Cases, Proof};

/// The three points −r, 0, r decide: x/2 + r/4 errs there by −r/4, +r/4 and −r/4, between them the
/// error is linear, and no affine function errs by less at all three, since
/// f(−r) − 2f(0) + f(r) = r is at most four times the error.
///
/// # Errors
/// The first r at which f is further away, or has another second difference.
pub fn distance(f: &impl PiecewiseLinear) -> Proof {
    let whole = (1..=64).map(|n| ratio(n, 1));
    let sizes = whole.chain((2..=64).map(|n| ratio(1, n)));
    let evidence = every(
        "{} sizes, r = 1, 2, …, 64 and 1/2, 1/3, …, 1/64, \
         the kinks of the error and the second difference",
        Cases::counted(sizes.collect::<Vec<_>>()),
        |r| {
            let best = |x: &Rational| x / ratio(2, 1) + r / ratio(4, 1);
            let points = [-r.clone(), Rational::ZERO, r.clone()];
            let [left, middle, right] = points.clone().map(|x| f.at(x));
            let quarter = r / ratio(4, 1);
            let bend = &left - &middle - &middle + &right;
            let what = format!(
                "the second difference over four, a lower bound for every affine function, \
                 at r = {r}"
            );
            equal(what, &(bend / ratio(4, 1)), &quarter)?;
            for (x, value) in points.iter().zip([left, middle, right]) {
                let what = format!("the error of x/2 + r/4 at x = {x}");
                at_most(what, &(best(x) - value).magnitude(), &quarter)?;
            }
            Ok(())
        },
    )?;
    let one = f.at(ratio(-1, 1)) + f.at(ratio(1, 1));
    Ok(evidence.finding("distance for r = 1", &(one / ratio(4, 1))))
}

/// Where wx + b is 0, at −b/w.
pub(super) fn zero_of(w: &Rational, b: &Rational) -> Rational {
    -b / w
}

/// That place reflected at 0, b/w.
pub(super) fn mirrored_zero_of(w: &Rational, b: &Rational) -> Rational {
    b / w
}

/// The second difference of relu(wx + b) over (c − s, c, c + s) is positive if and only if the
/// place of the bend, as `place` computes it, lies strictly inside.
pub(super) fn bend(place: impl Fn(&Rational, &Rational) -> Rational) -> Proof {
    let sample = Sample {
        domain: "rational w ≠ 0, b, centre and half-width of the triple, numerators and \
                 denominators up to 12",
        seed: 2,
        count: 20_000,
    };
    property::holds(
        sample,
        |stream| {
            let mut w = stream.rational(12);
            while w == Rational::ZERO {
                w = stream.rational(12);
            }
            let half_width = ratio(stream.integer(1, 12), 4);
            (w, stream.rational(12), stream.rational(12), half_width)
        },
        |(w, b, centre, half_width)| {
            let unit = |x: &Rational| relu(w * x + b);
            let (left, right) = (centre - half_width, centre + half_width);
            let second = unit(&left) - unit(centre) - unit(centre) + unit(&right);
            let bend = place(w, b);
            let inside = left < bend && bend < right;
            if inside == (second > Rational::ZERO) {
                Ok(())
            } else {
                Err(format!(
                    "w = {w}, b = {b}: the second difference over {left}, {centre}, {right} is \
                     {second}, the bend at {bend}"
                ))
            }
        },
    )
}
