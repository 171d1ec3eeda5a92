//! The lines of a reader: the tiles are those of the lines, and what strangers ask is refused or
//! answered.

use proptest::prelude::*;
use serde_json::{Value, json};
use why_relu::arrangement::{Answer, Hit, MOST_LINES, Mistake, START, answer};

fn try_after(state: &str, change: &Value) -> Result<Answer, Mistake> {
    let question = json!({ "state": state, "change": change });
    answer(serde_json::from_value(question).expect("a question of the form"))
}

fn after(state: &str, change: &Value) -> Answer {
    try_after(state, change).unwrap_or_else(|mistake| panic!("{state}: {mistake}"))
}

fn shown(state: &str) -> Answer {
    after(state, &Value::Null)
}

#[test]
fn each_line_more_makes_as_many_tiles_as_a_line_can() {
    let mut seen = shown(START);
    assert_eq!((seen.lines, seen.tiles), (2, 4));
    while seen.lines < MOST_LINES {
        let more = after(&seen.state, &json!("add"));
        // It is cut into at most as many parts as it crosses lines, and one.
        let new = more.tiles - seen.tiles;
        assert!((2..=seen.lines + 1).contains(&new), "{}", more.state);
        seen = more;
    }
    let full = try_after(&seen.state, &json!("add")).expect_err("full");
    assert!(full.to_string().contains("12"));
}

#[test]
fn a_tile_tells_its_pattern_and_its_exact_map() {
    // On the left of the way up the y axis, and above the x axis.
    let seen = shown("0,0,0,50.0,0,50,0");
    for (on, map) in [
        ("none", "0"),
        ("1", "−0.5x"),
        ("2", "0.5y"),
        ("1, 2", "−0.5x + 0.5y"),
    ] {
        let title = format!("<title>On: {on}. Output: {map}</title>");
        assert!(seen.svg.contains(&title), "{title} is not in {}", seen.svg);
    }
    assert_eq!(shown("3,7,-20,41").tiles, 2);
    assert!(shown("3,7,-20,41").rows.contains("−0.34x − 0.23y + 0.0263"));
}

#[test]
fn parallels_and_lines_through_one_point_lose_tiles_and_say_so() {
    for (state, tiles) in [
        ("0,0,0,50.20,0,20,50", 3),
        ("0,0,0,50.0,0,50,0.0,0,50,50", 6),
        ("0,0,0,50.0,10,0,60", 2),
    ] {
        let seen = shown(state);
        assert_eq!(seen.tiles, tiles, "{state}");
        assert!(seen.said.contains("at most"), "{}", seen.said);
    }
}

#[test]
fn a_handle_is_held_moved_and_turned() {
    let seen = shown("0,0,0,50");
    let dots: Vec<Vec<f64>> = seen
        .svg
        .split("<circle ")
        .skip(1)
        .map(|dot| {
            dot.split('"')
                .filter_map(|text| text.parse().ok())
                .take(2)
                .collect()
        })
        .collect();
    let press = |x: f64, y: f64| after("0,0,0,50", &json!({ "press": [x, y] })).held;
    let hit = |handle| Some(Hit { line: 0, handle });
    assert_eq!(press(dots[0][0] + 5.0, dots[0][1]), hit(0));
    assert_eq!(press(dots[1][0], dots[1][1] - 9.0), hit(1));
    assert_eq!(press(dots[0][0] + 200.0, dots[0][1]), None);
    let nudge = |handle: usize, by: [i8; 2]| {
        let hit = json!({"line": 0, "handle": handle});
        after("0,0,0,50", &json!({"nudge": {"hit": hit, "by": by}})).state
    };
    assert_eq!(nudge(0, [3, -4]), "3,-4,3,46");
    assert_eq!(nudge(1, [3, -4]), "0,0,3,46");
    assert_eq!(
        nudge(0, [0, 99]),
        "0,50,0,100",
        "the line stays in the square"
    );
    assert_eq!(nudge(1, [0, -49]), "0,0,0,50", "the handles stay apart");
    let drag = json!({"drag": {"hit": {"line": 0, "handle": 1}, "to": dots[0]}});
    assert_eq!(after("0,0,0,50", &drag).state, "0,0,0,50");
}

#[test]
fn a_malformed_state_or_change_is_refused_with_a_remedy() {
    for (state, what) in [
        ("", "is no line"),
        ("1,2,3", "two handles"),
        ("1,2,3,4,5", "two handles"),
        ("1,2,1,2", "not the same"),
        ("0,0,101,0", "−100 to 100"),
        ("0,0,1e3,0", "is no line"),
        ("0,0,0,50.", "is no line"),
    ] {
        let told = try_after(state, &Value::Null).expect_err(state).to_string();
        assert!(told.contains(what), "{state:?}: {told}");
    }
    let many = vec!["0,0,9,9"; 13].join(".");
    assert_eq!(try_after(&many, &Value::Null), Err(Mistake::Full));
    let long = "1,2,3,4.".repeat(1 << 20);
    assert!(try_after(&long, &Value::Null).is_err());
    for change in [
        json!({"remove": 2}),
        json!({"nudge": {"hit": {"line": 2, "handle": 0}, "by": [1, 1]}}),
        json!({"nudge": {"hit": {"line": 0, "handle": 2}, "by": [1, 1]}}),
    ] {
        assert!(try_after(START, &change).is_err(), "{change}");
    }
    assert_eq!(
        try_after("0,0,0,50", &json!({"remove": 0})),
        Err(Mistake::Last)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    /// The count against inclusion: 1, one for each line, one for each crossing inside, in floats.
    #[test]
    fn there_is_a_tile_for_each_line_and_each_crossing(
        lines in proptest::collection::vec(proptest::array::uniform4(-100i16..=100), 1..7),
    ) {
        prop_assume!(lines.iter().all(|[x, y, u, v]| [x, y] != [u, v]));
        let text: Vec<_> = lines.iter().map(|[x, y, u, v]| format!("{x},{y},{u},{v}")).collect();
        let forms: Vec<[i64; 3]> = lines.iter().map(|line| {
            let [x, y, u, v] = line.map(i64::from);
            let [a, b] = [y - v, u - x];
            [a, b, -(a * x + b * y)]
        }).collect();
        let mut crossings = 0;
        for (number, [a, b, c]) in forms.iter().enumerate() {
            for [d, e, f] in &forms[number + 1..] {
                let z = a * e - b * d;
                let [x, y] = [b * f - c * e, c * d - a * f];
                prop_assume!(z != 0 && x.abs() != 100 * z.abs() && y.abs() != 100 * z.abs());
                crossings += usize::from(x.abs() < 100 * z.abs() && y.abs() < 100 * z.abs());
                for [g, h, i] in &forms {
                    let through = [[a, b, c], [d, e, f]].contains(&[g, h, i]);
                    prop_assume!(through || g * x + h * y + i * z != 0);
                }
            }
        }
        let seen = shown(&text.join("."));
        prop_assert_eq!(seen.tiles, 1 + lines.len() + crossings);
        prop_assert_eq!(&shown(&seen.state), &seen);
    }
}
