//! The picture of a state, and where its places stand.

use super::Mistake;
use super::drawn::SEGMENTS;
use super::largest::Largest;
use super::network::{Network, floats};
use super::state::{Mode, State};
use super::target::Target;
use serde::Serialize;
use textbook::figure::{Axis, Plot, Side, Table};
use textbook::number::Rational;
use textbook::proof::three_digits;

/// The lowest and the highest value in the picture of this target.
pub(super) fn range(target: &Target) -> (f64, f64) {
    match target {
        Target::Sine | Target::Drawn(_) => (-1.25, 1.25),
        Target::Typed(_) => {
            let values = (0..=SEGMENTS)
                .map(|k| target.at(f64::from(k) / f64::from(SEGMENTS)));
            let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), y| {
                (low.min(y), high.max(y))
            });
            let room = ((high - low) / 8.0).max(1.0 / 1024.0);
            (low - room, high + room)
        }
        _ => (-0.25, 1.25),
    }
}

pub(super) fn plot(target: &Target) -> Plot {
    let (low, high) = range(target);
    Plot::new(
        Axis::linear("input x", 0.0, 1.0),
        Axis::linear("output", low, high),
    )
}

/// The point of the plane at a place of the picture.
pub(super) fn point_at(
    state: &State,
    place: (f64, f64),
) -> Result<(f64, f64), Mistake> {
    let (x, y) = plot(&state.target).point(place);
    if x.is_finite() && y.is_finite() {
        Ok((x, y))
    } else {
        Err(Mistake::NoPlace)
    }
}

/// What a finger holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Hit {
    /// The knot of this number; the left end is number 0.
    Knot(usize),
    /// The pen.
    Pen,
}

/// How far from a knot it still is held, in units of the picture: half a finger on a small screen.
const REACH: f64 = 36.0;

impl Hit {
    /// The nearest knot in reach; else the pen, if there is something to draw on.
    pub(super) fn at(
        state: &State,
        (x, y): (f64, f64),
    ) -> Result<Option<Self>, Mistake> {
        let plot = plot(&state.target);
        let network = Network::of(state)?;
        let away = network.held().map(|(number, knot)| {
            let (left, top) = plot.place(float(knot));
            let squares = (left - x) * (left - x) + (top - y) * (top - y);
            (squares, number)
        });
        let nearest = away.min_by(|a, b| a.0.total_cmp(&b.0));
        let near = nearest.filter(|(squares, _)| *squares <= REACH * REACH);
        let pen = matches!(state.target, Target::Drawn(_)).then_some(Self::Pen);
        Ok(near.map(|(_, number)| Self::Knot(number)).or(pen))
    }
}

fn float((x, y): &(Rational, Rational)) -> (f64, f64) {
    (x.to_f64().value(), y.to_f64().value())
}

/// The picture: the curve, what each unit adds, their sum, the knots, and the largest error.
pub(super) fn svg(state: &State, network: &Network, largest: &Largest) -> String {
    let mut plot = plot(&state.target);
    for part in &network.parts {
        plot.curve("c3 thin", part);
    }
    if let Some(newest) = network.parts.last() {
        plot.curve("c3 dash", newest);
    }
    let corners = floats(&network.graph);
    plot.curve("c2 thick", &corners);
    match &state.target {
        Target::Jump => {
            plot.curve("c1 thin", &[(0.0, 0.0), (0.5, 0.0)]);
            plot.curve("c1 thin", &[(0.5, 1.0), (1.0, 1.0)]);
        }
        Target::Drawn(drawn) => plot.curve("c1 thin", &floats(&drawn.graph())),
        other => plot.graph("c1 thin", |x| other.at(x)),
    }
    let at = largest.at.to_f64().value();
    let there = value_at(&corners, at);
    let beyond = match state.target {
        Target::Jump if at == 0.5 => f64::from(u8::from(there < 0.5)),
        ref target => target.at(at),
    };
    plot.curve("c5", &[(at, there), (at, beyond)]);
    if state.mode != Mode::Depth {
        for (_, knot) in network.held() {
            plot.dot("d2", float(knot));
        }
    }
    let size = format!("largest error {}", largest.size());
    plot.label(&size, (0.5, range(&state.target).1), Side::Above);
    plot.svg()
}

fn value_at(corners: &[(f64, f64)], x: f64) -> f64 {
    let piece = corners.windows(2).find(|ends| x <= ends[1].0);
    piece.map_or(0.0, |ends| {
        let [(a, from), (b, to)] = [ends[0], ends[1]];
        from + (to - from) * ((x - a) / (b - a))
    })
}

/// The corners of the sum, and the curve there.
pub(super) fn table(state: &State, network: &Network) -> Table {
    let corners = floats(&network.graph).into_iter();
    let rows = corners.map(|(x, y)| {
        [x, y, state.target.at(x)].map(|value| three_digits(value).replace('-', "−"))
    });
    Table::new(["x", "network", "curve"], rows)
}
