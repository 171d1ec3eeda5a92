//! A run as a line of text, and back.
//!
//! The fields stand between tabs: the name of the run; the right answers on the test part; the
//! first epoch in which more than half of the training images were answered right, or `-`; the
//! fingerprint of the weights; the examinations. The run with the first seed tells more: every
//! epoch, every layer at every examination, and for a few networks the weights of the first layer.

use super::plan::{SEEDS, Task};
use super::run::Run;
use super::{BATCH, LayerLook, Look};
use std::fmt::Write;
use std::str::FromStr;

/// An examination, all hidden layers together.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// After how many epochs.
    pub epoch: usize,
    /// The loss on the training part.
    pub loss: f64,
    /// Right answers on the validation part.
    pub right: usize,
    /// The length of the gradient with respect to the weights of the first layer.
    pub first: f64,
    /// The same for the last hidden layer.
    pub last: f64,
    /// The share of outputs of hidden layers that are saturated.
    pub saturated: f64,
    /// The share of hidden units that are dead.
    pub dead: f64,
    /// The share of outputs of hidden layers that are 0.
    pub zero: f64,
    /// The share of the squared means in the mean square of the outputs, averaged over the hidden
    /// layers.
    pub mean: f64,
}

/// What only the run with the first seed tells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    /// The mean loss and the right answers of every epoch, counted before each step.
    pub epochs: Vec<(f64, usize)>,
    /// For every examination and every hidden layer the length of the gradient, and the four
    /// shares.
    pub layers: Vec<Vec<[f64; 5]>>,
    /// The weights of the first layer, row by row, in 127ths of the largest; empty for most
    /// networks.
    pub features: Vec<i8>,
}

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Right answers on the test part.
    pub right: usize,
    /// The first epoch in which more than half of the training images were answered right.
    pub half: Option<usize>,
    /// The fingerprint of the weights.
    pub bits: String,
    /// The examinations.
    pub looks: Vec<Summary>,
    /// More, if this is the run with the first seed.
    pub detail: Option<Detail>,
}

/// The networks whose first layers are kept, and their depth.
const PICTURED: [&str; 4] =
    ["sigmoid-xavier", "sigmoid-norm", "tanh-xavier", "relu-he"];
/// The depths at which they are kept.
const PICTURED_DEPTHS: [usize; 2] = [1, 16];

/// Writes the run that `task` describes.
#[must_use]
pub(super) fn write(task: &Task, run: &Run) -> String {
    let half = half(run).map_or("-".into(), |epoch| epoch.to_string());
    let looks: Vec<_> = run.looks.iter().map(summary).collect();
    let mut line = format!(
        "{}\t{}\t{half}\t{:016x}\t{}",
        task.name(),
        run.right,
        run.bits,
        looks.join(";")
    );
    if task.seed == SEEDS.start {
        let epochs = run.epochs.iter();
        let epochs: Vec<_> = epochs
            .map(|epoch| format!("{:.3e},{}", epoch.loss, epoch.right))
            .collect();
        let layers: Vec<_> = run.looks.iter().map(layers).collect();
        let _ = write!(line, "\t{}\t{}\t", epochs.join(" "), layers.join(";"));
        let pictured = PICTURED.contains(&task.family.name);
        if pictured && PICTURED_DEPTHS.contains(&task.depth) {
            line.push_str(&features(&run.features));
        }
    }
    line
}

/// The first epoch in which more than half of the images that came by were answered right.
fn half(run: &Run) -> Option<usize> {
    let images = super::digits::digits().training.classes.len() / BATCH * BATCH;
    let found = run.epochs.iter().position(|epoch| 2 * epoch.right > images);
    found.map(|index| index + 1)
}

#[allow(clippy::cast_precision_loss, reason = "a few layers")]
fn summary(look: &Look) -> String {
    let length = |layer: Option<&LayerLook>| layer.map_or(f64::NAN, |l| l.gradient);
    let average = |share: fn(&LayerLook) -> f64| {
        look.layers.iter().map(share).sum::<f64>() / look.layers.len() as f64
    };
    format!(
        "{} {:.3e} {} {:.2e} {:.2e} {:.4} {:.4} {:.4} {:.4}",
        look.epoch,
        look.loss,
        look.right,
        length(look.layers.first()),
        length(look.layers.last()),
        average(|layer| layer.saturated),
        average(|layer| layer.dead),
        average(|layer| layer.zero),
        average(|layer| layer.mean),
    )
}

fn layers(look: &Look) -> String {
    let layers = look.layers.iter().map(|layer| {
        let [saturated, dead, zero, mean] =
            [layer.saturated, layer.dead, layer.zero, layer.mean];
        format!(
            "{:.2e},{saturated:.3},{dead:.3},{zero:.3},{mean:.3}",
            layer.gradient
        )
    });
    layers.collect::<Vec<_>>().join(" ")
}

/// Two hexadecimal digits for each weight.
#[allow(clippy::cast_possible_truncation, reason = "at most 127")]
fn features(weights: &[f32]) -> String {
    let largest = weights.iter().fold(0.0_f32, |a, w| a.max(w.abs()));
    let digits = weights.iter().map(|w| (w / largest * 127.0).round() as i8);
    digits.fold(String::new(), |mut text, digit| {
        let _ = write!(text, "{:02x}", digit.cast_unsigned());
        text
    })
}

/// Reads what [`write`] wrote behind the name.
///
/// # Errors
/// The field that is not as it should be.
pub(super) fn read(fields: &[&str]) -> Result<Line, String> {
    let [right, half, bits, looks, rest @ ..] = fields else {
        return Err(format!(
            "{} fields, at least 5 are expected",
            fields.len() + 1
        ));
    };
    let half = if *half == "-" {
        None
    } else {
        Some(number(half)?)
    };
    let looks: Result<_, _> = looks.split(';').map(read_summary).collect();
    let detail = match rest {
        [] => None,
        [epochs, layers, features] => Some(read_detail(epochs, layers, features)?),
        _ => return Err(format!("{} fields, not 5 or 8", fields.len() + 1)),
    };
    Ok(Line {
        right: number(right)?,
        half,
        bits: (*bits).into(),
        looks: looks?,
        detail,
    })
}

fn read_summary(text: &str) -> Result<Summary, String> {
    let fields: Vec<_> = text.split(' ').collect();
    let [epoch, loss, right, first, last, shares @ ..] = fields.as_slice() else {
        return Err(format!("the examination {text:?} is too short"));
    };
    let [saturated, dead, zero, mean] = numbers(shares.iter().copied())?;
    Ok(Summary {
        epoch: number(epoch)?,
        loss: number(loss)?,
        right: number(right)?,
        first: number(first)?,
        last: number(last)?,
        saturated,
        dead,
        zero,
        mean,
    })
}

fn read_detail(
    epochs: &str,
    layers: &str,
    features: &str,
) -> Result<Detail, String> {
    let epoch = |text: &str| {
        let (loss, right) = text.split_once(',').ok_or("an epoch is a pair")?;
        Ok::<_, String>((number(loss)?, number(right)?))
    };
    let layer = |text: &str| numbers(text.split(','));
    let look =
        |text: &str| text.split(' ').map(layer).collect::<Result<Vec<_>, _>>();
    let weights = (0..features.len() / 2).map(|at| {
        let digits = features.get(2 * at..2 * at + 2).unwrap_or("?");
        let byte = u8::from_str_radix(digits, 16);
        byte.map(u8::cast_signed)
            .map_err(|_| format!("{digits:?} is no weight"))
    });
    Ok(Detail {
        epochs: epochs.split(' ').map(epoch).collect::<Result<_, _>>()?,
        layers: layers.split(';').map(look).collect::<Result<_, _>>()?,
        features: weights.collect::<Result<_, _>>()?,
    })
}

fn numbers<'a, const N: usize>(
    texts: impl Iterator<Item = &'a str>,
) -> Result<[f64; N], String> {
    let all: Vec<f64> = texts.map(number).collect::<Result<_, _>>()?;
    let count = all.len();
    all.try_into()
        .map_err(|_| format!("{count} numbers, {N} are expected"))
}

fn number<T: FromStr>(text: &str) -> Result<T, String> {
    text.parse()
        .map_err(|_| format!("{text:?} is not a number"))
}
