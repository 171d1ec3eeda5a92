//! `why-relu regions`: the linear regions of a network in a file.

use anyhow::{Context, Result, anyhow};
use clap::Args;
use std::fs;
use std::io::{BufWriter, Write, stdout};
use std::path::PathBuf;
use std::process::ExitCode;
use why_relu::figure::{mosaic, standalone};
use why_relu::network::{Domain, Fault, Regions, Stack};
use why_relu::proof::grouped;

#[derive(Args)]
pub(crate) struct Arguments {
    /// The network: `{"layers": [{"weights": [[…], …], "biases": […]}, …]}`, a row of weights for each unit,
    /// 2 inputs, a `ReLU` after every layer but the last
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
    let text = fs::read_to_string(path)
        .with_context(|| format!("{} cannot be read", path.display()))?;
    let network = Stack::from_json(&text).map_err(of_file)?;
    let &[x0, x1, y0, y1] = arguments.bounds.as_slice() else {
        let count = arguments.bounds.len();
        return Err(anyhow!(
            "--box takes four numbers, X0,X1,Y0,Y1, not {count}"
        ));
    };
    let domain = Domain::rectangle([x0, x1], [y0, y1])
        .map_err(|fault| anyhow!("--box: {fault}"))?;
    let regions = Regions::of(&network, &domain).map_err(of_file)?;
    if let Some(picture) = &arguments.svg {
        let svg = standalone(&mosaic(&regions).svg());
        fs::write(picture, svg)
            .with_context(|| format!("{} cannot be written", picture.display()))?;
    }
    if arguments.json {
        let mut out = BufWriter::new(stdout().lock());
        serde_json::to_writer(&mut out, &regions).map_err(std::io::Error::from)?;
        writeln!(out)?;
        out.flush()?;
    } else {
        tell(&regions, [x0, x1, y0, y1])?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The counts in words.
fn tell(regions: &Regions, [x0, x1, y0, y1]: [f64; 4]) -> Result<()> {
    let mut out = stdout().lock();
    let widths = regions.widths().chain([regions.outputs()]);
    let widths: Vec<_> = widths.map(|width| format!(" → {width}")).collect();
    writeln!(
        out,
        "network 2{} on [{x0}, {x1}] × [{y0}, {y1}]",
        widths.concat()
    )?;
    let counted = |count: usize| grouped(count as u64);
    writeln!(
        out,
        "linear regions              {}",
        counted(regions.count())
    )?;
    let merged = counted(regions.count_merged());
    writeln!(out, "merged where maps agree     {merged}")?;
    if regions.outputs() == 1 {
        let boundary = regions.boundary();
        let segments = counted(boundary.segments.len());
        writeln!(out, "segments of the zero set    {segments}")?;
        let areas = counted(boundary.areas.len());
        writeln!(out, "regions that are zero       {areas}")?;
    }
    Ok(())
}
