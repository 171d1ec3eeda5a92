//! States as text: what is written is read, and what is none is told.

use super::state;
use proptest::prelude::*;
use why_relu::playground::{MOST_LAYERS, MOST_STEPS, MOST_UNITS, State};

#[test]
fn the_empty_text_is_the_default() {
    assert_eq!(state(""), State::default());
    assert_eq!(state(&State::default().to_string()), State::default());
}

#[test]
fn what_is_no_state_is_told_with_its_remedy() {
    let many_points = format!("own:{}", "a1,1.".repeat(65));
    let long = "data:xor;".repeat(2_000);
    let deep = format!("f:{}x{}", "(".repeat(500), ")".repeat(500));
    let wide = "units:".to_owned() + &"8,".repeat(1_000) + "8";
    let cases = [
        ("data", "is no setting; a state is a list such as"),
        ("dat:xor", "the nearest is data"),
        ("data:xor;data:xor", "data stands there twice"),
        ("data:moons", "one of xor, circles, spirals, none"),
        ("units:0", "numbers from 1 to 8"),
        ("units:9", "numbers from 1 to 8"),
        ("units:1,1,1,1,1,1,1", "up to 6 numbers"),
        ("units:1,,1", "up to 6 numbers"),
        (&wide, "up to 6 numbers"),
        ("f:reul(x)", "the nearest name is `relu`"),
        (&deep, "the activation is relu"),
        ("start:glorot", "one of he, xavier, lecun, zeros"),
        ("method:sgd", "one of adam, gradient"),
        ("rate:0", "a number from 0.000001 to 100"),
        ("rate:NaN", "a number from"),
        ("rate:inf", "a number from"),
        ("rate:1e999", "a number from"),
        ("norm:maybe", "yes or no"),
        ("seed:-1", "a whole number from 0"),
        ("seed:4294967296", "a whole number from 0"),
        ("steps:1.5", "a whole number from 0 to 4000"),
        ("steps:4001", "can do 4000 steps"),
        ("steps:99999999999", "a whole number from 0 to 4000"),
        ("own:c1,1", "a class, a or b"),
        ("own:a101,0", "hundredths from −100 to 100"),
        ("own:a1", "a class, a or b"),
        ("own:é1,1", "a class, a or b"),
        (&many_points, "room for 64 points"),
        (&long, "too long"),
        ("data:none;steps:1", "no point to learn from"),
    ];
    for (text, expected) in cases {
        let fault = text.parse::<State>().expect_err(text).to_string();
        let short: String = text.chars().take(40).collect();
        assert!(fault.contains(expected), "{short}: {fault}");
        assert!(fault.chars().count() < 3_000, "{short}: {fault}");
    }
}

#[test]
fn a_formula_that_is_long_to_read_gets_fewer_steps() {
    let formula = vec!["Phi(x)"; 80].join("+");
    let text = format!("data:spirals;units:8,8,8,8,8,8;f:{formula};steps:4000");
    let fault = text
        .parse::<State>()
        .expect_err("too much work")
        .to_string();
    assert!(fault.contains("with this activation can do"), "{fault}");
}

proptest! {
    #[test]
    fn a_state_is_read_as_it_is_written(
        data in prop::sample::select(vec!["xor", "circles", "spirals", "none"]),
        own in prop::collection::vec((any::<bool>(), -100..=100, -100..=100), 1..20),
        units in prop::collection::vec(1..=MOST_UNITS, 0..=MOST_LAYERS),
        f in prop::sample::select(vec!["relu", "gelu", "x/2 + max(x, -1)^2", "-x*Phi(x)"]),
        rate in 1e-6_f64..100.0,
        norm: bool,
        seed: u32,
        steps in 0..=MOST_STEPS,
    ) {
        let own: Vec<_> = own.into_iter().map(|(b, x, y)| {
            format!("{}{x},{y}", if b { "b" } else { "a" })
        }).collect();
        let units: Vec<_> = units.iter().map(ToString::to_string).collect();
        let text = format!(
            "data:{data};own:{};units:{};f:{f};rate:{rate};norm:{};seed:{seed};steps:{steps}",
            own.join("."), units.join(","), if norm { "yes" } else { "no" },
        );
        let read = state(&text);
        prop_assert_eq!(read.rate.to_bits(), rate.to_bits());
        prop_assert_eq!(read.points().len(), read.data.points().len() + own.len());
        prop_assert_eq!(state(&read.to_string()), read);
    }

    #[test]
    fn any_text_is_a_state_or_is_told(text in "\\PC{0,60}|([a-z]{1,5}:[-a-z0-9.,;]{0,8}){0,4}") {
        let _ = text.parse::<State>();
    }
}
