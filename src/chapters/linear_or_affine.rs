//! What "linear" means: sums and multiples, slopes and graphs, and which of them makes it so.

mod additive;
mod figures;
mod floats;
mod slopes;
mod superposition;

use crate::activation::{Identity, Relu, Scaled};
use textbook::claim::{Chapter, Claim};
use textbook::claims;
use textbook::number::{Rational, ratio};

/// The chapter.
pub static CHAPTER: Chapter = Chapter {
    slug: "linear-or-affine",
    title: "Linear is not the same as straight",
    claims: CLAIMS,
    figures: figures::FIGURES,
};

const CLAIMS: &[Claim] = claims! {
    /// For a neuron $f(x) = w^\mathsf{T} x + b$ and all numbers $\alpha$, $\beta$ the defect
    /// $f(\alpha x + \beta y) - \alpha f(x) - \beta f(y)$ is $b\,(1 - \alpha - \beta)$. With $b \ne
    /// 0$ the neuron is not linear.
    "neuron-is-affine" {
        bears_on: [Refutes S05],
        check: superposition::neuron,
        subject: &ratio(1, 2),
        /// the same neuron with $b = 0$, which has no defect
        foil: &Rational::ZERO,
        break: "src/network/dense.rs",
            "&self.weights * input + &self.biases"
            => "&self.weights * input - &self.biases",
    }
    /// A neuron without bias obeys $f(\alpha x + \beta y) = \alpha f(x) + \beta f(y)$, and its
    /// values at the unit vectors tell all the others: $f(x) = \sum_i x_i f(e_i)$.
    "superposition-makes-a-matrix" {
        bears_on: [Supports S25],
        check: superposition::matrix,
        subject: &Rational::ZERO,
        /// the neuron with $b = 1/2$
        foil: &ratio(1, 2),
        break: "src/network/dense.rs",
            "&self.weights * input + &self.biases"
            => "&self.weights * input.map(|x| x.clone() * x) + &self.biases",
    }
    /// With a 1 appended to its input, every affine map is a linear one: $(W\ b;\ 0\ 1)\,(x;\ 1) =
    /// (Wx + b;\ 1)$. The product of two such matrices is the matrix of the two layers one after
    /// the other.
    "append-one" {
        bears_on: [Supports S05],
        check: superposition::append,
        subject: &Rational::ONE,
        /// a 0 appended in place of the 1
        foil: &Rational::ZERO,
        break: "src/chapters/linear_or_affine/superposition.rs",
            "Rational::from(u8::from(!inside))"
            => "Rational::from(u8::from(inside))",
    }
    /// $x \mapsto x/2$ has the slope $1/2$ at every real $x$, the value 0 at 0, and obeys $f(\alpha
    /// x + \beta y) = \alpha f(x) + \beta f(y)$.
    "through-the-origin" {
        bears_on: [Supports S23, Supports S24],
        check: slopes::through_the_origin,
        subject: &Scaled(0.5),
        /// ReLU, whose slope is not constant
        foil: &Relu,
        break: "src/activation.rs",
            "T::constant(self.0) * x"
            => "T::constant(self.0) * x.clone() * x",
    }
    /// $x \mapsto x + 1$ has the slope 1 at every real $x$, and its graph is a straight line. Still
    /// $f(0) + f(0) \ne f(0 + 0)$.
    "constant-slope-is-affine" {
        bears_on: [Refutes S23, Refutes S24],
        check: slopes::straight_but_not_linear,
        subject: &slopes::Shifted,
        /// the identity, $x \mapsto x$
        foil: &Identity,
        break: "src/chapters/linear_or_affine/slopes.rs", "x + T::one()" => "x.clone() + x",
    }
    /// The sign of $x$, for $x \ne 0$, has the slope 0 at every f32 but 0 and NaN. It is not even
    /// affine: $f(-1) + f(3) \ne 2 f(1)$.
    "domain-in-two-parts" {
        bears_on: [Limits S23],
        check: slopes::flat_but_not_affine,
        subject: &slopes::Sign,
        /// the constant function 1
        foil: &slopes::One,
        break: "src/chapters/linear_or_affine/slopes.rs",
            "x.branch(&T::zero(), T::one(), -T::one())"
            => "x.branch(&T::zero(), T::one(), T::one())",
    }
    /// On the numbers $a + b\sqrt 2$, with $a$ and $b$ rational, every map $a + b\sqrt 2 \mapsto a
    /// u + b v$ is additive, and $f(q x) = q f(x)$ for every rational $q$.
    "additive-implies-rational-homogeneous" {
        bears_on: [Supports S10],
        check: additive::homogeneous,
        subject: additive::from_images,
        /// $a + b\sqrt 2 \mapsto a^2 u + b v$, which is not additive
        foil: additive::with_a_square,
        break: "src/chapters/linear_or_affine/additive.rs",
            "times(&x.a, u).plus(&times(&x.b, v))"
            => "times(&x.a, u).plus(&times(&(&x.b * &x.b), v))",
    }
    /// The map $f(a + b\sqrt 2) = a$ is additive, and still $f(\sqrt 2 \cdot \sqrt 2) \ne \sqrt 2\,
    /// f(\sqrt 2)$.
    "additive-is-not-enough" {
        bears_on: [Refutes S10],
        check: additive::not_linear,
        subject: additive::rational_part,
        /// the identity
        foil: Clone::clone,
        break: "src/chapters/linear_or_affine/additive.rs",
            "Surd::new(&x.a, &Rational::ZERO)"
            => "Surd::new(&x.a, &x.b)",
    }
    /// In f64 even $x \mapsto 0.1\,x$ is not additive. Its defect at sampled pairs is at most
    /// $2\gamma_2 (|0.1 x| + |0.1 y|)$ with $\gamma_2 = 2u/(1 - 2u)$, $u = 2^{-53}$.
    "floats-are-not-additive" {
        check: floats::not_additive,
        subject: 0.1,
        /// $x \mapsto x/2$, which never rounds here
        foil: 0.5,
        break: "src/chapters/linear_or_affine/floats.rs",
            "let f = |x: f64| c * x;"
            => "let f = |x: f64| f64::from((c * x) as f32);",
    }
};
