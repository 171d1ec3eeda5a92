//! A network that learns: its steps, one after another, on all points at once.
//!
//! The network is a [`Classifier`] of two classes, of which the score of class 0 is held at 0: its
//! weights are 0 and stay so. What is left is one score, positive where the network says class 1,
//! and the cross-entropy is that of logistic regression.

use super::forward::forward;
use super::{Begin, Method, State};
use crate::activation::HiddenActivation;
use crate::network::{Adam, Layer};
use crate::training::{Classifier, HiddenLayer, Statistics, Trace};
use nalgebra::{DMatrix, DVector};
use textbook::random::Stream;

/// A network in training.
#[derive(Debug)]
pub struct Learner {
    /// What is learned, and how; its steps are those that were done.
    state: State,
    inputs: DMatrix<f64>,
    classes: Vec<usize>,
    network: Classifier<f64>,
    /// None where each step is the gradient times the rate.
    adam: Option<Adam>,
    /// The loss before each step.
    losses: Vec<f64>,
    /// Whether loss and weights are still finite.
    finite: bool,
}

impl Learner {
    /// The network of a state before its first step.
    #[must_use]
    pub fn new(state: &State) -> Self {
        let points = state.points();
        let coordinates = points.iter().flat_map(|(place, _)| place);
        let network = fresh(state);
        let parameters = network.parameters().map(<[f64]>::len).sum();
        let adam = match state.method {
            Method::Adam => Some(Adam::new(state.rate, parameters)),
            Method::Gradient => None,
        };
        Self {
            state: State {
                steps: 0,
                ..state.clone()
            },
            inputs: DMatrix::from_iterator(2, points.len(), coordinates.copied()),
            classes: points.iter().map(|(_, class)| *class).collect(),
            network,
            adam,
            losses: Vec::new(),
            finite: true,
        }
    }

    /// The network of a state after all its steps.
    #[must_use]
    pub fn at(state: &State) -> Self {
        let mut learner = Self::new(state);
        learner.go_to(state.steps);
        learner
    }

    /// Does the steps up to number `steps`. A network whose weights or loss have left the floats
    /// does not move any more.
    pub fn go_to(&mut self, steps: u32) {
        while self.state.steps < steps {
            if self.finite {
                self.step();
            }
            self.state.steps += 1;
        }
    }

    fn step(&mut self) {
        let (loss, gradient) = self.gradient(&self.trace());
        self.losses.push(loss);
        if !loss.is_finite() {
            self.finite = false;
            return;
        }
        let parameters = self.network.parameters_mut().flatten();
        let slopes = gradient.parameters().flatten();
        match &mut self.adam {
            Some(adam) => adam.step(parameters, slopes),
            None => {
                for (parameter, slope) in parameters.zip(slopes) {
                    *parameter -= self.state.rate * slope;
                }
            }
        }
        let mut parameters = self.network.parameters().flatten();
        self.finite = parameters.all(|parameter| parameter.is_finite());
    }

    /// What the network does with all points.
    #[must_use]
    pub fn trace(&self) -> Trace<f64> {
        forward(&self.network, &self.state.f, self.inputs.clone(), None)
    }

    /// The loss on the points that left `trace`, and its gradient. The score that is held has none.
    #[must_use]
    pub fn gradient(&self, trace: &Trace<f64>) -> (f64, Classifier<f64>) {
        let (loss, mut gradient) = self.network.gradient(trace, &self.classes);
        gradient.output.weights.row_mut(0).fill(0.0);
        gradient.output.biases[0] = 0.0;
        (loss, gradient)
    }

    /// The network's score at each place: positive where it says class 1.
    #[must_use]
    pub fn scores(&self, places: &[[f64; 2]]) -> Vec<f64> {
        let coordinates = places.iter().flatten().copied();
        let batch = DMatrix::from_iterator(2, places.len(), coordinates);
        let known = self.statistics();
        let trace = forward(&self.network, &self.state.f, batch, known.as_deref());
        trace.scores.row(1).iter().copied().collect()
    }

    /// Those of all points, layer by layer, where layers are normalized.
    #[must_use]
    pub fn statistics(&self) -> Option<Vec<Statistics<f64>>> {
        let layers = self.trace().hidden.into_iter();
        let normal = layers.map(|layer| layer.normal.map(|(_, known)| known));
        self.state.norm.then(|| normal.flatten().collect())
    }

    /// What is learned, and how; its steps are those that were done.
    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The class of each point.
    #[must_use]
    pub fn classes(&self) -> &[usize] {
        &self.classes
    }

    /// The network as it is.
    #[must_use]
    pub fn network(&self) -> &Classifier<f64> {
        &self.network
    }

    /// The loss before each step.
    #[must_use]
    pub fn losses(&self) -> &[f64] {
        &self.losses
    }

    /// Whether loss and weights are still finite.
    #[must_use]
    pub fn is_finite(&self) -> bool {
        self.finite
    }
}

/// The network of a state before training.
fn fresh(state: &State) -> Classifier<f64> {
    let mut stream = Stream::new(state.seed.into(), 0);
    let mut layer = |inputs, units| Layer {
        weights: match state.start {
            Begin::Normal(rule) => rule.weights(&mut stream, inputs, units),
            Begin::Zeros => DMatrix::zeros(units, inputs),
        },
        biases: DVector::zeros(units),
    };
    let mut inputs = 2;
    let mut hidden = Vec::with_capacity(state.units.len());
    for &units in &state.units {
        let affine = layer(inputs, units);
        let scales = state.norm.then(|| DVector::from_element(units, 1.0));
        hidden.push(HiddenLayer { affine, scales });
        inputs = units;
    }
    let score = layer(inputs, 1);
    Classifier {
        // Not asked: `forward` reads the state's, and the way back takes the slopes from its trace.
        activation: HiddenActivation::Relu,
        skip: false,
        hidden,
        output: Layer {
            weights: score.weights.insert_row(0, 0.0),
            biases: score.biases.insert_row(0, 0.0),
        },
    }
}
