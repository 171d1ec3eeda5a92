//! Networks as textbooks draw them: zero biases, twin units, lines through one point, tent maps.

use super::{invariants, layer, regions, shallow, square, stack};
use why_relu::network::{Domain, Stack};
use why_relu::number::dyadic;
use why_relu::random::Stream;

fn count(network: &Stack<f64>) -> usize {
    invariants::agree_with_the_oracle(network, &square());
    invariants::hold(network, &square());
    regions(network).count()
}

/// ax + by = c for c as near to a/3 + b/7 as floats allow; exactly there if 21 divides 7a + 3b.
fn pencil() -> Stack<f64> {
    let slopes = [
        [3.0, 0.0],
        [0.0, 7.0],
        [3.0, 7.0],
        [3.0, -7.0],
        [6.0, 7.0],
        [6.0, -7.0],
        [3.0, 14.0],
        [3.0, -14.0],
        [9.0, 7.0],
        [9.0, -7.0],
    ];
    let biases = slopes.map(|[a, b]: [f64; 2]| -(a / 3.0 + b / 7.0));
    let rows: Vec<&[f64]> = slopes.iter().map(<[f64; 2]>::as_slice).collect();
    shallow(&rows, &biases)
}

#[test]
fn ten_lines_through_one_point_that_no_float_can_hold_make_twenty_regions() {
    assert_eq!(count(&pencil()), 20);
}

#[test]
fn moved_by_one_unit_in_the_last_place_a_line_makes_more_regions() {
    let mut network = pencil();
    network.first.biases[4] = network.first.biases[4].next_up();
    assert_eq!(count(&network), 28);
}

#[test]
fn zero_biases_make_cones() {
    let rows: [&[f64]; 4] = [&[1.0, 0.5], &[-0.25, 1.0], &[1.0, -3.0], &[0.1, 0.7]];
    let second = layer(
        &[
            &[1.0, -2.0, 0.3, 0.7],
            &[-1.0, 1.0, 1.0, -1.0],
            &[0.5, 0.5, -1.0, -0.1],
        ],
        &[0.0; 3],
    );
    let output = layer(&[&[1.0, -1.0, 1.0]], &[0.0]);
    let network = stack(vec![layer(&rows, &[0.0; 4]), second, output]);
    assert!(count(&network) > 8);
    for region in regions(&network).iter() {
        let corners = region.polygon();
        assert!(corners.contains(&[0.0, 0.0]), "{corners:?}");
    }
}

#[test]
fn a_twin_and_a_negative_twin_add_no_region() {
    let rows: [&[f64]; 4] = [&[1.0, 0.3], &[1.0, 0.3], &[-2.0, -0.6], &[0.1, 0.7]];
    assert_eq!(count(&shallow(&rows, &[0.1, 0.1, -0.2, 0.0])), 4);
}

#[test]
fn a_near_twin_adds_a_sliver() {
    let rows: [&[f64]; 2] = [&[1.0, 0.3], &[1.0, 0.3]];
    assert_eq!(count(&shallow(&rows, &[0.1, 0.1_f64.next_up()])), 3);
    // 0.6 is not the double of 0.3 rounded: 0.1 + 0.2 differs from 0.3 in the last place.
    let rows: [&[f64]; 2] = [&[1.0, 0.3], &[1.0, 0.1 + 0.2]];
    assert_eq!(count(&shallow(&rows, &[0.1, 0.1])), 4);
}

#[test]
fn twins_in_the_second_layer_add_no_region() {
    let first = layer(&[&[1.0, 0.3], &[-0.7, 0.9], &[0.2, -1.1]], &[0.1, 0.2, 0.3]);
    let row: &[f64] = &[1.0, -0.7, 0.31];
    let output = |width: usize| layer(&[&vec![1.0; width]], &[0.0]);
    let one = stack(vec![first.clone(), layer(&[row], &[-0.1]), output(1)]);
    let two = layer(&[row, row], &[-0.1, -0.1]);
    let two = stack(vec![first, two, output(2)]);
    assert_eq!(count(&one), count(&two));
}

#[test]
fn parallel_lines_make_strips() {
    let rows: [&[f64]; 5] = [&[1.0, 2.0]; 5];
    assert_eq!(count(&shallow(&rows, &[-0.4, -0.2, 0.0, 0.2, 0.4])), 6);
}

#[test]
fn a_line_along_a_side_or_through_a_corner_or_outside_cuts_nothing() {
    let rows: [&[f64]; 3] = [&[1.0, 0.0], &[1.0, 1.0], &[0.1, 0.1]];
    assert_eq!(count(&shallow(&rows, &[-1.0, -2.0, -0.3])), 1);
}

#[test]
fn a_diagonal_runs_through_two_corners() {
    let rows: [&[f64]; 2] = [&[1.0, -1.0], &[1.0, 1.0]];
    assert_eq!(count(&shallow(&rows, &[0.0, 0.0])), 4);
}

#[test]
fn dead_constant_and_zero_units_cut_nothing() {
    let rows: [&[f64]; 4] = [&[0.0, 0.0], &[0.0, 0.0], &[0.0, 0.0], &[1.0, 0.0]];
    assert_eq!(count(&shallow(&rows, &[-1.0, 1.0, 0.0, 0.0])), 2);
}

#[test]
fn a_unit_can_be_zero_in_one_region_and_not_in_the_next() {
    let first = layer(&[&[1.0, 0.0], &[0.0, 1.0]], &[0.0, 0.0]);
    // relu(x) and its negative: the second layer is zero where x ≤ 0.
    let second = layer(&[&[1.0, 0.0], &[-1.0, 0.0], &[1.0, -1.0]], &[0.0; 3]);
    let output = layer(&[&[1.0, 1.0, 1.0]], &[0.0]);
    assert_eq!(count(&stack(vec![first, second, output])), 5);
}

#[test]
fn nothing_comes_through_a_dead_layer() {
    let first = layer(&[&[1.0, 0.0], &[0.0, 1.0]], &[-3.0, -3.0]);
    let second = layer(&[&[1.0, 2.0], &[3.0, 4.0]], &[0.0, 0.0]);
    let output = layer(&[&[1.0, 1.0]], &[0.0]);
    assert_eq!(count(&stack(vec![first, second, output])), 1);
}

#[test]
fn a_network_without_hidden_units_has_one_region() {
    assert_eq!(
        count(&stack(vec![layer(
            &[&[1.0, 2.0], &[3.0, 4.0]],
            &[0.0, 1.0]
        )])),
        1
    );
}

/// The tent 2|x| ↦ 1 − 2|x| of `inputs` inputs, folded `depth` times; it maps [−1, 1] onto itself.
fn tents(depth: usize, inputs: usize) -> Stack<f64> {
    const FIRST: [&[f64]; 4] =
        [&[1.0, 0.0], &[-1.0, 0.0], &[0.0, 1.0], &[0.0, -1.0]];
    const NEXT: [&[f64]; 4] = [
        &[-2.0, -2.0, 0.0, 0.0],
        &[2.0, 2.0, 0.0, 0.0],
        &[0.0, 0.0, -2.0, -2.0],
        &[0.0, 0.0, 2.0, 2.0],
    ];
    let width = 2 * inputs;
    let mut layers = vec![layer(&FIRST[..width], &[0.0; 4][..width])];
    let rows: Vec<_> = NEXT[..width].iter().map(|row| &row[..width]).collect();
    for _ in 1..depth {
        layers.push(layer(&rows, &[1.0, -1.0, 1.0, -1.0][..width]));
    }
    layers.push(layer(&[&[1.0; 4][..width]], &[0.0]));
    stack(layers)
}

#[test]
fn tent_maps_double_the_strips_with_each_layer() {
    for depth in 1..=5 {
        assert_eq!(count(&tents(depth, 1)), 1 << depth);
    }
    assert_eq!(regions(&tents(16, 1)).count(), 1 << 16);
}

#[test]
fn tent_maps_in_both_inputs_make_a_chessboard() {
    assert_eq!(count(&tents(3, 2)), 64);
    assert_eq!(regions(&tents(8, 2)).count(), 1 << 16);
}

#[test]
fn any_convex_polygon_can_be_the_domain() {
    let rows: [&[f64]; 3] = [&[1.0, 0.3], &[-0.7, 0.9], &[0.2, -1.1]];
    let network = shallow(&rows, &[0.1, -0.2, 0.3]);
    for corners in [
        vec![[0.0, 0.0], [1.0, 0.1], [0.3, 0.9]],
        vec![[0.3, 0.9], [1.0, 0.1], [0.0, 0.0]],
        vec![
            [1.0, 0.0],
            [0.5, 0.9],
            [-0.5, 0.9],
            [-1.0, 0.0],
            [-0.5, -0.9],
            [0.5, -0.9],
        ],
    ] {
        let domain = Domain::polygon(&corners).expect("convex");
        invariants::agree_with_the_oracle(&network, &domain);
        invariants::hold(&network, &domain);
    }
}

/// Two lines at a small angle, and the line y = y₀ with y₀ the float next to where they cross:
/// rounding moves that crossing by much more than its distance from y₀.
#[test]
fn a_line_past_a_badly_conditioned_corner_is_on_its_true_side() {
    let mut stream = Stream::new(11, 0);
    for power in (8..=16).chain(8..=28) {
        let tilt = 1.0 / f64::from(1 << power);
        let at = [stream.uniform() - 0.5, stream.uniform() - 0.5];
        let slope = 1.0 + stream.uniform();
        let rows = [[slope, 0.7], [slope + 0.3 * tilt, 0.7 + tilt]];
        let biases = rows.map(|[a, b]| -(a * at[0] + b * at[1]));
        let [one, other] = rows.map(|row| row.map(dyadic));
        let shifts = biases.map(dyadic);
        let crossing = (&other[0] * &shifts[0] - &one[0] * &shifts[1])
            / (&one[0] * &other[1] - &one[1] * &other[0]);
        let level = (crossing + dyadic(2.0)).to_f64().value();
        // Once in the same layer, where units in the middle of the list are taken first, and once
        // in the next.
        let mut flat = shallow(&[&[0.0, 1.0], &rows[0], &rows[1]], &[0.0; 3]);
        let biases = [-(level - 2.0), biases[0], biases[1]];
        flat.first.biases.copy_from_slice(&biases);
        let mut deep = flat.clone();
        deep.first.biases[0] = 2.0;
        let passed: [&[f64]; 2] = [&[1.0, 0.0, 0.0], &[-1.0, 0.0, 0.0]];
        deep.above.insert(0, layer(&passed, &[-level, level]));
        deep.above[1] = layer(&[&[1.0, 1.0]], &[0.0]);
        assert!([6, 7].contains(&count(&deep)), "{power}");
        assert!([6, 7].contains(&count(&flat)), "{power}");
    }
}

/// At x = 1 the value of the unit is 2⁻⁴⁹, and floats are in doubt by just as much.
#[test]
fn a_value_as_large_as_its_doubt_is_in_doubt() {
    let step = f64::EPSILON * 4.0;
    let network = shallow(&[&[1.0 - step, 0.0]], &[3.0 * step - 1.0]);
    assert_eq!(count(&network), 2);
}

#[test]
fn the_bounds_of_a_domain_are_those_of_its_corners() {
    let domain = Domain::polygon(&[[2.0, 3.0], [7.0, 4.0], [5.0, 11.0]]);
    let bounds = domain.expect("a triangle").bounds();
    assert_eq!(bounds, [[2.0, 3.0], [7.0, 11.0]]);
}
