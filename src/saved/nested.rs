//! Lists of lists of numbers in JSON, as arrays of any depth are written.

use serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Visitor};
use std::fmt;

/// Numbers row by row, with the lengths of the lists from the outermost in.
#[derive(Default)]
pub(super) struct Nested {
    pub(super) shape: Vec<usize>,
    pub(super) values: Vec<f64>,
}

/// Reads one list or number into the array, at a depth of it.
struct At<'a> {
    array: &'a mut Nested,
    depth: usize,
}

impl<'de> serde::Deserialize<'de> for Nested {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut array = Self::default();
        let depth = 0;
        At {
            array: &mut array,
            depth,
        }
        .deserialize(deserializer)?;
        Ok(array)
    }
}

impl<'de> DeserializeSeed<'de> for At<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for At<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a finite number, or a list of as many numbers or lists as its neighbours")
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        if self.depth != self.array.shape.len() {
            return Err(E::custom("a number stands among lists"));
        }
        self.array.values.push(value);
        Ok(())
    }

    #[allow(clippy::cast_precision_loss, reason = "the nearest float is meant")]
    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.visit_f64(value as f64)
    }

    #[allow(clippy::cast_precision_loss, reason = "the nearest float is meant")]
    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.visit_f64(value as f64)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Self { array, depth } = self;
        let is_first = depth == array.shape.len();
        if is_first && !array.values.is_empty() {
            return Err(A::Error::custom("a list stands among numbers"));
        }
        if is_first {
            array.shape.push(0);
        }
        let mut length = 0;
        while list
            .next_element_seed(At {
                array: &mut *array,
                depth: depth + 1,
            })?
            .is_some()
        {
            length += 1;
        }
        if !is_first && array.shape[depth] != length {
            let message = format!(
                "the length of a list is {length}, but that of its neighbour {}",
                array.shape[depth]
            );
            return Err(A::Error::custom(message));
        }
        array.shape[depth] = length;
        Ok(())
    }
}
