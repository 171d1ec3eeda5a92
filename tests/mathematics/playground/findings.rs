//! What the page says that one can find out: each from fixed seeds.

use super::{report, trained};
use why_relu::playground::{Report, findings};

/// The reports of a finding, in their order.
fn reports<const N: usize>(number: usize) -> [Report; N] {
    let runs = findings()[number].runs.iter();
    let reports: Vec<_> = runs.map(|(_, report)| report.clone()).collect();
    reports.try_into().expect("as many trainings")
}

fn loss(report: &Report) -> f64 {
    report.loss.expect("a finite loss")
}

#[test]
fn a_large_rate_kills_relus_and_no_leaky_one() {
    let [small, large, leaky] = reports(0);
    assert!(small.dead.len() <= 2, "{small:?}");
    assert!(2 * large.dead.len() > large.units, "{large:?}");
    assert!(loss(&large) > 10.0 * loss(&small), "{large:?}");
    assert_eq!(leaky.dead, []);
}

#[test]
fn deep_sigmoids_stay_at_the_loss_of_a_guess_where_tanh_learns() {
    let [tanh_fresh, tanh, fresh, sigmoid] = reports(1);
    let guess = 2.0_f64.ln();
    assert!((loss(&sigmoid) - guess).abs() < 1e-3, "{sigmoid:?}");
    assert_eq!(tanh.right, tanh.points, "{tanh:?}");
    assert!(loss(&tanh) < 0.01, "{tanh:?}");
    // Before training the first layer hears less than a ten-thousandth of the last one's gradient.
    let share = |report: &Report| report.gradient[0] / report.gradient[6];
    assert!(share(&fresh) < 1e-4, "{fresh:?}");
    assert!(share(&tanh_fresh) > 1e-2, "{tanh_fresh:?}");
}

#[test]
fn he_is_ahead_of_xavier_by_gradient_descent() {
    let [he, xavier, ..] = reports::<4>(2);
    assert!(loss(&he) < 0.1 * loss(&xavier), "{he:?} {xavier:?}");
    let sentence = &findings()[2].sentence;
    assert!(sentence.contains("for 10 of 10 seeds"), "{sentence}");
}

#[test]
fn units_that_begin_alike_stay_alike_to_the_last_bit() {
    let [drawn, zeros] = reports(3);
    let units = |report: &Report| {
        let learner = trained(&report.state);
        let layer = learner.network().hidden[0].affine.clone();
        let rows = layer.weights.row_iter().zip(&layer.biases);
        let bits = rows.map(|(row, bias)| {
            let numbers = row.iter().chain([bias]);
            numbers.map(|number| number.to_bits()).collect::<Vec<_>>()
        });
        let mut bits: Vec<_> = bits.collect();
        bits.sort();
        bits.dedup();
        bits.len()
    };
    assert_eq!((units(&drawn), units(&zeros)), (8, 1));
    assert!(loss(&drawn) < 0.5 * loss(&zeros), "{drawn:?} {zeros:?}");
}

#[test]
fn a_finding_is_what_its_state_gives() {
    for finding in findings() {
        for (label, found) in &finding.runs {
            assert_eq!(*found, report(&found.state), "{label}");
        }
    }
}
