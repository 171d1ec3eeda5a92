//! The sigmoid's gradient vanishes: damaged sigmoids, chains, layers and networks.

use crate::damage::{Clip, Damage, Jump, Shift, Spike, Vanishing};
use crate::{Cell, Row};
use textbook::number::{Dual, FloatRange, Number, Polynomial, Rational, Smooth, ratio};
use why_relu::activation::{Activation, Relu, sigmoid, sigmoid_slope};
use why_relu::chapters::sigmoid_gradients_vanish::mean_field::{self, Ensemble};
use why_relu::chapters::sigmoid_gradients_vanish::{
    chains, jacobians, layers, slopes,
};
use why_relu::network::chain::{Chain, SIGMOIDS};

use Damage::{
    Constant, Factor, JustOutside, Longer, NotANumber, Nothing, Shorter,
};

/// A damaged sigmoid, damaged in the way that its name says.
pub(crate) struct Damaged(pub(crate) Way);

pub(crate) enum Way {
    JumpFarOut,
    SpikeBetween,
    ClippedFarOut,
    WithVanishingTerm,
    MovedBy(f64),
    TimesANumber(f64),
    Undefined,
    Level,
}

impl Activation for Damaged {
    fn of<T: Smooth>(&self, x: T) -> T {
        let s = sigmoid(x.clone());
        let number = T::constant;
        match self.0 {
            Way::JumpFarOut => {
                let step = x.branch(&number(1e6), number(1e-9), number(0.0));
                s + step
            }
            Way::SpikeBetween => {
                let distance = (x - number(0.3)).magnitude();
                let tent = number(1e-9) - number(1e-3) * distance;
                s + tent.larger(number(0.0))
            }
            Way::ClippedFarOut => {
                let top = number(1.0 - 1e-12);
                s.branch(&top, top.clone(), s.clone())
            }
            Way::WithVanishingTerm => {
                let at = |k| x.clone() - number(k);
                s + number(1e-12) * at(0.0) * at(1.0) * at(-1.0)
            }
            Way::MovedBy(by) => sigmoid(x + number(by)),
            Way::TimesANumber(factor) => number(factor) * s,
            Way::Undefined => {
                let zero = x.clone() - x;
                s + zero.clone() / zero
            }
            Way::Level => number(0.5),
        }
    }
}

/// Cells for a proof about a sigmoid on all real numbers.
macro_rules! sigmoids {
    ($check:path) => {
        vec![
            Cell::Refused(&[Damage::Jump], || $check(&Damaged(Way::JumpFarOut))),
            Cell::Refused(&[Damage::Spike], || $check(&Damaged(Way::SpikeBetween))),
            Cell::Refused(&[Damage::Clip], || $check(&Damaged(Way::ClippedFarOut))),
            Cell::Refused(&[Damage::Vanishing], || {
                $check(&Damaged(Way::WithVanishingTerm))
            }),
            Cell::Refused(&[NotANumber], || $check(&Damaged(Way::Undefined))),
            Cell::Refused(&[Nothing], || $check(&Damaged(Way::Level))),
        ]
    };
}

fn slope_at_most_a_quarter() -> Row {
    let mut cells = sigmoids!(slopes::at_most_a_quarter);
    cells.extend([
        Cell::Refused(&[Damage::Shift], || {
            slopes::at_most_a_quarter(&Damaged(Way::MovedBy(1e-9)))
        }),
        Cell::Refused(&[Factor], || {
            slopes::at_most_a_quarter(&Damaged(Way::TimesANumber(1.0 + 1e-9)))
        }),
        Cell::Refused(&[Constant], || {
            slopes::at_most_a_quarter(&Damaged(Way::TimesANumber(1.0 - 1e-9)))
        }),
        Cell::None(&[Shorter, Longer], "its subject is a function, not a list"),
        Cell::None(&[JustOutside], "it grants no tolerance"),
    ]);
    Row {
        claim: "sigmoid-gradients-vanish/slope-at-most-a-quarter",
        cells,
    }
}

fn the_form_counts() -> Row {
    Row {
        claim: "sigmoid-gradients-vanish/the-form-counts",
        cells: vec![
            Cell::Refused(&[Constant], || slopes::two_forms(0.25 + 1e-9)),
            Cell::Refused(&[JustOutside], || slopes::two_forms(0.25 - 1e-9)),
            Cell::Refused(&[NotANumber], || slopes::two_forms(f64::NAN)),
            Cell::None(Damage::OF_FUNCTIONS, "its subject is a number"),
            Cell::None(Damage::OF_LISTS, "its subject is a number"),
            Cell::None(&[Nothing], "its subject is a number"),
        ],
    }
}

fn product_bound() -> Row {
    let mut cells = sigmoids!(jacobians::product_bound);
    cells.extend([
        Cell::Refused(&[Factor, JustOutside], || {
            jacobians::product_bound(&Damaged(Way::TimesANumber(1.0 + 1e-9)))
        }),
        Cell::Refused(&[Constant], || {
            jacobians::product_bound(&Damaged(Way::TimesANumber(1.0 - 1e-9)))
        }),
        Cell::Refused(&[Damage::Shift], || {
            jacobians::product_bound(&Damaged(Way::MovedBy(1e-9)))
        }),
        Cell::None(
            &[Shorter, Longer],
            "its subject is an activation; the depth is that of an induction",
        ),
    ]);
    Row {
        claim: "sigmoid-gradients-vanish/product-bound",
        cells,
    }
}

fn when_it_is_zero() -> Row {
    Row {
        claim: "sigmoid-gradients-vanish/when-it-is-zero",
        cells: vec![
            Cell::Refused(&[Factor], || chains::zero_depths(0.0625)),
            Cell::Refused(&[Constant], || chains::zero_depths(0.25_f32.next_down())),
            Cell::Refused(&[JustOutside], || chains::zero_depths(0.25_f32.next_up())),
            Cell::Refused(&[NotANumber], || chains::zero_depths(f32::NAN)),
            Cell::Refused(&[Nothing], || chains::zero_depths(0.0)),
            Cell::None(Damage::OF_FUNCTIONS, "its subject is a number"),
            Cell::None(&[Shorter, Longer], "its subject is a number"),
        ],
    }
}

/// The derivatives of a chain, but only the first.
pub(crate) fn cut(weight: &Rational, depth: usize) -> Vec<Rational> {
    let mut derivatives = (SIGMOIDS.derivatives)(weight, depth);
    derivatives.truncate(1);
    derivatives
}

/// The derivatives of a chain, and one more.
pub(crate) fn extended(weight: &Rational, depth: usize) -> Vec<Rational> {
    (SIGMOIDS.derivatives)(weight, depth + 1)
}

/// The layer of the book, with its slope changed.
fn changed(
    weight: &Polynomial,
    a: Dual<Polynomial>,
    change: fn(Polynomial) -> Polynomial,
) -> Dual<Polynomial> {
    let Dual { value, slope } = (SIGMOIDS.layer)(weight, a);
    let slope = change(slope);
    Dual { value, slope }
}

/// Chains of sigmoids, damaged.
pub(crate) const CUT: Chain = Chain {
    derivatives: cut,
    ..SIGMOIDS
};
pub(crate) const EXTENDED: Chain = Chain {
    derivatives: extended,
    ..SIGMOIDS
};
pub(crate) const SQUARED: Chain = Chain {
    layer: |w, a| changed(w, a, |slope| &slope * &slope),
    ..SIGMOIDS
};
pub(crate) const MINUS: Chain = Chain {
    layer: |w, a| changed(w, a, |slope| -slope),
    ..SIGMOIDS
};
pub(crate) const DEAD: Chain = Chain {
    layer: |w, a| changed(w, a, |_| 0.into()),
    derivatives: |_, depth| vec![Rational::ZERO; depth],
};
pub(crate) const CLIPPED: Chain = Chain {
    layer: |w, a| {
        changed(w, a, |slope| {
            let top = Polynomial::constant(1e12);
            slope.branch(&top, top.clone(), slope.clone())
        })
    },
    ..SIGMOIDS
};
pub(crate) const JUMPING: Chain = Chain {
    layer: |w, a| {
        changed(w, a, |slope| {
            let far = Polynomial::constant(1e12);
            &slope + slope.branch(&far, Polynomial::constant(1e-9), 0.into())
        })
    },
    ..SIGMOIDS
};
pub(crate) const SPIKED: Chain = Chain {
    layer: |w, a| {
        changed(w, a, |slope| {
            let distance = (&slope - Polynomial::constant(1e5)).magnitude();
            let tent = Polynomial::constant(1e-9) - distance;
            slope + tent.larger(0.into())
        })
    },
    ..SIGMOIDS
};
pub(crate) const SHIFTED: Chain = Chain {
    layer: |w, a| changed(w, a, |slope| slope + Polynomial::constant(1e-12)),
    ..SIGMOIDS
};
pub(crate) const VANISHING: Chain = Chain {
    layer: |w, a| {
        changed(w, a, |slope| {
            let powers = (0..=64).map(|k| Polynomial::constant(0.25_f64.powi(k)));
            let product = powers
                .take(4)
                .fold(slope.clone(), |product, power| product * (&slope - power));
            slope + product
        })
    },
    ..SIGMOIDS
};

/// Cells for a proof about chains of sigmoids.
macro_rules! chains {
    ($check:expr) => {{
        use $crate::sigmoid_gradients_vanish as damaged;
        vec![
            Cell::Refused(&[Damage::Shorter], || $check(damaged::CUT)),
            Cell::Refused(&[Damage::Longer], || $check(damaged::EXTENDED)),
            Cell::Refused(&[Damage::Factor], || $check(damaged::SQUARED)),
            Cell::Refused(&[Damage::Factor], || $check(damaged::MINUS)),
            Cell::Refused(&[Damage::Nothing], || $check(damaged::DEAD)),
            Cell::Refused(&[Damage::Clip], || $check(damaged::CLIPPED)),
            Cell::Refused(&[Damage::Jump], || $check(damaged::JUMPING)),
            Cell::Refused(&[Damage::Spike], || $check(damaged::SPIKED)),
            Cell::Refused(&[Damage::Shift], || $check(damaged::SHIFTED)),
            Cell::Refused(&[Damage::Vanishing], || $check(damaged::VANISHING)),
            Cell::None(
                &[Damage::NotANumber],
                "its numbers are fractions and letters, which have no NaN and no −0",
            ),
        ]
    }};
}
pub(crate) use chains;

fn factors_are_not_the_cause() -> Row {
    let mut cells = chains!(|chain| chains::same_slopes(&ratio(4, 1), chain));
    cells.extend([
        Cell::Refused(&[Constant], || {
            chains::same_slopes(&ratio(4_000_001, 1_000_000), SIGMOIDS)
        }),
        Cell::Refused(&[JustOutside], || {
            chains::same_slopes(&ratio(-4, 1), SIGMOIDS)
        }),
    ]);
    Row {
        claim: "sigmoid-gradients-vanish/factors-are-not-the-cause",
        cells,
    }
}

fn relu_vanishes_too() -> Row {
    Row {
        claim: "sigmoid-gradients-vanish/relu-vanishes-too",
        cells: vec![
            Cell::Refused(&[Damage::Jump], || {
                let (f, at, by) = (Relu, 1e6, 1e-9);
                layers::mean_factor(&Jump { f, at, by })
            }),
            Cell::Refused(&[Damage::Spike], || {
                let (middle, half, high) = (0.625, 1.0 / 1024.0, 1e-9);
                layers::mean_factor(&Spike {
                    f: Relu,
                    middle,
                    half,
                    high,
                })
            }),
            Cell::Refused(&[Damage::Clip], || {
                layers::mean_factor(&Clip { f: Relu, at: 1e12 })
            }),
            Cell::Refused(&[Damage::Vanishing], || {
                let (f, factor) = (Relu, 1e-9);
                layers::mean_factor(&Vanishing { f, factor })
            }),
            Cell::None(
                &[Damage::Shift],
                "the sentence stays true: it is about slopes",
            ),
            Cell::Refused(&[Factor, Constant], || {
                layers::mean_factor(&Steeper(1.0 + 1e-9))
            }),
            Cell::Refused(&[JustOutside], || {
                layers::mean_factor(&why_relu::activation::LeakyRelu(1e-9))
            }),
            Cell::Refused(&[Nothing], || layers::mean_factor(&Steeper(0.0))),
            Cell::None(
                &[NotANumber],
                "letters stand for real numbers: there is no NaN and no −0",
            ),
            Cell::None(
                &[Shorter, Longer],
                "its subject is an activation; the width is that of an induction",
            ),
        ],
    }
}

/// ReLU times a number.
pub(crate) struct Steeper(pub(crate) f64);

impl why_relu::activation::PiecewiseLinear for Steeper {
    fn at<T: Number>(&self, x: T) -> T {
        T::constant(self.0) * why_relu::activation::relu(x)
    }
}

/// ReLU, 2 % steeper.
fn steeper(x: Dual<f64>) -> Dual<f64> {
    Dual::constant(1.02) * why_relu::activation::relu(x)
}

fn mean_field() -> Row {
    Row {
        claim: "sigmoid-gradients-vanish/mean-field",
        cells: vec![
            Cell::Refused(&[JustOutside, Constant], || {
                mean_field::holds(mean_field::HE.with_variance(2.25))
            }),
            Cell::Refused(&[Factor], || {
                mean_field::holds(mean_field::HE.with_variance(4.0))
            }),
            Cell::Refused(&[NotANumber], || {
                mean_field::holds(mean_field::HE.with_variance(f64::NAN))
            }),
            Cell::Refused(&[Nothing], || {
                mean_field::holds(mean_field::HE.with_variance(0.0))
            }),
            Cell::None(
                Damage::OF_FUNCTIONS,
                "a median of random networks grants more than such damage does to it",
            ),
            Cell::None(
                &[Shorter, Longer],
                "its subject is how weights are drawn; the factor is one per layer",
            ),
        ],
    }
}

fn never_dies_in_the_reals() -> Row {
    let mut cells = vec![
        Cell::Refused(&[Damage::Jump], || {
            slopes::positive(&Damaged(Way::JumpFarOut))
        }),
        Cell::Refused(&[Damage::Spike], || {
            slopes::positive(&Damaged(Way::SpikeBetween))
        }),
        Cell::Refused(&[Damage::Clip], || {
            slopes::positive(&Damaged(Way::ClippedFarOut))
        }),
        Cell::Refused(&[Damage::Vanishing], || {
            slopes::positive(&Damaged(Way::WithVanishingTerm))
        }),
        Cell::Refused(&[NotANumber], || {
            slopes::positive(&Damaged(Way::Undefined))
        }),
        Cell::Refused(&[Nothing], || slopes::positive(&Damaged(Way::Level))),
    ];
    cells.extend([
        Cell::Refused(&[Factor], || {
            slopes::positive(&Damaged(Way::TimesANumber(-1.0)))
        }),
        Cell::None(
            &[Damage::Shift, Constant],
            "the sentence stays true: a sigmoid that is moved or stretched has a positive \
             slope",
        ),
        Cell::None(&[Shorter, Longer], "its subject is a function, not a list"),
        Cell::None(&[JustOutside], "it grants no tolerance"),
    ]);
    Row {
        claim: "sigmoid-gradients-vanish/never-dies-in-the-reals",
        cells,
    }
}

/// The slope of the sigmoid, but for one value.
fn except(at: f32, value: f32) -> textbook::proof::Proof {
    slopes::zeros(
        move |x| if x == at { value } else { sigmoid_slope(x) },
        move |x: FloatRange| {
            let slope = sigmoid_slope(x);
            if x.low() <= at && at <= x.high() {
                FloatRange::new(slope.low().min(value), slope.high().max(value))
            } else {
                slope
            }
        },
    )
}

fn dies_in_floats() -> Row {
    let just_above = 0.25_f32.next_up();
    let _ = just_above;
    Row {
        claim: "sigmoid-gradients-vanish/dies-in-floats",
        cells: vec![
            Cell::Refused(&[Damage::Jump, JustOutside, Constant], || {
                except(1e-3, 0.25_f32.next_up())
            }),
            Cell::Refused(&[Damage::Spike], || except(1.5_f32.next_up(), 0.0)),
            Cell::Refused(&[Damage::Clip, Nothing], || {
                slopes::zeros(|_| 0.0, |_| FloatRange::new(0.0, 0.0))
            }),
            Cell::Refused(&[Damage::Vanishing], || except(100.0, 1e-30)),
            Cell::Refused(&[NotANumber], || except(2.0, f32::NAN)),
            Cell::Refused(&[Factor], || {
                let twice = |x| sigmoid_slope(x) + sigmoid_slope(x);
                slopes::zeros(twice, |x: FloatRange| {
                    sigmoid_slope(x) + sigmoid_slope(x)
                })
            }),
            Cell::None(
                &[Damage::Shift],
                "the slope of f32 has no shift that leaves its zeros: a jump has the cell",
            ),
            Cell::None(&[Shorter, Longer], "its subject is a function, not a list"),
        ],
    }
}

pub(crate) fn rows() -> Vec<Row> {
    vec![
        slope_at_most_a_quarter(),
        the_form_counts(),
        product_bound(),
        when_it_is_zero(),
        factors_are_not_the_cause(),
        relu_vanishes_too(),
        mean_field(),
        never_dies_in_the_reals(),
        dies_in_floats(),
    ]
}
