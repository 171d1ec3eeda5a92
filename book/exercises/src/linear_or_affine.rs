//! Linear is not the same as straight.

use crate::everywhere::{is, or_open, undefined};
use crate::words::{decide, shown};
use why_relu::number::{Graded, Quotient, Rational, ratio};
use why_relu::proof::for_all::{for_all, real};
use why_relu::proof::{Cases, Proof, counterexample, exact};

/// `mixture`: αf(x) + βf(y) = f(αx + βy) for affine maps f.
///
/// For f(x) = ax + c the two sides differ by c(α + β − 1), whatever x and y are. So β = 1 − α is
/// asked for, at some numbers first, which tell a reader more, and then at the letter α.
///
/// # Errors
/// A map and two numbers for which the two sides differ; an α for which β is something else.
pub fn mixture(beta: impl Fn(Quotient) -> Quotient) -> Proof {
    let maps = [(1, 1), (2, 3), (0, 5)];
    let alphas: Vec<_> = (-6..=6).map(|n| ratio(n, 2)).collect();
    let cases = Cases::counted(alphas).by(&Cases::counted(maps));
    let tried = exact::every(
        "{} values of α, {} affine maps each",
        cases,
        |(alpha, (a, c))| {
            let f = |x: &Rational| ratio(*a, 1) * x + ratio(*c, 1);
            let beta = beta(alpha.clone().into()).value().ok_or_else(|| {
                format!("for α = {} your β has no value", shown(alpha))
            })?;
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
    )?;
    let everywhere = for_all([real("α")]).hold(|[alpha]| {
        let alpha = Quotient::from(alpha.clone());
        let wanted = Quotient::from(Rational::ONE) - alpha.clone();
        is("your β, and the one that is wanted", &beta(alpha), &wanted)
    });
    Ok(tried.and(or_open(everywhere)?))
}

/// `every-factor`: f(tx, ty) = t·f(x, y) for every t, and f is not additive.
///
/// That f keeps every t > 0 shows in the [degrees](Graded) of its numbers, which are lengths like x
/// and y; and then it keeps the others as well if f(−x, −y) = −f(x, y), for all x and y.
///
/// # Errors
/// A factor that is not kept; or that no pair shows f not to be additive.
pub fn every_factor(f: impl Fn([Graded<Quotient>; 2]) -> Graded<Quotient>) -> Proof {
    let length = |[x, y]: [Rational; 2]| {
        f([x, y].map(|c| Graded::of(c.into(), 1))).value().value()
    };
    let at = |x: i64, y: i64| length([ratio(x, 1), ratio(y, 1)]).unwrap_or_default();
    let grid = || (-3..=3).flat_map(|x| (-3..=3).map(move |y| (x, y)));
    let factors = [(-2, 1), (-1, 1), (-1, 2), (0, 1), (1, 3), (1, 1), (5, 1)];
    let points = Cases::counted(grid().collect::<Vec<_>>());
    let cases = points.by(&Cases::counted(factors));
    let keeps =
        exact::every("{} points, {} factors each", cases, |&((x, y), (n, d))| {
            let t = ratio(n, d);
            let stretched = [x, y].map(|c| &t * ratio(c, 1));
            let told = stretched.each_ref().map(ToString::to_string).join(", ");
            let scaled = length(stretched)
                .ok_or_else(|| format!("at ({told}) your function has no value"))?;
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
    let everywhere = or_open(is_stretched(&f))?;
    Ok(keeps.and(everywhere).and(somewhere).and(witness?))
}

/// Evidence that f(tx, ty) = t·f(x, y) for all real t, x and y.
fn is_stretched(f: &dyn Fn([Graded<Quotient>; 2]) -> Graded<Quotient>) -> Proof {
    for_all([real("x"), real("y")]).hold(|[x, y]| {
        let tried = Quotient::from(x.clone()).value().is_some();
        let point =
            [x, y].map(|letter| Graded::of(Quotient::from(letter.clone()), 1));
        let here = f(point.clone());
        let there = f(point.map(|length| -length));
        let mut relations = is(
            "f(−x, −y), and −f(x, y)",
            there.value(),
            &-here.value().clone(),
        );
        relations.extend(is("f(x, y)", here.value(), here.value()));
        if !tried && !here.has_degree(1) {
            relations.push(undefined("the degree of f(x, y)"));
        }
        relations
    })
}
