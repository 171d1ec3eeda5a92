//! The picture: tiles, lines, handles, and the number of tiles.

use super::change::point;
use super::state::{Line, State};
use super::tile::Tile;
use textbook::figure::{Axis, Plot, Side};
use textbook::number::elementary::sqrt;
use textbook::proof::counted;

/// The square with nothing in it.
pub(super) fn plane() -> Plot {
    let [x, y] = ["x", "y"].map(|name| Axis::linear(name, -1.0, 1.0));
    Plot::square(x, y)
}

/// Longer than the diagonal of the square.
const FAR: f64 = 3.0;
/// The length of the mark on the side on which a unit is on.
const MARK: f64 = 0.08;

pub(super) fn svg(state: &State, tiles: &[Tile]) -> String {
    let mut plot = plane();
    for tile in tiles {
        plot.tile(
            &format!("tile {}", tile.class),
            &tile.corners,
            &tile.title(),
        );
    }
    for (number, Line(handles)) in (1..).zip(&state.lines) {
        let [(x, y), (u, v)] = handles.map(point);
        let length = sqrt((u - x) * (u - x) + (v - y) * (v - y));
        let (across, up) = ((u - x) / length, (v - y) / length);
        let at = |far: f64| (x + far * across, y + far * up);
        plot.curve("border", &[at(-FAR), at(FAR)]);
        plot.curve("border", &[(x, y), (x - MARK * up, y + MARK * across)]);
        plot.dot("d2 rim", (x, y));
        plot.dot("d1 rim", (u, v));
        let number: i32 = number;
        // Beside the mark, not on it.
        let side = if up < 0.0 { Side::Left } else { Side::Right };
        plot.label(&number.to_string(), (x, y), side);
    }
    let count = counted(tiles.len() as u64, "tile");
    plot.label(&count, (0.75, 1.0), Side::Above);
    plot.svg()
}
