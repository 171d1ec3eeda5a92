//! The list of regions as JSON, under a schema name that changes when the fields do.

use super::affine::Affine;
use super::contest::{Contest, Seam, Tie};
use super::list::Regions;
use super::region::Region;
use super::zero_set::Segment;
use serde::{Serialize, Serializer};

/// The name of the schema.
const SCHEMA: &str = "why-relu/regions/1";

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    domain: &'a [[f64; 2]],
    widths: Vec<usize>,
    outputs: usize,
    count: usize,
    count_merged: usize,
    /// Nothing where the network has more than one output.
    boundary_segments: Option<Vec<Segment>>,
    zero_regions: Option<Vec<usize>>,
    /// Nothing where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    ties: Option<Vec<TieRecord>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seams: Option<Vec<Seam>>,
    regions: RegionList<'a>,
}

/// Two outputs, and where they are equal.
#[derive(Serialize)]
struct TieRecord {
    outputs: [usize; 2],
    segments: Vec<Segment>,
    regions: Vec<usize>,
}

impl From<Tie> for TieRecord {
    fn from(Tie { outputs, boundary }: Tie) -> Self {
        Self {
            outputs,
            segments: boundary.segments,
            regions: boundary.areas,
        }
    }
}

/// Written region by region, so that a long list needs no second copy.
struct RegionList<'a>(&'a Regions);

#[derive(Serialize)]
struct RegionRecord<'a> {
    polygon: &'a [[f64; 2]],
    /// A letter for each unit and knot, a word for each layer.
    pattern: Vec<String>,
    affine: Vec<Affine>,
}

impl Serialize for Regions {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let boundary = (self.outputs() == 1).then(|| self.boundary());
        let (segments, areas) =
            boundary.map(|found| (found.segments, found.areas)).unzip();
        let contest = (self.outputs() > 1).then(|| self.contest());
        let (ties, seams) = contest
            .map(|Contest { ties, seams }| {
                (ties.into_iter().map(Into::into).collect(), seams)
            })
            .unzip();
        Report {
            schema: SCHEMA,
            domain: self.domain().corners(),
            widths: self.widths().collect(),
            outputs: self.outputs(),
            count: self.count(),
            count_merged: self.count_merged(),
            boundary_segments: segments,
            zero_regions: areas,
            ties,
            seams,
            regions: RegionList(self),
        }
        .serialize(serializer)
    }
}

impl Serialize for RegionList<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|region| record(self.0, region)))
    }
}

fn record<'a>(all: &'a Regions, region: Region<'a>) -> RegionRecord<'a> {
    let mut pattern = region.pattern();
    let words = all.widths().map(|width| {
        let letters = pattern.by_ref().take(width * all.knots());
        letters.map(|on| if on { '1' } else { '0' }).collect()
    });
    let maps = (0..all.outputs()).map(|output| region.affine(output));
    RegionRecord {
        polygon: region.polygon(),
        pattern: words.collect(),
        affine: maps.collect(),
    }
}
