//! The counts of a list of regions in words.

use anyhow::Result;
use std::io::{Write, stdout};
use textbook::proof::grouped;
use why_relu::network::Regions;

/// Prints the counts. The number of inputs is told unless they are seen on a plane.
pub(super) fn write(
    regions: &Regions,
    inputs: Option<usize>,
    [x0, x1, y0, y1]: [f64; 4],
) -> Result<()> {
    let mut out = stdout().lock();
    let widths = regions.widths().chain([regions.outputs()]);
    let widths: Vec<_> = widths.map(|width| format!(" → {width}")).collect();
    let inputs = inputs.map_or("plane".into(), |inputs| inputs.to_string());
    let widths = widths.concat();
    writeln!(
        out,
        "network {inputs}{widths} on [{x0}, {x1}] × [{y0}, {y1}]"
    )?;
    let mut rows = vec![
        ("linear regions".into(), regions.count()),
        ("merged where maps agree".into(), regions.count_merged()),
    ];
    if regions.outputs() == 1 {
        let boundary = regions.boundary();
        rows.push(("segments of the zero set".into(), boundary.segments.len()));
        rows.push(("regions that are zero".into(), boundary.areas.len()));
    } else {
        let contest = regions.contest();
        rows.push(("the largest output changes".into(), contest.seams.len()));
        for tie in contest.ties {
            let [first, second] = tie.outputs;
            let segments = tie.boundary.segments.len();
            rows.push((format!("outputs {first} and {second} are equal"), segments));
        }
    }
    for (name, count) in rows {
        writeln!(out, "{name:<28}{}", grouped(count as u64))?;
    }
    Ok(())
}
