//! Deep sigmoid networks stagnate.

use crate::words::shown;
use why_relu::number::{Rational, ratio};
use why_relu::proof::{Cases, Proof, Show, Significant, exact};

/// `keep-the-size`: the variance of the weights with which a layer of ReLUs keeps the mean square
/// of its inputs.
///
/// A weighted sum of n inputs with mean square q has the variance n·v·q. It is as often positive as
/// negative, so half of that is left after ReLU.
///
/// # Errors
/// A number of inputs, and the factor of a layer.
pub fn keep_the_size(variance: impl Fn(u32) -> Rational) -> Proof {
    exact::every("layers with {} inputs", Cases::range(2..=256), |&inputs| {
        let factor = ratio(inputs.into(), 2) * variance(inputs);
        if factor == Rational::ONE {
            return Ok(());
        }
        let deep = Significant {
            value: (0..32).fold(1.0, |power, _| power * factor.value()),
            digits: 2,
        };
        Err(format!(
            "with {inputs} inputs a layer multiplies the mean square by {}, so 32 layers by {}",
            shown(&factor),
            deep.text()
        ))
    })
}

/// `how-many-seeds`: the smallest number of seeds for which worst and best run miss the median with
/// a risk of at most one in so many.
///
/// With n seeds the risk is 2·2⁻ⁿ.
///
/// # Errors
/// A risk, and what the number of seeds makes of it.
pub fn how_many_seeds(seeds: impl Fn(u64) -> u32) -> Proof {
    let risks =
        (2..=50).flat_map(|power| [(1 << power) - 1, 1 << power, (1 << power) + 1]);
    let risks = risks.chain([1_000, 1_000_000, 1_000_000_000]);
    exact::every(
        "{} risks, from one in 3 to one in 2⁵⁰ + 1",
        Cases::counted(risks.collect::<Vec<_>>()),
        |&one_in: &u64| {
            let n = seeds(one_in);
            let least = |n: u32| n >= 1 && (n > 63 || 1_u64 << (n - 1) >= one_in);
            if !least(n) {
                return Err(format!(
                    "for a risk of one in {} you take {n} seeds; their risk is one in {}",
                    one_in.text(),
                    (1_u64 << n.saturating_sub(1)).text()
                ));
            }
            if least(n - 1) {
                return Err(format!(
                    "for a risk of one in {} you take {n} seeds, and fewer are enough",
                    one_in.text()
                ));
            }
            Ok(())
        },
    )
}
