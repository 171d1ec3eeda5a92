//! Segments instead of steps, along a parabola.

use super::knots::{one_moved, powers_of_two};
use crate::network::{Graph, Shallow};
use textbook::number::{Number, Rational, ratio};
use textbook::proof::exact::{equal, every};
use textbook::proof::{Cases, Proof};

/// x², by its coefficients from the constant up.
pub(super) const SQUARE: [Rational; 3] =
    [Rational::ZERO, Rational::ZERO, Rational::ONE];

/// c₀ + c₁x + c₂x².
pub(super) fn parabola([c0, c1, c2]: &[Rational; 3], x: &Rational) -> Rational {
    c0 + x * (c1 + x * c2)
}

/// The network that joins n + 1 points of c₀ + c₁x + c₂x² over equally spaced knots in [0, 1].
pub(super) fn segments(c: &[Rational; 3], pieces: u32) -> Shallow<Rational> {
    let points = (0..=pieces).map(|i| {
        let x = ratio(i.into(), pieces.into());
        (x.clone(), parabola(c, &x))
    });
    Shallow::through(&points.collect::<Vec<_>>())
}

/// The same segments with one knot moved to the right by an eighth of a segment.
pub(super) fn with_a_knot_moved(
    c: &[Rational; 3],
    pieces: u32,
) -> Shallow<Rational> {
    one_moved(segments(c, pieces), &ratio(1, 8 * u64::from(pieces)))
}

/// Segments meet a parabola at their ends and miss it by h²·|f″|/8, exactly.
pub(super) fn interpolations(
    network: impl Fn(&[Rational; 3], u32) -> Shallow<Rational>,
) -> Proof {
    let constant = ratio(1, 7);
    let squares = [ratio(1, 1), ratio(-1, 1), ratio(3, 2), ratio(-5, 1)];
    let slopes = [0, 1, -2].map(|b| ratio(b, 1));
    let words = format!(
        "{constant} + bx + ax² on [0, 1] with a = {{}} and b = {{}}, n = {{}}"
    );
    let parabolas = Cases::listed(squares).by(&Cases::listed(slopes));
    let parabolas = parabolas.map(|(a, b)| [constant.clone(), b, a]);
    let evidence = every(&words, parabolas.by(&powers_of_two()), |(c, pieces)| {
        let network = network(c, *pieces);
        let graph = Graph::on_unit_interval(&network);
        let of = format!("{} + {}x + {}x², n = {pieces}", c[0], c[1], c[2]);
        let steps = u64::from(*pieces);
        let what = format!("the number of ends for {of}");
        equal(what, &graph.corners().len(), &(*pieces as usize + 1))?;
        for (i, (x, y)) in (0i64..).zip(graph.corners()) {
            let what = format!("the place of end {i} for {of}");
            equal(what, x, &ratio(i, steps))?;
            let what = format!("the height of end {i} for {of}");
            equal(what, y, &parabola(c, x))?;
        }
        let curvature = c[2].clone().magnitude() * ratio(2, 1);
        let exact = curvature * ratio(1, 8 * steps * steps);
        let what = format!("the error for {of}");
        equal(what, &graph.distance_to_parabola(c).height, &exact)
    })?;
    let finest = Graph::on_unit_interval(&network(&SQUARE, 256));
    let error = finest.distance_to_parabola(&SQUARE).height;
    Ok(evidence.finding("error for x² at n = 256", &error))
}
