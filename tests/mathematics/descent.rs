//! Descent: a step that does not fit the network is refused, and Adam's steps against a recursion
//! written down from the paper.

use proptest::prelude::*;
use why_relu::network::{Adam, Stack};
use why_relu::random::Stream;

fn network(widths: &[usize]) -> Stack<f64> {
    Stack::he(&mut Stream::new(1, 0), widths, 0.5)
}

#[test]
#[should_panic(expected = "a gradient has the shape of its network")]
fn a_gradient_of_a_deeper_network_is_refused() {
    let _ = network(&[2, 3, 1]).step(&network(&[2, 3, 1, 1]), &0.5);
}

#[test]
#[should_panic(expected = "a gradient has the shape of its network")]
fn a_gradient_of_a_wider_network_is_refused() {
    let _ = network(&[2, 3, 1]).step(&network(&[2, 4, 1]), &0.5);
}

#[test]
#[should_panic(expected = "a slope for each parameter")]
fn a_slope_too_few_is_refused() {
    Adam::new(0.5, 2).step(&mut [1.0, 1.0], &[1.0]);
}

#[test]
#[should_panic(expected = "more parameters or slopes")]
fn a_parameter_too_many_is_refused() {
    Adam::new(0.5, 1).step(&mut [1.0, 1.0], &[1.0]);
}

proptest! {
    /// Slopes between -1 and 1. Kingma and Ba's algorithm 1, with their names and constants.
    ///
    /// In ε = 2⁻⁵²: 1 − 0.999ᵗ is 0.001 at least and its powers are off by 1 in each way of writing
    /// them, so the corrected v differs by a share of 2,000 at most and its root r by 1,000;
    /// 1 − 0.9ᵗ adds 20. By Cauchy and Schwarz the corrected m is at most 1.3·r in five steps, and
    /// what is rounded in it at most 100·r. A step of 0.01 times the quotient differs by
    /// 0.01·(1.3·1,020 + 100) < 15, and the parameter rounds by 1 more in each way: five steps
    /// differ by less than 5·17.
    #[test]
    fn adam_takes_the_steps_of_the_paper(slopes in prop::array::uniform5(-1.0f64..1.0)) {
        let (mut adam, mut seen) = (Adam::new(0.01, 1), [1.0]);
        let (mut theta, mut m, mut v) = (1.0f64, 0.0, 0.0);
        for (t, g) in (1..).zip(slopes) {
            adam.step(&mut seen, &[g]);
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            let m_hat = m / (1.0 - 0.9f64.powi(t));
            let v_hat = v / (1.0 - 0.999f64.powi(t));
            theta -= 0.01 * m_hat / (v_hat.sqrt() + 1e-8);
        }
        prop_assert!((seen[0] - theta).abs() <= 5.0 * 17.0 * f64::EPSILON);
    }
}
