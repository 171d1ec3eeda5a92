//! What a number type need not write: the operators of a ring that follow from its sum, product and
//! negative, and its 0 and 1, which are constants.

/// a − b = a + (−b).
macro_rules! difference {
    ($number:ty) => {
        impl std::ops::Sub for $number {
            type Output = Self;
            #[inline]
            fn sub(self, other: Self) -> Self {
                self + -other
            }
        }
    };
}

/// The assigning forms of sum, difference and product.
macro_rules! assignments {
    ($number:ty $(, $t:ident: $bound:ident)?) => {
        assignments!(@one AddAssign, add_assign, +, $number $(, $t: $bound)?);
        assignments!(@one SubAssign, sub_assign, -, $number $(, $t: $bound)?);
        assignments!(@one MulAssign, mul_assign, *, $number $(, $t: $bound)?);
    };
    (@one $trait:ident, $assign:ident, $by:tt, $number:ty $(, $t:ident: $bound:ident)?) => {
        impl<$($t: $bound)?> std::ops::$trait for $number {
            #[inline]
            fn $assign(&mut self, other: Self) {
                *self = Clone::clone(self) $by other;
            }
        }
    };
}

/// 0, how it is known, and 1.
macro_rules! constants {
    ($number:ty $(, $t:ident: $bound:ident)?, |$x:ident| $is_zero:expr) => {
        impl<$($t: $bound)?> num_traits::Zero for $number {
            #[inline]
            fn zero() -> Self {
                <Self as $crate::number::Number>::constant(0.0)
            }
            #[inline]
            fn is_zero(&self) -> bool {
                let $x = self;
                $is_zero
            }
        }

        impl<$($t: $bound)?> num_traits::One for $number {
            #[inline]
            fn one() -> Self {
                <Self as $crate::number::Number>::constant(1.0)
            }
        }
    };
}

pub(super) use {assignments, constants, difference};
