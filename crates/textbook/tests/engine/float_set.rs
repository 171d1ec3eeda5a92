//! Sets of floats, each held against what it should hold where that changes.

use std::ops::Bound::{Excluded, Included, Unbounded};
use std::ops::RangeBounds;
use textbook::proof::exhaustive::{FloatSet, NUMBERS};

/// Whether the set holds just these numbers: tried at every float that is an end here and at its
/// neighbours. To join what is in a set adds nothing. Zeros are one number.
fn holds_exactly(set: &FloatSet, inside: impl Fn(f32) -> bool) {
    let ends = [0.0, f32::from_bits(1), 1.0, 2.0, 3.0, 4.0, 8.0, f32::MAX];
    let ends = ends.into_iter().chain([f32::INFINITY]);
    for end in ends.flat_map(|x| [x, -x]) {
        for x in [end.next_down(), end, end.next_up()] {
            let adds = set.clone().or(x..=x).count() - set.count();
            assert_eq!(adds == 0, inside(x), "{x:e} and {set:?}");
            assert_eq!(set.complement().or(x..=x) == set.complement(), !inside(x));
        }
    }
    assert_eq!(set.count() + set.complement().count(), 1 << 32);
}

#[test]
fn a_set_of_floats_holds_what_its_range_holds() {
    let (least, most) = (f32::from_bits(1), f32::MAX);
    for range in [
        (Unbounded, Unbounded),
        (Unbounded, Excluded(0.0)),
        (Excluded(-0.0), Unbounded),
        (Included(-0.0), Included(0.0)),
        (Included(0.0), Excluded(-0.0)),
        (Excluded(-2.0), Included(3.0)),
        (Included(-3.0), Excluded(-2.0)),
        (Included(least), Excluded(most)),
        (Excluded(f32::NEG_INFINITY), Excluded(f32::INFINITY)),
        (Included(2.0), Included(1.0)),
        (Included(f32::NAN), Unbounded),
        (Unbounded, Excluded(-f32::NAN)),
    ] {
        let contains = |x: f32| RangeBounds::contains(&range, &x);
        holds_exactly(&FloatSet::from(range), contains);
        let numbers = FloatSet::from(NUMBERS).count();
        let nans = FloatSet::from(range).or(NUMBERS).count() - numbers;
        assert_eq!(nans > 0, contains(f32::NAN), "{range:?}");
    }
}

#[test]
fn sets_of_floats_are_joined_and_mirrored() {
    let size = |x: f32| x.abs();
    let ring = FloatSet::from(1.0..2.0).mirrored();
    holds_exactly(&ring, |x| (1.0..2.0).contains(&size(x)));
    let both = FloatSet::from(-1.0..=3.0).or(2.0..4.0).or(8.0..=8.0);
    holds_exactly(&both, |x| (-1.0..4.0).contains(&x) || x == 8.0);
    let far = FloatSet::from(..-2.0).or(0.0..1.0).mirrored();
    holds_exactly(&far, |x| size(x) < 1.0 || size(x) > 2.0);
}
