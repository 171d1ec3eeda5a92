//! Each bend makes a new piece: damaged units, lines, lists of regions, stacks and folds.

use crate::damage::Damage::{
    Clip as Clipped, Constant, Factor, Jump as Jumped, JustOutside, Longer,
    NotANumber, Nothing, Shift as Shifted, Shorter, Spike as Spiked,
    Vanishing as Vanished,
};
use crate::damage::{Clip, Jump, Shift, Spike, Vanishing};
use crate::{Cell, Row};
use textbook::number::{Field, Number, Polynomial, Rational, ratio};
use textbook::proof::Proof;
use why_relu::activation::{Identity, LeakyRelu, PiecewiseLinear, Relu, Scaled};
use why_relu::chapters::bends_make_features::arrangement::{
    Family, Pencil, Tangents, regions_of_lines,
};
use why_relu::chapters::bends_make_features::boundaries::{
    four_sides, quadrilateral, straight, with_three_units,
};
use why_relu::chapters::bends_make_features::certificate::{
    List, Squared, Tile, affine_on_each, listed,
};
use why_relu::chapters::bends_make_features::disc::{
    approached, around, with_a_gap,
};
use why_relu::chapters::bends_make_features::initialisation::{
    grows_like_a_square, he, nearly_folding,
};
use why_relu::chapters::bends_make_features::pieces::{
    Fold, Ramp, Step, Tent, doubled_by_each_layer, one_more_than_units,
};
use why_relu::chapters::bends_make_features::support::unbounded;
use why_relu::network::{Domain, Layer, Regions, Shallow, Stack, Unit};

const FAR: f64 = 1e6;
const SMALL: f64 = 1e-9;

const LETTERS: &str =
    "it is about real numbers, letters and fractions: none is −0 or NaN";
const NO_CHANCE: &str = "nothing is estimated or measured";
const EVERY: &str =
    "how many there are is counted by an induction: no list can be cut";
const NO_FUNCTION: &str =
    "its subject is a list of numbers and not a function of one";

fn row(claim: &'static str, cells: impl IntoIterator<Item = Cell>) -> Row {
    let cells = cells.into_iter().collect();
    Row { claim, cells }
}

fn jump<F>(f: F) -> Jump<F> {
    let (at, by) = (FAR, SMALL);
    Jump { f, at, by }
}

fn spike<F>(f: F) -> Spike<F> {
    Spike {
        f,
        middle: 0.625,
        half: 1e-3,
        high: SMALL,
    }
}

fn clip<F>(f: F) -> Clip<F> {
    Clip { f, at: 1e12 }
}

fn vanishing<F>(f: F) -> Vanishing<F> {
    Vanishing { f, factor: SMALL }
}

fn shift<F>(f: F) -> Shift<F> {
    Shift { f, by: SMALL }
}

/// max(z, −10²⁰⁰).
struct FarBelow;

impl PiecewiseLinear for FarBelow {
    fn at<T: Number>(&self, z: T) -> T {
        z.larger(T::constant(-1e200))
    }
}

/// x, and a cubic that is 0 at −1, 0 and 1.
struct Cubic;

impl PiecewiseLinear for Cubic {
    fn at<T: Number>(&self, x: T) -> T {
        let cubic = x.clone() * (x.clone() - T::one()) * (x.clone() + T::one());
        x + T::constant(SMALL) * cubic
    }
}

/// 0 for |z| ≤ 10⁻⁹, and nearer to 0 by as much elsewhere.
struct DeadZone;

impl PiecewiseLinear for DeadZone {
    fn at<T: Number>(&self, z: T) -> T {
        let small = T::constant(SMALL);
        Relu.at(z.clone() - small.clone()) - Relu.at(-z - small)
    }
}

/// Tangents up to some number, and other lines beyond.
struct Beyond<F>(F);

impl<F: Family> Family for Beyond<F> {
    fn line<T: Number>(&self, k: T) -> [T; 3] {
        let far = T::constant(FAR);
        let [near, other] = [Tangents.line(k.clone()), self.0.line(k.clone())];
        let pairs = near.into_iter().zip(other);
        let mut line = pairs.map(|(near, other)| k.branch(&far, other, near));
        [(); 3].map(|()| line.next().expect("three numbers"))
    }
}

/// Parallels.
struct Parallels;

impl Family for Parallels {
    fn line<T: Number>(&self, k: T) -> [T; 3] {
        [T::one(), -T::one(), k]
    }
}

/// Always the same line.
struct Same;

impl Family for Same {
    fn line<T: Number>(&self, _: T) -> [T; 3] {
        [T::one(), -T::one(), T::zero()]
    }
}

/// The tangents, with f of k in the place of k² where the line crosses the axis.
struct Bias<F>(F);

impl<F: PiecewiseLinear> Family for Bias<F> {
    fn line<T: Number>(&self, k: T) -> [T; 3] {
        let [a, b, _] = Tangents.line(k.clone());
        [a, b, -self.0.at(k)]
    }
}

struct Square;

impl PiecewiseLinear for Square {
    fn at<T: Number>(&self, k: T) -> T {
        k.clone() * k
    }
}

fn affine(list: List) -> Proof {
    affine_on_each((&Relu, list))
}

fn with_one(change: impl Fn(&mut Tile)) -> impl Fn(&Stack<f64>) -> Vec<Tile> {
    move |network| {
        let mut tiles = listed(network);
        change(&mut tiles[0]);
        tiles
    }
}

/// The regions of [0, 2] × [−1, 1], which have the area of the square, too.
fn beside(network: &Stack<f64>) -> Vec<Tile> {
    let domain = Domain::rectangle([0.0, 2.0], [-1.0, 1.0]).expect("a rectangle");
    let list = Regions::of(network, &domain).expect("a sound network");
    let tiles = list.iter().map(|region| Tile {
        corners: region.exact_polygon(),
        pattern: region.pattern().collect(),
        map: region.exact_affine(0),
    });
    tiles.collect()
}

type Forms = [[Polynomial; 2]; 2];

/// The network with f of the first weight in its place.
fn of_damaged(forms: Forms, f: &impl PiecewiseLinear) -> Stack<Polynomial> {
    let mut network = quadrilateral(forms);
    let weight = network.first.weights[(0, 0)].clone();
    network.first.weights[(0, 0)] = f.at(weight);
    network
}

/// Damage to a tent.
struct Damaged(fn(&mut Shallow<f64>));

impl Fold for Damaged {
    fn network<T: Field>(&self) -> Shallow<T> {
        let mut tent = Shallow::<f64>::tent();
        (self.0)(&mut tent);
        let unit = |unit: &Unit<f64>| Unit {
            weight: T::constant(unit.weight),
            bias: T::constant(unit.bias),
            output: T::constant(unit.output),
        };
        Shallow {
            constant: T::constant(tent.constant),
            units: tent.units.iter().map(unit).collect(),
        }
    }
}

fn folded(damage: fn(&mut Shallow<f64>)) -> Proof {
    doubled_by_each_layer(&Damaged(damage))
}

pub(crate) fn rows() -> Vec<Row> {
    let mut rows = on_a_line();
    rows.extend(in_the_plane());
    rows.extend(cuts());
    rows.extend(depth());
    rows
}

fn on_a_line() -> Vec<Row> {
    vec![
        row(
            "bends-make-features/n-units-n-bends",
            [
                Cell::Refused(&[Jumped], || one_more_than_units(&jump(Relu))),
                Cell::Refused(&[Spiked], || one_more_than_units(&spike(Relu))),
                Cell::Refused(&[Clipped], || one_more_than_units(&clip(Relu))),
                Cell::Refused(&[Vanished], || one_more_than_units(&vanishing(Relu))),
                Cell::Refused(&[Factor], || one_more_than_units(&Squared)),
                Cell::Refused(&[Longer], || one_more_than_units(&Step)),
                Cell::Refused(&[Shorter], || one_more_than_units(&Identity)),
                Cell::Refused(&[Nothing], || one_more_than_units(&Scaled(0.0))),
                Cell::None(
                    &[Shifted],
                    "a constant more moves the graph and bends it nowhere",
                ),
                Cell::None(&[Constant], EVERY),
                Cell::None(&[NotANumber], LETTERS),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        row(
            "bends-make-features/depth-folds",
            [
                Cell::Refused(&[Shorter], || folded(|tent| tent.units.truncate(1))),
                Cell::Refused(&[Longer], || {
                    folded(|tent| {
                        let mut spare = tent.units[0].clone();
                        spare.output = 0.0;
                        tent.units.push(spare);
                    })
                }),
                Cell::Refused(&[Factor], || {
                    folded(|tent| tent.units[1].output *= tent.units[1].output)
                }),
                Cell::Refused(&[Factor], || doubled_by_each_layer(&Ramp)),
                Cell::Refused(&[Constant], || {
                    folded(|tent| {
                        for unit in &mut tent.units {
                            unit.output *= 1.0 - 1.0 / 1_048_576.0;
                        }
                    })
                }),
                Cell::Refused(&[Shifted], || folded(|tent| tent.constant = SMALL)),
                Cell::Refused(&[Nothing], || folded(|tent| tent.units.clear())),
                Cell::None(&[Jumped, Spiked, Clipped, Vanished], NO_FUNCTION),
                Cell::None(&[NotANumber], LETTERS),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
    ]
}

fn in_the_plane() -> Vec<Row> {
    vec![
        row(
            "bends-make-features/regions-of-one-layer",
            [
                Cell::Refused(&[Clipped], || regions_of_lines(&Beyond(Pencil))),
                Cell::Refused(&[Jumped], || regions_of_lines(&Beyond(Parallels))),
                Cell::Refused(&[Shorter], || regions_of_lines(&Beyond(Same))),
                Cell::Refused(&[Spiked], || {
                    regions_of_lines(&Bias(Spike {
                        f: Square,
                        middle: 100.0,
                        half: 0.25,
                        high: 1.0,
                    }))
                }),
                Cell::Refused(&[Factor], || regions_of_lines(&Bias(Identity))),
                Cell::Refused(&[Nothing], || regions_of_lines(&Same)),
                Cell::None(
                    &[Vanished],
                    "tangents of another convex curve make as many regions",
                ),
                Cell::None(
                    &[Shifted],
                    "lines that are all moved make as many regions",
                ),
                Cell::None(&[Longer], EVERY),
                Cell::None(
                    &[Constant],
                    "the bound is an equality at each size and in the induction",
                ),
                Cell::None(&[NotANumber], LETTERS),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        row(
            "bends-make-features/regions-are-affine",
            [
                Cell::Refused(&[Jumped], || affine_on_each((&jump(Relu), &listed))),
                Cell::Refused(&[Spiked], || affine_on_each((&spike(Relu), &listed))),
                Cell::Refused(&[Clipped], || affine_on_each((&clip(Relu), &listed))),
                Cell::Refused(&[Vanished], || {
                    affine_on_each((&vanishing(Relu), &listed))
                }),
                Cell::Refused(&[Shifted], || affine(&beside)),
                Cell::Refused(&[Shifted], || {
                    affine(&with_one(|tile| tile.map[2] += ratio(1, 1_000_000_000)))
                }),
                Cell::Refused(&[Shorter], || {
                    affine(&|network| listed(network).split_off(1))
                }),
                Cell::Refused(&[Longer], || {
                    affine(&|network| {
                        let mut tiles = listed(network);
                        tiles.push(tiles[0].clone());
                        tiles
                    })
                }),
                Cell::Refused(&[Factor], || {
                    affine(&with_one(|tile| tile.map[0] = -tile.map[0].clone()))
                }),
                Cell::Refused(&[Nothing], || {
                    affine(&with_one(|tile| {
                        tile.corners = vec![tile.corners[0].clone(); 3];
                    }))
                }),
                Cell::Refused(&[Constant], || {
                    affine(&with_one(|tile| {
                        let near = Rational::ONE - ratio(1, 1_000_000_000);
                        for corner in &mut tile.corners {
                            corner[0] *= &near;
                        }
                    }))
                }),
                Cell::None(&[NotANumber], LETTERS),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
    ]
}

fn cuts() -> Vec<Row> {
    vec![
        row(
            "bends-make-features/linear-cuts-straight",
            [
                Cell::Refused(&[Jumped], || straight(&jump(Identity))),
                Cell::Refused(&[Spiked], || straight(&spike(Identity))),
                Cell::Refused(&[Clipped], || straight(&FarBelow)),
                Cell::Refused(&[Clipped], || straight(&clip(Identity))),
                Cell::Refused(&[Vanished], || straight(&vanishing(Identity))),
                Cell::None(
                    &[Shifted, Factor, Nothing],
                    "with a constant more or a factor between its layers a stack is affine",
                ),
                Cell::None(&[Shorter, Longer], EVERY),
                Cell::None(&[Constant], "the sentence names no constant"),
                Cell::None(&[NotANumber], LETTERS),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        row(
            "bends-make-features/shallow-quadrilateral",
            [
                Cell::Refused(&[Jumped], || {
                    four_sides(|forms| of_damaged(forms, &jump(Identity)))
                }),
                Cell::Refused(&[Spiked], || {
                    four_sides(|forms| of_damaged(forms, &spike(Identity)))
                }),
                Cell::Refused(&[Clipped], || {
                    four_sides(|forms| of_damaged(forms, &clip(Identity)))
                }),
                Cell::Refused(&[Vanished], || {
                    four_sides(|forms| of_damaged(forms, &vanishing(Identity)))
                }),
                Cell::Refused(&[Shifted], || {
                    four_sides(|forms| {
                        let mut network = quadrilateral(forms);
                        network.first.biases[0] = Polynomial::constant(SMALL);
                        network
                    })
                }),
                Cell::Refused(&[Shorter], || four_sides(with_three_units)),
                Cell::Refused(&[Shorter], || {
                    four_sides(|[p, q]| Stack {
                        first: Layer::of_units(
                            &[p, q].map(|[u, v]| [u, v, 0.into()]),
                        ),
                        above: vec![Layer::of_units(&[
                            [-1, -1, 1].map(Polynomial::from)
                        ])],
                    })
                }),
                Cell::Refused(&[Longer], || {
                    four_sides(|forms| {
                        let network = quadrilateral(forms);
                        Stack {
                            first: Layer {
                                weights: network
                                    .first
                                    .weights
                                    .insert_row(4, 0.into()),
                                biases: network.first.biases.insert_row(4, 0.into()),
                            },
                            above: vec![Layer {
                                weights: network.above[0]
                                    .weights
                                    .clone()
                                    .insert_column(4, 0.into()),
                                biases: network.above[0].biases.clone(),
                            }],
                        }
                    })
                }),
                Cell::Refused(&[Factor], || {
                    four_sides(|forms| {
                        let mut network = quadrilateral(forms);
                        network.above[0].weights[3] = 1.into();
                        network
                    })
                }),
                Cell::Refused(&[Nothing], || {
                    four_sides(|forms| {
                        let mut network = quadrilateral(forms);
                        network.above[0].weights.fill(0.into());
                        network
                    })
                }),
                Cell::Refused(&[Constant], || {
                    four_sides(|forms| {
                        let mut network = quadrilateral(forms);
                        network.above[0].biases[0] =
                            Polynomial::constant(1.0 - SMALL);
                        network
                    })
                }),
                Cell::None(&[NotANumber], LETTERS),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
        row(
            "bends-make-features/compact-support-needs-depth",
            [
                Cell::Refused(&[Jumped], || {
                    unbounded(&Jump {
                        f: Identity,
                        at: FAR,
                        by: -2.0 * FAR,
                    })
                }),
                Cell::Refused(&[Spiked], || {
                    unbounded(&Spike {
                        f: Identity,
                        middle: -100.0,
                        half: 0.5,
                        high: 100.0,
                    })
                }),
                Cell::Refused(&[Vanished], || unbounded(&Cubic)),
                Cell::Refused(&[Shifted], || unbounded(&shift(Identity))),
                Cell::Refused(&[Constant], || unbounded(&DeadZone)),
                Cell::Refused(&[Nothing], || unbounded(&Scaled(0.0))),
                Cell::Refused(&[Longer], || unbounded(&Relu)),
                Cell::None(
                    &[Clipped, Factor],
                    "a clip or a factor far out sends nothing but 0 to 0",
                ),
                Cell::None(&[Shorter], EVERY),
                Cell::None(&[NotANumber], LETTERS),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
    ]
}

fn depth() -> Vec<Row> {
    vec![
        row(
            "bends-make-features/random-depth-does-not",
            [
                Cell::Refused(&[JustOutside, Constant], || {
                    grows_like_a_square(|stream, depth, width| {
                        he(stream, depth, width + width / 2)
                    })
                }),
                Cell::Refused(&[Factor], || grows_like_a_square(nearly_folding)),
                Cell::Refused(&[Longer], || {
                    grows_like_a_square(|stream, depth, width| {
                        he(stream, depth, 2 * width)
                    })
                }),
                Cell::Refused(&[Nothing], || {
                    grows_like_a_square(|stream, depth, width| {
                        let mut network = he(stream, depth, width);
                        network.parameters_mut().for_each(|number| *number = 0.0);
                        network
                    })
                }),
                Cell::None(
                    &[Shorter],
                    "fewer units make fewer regions, and the exponent is the same",
                ),
                Cell::None(
                    &[Jumped, Spiked, Clipped, Vanished, Shifted],
                    "its subject is a way to draw networks and not a function of a number",
                ),
                Cell::None(
                    &[NotANumber],
                    "a network with NaN has no list of regions",
                ),
            ],
        ),
        row(
            "bends-make-features/polygon-to-disc",
            [
                Cell::Refused(&[Shorter], || approached(with_a_gap)),
                Cell::Refused(&[Longer], || {
                    approached(|ridges| {
                        let mut directions = around(ridges);
                        directions.push(directions[directions.len() - 1].clone());
                        directions
                    })
                }),
                Cell::Refused(&[Factor], || {
                    approached(|ridges| {
                        let mut directions = around(ridges);
                        directions[0] = directions[0].clone().map(|part| -part);
                        directions
                    })
                }),
                Cell::Refused(&[Constant], || {
                    approached(|ridges| {
                        let near = Rational::ONE - ratio(1, 1_000_000_000);
                        let directions = around(ridges).into_iter();
                        let shorter = |u: [Rational; 2]| u.map(|part| part * &near);
                        directions.map(shorter).collect()
                    })
                }),
                Cell::Refused(&[Nothing], || {
                    approached(|ridges| {
                        vec![[Rational::ONE, Rational::ZERO]; ridges as usize]
                    })
                }),
                Cell::None(
                    &[Shifted],
                    "directions that are all turned by one angle make the same polygon",
                ),
                Cell::None(&[Jumped, Spiked, Clipped, Vanished], NO_FUNCTION),
                Cell::None(&[NotANumber], LETTERS),
                Cell::None(&[JustOutside], NO_CHANCE),
            ],
        ),
    ]
}

// A leak is no damage to the number of bends: each such unit still bends once.
#[test]
fn leaky_units_bend_once_each_but_are_other_units() {
    assert!(one_more_than_units(&LeakyRelu(0.125)).is_err());
    doubled_by_each_layer(&Tent).expect("tents fold");
}
