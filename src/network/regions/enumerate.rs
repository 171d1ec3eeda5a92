//! The search: cells are cut until every unit is decided.
//!
//! A cell's next step depends on the cell alone, and the two halves of a cut cell stay in their order. So the list
//! of regions is the same however the work is spread over threads.

use super::cell::Cell;
use super::chunk::Chunk;
use super::frame::Frame;
use super::model::Model;
use super::split::split;
use rayon::prelude::*;
use std::sync::Arc;

/// Into how many parts the work is cut for the threads to share. More than there are processors, since the parts differ
/// in size.
const PARTS: usize = 512;

/// A part of the list of regions, in its place.
enum Part {
    Open(Cell),
    Done(Chunk),
}

/// All regions of the model, in the order of the cuts.
pub(super) fn enumerate(model: &Model) -> Chunk {
    let mut whole = Cell::whole(model);
    if model.hidden() > 0 {
        whole.classify(model);
    }
    let mut parts = vec![Part::Open(whole)];
    let open = |part: &Part| matches!(part, Part::Open(_));
    while parts.len() < PARTS && parts.iter().any(open) {
        let halves: Vec<Vec<Part>> = parts
            .into_par_iter()
            .map(|part| match part {
                Part::Open(cell) => match advance(cell, model) {
                    Step::Cut(halves) => (*halves).map(Part::Open).into(),
                    Step::Region(cell) => {
                        let mut chunk = Chunk::default();
                        chunk.push(*cell, model);
                        vec![Part::Done(chunk)]
                    }
                },
                done @ Part::Done(_) => vec![done],
            })
            .collect();
        parts = halves.into_iter().flatten().collect();
    }
    let chunks: Vec<Chunk> = parts
        .into_par_iter()
        .map(|part| match part {
            Part::Open(cell) => finish(cell, model),
            Part::Done(chunk) => chunk,
        })
        .collect();
    let mut chunks = chunks.into_iter();
    let mut all = chunks.next().unwrap_or_default();
    for chunk in chunks {
        all.append(chunk);
    }
    all
}

enum Step {
    Cut(Box<[Cell; 2]>),
    Region(Box<Cell>),
}

/// Cuts the cell once, or finds that it is a region.
fn advance(mut cell: Cell, model: &Model) -> Step {
    loop {
        // From the middle: neighbours in a row of parallel lines would peel off one by one.
        let middle = cell.open.len() / 2;
        if cell.open.is_empty() {
            if cell.frame.layer + 1 >= model.hidden() {
                return Step::Region(Box::new(cell));
            }
            cell.frame = Arc::new(Frame::above(cell.frame, &cell.pattern, model));
            cell.classify(model);
            continue;
        }
        let unit = cell.open.swap_remove(middle) as usize;
        let signs = cell.signs(unit, model);
        let [mut off, mut on] = split(cell, unit, &signs, model);
        on.set(unit, model);
        off.sift(model);
        on.sift(model);
        return Step::Cut(Box::new([off, on]));
    }
}

/// All regions of the cell, depth first.
fn finish(cell: Cell, model: &Model) -> Chunk {
    let mut chunk = Chunk::default();
    let mut waiting = vec![cell];
    while let Some(cell) = waiting.pop() {
        match advance(cell, model) {
            Step::Cut(halves) => {
                let [off, on] = *halves;
                waiting.extend([on, off]);
            }
            Step::Region(cell) => chunk.push(*cell, model),
        }
    }
    chunk
}
