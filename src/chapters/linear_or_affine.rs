//! What "linear" means: sums and multiples, slopes and graphs, and which of them makes it so.

pub mod additive;
pub mod appended;
mod figures;
pub mod floats;
pub mod slopes;
pub mod superposition;

use crate::activation::{Identity, Relu, Scaled};
use crate::network::Layer;
use textbook::claim::{Chapter, Claim};
use textbook::claims;

/// The chapter.
pub static CHAPTER: Chapter = Chapter {
    slug: "linear-or-affine",
    title: "Linear is not the same as straight",
    claims: CLAIMS,
    figures: figures::FIGURES,
};

const CLAIMS: &[Claim] = claims! {
    /// For a neuron $f(x) = w^\mathsf{T} x + b$ with any number of inputs and for all numbers
    /// $\alpha$, $\beta$ the defect $f(\alpha x + \beta y) - \alpha f(x) - \beta f(y)$ is $b\,(1 -
    /// \alpha - \beta)$. With $b \ne 0$ it is not $0$ at $\alpha = \beta = 1$: the neuron is not
    /// linear.
    "neuron-is-affine" {
        bears_on: [Refutes S05],
        check: superposition::neuron,
        subject: Layer::forward,
        /// the same neuron with $b = 0$, which has no defect
        foil: superposition::without_bias,
        break: "src/network/dense.rs",
            "&self.weights * input + &self.biases"
            => "&self.weights * input - &self.biases",
    }
    /// A neuron without bias obeys $f(\alpha x + \beta y) = \alpha f(x) + \beta f(y)$, and its
    /// values at the unit vectors tell all the others: $f(x) = \sum_i x_i f(e_i)$, for every number
    /// of inputs.
    "superposition-makes-a-matrix" {
        bears_on: [Supports S25],
        check: superposition::matrix,
        subject: superposition::without_bias,
        /// the neuron with a bias
        foil: Layer::forward,
        break: "src/network/dense.rs",
            "&self.weights * input + &self.biases"
            => "&self.weights * input.map(|x| x.clone() * x) + &self.biases",
    }
    /// With a 1 appended to its input, every affine map is a linear one: $(W\ b;\ 0\ 1)\,(x;\ 1) =
    /// (Wx + b;\ 1)$. The product of two such matrices is the matrix of the two layers one after
    /// the other. For layers of every shape.
    "append-one" {
        bears_on: [Supports S05],
        check: appended::append,
        subject: appended::append_one,
        /// a 0 appended in place of the 1
        foil: appended::append_zero,
        break: "src/chapters/linear_or_affine/appended.rs",
            "T::constant(f64::from(u8::from(!inside)))"
            => "T::constant(f64::from(u8::from(inside)))",
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
    /// Let $f(x)$ be the sign of $x$ for $x \ne 0$: $-1$ to the left of 0 and 1 to the right. Its
    /// slope is 0 at every real $x \ne 0$. Still $f$ is not even affine: $f(-1) + f(3) \ne 2 f(1)$.
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
    /// If $f(x + y) = f(x) + f(y)$ for all real $x$ and $y$, then $f(q x) = q f(x)$ for every
    /// rational $q$ and every real $x$.
    "additive-implies-rational-homogeneous" {
        bears_on: [Supports S10],
        check: additive::homogeneous,
        subject: additive::sum,
        /// functions with $f(x + y) = f(x)\, f(y)$, such as $e^x$
        foil: additive::product,
        break: "src/chapters/linear_or_affine/additive.rs",
            "rule(&value, f)"
            => "rule(&value, f) + f",
    }
    /// The map $f(a + b\sqrt 2) = a$, for rational $a$ and $b$, is additive. Still $f(\sqrt 2 \cdot
    /// b \sqrt 2) \ne \sqrt 2\, f(b \sqrt 2)$ for every $b \ne 0$.
    "additive-is-not-enough" {
        bears_on: [Refutes S10],
        check: additive::not_linear,
        subject: additive::rational_part,
        /// the identity
        foil: Clone::clone,
        break: "src/chapters/linear_or_affine/additive.rs",
            "let (a, b) = (x.a.clone(), Polynomial::from(0));"
            => "let (a, b) = (x.a.clone(), x.b.clone());",
    }
    /// In f64 even $x \mapsto 0.1\,x$ is not additive. Its defect at sampled pairs between $-1$
    /// and 1 is at most $2\gamma_2 (|0.1 x| + |0.1 y|)$ with $\gamma_2 = 2u/(1 - 2u)$, $u =
    /// 2^{-53}$. Near the smallest float it can be larger: at $x = 3 \cdot 2^{-1074}$, $y = 2 \cdot
    /// 2^{-1074}$ it is.
    "floats-are-not-additive" {
        short_of_proof: "pairs of floats are too many to be tried, and the bound for all of \
            them is a derivation on paper: the sample only searches for a failure",
        check: floats::not_additive,
        subject: floats::tenth,
        /// $x \mapsto x/2$, which never rounds here
        foil: floats::half,
        break: "src/chapters/linear_or_affine/floats.rs",
            "0.1 * x"
            => "f64::from((0.1 * x) as f32)",
    }
};
