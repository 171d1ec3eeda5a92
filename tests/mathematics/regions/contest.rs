//! Where outputs are equal and which is the largest, against polygons cut in fractions.

use super::oracle::Point;
use super::{layer, square, stack};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use why_relu::network::{Contest, Regions, Seam, Stack};
use why_relu::number::Rational;
use why_relu::random::Stream;

fn regions(network: &Stack<f64>) -> Regions {
    Regions::of(network, &square()).expect("a sound network")
}

fn at([a, b, c]: &[Rational; 3], [x, y]: &Point) -> Rational {
    a * x + b * y + c
}

/// The part of a convex polygon where an affine function is not negative.
fn clipped(polygon: &[Point], map: &[Rational; 3]) -> Vec<Point> {
    let zero = Rational::ZERO;
    let mut kept = Vec::new();
    for (index, here) in polygon.iter().enumerate() {
        let next = &polygon[(index + 1) % polygon.len()];
        let (a, b) = (at(map, here), at(map, next));
        if a >= zero {
            kept.push(here.clone());
        }
        if &a * &b < zero {
            let t = &a / (&a - &b);
            kept.push(
                [0, 1].map(|axis| &here[axis] + &t * (&next[axis] - &here[axis])),
            );
        }
    }
    kept.dedup();
    if kept.len() > 1 && kept.first() == kept.last() {
        kept.pop();
    }
    kept
}

/// The segments between parts of different classes, with the classes.
fn seams(found: &Regions) -> BTreeSet<([usize; 2], [Point; 2])> {
    let mut owners: BTreeMap<[Point; 2], BTreeSet<usize>> = BTreeMap::new();
    for region in found.iter() {
        for class in 0..found.outputs() {
            let mut part = region.exact_polygon();
            for other in (0..found.outputs()).filter(|&other| other != class) {
                let map = region.exact_difference([class, other]);
                let is_same = map.iter().all(Rational::is_zero);
                if is_same && other < class {
                    part.clear();
                }
                part = clipped(&part, &map);
            }
            if part.len() < 3 {
                continue;
            }
            for (index, from) in part.iter().enumerate() {
                let to = &part[(index + 1) % part.len()];
                let mut side = [from.clone(), to.clone()];
                side.sort();
                owners.entry(side).or_default().insert(class);
            }
        }
    }
    let shared = owners.into_iter().filter(|(_, owners)| owners.len() == 2);
    shared
        .map(|(side, owners)| {
            let owners: Vec<_> = owners.into_iter().collect();
            ([owners[0], owners[1]], side)
        })
        .collect()
}

fn rounded(segment: &[Point; 2]) -> [[f64; 2]; 2] {
    segment
        .each_ref()
        .map(|end| end.each_ref().map(|part| part.to_f64().value()))
}

fn is_near(a: [f64; 2], b: [f64; 2]) -> bool {
    a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-8)
}

fn check(network: &Stack<f64>) -> Contest {
    let found = regions(network);
    let contest = found.contest();
    let truth = seams(&found);
    assert_eq!(contest.seams.len(), truth.len(), "{network:?}");
    let mut left: Vec<_> = truth
        .iter()
        .map(|(outputs, side)| (*outputs, rounded(side)))
        .collect();
    for Seam {
        outputs,
        region,
        segment: [from, to],
    } in &contest.seams
    {
        let same = left.iter().position(|(others, [a, b])| {
            let is_along = is_near(*from, *a) && is_near(*to, *b);
            let is_back = is_near(*from, *b) && is_near(*to, *a);
            others == outputs && (is_along || is_back)
        });
        left.swap_remove(same.expect("a seam of the oracle"));
        // Its line, exactly, goes through both ends.
        let [a, b, c] = found.region(*region).exact_difference(*outputs);
        let [a, b, c] = [a, b, c].map(|part| part.to_f64().value());
        for end in [from, to] {
            let off = a * end[0] + b * end[1] + c;
            assert!(off.abs() < 1e-6 * (a.abs() + b.abs() + c.abs()), "{off}");
        }
    }
    contest
}

#[test]
fn three_planes_through_one_point_meet_in_three_seams() {
    let network = stack(vec![layer(
        &[&[1.0, 0.0], &[-1.0, 0.0], &[0.0, 1.0]],
        &[0.0; 3],
    )]);
    let contest = check(&network);
    let outputs: Vec<_> = contest.seams.iter().map(|seam| seam.outputs).collect();
    assert_eq!(outputs, [[0, 1], [0, 2], [1, 2]]);
    let equal = contest.ties.iter().map(|tie| tie.boundary.segments.len());
    assert_eq!(equal.collect::<Vec<_>>(), [1, 1, 1]);
}

#[test]
fn equal_outputs_make_no_seam_and_a_tie_all_over() {
    let rows: [&[f64]; 3] = [&[1.0, 0.5], &[1.0, 0.5], &[-1.0, 0.0]];
    let network = stack(vec![layer(&rows, &[0.0; 3])]);
    let contest = check(&network);
    assert_eq!(contest.ties[0].boundary.areas, [0]);
    let outputs: Vec<_> = contest.seams.iter().map(|seam| seam.outputs).collect();
    assert_eq!(outputs, [[0, 2]]);
}

#[test]
fn a_seam_along_the_line_of_a_unit_counts_once() {
    // relu(x) and relu(−x): equal along x = 0, which is the line of both units.
    let first = layer(&[&[1.0, 0.0], &[-1.0, 0.0]], &[0.0; 2]);
    let output = layer(&[&[1.0, 0.0], &[0.0, 1.0]], &[0.0; 2]);
    let contest = check(&stack(vec![first, output]));
    assert_eq!(contest.seams.len(), 1);
    assert_eq!(contest.ties[0].boundary.segments.len(), 1);
}

#[test]
fn an_output_that_only_touches_another_makes_a_tie_and_no_seam() {
    // |x| and 0: equal along x = 0, and the first is the largest on both sides.
    let first = layer(&[&[1.0, 0.0], &[-1.0, 0.0]], &[0.0; 2]);
    let output = layer(&[&[1.0, 1.0], &[0.0, 0.0]], &[0.0; 2]);
    let contest = check(&stack(vec![first, output]));
    assert!(contest.seams.is_empty());
    assert_eq!(contest.ties[0].boundary.segments.len(), 1);
}

#[test]
fn of_two_outputs_the_tie_is_the_zero_set_of_their_difference() {
    let mut seams = 0;
    for seed in 0..5 {
        let mut both = Stack::he(&mut Stream::new(41, seed), &[2, 8, 8, 2], 0.5);
        // The difference of floats that are quarters is a float.
        let output = both.above.last_mut().expect("an output");
        *output = output.map(|weight| (weight * 4.0).round() / 4.0);
        let rows = output.weights.column_iter();
        let rows: Vec<f64> = rows.map(|column| column[0] - column[1]).collect();
        let bias = output.biases[0] - output.biases[1];
        let mut difference = both.clone();
        *difference.above.last_mut().expect("an output") = layer(&[&rows], &[bias]);
        let contest = check(&both);
        let boundary = &contest.ties[0].boundary;
        assert_eq!(regions(&difference).boundary(), *boundary);
        assert_eq!(contest.seams.len(), boundary.segments.len());
        seams += contest.seams.len();
    }
    assert!(seams > 10, "{seams}");
}

#[test]
fn ten_classes_of_a_random_network_have_the_seams_of_the_oracle() {
    let network = Stack::he(&mut Stream::new(42, 0), &[2, 10, 10, 10], 0.5);
    let contest = check(&network);
    assert_eq!(contest.ties.len(), 45);
    assert!(contest.seams.len() > 10);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn small_integers_with_many_ties_have_the_seams_of_the_oracle(
        first in prop::collection::vec(-2..=2_i8, 9),
        output in prop::collection::vec(-1..=1_i8, 16),
    ) {
        let first: Vec<f64> = first.into_iter().map(f64::from).collect();
        let output: Vec<f64> = output.into_iter().map(f64::from).collect();
        let rows: Vec<&[f64]> = first[..6].chunks(2).collect();
        let first = layer(&rows, &first[6..]);
        let rows: Vec<&[f64]> = output[..12].chunks(3).collect();
        check(&stack(vec![first, layer(&rows, &output[12..])]));
    }
}
