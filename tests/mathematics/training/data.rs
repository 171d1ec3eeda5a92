//! The data and its split.

use std::collections::BTreeSet;
use why_relu::training::digits::{CLASSES, PIXELS, digits};

#[test]
fn the_parts_have_1000_297_and_500_images_of_all_digits_and_none_stands_in_two() {
    let data = digits();
    let parts = [&data.training, &data.validation, &data.test];
    assert_eq!(parts.map(|part| part.images.ncols()), [1_000, 297, 500]);
    let mut images = BTreeSet::new();
    for part in parts {
        assert_eq!(part.images.nrows(), PIXELS);
        assert_eq!(part.images.ncols(), part.classes.len());
        let classes: BTreeSet<_> = part.classes.iter().collect();
        assert_eq!(classes.len(), CLASSES);
        for column in part.images.column_iter() {
            images.insert(column.iter().map(|x| x.to_bits()).collect::<Vec<_>>());
        }
    }
    assert_eq!(images.len(), 1_797);
}

/// Sums of 1,000 rounded numbers of size 1: off by less than 10⁻⁴.
#[test]
fn pixels_of_the_training_part_have_mean_0_and_a_variance_of_at_most_1() {
    for row in digits().training.images.row_iter() {
        let mean = row.iter().copied().map(f64::from).sum::<f64>() / 1_000.0;
        let square = row
            .iter()
            .map(|&x| f64::from(x) * f64::from(x))
            .sum::<f64>()
            / 1_000.0;
        assert!(mean.abs() < 1e-4 && square < 1.0 + 1e-4, "{mean} {square}");
    }
}
