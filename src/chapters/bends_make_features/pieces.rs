//! One input: how many straight pieces the graph of a network has.

use crate::activation::{PiecewiseLinear, Relu, relu};
use crate::network::{Graph, Shallow, Stack, Unit};
use nalgebra::DVector;
use textbook::number::{Field, Number, Polynomial, Rational};
use textbook::proof::exact::every;
use textbook::proof::for_all::{
    at_most, equal, for_all, nonnegative, nonzero, positive, real,
};
use textbook::proof::induction::Induction;
use textbook::proof::{Cases, Proof, exact};

/// How many straight pieces a graph has. Neighbours on one line are one piece.
#[must_use]
pub fn pieces(graph: &Graph) -> u64 {
    let mut slopes: Vec<_> = graph.pieces().map(|piece| piece.slope()).collect();
    slopes.dedup();
    slopes.len() as u64
}

/// c + a·f(wx + b): what a network gives at x when it had c before, and has got one unit more.
fn one_more<T: Number>(
    f: &impl PiecewiseLinear,
    c: T,
    [w, b, a]: [T; 3],
    x: T,
) -> T {
    let network = Shallow {
        constant: c,
        units: vec![Unit {
            weight: w,
            bias: b,
            output: a,
        }],
    };
    let input = DVector::from_element(1, x);
    Stack::from(&network).forward(&input, |z| f.at(z))[0].clone()
}

/// One layer of n units f(wx + b) has at most n + 1 pieces, and units that bend at 1, …, n make as
/// many.
///
/// Away from the bend of the unit that is added, to its right (x = −b/w + d) and to its left, the
/// network rises by a multiple of the step before and after; so there is at most one bend more. And
/// f(x − n − 1) leaves what stands left of its bend as it was, while it makes the slope n of the
/// last piece n + 1.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn one_more_than_units(f: &impl PiecewiseLinear) -> Proof {
    let one = || Polynomial::from(1);
    let letters = [
        real("k"),
        nonzero("w"),
        real("a"),
        nonnegative("d"),
        positive("t"),
        real("c"),
        real("m"),
    ];
    let straight = for_all(letters).hold(|[k, w, a, d, t, c, m]| {
        // The network had the slope m here.
        let at = |x: Polynomial| {
            let before = c + m * (&x - k);
            one_more(f, before, [w.clone(), -(w * k), a.clone()], x)
        };
        let zero = || Polynomial::from(0);
        let slope = |side: Polynomial| m + a * side;
        let up = w.branch(&zero(), w.clone(), zero());
        let down = w.branch(&zero(), zero(), w.clone());
        let right = at(k + d + t) - at(k + d);
        let left = at(k - d) - at(k - d - t);
        vec![
            equal("the rise right of the bend", right, slope(up) * t),
            equal("the rise left of the bend", left, slope(down) * t),
        ]
    })?;
    let flat = for_all([real("b"), real("a"), real("c"), real("x"), real("y")])
        .hold(|[b, a, c, x, y]| {
            let at = |x: &Polynomial| {
                one_more(f, c + x, [0.into(), b.clone(), a.clone()], x.clone())
            };
            vec![equal("the rise with w = 0", at(y) - at(x), y - x)]
        })?;
    let unit = |n: &Polynomial, before: Polynomial, x: Polynomial| {
        one_more(f, before, [one(), -n, one()], x)
    };
    let kept =
        for_all([real("n"), nonnegative("d"), real("c")]).hold(|[n, d, c]| {
            let seen = unit(n, c.clone(), n - d);
            vec![equal("what stands left of the unit at n", seen, c)]
        })?;
    let rise =
        |before: Polynomial, n: &Polynomial, d: &Polynomial, t: &Polynomial| {
            let [x, y] = [n + d, n + d + t];
            unit(n, before + t, y) - unit(n, 0.into(), x)
        };
    let attained = Induction {
        over: "number n of units that bend at 1, …, n",
        letters: for_all([nonnegative("n"), nonnegative("d"), positive("t")]),
        first: &|[_, d, t]| [rise(-t.clone(), &one(), d, t), one()],
        any: &|[n, _, t]| [n * t, n.clone()],
        next: &|[before, n], [_, d, t]| {
            let next = n + one();
            [rise(before - t.clone(), &next, d, t), next]
        },
        holds: &|[rise, n], [.., t]| {
            vec![equal("the rise on the last piece", rise, n * t)]
        },
    }
    .prove()?;
    Ok(straight.and(flat).and(kept).and(attained))
}

/// relu(z) − relu(z − 1): up from 0 to 1, with two bends.
#[derive(Clone, Copy, Debug)]
pub struct Step;

impl PiecewiseLinear for Step {
    fn at<T: Number>(&self, z: T) -> T {
        relu(z.clone()) - relu(z - T::one())
    }
}

/// A network with one hidden layer that is put on top of itself.
pub trait Fold: Sync {
    /// The network.
    fn network<T: Field>(&self) -> Shallow<T>;
}

/// `layers` times the units of `fold`, each time fed with those before.
fn folded<T: Field>(fold: &impl Fold, layers: usize) -> Stack<T> {
    let (layer, nothing) = (Stack::from(&fold.network()), Stack::identity(1, 0));
    (0..layers).fold(nothing, |below, _| layer.compose(&below))
}

/// [`Shallow::tent`].
#[derive(Clone, Copy, Debug)]
pub struct Tent;

impl Fold for Tent {
    fn network<T: Field>(&self) -> Shallow<T> {
        Shallow::tent()
    }
}

/// [`Shallow::ramp`].
#[derive(Clone, Copy, Debug)]
pub struct Ramp;

impl Fold for Ramp {
    fn network<T: Field>(&self) -> Shallow<T> {
        Shallow::ramp()
    }
}

/// The signal on a piece, from its place there, 0 at the left end and 1 at the right.
type Signal = fn(Polynomial) -> Polynomial;

/// L layers, each the network of `fold` on top of the last, have 2ᴸ pieces on [0, 1]; one layer has
/// the same graph with 2ᴸ units, and needs 2ᴸ − 1 at least, one for each bend.
///
/// On a piece of L layers the signal goes over [0, 1], once up or once down. One layer more turns
/// the half of it below 1/2 into u and the half above into 1 − u, u from 0 to 1: two pieces that go
/// over [0, 1] again, one up and one down. A zigzag that is steep by m gets one piece more by one
/// unit, whose weight is −2m.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn doubled_by_each_layer(fold: &impl Fold) -> Proof {
    let (zero, one) = (Rational::ZERO, Rational::ONE);
    let graph = |layers| Graph::of_stack(&folded(fold, layers), &zero, &one);
    let units = |layers| {
        let deep = folded::<Rational>(fold, layers);
        let all = deep.layers().map(|layer| layer.biases.len() as u64);
        all.sum::<u64>() - 1
    };
    // That the code composes and counts as the induction does; what it shows is no part of the
    // evidence, which is for every depth.
    let depths = Cases::steps(1..=6, 1).map(|layers| layers as usize);
    every("L = {}", depths, |&layers| {
        let deep = graph(layers);
        let doubled = 1u64 << layers;
        let what = format!("the pieces at L = {layers}");
        exact::equal(what, &pieces(&deep), &doubled)?;
        exact::equal("units", &units(layers), &(2 * layers as u64))?;
        let wide = Shallow::through(deep.corners());
        let what = format!("the units of one layer, L = {layers}");
        exact::equal(what, &(wide.units.len() as u64), &doubled)?;
        let same = Graph::on_unit_interval(&wide) == deep;
        exact::holds(format!("same graph at L = {layers}"), same)
    })?;
    let after =
        |signal: &Signal, place: Polynomial| fold.network().at(&signal(place));
    let split = |signals: Vec<Signal>, [u]: &[Polynomial; 1]| -> Vec<Polynomial> {
        let half = Polynomial::constant(0.5);
        let halves = [&half * u, &half + &half * u];
        let pieces = signals.iter();
        pieces
            .flat_map(|signal| halves.clone().map(|place| after(signal, place)))
            .collect()
    };
    let up_and_down = || -> Vec<Signal> { vec![|u| u, |u| Polynomial::from(1) - u] };
    let doubled = Induction {
        over: "depth",
        letters: for_all([real("u")])
            .given(|[u]| vec![at_most("", 0, u), at_most("", u, 1)]),
        // How many pieces there were, and the signals on those that came of them.
        first: &|u| (1_usize, split(vec![|u| u], u)),
        any: &|[u]| {
            let signals = up_and_down();
            let signals = signals.iter().map(|signal| signal(u.clone()));
            (1, signals.collect())
        },
        next: &|_, u| (2, split(up_and_down(), u)),
        holds: &|(before, signals), [u]| {
            let wanted = up_and_down().into_iter().cycle();
            let pairs = signals.iter().zip(wanted).enumerate();
            let shapes = pairs.map(|(piece, (seen, wanted))| {
                let what = format!("the signal on piece {}", piece + 1);
                equal(what, seen, wanted(u.clone()))
            });
            shapes
                .chain([equal("pieces", signals.len(), 2 * before)])
                .collect()
        },
    }
    .prove()?;
    let letters = [real("k"), nonzero("m"), real("y"), nonnegative("d")];
    let zigzag = for_all(letters).hold(|[k, m, y, d]| {
        let at = |x: Polynomial| {
            let line = y + m * (&x - k);
            let turn = -(m + m);
            let unit = Unit {
                weight: 1.into(),
                bias: -k,
                output: turn,
            };
            Shallow {
                constant: line,
                units: vec![unit],
            }
            .at(&x)
        };
        vec![
            equal("the zigzag before a unit", at(k - d), y - m * d),
            equal("the zigzag after it", at(k + d), y - m * d),
        ]
    })?;
    // Each unit of one layer makes one bend at most: so 2ᴸ pieces need 2ᴸ − 1 units.
    Ok(doubled
        .and(zigzag)
        .and(one_more_than_units(&Relu)?)
        .finding("units in ten layers", &units(10))
        .finding("pieces in ten layers", &pieces(&graph(10))))
}
