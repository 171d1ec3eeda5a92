//! Points that are taken off the curve.

use super::{after, shown};
use serde_json::{Value, json};
use why_relu::laboratory::START;

fn height(number: usize, level: u16) -> Value {
    json!({"height": {"number": number, "level": level}})
}

/// The levels next to −1/8 and at 7/8 in the picture of x², which goes from −1/4 to 5/4.
const LOW: u16 = 341;
const HIGH: u16 = 3072;

/// From (0, −1/8) to (1, 7/8) a segment misses x² by 1/8 at both ends and in the middle: half of
/// what the chord misses it by.
#[test]
fn a_segment_below_the_chord_halves_the_largest_error() {
    let on_it = shown("segments equal.1 all square");
    assert_eq!(on_it.between, (0.25, Some(0.25)));
    let low = after(&on_it.state, &height(0, LOW));
    let low = after(&low.state, &height(1, HIGH));
    let (least, most) = low.between;
    let most = most.expect("a bound");
    assert!(
        (least - 0.125).abs() < 1e-3 && (most - 0.125).abs() < 1e-3,
        "{least} to {most}"
    );
    assert!(low.error.contains("this is exact"), "{}", low.error);
}

#[test]
fn no_claim_bounds_the_error_while_a_point_is_off_the_curve() {
    for target in ["square", "sine", "takagi", "root", "formula exp(x)"] {
        let on_it = shown(&format!("segments equal.4 all {target}"));
        assert!(!on_it.raised);
        let off = after(&on_it.state, &height(2, 17));
        assert!(off.raised && off.bounds.is_empty() && off.floor.is_none());
        assert!(off.unbounded.expect("a reason").contains("off it"));
        assert!(!off.said.contains("<a href"), "{}", off.said);
        assert_eq!(off.heights[2].0, 17);
        assert!(!off.heights[2].1.contains("on it"));
        let back = after(&off.state, &json!("land"));
        assert_eq!(back, on_it);
    }
}

#[test]
fn the_network_goes_through_the_height_that_was_chosen() {
    let off = after("segments equal.2 all square", &height(1, HIGH));
    let digits = "0.875";
    assert!(off.rows.contains(digits), "{digits} is not in {}", off.rows);
    assert_eq!(off.knots, [500]);
}

#[test]
fn a_point_that_is_dragged_near_the_curve_is_on_it_again() {
    let dots = |svg: &str| -> Vec<[f64; 2]> {
        let dots = svg.split(r#"<circle class="d2" cx=""#).skip(1);
        let place = |dot: &str| {
            let numbers = dot.split('"').filter_map(|text| text.parse().ok());
            let numbers: Vec<f64> = numbers.take(2).collect();
            [numbers[0], numbers[1]]
        };
        dots.map(place).collect()
    };
    let drag = |state: &str, to: [f64; 2]| {
        after(state, &json!({"drag": {"number": 2, "to": to}}))
    };
    let [x, y] = dots(&shown(START).svg)[2];
    let up = drag(START, [x + 9.0, y - 40.0]);
    assert!(up.raised && up.knots[1] > 500);
    let [_, high] = dots(&up.svg)[2];
    assert!((high - (y - 40.0)).abs() < 0.3, "{high}, {y}");
    let back = drag(&up.state, [x, y - 3.0]);
    assert!(!back.raised && back.knots[1] == 500);
    // An end goes up and down only.
    let end = after(START, &json!({"drag": {"number": 0, "to": [x, y - 40.0]}}));
    assert!(end.raised && end.knots == [250, 500, 750]);
}

#[test]
fn heights_stay_with_their_points() {
    let off = after(START, &height(3, 1000));
    assert_eq!(off.state, "segments equal.4_...1000. all sine");
    let fewer = after(&off.state, &json!({"remove": 1}));
    assert_eq!(fewer.heights[2].0, 1000);
    let more = after(&fewer.state, &json!("add"));
    let kept = more.heights.iter().filter(|(level, _)| *level == 1000);
    assert_eq!((kept.count(), more.pieces.0), (1, 4));
    let moved = after(
        &off.state,
        &json!({"knot": {"number": 3, "thousandths": 800}}),
    );
    assert_eq!(moved.heights[3].0, 1000);
    // Knots settle on the curve; another curve, other pieces and another mode begin there.
    for change in [
        json!("settle"),
        json!({"pieces": 4}),
        json!({"target": "root"}),
        json!({"mode": "rectangles"}),
    ] {
        assert!(!after(&off.state, &change).raised, "{change}");
    }
    let shown_part = after(&off.state, &json!({"shown": 2}));
    assert!(shown_part.raised && shown_part.units.0 == 2);
}
