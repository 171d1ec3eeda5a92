//! The search: cells are cut until every unit is decided.
//!
//! A cell's next step depends on the cell alone, and the two halves of a cut cell stay in their
//! order. So the list of regions is the same however the work is spread over threads.

use super::bisection::bisect;
use super::cell::Cell;
use super::instance::Instance;
use super::restriction::Restriction;
use super::subdivision::Subdivision;
use std::sync::Arc;

/// How often the domain is cut into halves, at most, for the threads to share. That makes more
/// parts than there are processors, since the parts differ in size.
const CUTS: usize = 9;
/// Each cut takes so many units of the network: one of few units has few regions, and a part with
/// a handful of them costs more than it shares out.
const UNITS_FOR_A_CUT: usize = 16;

/// All regions of the instance, in the order of the cuts.
pub(super) fn enumerate(instance: &Instance) -> Subdivision {
    let mut whole = Cell::whole(instance);
    if instance.hidden() > 0 {
        whole.classify(instance);
    }
    let cuts = CUTS.min(instance.units() / UNITS_FOR_A_CUT);
    let mut parts = shared(whole, cuts, instance).into_iter();
    let mut all = parts.next().unwrap_or_default();
    for part in parts {
        all.append(part);
    }
    all
}

/// All regions of the cell, part by part.
fn shared(cell: Cell, cuts: usize, instance: &Instance) -> Vec<Subdivision> {
    let mut part = Subdivision::default();
    if cuts == 0 {
        finish(cell, &mut part, instance);
        return vec![part];
    }
    match advance(cell, instance) {
        Step::Cut(halves) => {
            let [off, on] = *halves;
            let (mut all, on) = rayon::join(
                || shared(off, cuts - 1, instance),
                || shared(on, cuts - 1, instance),
            );
            all.extend(on);
            all
        }
        Step::Region(cell) => {
            part.push(*cell, instance);
            vec![part]
        }
    }
}

/// All regions of the cell, depth first.
fn finish(cell: Cell, part: &mut Subdivision, instance: &Instance) {
    let mut waiting = vec![cell];
    while let Some(cell) = waiting.pop() {
        match advance(cell, instance) {
            Step::Cut(halves) => {
                let [off, on] = *halves;
                waiting.extend([on, off]);
            }
            Step::Region(cell) => part.push(*cell, instance),
        }
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
