//! What a reader may type at the worst: it ends, in a mistake or in open cells, and
//! says nothing false.

use why_relu::activation::{Initialisation, Subject};
use why_relu::formula::{
    DEEPEST, Formula, MOST_CHARACTERS, MOST_STEPS, Typed, Wrong,
};
use why_relu::number::{Dual, Interval};
use why_relu::scoreboard::{COLUMNS, Judgement, Verdict};

fn wrong(text: &str) -> Wrong {
    let mistake = text.parse::<Formula>().expect_err("too much");
    assert!(mistake.to_string().chars().count() < 1_000);
    mistake.wrong().clone()
}

/// What is told of each property, by its title.
fn judged(text: &str) -> Vec<(&'static str, Verdict, String)> {
    let formula: Formula = text.parse().unwrap_or_else(|e| panic!("{e}"));
    let judgement = Judgement::of(&formula, Initialisation::He);
    let cells = judgement.cells().map(|(column, judged)| {
        assert!(!judged.cell.detail.contains("NaN"), "{text}: {judged:?}");
        (column.title, judged.verdict, judged.cell.text.clone())
    });
    cells.collect()
}

#[test]
fn texts_parentheses_and_steps_have_limits() {
    let long = "x".to_owned() + &" ".repeat(MOST_CHARACTERS - 1);
    assert!(long.parse::<Formula>().is_ok());
    assert_eq!(wrong(&(long + " ")), Wrong::TooLong);
    let nested = |depth: usize| "(".repeat(depth) + "x" + &")".repeat(depth);
    assert!(nested(DEEPEST).parse::<Formula>().is_ok());
    assert_eq!(wrong(&nested(DEEPEST + 1)), Wrong::TooDeep);
    assert_eq!(wrong(&nested(1_000)), Wrong::TooLong);
    assert_eq!(wrong(&"(".repeat(499)), Wrong::TooDeep);
    assert_eq!(wrong(&"exp(".repeat(200)), Wrong::TooDeep);
    // n numbers take n − 1 additions.
    let sum = |count: usize| vec!["x"; count].join("+");
    assert!(sum(MOST_STEPS / 2).parse::<Formula>().is_ok());
    assert_eq!(wrong(&sum(MOST_STEPS / 2 + 1)), Wrong::TooManySteps);
    assert_eq!(wrong(&("-".repeat(900) + "x")), Wrong::TooManySteps);
}

#[test]
fn of_what_has_no_value_anywhere_nothing_is_proved() {
    for text in [
        "0/0",
        "ln(-1)",
        "1/(x-x)",
        "x + ln(-1)",
        "ln(-exp(x))",
        "0*ln(-1)",
    ] {
        for (title, verdict, cell) in judged(text) {
            let counted = title == "operations";
            assert!(
                verdict == Verdict::Open || counted,
                "{text}, {title}: {cell}"
            );
        }
    }
}

/// 1 wherever it has a value, which it has not at 0.
#[test]
fn of_what_has_no_value_at_one_point_nothing_is_proved_of_the_whole_line() {
    for text in ["x/x", "abs(x)/x", "1/x", "ln(abs(x))", "ln(x)", "x^-2"] {
        for (title, verdict, cell) in judged(text) {
            let whole = ["range", "affine", "never falls", "steepest slope", "mean"];
            let refuted = verdict == Verdict::Refuted;
            assert!(
                verdict == Verdict::Open || refuted || !whole.contains(&title),
                "{text}, {title}: {cell}"
            );
        }
    }
}

#[test]
fn when_the_work_is_used_up_there_is_no_value_and_no_slope() {
    let formula = ("Phi(x)*".repeat(60) + "x").parse().unwrap();
    let typed = Typed::new("f", &formula, Initialisation::He);
    let x = Dual::variable(Interval::point(1.0));
    assert!(!typed.enclosure(x).slope.is_undefined() && !typed.is_exhausted());
    let used_up = (0..10_000).position(|_| typed.enclosure(x).value.is_undefined());
    assert!(used_up.is_some_and(|count| count > 100), "{used_up:?}");
    assert!(typed.is_exhausted());
    assert!(typed.enclosure(x).slope.is_undefined());
    let curve = typed.curve(Dual::variable(x));
    assert!(curve.value.value.is_undefined() && curve.slope.slope.is_undefined());
}

/// The first columns that are dear have all of it, and nothing is left for the others.
#[test]
fn all_properties_together_do_no_more_work_than_two_alone() {
    let nested = "tanh(".repeat(60) + "x" + &")".repeat(60);
    let formula: Formula = nested.parse().unwrap();
    let judgement = Judgement::of(&formula, Initialisation::He);
    let open = judgement.cells().filter(|(_, judged)| {
        judged
            .cell
            .detail
            .contains("for all of them, which are the limits")
    });
    let open: Vec<_> = open.map(|(column, _)| column.title).collect();
    assert!(
        open.contains(&"steepest slope") && open.contains(&"zeros"),
        "{open:?}"
    );
    // What is left of the budget of one is that of the next.
    let typed = Typed::new("f", &formula, Initialisation::He).within(10_000);
    let x = Dual::variable(Interval::point(1.0));
    assert!(!typed.enclosure(x).value.is_undefined() && typed.left() < 10_000);
    assert!(!typed.enclosure(x).value.is_undefined());
    assert!(typed.enclosure(x).value.is_undefined() && typed.left() == 0);
    // The dearest of the twelve is far from it.
    let gelu = Judgement::of(&"x*Phi(x)".parse().unwrap(), Initialisation::He);
    assert!(
        gelu.cells()
            .all(|(_, judged)| judged.verdict != Verdict::Open)
    );
}

/// Bends where no number is tried.
fn far(bends: i32, of: &str, sign: char) -> String {
    let bends: Vec<_> = (1..=bends).map(|n| format!("relu({of}-{n}0)")).collect();
    format!("x+{}", bends.join(&sign.to_string()))
}

/// With more comparisons than letters are read with, degrees that no letter is raised to, values
/// beyond the largest float, and searches that find nothing.
#[test]
fn the_worst_formulas_end() {
    let bends: Vec<_> = (0..40).map(|n| format!("relu(x-{n})")).collect();
    let curved: Vec<_> = (0..14).map(|n| format!("relu(x*(x-{n}))")).collect();
    let wild = "exp(x*x)-exp(x*x)+".repeat(15) + "x";
    let nested = (0..3).fold("x".to_owned(), |inner, n| {
        format!("max({inner}*{inner},{n}-{inner})")
    });
    let texts = [
        "exp(exp(exp(exp(x))))".to_owned(),
        "(x^64)^64".into(),
        "((x+1)^64)^64".into(),
        "x^64-x^63".into(),
        bends.join("+"),
        curved.join("-"),
        wild,
        "tanh(".repeat(60) + "x" + &")".repeat(60),
        "Phi(x)*".repeat(60) + "x",
        "abs(".repeat(60) + "x-1" + &")".repeat(60),
        "(x-x)*".repeat(50) + "x",
        "min(x,".repeat(50) + "1" + &")".repeat(50),
        "relu(x*x-2)-relu(x*x-3)+relu(x*x*x-1)".into(),
        "1e299*x*1e-299".into(),
        nested,
        far(8, "x", '+'),
        far(8, "x", '-'),
        far(2, "x*x", '-'),
        far(2, "x^8", '+'),
    ];
    for text in texts {
        assert_eq!(judged(&text).len(), COLUMNS.len(), "{text}");
    }
}
