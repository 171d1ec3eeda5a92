//! Backpropagation against two oracles that know nothing of it: dual numbers, which carry one
//! derivative forward, and differences of losses.
//!
//! In f64 both ways round a few hundred times, each time by at most 2⁻⁵³ of numbers below 10 or so,
//! and no step divides by less than √ε of the normalization, 0.003. So 10⁻⁹ leaves room for
//! rounding, and a missing term is a million times larger.

use nalgebra::DMatrix;
use proptest::prelude::*;
use why_relu::activation::{Activation, HiddenActivation, Initialisation};
use why_relu::network::Layer;
use why_relu::number::elementary::{ln, sqrt};
use why_relu::number::{Dual, Number};
use why_relu::random::Stream;
use why_relu::training::{
    Classifier, HiddenLayer, Real, Shape, Start, cross_entropy,
};

const ACTIVATIONS: [HiddenActivation; 8] = [
    HiddenActivation::Sigmoid,
    HiddenActivation::CentredSigmoid,
    HiddenActivation::SteepSigmoid,
    HiddenActivation::CentredSteepSigmoid,
    HiddenActivation::Tanh,
    HiddenActivation::Relu,
    HiddenActivation::LeakyRelu,
    HiddenActivation::Gelu,
];
const STARTS: [Start; 4] = [
    Start::Normal(Initialisation::Glorot),
    Start::Normal(Initialisation::He),
    Start::Wide,
    Start::AsTanh,
];

/// The network with every parameter replaced, in the order of `parameters`.
fn map<T: Real, U: Real>(
    network: &Classifier<T>,
    f: &mut impl FnMut(T) -> U,
) -> Classifier<U> {
    let hidden = network.hidden.iter().map(|layer| {
        let weights = layer.affine.weights.map(&mut *f);
        let scales = layer.scales.as_ref().map(|scales| scales.map(&mut *f));
        let biases = layer.affine.biases.map(&mut *f);
        let affine = Layer { weights, biases };
        HiddenLayer { affine, scales }
    });
    Classifier {
        activation: network.activation,
        skip: network.skip,
        hidden: hidden.collect(),
        output: Layer {
            weights: network.output.weights.map(&mut *f),
            biases: network.output.biases.map(&mut *f),
        },
    }
}

#[derive(Debug)]
struct Case {
    network: Classifier<f64>,
    batch: DMatrix<f64>,
    classes: Vec<usize>,
}

impl Case {
    fn loss<T: Real>(&self, network: &Classifier<T>) -> T {
        let batch = self.batch.map(T::constant);
        cross_entropy(&network.forward(batch, None).scores, &self.classes).0
    }

    fn gradient(&self) -> Vec<f64> {
        let trace = self.network.forward(self.batch.clone(), None);
        let (_, gradient) = self.network.gradient(&trace, &self.classes);
        gradient.parameters().flatten().copied().collect()
    }
}

prop_compose! {
    fn case()(
        seed in any::<u64>(),
        depth in 1usize..4,
        activation in 0usize..ACTIVATIONS.len(),
        start in 0usize..STARTS.len(),
        normalized in any::<bool>(),
        skip in any::<bool>(),
        classes in prop::collection::vec(0usize..3, 5),
    ) -> Case {
        let mut stream = Stream::new(seed, 0);
        let shape = Shape { inputs: 3, width: 4, depth, classes: 3 };
        let activation = ACTIVATIONS[activation];
        let network = STARTS[start].draw(&mut stream, shape, activation, [normalized, skip]);
        // Scales and biases away from 1 and 0, so that none of them hides.
        let network = map(&network, &mut |w| f64::from(w) + 0.25 * stream.normal());
        let batch = DMatrix::from_fn(3, 5, |_, _| stream.normal());
        Case { network, batch, classes }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn backpropagation_is_the_slope_that_dual_numbers_carry(case in case()) {
        for (chosen, derivative) in case.gradient().into_iter().enumerate() {
            let mut number = 0;
            let moved = map(&case.network, &mut |w| {
                number += 1;
                if number == chosen + 1 { Dual::variable(w) } else { Dual::constant(w) }
            });
            let slope = case.loss(&moved).slope;
            let error = (slope - derivative).abs();
            prop_assert!(error <= 1e-9 * (1.0 + slope.abs()), "{chosen}: {slope} and {derivative}");
        }
    }

    /// With steps of h = 2⁻¹⁷ the difference quotient is off by h² times a third derivative, and by
    /// 2⁻⁵³/h from rounding: 10⁻¹⁰ each, times what the network multiplies. A kink within reach of
    /// the step would spoil it, so such cases are left out.
    #[test]
    fn backpropagation_is_the_limit_of_difference_quotients(case in case()) {
        let h = 1.0 / 131_072.0;
        let kinked = [HiddenActivation::Relu, HiddenActivation::LeakyRelu]
            .contains(&case.network.activation);
        let pattern = |network: &Classifier<f64>| -> Vec<bool> {
            let trace = network.forward(case.batch.clone(), None);
            trace.hidden.iter().flat_map(|p| &p.slopes).map(|&s| s == 1.0).collect()
        };
        for (chosen, derivative) in case.gradient().into_iter().enumerate() {
            let shifted = |step: f64| {
                let mut number = 0;
                map(&case.network, &mut |w| {
                    number += 1;
                    if number == chosen + 1 { w + step } else { w }
                })
            };
            let (up, down) = (shifted(h), shifted(-h));
            if kinked && pattern(&up) != pattern(&down) {
                continue;
            }
            let quotient = (case.loss(&up) - case.loss(&down)) / (2.0 * h);
            let error = (quotient - derivative).abs();
            prop_assert!(
                error <= 1e-5 * (1.0 + derivative.abs()),
                "{chosen}: {quotient} and {derivative}"
            );
        }
    }

    #[test]
    fn an_activation_and_its_slope_agree_with_an_independent_dual_number(
        activation in 0usize..ACTIVATIONS.len(),
        x in -6.0f64..6.0,
    ) {
        use num_dual::{Dual64, DualNum};
        let of = |x: Dual64| -> Dual64 {
            let sigmoid = |x: Dual64| ((-x).exp() + 1.0).recip();
            match ACTIVATIONS[activation] {
                HiddenActivation::Sigmoid => sigmoid(x),
                HiddenActivation::CentredSigmoid => sigmoid(x) - 0.5,
                HiddenActivation::SteepSigmoid => sigmoid(x) * 4.0,
                HiddenActivation::CentredSteepSigmoid => (x / 2.0).tanh() * 2.0,
                HiddenActivation::Tanh => x.tanh(),
                HiddenActivation::Relu => if x.re > 0.0 { x } else { Dual64::from(0.0) },
                HiddenActivation::LeakyRelu => if x.re > 0.0 { x } else { x / 128.0 },
                HiddenActivation::Gelu => {
                    let inside = (x + x.powi(3) * 0.044_715) * sqrt(2.0 / std::f64::consts::PI);
                    x * 0.5 * (inside.tanh() + 1.0)
                }
            }
        };
        let expected = of(Dual64::from(x).derivative());
        let ours = ACTIVATIONS[activation].of(Dual::variable(x));
        prop_assert!((ours.value - expected.re).abs() < 1e-12);
        prop_assert!((ours.slope - expected.eps).abs() < 1e-12);
    }
}

#[test]
fn the_fast_pass_over_f32_reads_what_the_function_says_one_by_one() {
    for activation in ACTIVATIONS {
        let inputs = DMatrix::from_fn(7, 9, |r, c| {
            (r as f32 - 3.0) * (1u32 << (2 * c)) as f32 / 256.0
        });
        let mut values = inputs.clone();
        let slopes = activation.read(&mut values);
        for ((x, value), slope) in inputs.iter().zip(&values).zip(&slopes) {
            let one = activation.of(Dual::variable(*x));
            assert_eq!(
                (one.value, one.slope),
                (*value, *slope),
                "{activation:?} at {x}"
            );
        }
    }
}

#[test]
fn no_activation_overflows_where_a_weighted_sum_may_go() {
    for activation in ACTIVATIONS {
        for exponent in 0..30 {
            for sign in [-1.0, 1.0] {
                let x = sign * (1u32 << exponent) as f32;
                let read = activation.of(Dual::variable(x));
                assert!(
                    read.value.is_finite() && read.slope.is_finite(),
                    "{activation:?} at {x}"
                );
            }
        }
    }
}

#[test]
fn the_loss_of_equal_scores_is_the_logarithm_of_the_number_of_classes() {
    let (loss, slopes) = cross_entropy(&DMatrix::from_element(4, 2, 7.0), &[0, 3]);
    assert!((loss - ln(4.0)).abs() < 1e-15);
    assert_eq!(slopes.column(0).as_slice(), [-0.375, 0.125, 0.125, 0.125]);
}
