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
    let base = choices.len();
    let places: [usize; N] = std::array::from_fn(|place| {
        let faster = u32::try_from(N - 1 - place).expect("few places");
        base.pow(faster)
    });
    let count = places.first().map_or(1, |slowest| slowest * base);
    (0..count).map(move |number| {
        places.map(|place| choices[number / place % base].clone())
    })
}
