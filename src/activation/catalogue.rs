//! The catalogue: every activation of the scoreboard, each in one entry. A new entry is enough: its
//! properties are computed from it.
//!
//! # On floats
//! [`Subject::sloped`] and [`Subject::single_sloped`] compute the entry in [extended
//! precision](Extended) and round its value and its slope once each: both are the nearest floats,
//! on the whole range of f64 and of f32, subnormal results, zeros of the slope and all. Only a
//! number within 2⁻¹⁰ of a unit in the last place of the middle between two floats may be rounded
//! to either. Where a function is fast and how far it may then be off is what
//! [`kernels`](super::kernels) are about.
//!
//! - At −∞ and +∞ stand the limits, of value and slope; a value without one is ±∞.
//! - At −0 the identity, leaky ReLU, GELU, `SiLU`, Mish, hard swish and tanh are −0; ReLU, ELU and
//!   SELU are +0 at both zeros.
//! - Left of −3 hard swish is −0. GELU, `SiLU` and Mish are so where they round to 0, at −∞ too.
//! - At a bend the slope is that on the left.
//! - The value of a NaN is a NaN.

use super::{Initialisation, Subject, leaky_relu, relu};
use textbook::number::{
    Asymptote, Counted, Dual, Extended, Interval, Polynomial, Special,
};

/// An activation under its name, written once and compiled for the number types that the scoreboard
/// reads it with.
#[derive(Clone, Copy, Debug)]
pub struct Catalogued {
    /// The name, `leaky ReLU`.
    pub name: &'static str,
    /// The formula in TeX.
    pub formula: &'static str,
    /// How the weights before it are drawn.
    pub initialisation: Initialisation,
    /// In extended precision, with its slope, from which floats are rounded.
    pub extended: fn(Dual<Extended>) -> Dual<Extended>,
    /// On intervals, with its slope.
    pub enclosure: fn(Dual<Interval>) -> Dual<Interval>,
    /// On intervals, with its first and second slope.
    pub curve: fn(Dual<Dual<Interval>>) -> Dual<Dual<Interval>>,
    /// Far out, with its slope.
    pub tail: fn(Dual<Asymptote>) -> Dual<Asymptote>,
    /// At letters, where it is made of straight pieces.
    pub letters: fn(Polynomial) -> Polynomial,
    /// On numbers that count operations.
    pub counted: fn(Counted) -> Counted,
}

impl Subject for Catalogued {
    fn name(&self) -> &str {
        self.name
    }

    fn initialisation(&self) -> Initialisation {
        self.initialisation
    }

    fn extended(&self, x: Dual<Extended>) -> Dual<Extended> {
        (self.extended)(x)
    }

    fn enclosure(&self, x: Dual<Interval>) -> Dual<Interval> {
        (self.enclosure)(x)
    }

    fn curve(&self, x: Dual<Dual<Interval>>) -> Dual<Dual<Interval>> {
        (self.curve)(x)
    }

    fn tail(&self, x: Dual<Asymptote>) -> Dual<Asymptote> {
        (self.tail)(x)
    }

    fn letters(&self, x: Polynomial) -> Polynomial {
        (self.letters)(x)
    }

    fn counted(&self, x: Counted) -> Counted {
        (self.counted)(x)
    }
}

macro_rules! entry {
    ($name:literal, $formula:literal, $initialisation:expr, |$x:ident| $body:expr) => {{
        fn f<T: Special>($x: T) -> T {
            $body
        }
        Catalogued {
            name: $name,
            formula: $formula,
            initialisation: $initialisation,
            extended: f,
            enclosure: f,
            curve: f,
            tail: f,
            letters: f,
            counted: f,
        }
    }};
}

/// x for x > 0, `alpha`·(eˣ − 1) for x ≤ 0, times `scale`: ELU (Clevert and others 2016), and SELU
/// for two constants of its own. Written as a sum of both sides, each of which is 0 on the other:
/// so it is seen that they meet.
pub fn scaled_elu<T: Special>(scale: f64, alpha: f64, x: &T) -> T {
    let right = relu(x.clone());
    let left = (-relu(-x.clone())).one_minus_exp();
    T::constant(scale) * (right - T::constant(alpha) * left)
}

/// The leak of leaky ReLU, 1/100, as a float.
const LEAK: f64 = 0.01;

/// The constants of SELU (Klambauer and others 2017), rounded to f64.
pub const SELU: [f64; 2] = [1.050_700_987_355_480_5, 1.673_263_242_354_377_2];

/// Every activation, from straight to saturating.
pub static CATALOGUE: &[Catalogued] = &[
    entry!("identity", "x", Initialisation::Glorot, |x| x),
    entry!("ReLU", r"\max(x, 0)", Initialisation::He, |x| relu(x)),
    entry!(
        "leaky ReLU",
        r"\max(x, x/100)",
        Initialisation::HeLeaky(LEAK),
        |x| leaky_relu(T::one() / T::constant(100.0), x)
    ),
    entry!("ELU", r"x \text{ or } e^x - 1", Initialisation::He, |x| {
        scaled_elu(1.0, 1.0, &x)
    }),
    entry!(
        "SELU",
        r"\lambda x \text{ or } \lambda\alpha(e^x - 1)",
        Initialisation::LeCun,
        |x| scaled_elu(SELU[0], SELU[1], &x)
    ),
    entry!("softplus", r"\ln(1 + e^x)", Initialisation::He, |x| x
        .softplus()),
    entry!("GELU", r"x\,\Phi(x)", Initialisation::He, |x| {
        x.clone() * x.normal_cdf()
    }),
    entry!("SiLU", r"x\,\sigma(x)", Initialisation::He, |x| {
        x.clone() * x.sigmoid()
    }),
    entry!("Mish", r"x\tanh(\ln(1 + e^x))", Initialisation::He, |x| {
        x.clone() * x.softplus().tanh()
    }),
    entry!(
        "hard swish",
        r"x\min(\max(x + 3, 0), 6)/6",
        Initialisation::He,
        |x| {
            let six = T::constant(6.0);
            let gate = relu(x.clone() + T::constant(3.0));
            // min(g, 6) = 6 − max(6 − g, 0)
            x * (six.clone() - relu(six.clone() - gate)) / six
        }
    ),
    entry!("tanh", r"\tanh(x)", Initialisation::Glorot, |x| x.tanh()),
    entry!("sigmoid", r"\sigma(x)", Initialisation::Glorot, |x| {
        x.sigmoid()
    }),
];
