//! A result rounded to nearest, and on which side of it the exact one lies.
//!
//! The error of a rounded sum is itself a float, and one subtraction away (Dekker 1971); the errors
//! of a product and of a quotient are read off a fused multiply-add, which rounds a·b + c once.
//! Only the sign of the error is used. It could be lost where the error is smaller than the
//! smallest float, so operands that small are first multiplied by a power of two.

/// A float, and a number whose sign is that of *exact result − float*.
#[derive(Clone, Copy)]
pub(super) struct Rounded {
    nearest: f64,
    error: f64,
}

impl Rounded {
    /// The largest float that is not above the exact result.
    #[inline]
    pub(super) fn down(self) -> f64 {
        if self.error < 0.0 {
            self.nearest.next_down()
        } else {
            self.nearest
        }
    }

    /// The smallest float that is not below the exact result.
    #[inline]
    pub(super) fn up(self) -> f64 {
        if self.error > 0.0 {
            self.nearest.next_up()
        } else {
            self.nearest
        }
    }

    #[inline]
    fn exact(nearest: f64) -> Self {
        Self {
            nearest,
            error: 0.0,
        }
    }

    /// The exact result is finite and lies beyond the largest float.
    #[inline]
    fn overflowed(nearest: f64) -> Self {
        Self {
            nearest,
            error: -nearest,
        }
    }
}

/// 2⁻⁹⁰⁰: an error that belongs to a result above it is no smaller than 2⁻¹⁰⁰⁵, hence a float.
const SMALL: f64 = f64::from_bits((1023 - 900) << 52);
/// 2²⁰⁰: lifts the errors of all other results, which are no smaller than 2⁻¹¹⁸⁰.
const LIFT: f64 = f64::from_bits((1023 + 200) << 52);

/// 2¹⁰⁰, the root of [`LIFT`].
const ROOT_LIFT: f64 = f64::from_bits((1023 + 100) << 52);

/// a + b, where the two are not infinities of opposite sign.
#[inline]
pub(super) fn sum(a: f64, b: f64) -> Rounded {
    let nearest = a + b;
    if a.is_infinite() || b.is_infinite() {
        return Rounded::exact(nearest);
    }
    if nearest.is_infinite() {
        return Rounded::overflowed(nearest);
    }
    let (large, small) = if a.abs() >= b.abs() { (a, b) } else { (b, a) };
    Rounded {
        nearest,
        error: small - (nearest - large),
    }
}

/// a·b, where 0·∞ is 0: the infinity is the end of an unbounded interval, which zero times any
/// member stays 0.
#[inline]
pub(super) fn product(a: f64, b: f64) -> Rounded {
    if a == 0.0 || b == 0.0 {
        return Rounded::exact(0.0);
    }
    let nearest = a * b;
    if a.is_infinite() || b.is_infinite() {
        return Rounded::exact(nearest);
    }
    if nearest.is_infinite() {
        return Rounded::overflowed(nearest);
    }
    let error = if nearest == 0.0 {
        a.signum() * b.signum()
    } else if nearest.abs() > SMALL {
        a.mul_add(b, -nearest)
    } else {
        let (large, small) = if a.abs() >= b.abs() { (a, b) } else { (b, a) };
        (small * LIFT).mul_add(large, -nearest * LIFT)
    };
    Rounded { nearest, error }
}

/// a/b for b > 0, where not both are infinite.
#[inline]
pub(super) fn quotient(a: f64, b: f64) -> Rounded {
    let nearest = a / b;
    if a == 0.0 || a.is_infinite() || b.is_infinite() {
        return Rounded::exact(nearest);
    }
    if nearest.is_infinite() {
        return Rounded::overflowed(nearest);
    }
    // The remainder a − nearest·b has the sign of the error, since b is positive.
    let error = if nearest == 0.0 {
        a
    } else if a.abs() > SMALL {
        (-nearest).mul_add(b, a)
    } else {
        (-nearest).mul_add(b * LIFT, a * LIFT)
    };
    Rounded { nearest, error }
}

/// √a for a ≥ 0.
#[inline]
pub(super) fn root(a: f64) -> Rounded {
    let nearest = libm::sqrt(a);
    if a == 0.0 || a.is_infinite() {
        return Rounded::exact(nearest);
    }
    // a − nearest² has the sign of the error.
    let error = if a > SMALL {
        (-nearest).mul_add(nearest, a)
    } else {
        let lifted = nearest * ROOT_LIFT;
        (-lifted).mul_add(lifted, a * LIFT)
    };
    Rounded { nearest, error }
}
