//! Networks too large for the oracle.

use super::{invariants, regions, shallow, square};
use why_relu::network::{Regions, Stack};
use why_relu::number::elementary::{cos, sin};
use why_relu::random::Stream;

#[test]
fn lines_in_general_position_make_the_largest_possible_number_of_regions() {
    // Tangents of a small circle, no two parallel, all crossings in the square: 1 + n + n(n − 1)/2.
    let mut stream = Stream::new(3, 0);
    let lines: Vec<[f64; 2]> = (0..12)
        .map(|index: i32| {
            let angle = f64::from(index) * 0.25 + 0.01 * stream.uniform();
            [cos(angle), sin(angle)]
        })
        .collect();
    let rows: Vec<&[f64]> = lines.iter().map(<[f64; 2]>::as_slice).collect();
    let network = shallow(&rows, &[1e-3; 12]);
    assert_eq!(regions(&network).count(), 1 + 12 + 66);
}

#[test]
fn a_wide_and_a_deep_random_network_keep_every_invariant() {
    for widths in [&[2, 24, 1][..], &[2, 10, 10, 2], &[2, 5, 5, 5, 5, 5, 5, 1]] {
        for spread in [0.0, 0.5] {
            let network = Stack::he(&mut Stream::new(5, 0), widths, spread);
            invariants::hold(&network, &square());
        }
    }
}

#[test]
fn the_list_does_not_depend_on_the_number_of_threads() {
    let network = Stack::he(&mut Stream::new(1, 1), &[2, 32, 32, 32, 1], 0.7);
    let list = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads").install(|| {
            let found = Regions::of(&network, &square()).expect("sound");
            let regions = found.iter().map(|region| {
                let pattern: Vec<bool> = region.pattern().collect();
                (region.polygon().to_vec(), pattern, region.affine(0))
            });
            (
                regions.collect::<Vec<_>>(),
                found.neighbours(),
                found.boundary(),
            )
        })
    };
    let one = list(1);
    assert!(one.0.len() > 1000);
    assert_eq!(one, list(2));
    assert_eq!(one, list(5));
}
