//! Functions on the line, and networks with one input.

use crate::{network, one, refused, zero};
use checks::unit;
use std::ops::Div;
use why_relu::activation::relu;
use why_relu::network::{Shallow, Unit};
use why_relu::number::{Graded, Number, Quotient, Rational, ratio};
use why_relu::proof::Proof;

#[test]
fn a_mixture_has_to_be_right_for_each_factor_and_not_only_between_0_and_1() {
    use checks::linear_or_affine::mixture;
    let one = || Quotient::constant(1.0);
    refused(mixture(|alpha| one() + alpha), "for α = -3");
    let clamped = |alpha| relu(one() - relu(alpha));
    refused(mixture(clamped), "your β is 1");
}

#[test]
fn a_function_that_keeps_only_some_factors_or_is_additive_after_all_is_refused() {
    use checks::linear_or_affine::every_factor;
    refused(every_factor(|[x, y]| x.larger(y)), "at t = -2");
    refused(every_factor(|[x, y]| relu(x) - relu(y)), "at t = ");
    refused(every_factor(|[x, _]| x), "looks additive");
    let smooth = |[x, y]: [Length; 2]| {
        let square = x.clone() * x.clone() + y.clone() * y;
        let cube = x.clone() * x.clone() * x;
        let zero = || Length::constant(0.0);
        square.branch(&zero(), cube / square.clone(), zero())
    };
    assert!(every_factor(smooth).is_ok());
}

/// A number that an answer to `every-factor` gets.
type Length = Graded<Quotient>;

#[test]
fn what_is_right_wherever_it_is_tried_and_wrong_elsewhere_is_refused() {
    use checks::linear_or_affine::{every_factor, mixture};
    use checks::training_deep_networks::keep_the_size;
    let beyond = |limit: f64, x: Quotient, wrong: Quotient, right: Quotient| {
        x.branch(&Number::constant(limit), wrong, right)
    };
    let one = || Quotient::constant(1.0);
    let late = |alpha: Quotient| {
        beyond(1000.0, alpha.clone(), alpha.clone(), one() - alpha)
    };
    refused(mixture(late), "at α = ");
    // 0 at all multiples of 1/2 from −3 to 3.
    let vanishing = |alpha: Quotient| {
        let roots = (-6..=6).map(|n| Quotient::from(ratio(n, 2)) - alpha.clone());
        roots.fold(one(), |product, root| product * root) + one() - alpha
    };
    refused(mixture(vanishing), "at α = ");
    let median = |[x, y]: [Length; 2]| {
        let (low, high) = (-(-x.clone()).larger(-y.clone()), x.larger(y));
        low.larger(-(-high).larger(Length::constant(0.0)))
    };
    assert!(every_factor(median).is_ok());
    let far = |[x, y]: [Length; 2]| {
        let limit = Length::constant(1000.0);
        x.branch(&limit, x.clone() * x.clone(), median([x.clone(), y]))
    };
    refused(every_factor(far), "at x = ");
    let many = |n: Quotient| {
        let right = Quotient::constant(2.0) / n.clone();
        beyond(1e13, n, one(), right)
    };
    refused(keep_the_size(many), "at n = ");
}

#[test]
fn what_can_be_decided_neither_way_is_open() {
    use checks::linear_or_affine::{every_factor, mixture};
    use checks::training_deep_networks::keep_the_size;
    let open = |proof: Proof| {
        let failure = proof.expect_err("an answer that is open");
        assert!(!failure.is_decisive(), "{failure}");
        assert!(
            failure.witness().contains("could not be decided"),
            "{failure}"
        );
    };
    let one = || Quotient::constant(1.0);
    open(mixture(|alpha: Quotient| {
        if alpha == Quotient::constant(17.0) {
            alpha
        } else {
            one() - alpha
        }
    }));
    // Right, for a reason that no degree shows.
    open(every_factor(|[x, y]| {
        let one = Length::constant(1.0);
        x.magnitude()
            .branch(&Length::constant(0.0), one.clone() - one, y)
    }));
    // Wrong between two whole numbers alone.
    open(keep_the_size(|n: Quotient| {
        let two = Quotient::constant(2.0);
        let half = Quotient::constant(1.5);
        let apart = (n.clone() - half).magnitude();
        apart.branch(&one().div(two.clone() * two.clone()), two.clone() / n, two)
    }));
}

#[test]
fn the_absolute_value_is_neither_shifted_nor_bent_twice_nor_made_of_three_units() {
    use checks::relu_is_not_linear::absolute_value;
    let both = [unit(1, 0, 1), unit(-1, 0, 1)];
    refused(
        absolute_value(&network(ratio(1, 1000), both.clone())),
        "errs by 1/1000",
    );
    let apart = [unit(1, -1, 1), unit(-1, -1, 1)];
    refused(absolute_value(&network(zero(), apart)), "errs by 1 at x = ");
    let [right, left] = both;
    let steep = [right.clone(), unit(-1, 0, 2)];
    refused(absolute_value(&network(zero(), steep)), "at x = -1");
    let between = [unit(2, -1, 1), unit(-2, -1, 1)];
    refused(absolute_value(&network(zero(), between)), "errs by 1/2");
    let three = [
        right.clone(),
        left,
        Unit {
            output: zero(),
            ..right
        },
    ];
    refused(absolute_value(&network(zero(), three)), "2 are enough");
    let half = Unit {
        weight: ratio(1, 2),
        bias: zero(),
        output: ratio(2, 1),
    };
    assert!(absolute_value(&network(zero(), [half, unit(-1, 0, 1)])).is_ok());
}

#[test]
fn a_function_that_is_additive_at_one_pair_only_or_linear_is_refused() {
    use checks::relu_is_not_linear::additive_twice;
    refused(additive_twice(relu), "f(-1) + f(1) = 1 but f(0) = 0");
    refused(
        additive_twice(|x| &x * &x * &x),
        "f(1) + f(2) = 9 but f(3) = 27",
    );
    refused(additive_twice(|x| ratio(-7, 3) * x), "looks linear");
}

#[test]
fn a_leaky_relu_is_half_as_bent_for_one_slope_and_one_line() {
    use checks::relu_is_not_linear::half_as_bent;
    let line = [ratio(3, 4), ratio(1, 8)];
    refused(half_as_bent(&ratio(3, 2), &line), "a slope from 0 to 1");
    refused(half_as_bent(&ratio(499, 1000), &line), "not 1/8");
    let touching = [ratio(3, 4), zero()];
    refused(
        half_as_bent(&ratio(1, 2), &touching),
        "errs by 1/4 (0.250) at x = ",
    );
}

#[test]
fn a_hat_that_does_not_come_back_to_zero_or_stands_elsewhere_is_refused() {
    use checks::riemann_sums::hat;
    let open = [unit(1, 0, 1), unit(1, -1, -2)];
    refused(hat(&network(zero(), open)), "errs by 1 at x = 3");
    let shifted = [unit(1, 1, 1), unit(1, 0, -2), unit(1, -1, 1)];
    refused(hat(&network(zero(), shifted)), "errs by 1 at x = 0");
    let mirrored = [unit(-1, 2, 1), unit(-1, 1, -2), unit(-1, 0, 1)];
    assert!(hat(&network(zero(), mirrored)).is_ok());
}

#[test]
fn a_parabola_has_to_be_near_everywhere_and_from_four_units() {
    use checks::riemann_sums::parabola;
    let lowered = |segments: u64, by: Rational| {
        let n = i64::try_from(segments).unwrap_or(0);
        let points: Vec<_> = (0..=n)
            .map(|i| (ratio(i, segments), ratio(i * i, segments * segments) - &by))
            .collect();
        Shallow::through(&points)
    };
    assert!(parabola(&lowered(4, ratio(1, 100))).is_ok());
    let level_at_0 = [1, 3, 5, 7].map(|ninths| Unit {
        weight: one(),
        bias: ratio(-ninths, 9),
        output: ratio(4, 9),
    });
    assert!(parabola(&network(ratio(1, 162), level_at_0)).is_ok());
    refused(
        parabola(&lowered(4, ratio(11, 1000))),
        "errs by 11/1000 (0.0110) at x = 0",
    );
    refused(parabola(&lowered(4, ratio(1, 200))), "at x = 1/8");
    refused(parabola(&lowered(3, ratio(1, 72))), "errs by 1/72");
    refused(parabola(&lowered(5, ratio(1, 200))), "4 are enough");
}

#[test]
fn a_tent_that_is_too_low_or_leans_does_not_fold() {
    use checks::riemann_sums::fold;
    let tent =
        |up: i64, down: i64| network(zero(), [unit(1, 0, up), unit(2, -1, down)]);
    refused(fold(&tent(2, -1)), "at x = 1/4");
    refused(fold(&tent(1, -1)), "at x = 1/8");
    let turned = network(one(), [unit(1, 0, -2), unit(2, -1, 2)]);
    refused(fold(&turned), "at x = ");
}

#[test]
fn a_hard_tanh_is_level_on_both_sides() {
    use checks::scoreboard::hard_tanh;
    refused(
        hard_tanh(&network(-one(), [unit(1, 1, 1)])),
        "errs by 1 at x = 2",
    );
    let low = network(zero(), [unit(1, 1, 1), unit(1, -1, -1)]);
    refused(hard_tanh(&low), "errs by 1 at x = ");
}

#[test]
fn sparse_and_centred_means_odd_silent_in_the_middle_and_steep_far_out() {
    use checks::scoreboard::sparse_and_centred;
    let check = |constant, units: [Unit<Rational>; 2]| {
        sparse_and_centred(&network(constant, units))
    };
    assert!(check(zero(), [unit(1, -2, 1), unit(-1, -2, -1)]).is_ok());
    refused(check(zero(), [unit(1, -1, 1), unit(-1, -1, 1)]), "not odd");
    refused(check(zero(), [unit(1, -1, 1), unit(-1, -2, -1)]), "not odd");
    refused(
        check(zero(), [unit(1, 0, 1), unit(-1, 0, -1)]),
        "says -1, not 0",
    );
    refused(
        check(zero(), [unit(1, -1, 2), unit(-1, -1, -2)]),
        "the slope 2",
    );
    refused(
        check(zero(), [unit(0, -1, 1), unit(0, -1, -1)]),
        "the slope 0",
    );
    // Both bends hide within [−1, 1], where the two units cancel at 0 only.
    refused(check(zero(), [unit(2, -1, 1), unit(-2, -1, -1)]), "not 0");
}
