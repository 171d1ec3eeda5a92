//! Answers that are numbers, floats or formulas.

use crate::{refused, zero};
use why_relu::activation::relu;
use why_relu::number::{
    Counted, ExpRational, Interval, Number, Quotient, Rational, Special, ratio,
};

#[test]
fn a_repaired_sigmoid_is_centred_and_steep_enough() {
    use checks::sigmoid_gradients_vanish::repaired_sigmoid;
    assert!(repaired_sigmoid(4, 1, -2).is_ok());
    assert!(repaired_sigmoid(-2, -2, 1).is_ok());
    refused(repaired_sigmoid(4, 1, 0), "yours is 2");
    refused(repaired_sigmoid(2, 1, -1), "the slope 1/2");
    refused(repaired_sigmoid(0, 0, 0), "the slope 0");
}

#[test]
fn a_factor_that_dies_or_is_not_the_smallest_is_refused() {
    use checks::sigmoid_gradients_vanish::never_zero;
    refused(never_zero(0.25), "1 is 0 after 75 factors");
    refused(
        never_zero(0.75),
        "the next smaller float, 0.74999994, does not",
    );
    refused(never_zero(1.0), "between 0 and 1");
    refused(never_zero(f32::NAN), "between 0 and 1");
    refused(never_zero(1.0_f32.next_down()), "does not get to 0 either");
}

#[test]
fn the_float_where_the_sigmoid_is_one_is_not_missed_by_one() {
    use checks::saturation_and_explosion::exactly_one;
    let mut x = 16.5_f32;
    while why_relu::activation::sigmoid(x) < 1.0 {
        x = x.next_up();
    }
    assert!(exactly_one(x).is_ok());
    refused(exactly_one(x.next_down()), "the sigmoid is 0.9999999");
    refused(exactly_one(x.next_up()), "so it is at the float before");
    refused(exactly_one(f32::INFINITY), "so it is at the float before");
    refused(exactly_one(f32::NAN), "the sigmoid is NaN");
}

#[test]
fn a_chain_that_grows_by_another_factor_or_leaves_the_middle_is_refused() {
    use checks::saturation_and_explosion::growing_chain;
    refused(
        growing_chain(&ratio(6, 1), &zero()),
        "your neuron has z = 3",
    );
    refused(growing_chain(&ratio(-6, 1), &ratio(3, 1)), "is -3/2");
    refused(growing_chain(&ratio(5, 1), &ratio(-5, 2)), "is 5/4");
}

#[test]
fn a_rate_that_is_deadly_but_not_the_smallest_is_refused() {
    use checks::dying_relu::deadly_rate;
    refused(deadly_rate(&ratio(1, 10)), "a smaller rate is enough");
    refused(
        deadly_rate(&ratio(93, 1000)),
        "still says 3/125 (0.0240) at x = 3",
    );
}

#[test]
fn a_batch_is_normalized_exactly_and_its_relus_are_below_a_tenth() {
    use checks::zero_mean::nearly_centred;
    let outlier = |k: i64, count: usize| {
        let mut batch = vec![ratio(-1, k.unsigned_abs()); count];
        batch.push(ratio(k, 1));
        batch
    };
    assert!(nearly_centred(&outlier(11, 121)).is_ok());
    refused(
        nearly_centred(&outlier(9, 81)),
        "the mean of the ReLUs is 9/82",
    );
    refused(
        nearly_centred(&outlier(10, 99)),
        "the mean of your batch is ",
    );
    refused(
        nearly_centred(&vec![zero(); 5]),
        "the variance of your batch is 0",
    );
    refused(nearly_centred(&[]), "the variance of your batch is 0");
}

#[test]
fn a_formula_for_the_mean_that_is_right_at_0_only_or_on_one_side_is_refused() {
    use checks::zero_mean::mean_of_relu;
    fn level<N: Special>(b: N) -> N {
        b.normal_density()
    }
    fn left<N: Special>(b: N) -> N {
        b.clone().normal_density() + b.clone() * (N::one() - b.normal_cdf())
    }
    fn one_sided<N: Special>(b: N) -> N {
        b.clone().normal_density() + relu(b.clone()) * b.normal_cdf()
    }
    fn right<N: Special>(b: N) -> N {
        b.clone().normal_density() + b.clone() * b.normal_cdf()
    }
    fn raised<N: Special>(b: N) -> N {
        right(b) + N::constant(2e-4)
    }
    fn late<N: Special>(b: N) -> N {
        right(b.clone()) + relu(b - N::constant(100.0))
    }
    /// 0 at all biases that are tried.
    fn waves<N: Special>(b: N) -> N {
        let roots = (-6..=6).map(|n| b.clone() - N::constant(f64::from(n) / 2.0));
        let waves = roots.fold(N::one(), |product, root| product * root);
        waves + right(b)
    }
    fn nothing<N: Special>(b: N) -> N {
        N::constant(f64::NAN) * b
    }
    assert!(mean_of_relu(right, right, right).is_ok());
    refused(mean_of_relu(level, level, level), "at b = -3");
    refused(mean_of_relu(left, left, left), "at b = -3");
    refused(mean_of_relu(one_sided, one_sided, one_sided), "at b = -3");
    refused(mean_of_relu(raised, raised, raised), "at b = ");
    refused(mean_of_relu(late, late, late), "with b for x");
    refused(mean_of_relu(waves, waves, waves), "with b for x");
    refused(mean_of_relu(nothing, nothing, nothing), "says NaN");
}

fn square<N: Number>(s: N) -> N {
    s.clone() * s
}

fn factored<N: Number>(s: N) -> N {
    s.clone() - s.clone() * s
}

fn wasteful<N: Number>(s: N) -> N {
    let one = N::one();
    s.clone() * (one.clone() - s) * one
}

/// Cheap at the value at which operations are counted, and nowhere else.
fn cheap_once<N: Number>(s: N) -> N {
    if s == N::constant(0.25) {
        factored(s)
    } else {
        wasteful(s)
    }
}

/// Right up to 9/10, by comparison.
fn patched<N: Number>(s: N) -> N {
    let capped = -(-s).larger(N::constant(-0.9));
    capped.clone() * (N::one() - capped)
}

#[test]
fn a_cheap_slope_is_right_at_every_x_and_takes_two_operations() {
    use checks::relu_is_cheap::cheap_slope;
    type Reading = (
        fn(Rational) -> Rational,
        fn(ExpRational) -> ExpRational,
        fn(Counted) -> Counted,
    );
    let check = |(a, b, c): Reading| cheap_slope(a, b, c);
    assert!(check((factored, factored, factored)).is_ok());
    refused(check((square, square, square)), "where the sigmoid is 1/4");
    refused(check((wasteful, wasteful, wasteful)), "takes 3 operations");
    refused(
        check((cheap_once, cheap_once, cheap_once)),
        "takes 3 operations",
    );
    refused(
        check((patched, patched, patched)),
        "does not make it the slope at every x",
    );
}

#[test]
fn the_first_step_of_tanh_is_not_missed_by_one() {
    use checks::relu_is_cheap::first_step;
    let mut x = 2e-8_f32;
    while why_relu::activation::tanh(x) == 0.0 {
        x = x.next_up();
    }
    assert!(first_step(x).is_ok());
    refused(first_step(x.next_down()), "the textbook's tanh is 0");
    refused(first_step(x.next_up()), "at the float before");
    refused(first_step(0.0), "the textbook's tanh is 0");
    refused(first_step(-1.0), "a positive float");
}

#[test]
fn ties_are_counted_and_inputs_are_positive() {
    use checks::relu_is_sparse::most_ties;
    assert!(most_ties([7, 7, 7, 7]).is_ok());
    refused(most_ties([1, 1, 2, 2]), "in 10 cases of 16");
    refused(most_ties([1, 1, 0, 0]), "0 is not positive");
    refused(most_ties([-1, 1, 1, 1]), "-1 is not positive");
}

#[test]
fn a_bias_of_three_digits_is_not_enough() {
    use checks::relu_is_sparse::nine_in_ten;
    assert!(nine_in_ten(-1.281_552).is_ok());
    refused(nine_in_ten(-1.2816), "with the probability 0.900008");
    refused(nine_in_ten(1.281_552), "with the probability 0.09");
}

#[test]
fn a_variance_that_forgets_relu_or_the_number_of_inputs_is_refused() {
    use checks::training_deep_networks::keep_the_size;
    let number = Quotient::constant;
    refused(
        keep_the_size(|n| number(1.0) / n),
        "multiplies the mean square by 1/2",
    );
    refused(keep_the_size(|_| number(1.0)), "with 3 inputs");
    refused(
        keep_the_size(|n| number(2.0) / (n + number(1.0))),
        "with 2 inputs",
    );
}

#[test]
fn one_seed_less_or_more_than_needed_is_refused() {
    use checks::Whole;
    use checks::training_deep_networks::how_many_seeds;
    type Seeds = fn(Interval) -> Interval;
    let number = Interval::point;
    let right = |one_in: Interval| number(1.0) + one_in.next_power_of_two().ilog2();
    assert!(how_many_seeds(right).is_ok());
    let late = |limit: f64| {
        move |one_in: Interval| {
            one_in.branch(&number(limit), number(60.0), right(one_in))
        }
    };
    refused(how_many_seeds(late(99.0)), "for a risk of one in 127");
    // Among all the risks that are tried, one is wrong.
    let once = |one_in: Interval| {
        let near = (one_in - number(100.0)).magnitude();
        near.branch(&number(0.5), right(one_in), number(9.0))
    };
    refused(
        how_many_seeds(once),
        "for a risk of one in 100 you take 9 seeds, and fewer are enough",
    );
    let cases: [(Seeds, &str); 4] = [
        (|n| n.next_power_of_two().ilog2(), "their risk is one in 2"),
        (|n| Interval::point(2.0) + n.ilog2(), "fewer are enough"),
        (|_| Interval::point(36.0), "fewer are enough"),
        (|_| Interval::point(0.0), "you take 0 seeds"),
    ];
    for (seeds, reason) in cases {
        refused(how_many_seeds(seeds), reason);
    }
    let half = how_many_seeds(|n| right(n) + number(0.5));
    refused(half, "is no whole number: 3.5");
}
