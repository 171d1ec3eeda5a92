//! The axes of the signal: which of them holds the signals of one example.

use super::schema::ValueInfo;
use crate::network::Fault;

/// Where the signals of one example lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Lie {
    /// In a row: the last axis.
    Row,
    /// In a column: the last axis but one.
    Column,
}

/// What is known of the axes of the signal.
#[derive(Debug)]
pub(super) struct Shape {
    lie: Option<Lie>,
    /// The sizes that the model names, until the signal is flat.
    sizes: Option<Vec<Option<i64>>>,
}

impl Shape {
    pub(super) fn of(input: &ValueInfo) -> Self {
        let tensor = input.r#type.as_ref().and_then(|of| of.tensor_type.as_ref());
        let shape = tensor.and_then(|tensor| tensor.shape.as_ref());
        let sizes = shape.map(|shape| {
            let sizes = shape.dim.iter().map(|dimension| dimension.dim_value);
            sizes.collect()
        });
        Self { lie: None, sizes }
    }

    /// The sizes of one example, where they are known: examples are along the first of several
    /// axes.
    fn example(&self) -> Option<Vec<usize>> {
        let sizes = self.sizes.as_deref()?;
        let sizes = if sizes.len() > 1 { &sizes[1..] } else { sizes };
        let sizes = sizes.iter().map(|size| usize::try_from((*size)?).ok());
        sizes.collect()
    }

    /// How many signals one example has that lies like this, as far as the model says it.
    pub(super) fn width_of(&self, lie: Lie) -> Option<usize> {
        let sizes = self.sizes.as_deref()?;
        let axis = match lie {
            Lie::Row => return self.width(),
            Lie::Column => sizes.len().saturating_sub(2),
        };
        usize::try_from((*sizes.get(axis)?)?).ok()
    }

    /// How many signals one example in a row has, as far as the model says it.
    pub(super) fn width(&self) -> Option<usize> {
        let sizes = self.example()?;
        sizes
            .iter()
            .try_fold(1, |all: usize, &size| all.checked_mul(size))
    }

    /// A signal that is a matrix factor lies like this; it is refused where it lies otherwise.
    pub(super) fn lies(&mut self, lie: Lie, place: &str) -> Result<(), Fault> {
        let before = self.lie.replace(lie);
        if before.is_some_and(|before| before != lie) {
            let message = "the signals of an example lie in a row before it and in a column here, \
                           or the other way round; only one of both is read";
            return Err(Fault::at(place, message));
        }
        let Some(sizes) = self.sizes.take() else {
            return Ok(());
        };
        // Examples, then axes of size 1, then the signals.
        let inner = match lie {
            Lie::Row => sizes.get(1..sizes.len().saturating_sub(1)),
            Lie::Column => sizes.get(..sizes.len().saturating_sub(2)),
        };
        if inner.is_some_and(|inner| inner.iter().any(|&size| size != Some(1))) {
            let message = format!(
                "the input has {} axes, and this acts on the last of them only; put a Flatten \
                 before it",
                sizes.len()
            );
            return Err(Fault::at(place, message));
        }
        Ok(())
    }

    /// All axes but the first become one.
    pub(super) fn flatten(&mut self, place: &str) -> Result<(), Fault> {
        self.sizes = None;
        self.lies(Lie::Row, place)
    }

    /// Whether a constant of this shape has a number for each of `width` signals, or one for all.
    pub(super) fn fits(&self, constant: &[usize], width: usize) -> bool {
        let constant = without_ones(constant);
        constant.is_empty()
            || match (self.lie, self.example()) {
                (None, Some(sizes)) => constant == without_ones(&sizes),
                (Some(Lie::Column), _) => constant == [width, 1],
                (Some(Lie::Row) | None, _) => constant == [width],
            }
    }

    /// A factor that was transposed lies the other way from now on.
    pub(super) fn turn(&mut self) {
        self.lie = self.lie.map(|lie| match lie {
            Lie::Row => Lie::Column,
            Lie::Column => Lie::Row,
        });
    }
}

/// A shape without the axes of size 1 at its beginning.
fn without_ones(shape: &[usize]) -> &[usize] {
    let ones = shape.iter().take_while(|&&size| size == 1).count();
    &shape[ones..]
}
