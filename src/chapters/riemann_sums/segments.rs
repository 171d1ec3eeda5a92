//! Segments instead of steps, and knots where the curve bends.

use super::rectangles::counts;
use crate::network::{Graph, Shallow};
use textbook::number::{Number, Rational, ratio};
use textbook::proof::exact::{at_most, equal, every};
use textbook::proof::{Proof, Significant};

/// The network that joins n + 1 points of c₀ + c₁x + c₂x² over equally spaced knots in [0, 1].
pub(super) fn segments(c: &[Rational; 3], pieces: u32) -> Shallow<Rational> {
    let points = (0..=pieces).map(|i| {
        let x = ratio(i.into(), pieces.into());
        let y = &c[0] + &x * (&c[1] + &x * &c[2]);
        (x, y)
    });
    Shallow::through(&points.collect::<Vec<_>>())
}

/// `network` with the bend of its middle unit moved to the right by `distance`.
pub(super) fn one_knot_moved(
    mut network: Shallow<Rational>,
    distance: &Rational,
) -> Shallow<Rational> {
    let middle = network.units.len() / 2;
    if let Some(unit) = network.units.get_mut(middle) {
        unit.bias -= &unit.weight * distance;
    }
    network
}

/// The same segments with one knot moved to the right by an eighth of a segment.
pub(super) fn with_a_knot_moved(
    c: &[Rational; 3],
    pieces: u32,
) -> Shallow<Rational> {
    one_knot_moved(segments(c, pieces), &ratio(1, 8 * u64::from(pieces)))
}

/// Segments meet a parabola at their ends and miss it by h²·|f″|/8, exactly.
pub(super) fn interpolations(
    network: impl Fn(&[Rational; 3], u32) -> Shallow<Rational>,
) -> Proof {
    let constant = ratio(1, 7);
    let (squares, slopes) = (
        [ratio(1, 1), ratio(-1, 1), ratio(3, 2), ratio(-5, 1)],
        [0, 1, -2],
    );
    let domain = format!(
        "{constant} + bx + ax² on [0, 1] with a = {} and b = {}, n = 1, 2, 4, …, 256",
        squares.each_ref().map(ToString::to_string).join(", "),
        slopes.map(|b| b.to_string()).join(", ")
    );
    let parabolas = squares
        .into_iter()
        .flat_map(|a| slopes.map(|b| [constant.clone(), ratio(b, 1), a.clone()]));
    let cases = parabolas.flat_map(|c| counts().map(move |n| (c.clone(), n)));
    let evidence = every(&domain, cases, |(c, pieces)| {
        let network = network(c, *pieces);
        let graph = Graph::of(&network, &Rational::ZERO, &Rational::ONE);
        let of = format!("{} + {}x + {}x², n = {pieces}", c[0], c[1], c[2]);
        let steps = u64::from(*pieces);
        equal(
            format!("the number of ends for {of}"),
            &graph.corners().len(),
            &(*pieces as usize + 1),
        )?;
        for (i, (x, y)) in (0i64..).zip(graph.corners()) {
            equal(
                format!("the place of end {i} for {of}"),
                x,
                &ratio(i, steps),
            )?;
            let curve = &c[0] + x * (&c[1] + x * &c[2]);
            equal(format!("the height of end {i} for {of}"), y, &curve)?;
        }
        let curvature = c[2].clone().larger(-&c[2]) * ratio(2, 1);
        let exact = curvature * ratio(1, 8 * steps * steps);
        let what = format!("the error for {of}");
        equal(what, &graph.distance_to_parabola(c).height, &exact)
    })?;
    let square = [Rational::ZERO, Rational::ZERO, Rational::ONE];
    let finest = Graph::of(&network(&square, 256), &Rational::ZERO, &Rational::ONE);
    let error = finest.distance_to_parabola(&square).height;
    Ok(evidence.finding("error for x² at n = 256", &error))
}

/// The segments of √x over knots whose roots are (i/n)^`power`, raised by half their largest error.
fn root_segments(pieces: u32, power: isize) -> (Shallow<Rational>, Vec<Rational>) {
    let roots: Vec<_> = (0..=pieces)
        .map(|i| ratio(i.into(), pieces.into()).pow(power))
        .collect();
    let points: Vec<_> = roots.iter().map(|t| (t * t, t.clone())).collect();
    let mut network = Shallow::through(&points);
    let error = distance_to_root(&network, &roots);
    network.constant += error * ratio(1, 2);
    (network, roots)
}

/// The largest distance of `network` from √x on [0, 1], where its corners are the squares of `roots`. In t = √x the difference
/// t − c − st² is a parabola on each piece.
fn distance_to_root(network: &Shallow<Rational>, roots: &[Rational]) -> Rational {
    let graph = Graph::of(network, &Rational::ZERO, &Rational::ONE);
    let places = graph.corners().iter().zip(roots);
    assert!(
        graph.corners().len() == roots.len()
            && places.clone().all(|((x, _), t)| *x == t * t),
        "the corners are squares"
    );
    let mut largest = Rational::ZERO;
    let mut seen = |difference: Rational| {
        let distance = difference.clone().larger(-difference);
        largest = largest.clone().larger(distance);
    };
    for ((_, y), t) in places {
        seen(t - y);
    }
    for (ends, roots) in graph.corners().windows(2).zip(roots.windows(2)) {
        let slope = (&ends[1].1 - &ends[0].1) / (&ends[1].0 - &ends[0].0);
        let vertex = ratio(1, 2) / &slope;
        if roots[0] < vertex && vertex < roots[1] {
            let line = &ends[0].1 + slope * (&vertex * &vertex - &ends[0].0);
            seen(vertex - line);
        }
    }
    largest
}

/// √x by n segments with knots at (i/n)^(2·`power`) errs by (2n−1)²/(8n²(2n²−2n+1)), below 1/(4n²).
pub(super) fn free_knots(power: isize) -> Proof {
    let error = |pieces: u32| {
        let (network, roots) = root_segments(pieces, power);
        distance_to_root(&network, &roots)
    };
    let share = |error: &Rational, pieces: u32| {
        error * ratio(4 * i64::from(pieces * pieces), 1)
    };
    let domain = "√x on [0, 1], n = 1, 2, 4, …, 256";
    let evidence = every(domain, counts(), |&pieces| {
        let n = ratio(pieces.into(), 1);
        let one = Rational::ONE;
        let odd = &n * ratio(2, 1) - &one;
        let inner = &n * ratio(2, 1) * (&n - &one) + &one;
        let exact = &odd * &odd / (ratio(8, 1) * &n * &n * inner);
        let what = format!("the error, n = {pieces}");
        let error = error(pieces);
        equal(&what, &error, &exact)?;
        at_most(format!("4n² times {what}"), &share(&error, pieces), &one)
    })?;
    let finest = error(256);
    let rounded = |exact: &Rational| Significant {
        value: exact.to_f64().value(),
        digits: 3,
    };
    // With equal steps h = 1/256 the first segment joins (0, 0) to (h, √h), and misses √x at h/4 by √h/4; raised by half, by √h/8.
    let first = Shallow::through(&[
        (Rational::ZERO, Rational::ZERO),
        (ratio(1, 256), ratio(1, 16)),
    ]);
    let equal_steps = (ratio(1, 32) - first.at(&ratio(1, 1024))) * ratio(1, 2);
    Ok(evidence
        .finding("error at n = 256", &rounded(&finest))
        .finding("error with equal steps at n = 256", &equal_steps)
        .finding(
            "share of the known constant at n = 256",
            &Significant {
                value: share(&finest, 256).to_f64().value(),
                digits: 7,
            },
        ))
}
