//! Layers and networks with two inputs.

use crate::refused;
use checks::linear_stacks_collapse::Layer;
use checks::{Plane, PlaneUnit};
use why_relu::number::{Number, Quotient};

#[test]
fn a_collapsed_layer_has_the_products_in_the_right_order_and_the_bias_mapped() {
    fn times(a: &Symbols, b: &Symbols) -> [[Quotient; 2]; 2] {
        a.weights.clone().map(|[x, y]| {
            [0, 1].map(|column| {
                let [c, d] = [0, 1].map(|row| b.weights[row][column].clone());
                x.clone() * c + y.clone() * d
            })
        })
    }
    fn right(first: &Symbols, second: &Symbols) -> Symbols {
        Layer {
            weights: times(second, first),
            biases: second.at(first.biases.clone()),
        }
    }
    use checks::linear_stacks_collapse::collapse;
    assert!(collapse(right).is_ok());
    let exchanged = |first: &Symbols, second: &Symbols| Layer {
        weights: times(first, second),
        ..right(first, second)
    };
    refused(collapse(exchanged), "at the input [1, 0]");
    let added = |first: &Symbols, second: &Symbols| Layer {
        biases: [0, 1].map(|i| first.biases[i].clone() + second.biases[i].clone()),
        ..right(first, second)
    };
    refused(collapse(added), "at the input [0, 0]");
    // No layer that is tried has another first weight than 0, 1 and 2.
    let vanishing = |first: &Symbols, second: &Symbols| {
        let weight = first.weights[0][0].clone();
        let roots = [0.0, 1.0, 2.0].map(|n| weight.clone() - Quotient::constant(n));
        let [a, b, c] = roots;
        let mut layer = right(first, second);
        layer.biases[0] += a * b * c;
        layer
    };
    refused(collapse(vanishing), "at a11 = ");
}

/// A layer of numbers or letters.
type Symbols = Layer<Quotient>;

fn on_sum(bias: i32, output: i32) -> PlaneUnit {
    PlaneUnit {
        weights: [1, 1],
        bias,
        output,
    }
}

#[test]
fn or_is_not_xor_and_three_units_are_too_many() {
    use checks::linear_stacks_collapse::xor;
    let plane = |units: &[PlaneUnit]| Plane {
        constant: 0,
        units: units.to_vec(),
    };
    refused(
        xor(&plane(&[on_sum(0, 1), on_sum(-1, -1)])),
        "at (1, 1) your network says 1",
    );
    let three = [on_sum(0, 1), on_sum(-1, -2), on_sum(-2, 1)];
    refused(xor(&plane(&three)), "2 are enough");
    let apart = [([1, -1], 1), ([-1, 1], 1)].map(|(weights, output)| PlaneUnit {
        weights,
        bias: 0,
        output,
    });
    assert!(xor(&plane(&apart)).is_ok());
}

#[test]
fn six_lines_with_a_parallel_pair_a_triple_point_or_a_crossing_outside_are_refused()
{
    use checks::bends_make_features::six_cuts;
    let good = [
        [1.0, 0.125, 0.0],
        [0.125, 1.0, 0.0],
        [1.0, 1.0, -0.25],
        [1.0, -1.0, 0.125],
        [1.0, 3.0, 0.375],
        [3.0, 1.0, 0.5],
    ];
    let with = |place: usize, line: [f64; 3]| {
        let mut lines = good;
        lines[place] = line;
        six_cuts(&lines)
    };
    assert_eq!(six_cuts(&good).map(|evidence| evidence.cases()), Ok(1));
    refused(with(1, [1.0, 0.125, 0.5]), "lines 1 and 2 do not cross");
    refused(with(2, [1.0, 1.0, 0.0]), "three go through one point");
    refused(with(2, [1.0, 1.0, -3.0]), "do not cross inside");
    refused(with(2, [f64::NAN, 1.0, 0.0]), "not finite");
}

#[test]
fn a_triangle_with_a_guard_that_is_late_or_weak_is_refused() {
    use checks::bends_make_features::triangle;
    let guard = |weights, bias, output| PlaneUnit {
        weights,
        bias,
        output,
    };
    let [left, below] = [guard([-1, 0], 0, 1), guard([0, -1], 0, 1)];
    let with = |third| triangle(&[left.clone(), below.clone(), third]);
    assert!(with(guard([3, 3], -3, 7)).is_ok());
    refused(
        with(guard([1, 1], -2, 1)),
        "outside the triangle, your sum is 0",
    );
    refused(with(guard([1, 1], 0, 1)), "in the triangle");
    // Late by less than the grid can see.
    refused(
        with(guard([100, 100], -101, 1)),
        "no unit bends along the side from (1, 0) to (0, 1)",
    );
    refused(with(guard([1, 1], -1, -1)), "outside the triangle");
}

#[test]
fn a_unit_that_speaks_on_the_data_or_sleeps_at_the_new_point_is_refused() {
    use checks::dying_relu::dead_on_the_data;
    assert!(dead_on_the_data([4, 2], -11).is_ok());
    refused(
        dead_on_the_data([2, 1], -4),
        "at (2, 1), a point of the data, your unit says 1",
    );
    refused(dead_on_the_data([2, 1], -9), "at the new point (3, 3)");
    refused(dead_on_the_data([0, 0], 0), "at the new point (3, 3)");
}
