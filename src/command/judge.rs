//! `why-relu judge`: the questions of the scoreboard, asked of a formula.

use super::print;
use anyhow::Result;
use clap::{Args, ValueEnum};
use std::io::{self, Write, stdout};
use std::process::ExitCode;
use textbook::proof::three_digits;
use why_relu::activation::Initialisation;
use why_relu::formula::Formula;
use why_relu::scoreboard::Judgement;

#[derive(Args)]
pub(crate) struct Arguments {
    /// A function of x, such as 'x*sigmoid(1.702*x)': numbers, x, + - * / ^, parentheses, pi, e,
    /// exp, ln, sqrt, tanh, sigmoid, Phi, softplus, abs, relu, max(a, b), min(a, b)
    #[arg(allow_hyphen_values = true)]
    formula: String,
    /// How the weights before it are drawn: what the columns on signal and gradient depend on
    #[arg(long, value_enum, default_value = "he", value_name = "RULE")]
    weights: Rule,
    /// Print the judgement as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Rule {
    /// Variance 2/inputs, as for `ReLU`, GELU, `SiLU`
    He,
    /// Variance 2/(inputs + units), as for tanh and sigmoid
    Glorot,
    /// Variance 1/inputs, as for SELU
    Lecun,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let formula: Formula = arguments.formula.parse().map_err(crate::mistyped)?;
    let weights = match arguments.weights {
        Rule::He => Initialisation::He,
        Rule::Glorot => Initialisation::Glorot,
        Rule::Lecun => Initialisation::LeCun,
    };
    let judgement = Judgement::of(&formula, weights);
    let mut out = stdout().lock();
    if arguments.json {
        let text = serde_json::to_string_pretty(&judgement.document())?;
        writeln!(out, "{text}")?;
    } else {
        table(&mut out, &formula, &judgement)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// A property a line, with its verdict, what is known of the formula and of its neighbour; below it
/// the bounds, the witness, or what is open.
fn table(
    out: &mut impl Write,
    formula: &Formula,
    judgement: &Judgement,
) -> io::Result<()> {
    writeln!(out, "f(x) = {formula}")?;
    let mut heads = ["property", "verdict", "f", ""].map(String::from);
    if let Some(near) = judgement.neighbour() {
        let name = near.activation.name;
        let distance = three_digits(near.distance);
        writeln!(
            out,
            "the nearest of the catalogue is {name} (its weights by its own rule), which differs \
             by about\n{distance} where it differs most of where they were compared, from −4 to 4"
        )?;
        heads[3] = name.into();
    }
    let (mut lines, mut details) = (vec![heads], vec![String::new()]);
    for (place, (column, judged)) in judgement.cells().enumerate() {
        let near = judgement.neighbour().map(|near| &near.cells[place]);
        let (text, detail) = (judged.cell.text.clone(), judged.cell.detail.clone());
        let near = near.map_or(String::new(), |near| near.cell.text.clone());
        details.push(if detail == text {
            String::new()
        } else {
            detail
        });
        lines.push([
            column.title.into(),
            judged.verdict.text().into(),
            text,
            near,
        ]);
    }
    writeln!(out)?;
    for (line, detail) in print::aligned(&lines).iter().zip(details) {
        writeln!(out, "{line}")?;
        if !detail.is_empty() {
            writeln!(out, "    {detail}")?;
        }
    }
    Ok(())
}
