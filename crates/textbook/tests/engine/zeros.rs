//! How much of an interval a function is 0 on: what is known, and what nobody can know within a
//! budget.

use textbook::number::{Dual, Interval, Number};
use textbook::proof::enclosure::mass_of_zeros;

type Function = fn(Interval) -> Interval;

/// The part of [−1, 1], of length 2, on which `f` is 0.
fn found(f: Function) -> Interval {
    let length = |x: Interval| Interval::point(x.high()) - Interval::point(x.low());
    mass_of_zeros(Interval::new(-1.0, 1.0), 1.0 / 1024.0, length, f)
}

fn zero() -> Interval {
    Interval::point(0.0)
}

#[test]
fn the_length_on_which_a_function_is_zero_is_known_up_to_a_few_boxes() {
    let table: [(&str, Function, f64); 6] = [
        ("0", |_| zero(), 2.0),
        ("1", |_| Interval::point(1.0), 0.0),
        ("x", |x| x, 0.0),
        ("the hinge", |x| x.larger(zero()), 1.0),
        (
            "its slope",
            |x| Dual::variable(x).larger(Dual::constant(0.0)).slope,
            1.0,
        ),
        (
            "a step at 1/3",
            |x| x.branch(&Interval::point(1.0 / 3.0), Interval::point(1.0), zero()),
            4.0 / 3.0,
        ),
    ];
    for (name, f, length) in table {
        let seen = found(f);
        assert!(
            seen.low() <= length && length <= seen.high(),
            "{name}: {seen:?}"
        );
        assert!(seen.high() - seen.low() < 1.0 / 256.0, "{name}: {seen:?}");
    }
}

#[test]
fn what_is_never_decided_ends_within_the_budget_and_stays_in_doubt() {
    let length = |x: Interval| Interval::point(x.high()) - Interval::point(x.low());
    let table: [(&str, Function); 4] = [
        ("undefined", |x| x / zero()),
        ("not a number", |_| {
            Interval::REALS - Interval::REALS * zero() / zero()
        }),
        ("anything", |_| Interval::REALS),
        ("around 0", |_| Interval::new(-1e-300, 1e-300)),
    ];
    for (name, f) in table {
        let asked = std::cell::Cell::new(0u32);
        let counted = |x| {
            asked.set(asked.get() + 1);
            f(x)
        };
        let domain = Interval::new(-1.0, 1.0);
        let seen = mass_of_zeros(domain, 0.0, length, counted);
        assert!(asked.get() <= 1 << 18, "{name}: {} boxes", asked.get());
        assert!(seen.low() <= 0.0 && seen.high() >= 2.0, "{name}: {seen:?}");
    }
}
