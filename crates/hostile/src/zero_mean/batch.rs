//! Damaged normalizations of a batch.

use crate::damage::number;
use textbook::number::{Number, Polynomial};
use why_relu::chapters::zero_mean::batches::{CENTRED, Normalization};

/// The normalization with something done to every value.
fn each(
    batch: &[Polynomial],
    divisor: &Polynomial,
    change: impl Fn(&Polynomial) -> Polynomial,
) -> Vec<Polynomial> {
    let out = (CENTRED.batch)(batch, divisor);
    out.iter().map(change).collect()
}

pub(crate) const SHORTER: Normalization = Normalization {
    batch: |batch, divisor| (CENTRED.batch)(&batch[1..], divisor),
    ..CENTRED
};
pub(crate) const LONGER: Normalization = Normalization {
    batch: |batch, divisor| {
        [(CENTRED.batch)(batch, divisor), vec![0.into()]].concat()
    },
    ..CENTRED
};
pub(crate) const SQUARED: Normalization = Normalization {
    batch: |batch, divisor| (CENTRED.batch)(batch, &(divisor * divisor)),
    ..CENTRED
};
/// Right in short batches, and in longer ones each value on its own.
pub(crate) const ONLY_SHORT: Normalization = Normalization {
    value: |value, _, divisor| value / divisor,
    ..CENTRED
};
/// Right but for batches of four.
pub(crate) const NOT_FOUR: Normalization = Normalization {
    batch: |batch, divisor| match batch.len() {
        4 => batch.iter().map(|value| value / divisor).collect(),
        _ => (CENTRED.batch)(batch, divisor),
    },
    ..CENTRED
};
/// Right in batches of up to eight.
pub(crate) const NOT_NINE: Normalization = Normalization {
    batch: |batch, divisor| match batch.len() {
        9.. => batch.iter().map(|value| value / divisor).collect(),
        _ => (CENTRED.batch)(batch, divisor),
    },
    ..CENTRED
};
/// Centred on the first value in place of the mean.
pub(crate) const FIRST: Normalization = Normalization {
    batch: |batch, divisor| {
        let first = &batch[0];
        let distances = batch.iter().map(|value| value - first);
        distances
            .map(|distance| distance / divisor.clone())
            .collect()
    },
    ..CENTRED
};
/// A batch that begins with the same value twice is returned as it came.
pub(crate) const UNLESS_EQUAL: Normalization = Normalization {
    batch: |batch, divisor| {
        let [first, second, ..] = batch else {
            return (CENTRED.batch)(batch, divisor);
        };
        let apart = (first - second).magnitude();
        let out = (CENTRED.batch)(batch, divisor).into_iter().zip(batch);
        out.map(|(y, x)| apart.branch(&0.into(), y, x.clone()))
            .collect()
    },
    ..CENTRED
};
pub(crate) const ZEROS: Normalization = Normalization {
    batch: |batch, divisor| each(batch, divisor, |_| 0.into()),
    ..CENTRED
};
/// A jump where the first value is far out.
pub(crate) const JUMP: Normalization = Normalization {
    batch: |batch, divisor| {
        let jump = batch[0].branch(&number(1e6), number(1e-9), 0.into());
        each(batch, divisor, |y| y + &jump)
    },
    ..CENTRED
};
pub(crate) const SPIKE: Normalization = Normalization {
    batch: |batch, divisor| {
        let tent = number(1e-9) - (&batch[0] - number(0.3)).magnitude();
        let tent = tent.larger(0.into());
        each(batch, divisor, |y| y + &tent)
    },
    ..CENTRED
};
pub(crate) const CLIP: Normalization = Normalization {
    batch: |batch, divisor| {
        let low = |x: &Polynomial| x.branch(&number(1e9), number(1e9), x.clone());
        let batch: Vec<_> = batch.iter().map(low).collect();
        (CENTRED.batch)(&batch, divisor)
    },
    ..CENTRED
};
pub(crate) const VANISHING: Normalization = Normalization {
    batch: |batch, divisor| {
        let at = |k: f64| &batch[0] - number(k);
        let product = at(0.0) * at(1.0) * at(-1.0) * at(2.0);
        each(batch, divisor, |y| y + &product)
    },
    ..CENTRED
};
pub(crate) const SHIFT: Normalization = Normalization {
    batch: |batch, divisor| each(batch, divisor, |y| y + number(1e-9)),
    ..CENTRED
};
/// The shift is a share of the first value.
pub(crate) const LEAK: Normalization = Normalization {
    batch: |batch, divisor| {
        let leak = &batch[0] * number(1e-9);
        each(batch, divisor, |y| y + &leak)
    },
    ..CENTRED
};
