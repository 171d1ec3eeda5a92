//! `why-relu regions`: the linear regions of a network in a file.

use crate::command::write::{self, Edit};
use crate::report;
use anyhow::{Context, Result, anyhow};
use clap::Args;
use std::fs;
use std::io::{BufWriter, Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use textbook::figure::standalone;
use textbook::proof::grouped;
use why_relu::network::mosaic;
use why_relu::network::{Domain, Fault, Regions};
use why_relu::saved::{Network, Weights};

#[derive(Args)]
pub(crate) struct Arguments {
    /// The network, with 2 inputs: a state_dict of `PyTorch` as safetensors, ONNX, a model of Keras
    /// as JSON with its weights, .nnet, or `{"layers": [{"weights": [[…], …], "biases": […]}, …]}`,
    /// a row of weights for each unit, a `ReLU` after every layer but the last
    network: PathBuf,
    /// The part of the plane to look at, as X0,X1,Y0,Y1
    #[arg(
        long = "box",
        value_name = "X0,X1,Y0,Y1",
        default_value = "-1,1,-1,1",
        value_delimiter = ',',
        num_args = 1,
        allow_hyphen_values = true
    )]
    bounds: Vec<f64>,
    /// Draw the regions and the zero set into this file
    #[arg(long, value_name = "FILE")]
    svg: Option<PathBuf>,
    /// Print all regions as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let path = &arguments.network;
    let of_file = |fault: Fault| anyhow!("{}: {fault}", path.display());
    let network = Network::read(path).map_err(of_file)?;
    for remark in &network.remarks {
        report(format_args!("{}: {remark}", path.display()));
    }
    if let Some(layer) = network.slopes.iter().position(|&slope| slope != 0.0) {
        let slope = network.slopes[layer];
        return Err(anyhow!(
            "{}: layers[{layer}]: its activation has the slope {slope} below zero; only the \
             regions of ReLUs are listed",
            path.display()
        ));
    }
    let &[x0, x1, y0, y1] = arguments.bounds.as_slice() else {
        let count = arguments.bounds.len();
        return Err(anyhow!(
            "--box takes four numbers, X0,X1,Y0,Y1, not {count}"
        ));
    };
    let domain = Domain::rectangle([x0, x1], [y0, y1])
        .map_err(|fault| anyhow!("--box: {fault}"))?;
    let regions = match &network.weights {
        Weights::Floats(stack) => Regions::of(stack, &domain),
        Weights::Fractions(stack) => Regions::of_fractions(stack, &domain),
    };
    let regions = regions.map_err(of_file)?;
    if let Some(picture) = &arguments.svg {
        let svg = standalone(&mosaic(&regions).svg());
        draw(picture, svg)?;
    }
    if arguments.json {
        let mut out = BufWriter::new(stdout().lock());
        serde_json::to_writer(&mut out, &regions).map_err(std::io::Error::from)?;
        writeln!(out)?;
        out.flush()?;
    } else {
        write_counts(&regions, [x0, x1, y0, y1])?;
    }
    Ok(ExitCode::SUCCESS)
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

/// The counts in words.
fn write_counts(regions: &Regions, [x0, x1, y0, y1]: [f64; 4]) -> Result<()> {
    let mut out = stdout().lock();
    let widths = regions.widths().chain([regions.outputs()]);
    let widths: Vec<_> = widths.map(|width| format!(" → {width}")).collect();
    writeln!(
        out,
        "network 2{} on [{x0}, {x1}] × [{y0}, {y1}]",
        widths.concat()
    )?;
    let mut rows = vec![
        ("linear regions", regions.count()),
        ("merged where maps agree", regions.count_merged()),
    ];
    if regions.outputs() == 1 {
        let boundary = regions.boundary();
        rows.push(("segments of the zero set", boundary.segments.len()));
        rows.push(("regions that are zero", boundary.areas.len()));
    }
    for (name, count) in rows {
        writeln!(out, "{name:<28}{}", grouped(count as u64))?;
    }
    Ok(())
}
