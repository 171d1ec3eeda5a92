//! Where a network is not zero: one hidden layer in the plane never keeps within bounds, two can.
//!
//! Units that bend along one line are put together: the network is an affine function plus
//! J·relu(ℓ) for each line ℓ = 0, where J is by how much the slope jumps across that line, all
//! along it. If some J is not zero, follow its line far out, beyond all the others: the second
//! difference across it is J times a step, so that one of its three values is not zero. If every J
//! is zero, the network is affine, and an affine function that is zero at three corners of a square
//! is zero.

use super::plane::{axes, shallow};
use crate::activation::{PiecewiseLinear, relu};
use crate::network::{Layer, Stack};
use nalgebra::DVector;
use textbook::number::{Number, Polynomial};
use textbook::proof::Proof;
use textbook::proof::for_all::{
    Relation, any, at_most, equal, for_all, less, nonnegative, nonzero, positive,
    real,
};

type Letter = Polynomial;

fn second_difference([left, middle, right]: [Letter; 3]) -> Letter {
    left + right - &middle - &middle
}

/// What a hidden unit that bends along ax + by + c = 0 makes of a point.
fn unit(a: &Letter, b: &Letter, c: &Letter, point: &[Letter; 2]) -> Letter {
    let layer = Layer::of_units(&[[a.clone(), b.clone(), c.clone()]]);
    relu(layer.forward(&DVector::from_row_slice(point))[0].clone())
}

/// Across its own line, a unit has the same second difference wherever along the line: at the zero
/// (x, y) and t further, s to either side.
fn all_along() -> Proof {
    for_all([
        nonzero("a"),
        real("b"),
        real("x"),
        real("y"),
        real("t"),
        positive("s"),
    ])
    .hold(|[a, b, x, y, t, s]| {
        let square = a * a + b * b;
        let mut relations = vec![less("a² + b²", 0, &square)];
        for swapped in [false, true] {
            let exchanged =
                |[u, v]: [Letter; 2]| if swapped { [v, u] } else { [u, v] };
            let [u, v] = exchanged([a.clone(), b.clone()]);
            let bias = -(a * x + b * y);
            let beside = |s: Letter| {
                let point = [x - t * b + &s * a, y + t * a + &s * b];
                unit(&u, &v, &bias, &exchanged(point))
            };
            let across = [-s.clone(), 0.into(), s.clone()].map(beside);
            let seen = second_difference(across);
            relations.push(equal("the second difference", seen, s * &square));
        }
        relations
    })
}

/// Along that line another unit has z = αt + β, with α not 0; or β alone, which is not 0 either. At
/// every place far enough out, to the left and to the right, it keeps its sign for p to either
/// side, and a unit that keeps its sign has the second difference 0.
fn others_keep_still() -> Proof {
    let far = for_all([positive("α"), real("β"), nonnegative("p"), positive("t")])
        .given(|[a, b, p, t]| vec![less("", p + b, a * t), less("", p - b, a * t)])
        .hold(|[a, b, p, t]| {
            let mut relations = Vec::new();
            for z in [a * t + b, -(a * t) + b] {
                let across = [&z - p, z.clone(), &z + p].map(relu);
                let middle = across[1].clone();
                let seen = second_difference(across) + &middle;
                relations.push(equal("the second difference, and z", seen, middle));
            }
            relations
        })?;
    let parallel = for_all([nonzero("β"), nonnegative("p")]).hold(|[b, p]| {
        let across = [b - p, b.clone(), b + p].map(relu);
        let middle = across[1].clone();
        let seen = second_difference(across) + &middle;
        let still = equal("the second difference, and z", seen, middle);
        // Or the step is too large.
        let size = b.clone().magnitude();
        vec![any([still, less("|β|", size, p)])]
    })?;
    Ok(far.and(parallel))
}

/// Units of one line are one: relu(λz) = λ·relu(z), and relu(−z) = relu(z) − z.
fn one_line_one_unit() -> Proof {
    for_all([nonnegative("λ"), real("z")]).hold(|[scale, z]| {
        vec![
            equal("relu(λz)", relu(scale * z), scale * relu(z.clone())),
            equal("relu(−z)", relu(-z), relu(z.clone()) - z),
        ]
    })
}

/// One of `values` is not 0.
fn not_all_zero(values: &[Letter; 3]) -> Relation {
    let signs = values
        .iter()
        .flat_map(|value| [less("", value, 0), less("", 0, value)]);
    any([less("one of three values is not 0", 1, 0)]
        .into_iter()
        .chain(signs))
}

/// A network that is not zero everywhere is not zero somewhere further out than any distance; the
/// pyramid keeps to its diamond. `above` stands on top of the network.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn unbounded(above: &impl PiecewiseLinear) -> Proof {
    let top = |value: Letter| above.at(value);
    // r and g are the value and the slope of all the rest, which is straight here.
    let jump = for_all([nonzero("J"), positive("s"), real("r"), real("g")]).hold(
        |[jump, s, r, g]| {
            let network = |at: Letter| r + g * &at + jump * relu(at);
            let across = [-s.clone(), 0.into(), s.clone()];
            vec![not_all_zero(&across.map(|at| top(network(at))))]
        },
    )?;
    let corners = |r: &Letter, [a, b, c]: [&Letter; 3]| {
        let corners = [[1, 1], [-1, 1], [1, -1]];
        let values = corners.map(|corner| {
            let [x, y] = corner.map(|side| r * Letter::from(side));
            top(a * x + b * y + c)
        });
        vec![not_all_zero(&values)]
    };
    let sloped = for_all([positive("R"), nonzero("a"), real("b"), real("c")]);
    let no_jump = sloped
        .hold(|[r, a, b, c]| corners(r, [a, b, c]))?
        .and(sloped.hold(|[r, a, b, c]| corners(r, [b, a, c]))?)
        .and(sloped.hold(|[r, a, b, c]| corners(r, [b, c, a]))?);
    let shallow = all_along()?
        .and(others_keep_still()?)
        .and(one_line_one_unit()?);
    Ok(jump.and(no_jump).and(shallow).and(bounded()?))
}

/// relu(1 − |x| − |y|): two hidden layers.
pub(super) fn pyramid() -> Stack<f64> {
    let diamond = shallow(axes(), -1.0, 1.0);
    shallow(Layer::identity(1), 1.0, 0.0).compose(&diamond)
}

/// The pyramid is positive where |x| + |y| < 1, and 0 elsewhere.
fn bounded() -> Proof {
    let network = pyramid().map(Letter::constant);
    // Two hidden layers and the output: the first, and two above it.
    for_all([real("x"), real("y")]).hold(|[x, y]| {
        let input = DVector::from_row_slice(&[x.clone(), y.clone()]);
        let value = network.forward(&input, relu)[0].clone();
        let size = x.clone().magnitude() + y.clone().magnitude();
        vec![
            equal("layers above the first", network.above.len(), 2),
            any([less("0", 0, &value), at_most("1", 1, &size)]),
            any([equal("the pyramid", value, 0), less("|x| + |y|", size, 1)]),
        ]
    })
}
