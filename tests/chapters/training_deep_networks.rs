//! Training: what the record must say if the runs are what the chapter says they are.

use why_relu::number::elementary::ln;
use why_relu::training::plan::{FAMILIES, Task};
use why_relu::training::{record, run};

#[test]
fn a_network_that_learns_nothing_keeps_the_loss_of_equal_scores() {
    let record = record().unwrap_or_else(|fault| panic!("{fault}"));
    for line in &record.network("sigmoid-xavier", 32).runs {
        let last = line.examinations.last().expect("a look");
        // Noise of one batch in 40 epochs; a network that knows one digit in ten from the rest
        // would be at ln 9.
        assert!(
            (last.loss - ln(10.0)).abs() < ln(10.0 / 9.0),
            "{}",
            last.loss
        );
    }
}

#[test]
fn a_run_is_its_seed() {
    let family = &FAMILIES[0];
    let task = |seed| Task {
        family,
        depth: 1,
        rate: -4,
        seed,
    };
    assert_eq!(run(&task(2_000)), run(&task(2_000)));
    assert_ne!(run(&task(2_000)).bits, run(&task(2_001)).bits);
}

#[test]
fn every_run_is_examined_after_every_planned_epoch() {
    let record = record().unwrap_or_else(|fault| panic!("{fault}"));
    for family in FAMILIES {
        for line in &record.network(family.name, family.schedule.depths[0]).runs {
            let epochs: Vec<_> =
                line.examinations.iter().map(|look| look.epoch).collect();
            assert_eq!(epochs, family.schedule.examined);
        }
    }
}
