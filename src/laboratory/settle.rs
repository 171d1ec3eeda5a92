//! Where knots settle, and what no choice of knots can go below.
//!
//! **A drawing.** Its corners stand at the 64ths. Over all ways to place knots there, the smallest
//! largest error of at most n segments between points of the curve is found by dynamic
//! programming: the best way to a point with k segments extends the best way to an earlier point
//! with k − 1. The error of a chord from a to b at a place between is N/(b − a) with a whole number
//! N; a division of such small numbers is rounded, but keeps their order, so the best is the best
//! exactly.
//!
//! **A curve that bends one way.** On a shorter piece its chord misses it by less or equally much.
//! Let n − 1 knots be given, and n − 1 others. One of the other pieces contains one of the given
//! ones (take the first of the other knots that is not left of its given one), so the others miss
//! by at least the least error of a given piece. If all given pieces miss by the same, no others
//! are better. [`floor`] finds the least error, so how near the knots at hand are to the best is
//! told for any knots.
//!
//! **Any other curve.** Knots move to where the root of the error is spread evenly (de Boor 1973),
//! a heuristic; the best that was seen is kept.

use super::Mistake;
use super::digits::{below, exact};
use super::drawn::{Drawn, PARTS as HEIGHTS, SEGMENTS, nearest};
use super::largest::ceiling;
use super::network::with_ends;
use super::state::{Knots, Mode, PARTS, State};
use super::target::Target;
use crate::network::{Graph, enclosed};
use textbook::number::{
    Interval, Number, Rational, dyadic, elementary, float, ratio,
};

/// The knots of `state`, settled.
pub(super) fn settled(state: &State) -> Result<Knots, Mistake> {
    let n = state.knots.pieces();
    match &state.target {
        _ if state.mode != Mode::Segments => Err(Mistake::NothingSettles),
        Target::Jump => Err(Mistake::NothingSettles),
        Target::Square => Ok(Knots::Equal(n)),
        Target::Drawn(drawn) => {
            let grid = PARTS / u32::from(SEGMENTS);
            let inner = best_on_the_grid(drawn, n as usize).knots;
            Ok(at(inner.iter().map(|&k| u32::from(k) * grid).collect()))
        }
        other => Ok(at(parts(&spread(&|x| other.at(x), n as usize)))),
    }
}

fn at(places: Vec<u32>) -> Knots {
    if places.is_empty() {
        Knots::Equal(1)
    } else {
        Knots::At(places)
    }
}

/// What no other knots go below, in words and as a float not above it, where that is known.
pub(super) fn floor(state: &State, bend: Option<Interval>) -> Option<(String, f64)> {
    let n = state.knots.pieces();
    if let Target::Drawn(drawn) = &state.target {
        let least = best_on_the_grid(drawn, n as usize).error;
        let words = format!(
            "Over all ways to choose at most {n} segments between points of the curve over the \
             64ths, the smallest largest error is {}, by dynamic programming.",
            exact(&least)
        );
        return Some((words, -ceiling(&-least)));
    }
    if !state.target.bends_one_way(bend) {
        return None;
    }
    let places = with_ends(state.knots.places());
    let least = if state.target == Target::Square {
        let widths = places.windows(2).map(|ends| &ends[1] - &ends[0]);
        let narrowest = widths.min()?;
        -ceiling(&(&narrowest * &narrowest * ratio(-1, 4)))
    } else {
        least_missed(&state.target, places)?
    };
    let words = format!(
        "The curve bends one way only, so a longer segment between two of its points misses it by \
         no less: no {n} segments between points of the curve have a largest error below {}, the \
         least that one of these misses it by.",
        below(least)
    );
    Some((words, least))
}

/// The least of the errors of the segments between these places, or less.
fn least_missed(target: &Target, places: Vec<Rational>) -> Option<f64> {
    let reading = target.reading()?;
    let heights = target.heights(&places).ok()?;
    let segments = Graph::new(places.into_iter().zip(heights).collect());
    let missed = segments.pieces().map(|piece| {
        let [from, to] = piece.ends().map(|(x, _)| x.to_f64().value());
        let x = worst(&|x| target.at(x), from, to).1;
        let chord = enclosed(&piece.at(&dyadic(x)));
        let error = reading(Interval::point(x)).value - chord;
        error.magnitude().low()
    });
    // An error that is not known is at least 0.
    missed.map(|least| least.max(0.0)).reduce(f64::min)
}

/// The best segments of a drawing.
struct Best {
    /// The inner knots, in 64ths.
    knots: Vec<u16>,
    error: Rational,
}

fn best_on_the_grid(drawn: &Drawn, most: usize) -> Best {
    let error = |a: u16, b: u16| {
        let missed = (a..=b).map(|k| numerator(drawn, a, b, k));
        f64::from(missed.max().unwrap_or(0)) / f64::from(b - a)
    };
    let errors: Vec<Vec<f64>> = (0..=SEGMENTS)
        .map(|b| (0..b).map(|a| error(a, b)).collect())
        .collect();
    let last = usize::from(SEGMENTS);
    // For each point: the smallest largest error on the way to it, and the point before.
    let mut ways = vec![vec![(f64::INFINITY, 0u16); last + 1]];
    ways[0][0].0 = 0.0;
    for k in 1..=most.min(last) {
        let mut way = vec![(f64::INFINITY, 0); last + 1];
        for (b, best) in way.iter_mut().enumerate() {
            for (a, error) in (0u16..).zip(&errors[b]) {
                let there = ways[k - 1][usize::from(a)].0.max(*error);
                if there < best.0 {
                    *best = (there, a);
                }
            }
        }
        ways.push(way);
    }
    let mut fewest = 1;
    for k in 1..ways.len() {
        if ways[k][last].0 < ways[fewest][last].0 {
            fewest = k;
        }
    }
    let mut knots = vec![SEGMENTS];
    for k in (1..=fewest).rev() {
        let to = knots[knots.len() - 1];
        knots.push(ways[k][usize::from(to)].1);
    }
    knots.reverse();
    let exactly = knots.windows(2).map(|ends| {
        let [a, b] = [ends[0], ends[1]];
        let most = (a..=b).map(|k| numerator(drawn, a, b, k)).max();
        let parts = u64::from(b - a) * u64::from(HEIGHTS);
        ratio(most.unwrap_or(0).into(), parts)
    });
    Best {
        error: exactly.max().unwrap_or(Rational::ZERO),
        knots: knots[1..knots.len() - 1].to_vec(),
    }
}

/// By how much the chord from point a to point b misses point k, times b − a, in parts of a height.
fn numerator(drawn: &Drawn, a: u16, b: u16, k: u16) -> i32 {
    let y = |k: u16| i32::from(drawn.0[usize::from(k)]);
    let width = |from: u16, to: u16| i32::from(to - from);
    (y(k) * width(a, b) - y(a) * width(k, b) - y(b) * width(a, k)).abs()
}

/// How often knots move.
const ROUNDS: u32 = 48;

/// n + 1 places from 0 to 1 at which the roots of the errors are about the same.
fn spread(f: &dyn Fn(f64) -> f64, n: usize) -> Vec<f64> {
    let mut knots: Vec<f64> = (0..=n).map(|i| float(i) / float(n)).collect();
    let mut best = (f64::INFINITY, knots.clone());
    for _ in 0..ROUNDS {
        let pieces = knots.windows(2);
        let errors: Vec<f64> = pieces.map(|e| worst(f, e[0], e[1]).0).collect();
        let most = errors.iter().copied().fold(0.0, f64::max);
        if most < best.0 {
            best = (most, knots.clone());
        }
        if most == 0.0 {
            break;
        }
        let least = elementary::sqrt(most) / 1024.0;
        let roots = errors.iter().map(|&e| elementary::sqrt(e).max(least));
        let roots: Vec<f64> = roots.collect();
        let share = roots.iter().sum::<f64>() / float(n);
        let mut moved = vec![0.0];
        let mut sum = 0.0;
        for (ends, root) in knots.windows(2).zip(&roots) {
            while moved.len() < n && sum + root >= share * float(moved.len()) {
                let part = (share * float(moved.len()) - sum) / root;
                moved.push(ends[0] + part * (ends[1] - ends[0]));
            }
            sum += root;
        }
        moved.resize(n, 1.0);
        moved.push(1.0);
        knots = moved;
    }
    best.1
}

/// The largest distance seen between f and its chord, and where.
fn worst(f: &dyn Fn(f64) -> f64, a: f64, b: f64) -> (f64, f64) {
    let (from, to) = (f(a), f(b));
    let distance = |x: f64| {
        let chord = from + (to - from) * ((x - a) / (b - a));
        ((f(x) - chord).abs(), x)
    };
    let larger = |p: (f64, f64), q: (f64, f64)| if q.0 > p.0 { q } else { p };
    let step = (b - a) / 16.0;
    let places = (1..16).map(|k| distance(a + f64::from(k) * step));
    let mut best = places.fold((0.0, a), larger);
    let mut reach = step;
    for _ in 0..12 {
        reach /= 2.0;
        for x in [best.1 - reach, best.1 + reach] {
            if a < x && x < b {
                best = larger(best, distance(x));
            }
        }
    }
    best
}

/// The inner places at the nearest parts, each right of the one before.
fn parts(knots: &[f64]) -> Vec<u32> {
    let inner = &knots[1..knots.len() - 1];
    let whole = f64::from(PARTS);
    // The last one that leaves a part to each that comes after it.
    let mut most = PARTS - inner.iter().map(|_| 1).sum::<u32>();
    let mut least = 1;
    let place = |&x: &f64| {
        let part = nearest(x * whole, 0.0, whole).unsigned_abs();
        let part = part.max(least).min(most);
        (least, most) = (part + 1, most + 1);
        part
    };
    inner.iter().map(place).collect()
}
