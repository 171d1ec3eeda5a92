//! Training deep networks: other networks of the record, for which a sentence is false or
//! undecided.

use crate::reasons::NOT_ZERO;
use crate::{Cell, Row};
use why_relu::chapters::training_deep_networks::{accuracy, inside, speed};

const DEEPEST: &str = "the plan has no network of more than 32 layers";
const ONE_DEPTH: &str = "the plan trains networks of 16 layers alone for so long";
const AS_WELL: &str = "the sentence holds at the other depths of the plan as well";

/// What no claim of this chapter has a place for.
fn elsewhere() -> [Cell; 4] {
    none! {
        [Jump, Spike, Clip, Vanishing, Shift] =>
            "its subject is a network of the record, not a function; with another activation \
            the runs would be others, and the stamp of the record says which code made them";
        [NotANumber] =>
            "the instrument refuses a record that holds a NaN, and has a test of its own";
        [Nothing] => NOT_ZERO;
        [Constant] =>
            "the border is a constant of the check; the networks nearest to it stand under \
            just outside";
    }
}

pub(crate) fn rows() -> Vec<Row> {
    let rows = [learning(), inside_of_networks(), speed_and_causes()];
    let rows = rows.into_iter().flatten();
    rows.map(|row| row.with(elsewhere())).collect()
}

/// Who learns at all.
fn learning() -> Vec<Row> {
    vec![
        row! {
            "training-deep-networks/deep-sigmoids-stagnate", accuracy::at_chance;
            [Shorter] => [("sigmoid-xavier", 16), ("sigmoid-xavier", 4)];
            [Factor] => [("sigmoid-wide", 16)];
            [JustOutside] => [("gelu-he", 32)];
            none [Longer] => DEEPEST;
        },
        row! {
            "training-deep-networks/shallow-sigmoids-learn", accuracy::learn;
            [Longer] => [("sigmoid-xavier", 4), ("sigmoid-xavier", 8)];
            [Factor, JustOutside] => [("sigmoid-wide", 8)];
            none [Shorter] => AS_WELL;
        },
        row! {
            "training-deep-networks/others-learn-at-that-depth", accuracy::learn_and_compare;
            [Longer] => [("relu-he", 32), ("tanh-xavier", 32)];
            [Factor] => [("gelu-xavier", 16)];
            [JustOutside] => [("relu-norm", 32)];
            none [Shorter] => AS_WELL;
        },
        row! {
            "training-deep-networks/three-repairs", accuracy::learn;
            [Longer, JustOutside] => [("sigmoid-as-tanh", 32)];
            [Factor] => [("sigmoid-wide", 16)];
            none [Shorter] => AS_WELL;
        },
        row! {
            "training-deep-networks/relu-needs-its-start", accuracy::at_chance_beside;
            [Shorter] => [[("relu-xavier", 16), ("relu-he", 16)]];
            [Factor] => [[("relu-he", 32), ("relu-xavier", 32)]];
            [JustOutside] => [[("gelu-he", 32), ("gelu-xavier", 32)]];
            none [Longer] => DEEPEST;
        },
        row! {
            "training-deep-networks/start-decides-for-relu", accuracy::get_more;
            [Shorter] => [[("relu-he", 16), ("relu-xavier", 16)]];
            [Factor] => [[("relu-xavier-many", 32), ("relu-he-many", 32)]];
            [JustOutside] => [[("gelu-he", 32), ("gelu-xavier", 32)]];
            [JustOutside] => [[("tanh-he", 32), ("tanh-xavier", 32)]];
            none [Longer] => DEEPEST;
        },
    ]
}

/// What the units and the gradient do.
fn inside_of_networks() -> Vec<Row> {
    vec![
        row! {
            "training-deep-networks/tiny-without-saturation", inside::tiny_unsaturated;
            [Shorter, JustOutside] => ("sigmoid-xavier", 4);
            [Factor] => ("sigmoid-wide", 16);
            none [Longer] => AS_WELL;
        },
        row! {
            "training-deep-networks/most-do-not-saturate", inside::most_are_not_saturated;
            [Factor] => [("tanh-xavier", 4), ("tanh-wide", 8)];
            [JustOutside] => [("sigmoid-skip", 16)];
            none [Shorter] => AS_WELL;
            none [Longer] => DEEPEST;
        },
        row! {
            "training-deep-networks/saturated-networks-learn-slowly", inside::saturated_and_slow;
            [Shorter] => ("tanh-xavier", 1), ("tanh-wide", 1);
            [Factor] => ("sigmoid-xavier", 4), ("tanh-wide", 4);
            [JustOutside] => ("tanh-xavier", 4), ("sigmoid-skip", 32);
            none [Longer] => AS_WELL;
        },
        row! {
            "training-deep-networks/saturated-and-yet-fast", inside::saturated_and_fast;
            [Shorter] => ("sigmoid-skip", 8);
            [Factor, JustOutside] => ("tanh-wide", 4);
            none [Longer] => DEEPEST;
        },
        row! {
            "training-deep-networks/zeros-remain", inside::a_quarter_is_zero;
            [Factor] => [("relu-he", 16), ("leaky-relu-xavier", 16)];
            [JustOutside] => [("sigmoid-wide", 1)];
            none [Shorter, Longer] => "the sentence names every depth of the plan";
        },
        row! {
            "training-deep-networks/normalization-leaves-a-mean", inside::mean_is_left;
            [Factor] => [("tanh-norm", 32)];
            [JustOutside] => [("gelu-norm", 32)];
            none [Shorter, Longer] => AS_WELL;
        },
    ]
}

/// Who is ahead, and why.
fn speed_and_causes() -> Vec<Row> {
    vec![
        row! {
            "training-deep-networks/deeper-tanh-learns-faster", speed::learns_faster;
            [Shorter] => [[("tanh-xavier", 1), ("sigmoid-xavier", 1)]];
            [Factor] => [[("sigmoid-xavier", 4), ("tanh-xavier", 4)]];
            [JustOutside] => [[("tanh-xavier", 4), ("centred-sigmoid", 4)]];
            none [Longer] => AS_WELL;
        },
        row! {
            "training-deep-networks/centring-helps", speed::learns_faster;
            [Shorter] => [[("centred-sigmoid", 1), ("sigmoid-xavier", 1)]];
            [Longer] => [[("centred-sigmoid", 8), ("sigmoid-xavier", 8)]];
            [Factor, JustOutside] => [[("centred-sigmoid", 4), ("steep-sigmoid", 4)]];
        },
        row! {
            "training-deep-networks/neither-in-forty-epochs", accuracy::at_chance;
            [Shorter] => [("centred-sigmoid", 16), ("steep-sigmoid", 8)];
            [Factor] => [("centred-steep-sigmoid", 32)];
            [JustOutside] => [("sigmoid-wide", 16)];
            none [Longer] => AS_WELL;
        }
        .with(refused! {
            accuracy::tries;
            // Not half of the images, and yet no chance.
            [JustOutside] => [("tanh-wide", 8)];
        }),
        row! {
            "training-deep-networks/slope-alone-learns-late", accuracy::learns_late;
            [Factor, JustOutside] => ("centred-sigmoid-long", 16);
            // Early it knows nothing, and it is not asked again.
            [JustOutside] => ("steep-sigmoid", 16);
            none [Shorter, Longer] => ONE_DEPTH;
        },
        row! {
            "training-deep-networks/mean-alone-learns-nothing", accuracy::at_chance;
            [Factor, JustOutside] => [("centred-sigmoid-long", 16), ("steep-sigmoid-long", 16)];
            none [Shorter, Longer] => ONE_DEPTH;
        },
    ]
}
