//! For all: theorems about all real numbers and all matrices, and what comes near them and is
//! false.

use super::subject::hinge;
use nalgebra::{DMatrix, DVector};
use textbook::number::{Number, Polynomial};
use textbook::proof::for_all::{
    any, at_most, block, equal, for_all, less, nonnegative, nonzero, positive, real,
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
fn division_asks_for_a_divisor_that_is_not_zero() {
    let cancel = |letter| {
        for_all([letter, real("y")])
            .hold(|[x, y]| vec![equal("xy/x", &(x * y / x), y)])
    };
    cancel(nonzero("x")).unwrap();
    cancel(positive("x")).unwrap();
    assert!(!cancel(real("x")).unwrap_err().is_decisive());
    assert!(!cancel(nonnegative("x")).unwrap_err().is_decisive());
}

#[test]
fn a_comparison_outside_of_a_branch_leaves_it_open() {
    let hidden = for_all([real("x")]).hold(|[x]| {
        let far = *x == Letter::constant(1e6);
        let seen = if far { zero() } else { x.clone() };
        vec![equal("x", &seen, x)]
    });
    let open = hidden.unwrap_err();
    assert!(!open.is_decisive());
    assert!(open.witness().contains("outside of a branch"), "{open}");
}

#[test]
fn more_cases_than_the_limit_are_refused_clearly() {
    let names = [
        "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m",
    ];
    let many = for_all(names.map(real)).hold(|letters| {
        let sum = letters
            .iter()
            .cloned()
            .map(hinge)
            .fold(zero(), |s, x| s + x);
        vec![at_most("a sum of hinges", 0, sum)]
    });
    let open = many.unwrap_err();
    assert!(!open.is_decisive());
    assert!(open.witness().contains("more than 4096 cases"), "{open}");
}

#[test]
fn more_comparisons_than_the_limit_are_refused_clearly() {
    let long = for_all([real("x")]).hold(|[x]| {
        let bends = (0..65).map(|k| hinge(x - Letter::from(k)));
        vec![at_most(
            "a sum of hinges",
            0,
            bends.fold(zero(), |s, x| s + x),
        )]
    });
    let open = long.unwrap_err();
    assert!(!open.is_decisive());
    assert!(
        open.witness().contains("more than 64 comparisons"),
        "{open}"
    );
}

#[test]
fn nothing_compared_with_nothing_is_no_proof() {
    let nothing = for_all([positive("x")])
        .hold(|[x]| vec![equal("f(−x)", hinge(-x.clone()), zero())]);
    assert!(!nothing.unwrap_err().is_decisive());
    let silent = for_all([real("x")]).hold(|_| Vec::new());
    assert!(!silent.unwrap_err().is_decisive());
    let impossible = for_all([real("x")])
        .given(|[x]| vec![less("", x, zero()), less("", zero(), x)])
        .hold(|[x]| vec![equal("x", x, Letter::constant(7.0))]);
    assert!(!impossible.unwrap_err().is_decisive());
}

#[test]
fn a_bound_that_is_strict_is_not_taken_for_one_that_is_not() {
    let strict = for_all([positive("x"), nonnegative("y")])
        .hold(|[x, y]| vec![less("0", zero(), &(x + y))]);
    strict.unwrap();
    let touched = for_all([nonnegative("x"), nonnegative("y")])
        .hold(|[x, y]| vec![less("0", zero(), &(x + y))]);
    assert!(touched.unwrap_err().is_decisive());
}

#[test]
fn what_does_not_follow_from_signs_and_products_is_left_open() {
    // True, as (x − y)² ≥ 0, but not by the signs of x·y, x², y².
    let square = for_all([real("x"), real("y")]).hold(|[x, y]| {
        let twice = x * y + x * y;
        let squares = x * x + y * y;
        vec![at_most("2xy", &twice, &squares)]
    });
    assert!(!square.unwrap_err().is_decisive());
}

#[test]
fn a_letter_between_two_assumptions_is_what_they_leave_of_it() {
    // g·u ≤ 0 with g > 0 and u ≥ 0: u is 0, and so is u·y whatever y is.
    let pinned = |top: fn(&Letter, &Letter) -> Letter| {
        for_all([positive("g"), nonnegative("u"), real("y")])
            .given(|[g, u, _]| vec![at_most("", g * u, 0)])
            .hold(|[_, u, y]| vec![equal("y + uy", y + u * y, top(u, y))])
    };
    pinned(|_, y| y.clone()).unwrap();
    let shifted = pinned(|_, y| y + Letter::constant(1e-9));
    assert!(shifted.unwrap_err().is_decisive());
    // Where u may be a little more than 0, nothing is pinned.
    let loose = for_all([positive("g"), nonnegative("u"), real("y")])
        .given(|[g, u, _]| vec![at_most("", g * u, Letter::constant(1e-9))])
        .hold(|[_, u, y]| vec![equal("y + uy", y + u * y, y)]);
    assert!(loose.is_err());
    // Without the sign of g neither.
    let unsigned = for_all([real("g"), nonnegative("u"), real("y")])
        .given(|[g, u, _]| vec![at_most("", g * u, 0)])
        .hold(|[_, u, y]| vec![equal("y + uy", y + u * y, y)]);
    assert!(unsigned.is_err());
    // An equation pins a letter to what the others say.
    for_all([real("x"), real("y"), real("z")])
        .given(|[x, y, _]| vec![equal("", x + y, 1)])
        .hold(|[x, y, z]| vec![equal("xz + yz", x * z + y * z, z)])
        .unwrap();
}

#[test]
fn alternatives_without_a_name_leave_the_name_to_the_others() {
    let either = for_all([real("x")])
        .hold(|[x]| vec![any([less("x is not 0", x, 0), less("", 1, x)])]);
    let refuted = either.unwrap_err();
    assert_eq!(
        refuted.witness(),
        "at x = 1, x is not 0: 1 < 0 or 1 < 1 is false"
    );
}
