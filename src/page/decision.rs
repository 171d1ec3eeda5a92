//! The decision picture: questions from top to bottom, and what to take where the answer is yes.
//! Two of the answers are asked of the scoreboard.

use crate::scoreboard::{COLUMNS, Kind, Scoreboard};
use textbook::figure::{Anchor, Diagram, Node, escape};
use textbook::ledger::Ledger;

const QUESTIONS: f64 = 174.0;
const ANSWERS: f64 = 540.0;
const STEP: f64 = 82.0;
/// What is taken where every answer was no.
const START: &str = "ReLU, variance 2/n";

/// The picture, and the same in words.
///
/// # Errors
/// If the ledger lacks a claim of the scoreboard.
pub(super) fn element(ledger: &Ledger) -> anyhow::Result<String> {
    let scoreboard = Scoreboard::of(ledger)
        .map_err(|claim| anyhow::anyhow!("the ledger has no claim `{claim}`"))?;
    let centred = with(&scoreboard, &[("affine", 0.0), ("mean", 0.0)]);
    let alive = with(
        &scoreboard,
        &[("affine", 0.0), ("homogeneous", 1.0), ("can die", 0.0)],
    );
    let before = [
        ("Do you copy a network?", "what it uses"),
        ("The output layer?", "what you predict"),
        ("Second slopes in the loss?", "a smooth one"),
        ("A gate from 0 to 1?", "the sigmoid"),
        ("Deep, not normalized?", centred.as_str()),
    ];
    let after = ("Many of its units dead?", alive.as_str());
    let svg = picture(&before, after);
    let told: Vec<_> = before
        .iter()
        .map(|(question, answer)| format!("{question} Yes: {answer}. No: go on."))
        .chain([
            format!("Start with {START}."),
            format!("{} Yes: {}.", after.0, after.1),
        ])
        .map(|line| format!("<li>{}</li>", escape(&line)))
        .collect();
    Ok(format!(
        r#"<figure class="picture" id="figure-decision"><div class="frame" role="img"
aria-labelledby="caption-decision" aria-describedby="description-decision">{svg}</div>
<figcaption id="caption-decision">Start with ReLU unless one of five questions says otherwise.
Which functions have mean 0, and which of those that keep the scale cannot die, is asked of the
table.</figcaption><details><summary>The same in words</summary>
<ol id="description-decision">{}</ol></details></figure>"#,
        told.concat()
    ))
}

/// The names of the activations that have these answers, or these numbers, to the third digit.
fn with(scoreboard: &Scoreboard, wanted: &[(&str, f64)]) -> String {
    let place =
        |title: &str| COLUMNS.iter().position(|column| column.title == title);
    let names = scoreboard.rows().filter_map(|(f, cells)| {
        let fits = wanted.iter().all(|&(title, value)| {
            place(title).is_some_and(|place| {
                let size = (cells[place].value - value).abs();
                let slack = match COLUMNS[place].kind {
                    Kind::Answer => 0.0,
                    // As the claim has it.
                    _ => 1.0 / 1024.0,
                };
                size <= slack
            })
        });
        fits.then_some(f.name)
    });
    names.collect::<Vec<_>>().join(", ")
}

fn picture(before: &[(&str, &str)], after: (&str, &str)) -> String {
    let rows = before.len() + 2;
    #[allow(clippy::cast_precision_loss, reason = "a few rows")]
    let height = |row: usize| 40.0 + STEP * row as f64;
    let mut diagram = Diagram::new(680.0, height(rows - 1) + 40.0);
    let mut above: Option<Node> = None;
    let mut down = |diagram: &mut Diagram, node: Node, no: bool| {
        if let Some(above) = above.replace(node) {
            diagram.arrow("axis", &above, &node, "");
            let (x, y) = above.middle();
            if no {
                let at = (x + 14.0, y + 47.0);
                diagram.note("label", at, Anchor::Start, "no");
            }
        }
    };
    for (row, &(question, answer)) in before.iter().chain([&after]).enumerate() {
        let start = before.len();
        let row = if row == start {
            let node = diagram.block("unit f1", (QUESTIONS, height(start)), START);
            down(&mut diagram, node, true);
            row + 1
        } else {
            row
        };
        let asked = diagram.block("unit", (QUESTIONS, height(row)), question);
        down(&mut diagram, asked, row < start);
        let answer = diagram.block("unit f1", (ANSWERS, height(row)), answer);
        diagram.arrow("c1", &asked, &answer, "yes");
    }
    diagram.svg()
}
