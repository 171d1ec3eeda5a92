//! Training deep networks: the claims about training, tested by training.
//!
//! The runs themselves are recorded (`why_relu::training`); here the record is read. All hypotheses
//! were written down before the runs that decide them, after an earlier record and trial runs, both
//! with other seeds.

pub mod accuracy;
mod figures;
pub mod inside;
pub mod seeds;
pub mod speed;

use textbook::claim::{Chapter, Claim};
use textbook::claims;

/// The chapter.
pub static CHAPTER: Chapter = Chapter {
    slug: "training-deep-networks",
    title: "Deep sigmoid networks stagnate",
    claims: CLAIMS,
    figures: figures::FIGURES,
};

/// Why none of these claims is a theorem.
const SEEDS: &str = "no theorem says what training leads to: runs with at least 36 seeds give an \
    interval for the median";

const CLAIMS: &[Claim] = claims! {
    /// Plain networks of 16 and of 32 sigmoid layers, with Xavier's start or He's, learn nothing in
    /// 40 epochs: in the median over seeds they get no more of the 500 test images right than a
    /// guesser can who has not looked at them. Nor did any of three tries at each of the learning
    /// rates $2^{-10}, 2^{-8}, \dots, 2^2$ get more of the validation images right.
    "deep-sigmoids-stagnate" {
        bears_on: [Supports S18],
        short_of_proof: SEEDS,
        check: accuracy::at_chance,
        subject: [
                ("sigmoid-xavier", 16),
                ("sigmoid-xavier", 32),
                ("sigmoid-he", 16),
                ("sigmoid-he", 32),
            ],
        /// ReLU with He's start
        foil: [("relu-he", 16), ("relu-he", 32)],
        break: "src/chapters/training_deep_networks/accuracy.rs",
            "float(run.right()) /"
            => "1.0 - float(run.right()) /",
    }
    /// Plain networks of 1, 2 and 4 sigmoid layers with Xavier's start get at least half of the
    /// test images right after 40 epochs, in the median over seeds.
    "shallow-sigmoids-learn" {
        bears_on: [Supports S18],
        short_of_proof: SEEDS,
        check: accuracy::learn,
        subject: seeds::of_depths("sigmoid-xavier", [1, 2, 4]),
        /// 16 layers
        foil: [("sigmoid-xavier", 16)],
        break: "src/chapters/training_deep_networks/accuracy.rs",
            "float(run.right()) /"
            => "1.0 - float(run.right()) /",
    }
    /// Plain networks of 16 layers of ReLU or leaky ReLU with He's start, or of tanh with Xavier's,
    /// get at least half of the test images right after 40 epochs, in the median over seeds.
    "others-learn-at-that-depth" {
        bears_on: [Supports S14, Supports S18],
        short_of_proof: SEEDS,
        check: accuracy::learn_and_compare,
        subject: [
                ("relu-he", 16),
                ("leaky-relu-he", 16),
                ("tanh-xavier", 16),
            ],
        /// the sigmoid with He's start
        foil: [("sigmoid-he", 16)],
        break: "src/training/record.rs",
            "*name == family && *of == depth"
            => r#"*name == "sigmoid-xavier" && *of == depth"#,
    }
    /// Networks of 16 sigmoid layers get at least half of the test images right after 40 epochs,
    /// in the median over seeds, if one thing is changed: batch normalization before each sigmoid,
    /// or skip connections, or first weights and biases with which the network computes what a
    /// fresh tanh network computes.
    "three-repairs" {
        bears_on: [Limits S18],
        short_of_proof: SEEDS,
        check: accuracy::learn,
        subject: [
                ("sigmoid-norm", 16),
                ("sigmoid-skip", 16),
                ("sigmoid-as-tanh", 16),
            ],
        /// none of the three
        foil: [("sigmoid-xavier", 16)],
        break: "src/chapters/training_deep_networks/accuracy.rs",
            "float(digits().test.classes.len())"
            => "float(digits().training.classes.len())",
    }
    /// Plain networks of 32 layers of ReLU, leaky ReLU or GELU with Xavier's start learn nothing in
    /// 40 epochs: in the median over seeds they get no more of the test images right than a guesser
    /// can. Nor did any of three tries at each of seven learning rates.
    "relu-needs-its-start" {
        bears_on: [Limits S14, Supports S19],
        short_of_proof: SEEDS,
        check: accuracy::at_chance_beside,
        subject: [
                [("relu-xavier", 32), ("relu-he", 32)],
                [("leaky-relu-xavier", 32), ("leaky-relu-he", 32)],
                [("gelu-xavier", 32), ("gelu-he", 32)],
            ],
        /// tanh, which Xavier's start suits
        foil: [[("tanh-xavier", 32), ("tanh-he", 32)]],
        break: "src/chapters/training_deep_networks/accuracy.rs",
            "proportion(right, images, RISK).low() <= share"
            => "proportion(right, images, RISK).high() <= share",
    }
    /// After 40 epochs, plain ReLU networks of 32 layers get at least a tenth of the test images
    /// more right with He's start than with Xavier's, in the median over seeds.
    "start-decides-for-relu" {
        bears_on: [Limits S14],
        short_of_proof: SEEDS,
        check: accuracy::get_more,
        subject: [[("relu-he-many", 32), ("relu-xavier-many", 32)]],
        /// 8 layers
        foil: [[("relu-he", 8), ("relu-xavier", 8)]],
        break: "src/chapters/training_deep_networks/accuracy.rs",
            "accuracy(runs[0]) - accuracy(runs[1])"
            => "accuracy(runs[1]) - accuracy(runs[0])",
    }
    /// In plain networks of 16 sigmoid layers with Xavier's start, before training, at most one
    /// output in a hundred is saturated (its slope is below $1/100$), and yet the gradient with
    /// respect to the weights of the first layer is at most a thousandth as long as for the last
    /// hidden layer, in the median over seeds.
    "tiny-without-saturation" {
        bears_on: [Limits S20, Refutes S21],
        short_of_proof: SEEDS,
        check: inside::tiny_unsaturated,
        subject: ("sigmoid-xavier", 16),
        /// tanh
        foil: ("tanh-xavier", 16),
        break: "src/chapters/training_deep_networks/inside.rs",
            "before(runs[0]).first / before(runs[0]).last"
            => "before(runs[0]).last / before(runs[0]).first",
    }
    /// In plain tanh networks of 4, 8, 16 and 32 layers with Xavier's start, trained at the best of
    /// seven learning rates, at most half of the outputs of hidden layers are saturated after 40
    /// epochs (their slope is below a twenty-fifth of the slope at 0), in the median over seeds.
    "most-do-not-saturate" {
        bears_on: [Refutes S20],
        short_of_proof: SEEDS,
        check: inside::most_are_not_saturated,
        subject: seeds::of_depths("tanh-xavier", [4, 8, 16, 32]),
        /// sixteen times larger first weights, 4 layers
        foil: [("tanh-wide", 4)],
        break: "src/chapters/training_deep_networks/inside.rs",
            "|runs| after(runs[0]).saturated)"
            => "|runs| 1.0 - after(runs[0]).saturated)",
    }
    /// Plain networks of 4 tanh layers with sixteen times Xavier's weights are saturated in at
    /// least half of their outputs, before training and after. After five epochs, those with
    /// Xavier's weights get at least a tenth of the test images more right, in the median over
    /// seeds.
    "saturated-networks-learn-slowly" {
        bears_on: [Supports S20, Supports S21],
        short_of_proof: SEEDS,
        check: inside::saturated_and_slow_beside(("tanh-xavier", 4), _),
        subject: ("tanh-wide", 4),
        /// He's weights, which are larger than Xavier's
        foil: ("tanh-he", 4),
        break: "src/chapters/training_deep_networks/inside.rs",
            "early(runs[0]) - early(runs[1])"
            => "early(runs[1]) - early(runs[0])",
    }
    /// Networks of 32 sigmoid layers with skip connections get at least half of the test images
    /// right after five epochs, and after 40 epochs at least half of their outputs are saturated,
    /// in the median over seeds.
    "saturated-and-yet-fast" {
        bears_on: [Limits S20],
        short_of_proof: SEEDS,
        check: inside::saturated_and_fast,
        subject: ("sigmoid-skip", 32),
        /// batch normalization in place of skip connections
        foil: ("sigmoid-norm", 32),
        break: "src/chapters/training_deep_networks/speed.rs",
            "after(EARLY, run)"
            => "after(0, run)",
    }
    /// After five epochs, plain tanh networks of 4, 8 and 16 layers get at least a tenth of the
    /// test images more right than sigmoid networks of the same depth, both with Xavier's start and
    /// each at the learning rate that its tries of 40 epochs give it, in the median over seeds.
    "deeper-tanh-learns-faster" {
        bears_on: [Supports S30],
        short_of_proof: SEEDS,
        check: speed::learns_faster,
        subject: [
                [("tanh-xavier", 4), ("sigmoid-xavier", 4)],
                [("tanh-xavier", 8), ("sigmoid-xavier", 8)],
                [("tanh-xavier", 16), ("sigmoid-xavier", 16)],
            ],
        /// sigmoid networks of 16 layers with batch normalization
        foil: [[("tanh-xavier", 16), ("sigmoid-norm", 16)]],
        break: "src/chapters/training_deep_networks/speed.rs",
            "early(runs[0]) - early(runs[1])"
            => "early(runs[1]) - early(runs[0])",
    }
    /// After five epochs, plain networks of 4 layers of $\sigma - 1/2$, which has mean zero and the
    /// slope of $\sigma$, get at least a tenth of the test images more right than those of
    /// $\sigma$, in the median over seeds.
    "centring-helps" {
        bears_on: [Supports S30],
        short_of_proof: SEEDS,
        check: speed::learns_faster_beside,
        subject: [[("centred-sigmoid", 4), ("sigmoid-xavier", 4)]],
        /// 16 layers
        foil: [[
                    ("centred-sigmoid", 16),
                    ("sigmoid-xavier", 16),
                ]],
        break: "src/chapters/training_deep_networks/speed.rs",
            "early(runs[0]) - early(runs[1])"
            => "early(runs[0]) - early(runs[0])",
    }
    /// Plain networks of 16 layers of $\sigma - 1/2$ (mean zero, slope $1/4$) or of $4\sigma$
    /// (slope 1, a mean) learn nothing in 40 epochs: in the median over seeds they get no more of
    /// the test images right than a guesser can. Nor did any of three tries at each of
    /// $2^{-10}, 2^{-8}, \dots, 2^2$ get more of the validation images right.
    "neither-in-forty-epochs" {
        short_of_proof: SEEDS,
        check: accuracy::at_chance,
        subject: [("centred-sigmoid", 16), ("steep-sigmoid", 16)],
        /// $4\sigma - 2$, which has both
        foil: [("centred-steep-sigmoid", 16)],
        break: "src/chapters/training_deep_networks/accuracy.rs",
            "float(run.right()) /"
            => "1.0 - float(run.right()) /",
    }
    /// Plain networks of 16 layers of $4\sigma$ get no more of the test images right after 40
    /// epochs than a guesser can, and at least half of them after 1,000 epochs, at the best of the
    /// learning rates $2^{-12}, 2^{-11}, \dots, 2^6$, in the median over seeds.
    "slope-alone-learns-late" {
        bears_on: [Limits S30],
        short_of_proof: SEEDS,
        check: accuracy::learns_late,
        subject: ("steep-sigmoid-long", 16),
        /// $4\sigma - 2$, which learns early
        foil: ("centred-steep-sigmoid-long", 16),
        break: "src/chapters/training_deep_networks/accuracy.rs",
            "after(EARLIER, runs[0])"
            => "after(1_000, runs[0])",
    }
    /// Plain networks of 16 layers of $\sigma - 1/2$, and of $\sigma$, learn nothing in 1,000
    /// epochs: in the median over seeds they get no more of the test images right than a guesser
    /// can. Nor did any of three tries at each of $2^{-12}, 2^{-11}, \dots, 2^6$ get more of the
    /// validation images right; one that was given up counts as none.
    "mean-alone-learns-nothing" {
        bears_on: [Limits S30],
        short_of_proof: SEEDS,
        check: accuracy::at_chance,
        subject: [("centred-sigmoid-long", 16), ("sigmoid-long", 16)],
        /// $4\sigma$, the slope alone
        foil: [("steep-sigmoid-long", 16)],
        break: "src/training/record.rs",
            "*name == family && *of == depth"
            => r#"*name == "steep-sigmoid-long" && *of == depth"#,
    }
    /// After training, at least a quarter of the outputs in plain ReLU networks of 1 to 32 layers
    /// with He's start are exactly 0, in the median over seeds.
    "zeros-remain" {
        bears_on: [Supports S34],
        short_of_proof: SEEDS,
        check: inside::a_quarter_is_zero,
        subject: seeds::of_depths("relu-he", [1, 2, 4, 8, 16, 32]),
        /// leaky ReLU
        foil: [("leaky-relu-he", 16)],
        break: "src/chapters/training_deep_networks/inside.rs",
            "after(runs[0]).zero"
            => "after(runs[0]).dead",
    }
    /// In trained ReLU networks of 16 layers with batch normalization before each ReLU, the squared
    /// means of the units make up at least $1/(2\pi)$ of the mean square of their outputs, in the
    /// median over seeds.
    "normalization-leaves-a-mean" {
        bears_on: [Limits S31],
        short_of_proof: SEEDS,
        check: inside::mean_is_left,
        subject: [("relu-norm", 16)],
        /// tanh with batch normalization
        foil: [("tanh-norm", 16)],
        break: "src/chapters/training_deep_networks/inside.rs",
            "after(runs[0]).mean"
            => "after(runs[0]).dead",
    }
};
