//! How large a formula is as a polynomial in x: whether it can be read at letters within seconds.
//!
//! Each comparison of letters doubles the cases, each of which is decided by linear algebra on the
//! products of letters that the compared numbers are made of.

use super::{Binary, Formula, Step};

/// How many comparisons may be made, of polynomials of the first degree and of others.
const MOST_LINEAR: u32 = 8;
const MOST_CURVED: u32 = 2;
/// The largest degree that is read.
const LARGEST_DEGREE: u32 = 8;
/// The most constants that may be multiplied into one coefficient: each can have a thousand bits.
const MOST_FACTORS: u32 = 256;

impl<F> Formula<F> {
    /// Whether it is read at letters: else what it is there is left open. What a vocabulary adds
    /// counts for two comparisons.
    #[must_use]
    pub fn is_read_at_letters(&self) -> bool {
        let (mut linear, mut curved) = (0, 0);
        // The degree of each number, and how many constants its coefficients are made of.
        let mut sizes: Vec<(u32, u32)> = Vec::with_capacity(self.steps.len());
        for step in &self.steps {
            let at = |place: &usize| sizes[*place].0;
            let factors_at = |place: &usize| sizes[*place].1;
            let factors = match step {
                Step::Letter(_) => 0,
                Step::Constant(..) => 1,
                Step::Unary(_, a) => factors_at(a),
                Step::Binary(_, a, b) => factors_at(a).saturating_add(factors_at(b)),
                Step::Power(base, exponent) => {
                    let exponent = u32::from(exponent.unsigned_abs());
                    factors_at(base).saturating_mul(exponent)
                }
                Step::Further(_, all) => {
                    all.iter().map(factors_at).fold(0, u32::saturating_add)
                }
            };
            let (degree, bends) = match step {
                Step::Letter(_) => (1, false),
                Step::Constant(..) => (0, false),
                Step::Unary(unary, a) => (at(a), unary.bends()),
                Step::Binary(Binary::Multiply | Binary::Divide, a, b) => {
                    (at(a).saturating_add(at(b)), false)
                }
                Step::Binary(binary, a, b) => (at(a).max(at(b)), binary.bends()),
                Step::Power(base, exponent) => {
                    let exponent = u32::from(exponent.unsigned_abs());
                    (at(base).saturating_mul(exponent), false)
                }
                Step::Further(_, all) => {
                    linear += 1;
                    (all.iter().map(at).max().unwrap_or(0), true)
                }
            };
            match degree {
                _ if !bends => {}
                0 | 1 => linear += 1,
                _ => curved += 1,
            }
            sizes.push((degree, factors));
        }
        let fits = |&(degree, factors): &(u32, u32)| {
            degree <= LARGEST_DEGREE && factors <= MOST_FACTORS
        };
        linear <= MOST_LINEAR && curved <= MOST_CURVED && sizes.iter().all(fits)
    }
}
