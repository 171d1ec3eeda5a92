//! Lists of regions: some that lack one, have one twice, or say something else of it.

use crate::Row;
use crate::damage::{clip, jump, spike, vanishing};
use crate::reasons::{NO_CHANCE, REALS};
use textbook::number::{Rational, ratio};
use textbook::proof::Proof;
use why_relu::activation::Relu;
use why_relu::chapters::bends_make_features::certificate::{
    List, Tile, affine_on_each, listed,
};
use why_relu::network::{Domain, Regions, Stack};

fn affine(list: List) -> Proof {
    affine_on_each((&Relu, list))
}

fn with_one(change: impl Fn(&mut Tile)) -> impl Fn(&Stack<f64>) -> Vec<Tile> {
    move |network| {
        let mut tiles = listed(network);
        change(&mut tiles[0]);
        tiles
    }
}

/// The regions of [0, 2] × [−1, 1], which have the area of the square, too.
fn beside(network: &Stack<f64>) -> Vec<Tile> {
    let domain = Domain::rectangle([0.0, 2.0], [-1.0, 1.0]).expect("a rectangle");
    let list = Regions::of(network, &domain).expect("a sound network");
    let tiles = list.iter().map(|region| Tile {
        corners: region.exact_polygon(),
        pattern: region.pattern().collect(),
        map: region.exact_affine(0),
    });
    tiles.collect()
}

pub(super) fn rows() -> Vec<Row> {
    vec![
        row! {
            "bends-make-features/regions-are-affine", affine;
            [Shift] => &beside;
            [Shift] => &with_one(|tile| tile.map[2] += ratio(1, 1_000_000_000));
            [Shorter] => &|network| listed(network).split_off(1);
            [Longer] => &|network| {
                let mut tiles = listed(network);
                tiles.push(tiles[0].clone());
                tiles
            };
            // One tile twice, under a pattern with one more unit, in the place of another.
            [Longer] => &|network| {
                let mut tiles = listed(network);
                if tiles.len() == 16 {
                    tiles[1] = tiles[0].clone();
                    tiles[1].pattern.push(true);
                }
                tiles
            };
            // A tile without an inside, under a pattern that no region has.
            [Longer] => &|network| {
                let mut tiles = listed(network);
                if tiles.len() == 16 {
                    let on = [false, false, true, false, true, false, true, false];
                    let corner = |up| [Rational::ZERO, ratio(up, 8)];
                    tiles.push(Tile {
                        corners: vec![corner(2), corner(3)],
                        pattern: on.to_vec(),
                        map: [ratio(0, 1), ratio(-2, 1), ratio(2, 1)],
                    });
                }
                tiles
            };
            // One tile gone round twice, in the place of another.
            [Shorter] => &|network| {
                let mut tiles = listed(network);
                if tiles.len() == 16 {
                    let [mut twice, _] = [tiles.remove(1), tiles.remove(0)];
                    twice.corners.extend(twice.corners.clone());
                    tiles.push(twice);
                }
                tiles
            };
            [Factor] => &with_one(|tile| tile.map[0] = -tile.map[0].clone());
            [Nothing] => &with_one(|tile| {
                tile.corners = vec![tile.corners[0].clone(); 3];
            });
            [Constant] => &with_one(|tile| {
                let near = Rational::ONE - ratio(1, 1_000_000_000);
                for corner in &mut tile.corners {
                    corner[0] *= &near;
                }
            });
            none [NotANumber] => REALS;
            none [JustOutside] => NO_CHANCE;
        }
        .with(refused! {
            affine_on_each;
            [Jump] => (&jump(Relu), &listed);
            [Spike] => (&spike(Relu), &listed);
            [Clip] => (&clip(Relu), &listed);
            [Vanishing] => (&vanishing(Relu), &listed);
        }),
    ]
}
