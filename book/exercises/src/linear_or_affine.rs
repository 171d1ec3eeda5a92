//! Linear is not the same as straight.

use crate::words::{decide, shown};
use why_relu::number::{Rational, ratio};
use why_relu::proof::{Cases, Proof, counterexample, exact};

/// `mixture`: αf(x) + βf(y) = f(αx + βy) for affine maps f.
///
/// For f(x) = ax + c the two sides differ by c(α + β − 1), whatever x and y are.
///
/// # Errors
/// A map and two numbers for which the two sides differ.
pub fn mixture(beta: impl Fn(Rational) -> Rational) -> Proof {
    let maps = [(1, 1), (2, 3), (0, 5)];
    let alphas: Vec<_> = (-6..=6).map(|n| ratio(n, 2)).collect();
    let cases = Cases::counted(alphas).by(&Cases::counted(maps));
    exact::every(
        "{} values of α, {} affine maps each",
        cases,
        |(alpha, (a, c))| {
            let f = |x: &Rational| ratio(*a, 1) * x + ratio(*c, 1);
            let beta = beta(alpha.clone());
            let (x, y) = (ratio(2, 1), ratio(3, 1));
            let mixed = f(&(alpha * &x + &beta * &y));
            let sum = alpha * f(&x) + &beta * f(&y);
            if mixed == sum {
                return Ok(());
            }
            Err(format!(
                "for α = {} your β is {}; with f(x) = {a}x + {c}, x = 2 and y = 3 that makes \
                 f(αx + βy) = {} but αf(x) + βf(y) = {}",
                shown(alpha),
                shown(&beta),
                shown(&mixed),
                shown(&sum),
            ))
        },
    )
}

/// `every-factor`: f(tx, ty) = t·f(x, y) for every t, and f is not additive.
///
/// # Errors
/// A factor that is not kept; or that no pair shows f not to be additive.
pub fn every_factor(f: impl Fn([Rational; 2]) -> Rational) -> Proof {
    let grid = || (-3..=3).flat_map(|x| (-3..=3).map(move |y| (x, y)));
    let at = |x: i64, y: i64| f([ratio(x, 1), ratio(y, 1)]);
    let factors = [(-2, 1), (-1, 1), (-1, 2), (0, 1), (1, 3), (1, 1), (5, 1)];
    let points = Cases::counted(grid().collect::<Vec<_>>());
    let cases = points.by(&Cases::counted(factors));
    let keeps =
        exact::every("{} points, {} factors each", cases, |&((x, y), (n, d))| {
            let t = ratio(n, d);
            let scaled = f([x, y].map(|c| &t * ratio(c, 1)));
            let wanted = &t * at(x, y);
            if scaled == wanted {
                return Ok(());
            }
            Err(format!(
                "at ({x}, {y}) your function says {}, so at t = {t} \
                 times that point it should say {}; it says {}",
                shown(&at(x, y)),
                shown(&wanted),
                shown(&scaled),
            ))
        })?;
    let mut pairs = grid().flat_map(|p| grid().map(move |q| (p, q)));
    let sides = |((x, y), (u, v))| (at(x, y) + at(u, v), at(x + u, y + v));
    let pair = pairs.find(|&pair| {
        let (parts, sum) = sides(pair);
        parts != sum
    });
    let domain = "pairs of points from (−3, −3) to (3, 3)";
    let somewhere = decide(domain, pair.is_some(), || {
        format!(
            "your function looks additive: f(p) + f(q) = f(p + q) at all 2,401 {domain}"
        )
    })?;
    let pair = pair.unwrap_or_default();
    let (parts, sum) = sides(pair);
    let place = format!("p = {:?} and q = {:?}", pair.0, pair.1);
    let witness =
        counterexample::differ("f(p) + f(q) = f(p + q)", &place, &parts, &sum);
    Ok(keeps.and(somewhere).and(witness?))
}
