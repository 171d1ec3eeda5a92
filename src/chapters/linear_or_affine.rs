//! What "linear" means: sums and multiples, slopes and graphs, and which of them makes a function linear.

mod additive;
mod breaks;
mod figures;
mod floats;
mod slopes;
mod superposition;

use crate::activation::{Identity, Relu, Scaled};
use textbook::claim::{Bearing, Chapter, Claim, Foil};
use textbook::number::{Rational, ratio};

/// The chapter.
pub const CHAPTER: Chapter = Chapter {
    slug: "linear-or-affine",
    title: "Linear is not the same as straight",
    claims: CLAIMS,
    figures: figures::FIGURES,
    breaks: breaks::BREAKS,
};

const CLAIMS: &[Claim] = &[
    Claim {
        name: "neuron-is-affine",
        statement: "For a neuron $f(x) = w^\\mathsf{T} x + b$ and all numbers $\\alpha$, $\\beta$ the defect $f(\\alpha x + \\beta y) - \\alpha f(x) - \\beta f(y)$ is \
            $b\\,(1 - \\alpha - \\beta)$. With $b \\ne 0$ the neuron is not linear.",
        bears_on: &[("S05", Bearing::Refutes)],
        proof: || superposition::neuron(&ratio(1, 2)),
        foil: Foil::Refuted {
            subject: "the same neuron with $b = 0$, which has no defect",
            proof: || superposition::neuron(&Rational::ZERO),
        },
    },
    Claim {
        name: "superposition-makes-a-matrix",
        statement: "A neuron without bias obeys $f(\\alpha x + \\beta y) = \\alpha f(x) + \\beta f(y)$, and its values at the unit vectors tell all the others: \
            $f(x) = \\sum_i x_i f(e_i)$.",
        bears_on: &[("S25", Bearing::Supports)],
        proof: || superposition::matrix(&Rational::ZERO),
        foil: Foil::Refuted {
            subject: "the neuron with $b = 1/2$",
            proof: || superposition::matrix(&ratio(1, 2)),
        },
    },
    Claim {
        name: "append-one",
        statement: "With a 1 appended to its input, every affine map is a linear one: $(W\\ b;\\ 0\\ 1)\\,(x;\\ 1) = (Wx + b;\\ 1)$. The product of two such matrices is \
            the matrix of the two layers one after the other.",
        bears_on: &[("S05", Bearing::Supports)],
        proof: || superposition::append(&Rational::ONE),
        foil: Foil::Refuted {
            subject: "a 0 appended in place of the 1",
            proof: || superposition::append(&Rational::ZERO),
        },
    },
    Claim {
        name: "through-the-origin",
        statement: "$x \\mapsto x/2$ has the slope $1/2$ at every real $x$, the value 0 at 0, and obeys $f(\\alpha x + \\beta y) = \\alpha f(x) + \\beta f(y)$.",
        bears_on: &[("S23", Bearing::Supports), ("S24", Bearing::Supports)],
        proof: || slopes::through_the_origin(&Scaled(0.5)),
        foil: Foil::Refuted {
            subject: "ReLU, whose slope is not constant",
            proof: || slopes::through_the_origin(&Relu),
        },
    },
    Claim {
        name: "constant-slope-is-affine",
        statement: "$x \\mapsto x + 1$ has the slope 1 at every real $x$, and its graph is a straight line. Still $f(0) + f(0) \\ne f(0 + 0)$.",
        bears_on: &[("S23", Bearing::Refutes), ("S24", Bearing::Refutes)],
        proof: || slopes::straight_but_not_linear(&slopes::Shifted),
        foil: Foil::Refuted {
            subject: "the identity, $x \\mapsto x$",
            proof: || slopes::straight_but_not_linear(&Identity),
        },
    },
    Claim {
        name: "domain-in-two-parts",
        statement: "The sign of $x$, for $x \\ne 0$, has the slope 0 at every f32 but 0 and NaN. It is not even affine: $f(-1) + f(3) \\ne 2 f(1)$.",
        bears_on: &[("S23", Bearing::Limits)],
        proof: || slopes::flat_but_not_affine(&slopes::Sign),
        foil: Foil::Refuted {
            subject: "the constant function 1",
            proof: || slopes::flat_but_not_affine(&slopes::One),
        },
    },
    Claim {
        name: "additive-implies-rational-homogeneous",
        statement: "On the numbers $a + b\\sqrt 2$, with $a$ and $b$ rational, every map $a + b\\sqrt 2 \\mapsto a u + b v$ is additive, and \
            $f(q x) = q f(x)$ for every rational $q$.",
        bears_on: &[("S10", Bearing::Supports)],
        proof: || additive::homogeneous(additive::from_images),
        foil: Foil::Refuted {
            subject: "$a + b\\sqrt 2 \\mapsto a^2 u + b v$, which is not additive",
            proof: || additive::homogeneous(additive::with_a_square),
        },
    },
    Claim {
        name: "additive-is-not-enough",
        statement: "The map $f(a + b\\sqrt 2) = a$ is additive, and still $f(\\sqrt 2 \\cdot \\sqrt 2) \\ne \\sqrt 2\\, f(\\sqrt 2)$.",
        bears_on: &[("S10", Bearing::Refutes)],
        proof: || additive::not_linear(additive::rational_part),
        foil: Foil::Refuted {
            subject: "the identity",
            proof: || additive::not_linear(Clone::clone),
        },
    },
    Claim {
        name: "floats-are-not-additive",
        statement: "In f64 even $x \\mapsto 0.1\\,x$ is not additive. Its defect at sampled pairs is at most $2\\gamma_2 (|0.1 x| + |0.1 y|)$ with $\\gamma_2 = 2u/(1 - 2u)$, \
            $u = 2^{-53}$.",
        bears_on: &[],
        proof: || floats::not_additive(0.1),
        foil: Foil::Refuted {
            subject: "$x \\mapsto x/2$, which never rounds here",
            proof: || floats::not_additive(0.5),
        },
    },
];
