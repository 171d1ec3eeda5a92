//! What a reader does with the laboratory.

use super::{after, drawing, shown, try_after, wave};
use proptest::prelude::*;
use serde_json::{Value, json};
use why_relu::laboratory::{Hit, Question, START, answer};

#[test]
fn the_same_state_gives_the_same_bytes() {
    for state in [START, "rectangles at.4194304.8388608 2 takagi"] {
        let [one, other] = [(); 2].map(|()| serde_json::to_string(&shown(state)));
        assert_eq!(one.expect("JSON"), other.expect("JSON"));
        assert_eq!(
            shown(state).state,
            state,
            "a state is written as it is read"
        );
    }
    let state = drawing("segments at.1.16777215", &wave());
    assert_eq!(shown(&state).state, state);
}

#[test]
fn a_knot_that_is_dragged_past_its_neighbours_stops_beside_them() {
    let state = "segments equal.4 all sine";
    for (to, expected) in [(0, 251), (1000, 749), (600, 600), (u32::MAX, 749)] {
        let change = json!({"knot": {"number": 2, "thousandths": to}});
        let knots = after(state, &change).knots;
        assert!(knots[1].abs_diff(expected) <= 1, "{to}: {knots:?}");
        assert!(knots[0] == 250 && knots[2] == 750);
    }
    // Where the neighbours leave no room, the knot goes between them.
    let tight = "segments at.100.101.102 all sine";
    let moved = after(tight, &json!({"knot": {"number": 2, "thousandths": 900}}));
    assert_eq!(moved.state, tight);
    for to in [[-1e300, 5.0], [1e300, -1e300], [0.0, 0.0]] {
        let dragged = after(state, &json!({"drag": {"number": 1, "to": to}}));
        assert!(dragged.knots.is_sorted(), "{to:?}");
    }
    let nan = Question {
        state: state.into(),
        change: Some(why_relu::laboratory::Change::Press([f64::NAN, 0.0])),
    };
    assert!(answer(nan).is_err());
}

#[test]
fn the_nearest_knot_is_held_and_elsewhere_the_pen_where_there_is_a_drawing() {
    let picture = shown("segments equal.4 all sine");
    // The third dot, behind the left end, is that of the knot at 1/2, where the sine is 0.
    let dots: Vec<_> = picture.svg.split(r#"<circle class="d2" cx=""#).collect();
    let place: Vec<f64> = dots[3]
        .split('"')
        .filter_map(|text| text.parse().ok())
        .take(2)
        .collect();
    let press =
        |state: &str, x: f64, y: f64| after(state, &json!({ "press": [x, y] })).held;
    let [x, y] = place[..] else {
        panic!("{dots:?}")
    };
    assert_eq!(press(START, x + 9.0, y - 9.0), Some(Hit::Knot(2)));
    assert_eq!(press(START, x + 99.0, y - 99.0), None);
    let drawn = after(START, &json!({"target": "drawn"})).state;
    assert_eq!(press(&drawn, x + 99.0, y - 99.0), Some(Hit::Pen));
    let dragged = after(START, &json!({"drag": {"number": 2, "to": [x, 0.0]}}));
    assert_eq!(dragged.knots[1], 500);
}

#[test]
fn a_curve_that_is_taken_over_as_a_drawing_is_near_it_and_can_be_drawn_over() {
    let drawn = after(START, &json!({"target": "drawn"}));
    assert_eq!(drawn.points.len(), 65);
    assert_eq!(drawn.points[16], 128);
    let moved = after(
        &drawn.state,
        &json!({"point": {"number": 16, "height": -40}}),
    );
    assert_eq!(moved.points[16], -40);
    let high = after(
        &drawn.state,
        &json!({"point": {"number": 0, "height": 30000}}),
    );
    assert_eq!(high.points[0], 160);
    let stroke = json!({"stroke": [[-50.0, 46.0], [9000.0, 46.0]]});
    let level = after(&drawn.state, &stroke);
    assert!(level.points.iter().all(|&y| y == 160), "{:?}", level.points);
    let none = after(&drawn.state, &json!({"stroke": []}));
    assert_eq!(none.points, drawn.points);
}

#[test]
fn a_relu_more_goes_where_the_error_is_largest_until_there_are_64() {
    let mut state = "segments equal.1 all square".to_owned();
    for n in 2..=64 {
        let more = after(&state, &json!("add"));
        assert_eq!(more.pieces.0, n);
        state = more.state;
        assert!(more.knots.is_sorted());
    }
    let full = try_after(&state, &json!("add")).expect_err("there are 64");
    assert!(full.to_string().contains("64"), "{full}");
    let fewer = after(&state, &json!({"remove": 3}));
    assert_eq!(fewer.pieces.0, 63);
    let last = after("segments at.5 all sine", &json!({"remove": 1}));
    assert_eq!(last.state, "segments equal.1 all sine");
}

#[test]
fn the_units_are_added_up_one_at_a_time() {
    let two = after(START, &json!({"shown": 2}));
    assert_eq!(two.units, (2, 4));
    assert_eq!(two.state, "segments equal.4 2 sine");
    assert_eq!(after(&two.state, &json!({"shown": 4})).state, START);
    assert_eq!(after(&two.state, &json!({"pieces": 6})).units, (6, 6));
}

#[test]
fn each_mode_leads_to_each_other_one_and_to_each_target() {
    let targets = [
        "square",
        "root",
        "sine",
        "takagi",
        "jump",
        "formula x",
        "drawn",
    ];
    for from in ["segments equal.64", "rectangles equal.33", "depth equal.8"] {
        let state = format!("{from} all square");
        for mode in ["segments", "rectangles", "depth"] {
            let there = after(&state, &json!({ "mode": mode }));
            assert_eq!(there.mode, mode);
            for target in targets {
                let both = after(&there.state, &json!({ "target": target }));
                assert_eq!(shown(&both.state), both);
                let kind = target.split(' ').next();
                assert_eq!(Some(both.target), kind);
            }
        }
    }
}

fn changes() -> impl Strategy<Value = Value> {
    let number = 0usize..70;
    prop_oneof![
        (number.clone(), 0u32..1100)
            .prop_map(|(n, t)| json!({"knot": {"number": n, "thousandths": t}})),
        (number.clone(), -400.0..1000.0, -400.0..1000.0)
            .prop_map(|(n, x, y)| json!({"drag": {"number": n, "to": [x, y]}})),
        (number.clone(), any::<i16>())
            .prop_map(|(n, h)| json!({"point": {"number": n, "height": h}})),
        proptest::collection::vec((-99.0..800.0, -99.0..500.0), 0..9).prop_map(
            |places| {
                let places: Vec<_> = places.iter().map(|(x, y)| [*x, *y]).collect();
                json!({ "stroke": places })
            }
        ),
        (0u32..70).prop_map(|n| json!({ "pieces": n })),
        (0u32..70).prop_map(|n| json!({ "shown": n })),
        number.prop_map(|n| json!({ "remove": n })),
        (0usize..70, any::<u16>())
            .prop_map(|(n, l)| json!({"height": {"number": n, "level": l}})),
        Just(json!("land")),
        Just(json!("add")),
        Just(json!("settle")),
        prop_oneof![Just("segments"), Just("rectangles"), Just("depth")]
            .prop_map(|mode| json!({ "mode": mode })),
        prop_oneof![Just("root"), Just("drawn"), Just("jump"), Just("square")]
            .prop_map(|target| json!({ "target": target })),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn every_change_leads_to_a_state_that_can_be_read_or_is_refused(
        changes in proptest::collection::vec(changes(), 1..12),
    ) {
        let mut state = START.to_owned();
        for change in changes {
            if let Ok(there) = try_after(&state, &change) {
                prop_assert_eq!(&shown(&there.state).svg, &there.svg);
                prop_assert!(there.units.1 <= 64);
                state = there.state;
            }
        }
    }
}
