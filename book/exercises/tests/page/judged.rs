//! Answers that are judged: what is almost right is refused as in Rust, what is right is accepted.

use crate::{rows, tabled, typed};
use checks::page::Verdict;

#[track_caller]
fn refused(verdict: &Verdict, reason: &str) {
    assert_eq!(
        (verdict.accepted, &verdict.field),
        (false, &None),
        "{verdict:?}"
    );
    assert!(verdict.told.contains(reason), "{verdict:?}");
}

#[test]
fn formulas_that_are_almost_right_are_refused_as_in_rust() {
    for (name, field, formula, reason) in [
        ("mixture", "beta", "1 + alpha", "for α = −3"),
        ("mixture", "beta", "relu(1 - relu(α))", "your β is 1"),
        ("every-factor", "f", "max(x, y)", "at t = −2"),
        ("every-factor", "f", "relu(x) - relu(y)", "at t = "),
        ("every-factor", "f", "x", "looks additive"),
        (
            "additive-twice",
            "f",
            "relu(x)",
            "f(−1) + f(1) = 1 but f(0) = 0",
        ),
        (
            "additive-twice",
            "f",
            "x^3",
            "f(1) + f(2) = 9 but f(3) = 27",
        ),
        ("additive-twice", "f", "-7/3*x", "looks linear"),
        ("cheap-slope", "slope", "s*s", "where the sigmoid is 1/4"),
        ("cheap-slope", "slope", "s*(1 - s)*1", "takes 3 operations"),
        (
            "mean-of-relu",
            "mean",
            "phi(b) + b*(1 - Phi(b))",
            "at b = −3",
        ),
        (
            "mean-of-relu",
            "mean",
            "phi(b) + relu(b)*Phi(b)",
            "at b = −3",
        ),
        (
            "mean-of-relu",
            "mean",
            "phi(b) + b*Phi(b) + 0.0002",
            "at b = ",
        ),
        ("mean-of-relu", "mean", "0/0", "says NaN"),
        ("keep-the-size", "variance", "1", "with 3 inputs"),
        ("keep-the-size", "variance", "2/(n + 1)", "with 2 inputs"),
        (
            "how-many-seeds",
            "seeds",
            "ilog2(next_power_of_two(one_in))",
            "their risk is one in 2",
        ),
        (
            "how-many-seeds",
            "seeds",
            "2 + ilog2(one_in)",
            "fewer are enough",
        ),
        ("how-many-seeds", "seeds", "36", "fewer are enough"),
        ("how-many-seeds", "seeds", "0", "you take 0 seeds"),
    ] {
        refused(&typed(name, &[(field, formula)]), reason);
    }
    let added = [
        ("w11", "b11*a11 + b12*a21"),
        ("w12", "b11*a12 + b12*a22"),
        ("w21", "b21*a11 + b22*a21"),
        ("w22", "b21*a12 + b22*a22"),
        ("v1", "a1 + b1"),
        ("v2", "a2 + b2"),
    ];
    refused(&typed("collapse", &added), "at the input [0, 0]");
}

#[test]
fn what_is_right_only_where_it_is_tried_is_refused() {
    for (name, field, formula, reason) in [
        (
            "mixture",
            "beta",
            "if(alpha > 1000, 0, 1 - alpha)",
            "at α = ",
        ),
        (
            "mixture",
            "beta",
            "1 - α + α*(α^2 - 1)*(α^2 - 1/4)*(α^2 - 4)*(α^2 - 9)*(α^2 - 9/4)*(α^2 - 25/4)",
            "1 - α",
        ),
        (
            "every-factor",
            "f",
            "if(x > 1000, 5*x, max(min(x, y), min(max(x, y), 0)))",
            "at x = ",
        ),
        (
            "every-factor",
            "f",
            "if(abs(x) > 1000, x^2, if(x = 0, y, 0))",
            "at x = ",
        ),
        (
            "keep-the-size",
            "variance",
            "if(n > 1e13, 1, 2/n)",
            "at n = ",
        ),
        (
            "how-many-seeds",
            "seeds",
            "if(one_in = 100, 9, 1 + ilog2(next_power_of_two(one_in)))",
            "for a risk of one in 100 you take 9 seeds",
        ),
        (
            "mean-of-relu",
            "mean",
            "phi(b) + b*Phi(b) + relu(b - 9)",
            "with b for x",
        ),
    ] {
        let verdict = typed(name, &[(field, formula)]);
        if reason == "1 - α" {
            // Its degree is too high to be read at letters.
            assert!(
                !verdict.accepted && verdict.told.starts_with("Open: "),
                "{verdict:?}"
            );
        } else {
            refused(&verdict, reason);
        }
    }
    let vanishing = [
        ("w11", "b11*a11 + b12*a21 + a11*(a11 - 1)*(a11 - 2)"),
        ("w12", "b11*a12 + b12*a22"),
        ("w21", "b21*a11 + b22*a21"),
        ("w22", "b21*a12 + b22*a22"),
        ("v1", "b11*a1 + b12*a2 + b1"),
        ("v2", "b21*a1 + b22*a2 + b2"),
    ];
    refused(&typed("collapse", &vanishing), "at a11 = ");
}

#[test]
fn what_cannot_be_decided_is_open_and_not_solved() {
    for (name, field, formula) in [
        // Right.
        ("mixture", "beta", "(1 - α)*(1 + α^8)^2/(1 + α^8)^2"),
        (
            "keep-the-size",
            "variance",
            "if(n > 2*n - 1, 2, 2/n)*(1 + n^9)/(1 + n^9)",
        ),
        // Right at all whole numbers.
        ("keep-the-size", "variance", "if(2*n = 5, 7, 2/n)"),
        // Right, for a reason that no degree shows.
        ("every-factor", "f", "if(x = 0, y, 1 - 1)"),
        (
            "every-factor",
            "f",
            "x^3/(x^2 + y^2 + if(x = 0, if(y = 0, 1, 0), 0))",
        ),
    ] {
        let verdict = typed(name, &[(field, formula)]);
        assert!(!verdict.accepted, "{name}: {verdict:?}");
        assert!(
            verdict.told.starts_with("Open: your answer is right"),
            "{verdict:?}"
        );
        assert!(verdict.told.contains("could not be decided"), "{verdict:?}");
    }
}

#[test]
fn other_right_answers_are_accepted() {
    for (name, field, formula) in [
        ("every-factor", "f", "if(x^2 + y^2 = 0, 0, x^3/(x^2 + y^2))"),
        ("every-factor", "f", "max(min(x, y), min(max(x, y), 0))"),
        ("every-factor", "f", "if(x = 0, y, x^3/(x^2 + y^2))"),
        ("mixture", "beta", "(1 - α + α^2 - α^3)/(1 + α^2)"),
        ("keep-the-size", "variance", "4/(n + abs(n))"),
        (
            "how-many-seeds",
            "seeds",
            "if(one_in < 3, 2, 2 + ilog2(one_in - 1))",
        ),
        ("mean-of-relu", "mean", "b + phi(b) - b*Phi(-b)"),
        ("additive-twice", "f", "x + x*(x^2 − 1)*(x − 2)*(x − 3)"),
        ("cheap-slope", "slope", "s − s^2"),
        ("how-many-seeds", "seeds", "2 + ilog2(one_in - 1)"),
        ("nearly-centred", "batch", "11, 121 × −1/11"),
        ("nine-in-ten", "bias", "-1.281552"),
        ("deadly-rate", "rate", "9.375e-2"),
        ("most-ties", "inputs", "4 * 7"),
    ] {
        let verdict = typed(name, &[(field, formula)]);
        assert!(verdict.accepted, "{name}: {verdict:?}");
    }
}

#[test]
fn numbers_that_are_almost_right_are_refused_as_in_rust() {
    for (name, field, number, reason) in [
        (
            "never-zero",
            "q",
            "0.75",
            "the next smaller float, 0.74999994, does not",
        ),
        ("never-zero", "q", "1", "between 0 and 1"),
        (
            "never-zero",
            "q",
            "1e-45",
            "1 is 0 after 2 factors of 1e-45",
        ),
        (
            "never-zero",
            "q",
            "1e-46",
            "between 0 and 1 is asked for, not 0",
        ),
        ("exactly-one", "x", "16.63553", "the sigmoid is 0.9999999"),
        ("exactly-one", "x", "1e50", "so it is at the float before"),
        ("first-step", "x", "-1", "a positive float"),
        (
            "deadly-rate",
            "rate",
            "0.093",
            "still says 3/125 (0.0240) at x = 3",
        ),
        ("most-ties", "inputs", "1, 1, 0, 0", "0 is not positive"),
        (
            "nearly-centred",
            "batch",
            "9, 81*-1/9",
            "the mean of the ReLUs is 9/82",
        ),
        (
            "nearly-centred",
            "batch",
            " ",
            "the variance of your batch is 0",
        ),
    ] {
        refused(&typed(name, &[(field, number)]), reason);
    }
    let three = rows(&[&["1", "0", "1"], &["-1", "0", "1"], &["1", "0", "0"]]);
    refused(&tabled("absolute-value", "units", three), "2 are enough");
    let half = rows(&[&["1/2", "0", "2"], &["-1", "0", "1"]]);
    assert!(tabled("absolute-value", "units", half).accepted);
    let crossing = rows(&[["1", "0", "0"].as_slice(); 6]);
    refused(
        &tabled("six-cuts", "lines", crossing),
        "lines 1 and 2 do not cross",
    );
}
