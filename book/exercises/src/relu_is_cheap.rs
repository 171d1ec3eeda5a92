//! ReLU is cheap.

use crate::words::{decide, shown};
use why_relu::activation::{logistic, sigmoid, tanh};
use why_relu::number::{
    Counted, Dual, ExpRational, Number, Rational, operations, ratio,
};
use why_relu::proof::{Cases, Proof, Show, exact};

/// `cheap-slope`: the sigmoid's slope from its value, in two operations. One formula, read by three
/// types of number: with fractions, as a function of eˣ, and while operations are counted.
///
/// # Errors
/// A value for which the slope is wrong, or how many operations it took.
pub fn cheap_slope(
    by_fractions: impl Fn(Rational) -> Rational,
    by_symbols: impl Fn(ExpRational) -> ExpRational,
    counting: impl Fn(Counted) -> Counted,
) -> Proof {
    // e⁻ˣ has the slope −e⁻ˣ.
    let values = [(1, 1), (3, 1), (1, 3), (7, 2)].map(|(n, d)| ratio(n, d));
    let fractions = exact::every("{} values", Cases::counted(values), |e| {
        let s = logistic(Dual {
            value: e.clone(),
            slope: -e,
        });
        let says = by_fractions(s.value.clone());
        if says == s.slope {
            return Ok(());
        }
        Err(format!(
            "where the sigmoid is {} its slope is {}, and your formula says {}",
            shown(&s.value),
            shown(&s.slope),
            shown(&says)
        ))
    })?;
    let s = sigmoid(Dual::variable(ExpRational::x()));
    let same = by_symbols(s.value) == s.slope;
    let domain = "every real x, as a rational function of eˣ";
    let everywhere = decide(domain, same, || {
        "your formula is right at the values tried, but multiplying out does not make it \
         the slope at every x".into()
    })?;
    // What is no number is equal to none, so that no case of its own can be cheaper.
    let costs = [0.25, f64::NAN].map(|s| {
        operations(|| {
            counting(Counted::constant(s));
        })
    });
    let [a, b] = costs;
    let cost = if a.total() > b.total() { a } else { b };
    let total = cost.total();
    let cheap = decide("the count of operations", total <= 2, || {
        format!("your formula takes {total} operations ({cost}), and 2 are enough")
    })?;
    Ok(fractions.and(everywhere).and(cheap))
}

/// `first-step`: the smallest positive f32 at which the textbook's tanh is not 0. All its
/// operations round in order, so it never falls again.
///
/// # Errors
/// That tanh is 0 there, or not yet 0 at the float before.
pub fn first_step(x: f32) -> Proof {
    let floats = [(x, true), (x.next_down(), false)];
    exact::every(
        "{} floats, the answer and the one before it",
        Cases::counted(floats),
        |&(at, rises)| {
            if at < 0.0 || at.is_nan() {
                return Err(format!(
                    "a positive float is asked for, not {}",
                    x.text()
                ));
            }
            match (tanh(at) == 0.0, rises) {
                (true, true) => Err(format!(
                    "at x = {} the textbook's tanh is 0 in f32",
                    at.text()
                )),
                (false, false) => Err(format!(
                    "at the float before, {}, it is {} already",
                    at.text(),
                    tanh(at).text()
                )),
                _ => Ok(()),
            }
        },
    )
}
