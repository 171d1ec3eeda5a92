//! How far from affine, and where the bend is.

use crate::activation::{PiecewiseLinear, relu};
use textbook::number::{Number, Polynomial, ratio};
use textbook::proof::Proof;
use textbook::proof::for_all::{
    any, at_most, equal, for_all, nonzero, positive, real,
};

/// Every line errs by at least r/4 at one of −r, 0 and r, and the line x/2 + r/4 nowhere by more:
/// at those three places by as much.
///
/// # Errors
/// A radius, and the line or the place, for which it is not so.
pub fn distance(f: &impl PiecewiseLinear) -> Proof {
    let quarter = |r: &Polynomial| r * Polynomial::from(ratio(1, 4));
    let places = |r: &Polynomial| [-r, 0.into(), r.clone()];
    let every_line =
        for_all([positive("r"), real("a"), real("c")]).hold(|[r, a, c]| {
            let errors =
                places(r).map(|x| (f.at(x.clone()) - a * x - c).magnitude());
            vec![any(errors.map(|error| at_most("r/4", quarter(r), error)))]
        })?;
    let error = |r: &Polynomial, x: Polynomial| {
        let line = &x * Polynomial::from(ratio(1, 2)) + quarter(r);
        (f.at(x) - line).magnitude()
    };
    let best = for_all([positive("r"), real("x")])
        .given(|[r, x]| vec![at_most("", -r, x), at_most("", x, r)])
        .hold(|[r, x]| {
            let mut relations =
                vec![at_most("the error", error(r, x.clone()), quarter(r))];
            let three =
                places(r).map(|x| equal("the error", error(r, x), quarter(r)));
            relations.extend(three);
            relations
        })?;
    Ok(every_line.and(best))
}

/// Where wx + b is 0, at −b/w.
#[must_use]
pub fn zero_of(w: &Polynomial, b: &Polynomial) -> Polynomial {
    -b / w
}

/// That place reflected at 0, b/w.
#[must_use]
pub fn mirrored_zero_of(w: &Polynomial, b: &Polynomial) -> Polynomial {
    b / w
}

/// The second difference of relu(wx + b) over (x − s, x, x + s) is |w| times what s exceeds the
/// distance from x to the bend by, if it does, and else 0; `place` computes the bend.
///
/// # Errors
/// Numbers for which it is another one.
pub fn bend(place: impl Fn(&Polynomial, &Polynomial) -> Polynomial) -> Proof {
    for_all([nonzero("w"), real("b"), real("x"), positive("s")]).hold(
        |[w, b, x, s]| {
            let unit = |x: Polynomial| relu(w * x + b);
            let middle = unit(x.clone());
            let second = unit(x - s) - &middle - &middle + unit(x + s);
            let excess = s - (x - place(w, b)).magnitude();
            let expected = w.clone().magnitude() * excess.larger(0.into());
            vec![equal("the second difference", second, expected)]
        },
    )
}
