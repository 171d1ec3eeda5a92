//! Deep stacks of shears with a bend at one place alone.

use crate::network::Layer;
use nalgebra::{DMatrix, DVector};
use textbook::number::{Rational, ratio};
use textbook::proof::exact::every;
use textbook::proof::{Cases, Proof};
use textbook::random::Stream;

/// A random layer with two inputs and two outputs that loses nothing: a shear by a whole number,
/// across or up.
fn shear(stream: &mut Stream) -> Layer<Rational> {
    let mut by = || ratio(stream.integer(1, 3), 1);
    let (one, zero) = (Rational::ONE, Rational::ZERO);
    let across = by() > one;
    let (a, b) = if across { (by(), zero) } else { (zero, by()) };
    Layer {
        weights: DMatrix::from_row_slice(2, 2, &[one.clone(), a, b, one]),
        biases: DVector::from_fn(2, |_, _| stream.rational(3)),
    }
}

/// A stack of shears with `activation` at one place alone: at −R, 0 and R on the first axis of its
/// input, the middle value is not the mean of the outer ones, as it is for every affine map.
///
/// Below the ReLU an input x has become Bx + c, and with u = Be₁ the three ReLUs combine to R|u| −
/// |c|, entry by entry, once R|u| ≥ |c|. The entries of u are whole numbers, not both 0, and those
/// of c are smaller than R = 2⁴⁰ here; what stands above the ReLU takes only 0 to 0.
pub(super) fn one_bend(activation: fn(Rational) -> Rational) -> Proof {
    let places =
        (2..=16u64).flat_map(|depth| (1..depth).map(move |below| (depth, below)));
    let words =
        "{} random stacks of shears, one for each depth from 2 to 16 and each place";
    let places = Cases::counted(places.collect::<Vec<_>>());
    every(words, places, |&(depth, below)| {
        let mut stream = Stream::new(5, depth * 100 + below);
        let layers: Vec<_> = (0..depth).map(|_| shear(&mut stream)).collect();
        let at = |x: i64| {
            let start = DVector::from_vec(vec![ratio(x, 1), Rational::ZERO]);
            (1..).zip(&layers).fold(start, |signal, (number, layer)| {
                let out = layer.forward(&signal);
                if number == below {
                    out.map(activation)
                } else {
                    out
                }
            })
        };
        let (left, middle, right) = (at(-(1 << 40)), at(0), at(1 << 40));
        if left + right == &middle + &middle {
            let place = format!("depth {depth}, bent above layer {below}");
            Err(format!(
                "{place}: the middle value is the mean of the outer ones"
            ))
        } else {
            Ok(())
        }
    })
}
