//! The network of a state: points of the curve joined, steps, or tents, and what each unit adds.

use super::Mistake;
use super::heights::height;
use super::state::{Mode, State};
use super::target::{Target, size};
use crate::network::{Graph, Shallow, Stack, Unit, enclosed};
use textbook::number::{Rational, ratio};

/// The network of a state.
pub(super) struct Network {
    /// The sum of the units that are shown, exactly.
    pub(super) graph: Graph,
    /// What each of them adds, as corners; in depth, each level of teeth.
    pub(super) parts: Vec<Vec<(f64, f64)>>,
    /// How many units are shown.
    pub(super) shown: usize,
    /// How many units there are in all.
    pub(super) units: usize,
    /// By how much a height may differ from that of the curve, since it was rounded, if known.
    pub(super) rounding: Option<Rational>,
    /// The points that segments join, both ends among them; none in another mode.
    pub(super) points: Vec<(Rational, Rational)>,
    /// The corners that knots stand for, between the ends.
    pub(super) knots: Vec<(Rational, Rational)>,
}

/// Ramps of a staircase: this part of its narrowest step.
pub(super) const RAMP: u64 = 16;

/// The ends of the interval around inner knots.
pub(super) fn with_ends(inner: Vec<Rational>) -> Vec<Rational> {
    let mut places = vec![Rational::ZERO];
    places.extend(inner);
    places.push(Rational::ONE);
    places
}

impl Network {
    pub(super) fn of(state: &State) -> Result<Self, Mistake> {
        let places = with_ends(state.knots.places());
        match state.mode {
            Mode::Segments => {
                let heights = state.target.heights(&places)?;
                let rounding = rounding(&state.target, &places, &heights);
                let mut points: Vec<_> = places.into_iter().zip(heights).collect();
                for (number, point) in points.iter_mut().enumerate() {
                    if let Some(level) = state.heights.level(number) {
                        point.1 = height(level, &state.target);
                    }
                }
                let network = Shallow::through(&points);
                let inner = points[1..points.len() - 1].to_vec();
                let network = Self::shallow(&network, state.shown, rounding, inner);
                Ok(Self { points, ..network })
            }
            Mode::Rectangles => staircase(state, &places),
            Mode::Depth => Ok(folded(state.knots.pieces())),
        }
    }

    /// The knots that can be held, each with its number: those of segments in both directions, the
    /// ends among them; the jumps of steps along the line.
    pub(super) fn held(
        &self,
    ) -> impl Iterator<Item = (usize, &(Rational, Rational))> {
        let inner = self.points.is_empty().then_some((1..).zip(&self.knots));
        inner
            .into_iter()
            .flatten()
            .chain(self.points.iter().enumerate())
    }

    fn shallow(
        network: &Shallow<Rational>,
        shown: Option<u32>,
        rounding: Option<Rational>,
        knots: Vec<(Rational, Rational)>,
    ) -> Self {
        let units = network.units.len();
        let shown = shown.map_or(units, |shown| units.min(shown as usize));
        let sum = Shallow {
            constant: network.constant.clone(),
            units: network.units[..shown].to_vec(),
        };
        Self {
            graph: Graph::on_unit_interval(&sum),
            parts: sum.units.iter().map(ramp).collect(),
            shown,
            units,
            rounding,
            points: Vec::new(),
            knots,
        }
    }
}

/// What one unit adds on [0, 1]: 0 up to its bend, and a ramp from there.
fn ramp(unit: &Unit<Rational>) -> Vec<(f64, f64)> {
    let one = Shallow {
        constant: Rational::ZERO,
        units: vec![unit.clone()],
    };
    floats(&Graph::on_unit_interval(&one))
}

/// The corners as floats.
pub(super) fn floats(graph: &Graph) -> Vec<(f64, f64)> {
    let corners = graph.corners().iter();
    corners
        .map(|(x, y)| (x.to_f64().value(), y.to_f64().value()))
        .collect()
}

/// Each step as high as the curve in its middle, each jump a ramp with the knot in its middle.
fn staircase(state: &State, places: &[Rational]) -> Result<Network, Mistake> {
    let widths = places.windows(2).map(|ends| &ends[1] - &ends[0]);
    let narrowest = widths.min().unwrap_or(Rational::ONE);
    let half_ramp = narrowest * ratio(1, 2 * RAMP);
    let middles: Vec<_> = places
        .windows(2)
        .map(|ends| (&ends[0] + &ends[1]) * ratio(1, 2))
        .collect();
    let heights = state.target.heights(&middles)?;
    let rounding = rounding(&state.target, &middles, &heights);
    let mut points = vec![(Rational::ZERO, heights[0].clone())];
    let mut knots = Vec::new();
    for (pair, knot) in heights.windows(2).zip(&places[1..]) {
        points.push((knot - &half_ramp, pair[0].clone()));
        points.push((knot + &half_ramp, pair[1].clone()));
        knots.push((knot.clone(), (&pair[0] + &pair[1]) * ratio(1, 2)));
    }
    points.push((Rational::ONE, heights[heights.len() - 1].clone()));
    let network = Shallow::through(&points);
    Ok(Network::shallow(&network, state.shown, rounding, knots))
}

/// x − Σ tentᵏ(x)/4ᵏ over so many tents.
fn folded(tents: u32) -> Network {
    let tent = Stack::from(&Shallow::tent());
    let mut fold = Graph::identity(&Rational::ZERO, &Rational::ONE);
    let mut graph = fold.clone();
    let mut parts = vec![floats(&graph)];
    let mut weight = Rational::ONE;
    for _ in 0..tents {
        fold = fold.fed_to(&tent);
        weight *= ratio(1, 4);
        let level = fold.times(&-&weight);
        parts.push(floats(&level));
        graph = graph.plus(&level);
    }
    Network {
        graph,
        parts,
        shown: 2 * tents as usize,
        units: 2 * tents as usize,
        rounding: Some(Rational::ZERO),
        points: Vec::new(),
        knots: Vec::new(),
    }
}

/// The largest distance of a height from the curve at its place: 0 where nothing was rounded;
/// nothing where intervals do not know the curve.
fn rounding(
    target: &Target,
    places: &[Rational],
    heights: &[Rational],
) -> Option<Rational> {
    let reading = match target {
        Target::Square => None,
        target => target.reading(),
    };
    let Some(reading) = reading else {
        return Some(Rational::ZERO);
    };
    let off = |(x, y)| size(reading(enclosed(x)).value - enclosed(y));
    let most = places.iter().zip(heights).map(off);
    most.reduce(|a, b| Some(a?.max(b?))).flatten()
}
