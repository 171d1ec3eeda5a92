//! The catalogue, typed: each property gets the evidence that the activation itself gets.

use std::sync::OnceLock;
use why_relu::activation::Initialisation::{self, Glorot, He, HeLeaky, LeCun};
use why_relu::activation::Subject;
use why_relu::activation::catalogue::{CATALOGUE, Catalogued, SELU};
use why_relu::chapters::scoreboard::chance::{self, ValueAndSlope};
use why_relu::chapters::scoreboard::{Members, cost, rays, slopes};
use why_relu::formula::{Formula, Typed};
use why_relu::proof::Proof;
use why_relu::scoreboard::{COLUMNS, Judgement, Verdict};

/// As they are written in the catalogue.
const SAME: [(&str, &str, Initialisation); 12] = [
    ("identity", "x", Glorot),
    ("ReLU", "relu(x)", He),
    ("leaky ReLU", "max(x, 1/100*x)", HeLeaky(0.01)),
    ("ELU", "1*(relu(x) - 1*(1 - exp(-relu(-x))))", He),
    // The constants of the catalogue are floats; here they are all their decimals.
    ("SELU", "L*(relu(x) - A*(1 - exp(-relu(-x))))", LeCun),
    ("softplus", "softplus(x)", He),
    ("GELU", "x*Phi(x)", He),
    ("SiLU", "x*sigmoid(x)", He),
    ("Mish", "x*tanh(softplus(x))", He),
    ("hard swish", "x*(6 - relu(6 - relu(x + 3)))/6", He),
    ("tanh", "tanh(x)", Glorot),
    ("sigmoid", "sigmoid(x)", Glorot),
];

/// As textbooks write them, in other forms of the same functions.
const OTHER: [(&str, &str, Initialisation); 8] = [
    ("ReLU", "max(0, x)", He),
    ("leaky ReLU", "max(x, 0.01*x)", HeLeaky(0.01)),
    ("ELU", "max(x, 0) + exp(min(x, 0)) - 1", He),
    (
        "SELU",
        "1.0507009873554804934*(max(x, 0) + 1.6732632423543772848*(exp(min(x, 0)) - 1))",
        LeCun,
    ),
    ("SiLU", "x/(1 + exp(-x))", He),
    ("Mish", "x*tanh(ln(1 + exp(x)))", He),
    ("hard swish", "x*min(max(x + 3, 0), 6)/6", He),
    ("sigmoid", "1/(1 + exp(-x))", Glorot),
];

/// Each property, in the order of the columns.
fn evidence(f: &dyn Subject) -> Vec<Proof> {
    const NONE: Members = Members::NONE;
    let moments = OnceLock::new();
    let moments = || moments.get_or_init(|| ValueAndSlope::of(f));
    vec![
        rays::one_range(f, NONE, NONE),
        slopes::one_straight(f, NONE),
        slopes::one_monotone(f, NONE),
        rays::one_of_degree_one(f, NONE),
        rays::one_mortal(f, NONE),
        slopes::one_steepness(f, NONE),
        chance::one_mean(f, moments(), NONE),
        chance::one_silence(f, NONE),
        chance::one_signal(f, moments(), NONE),
        chance::one_gradient(f, moments(), NONE),
        cost::one_count(f, NONE),
    ]
}

/// The activation of that name, called f.
pub(super) fn activation(name: &str) -> Catalogued {
    let found = CATALOGUE.iter().find(|f| f.name == name);
    Catalogued {
        name: "f",
        ..*found.expect("in the catalogue")
    }
}

/// Each formula that is written as in the catalogue, with the name and what is drawn before it.
pub(super) fn same() -> impl Iterator<Item = (&'static str, Formula, Initialisation)>
{
    let decimals = SELU.map(|constant| format!("{constant:.60}"));
    SAME.into_iter().map(move |(name, text, initialisation)| {
        let text = text.replace('L', &decimals[0]).replace('A', &decimals[1]);
        (name, text.parse().unwrap(), initialisation)
    })
}

/// The same in other forms; SELU's has other constants, in their last digits.
pub(super) fn others() -> impl Iterator<Item = (&'static str, Formula)> {
    OTHER
        .into_iter()
        .filter(|(name, ..)| *name != "SELU")
        .map(|(name, text, _)| (name, text.parse().unwrap()))
}

#[test]
fn a_formula_typed_as_an_activation_gets_its_evidence_word_for_word() {
    for (name, formula, initialisation) in same() {
        let typed = evidence(&Typed::new("f", &formula, initialisation));
        let own = evidence(&activation(name));
        assert_eq!(typed.len(), COLUMNS.len());
        for ((typed, own), column) in typed.iter().zip(&own).zip(COLUMNS) {
            assert!(own.is_ok(), "{name}, {}", column.title);
            assert_eq!(typed, own, "{name}, {}", column.title);
        }
    }
}

/// Other last digits, and other operations: the words are the same, and bounds overlap.
#[test]
fn another_form_of_an_activation_gets_its_words() {
    for (name, text, initialisation) in OTHER {
        let formula: Formula = text.parse().unwrap();
        let judgement = Judgement::of(&formula, initialisation);
        let near = judgement.neighbour().expect("it has values");
        assert_eq!(near.activation.name, name, "{text}");
        assert!(near.distance < 1e-12, "{text}: {}", near.distance);
        for ((column, judged), own) in judgement.cells().zip(&near.cells) {
            let what = format!("{} of {text}: {judged:?} {own:?}", column.title);
            if column.title == "operations" {
                continue;
            }
            assert_ne!(judged.verdict, Verdict::Open, "{what}");
            assert_eq!(judged.verdict, own.verdict, "{what}");
            assert_eq!(judged.cell.text, own.cell.text, "{what}");
        }
    }
}
