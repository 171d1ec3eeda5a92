//! Initialisations: how the weights of a layer are drawn before training, so that what follows
//! them works where it should.

use nalgebra::DMatrix;
use textbook::number::{Field, elementary};
use textbook::random::Stream;

/// A rule for the variance of the weights of a layer.
#[derive(Clone, Copy, Debug, PartialEq, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Initialisation {
    /// Variance 1/inputs (`LeCun` and others 1998).
    LeCun,
    /// Variance 2/(inputs + units) (Glorot & Bengio 2010, Xavier by his first name).
    Glorot,
    /// Variance 2/inputs (He, Zhang, Ren & Sun 2015).
    He,
    /// Variance 2/(inputs·(1 + a²)) for a leak a (He, Zhang, Ren & Sun 2015).
    HeLeaky(f64),
}

impl Initialisation {
    /// The variance times the number of inputs, for a layer with as many units as inputs.
    #[must_use]
    pub fn gain<T: Field>(self) -> T {
        let [one, two] = [1.0, 2.0].map(T::constant);
        match self {
            Self::LeCun | Self::Glorot => one,
            Self::He => two,
            Self::HeLeaky(leak) => {
                let leak = T::constant(leak);
                two / (one + leak.clone() * leak)
            }
        }
    }

    /// The variance of the weights of a layer.
    ///
    /// ```
    /// use why_relu::activation::Initialisation::{Glorot, He};
    /// assert_eq!(Glorot.variance(3, 5), 2.0 / (3.0 + 5.0));
    /// assert_eq!(He.variance(3, 5), 2.0 / 3.0);
    /// ```
    #[allow(clippy::cast_precision_loss, reason = "layers are small")]
    #[must_use]
    pub fn variance(self, inputs: usize, units: usize) -> f64 {
        let [inputs, units] = [inputs as f64, units as f64];
        let gain: f64 = self.gain();
        gain / match self {
            Self::Glorot => f64::midpoint(inputs, units),
            _ => inputs,
        }
    }

    /// Normal weights of that variance, a row for each unit.
    pub fn weights(
        self,
        stream: &mut Stream,
        inputs: usize,
        units: usize,
    ) -> DMatrix<f64> {
        let deviation = elementary::sqrt(self.variance(inputs, units));
        DMatrix::from_fn(units, inputs, |_, _| deviation * stream.normal())
    }
}
