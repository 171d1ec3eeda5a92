//! The activation functions, each written once for every number type.

pub mod catalogue;
mod hidden;
mod initialisation;
pub mod kernels;
mod subject;

pub use hidden::HiddenActivation;
pub use initialisation::Initialisation;
pub use subject::Subject;

use textbook::number::{Number, Smooth};

/// ReLU (Nair & Hinton 2010): max(x, 0).
///
/// On floats: relu(−0.0) = +0.0, relu(−∞) = 0, relu(+∞) = +∞, and a NaN stays a NaN.
///
/// ```
/// use why_relu::{activation::relu, number::ratio};
/// assert_eq!(relu(-3.0), 0.0);
/// assert_eq!(relu(ratio(2, 7)), ratio(2, 7));
/// ```
#[inline(always)]
pub fn relu<T: Number>(x: T) -> T {
    x.larger(T::zero())
}

/// Leaky ReLU (Maas, Hannun & Ng 2013): max(x, slope·x) for a slope between 0 and 1.
#[inline(always)]
pub fn leaky_relu<T: Number>(slope: T, x: T) -> T {
    x.clone().larger(slope * x)
}

/// The logistic sigmoid: 1/(1 + e⁻ˣ), as textbooks write it and as the chapters study it.
///
/// Far left e⁻ˣ overflows: the value is 0 there, and the slope of a [`Dual`] NaN. Networks that
/// learn read it in another form ([`HiddenActivation`]), loops over `f32` in one with a proved
/// error ([`kernels`]), and interval searches know where it goes ([`Special::sigmoid`]). The
/// [`catalogue`] has its nearest float.
///
/// [`Dual`]: textbook::number::Dual
/// [`Special::sigmoid`]: textbook::number::Special::sigmoid
///
/// ```
/// use why_relu::{activation::sigmoid, number::Dual};
/// assert_eq!(sigmoid(0.0), 0.5);
/// assert_eq!(sigmoid(Dual::variable(0.0)).slope, 0.25);
/// ```
#[inline]
pub fn sigmoid<T: Smooth>(x: T) -> T {
    logistic(Smooth::exp(-x))
}

/// 1/(1 + e): the sigmoid as a function of e = e⁻ˣ, which needs a field and no exponential.
#[inline]
pub fn logistic<T: textbook::number::Field>(e: T) -> T {
    T::one() / (T::one() + e)
}

/// The slope of the sigmoid as textbooks compute it: σ(x)(1 − σ(x)). On floats it is 0 where σ(x)
/// rounds to 0 or 1.
#[inline]
pub fn sigmoid_slope<T: Smooth>(x: T) -> T {
    let s = sigmoid(x);
    s.clone() * (T::one() - s)
}

/// The hyperbolic tangent: 2σ(2x) − 1.
#[inline]
pub fn tanh<T: Smooth>(x: T) -> T {
    doubled_minus_one(sigmoid(x.clone() + x))
}

/// 2s − 1: what makes tanh(x) of s = σ(2x).
#[inline(always)]
fn doubled_minus_one<T: Number>(s: T) -> T {
    s.clone() + s - T::one()
}

/// A function that every [`Smooth`] number type can read.
pub trait Activation: Sync {
    /// The function's value at `x`.
    fn of<T: Smooth>(&self, x: T) -> T;
}

/// A function made of straight pieces: an ordered ring is enough to read it.
pub trait PiecewiseLinear: Sync {
    /// The function's value at `x`.
    fn at<T: Number>(&self, x: T) -> T;
}

impl<P: PiecewiseLinear> Activation for P {
    #[inline]
    fn of<T: Smooth>(&self, x: T) -> T {
        self.at(x)
    }
}

/// x ↦ x.
#[derive(Clone, Copy, Debug)]
pub struct Identity;

impl PiecewiseLinear for Identity {
    #[inline]
    fn at<T: Number>(&self, x: T) -> T {
        x
    }
}

/// x ↦ factor·x; the factor is a float, hence an exact dyadic fraction.
#[derive(Clone, Copy, Debug)]
pub struct Scaled(pub f64);

impl PiecewiseLinear for Scaled {
    #[inline]
    fn at<T: Number>(&self, x: T) -> T {
        T::constant(self.0) * x
    }
}

/// [`relu`].
#[derive(Clone, Copy, Debug)]
pub struct Relu;

impl PiecewiseLinear for Relu {
    #[inline]
    fn at<T: Number>(&self, x: T) -> T {
        relu(x)
    }
}

/// [`leaky_relu`] with a slope that is a float, hence an exact dyadic fraction.
#[derive(Clone, Copy, Debug)]
pub struct LeakyRelu(pub f64);

impl PiecewiseLinear for LeakyRelu {
    #[inline]
    fn at<T: Number>(&self, x: T) -> T {
        leaky_relu(T::constant(self.0), x)
    }
}

/// [`sigmoid`].
#[derive(Clone, Copy, Debug)]
pub struct Sigmoid;

impl Activation for Sigmoid {
    #[inline]
    fn of<T: Smooth>(&self, x: T) -> T {
        sigmoid(x)
    }
}

/// [`tanh`].
#[derive(Clone, Copy, Debug)]
pub struct Tanh;

impl Activation for Tanh {
    #[inline]
    fn of<T: Smooth>(&self, x: T) -> T {
        tanh(x)
    }
}
