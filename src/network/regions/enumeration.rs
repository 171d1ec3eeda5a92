//! The search: cells are cut until every unit is decided.
//!
//! A cell's next step depends on the cell alone, and the two halves of a cut cell stay in their
//! order. So the list of regions is the same however the work is spread over threads.

use super::bisection::bisect;
use super::cell::Cell;
use super::instance::Instance;
use super::progress::{Progress, area};
use super::restriction::Restriction;
use super::subdivision::Subdivision;
use std::sync::Arc;

/// How often the domain is cut into halves, at most, for the threads to share. That makes more
/// parts than there are processors, since the parts differ in size.
const CUTS: usize = 9;
/// Each cut takes so many units of the network: one of few units has few regions, and a part with
/// a handful of them costs more than it shares out.
const UNITS_FOR_A_CUT: usize = 16;

/// A search under way, and who watches it.
struct Search<'a> {
    instance: &'a Instance,
    watch: Option<&'a Progress>,
    area: f64,
}

/// All regions of the instance, in the order of the cuts; or some, where they are more than the
/// progress allows.
pub(super) fn enumerate(
    instance: &Instance,
    watch: Option<&Progress>,
) -> Subdivision {
    let search = Search {
        instance,
        watch,
        area: area(instance.domain.corners()),
    };
    let mut whole = Cell::whole(instance);
    if instance.hidden() > 0 {
        whole.classify(instance);
    }
    let cuts = CUTS.min(instance.units() / UNITS_FOR_A_CUT);
    let mut parts = search.shared(whole, cuts).into_iter();
    let mut all = parts.next().unwrap_or_default();
    for part in parts {
        all.append(part);
    }
    all
}

impl Search<'_> {
    /// All regions of the cell, part by part.
    fn shared(&self, cell: Cell, cuts: usize) -> Vec<Subdivision> {
        let mut part = Subdivision::default();
        if cuts == 0 {
            self.finish(cell, &mut part);
            return vec![part];
        }
        match advance(cell, self.instance) {
            Step::Cut(halves) => {
                let [off, on] = *halves;
                let (mut all, on) = rayon::join(
                    || self.shared(off, cuts - 1),
                    || self.shared(on, cuts - 1),
                );
                all.extend(on);
                all
            }
            Step::Region(cell) => {
                self.push(*cell, &mut part);
                vec![part]
            }
        }
    }

    /// All regions of the cell, depth first, as long as the search may go on.
    fn finish(&self, cell: Cell, part: &mut Subdivision) {
        let mut waiting = vec![cell];
        while let Some(cell) = waiting.pop() {
            match advance(cell, self.instance) {
                Step::Cut(halves) => {
                    let [off, on] = *halves;
                    waiting.extend([on, off]);
                }
                Step::Region(cell) => {
                    if !self.push(*cell, part) {
                        return;
                    }
                }
            }
        }
    }

    /// Stores a region; whether the search may go on.
    fn push(&self, cell: Cell, part: &mut Subdivision) -> bool {
        let watch = self.watch;
        let goes_on = watch.is_none_or(|watch| watch.count(&cell, self.area));
        if goes_on {
            part.push(cell, self.instance);
        }
        goes_on
    }
}

enum Step {
    Cut(Box<[Cell; 2]>),
    Region(Box<Cell>),
}

/// Cuts the cell once, or finds that it is a region.
fn advance(mut cell: Cell, instance: &Instance) -> Step {
    while cell.open.is_empty() {
        if cell.restriction.layer + 1 >= instance.hidden() {
            return Step::Region(Box::new(cell));
        }
        let above = Restriction::above(cell.restriction, &cell.pattern, instance);
        cell.restriction = Arc::new(above);
        cell.classify(instance);
    }
    // From the middle: neighbours in a row of parallel lines would peel off one by one.
    let unit = cell.open.swap_remove(cell.open.len() / 2) as usize;
    let signs = cell.signs(unit, instance);
    let [mut off, mut on] = bisect(cell, unit, &signs, instance);
    on.set(unit, instance);
    off.sift(instance);
    on.sift(instance);
    Step::Cut(Box::new([off, on]))
}
