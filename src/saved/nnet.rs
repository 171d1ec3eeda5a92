//! `.nnet`, the text in which the networks of ACAS Xu were published.
//!
//! After comments that begin with `//` stand lines of numbers with commas between: the numbers of
//! layers, inputs, outputs, and the widest layer; the widths from the inputs on; a number without
//! a use; the least and the greatest value of each input; the mean of each input and of the
//! outputs; their ranges; and for each layer a line of weights for each unit, then a line with the
//! bias of each. A `ReLU` follows every layer but the last.
//!
//! A network in such a file acts on (x − mean) / range of each input, and its outputs y stand for
//! y · range + mean. Both are folded into the first and the last layer, as fractions. That inputs
//! beyond the least and the greatest value are moved to these is not done here.

use super::Network;
use super::chain::Chain;
use crate::network::{Fault, Layer};
use nalgebra::{DMatrix, DVector};
use textbook::number::{Rational, dyadic};

/// The network of a text.
pub(super) fn read(text: &str) -> Result<Network, Fault> {
    let mut lines = Lines {
        rest: text.lines().enumerate(),
    };
    let (line, sizes) = lines.counts("the numbers of layers, inputs, outputs")?;
    let (place, widths) = lines.counts("the widths of the layers")?;
    let agrees = sizes.len() >= 3
        && sizes[0].checked_add(1) == Some(widths.len())
        && widths.len() > 1
        && widths[0] == sizes[1]
        && widths[widths.len() - 1] == sizes[2];
    if !agrees {
        let message = format!(
            "the widths {widths:?} are not those of {line}, {sizes:?}: layers, inputs, outputs, \
             and the widest layer"
        );
        return Err(Fault::at(place, message));
    }
    let inputs = widths[0];
    if !text.ends_with(['\n', ',', ' ']) {
        let message = "its last line has no end, so a part of the file may be missing; if it is \
                       whole, put a line break there";
        return Err(Fault::at("", message));
    }
    lines.next("a number without a use")?;
    lines.next("the least value of each input")?;
    lines.next("the greatest value of each input")?;
    let means = lines.scales(inputs, "the mean of each input and the outputs")?;
    let ranges = lines.scales(inputs, "the range of each input and the outputs")?;
    if let Some(range) = ranges[..inputs].iter().position(|&range| range == 0.0) {
        let message = format!(
            "the range of input {range} is 0, which nothing can be divided by"
        );
        return Err(Fault::at("", message));
    }
    let mut chain = Chain::default();
    for (number, pair) in widths.windows(2).enumerate() {
        let place = format!("layer {number}");
        if number > 0 {
            chain.bend(&place, 0.0)?;
        }
        let layer = lines.layer(pair[0], pair[1])?;
        let first = number == 0 && !is_neutral(&means[..inputs], &ranges[..inputs]);
        let last = number + 2 == widths.len()
            && !is_neutral(&means[inputs..], &ranges[inputs..]);
        if !first && !last {
            chain.layer(&place, layer)?;
            continue;
        }
        let mut exact = layer.map(dyadic);
        if first {
            exact = normalised(exact, &means, &ranges);
        }
        if last {
            let [mean, range] = [means[inputs], ranges[inputs]].map(dyadic);
            exact.weights = exact.weights.map(|weight| weight * &range);
            exact.biases = exact.biases.map(|bias| bias * &range + &mean);
        }
        chain.fractions(&place, exact)?;
    }
    if let Ok((place, _)) = lines.next("its end") {
        let message = "the network has ended here; the widths leave out a layer, or a part was \
                       written twice";
        return Err(Fault::at(place, message));
    }
    let remark = "inputs beyond the least and the greatest value that the file names are not moved \
                  to these";
    Ok(Network {
        remarks: vec![remark.into()],
        ..chain.finish()?
    })
}

fn is_neutral(means: &[f64], ranges: &[f64]) -> bool {
    means.iter().all(|&mean| mean == 0.0) && ranges.iter().all(|&range| range == 1.0)
}

/// The layer of (x − mean) / range.
fn normalised(
    Layer {
        mut weights,
        biases,
    }: Layer<Rational>,
    means: &[f64],
    ranges: &[f64],
) -> Layer<Rational> {
    for (mut column, &range) in weights.column_iter_mut().zip(ranges) {
        let range = dyadic(range);
        column.apply(|weight| *weight = &*weight / &range);
    }
    let means = means.iter().copied().map(dyadic).take(weights.ncols());
    let means = DVector::from_iterator(weights.ncols(), means);
    let biases = biases - &weights * means;
    Layer { weights, biases }
}

/// The lines that are left.
struct Lines<'a> {
    rest: std::iter::Enumerate<std::str::Lines<'a>>,
}

impl<'a> Lines<'a> {
    /// The next line that is not empty and no comment, with its place.
    fn next(&mut self, what: &str) -> Result<(String, &'a str), Fault> {
        let next = self.rest.find(|(_, line)| {
            let line = line.trim();
            !line.is_empty() && !line.starts_with("//")
        });
        let (number, line) = next.ok_or_else(|| {
            let message =
                format!("it ends before {what}; a part of the file is missing");
            Fault::at("", message)
        })?;
        Ok((format!("line {}", number + 1), line))
    }

    fn counts(&mut self, what: &str) -> Result<(String, Vec<usize>), Fault> {
        let (place, line) = self.next(what)?;
        let counts = entries(line).map(str::parse).collect::<Result<_, _>>();
        let counts = counts.map_err(|_| {
            let message = format!(
                "{what} are whole numbers with commas between, and this is no such line"
            );
            Fault::at(&place, message)
        })?;
        Ok((place, counts))
    }

    /// A line of `count` numbers.
    fn numbers(&mut self, count: usize, what: &str) -> Result<Vec<f64>, Fault> {
        let (place, numbers) = self.line(what)?;
        if numbers.len() == count {
            return Ok(numbers);
        }
        let found = numbers.len();
        let message = format!("{what} should be here: {count} numbers, not {found}");
        Err(Fault::at(place, message))
    }

    /// One number for each input, and one for the outputs, which is the last: the files of ACAS Xu
    /// have two more between, of inputs that were left out.
    fn scales(&mut self, inputs: usize, what: &str) -> Result<Vec<f64>, Fault> {
        let (place, mut numbers) = self.line(what)?;
        if numbers.len() <= inputs {
            let message = format!(
                "{what} should be here: {inputs} numbers and one more, not {}",
                numbers.len()
            );
            return Err(Fault::at(place, message));
        }
        numbers.drain(inputs..numbers.len() - 1);
        Ok(numbers)
    }

    fn line(&mut self, what: &str) -> Result<(String, Vec<f64>), Fault> {
        let (place, line) = self.next(what)?;
        let number = |entry: &str| {
            let number =
                entry.parse().ok().filter(|number: &f64| number.is_finite());
            number.ok_or_else(|| {
                Fault::at(&place, format!("{entry:?} is not a finite number"))
            })
        };
        let numbers = entries(line).map(number).collect::<Result<Vec<_>, _>>()?;
        Ok((place, numbers))
    }

    fn layer(&mut self, inputs: usize, outputs: usize) -> Result<Layer<f64>, Fault> {
        let mut weights = Vec::new();
        for _ in 0..outputs {
            weights.extend(self.numbers(inputs, "the weights of a unit")?);
        }
        let mut biases = Vec::new();
        for _ in 0..outputs {
            biases.extend(self.numbers(1, "the bias of a unit")?);
        }
        Ok(Layer {
            weights: DMatrix::from_row_slice(outputs, inputs, &weights),
            biases: DVector::from_vec(biases),
        })
    }
}

/// The entries of a line, which may end with a comma.
fn entries(line: &str) -> impl Iterator<Item = &str> {
    let line = line.trim().trim_end_matches(',');
    line.split(',').map(str::trim)
}
