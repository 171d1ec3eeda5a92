//! Decision boundaries: the one line of a linear stack, and four sides from one hidden layer.

use crate::activation::{PiecewiseLinear, relu};
use crate::network::{Layer, Stack};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Number, Polynomial, ratio};
use textbook::proof::for_all::{
    any, at_most, block, equal, for_all, less, nonzero, real,
};
use textbook::proof::induction::Induction;
use textbook::proof::{Cases, Proof, exact};

fn one_by_one(weight: &Polynomial, bias: &Polynomial) -> Layer<Polynomial> {
    Layer {
        weights: DMatrix::from_element(1, 1, weight.clone()),
        biases: DVector::from_element(1, bias.clone()),
    }
}

/// A stack of layers with `between` between them is zero on a straight line and nowhere else, if it
/// is not constant.
///
/// One more layer on top of what one layer does is what one layer does: so the stack is
/// z = ax + by + c. If (a, b) is not zero, it has a zero; with p a zero and d = (−b, a), it is
/// s(a² + b²) at p + td + s(a, b): zero for s = 0 alone.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn straight(between: &impl PiecewiseLinear) -> Proof {
    // A stack of numbers refutes what letters leave open.
    let stacks = Cases::range(2..=4);
    exact::every("{} layers", stacks, |&depth| {
        let layer = |number: u32| Layer {
            weights: DMatrix::from_element(1, 1, ratio(-1, 1)),
            biases: DVector::from_element(1, ratio(number.into(), 1)),
        };
        let stack = Stack {
            first: layer(1),
            above: (2..=depth).map(layer).collect(),
        };
        for x in [-7, -1, 0, 1, 7] {
            let input = DVector::from_element(1, ratio(x, 1));
            let seen = stack.forward(&input, |z| between.at(z));
            let one = stack.collapse().forward(&input);
            let what = format!("{depth} layers with weights −1, at {x}");
            exact::equal(what, &seen[0], &one[0])?;
        }
        Ok(())
    })?;
    let stack = Induction {
        over: "depth",
        letters: for_all(["W", "b", "V", "c", "x"].map(block)),
        first: &|[w, b, ..]| Stack {
            first: one_by_one(w, b),
            above: Vec::new(),
        },
        any: &|[w, b, ..]| Stack {
            first: one_by_one(w, b),
            above: Vec::new(),
        },
        next: &|mut stack, [_, _, v, c, _]| {
            stack.above.push(one_by_one(v, c));
            stack
        },
        holds: &|stack, [.., x]| {
            let input = DVector::from_element(1, x.clone());
            let seen = stack.forward(&input, |z| between.at(z));
            let one = stack.collapse().forward(&input);
            vec![equal("the stack", &seen[0], &one[0])]
        },
    }
    .prove()?;
    let line = for_all([nonzero("a"), real("b"), real("c"), real("s"), real("t")])
        .hold(|[a, b, c, s, t]| {
        let square = a * a + b * b;
        let mut relations = vec![less("a² + b²", 0, &square)];
        // The zero of ax + by + c on the x-axis; then with the axes exchanged.
        for swapped in [false, true] {
            let exchanged =
                |[x, y]: [Polynomial; 2]| if swapped { [y, x] } else { [x, y] };
            let [u, v] = exchanged([a.clone(), b.clone()]);
            let layer = Layer::of_units(&[[u, v, c.clone()]]);
            let at = |s: &Polynomial, t: &Polynomial| {
                let point = [s * a - t * b - c / a, s * b + t * a];
                let input = DVector::from_row_slice(&exchanged(point));
                layer.forward(&input)[0].clone()
            };
            relations.push(equal(
                "the value at p + td + s(a, b)",
                at(s, t),
                s * &square,
            ));
        }
        relations
    })?;
    Ok(stack.and(line))
}

/// The four units relu(±p), relu(±q) for the linear forms p = ax + by and q = cx + dy.
fn pairs<T: Number>(forms: [[T; 2]; 2]) -> [[T; 3]; 4] {
    let unit = |[u, v]: [T; 2]| [u, v, T::zero()];
    let [p, q] = forms;
    let negative = |form: &[T; 2]| form.clone().map(|weight| -weight);
    [p.clone(), negative(&p), q.clone(), negative(&q)].map(unit)
}

/// A network with the linear forms (a, b) and (c, d).
type OfForms = fn([[Polynomial; 2]; 2]) -> Stack<Polynomial>;

/// 1 minus the sum of four units.
pub fn quadrilateral(forms: [[Polynomial; 2]; 2]) -> Stack<Polynomial> {
    Stack {
        first: Layer::of_units(&pairs(forms)),
        above: vec![Layer::of_units(
            &[[-1, -1, -1, -1, 1].map(Polynomial::from)],
        )],
    }
}

/// The same without the last unit.
#[must_use]
pub fn with_three_units(forms: [[Polynomial; 2]; 2]) -> Stack<Polynomial> {
    let mut network = quadrilateral(forms);
    network.above[0].weights[3] = 0.into();
    network
}

/// The network has one hidden layer of four units, and it is the least of the four affine functions
/// 1 ± p ± q, each of which is the least somewhere: so it is positive on a parallelogram.
///
/// # Errors
/// What speaks against it, or that it is left open.
pub fn four_sides(network: OfForms) -> Proof {
    let at = |network: &Stack<Polynomial>, point: [Polynomial; 2]| {
        let input = DVector::from_row_slice(&point);
        network.forward(&input, relu)[0].clone()
    };
    let one = || Polynomial::from(1);
    let [zero, unit] = [0, 1].map(Polynomial::from);
    let axes = || [[unit.clone(), zero.clone()], [zero.clone(), unit.clone()]];
    let Stack { first, above } = network(axes());
    let words = "{} hidden units";
    let one_layer =
        exact::all(words, Cases::listed([first.biases.len()]), |units| {
            exact::equal("hidden units", units, &4)?;
            exact::equal("layers above them", &above.len(), &1)
        })?;
    let least = for_all(["a", "b", "c", "d", "x", "y"].map(real)).hold(
        |[a, b, c, d, x, y]| {
            let forms = [[a.clone(), b.clone()], [c.clone(), d.clone()]];
            let network = network(forms);
            let seen = at(&network, [x.clone(), y.clone()]);
            let (p, q) = (a * x + b * y, c * x + d * y);
            let sides = [
                one() - &p - &q,
                one() - &p + &q,
                one() + &p - &q,
                one() + &p + &q,
            ];
            let mut relations: Vec<_> = sides
                .iter()
                .map(|side| at_most("the network", &seen, side))
                .collect();
            relations.push(any(sides
                .iter()
                .map(|side| equal("the network", &seen, side))));
            // Cramer: if ad − bc is not 0, then p and q may be any two numbers, and name one point.
            let determinant = a * d - b * c;
            relations.push(equal("x", &determinant * x, d * &p - b * &q));
            relations.push(equal("y", determinant * y, a * &q - c * &p));
            let Stack { first, above } = network;
            relations.push(equal("hidden units", first.biases.len(), 4));
            relations.push(equal("layers above them", above.len(), 1));
            relations
        },
    )?;
    let sides = for_all([real("t")])
        .given(|[t]| vec![at_most("", 0, t), at_most("", t, 1)])
        .hold(|[t]| {
            let rest = one() - t;
            let signs = [[1, 1], [1, -1], [-1, 1], [-1, -1]];
            let points = signs.map(|signs| signs.map(Polynomial::from));
            let on_sides = points.map(|[p, q]| {
                let seen = at(&network(axes()), [p * t, q * &rest]);
                equal("1 and the network on a side", one() + seen, 1)
            });
            on_sides.into()
        })?;
    Ok(least.and(sides).and(one_layer))
}
