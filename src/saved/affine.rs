//! A layer in floats as long as they are exact, and in fractions from then on.

use crate::network::Layer;
use nalgebra::DVector;
use textbook::number::{Rational, dyadic};

pub(super) enum Affine {
    Floats(Layer<f64>),
    Fractions(Layer<Rational>),
}

impl Affine {
    /// How many outputs and inputs it has.
    pub(super) fn shape(&self) -> (usize, usize) {
        match self {
            Self::Floats(layer) => layer.weights.shape(),
            Self::Fractions(layer) => layer.weights.shape(),
        }
    }

    pub(super) fn biases(&self) -> DVector<Rational> {
        match self {
            Self::Floats(layer) => layer.biases.map(dyadic),
            Self::Fractions(layer) => layer.biases.clone(),
        }
    }

    pub(super) fn floats(&self) -> Option<Layer<f64>> {
        match self {
            Self::Floats(layer) => Some(layer.clone()),
            Self::Fractions(_) => None,
        }
    }

    pub(super) fn fractions(&self) -> Layer<Rational> {
        match self {
            Self::Floats(layer) => layer.map(dyadic),
            Self::Fractions(layer) => layer.clone(),
        }
    }

    /// The same weights with other biases.
    pub(super) fn with_biases(self, biases: DVector<Rational>) -> Self {
        match self {
            Self::Floats(Layer { weights, .. }) if biases.iter().all(is_float) => {
                let biases = biases.map(|bias| bias.to_f64().value());
                Self::Floats(Layer { weights, biases })
            }
            Self::Floats(Layer { weights, .. }) => Self::Fractions(Layer {
                weights: weights.map(dyadic),
                biases,
            }),
            Self::Fractions(Layer { weights, .. }) => {
                settle(Layer { weights, biases })
            }
        }
    }
}

fn is_float(value: &Rational) -> bool {
    value.to_f64().error_ref().is_none()
}

/// As floats where all of them are.
pub(super) fn settle(layer: Layer<Rational>) -> Affine {
    if layer.weights.iter().chain(&layer.biases).all(is_float) {
        Affine::Floats(layer.map(|number| number.to_f64().value()))
    } else {
        Affine::Fractions(layer)
    }
}
