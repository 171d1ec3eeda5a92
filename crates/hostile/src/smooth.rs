//! Damaged functions for which an exponential is needed: sigmoids and their kin.

use textbook::number::{Dual, Smooth};
use why_relu::activation::Activation;
use why_relu::chapters::saturation_and_explosion::sloped::Sloped;

/// f, damaged in a way.
pub(crate) struct Damaged<F>(pub(crate) F, pub(crate) Way);

/// A way of damage.
#[derive(Clone, Copy)]
pub(crate) enum Way {
    JumpFarOut,
    Spike,
    ClipFarOut,
    VanishingTerm,
    Moved(f64),
    Raised(f64),
    Times(f64),
    ZeroByZero,
    Level,
    /// Another value at 0.3.
    Hole(f64),
}

impl<F: Activation> Activation for Damaged<F> {
    fn of<T: Smooth>(&self, x: T) -> T {
        let number = T::constant;
        let f = |x: &T| self.0.of(x.clone());
        match self.1 {
            Way::JumpFarOut => {
                f(&x) + x.branch(&number(1e6), number(1e-9), number(0.0))
            }
            Way::Spike => {
                let distance = (x.clone() - number(0.3)).magnitude();
                let tent = number(1e-9) - number(1e-3) * distance;
                f(&x) + tent.larger(number(0.0))
            }
            Way::ClipFarOut => {
                let (value, top) = (f(&x), number(1.0 - 1e-12));
                value.branch(&top, top.clone(), value.clone())
            }
            Way::VanishingTerm => {
                let at = |k| x.clone() - number(k);
                f(&x) + number(1e-12) * at(0.0) * at(1.0) * at(-1.0)
            }
            Way::Moved(by) => f(&(x + number(by))),
            Way::Raised(by) => f(&x) + number(by),
            Way::Times(factor) => number(factor) * f(&x),
            Way::ZeroByZero => {
                let zero = x.clone() - x.clone();
                f(&x) + zero.clone() / zero
            }
            Way::Level => number(0.5),
            Way::Hole(value) if x == number(0.3) => number(value),
            Way::Hole(_) => f(&x),
        }
    }
}

impl<F: Activation> Sloped for Damaged<F> {
    fn slope<T: Smooth>(&self, x: T) -> T {
        self.of(Dual::variable(x)).slope
    }
}

/// A claim about `$f` on all real numbers; its other cells may name [`Damaged`] and [`Way`].
macro_rules! smoothly {
    ($claim:literal, $check:expr, $f:expr; $($more:tt)*) => {{
        use $crate::smooth::{Damaged, Way};
        row! {
            $claim, $check;
            [Jump] => &Damaged($f, Way::JumpFarOut);
            [Spike] => &Damaged($f, Way::Spike);
            [Spike] => &Damaged($f, Way::Hole(7.0));
            [Clip] => &Damaged($f, Way::ClipFarOut);
            [Vanishing] => &Damaged($f, Way::VanishingTerm);
            [NotANumber] => &Damaged($f, Way::ZeroByZero);
            $($more)*
        }
    }};
}
pub(crate) use smoothly;
