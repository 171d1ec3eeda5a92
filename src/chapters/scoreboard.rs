//! The scoreboard: every activation of the catalogue against every property, each proved for all of
//! them at once.

pub mod chance;
pub mod cost;
pub(crate) mod figures;
mod quantity;
pub mod rays;
pub mod slopes;
mod sorting;

use crate::activation::catalogue::{SELU, scaled_elu};
pub use quantity::{Part, Quantity};
pub use sorting::Members;

use textbook::claim::{Chapter, Claim};
use textbook::claims;
use textbook::proof::Proof;

/// The chapter.
pub static CHAPTER: Chapter = Chapter {
    slug: "scoreboard",
    title: "No activation wins everywhere",
    claims: CLAIMS,
    figures: figures::FIGURES,
};

const CLAIMS: &[Claim] = claims! {
    /// Of the twelve activations only the identity is affine. The graph of each of the others has
    /// three points that lie on no line.
    "only-the-identity-is-affine" {
        bears_on: [Limits S37],
        check: slopes::straight,
        subject: AFFINE,
        /// leaky ReLU, called affine
        foil: AFFINE.and("leaky ReLU"),
        break: "src/activation.rs", "x.larger(T::zero())" => "x",
    }
    /// Only tanh and the sigmoid have an upper bound. All but the identity and leaky ReLU have a
    /// lower one. Towards a side without a bound, a function grows at least like $|x|/128$ far out.
    "floors-and-ceilings" {
        check: rays::ranges(FLOORED, _),
        subject: CAPPED,
        /// softplus, called bounded above
        foil: CAPPED.and("softplus"),
        break: "src/activation.rs", "x.clone().larger(slope * x)" => "x.larger(slope)",
    }
    /// SELU, GELU, SiLU, Mish and hard swish have a slope of more than $1 + 2^{-10}$ in magnitude
    /// somewhere. The other seven have none: $|f'(x)| \le 1 + 2^{-10}$ on the whole line, wherever
    /// there is a slope.
    "gelu-is-steeper-than-relu" {
        check: slopes::steeper_than_relu,
        subject: STEEP,
        /// ELU, called steeper than ReLU
        foil: STEEP.and("ELU"),
        break: "src/activation.rs",
            "x.clone().larger(slope * x)"
            => "T::constant(1.25) * x.clone().larger(slope * x)",
    }
    /// GELU, SiLU, Mish and hard swish have a negative slope somewhere. The other eight have none:
    /// they never fall.
    "some-activations-fall" {
        check: slopes::monotone,
        subject: RISING,
        /// SiLU, called non-decreasing
        foil: RISING.and("SiLU"),
        break: "crates/textbook/src/number/special.rs",
            "sigmoid.slope.clone() + sigmoid.slope"
            => "-sigmoid.slope.clone() - sigmoid.slope",
    }
    /// The identity, ReLU and leaky ReLU satisfy $f(tx) = t f(x)$ for all real $x$ and all $t > 0$.
    /// For each of the others $f(2x) \ne 2f(x)$ at $x = 1$ or at $x = -1$.
    "only-relu-like-are-homogeneous" {
        check: rays::of_degree_one,
        subject: HOMOGENEOUS,
        /// ELU, called homogeneous
        foil: HOMOGENEOUS.and("ELU"),
        break: "src/activation.rs", "x.larger(T::zero())" => "x.larger(T::one())",
    }
    /// For a normal $Z$ with mean 0 and variance 1, the mean of $f(Z)$ lies within $2^{-10}$ of 0
    /// for the identity, SELU and tanh. For the other nine it is at least $1/8$.
    "three-have-mean-zero" {
        check: chance::centred,
        subject: CENTRED,
        /// ELU, called centred
        foil: CENTRED.and("ELU"),
        break: "src/activation/catalogue.rs", "T::constant(alpha) * left" => "left",
    }
    /// SELU makes of a normal $Z$ with mean 0 and variance 1 a value with mean 0 and mean square 1,
    /// both up to $2^{-16}$.
    "selu-keeps-both-moments" {
        check: selu_like,
        subject: SELU,
        /// SELU with its constants rounded to $\lambda = 1.05$, $\alpha = 1.67$
        foil: [1.05, 1.67],
        break: "src/activation/catalogue.rs", "T::constant(scale) * (right" => "(right",
    }
    /// With the usual initialisation, the identity, ReLU, leaky ReLU and SELU keep the mean square
    /// of a normal signal from layer to layer, up to $2^{-10}$ of it. The other eight change it by
    /// more.
    "who-keeps-the-signal" {
        check: chance::keep_the_signal,
        subject: KEEPERS,
        /// Mish, said to keep it
        foil: KEEPERS.and("Mish"),
        break: "src/activation/initialisation.rs", "Self::He => two," => "Self::He => one,",
    }
    /// In mean-field theory, with the usual initialisation and normal weighted sums of variance 1,
    /// the identity, ReLU and leaky ReLU keep the mean square of the gradient from layer to layer,
    /// up to $2^{-10}$ of it. The other nine change it by more.
    "who-keeps-the-gradient" {
        check: chance::keep_the_gradient,
        subject: HOMOGENEOUS,
        /// Mish, said to keep it
        foil: HOMOGENEOUS.and("Mish"),
        break: "src/activation/initialisation.rs",
            "two / (one + leak.clone() * leak)"
            => "two / (one + leak)",
    }
    /// For a normal $Z$ with mean 0 and variance 1, ReLU is exactly 0 with probability $1/2$ up to
    /// $2^{-20}$, hard swish with a probability between $1/1024$ and $1/512$, and each of the
    /// others with a probability of at most $2^{-20}$.
    "who-is-sparse" {
        check: chance::silent,
        subject: HALVED,
        /// leaky ReLU, called sparse
        foil: HALVED.and("leaky ReLU"),
        break: "src/activation.rs",
            "x.larger(T::zero())"
            => "x.larger(T::constant(-1.0 / 1_048_576.0))",
    }
    /// ReLU and hard swish have slope exactly 0 at every $x < -4$. Each of the other ten has points
    /// with a slope other than 0 arbitrarily far out, on either side.
    "who-can-die" {
        check: rays::mortal,
        subject: MORTAL,
        /// leaky ReLU, said to die
        foil: MORTAL.and("leaky ReLU"),
        break: "src/activation.rs",
            "x.larger(T::zero())"
            => "x.clone().larger(T::constant(1.0 / 1024.0) * x)",
    }
    /// The identity, ReLU, leaky ReLU and hard swish are computed by arithmetic and comparisons
    /// alone, at every real input. Each of the others uses an exponential, a logarithm or an error
    /// function, as this book computes it.
    "what-needs-an-exponential" {
        bears_on: [Supports S38],
        check: cost::without_exponentials,
        subject: PLAIN,
        /// ELU, called plain arithmetic
        foil: PLAIN.and("ELU"),
        break: "crates/textbook/src/number/count.rs",
            "self.exponentials + self.logarithms + self.error_functions"
            => "self.exponentials + self.logarithms",
    }
};

const AFFINE: Members = Members::of(&["identity"]);
const CAPPED: Members = Members::of(&["tanh", "sigmoid"]);
const HOMOGENEOUS: Members = Members::of(&["identity", "ReLU", "leaky ReLU"]);
const CENTRED: Members = Members::of(&["identity", "SELU", "tanh"]);
const KEEPERS: Members = Members::of(&["identity", "ReLU", "leaky ReLU", "SELU"]);
const HALVED: Members = Members::of(&["ReLU"]);
const MORTAL: Members = Members::of(&["ReLU", "hard swish"]);
const PLAIN: Members =
    Members::of(&["identity", "ReLU", "leaky ReLU", "hard swish"]);
const FLOORED: Members = Members::all_but(&["identity", "leaky ReLU"]);
const STEEP: Members = Members::of(&["SELU", "GELU", "SiLU", "Mish", "hard swish"]);
const RISING: Members = Members::all_but(&["GELU", "SiLU", "Mish", "hard swish"]);

/// SELU with other constants.
///
/// # Errors
/// The moment that is off, or that is left open.
pub fn selu_like([scale, alpha]: [f64; 2]) -> Proof {
    chance::both_moments(
        |z| scaled_elu(scale, alpha, &z),
        |z| scaled_elu(scale, alpha, &z),
    )
}
