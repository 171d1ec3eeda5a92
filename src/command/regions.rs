//! `why-relu regions`: the linear regions of a network in a file.

mod counts;
mod search;

use crate::command::write::{self, Edit};
use crate::report;
use anyhow::{Context, Result, anyhow, bail, ensure};
use clap::Args;
use search::search;
use std::fs::{self, File};
use std::io::{BufWriter, Read, Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use textbook::figure::standalone;
use textbook::number::dyadic;
use textbook::proof::grouped;
use why_relu::network::{Domain, Fault, PiecewiseLinear, Plane, Search, mosaic};
use why_relu::playground::Bend;
use why_relu::saved::{Activation, Network, Weights};

#[derive(Args)]
pub(crate) struct Arguments {
    /// The network: a `state_dict` of PyTorch as safetensors, ONNX, a model of Keras as JSON
    /// with its weights, .nnet, or `{"layers": [{"weights": [[…], …], "biases": […]}, …]}`, a row
    /// of weights for each unit
    network: PathBuf,
    /// What comes after every layer but the last, if not what the file names, or a `ReLU`: relu,
    /// leaky, or a formula of x made of straight pieces, such as 'max(x, 0.1*x)'
    #[arg(long, value_name = "FORMULA", allow_hyphen_values = true)]
    activation: Option<String>,
    /// The plane on which to look at a network with any number of inputs: a file with `{"origin":
    /// […], "directions": [[…], […]]}` or `{"points": [[…], […], […]]}`
    #[arg(long, value_name = "FILE")]
    plane: Option<PathBuf>,
    /// The part of the plane to look at, as X0,X1,Y0,Y1
    #[arg(long = "box", value_name = "X0,X1,Y0,Y1", default_value = "-1,1,-1,1")]
    #[arg(value_delimiter = ',', num_args = 1, allow_hyphen_values = true)]
    bounds: Vec<f64>,
    /// Stop where there are more regions than that
    #[arg(long, value_name = "COUNT")]
    limit: Option<usize>,
    /// Draw the regions, and the zero set or where the largest output changes, into this file
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
    /// Print all regions as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let &[x0, x1, y0, y1] = arguments.bounds.as_slice() else {
        let count = arguments.bounds.len();
        bail!("--box takes four numbers, X0,X1,Y0,Y1, not {count}");
    };
    let domain = Domain::rectangle([x0, x1], [y0, y1])
        .map_err(|fault| anyhow!("--box: {fault}"))?;
    let sought = sought(arguments, &domain)?;
    let limit = arguments.limit.unwrap_or(usize::MAX);
    let Some(regions) = search(sought, limit) else {
        let limit = grouped(limit as u64);
        ensure!(
            arguments.svg.is_none() && !arguments.json,
            "there are more than {limit} regions, and a list that is not whole is not written; \
             raise --limit, or choose a smaller --box"
        );
        writeln!(stdout(), "linear regions              more than {limit}")?;
        return Ok(ExitCode::SUCCESS);
    };
    if let Some(picture) = &arguments.svg {
        draw(picture, standalone(&mosaic(&regions).svg()))?;
    }
    if arguments.json {
        let mut out = BufWriter::new(stdout().lock());
        serde_json::to_writer(&mut out, &regions).map_err(std::io::Error::from)?;
        writeln!(out)?;
        out.flush()?;
    } else {
        let inputs = arguments.plane.is_none().then_some(2);
        counts::write(&regions, inputs, [x0, x1, y0, y1])?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The search that is asked for. A network of `ReLU`s in the plane of its two inputs is searched as
/// it is, and every other in fractions.
fn sought(arguments: &Arguments, domain: &Domain) -> Result<Search> {
    let path = &arguments.network;
    let of_file = |fault: Fault| anyhow!("{}: {fault}", path.display());
    let network = Network::read(path).map_err(of_file)?;
    for remark in &network.remarks {
        report(format_args!("{}: {remark}", path.display()));
    }
    let activations = activations(arguments, &network)?;
    let relu = PiecewiseLinear::relu();
    let search = match (&arguments.plane, &network.weights) {
        (None, Weights::Floats(stack)) if activations.iter().all(|f| *f == relu) => {
            Search::of(stack, domain)
        }
        (None, weights) => {
            Search::of_activations(&weights.to_fractions(), &activations, domain)
        }
        (Some(file), weights) => {
            let of_plane = |fault: Fault| anyhow!("{}: {fault}", file.display());
            let plane = Plane::from_json(&read(file)?).map_err(of_plane)?;
            let slice = plane.slice(&weights.to_fractions()).map_err(of_file)?;
            Search::of_activations(&slice, &activations, domain)
        }
    };
    search.map_err(of_file)
}

/// For each layer but the last what is asked for, else what the file says, else a `ReLU`.
fn activations(
    arguments: &Arguments,
    network: &Network,
) -> Result<Vec<PiecewiseLinear>> {
    let path = arguments.network.display();
    let one = match (&arguments.activation, &network.activation) {
        (Some(text), _) => straight(text).context("--activation")?,
        (None, Activation::Formula(text)) => {
            straight(text).with_context(|| format!("{path}: activation"))?
        }
        (None, Activation::Unsaid) => {
            report(format_args!(
                "{path}: it does not say its activation; ReLU is taken, and --activation names \
                 another"
            ));
            PiecewiseLinear::relu()
        }
        (None, Activation::Slopes(slopes)) => {
            return Ok(slopes.iter().copied().map(leaky).collect());
        }
    };
    Ok(vec![one; network.weights.hidden()])
}

/// The activation with this slope below zero.
fn leaky(slope: f64) -> PiecewiseLinear {
    let slope = dyadic(slope);
    let ramp = PiecewiseLinear::relu().times(&(dyadic(1.0) - &slope));
    PiecewiseLinear::identity().times(&slope).plus(&ramp)
}

/// The straight pieces of the activation with this name or formula.
fn straight(text: &str) -> Result<PiecewiseLinear> {
    let pieces = Bend::read_from(text)?.straight();
    pieces.with_context(|| {
        format!(
            "{text:?} is not made of at most 65 straight pieces; regions are where each unit stays \
             on one, as with relu, leaky, or formulas such as max(min(x, 1), -1)"
        )
    })
}

/// More than the file of any network takes whose regions can be counted. A device may have no end
/// at all.
const LARGEST: u64 = 64 << 20;

fn read(path: &Path) -> Result<String> {
    let mut text = String::new();
    File::open(path)
        .and_then(|file| file.take(LARGEST).read_to_string(&mut text))
        .with_context(|| format!("{} cannot be read", path.display()))?;
    ensure!(
        (text.len() as u64) < LARGEST,
        "{} has 64 MiB or more; the regions of so large a network cannot be counted",
        path.display()
    );
    Ok(text)
}

/// Writes the picture whole, or leaves an older one as it is.
fn draw(path: &Path, svg: String) -> Result<()> {
    let about = path.metadata();
    if about.is_ok_and(|about| !about.is_file()) {
        // A device or a pipe is written to, and not replaced.
        return fs::write(path, svg)
            .with_context(|| format!("{} cannot be written", path.display()));
    }
    write::all(&[Edit {
        path: path.into(),
        old: fs::read(path).ok(),
        new: svg,
    }])
}
