//! Who needs an exponential: other lists.

use super::sorted_only;
use crate::Row;
use why_relu::chapters::scoreboard::{Members, cost};

pub(super) fn rows() -> Vec<Row> {
    vec![
        row! {
            "scoreboard/what-needs-an-exponential", cost::without_exponentials;
            [Shorter] => Members::of(&["identity", "ReLU", "leaky ReLU"]);
            [Longer] =>
                Members::of(&["identity", "ReLU", "leaky ReLU", "hard swish", "sigmoid"]);
        }
        .with(sorted_only()),
    ]
}
