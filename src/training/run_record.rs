//! A run as a line of text, and back.
//!
//! The fields stand between tabs: the name of the run; the first epoch in which more than half of
//! the training images were answered right, or `-`; the fingerprint of the weights; the
//! examinations. The run with the first seed tells more: every epoch, every layer at every
//! examination, and for a few networks the weights of the first layer. Tables inside of a field
//! have marks of their own.

use super::plan::Task;
use super::run::Run;
use super::{BATCH, Examination, LayerExamination};
use csv::{Reader, ReaderBuilder, StringRecord, Terminator};
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use std::fmt::Write;

/// What stands between the fields of the record, and at the end of its lines.
pub(super) const MARKS: [u8; 2] = [b'\t', b'\n'];

/// An examination, all hidden layers together.
#[derive(Clone, Debug, Deserialize, PartialEq)]
pub struct Summary {
    /// After how many epochs.
    pub epoch: usize,
    /// The loss on the training part.
    pub loss: f64,
    /// Right answers on the test part.
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

impl RunRecord {
    /// Right answers on the test part after the last epoch.
    #[must_use]
    pub fn right(&self) -> usize {
        self.examinations.last().map_or(0, |last| last.right)
    }
}

/// What is kept of a run.
#[derive(Clone, Debug, PartialEq)]
pub struct RunRecord {
    /// The first epoch in which more than half of the training images were answered right.
    pub half: Option<usize>,
    /// The fingerprint of the weights.
    pub bits: String,
    /// The examinations.
    pub examinations: Vec<Summary>,
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
    let examinations: Vec<_> = run.examinations.iter().map(summary).collect();
    let mut line = format!(
        "{}\t{half}\t{:016x}\t{}",
        task.name(),
        run.bits,
        examinations.join(";")
    );
    if task.seed == task.family.schedule.seeds.start {
        let epochs = run.epochs.iter();
        let epochs: Vec<_> = epochs
            .map(|epoch| format!("{:.3e},{}", epoch.loss, epoch.right))
            .collect();
        let layers: Vec<_> = run.examinations.iter().map(layers).collect();
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
fn summary(examination: &Examination) -> String {
    let length =
        |layer: Option<&LayerExamination>| layer.map_or(f64::NAN, |l| l.gradient);
    let average = |share: fn(&LayerExamination) -> f64| {
        examination.layers.iter().map(share).sum::<f64>()
            / examination.layers.len() as f64
    };
    format!(
        "{} {:.3e} {} {:.2e} {:.2e} {:.4} {:.4} {:.4} {:.4}",
        examination.epoch,
        examination.loss,
        examination.right,
        length(examination.layers.first()),
        length(examination.layers.last()),
        average(|layer| layer.saturated),
        average(|layer| layer.dead),
        average(|layer| layer.zero),
        average(|layer| layer.mean),
    )
}

fn layers(examination: &Examination) -> String {
    let layers = examination.layers.iter().map(|layer| {
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

/// The fields of a line, by position.
#[derive(Deserialize)]
struct Fields<'a> {
    _name: &'a str,
    #[serde(deserialize_with = "unless_dash")]
    half: Option<usize>,
    bits: String,
    examinations: &'a str,
    #[serde(default)]
    epochs: &'a str,
    #[serde(default)]
    layers: &'a str,
    #[serde(default)]
    features: &'a str,
}

fn unless_dash<'de, D: Deserializer<'de>>(
    field: D,
) -> Result<Option<usize>, D::Error> {
    match <&str>::deserialize(field)? {
        "-" => Ok(None),
        number => number.parse().map(Some).map_err(D::Error::custom),
    }
}

/// Lines of fields. Nothing is quoted.
pub(super) fn lines(text: &str, [delimiter, end]: [u8; 2]) -> Reader<&[u8]> {
    ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(false)
        .delimiter(delimiter)
        .terminator(Terminator::Any(end))
        .from_reader(text.as_bytes())
}

/// The lines of a table inside of a field, each of `N` fields.
fn table<T: DeserializeOwned, const N: usize>(
    text: &str,
    marks: [u8; 2],
) -> Result<Vec<T>, String> {
    let read = |line: csv::Result<StringRecord>| {
        let line = line.map_err(|error| told(&error))?;
        if line.len() != N {
            return Err(format!("{} numbers, {N} are expected", line.len()));
        }
        line.deserialize(None).map_err(|error| told(&error))
    };
    let found: Vec<_> = lines(text, marks)
        .records()
        .map(read)
        .collect::<Result<_, _>>()?;
    if found.is_empty() {
        return Err("a field is empty".into());
    }
    Ok(found)
}

/// What is wrong, without the place: the record knows it better.
fn told(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::Deserialize { err, .. } => err.to_string(),
        _ => error.to_string(),
    }
}

/// How many answers were right, as a line of the record says; 0 where it does not.
pub(super) fn right(line: &str) -> u64 {
    let mut lines = lines(line, MARKS).into_deserialize();
    let first: Option<csv::Result<(String, u64)>> = lines.next();
    first.and_then(Result::ok).map_or(0, |(_, right)| right)
}

/// Reads what [`write`] wrote.
///
/// # Errors
/// The field that is not as it should be.
pub(super) fn read(line: &StringRecord) -> Result<RunRecord, String> {
    if ![4, 7].contains(&line.len()) {
        return Err(format!("{} fields, not 4 or 7", line.len()));
    }
    let fields: Fields = line.deserialize(None).map_err(|error| told(&error))?;
    let detail = || {
        let layers = fields.layers.split(';');
        let layers = layers.map(|layers| table::<_, 5>(layers, [b',', b' ']));
        Ok::<_, String>(Detail {
            epochs: table::<_, 2>(fields.epochs, [b',', b' '])?,
            layers: layers.collect::<Result<_, _>>()?,
            features: read_features(fields.features)?,
        })
    };
    let detailed = line.len() == 7;
    Ok(RunRecord {
        half: fields.half,
        examinations: table::<_, 9>(fields.examinations, [b' ', b';'])?,
        detail: detailed.then(detail).transpose()?,
        bits: fields.bits,
    })
}

fn read_features(text: &str) -> Result<Vec<i8>, String> {
    let weight = |digits: &[u8]| {
        let text = String::from_utf8_lossy(digits);
        let byte = u8::from_str_radix(&text, 16);
        byte.map(u8::cast_signed)
            .map_err(|_| format!("{text:?} is no weight"))
    };
    text.as_bytes().chunks(2).map(weight).collect()
}
