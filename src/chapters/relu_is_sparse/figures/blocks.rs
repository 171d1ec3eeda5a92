//! Zeros one by one, and blocks that are zero as a whole.

use textbook::figure::{Anchor, Drawing, Settings, Svg, Table};
use textbook::number::float;
use textbook::proof::three_digits;
use textbook::random::Stream;

/// Outputs of a block, blocks of a row, rows.
const BLOCK: usize = 8;
const ACROSS: usize = 8;
const DOWN: usize = 4;
/// The width of a cell, the height of a row, and between two blocks.
const CELL: f64 = 8.0;
const ROW: f64 = 44.0;
const GAP: f64 = 12.0;

fn rectangle(left: f64, top: f64, right: f64, bottom: f64) -> Vec<(f64, f64)> {
    vec![(left, top), (right, top), (right, bottom), (left, bottom)]
}

/// The probability that a block is empty.
fn empty(zero: f64) -> f64 {
    (0..BLOCK).fold(1.0, |power, _| power * zero)
}

pub(super) fn draw(settings: &Settings) -> Drawing {
    let zero = settings.value("zeros");
    let mut stream = Stream::new(8, 0);
    let (mut full, mut frames, mut skipped) = (Vec::new(), Vec::new(), Vec::new());
    for block in 0..ACROSS * DOWN {
        let width = CELL * float(BLOCK);
        let left = 22.0 + (width + GAP) * float(block % ACROSS);
        let top = 16.0 + ROW * float(block / ACROSS);
        let filled = (0..BLOCK).filter(|_| stream.uniform() >= zero);
        let cells = filled.map(|place| {
            let x = left + CELL * float(place);
            rectangle(x + 1.0, top + 3.0, x + CELL - 1.0, top + 25.0)
        });
        let before = full.len();
        full.extend(cells);
        let frame = rectangle(left - 2.0, top, left + width + 2.0, top + 28.0);
        let list = if full.len() == before {
            &mut skipped
        } else {
            &mut frames
        };
        list.push(frame);
    }
    let count = ACROSS * DOWN * BLOCK;
    let zeros = format!("{} of {count} outputs are 0", count - full.len());
    let blocks = format!("{} of {} blocks are empty", skipped.len(), ACROSS * DOWN);
    let bottom = 16.0 + ROW * float(DOWN);
    let mut svg = Svg::new(640.0, bottom + 44.0);
    svg.areas("grid", &frames);
    svg.areas("f1 t4", &full);
    svg.open("empty");
    svg.areas("c2 level", &skipped);
    svg.close();
    svg.text("label", (20.0, bottom + 20.0), Anchor::Start, &zeros);
    svg.text("label", (616.0, bottom + 20.0), Anchor::End, &blocks);
    let rows = [0.5, 0.75, 0.9, 0.95, 0.98]
        .map(|zero| [zero, empty(zero)].map(three_digits));
    Drawing {
        svg: svg.finish(),
        description: format!(
            "{zeros}, and {blocks}. With independent zeros of this probability a block of {BLOCK} \
             is empty with probability {}.",
            three_digits(empty(zero))
        ),
        table: Table::new(["probability of a zero", "of an empty block"], rows),
    }
}
