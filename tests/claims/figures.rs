//! The figures of a chapter as text: what they say in words, how much they show, and a fingerprint
//! of every picture. A picture is looked at when it changes, and held by its fingerprint until
//! then.

use rayon::prelude::*;
use why_relu::claim::Chapter;
use why_relu::figure::{Drawing, Figure, Settings};

/// Holds every figure of `chapter`, at every setting, against the text of the day on which it was
/// last looked at.
pub(crate) fn are_these(chapter: &Chapter) {
    let shown: Vec<String> = chapter.figures.iter().map(told).collect();
    insta::assert_snapshot!(chapter.slug, shown.join("\n"));
}

fn told(figure: &Figure) -> String {
    let settings: Vec<Settings> = Settings::all(figure.sliders).collect();
    let prints = settings.into_par_iter().map(|settings| {
        let Drawing {
            svg,
            description,
            table,
        } = (figure.draw)(&settings);
        let bytes = [svg, description, format!("{table:?}")].concat();
        format!("{:016x}", fingerprint(&bytes))
    });
    let prints: Vec<String> = prints.collect();
    let start = (figure.draw)(&Settings::start(figure.sliders));
    let shape = format!(
        "{} rows of {}",
        start.table.rows.len(),
        start.table.columns.join(", ")
    );
    format!(
        "{}: {}\n  {shape}\n  {}",
        figure.name,
        start.description,
        prints.join(" ")
    )
}

/// The hash of Fowler, Noll & Vo (FNV-1a, 64 bits).
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
