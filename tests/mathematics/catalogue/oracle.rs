//! Value and slope of the twelve by dashu, at 320 bits, in formulas of their own.

use dashu_float::{FBig, round::mode};
use std::sync::LazyLock;
use why_relu::activation::catalogue::SELU;

/// A real number; without an end to its digits unless it is rounded to [`BITS`].
pub(crate) type Real = FBig<mode::Zero, 2>;

const BITS: usize = 320;
/// Beyond it e^(−|x|) and all its multiples by floats are far below the smallest float.
const FAR: f64 = 2_000.0;
/// Beyond it Φ(−|x|) is.
const FAR_NORMAL: f64 = 45.0;

fn number(x: f64) -> Real {
    let x = Real::try_from(x).expect("a finite float");
    x.with_precision(BITS).value()
}

fn ratio(a: Real, b: &Real) -> Real {
    number(1.0) * a / b
}

/// All that the twelve are made of, at one x.
struct Parts {
    x: Real,
    is_right: bool,
    /// e^(−|x|).
    e: Real,
    /// 1 − e^(−|x|).
    rest: Real,
}

impl Parts {
    fn at(x: f64) -> Self {
        let exponent = number(-x.abs());
        let [e, rest] = if x == 0.0 {
            [1.0, 0.0].map(number)
        } else if x.abs() > FAR {
            [0.0, 1.0].map(number)
        } else {
            [exponent.exp(), -exponent.exp_m1()]
        };
        Self {
            x: number(x),
            is_right: x > 0.0,
            e,
            rest,
        }
    }

    /// `right` where x > 0, else `left`.
    fn side<T>(&self, right: T, left: T) -> T {
        if self.is_right { right } else { left }
    }

    fn sigmoid(&self) -> [Real; 2] {
        let sum = number(1.0) + &self.e;
        let above = self.side(number(1.0), self.e.clone());
        [above / &sum, self.e.clone() / (sum.clone() * &sum)]
    }

    /// With e² in place of e: (1 − e²)/(1 + e²).
    fn tanh(&self) -> [Real; 2] {
        let square = self.e.clone() * &self.e;
        let sum = number(1.0) + &square;
        let size = (number(2.0) - &self.rest) * &self.rest / &sum;
        let slope = number(4.0) * square / (sum.clone() * &sum);
        [self.side(size.clone(), -size), slope]
    }

    fn softplus(&self) -> [Real; 2] {
        let small = if self.e == Real::ZERO {
            number(0.0)
        } else {
            self.e.ln_1p()
        };
        let line = self.side(self.x.clone(), number(0.0));
        let [slope, _] = self.sigmoid();
        [line + small, slope]
    }

    fn scaled_elu(&self, scale: f64, alpha: f64) -> [Real; 2] {
        let (scale, left) = (number(scale), number(scale) * number(alpha));
        self.side(
            [scale.clone() * &self.x, scale],
            [-left.clone() * &self.rest, left * &self.e],
        )
    }

    /// tanh(ln(1 + E)) = (E² + 2E)/(E² + 2E + 2) with E = eˣ, and its slope
    /// 4(E² + E)/(E² + 2E + 2)²; right of 0 both in e = 1/E.
    fn mish_gate(&self) -> [Real; 2] {
        let (e, one, two) = (&self.e, number(1.0), number(2.0));
        let square = e.clone() * e;
        if self.is_right {
            let above = one.clone() + two.clone() * e;
            let sum = above.clone() + two * &square;
            let slope = number(4.0) * square * (one + e);
            [above / &sum, slope / (sum.clone() * &sum)]
        } else {
            let above = square.clone() + two.clone() * e;
            let sum = above.clone() + two;
            let slope = number(4.0) * (square + e);
            [above / &sum, slope / (sum.clone() * &sum)]
        }
    }

    /// Φ by its series about 0, or beyond 6 by 400 levels of its continued fraction; and φ.
    fn normal(&self, x: f64) -> [Real; 2] {
        static ROOT: LazyLock<Real> =
            LazyLock::new(|| (number(8.0) * number(1.0).atan()).sqrt());
        let size = x.abs();
        if size > FAR_NORMAL {
            return [self.side(number(1.0), number(0.0)), number(0.0)];
        }
        if x == 0.0 {
            return [number(0.5), number(1.0) / &*ROOT];
        }
        let square = self.x.clone() * &self.x;
        let density = (-square.clone() / number(2.0)).exp() / &*ROOT;
        let value = if size < 6.0 {
            let (mut term, mut sum, mut n) = (self.x.clone(), self.x.clone(), 1.0);
            while n < 400.0 {
                n += 2.0;
                term = term * &square / number(n);
                sum += &term;
            }
            number(0.5) + density.clone() * sum
        } else {
            let mut fraction = number(size);
            for level in (1..=400).rev() {
                fraction = number(size) + number(f64::from(level)) / fraction;
            }
            let tail = density.clone() / fraction;
            self.side(number(1.0) - &tail, tail)
        };
        [value, density]
    }

    /// x·g(x), and g(x) + x·g′(x).
    fn gated(&self, [gate, slope]: [Real; 2]) -> [Real; 2] {
        [self.x.clone() * &gate, gate + self.x.clone() * slope]
    }
}

/// Value and slope, at a bend that of the left.
pub(crate) fn truth(name: &str, x: f64) -> [Real; 2] {
    let parts = Parts::at(x);
    let (real, zero, one) = (number(x), number(0.0), number(1.0));
    match name {
        "identity" => [real, one],
        "ReLU" => parts.side([real, one], [zero.clone(), zero]),
        "leaky ReLU" => {
            let hundred = number(100.0);
            let left = [ratio(real.clone(), &hundred), ratio(one.clone(), &hundred)];
            parts.side([real, one], left)
        }
        "ELU" => parts.scaled_elu(1.0, 1.0),
        "SELU" => parts.scaled_elu(SELU[0], SELU[1]),
        "softplus" => parts.softplus(),
        "GELU" => parts.gated(parts.normal(x)),
        "SiLU" => parts.gated(parts.sigmoid()),
        "Mish" => parts.gated(parts.mish_gate()),
        "hard swish" if x <= -3.0 => [zero.clone(), zero],
        "hard swish" if x > 3.0 => [real, one],
        "hard swish" => {
            let three = number(3.0);
            let value = real.clone() * (real.clone() + &three);
            let slope = real.clone() + real + three;
            [value / number(6.0), slope / number(6.0)]
        }
        "tanh" => parts.tanh(),
        "sigmoid" => parts.sigmoid(),
        other => panic!("no formula for {other}"),
    }
}

/// How far a float is from a number, in units in the last place of that number. An infinite float
/// stands for 2¹⁰²⁴ and all beyond.
pub(crate) fn ulps(seen: f64, truth: &Real) -> f64 {
    let exact = |x: Real| x.with_precision(0).value();
    let (truth, end) = (exact(truth.clone()), exact(number(1.0)) << 1024);
    if seen == f64::INFINITY && truth >= end {
        return 0.0;
    }
    let seen = if seen.is_infinite() {
        end * exact(number(seen.signum()))
    } else {
        exact(number(seen))
    };
    let size = truth.to_f64().value().abs();
    let size = size.clamp(f64::MIN_POSITIVE, f64::MAX);
    let unit = (libm::ilogb(size) - 52).max(-1074);
    let shift = isize::try_from(unit).expect("a small exponent");
    ((seen - truth) >> shift).to_f64().value().abs()
}
