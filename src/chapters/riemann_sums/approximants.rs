//! Networks of n pieces in f64, for the figures, and their largest error at sampled places.

use crate::network::Shallow;

/// Σ 2⁻ᵏ · (distance from 2ᵏx to the nearest integer): continuous, nowhere a slope (Takagi 1903).
pub(super) fn takagi(x: f64) -> f64 {
    let level = |k: u32| {
        let scale = f64::from(1 << k);
        (scale * x - (scale * x).round()).abs() / scale
    };
    (0..30).map(level).sum()
}

/// The places where the pieces of the network end, with its values there.
pub(super) type Corners = Vec<(f64, f64)>;

/// What the pieces are, and where they end.
#[derive(Clone, Copy)]
pub(super) enum Approximant {
    Rectangles,
    Segments,
    FreeKnots,
}

impl Approximant {
    pub(super) const ALL: [(Self, &str); 3] = [
        (Self::Rectangles, "rectangles"),
        (Self::Segments, "segments"),
        (Self::FreeKnots, "free knots"),
    ];

    /// The network of `count` pieces for `f` on [0, 1], and its corners.
    pub(super) fn network(
        self,
        f: fn(f64) -> f64,
        count: u32,
    ) -> (Shallow<f64>, Corners) {
        let n = f64::from(count);
        let points: Corners = match self {
            Self::Rectangles => {
                let ramp = 1.0 / (16.0 * n);
                let ends = |i: u32| {
                    let y = f((f64::from(i) + 0.5) / n);
                    let left = f64::from(i) / n + if i == 0 { 0.0 } else { ramp };
                    let right = f64::from(i + 1) / n;
                    [
                        (left, y),
                        (if i + 1 == count { 1.0 } else { right - ramp }, y),
                    ]
                };
                (0..count).flat_map(ends).collect()
            }
            Self::Segments => {
                let place = |i: u32| f64::from(i) / n;
                (0..=count).map(|i| (place(i), f(place(i)))).collect()
            }
            Self::FreeKnots => halved(f, count),
        };
        let network = Shallow::through(&points);
        let corners = points.iter().map(|&(x, _)| (x, network.at(&x))).collect();
        (network, corners)
    }
}

/// The narrowest piece: slopes up to its inverse leave the network's sums half the digits of f64.
const NARROWEST: f64 = 1.0 / 4_294_967_296.0;

/// Knots found by halving the piece with the largest error until there are `count`, or it is too
/// narrow.
fn halved(f: fn(f64) -> f64, count: u32) -> Corners {
    let mut points = vec![(0.0, f(0.0)), (1.0, f(1.0))];
    while points.len() <= count as usize {
        let (mut worst, mut place) = (0.0, 0);
        for (index, ends) in points.windows(2).enumerate() {
            let error = piece_error(f, ends[0], ends[1]);
            if error > worst {
                (worst, place) = (error, index);
            }
        }
        let (low, high) = (points[place].0, points[place + 1].0);
        if worst == 0.0 || high - low <= NARROWEST {
            break;
        }
        let middle = f64::midpoint(low, high);
        points.insert(place + 1, (middle, f(middle)));
    }
    points
}

/// The largest distance of `f` from the segment between two points, at 17 places.
fn piece_error(f: fn(f64) -> f64, from: (f64, f64), to: (f64, f64)) -> f64 {
    let error = |step: u32| distance(f, from, to, f64::from(step) / 16.0);
    (0..=16).map(error).fold(0.0, f64::max)
}

/// The distance of `f` from the segment between two points, at the share `t` of its width.
fn distance(f: fn(f64) -> f64, from: (f64, f64), to: (f64, f64), t: f64) -> f64 {
    let x = from.0 + t * (to.0 - from.0);
    let beside = [x.next_down(), x, x.next_up()];
    let there = beside.map(|x| f(x.clamp(from.0, to.0)));
    let chord = from.1 + t * (to.1 - from.1);
    there
        .map(|y| (y - chord).abs())
        .into_iter()
        .fold(0.0, f64::max)
}

/// The largest distance of `f` from the line through the corners, at the 48ths of each piece, and
/// on both sides of each: among them are the thirds, where the Takagi curve is highest and where
/// one of the curves jumps.
pub(super) fn largest_error(f: fn(f64) -> f64, corners: &Corners) -> f64 {
    let places = (0..=48_u32).map(|step| f64::from(step) / 48.0);
    let errors = corners.windows(2).flat_map(|ends| {
        let error = |t| distance(f, ends[0], ends[1], t);
        places.clone().map(error)
    });
    errors.fold(0.0, f64::max)
}
