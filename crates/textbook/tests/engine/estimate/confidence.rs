//! Intervals hold what they are to hold as often as they say, by exact fractions, and one step less
//! would not do.

use dashu_int::IBig;
use textbook::number::elementary::{ln, sqrt};
use textbook::number::{Interval, Rational, dyadic};
use textbook::proof::estimate::{RISK, half_width, median_rank, proportion};

/// P(X = k) for k = 0, …, n, in exact fractions.
fn binomial(n: u64, p: &Rational) -> Vec<Rational> {
    let powers = |base: Rational| {
        let next = move |power: &Rational| Some(power * &base);
        let all = std::iter::successors(Some(Rational::ONE), next);
        all.take(n as usize + 1).collect::<Vec<_>>()
    };
    let (yes, no) = (powers(p.clone()), powers(Rational::ONE - p));
    let mut ways = IBig::ONE;
    let mut probabilities = Vec::new();
    for k in 0..=n {
        let chance = &yes[k as usize] * &no[(n - k) as usize];
        probabilities.push(Rational::from(ways.clone()) * chance);
        ways = ways * IBig::from(n - k) / IBig::from(k + 1);
    }
    probabilities
}

/// The probability that `intervals[X]` holds p, where X counts the successes.
fn coverage(intervals: &[Interval], p: f64) -> Rational {
    let n = intervals.len() as u64 - 1;
    let chances = binomial(n, &dyadic(p));
    let covering = intervals.iter().zip(chances).filter(|(i, _)| i.contains(p));
    covering.fold(Rational::ZERO, |sum, (_, chance)| sum + chance)
}

/// A grid, and the places where the coverage is least: just outside an end.
fn critical(intervals: &[Interval]) -> Vec<f64> {
    let grid = (1..64u32).map(|k| f64::from(k) / 64.0);
    let ends = intervals
        .iter()
        .flat_map(|i| [i.low().next_down(), i.high().next_up()]);
    ends.chain(grid).filter(|p| 0.0 < *p && *p < 1.0).collect()
}

fn sure(intervals: &[Interval], risk: f64) -> bool {
    let least = Rational::ONE - dyadic(risk);
    let places = critical(intervals);
    places.iter().all(|&p| coverage(intervals, p) >= least)
}

#[test]
fn the_interval_of_a_probability_keeps_its_confidence_and_one_step_less_does_not() {
    for risk in [0.25, 1e-3, RISK] {
        for n in [1, 2, 7, 32] {
            let all: Vec<_> = (0..=n).map(|k| proportion(k, n, risk)).collect();
            assert!(sure(&all, risk), "{n} trials, risk {risk}");
            if n < 2 {
                continue;
            }
            // The lower end stays, the upper end is that of one success less.
            let mut narrow = all.clone();
            for k in 1..all.len() {
                let high = all[k - 1].high().max(all[k].low());
                narrow[k] = Interval::new(all[k].low(), high);
            }
            assert!(!sure(&narrow, risk), "{n} trials, risk {risk}");
        }
    }
}

#[test]
fn an_end_of_the_interval_of_a_probability_is_as_far_in_as_the_risk_allows() {
    let slack = 1.0 / f64::from(1u32 << 31);
    for risk in [0.25, 1e-3, RISK] {
        for (successes, trials) in [(0, 30), (3, 30), (15, 30), (29, 30)] {
            let high = proportion(successes, trials, risk).high();
            let tail = |p: f64| {
                let chances = binomial(trials, &dyadic(p));
                let tail = chances.into_iter().take(successes as usize + 1);
                tail.fold(Rational::ZERO, |sum, chance| sum + chance)
            };
            let half = dyadic(risk / 2.0);
            assert!(tail(high) <= half && tail(high - slack) > half);
        }
    }
}

#[test]
fn the_interval_of_a_median_keeps_its_confidence_and_one_rank_less_does_not() {
    for risk in [0.25, 1e-3, RISK] {
        for n in [1u64, 5, 31, 32, 40, 100] {
            let rank = usize::try_from(median_rank(n, risk)).expect("small");
            let chances = binomial(n, &dyadic(0.5));
            // The k-th smallest value is above the median if fewer than k are below.
            let missed = |rank: usize| {
                let fewer = chances.iter().take(rank);
                fewer.fold(Rational::ZERO, |sum, chance| sum + chance)
                    * IBig::from(2)
            };
            assert!(missed(rank) <= dyadic(risk), "{n} values, risk {risk}");
            assert!(missed(rank + 1) > dyadic(risk), "{n} values, risk {risk}");
        }
    }
    assert_eq!((median_rank(30, RISK), median_rank(31, RISK)), (0, 1));
}

/// At a risk just below a probability that it might be, and one just above: each of up to n terms
/// takes four operations, whose intervals are two roundings wide at most.
#[test]
fn the_rank_of_a_median_changes_where_the_probability_is_the_risk() {
    for n in [1u64, 2, 10, 200] {
        let mut missed = Rational::ZERO;
        let chances = binomial(n, &dyadic(0.5));
        for (rank, chance) in (0u64..).zip(chances).take(n as usize / 2) {
            missed += chance * IBig::from(2);
            let risk = missed.to_f64().value();
            let below = risk * (1.0 - f64::EPSILON);
            assert_eq!(median_rank(n, below), rank, "{n} values");
            let above = risk * (1.0 + 8.0 * n as f64 * f64::EPSILON);
            assert_eq!(median_rank(n, above), rank + 1, "{n} values");
        }
    }
}

#[test]
fn the_interval_of_a_mean_keeps_its_confidence_for_coins() {
    for risk in [0.25, 1e-3, RISK] {
        for n in [1, 12, 32] {
            let margin = half_width(n, risk);
            let all: Vec<_> = (0..=n)
                .map(|k| {
                    let share = k as f64 / n as f64;
                    Interval::new(share - margin, share + margin)
                })
                .collect();
            assert!(sure(&all, risk), "{n} coins, risk {risk}");
        }
    }
}

#[test]
fn the_margin_of_a_mean_is_that_of_hoeffding() {
    for (count, risk) in [(100, 1e-3), (10_000, RISK), (1_000_000, RISK)] {
        let expected = sqrt(ln(2.0 / risk) / (2.0 * count as f64));
        let seen = half_width(count, risk);
        let off = seen - expected;
        assert!(-1e-12 < off && off < 1.0 / f64::from(1u32 << 31), "{off}");
    }
    assert_eq!(half_width(1, RISK), 1.0);
}
