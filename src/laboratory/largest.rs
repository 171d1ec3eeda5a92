//! The largest error on [0, 1]: how large, where, and how that is known.
//!
//! The difference of two lines made of segments is such a line, and largest at a corner. That of a
//! parabola and a segment is largest at an end or at its vertex. So both are decided exactly, in
//! rationals. For any other curve the error is enclosed by branch and bound over intervals. Where
//! that search gives up, what is left is the largest of many samples, each a lower bound.

use super::digits::{above, below, exact, fraction};
use super::network::Network;
use super::target::{Reading, Target};
use crate::network::{EnclosedGraph, Graph, Peak};
use textbook::number::{Interval, Number, Rational, dyadic, ratio};
use textbook::proof::enclosure;

/// How the largest error is known.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Known {
    /// It is this number.
    Exactly(Rational),
    /// It lies between two floats.
    Between(f64, f64),
    /// It is this at least; no upper bound was found.
    Sampled(f64),
}

/// The largest error.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Largest {
    /// A place where the error is what is known of it from below.
    pub(super) at: Rational,
    pub(super) known: Known,
}

/// x², by its coefficients.
const SQUARE: [Rational; 3] = [Rational::ZERO, Rational::ZERO, Rational::ONE];
/// How many places are sampled.
const SAMPLES: u32 = 1024;

impl Largest {
    pub(super) fn of(target: &Target, network: &Network) -> Self {
        let graph = &network.graph;
        let peak = match target {
            Target::Square => graph.distance_to_parabola(&SQUARE),
            Target::Jump => beside_the_jump(graph),
            Target::Drawn(drawn) => drawn.graph().minus(graph).magnitude().peak(),
            other => {
                let reading = other.reading();
                return enclosed(&reading.expect("read by intervals"), graph);
            }
        };
        Self {
            at: peak.at,
            known: Known::Exactly(peak.height),
        }
    }

    /// The upper end of what is known, rounded up.
    pub(super) fn at_most(&self) -> Option<f64> {
        match &self.known {
            Known::Exactly(value) => Some(ceiling(value)),
            Known::Between(_, high) => Some(*high),
            Known::Sampled(_) => None,
        }
    }

    /// The lower end of what is known.
    pub(super) fn at_least(&self) -> f64 {
        match &self.known {
            Known::Exactly(value) => -ceiling(&-value),
            Known::Between(low, _) | Known::Sampled(low) => *low,
        }
    }

    /// The size in words.
    pub(super) fn size(&self) -> String {
        match &self.known {
            Known::Exactly(value) => exact(value),
            Known::Between(low, high) => {
                format!("between {} and {}", below(*low), above(*high))
            }
            Known::Sampled(low) => format!("at least {}", below(*low)),
        }
    }

    /// How it is known, and where, in words.
    pub(super) fn words(&self, target: &Target) -> String {
        let at = fraction(&self.at);
        match (&self.known, target) {
            (Known::Exactly(_), Target::Jump) => format!(
                "reached or neared at x = {at}; this is exact: both sides are made of straight \
                 pieces"
            ),
            (Known::Exactly(_), Target::Square) => format!(
                "reached at x = {at}; this is exact: a parabola and a segment are furthest apart \
                 at an end or at one vertex between"
            ),
            (Known::Exactly(_), _) => format!(
                "reached at x = {at}; this is exact: two lines made of segments are furthest \
                 apart at a corner of one of them"
            ),
            (Known::Between(..), _) => {
                format!(
                    "near x = {at}; intervals enclose it over every real x from 0 to 1"
                )
            }
            (Known::Sampled(_), _) => format!(
                "seen at x = {at}; this was sampled at the multiples of 1/{SAMPLES} and at the \
                 corners, and how large the error gets between them is open"
            ),
        }
    }
}

/// The float that is next to `value`, not below it.
pub(super) fn ceiling(value: &Rational) -> f64 {
    let near = value.to_f64().value();
    if dyadic(near) < *value {
        near.next_up()
    } else {
        near
    }
}

/// The supremum of the distance from the step at 1/2: on its left the value is 0, on its right 1,
/// and at 1/2 itself both count.
fn beside_the_jump(graph: &Graph) -> Peak {
    let half = ratio(1, 2);
    let edge = graph.pieces().find(|piece| half <= piece.ends()[1].0);
    let edge = edge.map(|piece| (half.clone(), piece.at(&half)));
    let corners = graph.corners().iter().cloned().chain(edge);
    let mut peak = Peak {
        at: half.clone(),
        height: Rational::ZERO,
    };
    for (x, y) in corners {
        for (side, value) in
            [(x <= half, Rational::ZERO), (x >= half, Rational::ONE)]
        {
            let height = (&y - value).magnitude();
            if side && height > peak.height {
                let at = x.clone();
                peak = Peak { at, height };
            }
        }
    }
    peak
}

fn enclosed(reading: &Reading, graph: &Graph) -> Largest {
    let segments = EnclosedGraph::of(graph);
    // The error over the box; and the error in its middle, and from there its slope times the
    // distance (mean value theorem).
    let error = |x: Interval| {
        let (f, g) = (reading(x), segments.over(x));
        let direct = f.value - g.value;
        if x.low() == x.high() {
            return direct.magnitude();
        }
        let centre = x.middle();
        let there = reading(centre).value - segments.over(centre).value;
        direct
            .meet(there + (f.slope - g.slope) * (x - centre))
            .magnitude()
    };
    let inner = (0..=SAMPLES).map(|k| f64::from(k) / f64::from(SAMPLES));
    let corners = graph.corners().iter().map(|(x, _)| x.to_f64().value());
    let mut sampled = (0.0, 0.0);
    for x in inner.chain(corners) {
        let low = error(Interval::point(x)).low();
        if low > sampled.0 {
            sampled = (low, x);
        }
    }
    let heights = graph
        .corners()
        .iter()
        .map(|(_, y)| y.to_f64().value().abs());
    let scale = 1.0 + heights.fold(0.0, f64::max);
    let tolerance = (sampled.0 / f64::from(SAMPLES)).max(scale * SMALLEST);
    let domain = Interval::new(0.0, 1.0);
    let found = enclosure::supremum("error", domain, tolerance, error);
    let (at, known) = match found {
        Ok(found) => {
            let value = found.value();
            // The magnitude of an error is not below 0, wherever a rounded bound lies.
            let low = value.low().max(0.0);
            (found.near(), Known::Between(low, value.high()))
        }
        Err(_) => (sampled.1, Known::Sampled(sampled.0)),
    };
    Largest {
        at: dyadic(at),
        known,
    }
}

/// 2⁻³⁰: of the size of the network, this is exact enough.
const SMALLEST: f64 = 1.0 / 1_073_741_824.0;
