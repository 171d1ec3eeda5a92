//! What breaks the claims of `linear-or-affine`.

use textbook::claim::Break;

/// A change for each claim, in the order of the claims.
pub(super) const BREAKS: &[Break] = &[
    Break {
        claim: "neuron-is-affine",
        file: "src/network/dense.rs",
        old: "&self.weights * input + &self.biases",
        new: "&self.weights * input - &self.biases",
    },
    Break {
        claim: "superposition-makes-a-matrix",
        file: "src/network/dense.rs",
        old: "&self.weights * input + &self.biases",
        new: "&self.weights * input.map(|x| x.clone() * x) + &self.biases",
    },
    Break {
        claim: "append-one",
        file: "src/chapters/linear_or_affine/superposition.rs",
        old: "Rational::from(u8::from(!inside))",
        new: "Rational::from(u8::from(inside))",
    },
    Break {
        claim: "through-the-origin",
        file: "src/activation.rs",
        old: "T::constant(self.0) * x",
        new: "T::constant(self.0) * x.clone() * x",
    },
    Break {
        claim: "constant-slope-is-affine",
        file: "src/chapters/linear_or_affine/slopes.rs",
        old: "x + T::one()",
        new: "x.clone() + x",
    },
    Break {
        claim: "domain-in-two-parts",
        file: "src/chapters/linear_or_affine/slopes.rs",
        old: "x.branch(&T::zero(), T::one(), -T::one())",
        new: "x.branch(&T::zero(), T::one(), T::one())",
    },
    Break {
        claim: "additive-implies-rational-homogeneous",
        file: "src/chapters/linear_or_affine/additive.rs",
        old: "times(&x.a, u).plus(&times(&x.b, v))",
        new: "times(&x.a, u).plus(&times(&(&x.b * &x.b), v))",
    },
    Break {
        claim: "additive-is-not-enough",
        file: "src/chapters/linear_or_affine/additive.rs",
        old: "Surd::new(&x.a, &Rational::ZERO)",
        new: "Surd::new(&x.a, &x.b)",
    },
    Break {
        claim: "floats-are-not-additive",
        file: "src/chapters/linear_or_affine/floats.rs",
        old: "let f = |x: f64| c * x;",
        new: "let f = |x: f64| f64::from((c * x) as f32);",
    },
];
