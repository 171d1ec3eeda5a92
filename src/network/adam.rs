//! Adam (Kingma & Ba 2015): gradient descent whose steps hardly depend on how long the gradient is.

use textbook::number::elementary::sqrt;

/// How much a new slope counts in the mean of the slopes, 1 − β₁.
const MEAN: f64 = 0.1;
/// How much its square counts in the mean of their squares, 1 − β₂.
const SQUARE: f64 = 0.001;
/// What keeps a step finite where every slope was 0, ε.
const EPSILON: f64 = 1e-8;

/// A descent, and what it remembers.
#[derive(Clone, Debug)]
pub struct Adam {
    rate: f64,
    moments: Vec<Moments>,
    /// β₁ᵗ and β₂ᵗ after t steps: how much of the beginning, a 0, is left in each mean.
    start: [f64; 2],
}

/// The mean of one parameter's slopes, and that of their squares.
#[derive(Clone, Copy, Debug, Default)]
struct Moments {
    mean: f64,
    square: f64,
}

impl Adam {
    /// At the start, for so many parameters. `rate` is the length of the first step of each.
    #[must_use]
    pub fn new(rate: f64, parameters: usize) -> Self {
        Self {
            rate,
            moments: vec![Moments::default(); parameters],
            start: [1.0, 1.0],
        }
    }

    /// Moves each parameter against its slope: w ← w − rate·m/(√v + ε), with m and v the means of
    /// its slopes and of their squares, the later ones counting more.
    ///
    /// ```
    /// use why_relu::network::Adam;
    /// let mut parameters = [1.0, 1.0, 1.0];
    /// Adam::new(0.25, 3).step(&mut parameters, &[5.0, -800.0, 0.0]);
    /// let expected = [0.75, 1.25, 1.0];
    /// assert!(parameters.iter().zip(expected).all(|(w, e)| (w - e).abs() < 1e-8));
    /// ```
    pub fn step<'a>(
        &mut self,
        parameters: impl IntoIterator<Item = &'a mut f64>,
        slopes: impl IntoIterator<Item = &'a f64>,
    ) {
        self.start[0] *= 1.0 - MEAN;
        self.start[1] *= 1.0 - SQUARE;
        let pairs = parameters.into_iter().zip(slopes);
        for ((parameter, slope), moments) in pairs.zip(&mut self.moments) {
            moments.mean += MEAN * (slope - moments.mean);
            moments.square += SQUARE * (slope * slope - moments.square);
            let mean = moments.mean / (1.0 - self.start[0]);
            let square = moments.square / (1.0 - self.start[1]);
            *parameter -= self.rate * mean / (sqrt(square) + EPSILON);
        }
    }
}
