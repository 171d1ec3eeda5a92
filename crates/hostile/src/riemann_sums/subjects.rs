//! Damaged subjects for the claims about Riemann sums.

use crate::damage::{
    Clip, FAR, Jump, SMALL, Shift, Spike, Vanishing, jump, shift, spike, vanishing,
};
use std::f64::consts::PI;
use textbook::number::{Field, Polynomial, Rational, dyadic};
use textbook::proof::Proof;
use why_relu::activation::{Identity, PiecewiseLinear, Scaled};
use why_relu::chapters::riemann_sums::lines::{Point, Turning};
use why_relu::chapters::riemann_sums::rectangles::{self, Rectangle};
use why_relu::chapters::riemann_sums::{
    folds, hats, segments, square_root, staircases, weierstrass,
};
use why_relu::network::{Shallow, Stack, Tip, Unit};

// What a number becomes on its way.
pub(super) const JUMP: Jump<Identity> = jump(Identity);
pub(super) const SPIKE: Spike<Identity> = Spike {
    middle: 0.6875,
    half: 0.015_625,
    ..spike(Identity)
};
pub(super) const CLIP: Clip<Identity> = Clip {
    f: Identity,
    at: FAR,
};
pub(super) const VANISHING: Vanishing<Identity> = vanishing(Identity);
pub(super) const SHIFT: Shift<Identity> = shift(Identity);
/// x, a little larger.
pub(super) const LARGER: Scaled = Scaled(1.0 + SMALL);

/// Ramps between damaged heights.
pub(super) fn heights<F: PiecewiseLinear>(
    f: &F,
) -> impl Fn(&staircases::Jump<Polynomial>) -> [Point; 2] {
    |jump| {
        staircases::ramp(&staircases::Jump {
            before: f.at(jump.before.clone()),
            after: f.at(jump.after.clone()),
            ..jump.clone()
        })
    }
}

/// Ramps of damaged widths.
pub(super) fn widths<F: PiecewiseLinear>(
    f: &F,
) -> impl Fn(&staircases::Jump<Polynomial>) -> [Point; 2] {
    |jump| {
        let ramp = f.at(jump.ramp.clone());
        staircases::ramp(&staircases::Jump {
            ramp,
            ..jump.clone()
        })
    }
}

/// Knots of damaged heights.
pub(super) fn knots<F: PiecewiseLinear>(
    f: &F,
) -> impl Fn(&[Polynomial; 3], &Polynomial, &Polynomial) -> Point {
    |c, index, step| {
        let (x, y) = segments::knot(c, index, step);
        (x, f.at(y))
    }
}

/// Damaged roots of knots.
pub(super) fn roots<F: PiecewiseLinear>(
    f: &F,
) -> impl Fn(&Polynomial, &Polynomial) -> Polynomial {
    |index, c| f.at(square_root::triangular(index, c))
}

/// Turns by a damaged weight.
pub(super) struct Turned<'a, F>(pub(super) &'a F);

impl<F: PiecewiseLinear> Turning for Turned<'_, F> {
    fn turn<T: Field>(&self, tip: &Tip<T>, next: &(T, T)) -> (Unit<T>, Tip<T>) {
        let (mut unit, tip) = tip.towards(next);
        unit.output = self.0.at(unit.output);
        (unit, tip)
    }
}

/// Bends in a damaged place.
pub(super) struct Bent<'a, F>(pub(super) &'a F);

impl<F: PiecewiseLinear> Turning for Bent<'_, F> {
    fn turn<T: Field>(&self, tip: &Tip<T>, next: &(T, T)) -> (Unit<T>, Tip<T>) {
        let (mut unit, tip) = tip.towards(next);
        unit.bias = self.0.at(unit.bias);
        (unit, tip)
    }
}

/// A trapezoid with its network changed.
pub(super) fn trapezoid(
    change: fn(&mut Shallow<Polynomial>),
) -> impl Fn(&Rectangle<Polynomial>) -> Shallow<Polynomial> {
    move |rectangle| {
        let mut network = rectangles::trapezoid(rectangle);
        change(&mut network);
        network
    }
}

/// A tent with its network changed.
pub(super) fn tent(change: fn(&mut Shallow<Polynomial>)) -> Proof {
    let mut tent = Shallow::tent();
    change(&mut tent);
    folds::folded_squares(&tent)
}

/// A hat with its network changed.
pub(super) fn hat(change: fn(&mut Stack<Polynomial>)) -> Proof {
    let mut hat = hats::hat();
    change(&mut hat);
    hats::hats_for_squares(&hat)
}

/// A staircase with its heights changed, and then its network.
pub(super) fn weierstrass(
    height: fn(&Rational) -> Rational,
    change: fn(&mut Shallow<Rational>),
) -> Proof {
    weierstrass::staircases(move |heights: &[Rational], ramp: &Rational| {
        let heights: Vec<_> = heights.iter().map(height).collect();
        let mut network = staircases::staircase(&heights, ramp);
        change(&mut network);
        network
    })
}

/// A spike of `height` over [from, from + 2·half].
pub(super) fn add_spike<T: Field>(
    network: &mut Shallow<T>,
    [from, half, height]: [f64; 3],
) {
    let slope = height / half;
    let bends = [(0.0, slope), (half, -2.0 * slope), (2.0 * half, slope)];
    network.units.extend(bends.map(|(right, output)| Unit {
        weight: T::one(),
        bias: T::constant(-from - right),
        output: T::constant(output),
    }));
}

/// Four steps, the first of which is just outside of what the sentence grants in its middle, 1/8.
pub(super) fn just_outside(
    heights: &[Rational],
    ramp: &Rational,
) -> Shallow<Rational> {
    let mut heights = heights.to_vec();
    if heights.len() == 4 {
        let term = |k: u32, value: f64| value / f64::from(1 << k);
        let wave = |k| (f64::from(3_u32.pow(k % 4) % 16) * PI / 8.0).cos();
        let speed = |k: u32| 3_f64.powi(k.cast_signed()) * PI * 17.0 / 128.0;
        let value: f64 = (0..30).map(|k| term(k, wave(k))).sum();
        let most: f64 = (0..30).map(|k| term(k, speed(k).min(2.0))).sum();
        heights[0] = dyadic(value + most + 1.0 / f64::from(1 << 20) + 9.3e-10);
    }
    staircases::staircase(&heights, ramp)
}
