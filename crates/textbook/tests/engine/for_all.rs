//! For all: theorems about all real numbers and all matrices, and what comes near them and is
//! false.

mod limits;

use super::subject::hinge;
use nalgebra::{DMatrix, DVector};
use textbook::number::{Number, Polynomial};
use textbook::proof::for_all::{
    any, at_most, block, equal, for_all, nonnegative, nonzero, positive, real,
};
use textbook::proof::{Method, Proof};

type Letter = Polynomial;

fn zero() -> Letter {
    Polynomial::constant(0.0)
}

/// f(x) + f(y) − f(x + y) is the smaller magnitude where the signs differ, and else 0.
fn defect(f: impl Fn(Letter) -> Letter) -> Proof {
    for_all([real("x"), real("y")]).hold(|[x, y]| {
        let defect = f(x.clone()) + f(y.clone()) - f(x + y);
        let least = |a: &Letter, b: &Letter| a.branch(b, b.clone(), a.clone());
        let right = x.branch(&zero(), zero(), least(&-x.clone(), y));
        let left = (-y.clone()).branch(&zero(), least(x, &-y.clone()), zero());
        let expected = y.branch(&zero(), right, x.branch(&zero(), left, zero()));
        vec![equal("the defect", &defect, &expected)]
    })
}

/// f(y) − f(x) = slope·(y − x) for all x and y on the same side of 0.
fn slopes(f: impl Fn(Letter) -> Letter) -> Proof {
    let right = for_all([positive("x"), positive("y")]).hold(|[x, y]| {
        let rise = f(y.clone()) - f(x.clone());
        vec![equal("the rise", &rise, &(y - x))]
    })?;
    let left = for_all([positive("x"), positive("y")]).hold(|[x, y]| {
        let rise = f(-y.clone()) - f(-x.clone());
        vec![equal("the rise", &(rise + x), x)]
    })?;
    Ok(right.and(left))
}

fn jump(at: f64, by: f64) -> impl Fn(Letter) -> Letter {
    move |x| {
        let step = x.branch(&Letter::constant(at), Letter::constant(by), zero());
        hinge(x) + step
    }
}

/// The hinge with a tent of height `high` on [from, from + 2·half].
fn spike(from: f64, half: f64, high: f64) -> impl Fn(Letter) -> Letter {
    move |x| {
        let middle = Letter::constant(from + half);
        let distance = (&x - middle).magnitude();
        let tent = Letter::constant(high) - Letter::constant(high / half) * distance;
        hinge(x) + hinge(tent)
    }
}

fn clip(at: f64) -> impl Fn(Letter) -> Letter {
    move |x| {
        let top = Letter::constant(at);
        hinge(x.clone()).branch(&top, top.clone(), hinge(x))
    }
}

#[test]
fn the_defect_of_the_hinge_is_known_for_all_real_pairs() {
    let evidence = defect(hinge).unwrap();
    assert_eq!(evidence.method(), Method::Symbolic);
    assert_eq!(evidence.domain(), "all real x, y");
}

#[test]
fn a_jump_a_spike_or_a_clip_anywhere_is_found_and_told_with_numbers() {
    for (name, proof) in [
        ("a jump far out", defect(jump(1e6, 1e-9))),
        ("a jump at 0", defect(jump(0.0, 1e-300))),
        ("a jump far to the left", defect(jump(-1e300, 1e-300))),
        ("a spike", defect(spike(0.625, 1.0 / 1024.0, 1e-9))),
        ("a clip far out", defect(clip(1e12))),
        ("slopes, a jump far out", slopes(jump(1e6, 1e-9))),
        ("slopes, a spike", slopes(spike(1e5, 1e-5, 1e-9))),
        ("slopes, a clip", slopes(clip(1e12))),
    ] {
        let refuted = proof.expect_err(name);
        assert!(refuted.is_decisive(), "{name}: {refuted}");
        assert!(refuted.witness().contains("at x = "), "{name}: {refuted}");
    }
}

#[test]
fn the_hinge_has_two_slopes() {
    slopes(hinge).unwrap();
}

#[test]
fn products_of_letters_with_known_signs_are_compared() {
    // f(c·x) = c·f(x) for c ≥ 0.
    let homogeneous = |f: fn(Letter) -> Letter| {
        for_all([nonnegative("c"), real("x")]).hold(|[c, x]| {
            let scaled = f(c * x);
            vec![equal("f(cx)", &scaled, &(c * f(x.clone())))]
        })
    };
    homogeneous(hinge).unwrap();
    let bent = homogeneous(|x| hinge(x - Letter::constant(1e6)));
    assert!(bent.unwrap_err().is_decisive());
    // g·x ≤ f(x) for all g in [0, 1], and for no g outside.
    for_all([real("g"), real("x")])
        .given(|[g, _]| {
            vec![
                at_most("", zero(), g),
                at_most("", g, Letter::constant(1.0)),
            ]
        })
        .hold(|[g, x]| vec![at_most("gx", &(g * x), hinge(x.clone()))])
        .unwrap();
    let outside = for_all([real("g"), real("x")])
        .given(|[g, _]| {
            vec![
                at_most("", zero(), g),
                at_most("", g, Letter::constant(1.01)),
            ]
        })
        .hold(|[g, x]| vec![at_most("gx", &(g * x), hinge(x.clone()))]);
    assert!(outside.unwrap_err().is_decisive());
}

/// No line comes nearer to f on [−r, r] than r/4, and x/2 + r/4 comes so near.
fn distance(f: impl Fn(Letter) -> Letter, share: f64) -> Proof {
    let quarter = move |r: &Letter| Letter::constant(share) * r;
    let least =
        for_all([positive("r"), real("a"), real("c")]).hold(|[r, a, c]| {
            let error = |x: Letter| (f(x.clone()) - a * x - c).magnitude();
            let errors = [-r.clone(), zero(), r.clone()].map(error);
            vec![any(errors.map(|error| at_most("r/4", quarter(r), &error)))]
        })?;
    let best = for_all([positive("r"), real("x")])
        .given(|[r, x]| vec![at_most("", &-r.clone(), x), at_most("", x, r)])
        .hold(|[r, x]| {
            let line = Letter::constant(0.5) * x + quarter(r);
            vec![at_most(
                "the error",
                (f(x.clone()) - line).magnitude(),
                quarter(r),
            )]
        })?;
    Ok(least.and(best))
}

#[test]
fn numbers_against_a_statement_about_products_are_found_where_there_are_some() {
    let leaky = |x: Letter| {
        &x * Letter::constant(0.125) + Letter::constant(0.875) * hinge(x)
    };
    assert!(distance(leaky, 0.25).unwrap_err().is_decisive());
}

#[test]
fn the_best_line_is_known_for_every_radius_and_no_other_constant_will_do() {
    let evidence = distance(hinge, 0.25).unwrap();
    assert_eq!(
        evidence.domain(),
        "all real a, c; all r > 0; all real x; all r > 0 with −r ≤ x, x ≤ r"
    );
    for share in [0.249_999, 0.250_001] {
        assert!(distance(hinge, share).unwrap_err().is_decisive(), "{share}");
    }
    let spiked = distance(spike(0.625, 0.0625, 62_500.0), 0.25);
    assert!(spiked.unwrap_err().is_decisive());
}

#[test]
fn a_unit_bends_where_its_argument_is_zero_for_every_weight_but_zero() {
    let bend = |inside: fn(&Letter, &Letter) -> Letter| {
        for_all([nonzero("w"), real("b"), real("x"), positive("s")]).hold(
            |[w, b, x, s]| {
                let unit = |x: Letter| hinge(w * x + b);
                let z = w * x + b;
                let second =
                    unit(x - s) - unit(x.clone()) - unit(x.clone()) + unit(x + s);
                let reach = (w * s).magnitude();
                let straddled = inside(&reach, &z.magnitude());
                vec![equal("the second difference", &second, &straddled)]
            },
        )
    };
    bend(|reach, z| hinge(reach - z)).unwrap();
    let wrong = bend(|reach, z| hinge(reach + z));
    assert!(wrong.unwrap_err().is_decisive());
}

/// A layer of matrices, as a 1×1 layer of letters for blocks.
fn affine(scale: fn(Letter) -> Letter) -> Proof {
    for_all([
        block("W"),
        block("b"),
        block("x"),
        block("y"),
        real("p"),
        real("q"),
    ])
    .hold(|[w, b, x, y, p, q]| {
        let layer = |input: Letter| {
            let weights = DMatrix::from_element(1, 1, w.clone());
            let input = DVector::from_element(1, scale(input));
            let output = weights * input + DVector::from_element(1, b.clone());
            output[0].clone()
        };
        let both = layer(p * x + q * y);
        let parts = p * layer(x.clone()) + q * layer(y.clone());
        let rest = Letter::constant(1.0) - p - q;
        vec![equal("the defect", &(both - parts), &(b * rest))]
    })
}

#[test]
fn the_defect_of_a_layer_is_known_for_every_shape() {
    let evidence = affine(|x| x).unwrap();
    assert_eq!(
        evidence.domain(),
        "all real p, q; all real matrices W, b, x, y of every shape that fits"
    );
}

#[test]
fn what_agrees_with_a_line_at_0_1_and_2_alone_is_no_line() {
    let wiggle = |x: Letter| {
        let at = |n: f64| &x - Letter::constant(n);
        &x + at(0.0) * at(1.0) * at(2.0)
    };
    assert!(affine(wiggle).unwrap_err().is_decisive());
}

#[test]
fn blocks_do_not_commute_and_are_not_compared() {
    let swapped = for_all([block("V"), block("W")])
        .hold(|[v, w]| vec![equal("VW", &(v * w), &(w * v))]);
    assert!(!swapped.unwrap_err().is_decisive());
    let clipped = affine(|x| x.larger(Letter::constant(-1e200)));
    assert!(!clipped.unwrap_err().is_decisive());
}

#[test]
fn the_reach_says_in_short_what_the_domain_says_with_all_letters() {
    let free = for_all([real("x")]).hold(|[x]| vec![equal("x", x, x.clone())]);
    assert_eq!(free.as_ref().unwrap().reach(), "all real numbers");
    let bound = for_all([positive("t"), block("A")])
        .hold(|[t, _]| vec![equal("t", t, t.clone())]);
    assert_eq!(
        bound.as_ref().unwrap().reach(),
        "all matrices of every shape that fits · all real numbers that meet its conditions"
    );
    // Where one part has conditions, the whole has them.
    let both = free.unwrap().and(bound.unwrap());
    assert_eq!(
        both.reach(),
        "all real numbers that meet its conditions · all matrices of every shape that fits"
    );
}
