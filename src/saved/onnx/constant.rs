//! The constant tensors of a model: initializers and what is attached to nodes.

use super::schema::{Entry, TensorData};
use crate::network::Fault;
use crate::saved::tensor::{Element, Tensor};
use half::{bf16, f16};
use std::borrow::Cow;

/// A tensor of floats or of whole numbers, or one of others, by ONNX's number of their type.
#[derive(Debug)]
pub(super) enum Constant {
    Floats(Tensor),
    Integers(Vec<i64>),
    Other(i32),
}

/// Reads another file in the folder of the model.
pub(super) type Beside<'a> = &'a dyn Fn(&str) -> Result<Vec<u8>, Fault>;

/// Where weights are that are too large for the model's own file.
const INLINE: &str = "in Python, `onnx.save(onnx.load(\"model.onnx\"), \"whole.onnx\")` puts all \
                      into one file";

impl Constant {
    /// The tensor, if its numbers are floats.
    pub(super) fn floats(&self, place: &str) -> Result<&Tensor, Fault> {
        let kind = match self {
            Self::Floats(tensor) => return Ok(tensor),
            Self::Integers(_) => 7,
            Self::Other(kind) => *kind,
        };
        let message = format!(
            "it takes a constant with numbers of the type {kind} of ONNX; floats of 16, 32 and 64 \
             bits are read"
        );
        Err(Fault::at(place, message))
    }

    /// How many numbers it keeps.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Floats(tensor) => tensor.values.len(),
            Self::Integers(values) => values.len(),
            Self::Other(_) => 0,
        }
    }

    pub(super) fn of(
        data: &TensorData,
        place: &str,
        beside: Beside,
    ) -> Result<Self, Fault> {
        let shape = data.dims.iter().map(|&size| usize::try_from(size));
        let shape = shape.collect::<Result<Vec<_>, _>>().map_err(|_| {
            let message = format!(
                "its shape is {:?}, with a negative size; the file is damaged",
                data.dims
            );
            Fault::at(place, message)
        })?;
        let raw = match data.data_location {
            0 => Cow::Borrowed(&data.raw_data[..]),
            _ => Cow::Owned(external(&data.external_data, place, beside)?),
        };
        let bits = || data.int32_data.iter().map(|&bits| bits.to_le_bytes());
        let listed: Vec<f64> = match data.data_type {
            1 => data.float_data.iter().copied().map(f64::from).collect(),
            7 if raw.is_empty() => {
                return Ok(Self::Integers(data.int64_data.clone()));
            }
            7 => {
                let (parts, _) = raw.as_chunks();
                let integers = parts.iter().copied().map(i64::from_le_bytes);
                return Ok(Self::Integers(integers.collect()));
            }
            10 => bits()
                .map(|[low, high, ..]| f16::from_le_bytes([low, high]).to_f64())
                .collect(),
            11 => data.double_data.clone(),
            16 => bits()
                .map(|[low, high, ..]| bf16::from_le_bytes([low, high]).to_f64())
                .collect(),
            other => return Ok(Self::Other(other)),
        };
        let element = match data.data_type {
            10 => Element::F16,
            11 => Element::F64,
            16 => Element::Bf16,
            _ => Element::F32,
        };
        let tensor = if raw.is_empty() {
            Tensor::new(place.into(), shape, listed)
        } else {
            Tensor::stored(place.into(), shape, element, &raw)
        };
        tensor.map(Self::Floats)
    }
}

/// The bytes of a tensor in another file, in the same folder.
fn external(
    entries: &[Entry],
    place: &str,
    beside: Beside,
) -> Result<Vec<u8>, Fault> {
    let value = |key| entries.iter().find(|entry| entry.key == key);
    let fault = |message: String| Fault::at(place, format!("{message}; {INLINE}"));
    let name = value("location").map_or("", |entry| entry.value.as_str());
    if name.is_empty() || name == ".." || name.contains(['/', '\\']) {
        let message = format!(
            "its numbers are in {name:?}, which is no file in the same folder"
        );
        return Err(fault(message));
    }
    let number = |key| match value(key) {
        Some(entry) => match entry.value.parse::<usize>() {
            Ok(number) => Ok(Some(number)),
            Err(_) => {
                Err(fault(format!("its {key} is {:?}, no number", entry.value)))
            }
        },
        None => Ok(None),
    };
    let file = beside(name)?;
    let start = number("offset")?.unwrap_or(0);
    let length = number("length")?.unwrap_or(file.len().saturating_sub(start));
    let end = start.checked_add(length);
    let part = end.and_then(|end| file.get(start..end));
    part.map(<[u8]>::to_vec).ok_or_else(|| {
        fault(format!(
            "its numbers should be {length} bytes from byte {start} of {name:?}, which has {}",
            file.len()
        ))
    })
}
