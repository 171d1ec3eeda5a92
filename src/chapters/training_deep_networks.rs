//! Training deep networks: the claims about training, tested by training.
//!
//! The runs themselves are recorded (`why_relu::training`); here the record is read. All hypotheses but two were written down before
//! the runs that decide them, after trial runs with other seeds; `relu-needs-its-start` and `saturated-and-yet-fast` came later.

mod accuracy;
mod breaks;
mod figures;
mod inside;
mod seeds;
mod speed;

use textbook::claim::{Bearing, Chapter, Claim, Foil};

/// The chapter.
pub const CHAPTER: Chapter = Chapter {
    slug: "training-deep-networks",
    title: "Deep sigmoid networks stagnate",
    claims: CLAIMS,
    figures: figures::FIGURES,
    breaks: breaks::BREAKS,
};

const CLAIMS: &[Claim] = &[
    Claim {
        name: "deep-sigmoids-stagnate",
        statement: "Plain networks of 16 and of 32 sigmoid layers, with Xavier's start or He's, learn nothing in 40 epochs: in the median over seeds they get \
            no more of the 500 test images right than a guesser can who has not looked at them.",
        bears_on: &[("S18", Bearing::Supports)],
        proof: || {
            accuracy::at_chance([
                ("sigmoid-xavier", 16),
                ("sigmoid-xavier", 32),
                ("sigmoid-he", 16),
                ("sigmoid-he", 32),
            ])
        },
        foil: Foil::Refuted {
            subject: "ReLU with He's start",
            proof: || accuracy::at_chance([("relu-he", 16), ("relu-he", 32)]),
        },
    },
    Claim {
        name: "shallow-sigmoids-learn",
        statement: "Plain networks of 1, 2 and 4 sigmoid layers with Xavier's start get more than half of the test images right, in the median over seeds.",
        bears_on: &[("S18", Bearing::Supports)],
        proof: || accuracy::learn([1, 2, 4].map(|depth| ("sigmoid-xavier", depth))),
        foil: Foil::Refuted {
            subject: "16 layers",
            proof: || accuracy::learn([("sigmoid-xavier", 16)]),
        },
    },
    Claim {
        name: "others-learn-at-that-depth",
        statement: "Plain networks of 16 layers of ReLU or leaky ReLU with He's start, or of tanh with Xavier's, get more than half of the test images right, \
            in the median over seeds.",
        bears_on: &[("S18", Bearing::Supports)],
        proof: || {
            accuracy::learn([
                ("relu-he", 16),
                ("leaky-relu-he", 16),
                ("tanh-xavier", 16),
            ])
        },
        foil: Foil::Refuted {
            subject: "the sigmoid with He's start",
            proof: || accuracy::learn([("sigmoid-he", 16)]),
        },
    },
    Claim {
        name: "three-repairs",
        statement: "Networks of 16 sigmoid layers get more than half of the test images right, in the median over seeds, if one thing is changed: batch normalization \
            before each sigmoid, or skip connections, or first weights and biases with which the network computes what a fresh tanh network computes.",
        bears_on: &[("S18", Bearing::Limits)],
        proof: || {
            accuracy::learn([
                ("sigmoid-norm", 16),
                ("sigmoid-skip", 16),
                ("sigmoid-as-tanh", 16),
            ])
        },
        foil: Foil::Refuted {
            subject: "none of the three",
            proof: || accuracy::learn([("sigmoid-xavier", 16)]),
        },
    },
    Claim {
        name: "relu-needs-its-start",
        statement: "Plain networks of 32 layers of ReLU, leaky ReLU or GELU with Xavier's start learn nothing in 40 epochs: in the median over seeds they get no more of the test images right \
            than a guesser can.",
        bears_on: &[("S19", Bearing::Supports)],
        proof: || {
            accuracy::at_chance([
                ("relu-xavier", 32),
                ("leaky-relu-xavier", 32),
                ("gelu-xavier", 32),
            ])
        },
        foil: Foil::Refuted {
            subject: "tanh, which Xavier's start suits",
            proof: || accuracy::at_chance([("tanh-xavier", 32)]),
        },
    },
    Claim {
        name: "tiny-without-saturation",
        statement: "In plain networks of 16 sigmoid layers with Xavier's start, before training, at most one output in a hundred is saturated (its slope is below $1/100$), and yet the gradient with \
            respect to the weights of the first layer is at most a thousandth as long as for the last hidden layer, in the median over seeds.",
        bears_on: &[("S20", Bearing::Limits)],
        proof: || inside::tiny_unsaturated(("sigmoid-xavier", 16)),
        foil: Foil::Refuted {
            subject: "tanh",
            proof: || inside::tiny_unsaturated(("tanh-xavier", 16)),
        },
    },
    Claim {
        name: "most-do-not-saturate",
        statement: "In plain tanh networks of 4, 8, 16 and 32 layers with Xavier's start, trained at the best learning rate, at most half of the outputs of hidden layers are saturated after 40 epochs \
            (their slope is below a twenty-fifth of the slope at 0), in the median over seeds.",
        bears_on: &[("S20", Bearing::Refutes)],
        proof: || {
            let depths = [4, 8, 16, 32];
            inside::most_are_not_saturated(
                depths.map(|depth| ("tanh-xavier", depth)),
            )
        },
        foil: Foil::Refuted {
            subject: "sixteen times larger first weights, 4 layers",
            proof: || inside::most_are_not_saturated([("tanh-wide", 4)]),
        },
    },
    Claim {
        name: "saturated-networks-learn-slowly",
        statement: "Plain networks of 4 tanh layers with sixteen times Xavier's weights are saturated in at least half of their outputs, before training and after. After five epochs, those with \
            Xavier's weights get at least a tenth of the validation images more right, in the median over seeds.",
        bears_on: &[("S20", Bearing::Supports)],
        proof: || inside::saturated_and_slow(("tanh-xavier", 4), ("tanh-wide", 4)),
        foil: Foil::Refuted {
            subject: "He's weights, which are $\\sqrt 2$ times Xavier's",
            proof: || inside::saturated_and_slow(("tanh-xavier", 4), ("tanh-he", 4)),
        },
    },
    Claim {
        name: "saturated-and-yet-fast",
        statement: "Networks of 32 sigmoid layers with skip connections get more than half of the validation images right after five epochs, and after 40 epochs at least half of their outputs are saturated, \
            in the median over seeds.",
        bears_on: &[("S20", Bearing::Limits)],
        proof: || inside::saturated_and_fast(("sigmoid-skip", 32)),
        foil: Foil::Refuted {
            subject: "batch normalization in place of skip connections",
            proof: || inside::saturated_and_fast(("sigmoid-norm", 32)),
        },
    },
    Claim {
        name: "deeper-tanh-learns-faster",
        statement: "After five epochs, plain tanh networks of 4, 8 and 16 layers get at least a tenth of the validation images more right than sigmoid networks of the same depth, both with \
            Xavier's start and the best learning rate, in the median over seeds.",
        bears_on: &[("S30", Bearing::Supports)],
        proof: || {
            speed::learns_faster(
                [4, 8, 16].map(|depth| {
                    [("tanh-xavier", depth), ("sigmoid-xavier", depth)]
                }),
            )
        },
        foil: Foil::Refuted {
            subject: "sigmoid networks of 16 layers with batch normalization",
            proof: || {
                speed::learns_faster([[("tanh-xavier", 16), ("sigmoid-norm", 16)]])
            },
        },
    },
    Claim {
        name: "centring-helps",
        statement: "After five epochs, plain networks of 4 layers of $\\sigma - 1/2$, which has mean zero and the slope of $\\sigma$, get at least a tenth of the validation images more right than those \
            of $\\sigma$, in the median over seeds.",
        bears_on: &[("S30", Bearing::Supports)],
        proof: || {
            speed::learns_faster([[("centred-sigmoid", 4), ("sigmoid-xavier", 4)]])
        },
        foil: Foil::Refuted {
            subject: "16 layers",
            proof: || {
                speed::learns_faster([[
                    ("centred-sigmoid", 16),
                    ("sigmoid-xavier", 16),
                ]])
            },
        },
    },
    Claim {
        name: "neither-cause-is-enough",
        statement: "Plain networks of 16 layers of $\\sigma - 1/2$ (mean zero, slope $1/4$) or of $4\\sigma$ (slope 1, a mean) get at most half of the test images right, in the median over seeds.",
        bears_on: &[("S30", Bearing::Limits)],
        proof: || {
            accuracy::do_not_learn([("centred-sigmoid", 16), ("steep-sigmoid", 16)])
        },
        foil: Foil::Refuted {
            subject: "$4\\sigma - 2$, which has both",
            proof: || accuracy::do_not_learn([("centred-steep-sigmoid", 16)]),
        },
    },
    Claim {
        name: "zeros-remain",
        statement: "After training, at least a quarter of the outputs in plain ReLU networks of 1 to 32 layers with He's start are exactly 0, in the median over seeds.",
        bears_on: &[("S34", Bearing::Supports)],
        proof: || {
            let depths = [1, 2, 4, 8, 16, 32];
            inside::a_quarter_is_zero(depths.map(|depth| ("relu-he", depth)))
        },
        foil: Foil::Refuted {
            subject: "leaky ReLU",
            proof: || inside::a_quarter_is_zero([("leaky-relu-he", 16)]),
        },
    },
    Claim {
        name: "normalization-leaves-a-mean",
        statement: "In trained ReLU networks of 16 layers with batch normalization before each ReLU, the squared means of the units make up at least $1/(2\\pi)$ of the mean square of their outputs, \
            in the median over seeds.",
        bears_on: &[("S31", Bearing::Limits)],
        proof: || inside::mean_is_left([("relu-norm", 16)]),
        foil: Foil::Refuted {
            subject: "tanh with batch normalization",
            proof: || inside::mean_is_left([("tanh-norm", 16)]),
        },
    },
];
