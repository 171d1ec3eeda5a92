//! The data: 1,797 images of handwritten digits, 8×8 pixels, with a fixed split. `data/README.md`
//! says where they come from.

use crate::number::elementary::sqrt;
use crate::random::Stream;
use nalgebra::DMatrix;
use std::sync::LazyLock;

/// The file: a row for each image, 64 pixels from 0 to 16 and then the digit.
pub(super) const FILE: &str = include_str!("data/digits.csv");

/// Pixels of an image.
pub const PIXELS: usize = 64;
/// Digits.
pub const CLASSES: usize = 10;
/// The stream that shuffles the images before they are split.
const SHUFFLE: u64 = 12;
/// The sizes of the parts for training and for choosing a learning rate; the rest is for testing.
const TRAINING: usize = 1_000;
const VALIDATION: usize = 297;

/// Images, a column for each, and the digits that they show.
#[derive(Clone, Debug)]
pub struct Part {
    /// Standardised pixels.
    pub images: DMatrix<f32>,
    /// The digits.
    pub classes: Vec<usize>,
}

/// The images in three parts.
#[derive(Debug)]
pub struct Digits {
    /// 1,000 images to learn from.
    pub training: Part,
    /// 297 images to choose a learning rate by.
    pub validation: Part,
    /// 500 images to report on.
    pub test: Part,
}

/// The images, shuffled and split, always in the same way. Each pixel p is replaced by
/// (p − m)/√(v + 1), where m and v are its mean and variance over the training part; the 1 keeps
/// pixels that are nearly always blank from being blown up.
///
/// # Panics
/// If the file is damaged.
#[must_use]
pub fn digits() -> &'static Digits {
    static DIGITS: LazyLock<Digits> = LazyLock::new(|| {
        let mut rows: Vec<Vec<f64>> = FILE.lines().map(row).collect();
        let mut stream = Stream::new(SHUFFLE, 0);
        shuffle(&mut stream, &mut rows);
        let (training, rest) = rows.split_at(TRAINING);
        let (validation, test) = rest.split_at(VALIDATION);
        let scales: Vec<_> =
            (0..PIXELS).map(|pixel| scale(training, pixel)).collect();
        Digits {
            training: Part::of(training, &scales),
            validation: Part::of(validation, &scales),
            test: Part::of(test, &scales),
        }
    });
    &DIGITS
}

/// Puts the values into a random order (Fisher & Yates 1938).
pub(super) fn shuffle<T>(stream: &mut Stream, values: &mut [T]) {
    for last in (1..values.len()).rev() {
        let bound = i64::try_from(last).expect("a slice is shorter");
        let chosen = stream.integer(0, bound);
        values.swap(last, usize::try_from(chosen).expect("not negative"));
    }
}

fn row(line: &str) -> Vec<f64> {
    let numbers: Result<Vec<f64>, _> = line.split(',').map(str::parse).collect();
    let numbers = numbers.unwrap_or_default();
    assert_eq!(numbers.len(), PIXELS + 1, "digits.csv has the row {line:?}");
    numbers
}

/// The mean of a pixel and √(v + 1).
#[allow(clippy::cast_precision_loss, reason = "a thousand rows")]
fn scale(rows: &[Vec<f64>], pixel: usize) -> [f64; 2] {
    let count = rows.len() as f64;
    let mean = rows.iter().map(|row| row[pixel]).sum::<f64>() / count;
    let square = |row: &Vec<f64>| (row[pixel] - mean) * (row[pixel] - mean);
    let variance = rows.iter().map(square).sum::<f64>() / count;
    [mean, sqrt(variance + 1.0)]
}

impl Part {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "digits; one rounding step"
    )]
    fn of(rows: &[Vec<f64>], scales: &[[f64; 2]]) -> Self {
        let pixel = |p: usize, image: usize| {
            let [mean, scale] = scales[p];
            ((rows[image][p] - mean) / scale) as f32
        };
        Self {
            images: DMatrix::from_fn(PIXELS, rows.len(), pixel),
            classes: rows.iter().map(|row| row[PIXELS] as usize).collect(),
        }
    }

    /// The images of those numbers.
    #[must_use]
    pub fn batch(&self, numbers: &[usize]) -> Self {
        Self {
            images: self.images.select_columns(numbers),
            classes: numbers.iter().map(|&number| self.classes[number]).collect(),
        }
    }
}
