//! The zero set of a network with one output.

use super::{layer, regions, shallow, square, stack};
use why_relu::network::{Boundary, Regions, Segment, Stack};
use why_relu::random::Stream;

fn boundary(network: &Stack<f64>) -> Boundary {
    regions(network).boundary()
}

fn length([[x0, y0], [x1, y1]]: &Segment) -> f64 {
    (x1 - x0).hypot(y1 - y0)
}

fn total(boundary: &Boundary) -> f64 {
    boundary.segments.iter().map(length).sum()
}

#[test]
fn the_zero_set_of_an_affine_map_is_one_segment() {
    let line = stack(vec![layer(&[&[1.0, 1.0]], &[0.0])]);
    let found = boundary(&line);
    assert_eq!(found.segments.len(), 1);
    assert!((total(&found) - 8f64.sqrt()).abs() < 1e-15);
    let touching = stack(vec![layer(&[&[1.0, 1.0]], &[2.0])]);
    assert!(boundary(&touching).segments.is_empty());
    let along = stack(vec![layer(&[&[1.0, 0.0]], &[1.0])]);
    assert_eq!(boundary(&along).segments, [[[-1.0, 1.0], [-1.0, -1.0]]]);
}

#[test]
fn a_diamond_has_four_sides_and_touching_zero_in_a_point_has_none() {
    let rows: [&[f64]; 4] = [&[1.0, 0.0], &[-1.0, 0.0], &[0.0, 1.0], &[0.0, -1.0]];
    let mut diamond = shallow(&rows, &[0.0; 4]);
    diamond.above[0].biases[0] = -0.5;
    let found = boundary(&diamond);
    assert_eq!((found.segments.len(), found.areas.len()), (4, 0));
    assert!((total(&found) - 2.0 * 2f64.sqrt() * 0.5 * 2.0).abs() < 1e-15);
    diamond.above[0].biases[0] = 0.0;
    let point = boundary(&diamond);
    assert_eq!((point.segments.len(), point.areas.len()), (0, 0));
}

#[test]
fn a_zero_along_a_side_of_two_regions_is_told_once() {
    // |x|: zero along x = 0. The second kink, y = 0, cuts that line in two.
    let rows: [&[f64]; 3] = [&[1.0, 0.0], &[-1.0, 0.0], &[0.0, 1.0]];
    let mut ridge = shallow(&rows, &[0.0; 3]);
    ridge.above[0].weights[(0, 2)] = 0.0;
    let found = boundary(&ridge);
    assert_eq!((found.segments.len(), found.areas.len()), (2, 0));
    assert!((total(&found) - 2.0).abs() < 1e-15);
}

#[test]
fn where_the_output_is_zero_all_over_there_is_an_area_and_no_segment_around_it() {
    let relu = shallow(&[&[1.0, 0.0]], &[0.0]);
    let found = boundary(&relu);
    assert_eq!((found.segments.len(), found.areas.len()), (0, 1));
    let area = regions(&relu).region(found.areas[0]).polygon().to_vec();
    assert!(area.iter().all(|corner| corner[0] <= 0.0), "{area:?}");
}

#[test]
fn the_boundary_of_a_random_network_separates_the_signs() {
    for seed in 0..20 {
        let mut stream = Stream::new(7, seed);
        let network = Stack::he(&mut stream, &[2, 12, 12, 1], 0.5);
        let found = Regions::of(&network, &square()).expect("sound");
        let segments = found.boundary().segments;
        let region = |index: usize| found.region(index);
        // A segment in each region whose corners have both signs, and no other.
        let mixed = (0..found.count()).filter(|&index| {
            let map = region(index).affine(0);
            let corners = region(index).polygon().iter();
            let signs: Vec<_> =
                corners.map(|&corner| map.at(corner) > 0.0).collect();
            signs.contains(&true) && signs.contains(&false)
        });
        assert_eq!(mixed.count(), segments.len());
        let ends = segments.iter().flatten();
        for end in ends {
            let value = network.forward(
                &nalgebra::dvector![end[0], end[1]],
                why_relu::activation::relu,
            );
            assert!(value[0].abs() < 1e-12, "{value}");
        }
    }
}
