//! Neighbours with the same affine map count as one.

use super::{layer, regions, stack};
use why_relu::number::{Rational, dyadic};

#[test]
fn merging_finds_neighbours_with_the_same_map() {
    // The output does not depend on the second unit.
    let first = layer(&[&[1.0, 0.0], &[0.0, 1.0]], &[0.0, 0.0]);
    let network = stack(vec![first.clone(), layer(&[&[1.0, 0.0]], &[0.0])]);
    let found = regions(&network);
    assert_eq!((found.count(), found.count_merged()), (4, 2));
    // Two outputs: the second sees what the first does not.
    let identity = layer(&[&[1.0, 0.0], &[0.0, 1.0]], &[0.0, 0.0]);
    assert_eq!(regions(&stack(vec![first, identity])).count_merged(), 4);
}

#[test]
fn different_maps_stay_apart() {
    // relu(x + y) + relu(x − y): four cones around the origin with four maps.
    let first = layer(&[&[1.0, 1.0], &[1.0, -1.0]], &[0.0, 0.0]);
    let second = layer(&[&[1.0, 1.0]], &[0.0]);
    let found = regions(&stack(vec![first, second]));
    assert_eq!((found.count(), found.count_merged()), (4, 4));
}

#[test]
fn neighbours_whose_maps_differ_by_less_than_rounding_stay_apart() {
    // x + 2 + 10⁻³⁰·relu(x): the slopes 1 and 1 + 10⁻³⁰ are the same float.
    let first = layer(&[&[1.0, 0.0], &[1.0, 0.0]], &[2.0, 0.0]);
    let output = layer(&[&[1.0, 1e-30]], &[0.0]);
    assert_eq!(regions(&stack(vec![first, output])).count_merged(), 2);
    let row: &[f64] = &[1.0, 0.0];
    let three = layer(&[row; 3], &[0.0; 3]);
    for (parts, merged) in [([0.1, 0.2, -0.3], 2), ([0.5, 0.25, -0.75], 1)] {
        let network = stack(vec![three.clone(), layer(&[&parts], &[0.0])]);
        assert_eq!(regions(&network).count_merged(), merged, "{parts:?}");
    }
}

#[test]
fn neighbours_with_the_same_map_are_merged_though_floats_round_it_differently() {
    // 0.1 + 0.2 + 0.3 is 0.6 and a little, which is less than half a unit of the last place; summed
    // up in floats, it is the float above 0.6.
    let parts = [0.1, 0.2, 0.3];
    let exact = parts
        .map(dyadic)
        .into_iter()
        .fold(Rational::ZERO, |a, b| a + b);
    let rest = (exact - dyadic(0.6)).to_f64().value();
    assert!(parts.iter().sum::<f64>() > 0.6 && 0.6 + rest == 0.6);
    for scale in [1.0, 1e-9, 1e9] {
        // The sum times x: right of 0 by three units, left of it by two.
        let (right, left) = ([scale, 0.0], [-scale, 0.0]);
        let first = layer(&[&right, &right, &right, &left, &left], &[0.0; 5]);
        let output = layer(&[&[0.1, 0.2, 0.3, -0.6, -rest]], &[0.0]);
        let found = regions(&stack(vec![first, output]));
        assert_eq!((found.count(), found.count_merged()), (2, 1), "{scale}");
    }
}

#[test]
fn the_same_map_across_a_corner_is_not_merged() {
    // min(relu(x), relu(y)) + min(relu(−x), relu(−y)) is zero
    // in two opposite quadrants that share the origin only. min(a, b) = a − relu(a − b).
    let first = layer(
        &[&[1.0, 0.0], &[0.0, 1.0], &[-1.0, 0.0], &[0.0, -1.0]],
        &[0.0; 4],
    );
    let second = layer(
        &[
            &[1.0, 0.0, 0.0, 0.0],
            &[1.0, -1.0, 0.0, 0.0],
            &[0.0, 0.0, 1.0, 0.0],
            &[0.0, 0.0, 1.0, -1.0],
        ],
        &[0.0; 4],
    );
    let output = layer(&[&[1.0, -1.0, 1.0, -1.0]], &[0.0]);
    let found = regions(&stack(vec![first, second, output]));
    // Two quadrants where the map is zero, and two that the diagonal cuts in halves.
    assert_eq!((found.count(), found.count_merged()), (6, 6));
}
