//! Lists of all cases: every way to choose.

/// Every way to fill `N` places with `choices`, the last place changing fastest.
///
/// ```
/// use textbook::proof::tuples;
/// let signs: Vec<_> = tuples(&[-1, 1]).collect();
/// assert_eq!(signs, [[-1, -1], [-1, 1], [1, -1], [1, 1]]);
/// ```
///
/// # Panics
/// If there are more than fit in memory.
pub fn tuples<T: Clone, const N: usize>(
    choices: &[T],
) -> impl Iterator<Item = [T; N]> {
    sequences(choices, N).map(|sequence| {
        let tuple = sequence.try_into();
        tuple.unwrap_or_else(|_| unreachable!("of the length asked for"))
    })
}

/// [`tuples`] of a length that is known only when the program runs.
///
/// # Panics
/// If there are more than fit in memory.
pub fn sequences<T: Clone>(
    choices: &[T],
    length: usize,
) -> impl Iterator<Item = Vec<T>> {
    let base = choices.len();
    let power = |place| base.pow(u32::try_from(place).expect("few places"));
    let places: Vec<_> = (0..length).rev().map(power).collect();
    (0..power(length)).map(move |number| {
        let chosen = places.iter().map(|place| number / place % base);
        chosen.map(|choice| choices[choice].clone()).collect()
    })
}
