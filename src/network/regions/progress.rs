//! How far a search is, for those who wait for it, and where it has to stop.
//!
//! The search goes through the domain piece by piece, so what it has found and the share of the
//! area that it has seen tell about how many regions there will be.

use super::cell::Cell;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

/// What a search has found so far. It may be read at any time, from any thread.
#[derive(Debug)]
pub struct Progress {
    most: usize,
    regions: AtomicUsize,
    /// In 2⁻⁵⁰ of the domain.
    area: AtomicU64,
}

const WHOLE: f64 = f64::from_bits((1023 + 50) << 52);

impl Progress {
    /// Of a search that gives up beyond `most` regions.
    #[must_use]
    pub fn up_to(most: usize) -> Self {
        Self {
            most,
            regions: AtomicUsize::new(0),
            area: AtomicU64::new(0),
        }
    }

    /// How many regions were found.
    #[must_use]
    pub fn regions(&self) -> usize {
        self.regions.load(Ordering::Relaxed)
    }

    /// How much of the domain's area they cover, from 0 to 1, rounded.
    #[must_use]
    pub fn share(&self) -> f64 {
        #[allow(clippy::cast_precision_loss, reason = "an estimate")]
        let area = self.area.load(Ordering::Relaxed) as f64;
        (area / WHOLE).min(1.0)
    }

    /// About how many regions there are in all, if the rest of the domain is like what was seen;
    /// nothing before the first.
    #[must_use]
    pub fn estimate(&self) -> Option<f64> {
        let share = self.share();
        #[allow(clippy::cast_precision_loss, reason = "an estimate")]
        let regions = self.regions() as f64;
        (share > 0.0).then(|| regions / share)
    }

    /// Counts a region of a domain of that area; whether the search may go on.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of the whole"
    )]
    pub(super) fn count(&self, region: &Cell, domain: f64) -> bool {
        let corners = region.corners.iter().map(|corner| corner.at);
        let corners: Vec<_> = corners.collect();
        let share = (area(&corners) / domain).clamp(0.0, 1.0);
        self.area
            .fetch_add((share * WHOLE) as u64, Ordering::Relaxed);
        self.regions.fetch_add(1, Ordering::Relaxed) < self.most
    }

    pub(super) fn is_over(&self) -> bool {
        self.regions() > self.most
    }
}

/// The area of a polygon, rounded.
pub(super) fn area(corners: &[[f64; 2]]) -> f64 {
    let next = corners.iter().cycle().skip(1);
    let [x, y] = corners[0];
    let pairs = corners.iter().zip(next);
    let doubled: f64 = pairs
        .map(|([x0, y0], [x1, y1])| (x0 - x) * (y1 - y) - (x1 - x) * (y0 - y))
        .sum();
    doubled / 2.0
}
