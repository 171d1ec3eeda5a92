//! ReLU is sparse.

use crate::words::decide;
use why_relu::number::{Interval, Special};
use why_relu::proof::{Cases, Proof, enclosure, exact};

/// `most-ties`: four positive inputs for which relu(±a ± b ± c ± d) is 0 for 11 of the 16 choices
/// of signs.
///
/// # Errors
/// An input that is not positive, or the number of zeros.
pub fn most_ties(inputs: [i32; 4]) -> Proof {
    let places: Vec<_> = inputs.into_iter().enumerate().collect();
    let places = Cases::counted(places);
    let positive = exact::every("the {} inputs", places, |&(_, input)| {
        if input > 0 {
            Ok(())
        } else {
            Err(format!("{input} is not positive"))
        }
    })?;
    let signs = |choice: u32| {
        let terms = inputs.iter().enumerate().map(|(place, &input)| {
            let sign = if choice >> place & 1 == 0 { 1 } else { -1 };
            sign * i64::from(input)
        });
        terms.sum::<i64>()
    };
    let zeros = (0..16).filter(|&choice| signs(choice) <= 0).count();
    let ties = decide("all 16 choices of signs", zeros >= 11, || {
        format!(
            "for {inputs:?} the output is 0 in {zeros} cases of 16, and 11 are possible"
        )
    })?;
    Ok(positive.and(ties))
}

/// `nine-in-ten`: a bias with which relu(Z + bias) is 0 with the probability 9/10, within
/// 1/1,000,000.
///
/// # Errors
/// The probability.
pub fn nine_in_ten(bias: f64) -> Proof {
    let domain = "all inputs, weighted by the normal density";
    let share = Interval::point(-bias).normal_cdf();
    let wanted = Interval::new(0.9 - 1e-6, 0.9 + 1e-6);
    decide(
        domain,
        share.low() <= wanted.high() && wanted.low() <= share.high(),
        || {
            format!(
                "with the bias {bias} the output is 0 with the probability {:.7}, not 9/10",
                share.low()
            )
        },
    )?;
    enclosure::within("the share of zeros", domain, share, wanted)
}
