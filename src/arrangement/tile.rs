//! The tiles: which units are on, and the map there.

use crate::network::{Regions, affine_text, heading, shade};
use textbook::figure::Table;

/// A tile of the square.
pub(super) struct Tile {
    /// Its corners, anticlockwise.
    pub(super) corners: Vec<(f64, f64)>,
    /// Hue and shade.
    pub(super) class: String,
    /// The numbers of the units that are on, from 1.
    pub(super) on: String,
    /// The output there.
    pub(super) map: String,
}

impl Tile {
    /// What is known of it, in words.
    pub(super) fn title(&self) -> String {
        format!("On: {}. Output: {}", self.on, self.map)
    }
}

/// All tiles in the order of the list.
pub(super) fn all(regions: &Regions) -> Vec<Tile> {
    let tile = |region: crate::network::Region| {
        let units = region.pattern().zip(1..).filter(|(on, _)| *on);
        let on: Vec<_> = units.map(|(_, unit): (_, u32)| unit.to_string()).collect();
        let polygon = region.polygon().iter();
        Tile {
            corners: polygon.map(|&[x, y]| (x, y)).collect(),
            class: match heading(region.affine(0).slope) {
                Some(hue) if !on.is_empty() => {
                    format!("f{} {}", hue + 1, shade(region))
                }
                _ => "level".into(),
            },
            map: affine_text(&region.exact_affine(0)),
            on: if on.is_empty() {
                "none".into()
            } else {
                on.join(", ")
            },
        }
    };
    regions.iter().map(tile).collect()
}

/// The tiles as a table.
pub(super) fn table(tiles: &[Tile]) -> Table {
    let rows = tiles.iter().map(|tile| [tile.on.clone(), tile.map.clone()]);
    Table::new(["units that are on", "output"], rows)
}
