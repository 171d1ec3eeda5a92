//! What a page asks: answers depend on the question alone, edits do what they say, and nothing that
//! a stranger wrote ends in anything but an answer or a fault.

use super::{report, state};
use why_relu::playground::{Answer, Edit, Fault, Question, ask};

fn asked(state: &str, edit: Option<Edit>) -> Result<Answer, Fault> {
    let state = state.into();
    ask(&Question {
        state,
        edit,
        cursor: None,
    })
}

fn after(state: &str, edit: Edit) -> Answer {
    asked(state, Some(edit)).unwrap_or_else(|fault| panic!("{state}: {fault}"))
}

fn set(name: &str, value: &str) -> Edit {
    Edit::Set {
        name: name.into(),
        value: value.into(),
    }
}

#[test]
fn an_answer_is_the_report_of_a_terminal_however_it_was_reached() {
    let mut text = "data:spirals;units:8,8;rate:0.02".to_owned();
    for _ in 0..6 {
        let answer = after(&text, Edit::Step(10));
        text.clone_from(&answer.report.state);
        assert_eq!(answer.report, report(&text));
        assert_eq!(answer.command, format!("cargo run -- play '{text}'"));
        // Another training in between, and the same again.
        assert!(asked("data:xor;steps:3", None).is_ok());
        assert_eq!(asked(&text, None).unwrap(), answer);
    }
    assert_eq!(state(&text).steps, 60);
    let back = after(&text, Edit::Restart).report;
    assert_eq!((back.steps, state(&back.state).steps), (0, 0));
}

#[test]
fn a_setting_begins_the_training_again() {
    let cases = [
        (set("data", "xor"), "data:xor"),
        (set("layers", "3"), "units:6,6,6"),
        (set("layers", "0"), "units:"),
        (set("width", "4"), "units:4,4"),
        (set("f", "x*Phi(x)"), "f:x*Phi(x)"),
        (set("start", "zeros"), "start:zeros"),
        (set("method", "gradient"), "method:gradient"),
        (set("rate", "0.5"), "rate:0.5"),
        (set("norm", "yes"), "norm:yes"),
        (set("seed", "9"), "seed:9"),
    ];
    for (edit, expected) in cases {
        let seen = after("steps:5", edit).report.state;
        assert_eq!(state(&seen), state(expected), "{seen}");
    }
    let unknown = asked("", Some(set("colour", "red")));
    assert!(
        unknown
            .unwrap_err()
            .to_string()
            .starts_with("there is no setting")
    );
}

#[test]
fn a_touch_becomes_the_point_that_is_drawn_there() {
    let placed = after(
        "data:none",
        Edit::Place {
            at: [0.246, -0.504],
            class: 1,
        },
    );
    assert_eq!(state(&placed.report.state), state("data:none;own:b25,-50"));
    let plane = &placed.pictures.plane;
    let dot = plane.split("<circle").nth(1).expect("a point is drawn");
    let number = |name: &str| -> f64 {
        let rest = dot.split(&format!(r#" {name}=""#)).nth(1).unwrap();
        rest.split('"').next().unwrap().parse().unwrap()
    };
    let at = [number("cx"), number("cy")];
    let touched = after("data:none", Edit::Touch { at, class: 1 });
    assert_eq!(touched.report, placed.report);
    let text = "data:none;own:b25,-50.a0,0";
    assert_eq!(after(text, Edit::Undo).report.state, placed.report.state);
    let cleared = after(text, Edit::Clear).report;
    assert_eq!(state(&cleared.state), state("data:none"));
}

#[test]
fn what_lies_outside_is_no_point() {
    let touch = |x, y, class| Edit::Touch { at: [x, y], class };
    let place = |x, y, class| Edit::Place { at: [x, y], class };
    for edit in [
        touch(0.0, 0.0, 0),
        touch(1e300, 100.0, 0),
        touch(300.0, 300.0, 2),
        place(1.01, 0.0, 0),
        place(f64::NAN, 0.0, 0),
        place(0.0, 0.0, 7),
    ] {
        let told = asked("", Some(edit.clone()));
        assert_eq!(told.unwrap_err(), Fault::Outside, "{edit:?}");
    }
    let full = format!("own:{}", ["a1,1"; 64].join("."));
    let told = asked(&full, Some(place(0.0, 0.0, 0))).unwrap_err();
    assert_eq!(told, Fault::ManyPoints);
    assert_eq!(
        asked("data:none", Some(Edit::Step(1))).unwrap_err(),
        Fault::NoPoint
    );
    let last = asked("units:1;steps:4000", Some(Edit::Step(1))).unwrap_err();
    assert_eq!(last, Fault::ManySteps(4_000));
    let far = after("units:1;steps:3999", Edit::Step(u32::MAX));
    assert_eq!(far.report.steps, 4_000);
}

#[test]
fn whatever_the_numbers_do_there_is_an_answer() {
    for f in ["relu", "leaky", "gelu", "tanh", "sigmoid"]
        .into_iter()
        .chain(ILL)
    {
        for (method, rate) in
            [("adam", 100.0), ("gradient", 100.0), ("gradient", 1e-6)]
        {
            for start in ["he", "zeros"] {
                let text = format!(
                    "data:xor;own:a100,100.b100,100;units:8,8,8,8,8,8;f:{f};start:{start};\
                     method:{method};rate:{rate};steps:25"
                );
                let answer =
                    asked(&text, None).unwrap_or_else(|e| panic!("{text}: {e}"));
                assert_eq!(answer.report.steps, 25, "{text}");
                assert!(
                    !answer.summary.is_empty() && !answer.pictures.drawn.is_empty()
                );
                let json =
                    serde_json::to_string(&answer).expect("an answer is JSON");
                assert!(json.len() < 3_000_000, "{text}: {}", json.len());
            }
        }
    }
    for units in ["", "1", "8"] {
        for data in ["none", "none;own:a0,0", "none;own:a0,0.a0,0.b0,0"] {
            let text = format!("data:{data};units:{units};norm:yes");
            assert!(asked(&text, None).is_ok(), "{text}");
            let step = asked(&text, Some(Edit::Step(9)));
            assert_eq!(step.is_ok(), data != "none", "{text}");
        }
    }
}

/// Formulas whose networks run away, or have no number at all.
const ILL: [&str; 8] = [
    "1/x",
    "ln(x)",
    "sqrt(x)",
    "exp(exp(x))",
    "x^64",
    "x^-64",
    "0/0*x",
    "1e300*x",
];

#[test]
fn a_question_is_read_strictly() {
    let read = |text: &str| serde_json::from_str::<Question>(text);
    let question =
        read(r#"{"state": "", "edit": {"touch": {"at": [1, 2], "class": 0}}}"#);
    let edit = question.expect("a question").edit.expect("an edit");
    assert_eq!(
        edit,
        Edit::Touch {
            at: [1.0, 2.0],
            class: 0
        }
    );
    for text in [
        "{}",
        r#"{"state": 1}"#,
        r#"{"state": "", "more": 1}"#,
        r#"{"state": "", "edit": {"step": -1}}"#,
        r#"{"state": "", "edit": {"step": 1, "undo": null}}"#,
        r#"{"state": "", "edit": {"touch": {"at": [1], "class": 0}}}"#,
        r#"{"state": "", "edit": {"place": {"at": [1, 2], "class": 0, "z": 1}}}"#,
    ] {
        assert!(read(text).is_err(), "{text}");
    }
}

#[test]
fn a_cursor_is_a_cross_in_the_plane_and_changes_nothing_else() {
    let at = |cursor| {
        let state = "data:xor;steps:3".into();
        let question = Question {
            state,
            edit: None,
            cursor,
        };
        ask(&question).expect("an answer")
    };
    let (without, with) = (at(None), at(Some([0.5, -0.5])));
    let lines = |answer: &Answer| answer.pictures.plane.matches("axis").count();
    assert_eq!(lines(&with), lines(&without) + 2);
    assert_eq!(
        (&with.report, &with.pictures.loss),
        (&without.report, &without.pictures.loss)
    );
    for odd in [[f64::NAN, 0.0], [f64::INFINITY, 0.0], [1e300, -1e300]] {
        assert_eq!(at(Some(odd)), without);
    }
}
