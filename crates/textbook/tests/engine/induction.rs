//! Induction: what is handed on from step to step, and what only seems to be.

use textbook::number::Polynomial;
use textbook::proof::for_all::{block, equal, for_all, real};
use textbook::proof::induction::Induction;
use textbook::proof::{Method, Proof};

/// n additions of d to a are a + n·d: the state is the sum and the count.
fn additions(
    next: impl Fn([Polynomial; 2], &Polynomial) -> [Polynomial; 2],
) -> Proof {
    Induction {
        over: "number of additions",
        letters: for_all([real("a"), real("d"), real("n")]),
        first: &|[a, d, _]| [a + d, 1.into()],
        any: &|[a, d, n]| [a + n * d, n.clone()],
        next: &|state, [_, d, _]| next(state, d),
        holds: &|[sum, n], [a, d, _]| vec![equal("the sum", sum, a + n * d)],
    }
    .prove()
}

#[test]
fn what_is_handed_on_is_proved_for_every_number_of_steps() {
    let evidence =
        additions(|[sum, n], d| [sum + d, n + Polynomial::from(1)]).unwrap();
    assert_eq!(evidence.method(), Method::Symbolic);
    assert_eq!(
        evidence.domain(),
        "every number of additions, by induction: the first, and from any to the next; \
         all real a, d, n"
    );
    assert_eq!(
        evidence.reach(),
        "every number of additions, by induction · all real numbers"
    );
}

#[test]
fn a_step_that_hands_on_something_else_later_proves_nothing() {
    let late = additions(|[sum, n], d| {
        use textbook::number::Number;
        let top = Polynomial::constant(1e6);
        let sum = n.branch(&top, sum.clone(), &sum + d);
        [sum, n + Polynomial::from(1)]
    });
    let open = late.unwrap_err();
    assert!(!open.is_decisive());
    assert!(open.witness().contains("for the next step"), "{open}");
}

#[test]
fn what_fails_after_two_steps_is_refuted() {
    let twice = additions(|[sum, n], d| [sum + d + d, n + Polynomial::from(1)]);
    assert!(twice.unwrap_err().is_decisive());
    let forgetful = additions(|[_, n], d| [d.clone(), n + Polynomial::from(1)]);
    assert!(forgetful.unwrap_err().is_decisive());
    let clipped = additions(|[sum, n], d| {
        use textbook::number::Number;
        let top = Polynomial::constant(1e12);
        let sum = (sum + d).branch(&top, top.clone(), 0.into());
        [sum, n + Polynomial::from(1)]
    });
    assert!(clipped.unwrap_err().is_decisive());
}

/// A stack of layers without a bend is one layer: the state is the signal and the layer.
fn stack(first_bias: i32, assumed_bias: i32) -> Proof {
    Induction {
        over: "depth",
        letters: for_all([
            block("W"),
            block("b"),
            block("V"),
            block("c"),
            block("x"),
        ]),
        first: &|[w, b, _, _, x]| {
            [
                w * x + b + Polynomial::from(first_bias),
                w.clone(),
                b.clone(),
            ]
        },
        any: &|[w, b, _, _, x]| {
            [
                w * x + b + Polynomial::from(assumed_bias),
                w.clone(),
                b.clone(),
            ]
        },
        next: &|[signal, w, b], [_, _, v, c, _]| [v * signal + c, v * w, v * b + c],
        holds: &|[signal, w, b], [.., x]| {
            vec![equal("the signal", signal, w * x + b)]
        },
    }
    .prove()
}

#[test]
fn a_stack_of_any_depth_and_any_shape_is_one_layer() {
    stack(0, 0).unwrap();
}

#[test]
fn a_wrong_first_step_is_refuted_and_a_wrong_assumption_is_noticed() {
    assert!(stack(1, 0).unwrap_err().is_decisive());
    let open = stack(0, 1).unwrap_err();
    assert!(!open.is_decisive());
    assert!(open.witness().contains("assumed to be any state"), "{open}");
}
