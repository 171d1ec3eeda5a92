//! The bound on a product of Jacobians: damaged sigmoids.

use super::NO_LIST;
use crate::Row;
use crate::smooth::smoothly;
use why_relu::activation::Sigmoid;
use why_relu::chapters::sigmoid_gradients_vanish::jacobians;

pub(super) fn row() -> Row {
    smoothly! {
        "sigmoid-gradients-vanish/product-bound", jacobians::product_bound, Sigmoid;
        [Shift] => &Damaged(Sigmoid, Way::Moved(1e-9));
        [Factor, JustOutside] => &Damaged(Sigmoid, Way::Times(1.0 + 1e-9));
        [Constant] => &Damaged(Sigmoid, Way::Times(1.0 - 1e-9));
        [Nothing] => &Damaged(Sigmoid, Way::Level);
        none [Shorter, Longer] => NO_LIST;
    }
}
