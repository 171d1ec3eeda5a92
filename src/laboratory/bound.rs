//! What the claims of the chapter say of the network at hand, where their hypotheses hold.
//!
//! Heights that were rounded to floats are off by a little; a mean of heights is then off by no
//! more, and that much is added to each bound.

use super::curves::takagi_modulus;
use super::digits::{above, exact, fraction};
use super::largest::ceiling;
use super::network::{Network, RAMP, with_ends};
use super::state::{Mode, State};
use super::target::{Target, size};
use crate::network::enclosed;
use textbook::number::{Interval, Rational, dyadic, ratio};

/// How a claim bounds the largest error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    AtMost,
    Exactly,
    AtLeast,
}

/// What one claim says.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bound {
    /// The claim, without its chapter.
    pub(super) claim: &'static str,
    pub(super) kind: Kind,
    pub(super) value: Rational,
    /// The formula, with what stands for its letters.
    pub(super) formula: String,
}

impl Bound {
    /// The bound in words.
    pub(super) fn words(&self) -> String {
        let size = match self.kind {
            Kind::AtMost => format!("at most {}", above(ceiling(&self.value))),
            Kind::Exactly => format!("exactly {}", exact(&self.value)),
            Kind::AtLeast => format!("no less than {}", exact(&self.value)),
        };
        format!("{size}: {}", self.formula)
    }
}

/// What is known of this network from the claims, and why there is no upper bound where there is
/// none.
pub(super) fn bounds(
    state: &State,
    network: &Network,
    bend: Option<Interval>,
) -> (Vec<Bound>, Option<&'static str>) {
    let mut bounds = Vec::new();
    if state.target == Target::Jump && state.mode != Mode::Depth {
        bounds.push(Bound {
            claim: "needs-continuity",
            kind: Kind::AtLeast,
            value: ratio(1, 2),
            formula: "half the jump".into(),
        });
    }
    let partial = network.shown < network.units;
    let upper = match state.mode {
        Mode::Depth => Ok(tents(state)),
        _ if !state.heights.are_on_the_curve() => {
            Err("The claims join points of the curve, and here a point is off it.")
        }
        _ if partial => Err(
            "The claims are about the whole sum; add the other units to compare with their \
             bounds.",
        ),
        Mode::Segments => segments(state, network, bend, &mut bounds),
        Mode::Rectangles => rectangles(state, network),
    };
    match upper {
        Ok(bound) => {
            bounds.insert(0, bound);
            (bounds, None)
        }
        Err(why) => (bounds, Some(why)),
    }
}

fn tents(state: &State) -> Bound {
    let tents = state.knots.pieces();
    Bound {
        claim: "depth-squares",
        kind: Kind::Exactly,
        value: ratio(1, 1 << (2 * (tents + 1))),
        formula: format!("4⁻⁽ᵐ⁺¹⁾ with m = {tents} tents"),
    }
}

fn segments(
    state: &State,
    network: &Network,
    bend: Option<Interval>,
    bounds: &mut Vec<Bound>,
) -> Result<Bound, &'static str> {
    let n = state.knots.pieces();
    let places = with_ends(state.knots.places());
    let widths = places.windows(2).map(|ends| &ends[1] - &ends[0]);
    let h = widths.max().unwrap_or(Rational::ONE);
    let equal = state.knots.are_equal();
    match &state.target {
        Target::Jump => Err("No upper bound: the curve jumps."),
        Target::Root => {
            bounds.push(Bound {
                claim: "knots-where-it-curves",
                kind: Kind::AtLeast,
                value: ratio(1, (4 * n * (n + 1)).into()),
                formula: format!(
                    "1/(4n(n + 1)) with n = {n} segments, raised or not"
                ),
            });
            Err("No upper bound: √x bends without bound at 0.")
        }
        Target::Takagi if equal && n.is_power_of_two() => Ok(Bound {
            claim: "roughness-costs-an-order",
            kind: Kind::Exactly,
            value: ratio(2, (3 * n).into()),
            formula: format!("2h/3 with h = 1/{n}"),
        }),
        Target::Takagi => Err(
            "No bound for these knots: the claim on the Takagi curve is about equal segments, \
             their number a power of two.",
        ),
        Target::Square if equal => Ok(Bound {
            claim: "segments-beat-rectangles",
            kind: Kind::Exactly,
            value: &h * &h * ratio(1, 4),
            formula: format!("h²/4 with h = 1/{n}"),
        }),
        Target::Drawn(drawn) => {
            let corners = drawn.graph();
            let mut corners = corners.corners().iter();
            if corners.all(|(x, _)| places.contains(x)) {
                return Ok(Bound {
                    claim: "relus-join-all-points",
                    kind: Kind::Exactly,
                    value: Rational::ZERO,
                    formula: "a knot stands at each corner of the curve".into(),
                });
            }
            Err(
                "No claim bounds segments here: your curve has corners, and h²·max|f″|/8 asks \
                 for a second derivative. Rectangles have a bound.",
            )
        }
        Target::Square | Target::Sine | Target::Typed(_) => {
            let most = bend.and_then(size);
            let (Some(most), Some(rounding)) = (most, &network.rounding) else {
                return Err(
                    "No upper bound: intervals find no bound on the second derivative from 0 to 1.",
                );
            };
            Ok(Bound {
                claim: "segments-follow-smooth-curves",
                kind: Kind::AtMost,
                value: &h * &h * &most * ratio(1, 8) + rounding,
                formula: format!(
                    "h²·M/8 with h = {}, the widest segment, and |f″| ≤ M = {}",
                    fraction(&h),
                    above(ceiling(&most))
                ),
            })
        }
    }
}

fn rectangles(state: &State, network: &Network) -> Result<Bound, &'static str> {
    if state.target == Target::Jump {
        return Err("No upper bound: the curve jumps.");
    }
    if !state.knots.are_equal() {
        return Err(
            "The claims on rectangles are about steps of equal width; make the knots equal to \
             compare with their bounds.",
        );
    }
    let Some(rounding) = &network.rounding else {
        return Err("No upper bound: intervals do not know the curve.");
    };
    let n = state.knots.pieces();
    let h = ratio(1, n.into());
    let half = &h * ratio(1, 2);
    let (claim, most, formula) = match &state.target {
        Target::Root => (
            "rectangles-converge",
            enclosed(&half).sqrt(),
            format!("√(h/2) with h = 1/{n}"),
        ),
        Target::Takagi => (
            "any-continuous-function",
            takagi_modulus(enclosed(&(&half * (Rational::ONE + ratio(1, RAMP))))),
            format!(
                "ω((h + ε)/2) with h = 1/{n} and ramps of ε = h/{RAMP}, and ω the sum of what \
                 each level of the curve can change"
            ),
        ),
        other => {
            let Some(steepest) = other.steepest() else {
                return Err(
                    "No upper bound: intervals find no bound on the slope from 0 to 1.",
                );
            };
            let formula = format!(
                "L·h/2 with h = 1/{n} and L = {}",
                above(ceiling(&steepest))
            );
            let value = steepest * half + rounding;
            return Ok(Bound {
                claim: "rectangles-converge",
                kind: Kind::AtMost,
                value,
                formula,
            });
        }
    };
    Ok(Bound {
        claim,
        kind: Kind::AtMost,
        value: dyadic(most.high()) + rounding,
        formula,
    })
}
