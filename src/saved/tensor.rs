//! A tensor of a file: its shape, and its numbers row by row.

use crate::network::Fault;
use half::{bf16, f16};
use nalgebra::DMatrix;
use std::fmt::Write;

#[derive(Clone, Debug)]
pub(super) struct Tensor {
    /// What it is called in the file, for messages.
    pub(super) place: String,
    pub(super) shape: Vec<usize>,
    pub(super) values: Vec<f64>,
}

/// How a number is stored, its lowest byte first.
#[derive(Clone, Copy)]
pub(super) enum Element {
    F16,
    Bf16,
    F32,
    F64,
}

impl Tensor {
    /// A tensor whose numbers are finite and as many as its shape asks for.
    pub(super) fn new(
        place: String,
        shape: Vec<usize>,
        values: Vec<f64>,
    ) -> Result<Self, Fault> {
        let count = shape
            .iter()
            .try_fold(1, |all: usize, &n| all.checked_mul(n));
        if count != Some(values.len()) {
            let message = format!(
                "its shape is {shape:?}, but it has {} numbers; the file is damaged",
                values.len()
            );
            return Err(Fault::at(place, message));
        }
        if let Some(index) = values.iter().position(|value| !value.is_finite()) {
            let message = format!(
                "{} is not a finite number; look at how the training ended",
                values[index]
            );
            return Err(Fault::at(place + &entry(&shape, index), message));
        }
        Ok(Self {
            place,
            shape,
            values,
        })
    }

    /// The same of numbers as they are stored.
    pub(super) fn stored(
        place: String,
        shape: Vec<usize>,
        element: Element,
        bytes: &[u8],
    ) -> Result<Self, Fault> {
        let (values, rest) = match element {
            Element::F16 => numbers(bytes, |part| f16::from_le_bytes(part).to_f64()),
            Element::Bf16 => {
                numbers(bytes, |part| bf16::from_le_bytes(part).to_f64())
            }
            Element::F32 => numbers(bytes, |part| f32::from_le_bytes(part).into()),
            Element::F64 => numbers(bytes, f64::from_le_bytes),
        };
        if rest > 0 {
            let message = format!(
                "its {} bytes are no whole number of elements; the file is damaged",
                bytes.len()
            );
            return Err(Fault::at(place, message));
        }
        Self::new(place, shape, values)
    }

    /// Its rows, if it is a matrix.
    pub(super) fn matrix(&self) -> Result<DMatrix<f64>, Fault> {
        match self.shape[..] {
            [rows, columns] if rows > 0 && columns > 0 => {
                Ok(DMatrix::from_row_slice(rows, columns, &self.values))
            }
            _ => Err(Fault::at(
                &self.place,
                format!(
                    "its shape is {:?}; the weights of a layer are a matrix that is not empty",
                    self.shape
                ),
            )),
        }
    }

    /// Its numbers for `width` units, if it has the shape for that: one for each, or one for all.
    pub(super) fn spread(
        &self,
        fits: bool,
        width: usize,
    ) -> Result<Vec<f64>, Fault> {
        match self.values[..] {
            [one] if fits => Ok(vec![one; width]),
            _ if fits => Ok(self.values.clone()),
            _ => Err(Fault::at(
                &self.place,
                format!(
                    "its shape is {:?}, but there are {width} units; one number for each is needed",
                    self.shape
                ),
            )),
        }
    }
}

fn numbers<const SIZE: usize>(
    bytes: &[u8],
    number: impl Fn([u8; SIZE]) -> f64,
) -> (Vec<f64>, usize) {
    let (parts, rest) = bytes.as_chunks();
    (parts.iter().map(|part| number(*part)).collect(), rest.len())
}

/// `[2][0]` for the entry number `index`.
fn entry(shape: &[usize], index: usize) -> String {
    let mut steps = Vec::new();
    let mut rest = index;
    for &size in shape.iter().rev() {
        steps.push(rest % size);
        rest /= size;
    }
    let mut text = String::new();
    for step in steps.iter().rev() {
        let _ = write!(text, "[{step}]");
    }
    text
}
