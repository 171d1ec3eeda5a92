//! Batch normalization (Ioffe & Szegedy 2015), of one unit: its values over a batch, brought to
//! mean 0.

use textbook::number::Field;

/// The sum of the values, in their order, divided by their number.
///
/// # Panics
/// If there is no value: numbers such as fractions have no NaN to answer with.
pub fn mean<T: Field>(batch: &[T]) -> T {
    let (mut sum, mut count) = (T::zero(), T::zero());
    for value in batch {
        sum += value.clone();
        count += T::one();
    }
    sum / count
}

/// The mean square of the distances from the mean: the variance with which batch normalization
/// divides.
///
/// # Panics
/// If there is no value.
pub fn variance<T: Field>(batch: &[T]) -> T {
    mean(&distances(batch).map(squared).collect::<Vec<_>>())
}

/// Each value minus the mean, divided by `root(variance)`. With root(v) = √(v + ε) that is batch
/// normalization.
///
/// ```
/// use why_relu::{network::batch_norm, number::elementary::sqrt};
/// assert_eq!(batch_norm(&[1.0, 2.0, 3.0, 6.0], |v| sqrt(v + 0.5)), [-1.0, -0.5, 0.0, 1.5]);
/// ```
///
/// # Panics
/// If there is no value.
pub fn batch_norm<T: Field>(batch: &[T], root: impl FnOnce(T) -> T) -> Vec<T> {
    let (mean, divisor) = (mean(batch), root(variance(batch)));
    let each = |value: &T| normalized(value.clone(), mean.clone(), divisor.clone());
    batch.iter().map(each).collect()
}

/// One value of a batch with this mean, normalized.
pub fn normalized<T: Field>(value: T, mean: T, divisor: T) -> T {
    (value - mean) / divisor
}

fn distances<T: Field>(batch: &[T]) -> impl Iterator<Item = T> {
    let mean = mean(batch);
    batch.iter().map(move |value| value.clone() - mean.clone())
}

fn squared<T: Field>(value: T) -> T {
    value.clone() * value
}
