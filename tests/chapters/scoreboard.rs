//! Each number of the table against a plain sample: none beyond the bounds, and the bounds are
//! reached. Members that are left out, ratios at the border.

use std::sync::LazyLock;
use why_relu::activation::{
    Initialisation, Subject,
    catalogue::{CATALOGUE, Catalogued},
};
use why_relu::chapters::TEXTBOOK;
use why_relu::chapters::scoreboard::{Members, chance, slopes};
use why_relu::ledger::Ledger;
use why_relu::number::Interval;
use why_relu::number::normal::expectation;

/// The claims of the chapter, proved once.
static LEDGER: LazyLock<Ledger> =
    LazyLock::new(|| Ledger::prove(TEXTBOOK, "scoreboard/", |_| ()));

/// The ends that a claim found.
fn ends(claim: &str, what: &str) -> Option<[f64; 2]> {
    let entry = LEDGER
        .entry(&format!("scoreboard/{claim}"))
        .expect("a claim");
    let evidence = entry.proof.as_ref().expect("proved");
    evidence.ends(&what)
}

/// 4096 steps on either side of 0, out to 16.
fn grid() -> impl Iterator<Item = f64> {
    (-4096..=4096).map(|step| f64::from(step) / 256.0)
}

fn largest(values: impl Iterator<Item = f64>) -> f64 {
    values.fold(f64::NEG_INFINITY, f64::max)
}

/// Between two points of the grid no value and no slope changes by more than this: |f″| ≤ 2 where
/// there is one, and the extremes are level or limits.
const MISSED: f64 = 1.0 / 4096.0;

#[test]
fn no_sampled_slope_is_beyond_the_bound_and_one_comes_near() {
    for f in CATALOGUE {
        let [from, to] = ends("gelu-is-steeper-than-relu", f.name).unwrap();
        // Just left of the grid: at a bend an interval holds the slopes of both sides, and a sum of
        // two bends the sums of any two of them.
        let slopes = grid().map(|x| f.on(Interval::point(x.next_down())).slope);
        let steepest = largest(slopes.map(|s| s.high().max(-s.low())));
        assert!(steepest <= to, "{}: {steepest} > {to}", f.name);
        // Left of a corner the grid's own point may count with the slope on the other side.
        assert!(
            steepest >= from - 2.0 / 256.0,
            "{}: {steepest} < {from}",
            f.name
        );
    }
}

#[test]
fn no_sampled_value_is_beyond_the_range_and_one_comes_near() {
    for f in CATALOGUE {
        let claim = "floors-and-ceilings";
        let value = |x| f.on(Interval::point(x)).value;
        let high = largest(grid().map(|x| value(x).low()));
        let low = -largest(grid().map(|x| -value(x).high()));
        match ends(claim, &format!("{} supremum", f.name)) {
            Some([from, to]) => {
                assert!(high <= to && high >= from - MISSED, "{}", f.name);
            }
            None => assert!(high > 15.0, "{}", f.name),
        }
        match ends(claim, &format!("{} infimum", f.name)) {
            Some([from, to]) => {
                assert!(low >= from && low <= to + MISSED, "{}", f.name);
            }
            None => assert!(low < -0.15, "{}", f.name),
        }
    }
}

/// The rule of 1/32 is off by at most 1/24/32² times a jump of the slope, and jumps are below 1.
#[test]
fn means_are_those_of_another_quadrature() {
    let near = 1.0 / 24.0 / 1024.0;
    for f in CATALOGUE {
        let gain = f.initialisation.gain::<Interval>().low();
        let square = |z: f64| f.float(z) * f.float(z);
        for (claim, seen) in [
            ("three-have-mean-zero", expectation(|z| f.float(z))),
            ("who-keeps-the-signal", gain * expectation(square)),
        ] {
            let [from, to] = ends(claim, f.name).unwrap();
            let inside = from - near <= seen && seen <= to + near;
            assert!(inside, "{claim} {}: {seen} not in {from} to {to}", f.name);
        }
    }
}

/// By finite differences in place of dual numbers.
#[test]
fn the_gradient_is_that_of_finite_differences() {
    let h = 1.0 / 4096.0;
    for f in CATALOGUE {
        let slope = |z: f64| (f.float(z + h) - f.float(z - h)) / (2.0 * h);
        let gain = f.initialisation.gain::<Interval>().low();
        let seen = gain * expectation(|z| slope(z) * slope(z));
        let [from, to] = ends("who-keeps-the-gradient", f.name).unwrap();
        // The rule takes a jump of f′² of less than 3 at most half a step off, and the gain is at
        // most 2.
        let near = 3.0 / 32.0;
        assert!(
            from - near <= seen && seen <= to + near,
            "{}: {seen}",
            f.name
        );
    }
}

#[test]
fn zeros_are_as_frequent_as_among_normal_samples() {
    let mut stream = why_relu::random::Stream::new(13, 0);
    let count = 100_000;
    let inputs: Vec<f64> = (0..count).map(|_| stream.normal()).collect();
    for f in CATALOGUE {
        let zero = |&z: &f64| if f.float(z) == 0.0 { 1.0 } else { 0.0 };
        let share = inputs.iter().map(zero).sum::<f64>() / f64::from(count);
        let [from, to] = ends("who-is-sparse", f.name).unwrap();
        // Hoeffding: further off with a probability below 2·exp(−2·10⁵/10⁴) < 10⁻⁸.
        let inside = from - 0.01 <= share && share <= to + 0.01;
        assert!(inside, "{}: {share}", f.name);
    }
}

#[test]
fn a_ratio_that_keeps_does_not_pass_for_one_that_does_not() {
    let kept = |low: f64, high: f64| {
        chance::keep(&CATALOGUE[0], Members::NONE, Interval::new(low, high))
    };
    assert!(kept(0.99, 0.999).is_ok());
    assert!(kept(1.001, 1.01).is_ok());
    for (low, high) in [(0.9995, 0.9995), (1.0005, 1.0005), (0.9995, 1.0005)] {
        assert!(
            kept(low, high).is_err_and(|told| told.is_decisive()),
            "{low}"
        );
    }
    for (low, high) in [(-0.25, 0.5), (0.99, 0.9995), (0.99, 1.0005), (1.0005, 1.01)]
    {
        assert!(
            kept(low, high).is_err_and(|told| !told.is_decisive()),
            "{low}"
        );
    }
}

#[test]
fn a_member_that_is_left_out_is_noticed() {
    assert!(slopes::straight(Members::of(&[])).is_err());
}

#[test]
fn the_steepness_of_a_falling_line_is_not_negative() {
    let line = Catalogued {
        name: "−3x",
        formula: "-3x",
        initialisation: Initialisation::LeCun,
        extended: |x| -(x + x + x),
        enclosure: |x| -(x + x + x),
        curve: |x| -(x + x + x),
        tail: |x| -(x + x + x),
        letters: |x| -(&x + &x + &x),
        counted: |x| -(x + x + x),
    };
    let steepest = slopes::steepness(&line).expect("bounded");
    assert!(steepest.contains(3.0), "{steepest:?}");
}
