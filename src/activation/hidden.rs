//! The activations of the hidden layers of networks that learn, each read with its slope.
//!
//! No derivative stands here: a function is read on [`Dual`] numbers. All of them are made of the
//! exponential of a number that is not positive, so that nothing overflows however far a weighted
//! sum runs away.

use super::{Activation, doubled_minus_one, leaky_relu, relu};
use nalgebra::DMatrix;
use pulp::{Arch, NullaryFnOnce};
use textbook::number::{Dual, Smooth};

/// An activation that a plan can name: a value, where [`Activation`] is a trait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HiddenActivation {
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

/// σ(x) as e/(1 + e) with e = e^−|x| on the left side, 1/(1 + e) on the right: neither it nor its
/// slope overflows.
fn sigmoid<T: Smooth>(x: &T) -> T {
    let e = Smooth::exp(-x.clone().larger(-x.clone()));
    x.branch(&T::zero(), T::one(), e.clone()) / (T::one() + e)
}

/// √(8/π).
const GELU_SLOPE: f64 = 1.595_769_121_605_730_7;

impl Activation for HiddenActivation {
    #[inline(always)]
    fn of<T: Smooth>(&self, x: T) -> T {
        let number = T::constant;
        match self {
            Self::Sigmoid => sigmoid(&x),
            Self::CentredSigmoid => sigmoid(&x) - number(0.5),
            Self::SteepSigmoid => number(4.0) * sigmoid(&x),
            Self::CentredSteepSigmoid => number(4.0) * sigmoid(&x) - number(2.0),
            Self::Tanh => doubled_minus_one(sigmoid(&(x.clone() + x))),
            Self::Relu => relu(x),
            Self::LeakyRelu => leaky_relu(number(1.0 / 128.0), x),
            Self::Gelu => {
                let cube = x.clone() * x.clone() * x.clone();
                let inside = x.clone() + number(0.044_715) * cube;
                x * sigmoid(&(number(GELU_SLOPE) * inside))
            }
        }
    }
}

impl HiddenActivation {
    /// The largest slope that the function has near 0, where a fresh network works: the slope at
    /// 0, of ReLU and its kin that on the right.
    #[must_use]
    pub fn full_slope(self) -> f64 {
        match self {
            Self::Relu | Self::LeakyRelu | Self::Gelu => 1.0,
            _ => self.of(Dual::variable(0.0)).slope,
        }
    }

    /// Replaces every entry of `z` by the activation's value there, and returns the slopes.
    ///
    /// ```
    /// use nalgebra::dmatrix;
    /// use why_relu::activation::HiddenActivation;
    /// let mut far = dmatrix![-1e30_f32];
    /// assert_eq!(HiddenActivation::Sigmoid.read(&mut far), dmatrix![0.0]);
    /// assert_eq!(far, dmatrix![0.0]);
    /// ```
    pub fn read<T: Smooth + Copy>(self, z: &mut DMatrix<T>) -> DMatrix<T> {
        let mut slopes = DMatrix::from_element(z.nrows(), z.ncols(), T::zero());
        let (values, out) = (z.as_mut_slice(), slopes.as_mut_slice());
        macro_rules! pass {
            ($($activation:ident)*) => {
                match self {
                    $(Self::$activation => pass(
                        #[inline(always)]
                        |x| Self::$activation.of(x),
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
fn pass<T: Smooth + Copy>(
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

impl<T: Smooth + Copy, F: Fn(Dual<T>) -> Dual<T>> NullaryFnOnce for Pass<'_, T, F> {
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
