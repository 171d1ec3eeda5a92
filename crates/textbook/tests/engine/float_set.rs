//! Sets of floats, each held against what it should hold, value by value.

use std::ops::Bound::{Excluded, Included, Unbounded};
use std::ops::RangeBounds;
use textbook::proof::exhaustive::{FloatSet, every_f32_in};

/// A sweep over the set and one over all that is not in it.
fn holds_exactly(set: &FloatSet, inside: impl Fn(f32) -> bool + Sync) {
    let others = set.complement();
    assert_eq!(set.count() + others.count(), 1 << 32);
    if set.count() > 0 {
        let all = every_f32_in("a set", set.clone()).all(&inside, |_| "out".into());
        assert_eq!(all.expect("nothing else").cases(), set.count());
    }
    if others.count() > 0 {
        let none = every_f32_in("others", others);
        assert!(none.all(|x| !inside(x), |_| "in".into()).is_ok());
    }
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
