//! A network while it is read: affine maps and bends, one after the other, put together exactly.

use super::affine::{Affine, settle};
use super::{Activation, Network, Weights};
use crate::network::{Fault, Layer, Stack};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Rational, dyadic};

/// What was read so far, from the input up.
#[derive(Default)]
pub(super) struct Chain {
    /// Each is followed by a bend.
    layers: Vec<Affine>,
    slopes: Vec<f64>,
    /// What came after the last bend.
    open: Open,
    /// How many signals there are, where that is known.
    width: Option<usize>,
    /// How many weights there are, zeros counted too.
    weights: usize,
}

#[derive(Default)]
enum Open {
    #[default]
    Nothing,
    Shift(DVector<Rational>),
    Map(Affine),
}

/// More products than these, of two layers without a bend between, take more than some seconds.
const PRODUCTS: usize = 1 << 24;

/// As many as the largest file holds, of 16 bits each.
const WEIGHTS: usize = 1 << 25;

/// No layer that only hands signals on is wider.
const WIDEST: usize = 1 << 12;

impl Chain {
    pub(super) fn width(&self) -> Option<usize> {
        self.width
    }

    /// Says the number of signals, before a layer says it.
    pub(super) fn expect(&mut self, width: usize) {
        self.width.get_or_insert(width);
    }

    /// x ↦ Wx + b.
    pub(super) fn layer(
        &mut self,
        place: &str,
        layer: Layer<f64>,
    ) -> Result<(), Fault> {
        self.then(place, Affine::Floats(layer))
    }

    /// The same with fractions.
    pub(super) fn fractions(
        &mut self,
        place: &str,
        layer: Layer<Rational>,
    ) -> Result<(), Fault> {
        self.then(place, settle(layer))
    }

    fn then(&mut self, place: &str, map: Affine) -> Result<(), Fault> {
        let (outputs, inputs) = map.shape();
        if let Some(width) = self.width.replace(outputs)
            && width != inputs
        {
            let message =
                format!("it takes {inputs} inputs, but {width} come to it");
            return Err(Fault::at(place, message));
        }
        self.grow(place, outputs * inputs)?;
        self.open = Open::Map(match std::mem::take(&mut self.open) {
            Open::Nothing => map,
            Open::Shift(shift) => {
                let biases = map.fractions().forward(&shift);
                map.with_biases(biases)
            }
            Open::Map(below) => {
                if outputs * inputs * below.shape().1 > PRODUCTS {
                    let message = "so large a layer follows another without an activation \
                                   between; multiply the two before you save the network";
                    return Err(Fault::at(place, message));
                }
                settle(map.fractions().compose(&below.fractions()))
            }
        });
        Ok(())
    }

    /// Counts weights. A file can name the same ones many times.
    fn grow(&mut self, place: &str, weights: usize) -> Result<(), Fault> {
        self.weights += weights;
        if self.weights <= WEIGHTS {
            return Ok(());
        }
        let message = format!(
            "with it the network has more than {WEIGHTS} weights; the regions of so large a \
             network cannot be counted"
        );
        Err(Fault::at(place, message))
    }

    /// x ↦ x + b, with as many numbers as there are signals.
    pub(super) fn shift(&mut self, by: &[f64]) {
        let by = DVector::from_iterator(by.len(), by.iter().copied().map(dyadic));
        self.open = match std::mem::take(&mut self.open) {
            Open::Nothing => Open::Shift(by),
            Open::Shift(shift) => Open::Shift(shift + by),
            Open::Map(map) => {
                let biases = map.biases() + by;
                Open::Map(map.with_biases(biases))
            }
        };
    }

    /// An activation: the slope is 1 above zero, and `slope` below.
    pub(super) fn bend(&mut self, place: &str, slope: f64) -> Result<(), Fault> {
        if !slope.is_finite() {
            let message =
                format!("its slope below zero is {slope}, which is not finite");
            return Err(Fault::at(place, message));
        }
        if slope == 1.0 {
            return Ok(());
        }
        let map = self.close(place)?;
        self.layers.push(map);
        self.slopes.push(slope);
        Ok(())
    }

    /// The map since the last bend, which may be the identity.
    fn close(&mut self, place: &str) -> Result<Affine, Fault> {
        let open = std::mem::take(&mut self.open);
        if let Open::Map(map) = open {
            return Ok(map);
        }
        let width = self.width.filter(|width| (1..=WIDEST).contains(width));
        let width = width.ok_or_else(|| {
            let message = format!(
                "no layer comes before it that says how many numbers it acts on, or more than \
                 {WIDEST}; put a linear layer there"
            );
            Fault::at(place, message)
        })?;
        self.grow(place, width * width)?;
        let identity = Affine::Floats(Layer {
            weights: DMatrix::identity(width, width),
            biases: DVector::zeros(width),
        });
        Ok(match open {
            Open::Shift(shift) => identity.with_biases(shift),
            _ => identity,
        })
    }

    /// The whole network, which ends with an affine map, the identity where the file ends with an
    /// activation.
    pub(super) fn finish(mut self) -> Result<Network, Fault> {
        let last = self.close("the network")?;
        let layers = self.layers.into_iter().chain([last]).collect::<Vec<_>>();
        let floats: Option<Vec<_>> = layers.iter().map(Affine::floats).collect();
        let weights = match floats {
            Some(floats) => Stack::of(floats).map(Weights::Floats),
            None => Stack::of(layers.iter().map(Affine::fractions))
                .map(Weights::Fractions),
        };
        Ok(Network {
            weights: weights.expect("the last layer is there"),
            activation: Activation::Slopes(self.slopes),
            remarks: Vec::new(),
        })
    }
}
