//! The activations of the networks that are trained, each read with its slope.
//!
//! No derivative stands here: a function is read on [`Dual`] numbers. All of them are made of the
//! exponential of a number that is not positive, so that nothing overflows however far a weighted
//! sum runs away.

use super::Real;
use crate::activation::{leaky_relu, relu};
use crate::number::{Dual, Smooth};
use nalgebra::DMatrix;
use pulp::{Arch, NullaryFnOnce};

/// An activation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// The logistic sigmoid σ.
    Sigmoid,
    /// σ − 1/2: the sigmoid without its mean.
    CentredSigmoid,
    /// 4σ: the sigmoid with the slope 1 at 0.
    SteepSigmoid,
    /// 4σ − 2, which is 2 tanh(x/2): without the mean and with the slope 1.
    CentredSteepSigmoid,
    /// The hyperbolic tangent.
    Tanh,
    /// ReLU.
    Relu,
    /// Leaky ReLU with the slope 1/128, the dyadic fraction next to the customary 0.01.
    LeakyRelu,
    /// GELU in the form x·σ(√(8/π)·(x + 0.044715·x³)), by which Hendrycks & Gimpel (2016)
    /// approximate x·Φ(x).
    Gelu,
}

/// σ(x) as e/(1 + e) with e = e^−|x| on the left side, 1/(1 + e) on the right.
fn sigmoid<T: Smooth>(x: &T) -> T {
    let e = Smooth::exp(-x.clone().larger(-x.clone()));
    x.branch(&T::zero(), T::one(), e.clone()) / (T::one() + e)
}

/// √(8/π).
const GELU_SLOPE: f64 = 1.595_769_121_605_730_7;

impl Unit {
    /// The activation at `x`.
    ///
    /// ```
    /// use why_relu::{number::Dual, training::Unit};
    /// let far = Unit::Sigmoid.of(Dual::variable(-1e30_f32));
    /// assert_eq!((far.value, far.slope), (0.0, 0.0));
    /// ```
    #[inline(always)]
    #[must_use]
    pub fn of<T: Smooth>(self, x: T) -> T {
        let number = T::constant;
        match self {
            Self::Sigmoid => sigmoid(&x),
            Self::CentredSigmoid => sigmoid(&x) - number(0.5),
            Self::SteepSigmoid => number(4.0) * sigmoid(&x),
            Self::CentredSteepSigmoid => number(4.0) * sigmoid(&x) - number(2.0),
            Self::Tanh => {
                let s = sigmoid(&(x.clone() + x));
                s.clone() + s - T::one()
            }
            Self::Relu => relu(x),
            Self::LeakyRelu => leaky_relu(number(1.0 / 128.0), x),
            Self::Gelu => {
                let cube = x.clone() * x.clone() * x.clone();
                let inside = x.clone() + number(0.044_715) * cube;
                x * sigmoid(&(number(GELU_SLOPE) * inside))
            }
        }
    }

    /// The largest slope that the function has near 0, where a fresh network works: the slope at 0,
    /// of ReLU and its kin that on the right.
    #[must_use]
    pub fn full_slope(self) -> f64 {
        match self {
            Self::Relu | Self::LeakyRelu | Self::Gelu => 1.0,
            _ => self.of(Dual::variable(0.0)).slope,
        }
    }

    /// Replaces every entry of `z` by the activation's value there, and returns the slopes.
    pub fn read<T: Real>(self, z: &mut DMatrix<T>) -> DMatrix<T> {
        let mut slopes = DMatrix::from_element(z.nrows(), z.ncols(), T::zero());
        let (values, out) = (z.as_mut_slice(), slopes.as_mut_slice());
        macro_rules! pass {
            ($($unit:ident)*) => {
                match self {
                    $(Self::$unit => pass(
                        #[inline(always)]
                        |x| Self::$unit.of(x),
                        values,
                        out,
                    ),)*
                }
            };
        }
        pass!(Sigmoid CentredSigmoid SteepSigmoid CentredSteepSigmoid Tanh Relu LeakyRelu Gelu);
        slopes
    }
}

/// Replaces `values` by those of `f` there, and `slopes` by its slopes.
fn pass<T: Real>(
    f: impl Fn(Dual<T>) -> Dual<T>,
    values: &mut [T],
    slopes: &mut [T],
) {
    Arch::new().dispatch(Pass { f, values, slopes });
}

struct Pass<'a, T, F> {
    f: F,
    values: &'a mut [T],
    slopes: &'a mut [T],
}

impl<T: Real, F: Fn(Dual<T>) -> Dual<T>> NullaryFnOnce for Pass<'_, T, F> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        for (value, slope) in self.values.iter_mut().zip(self.slopes) {
            let read = (self.f)(Dual::variable(*value));
            *value = read.value;
            *slope = read.slope;
        }
    }
}
