//! The figure writer: what is cut, what is marked, what is written.

use why_relu::chapters::CHAPTERS;
use why_relu::figure::{Axis, Between, Plot, Settings, Side, Svg};
use why_relu::number::float;

fn unit_plot() -> Plot {
    Plot::new(
        Axis::linear("x", 0.0, 1.0),
        Axis::linear("y (units)", 0.0, 1.0),
    )
}

/// The points of every element of `class`, as written.
fn points<'a>(svg: &'a str, class: &str) -> Vec<&'a str> {
    let start = format!("class=\"{class}\"");
    svg.split('<')
        .filter(|element| element.contains(&start))
        .filter_map(|element| element.split("points=\"").nth(1)?.split('"').next())
        .collect()
}

/// The texts of every element of `class`.
fn texts<'a>(svg: &'a str, class: &str) -> Vec<&'a str> {
    let start = format!("<text class=\"{class}\"");
    svg.split(&start)
        .skip(1)
        .filter_map(|element| element.split(['>', '<']).nth(1))
        .collect()
}

#[test]
fn a_curve_is_cut_where_it_leaves_the_frame_and_comes_back_where_it_enters() {
    let mut plot = unit_plot();
    plot.curve("c1", &[(0.0, 0.0), (0.5, 2.0), (1.0, 0.0)]);
    let svg = plot.svg();
    // The frame is 57.5 … 616 wide and 46 … 350 high; the curve leaves at x = 1/4 and returns at x
    // = 3/4.
    let kept = ["57.5,350 197.13,46", "476.38,46 616,350"];
    assert_eq!(points(&svg, "c1"), kept);
}

#[test]
fn a_curve_outside_the_frame_is_not_drawn() {
    let mut plot = unit_plot();
    plot.curve("c1", &[(0.0, 1.5), (1.0, 3.0)]);
    plot.curve("c1", &[(-1.0, 0.5), (0.5, 2.0)]);
    plot.area("f1", &[(2.0, 2.0), (3.0, 2.0), (2.0, 3.0)]);
    plot.dot("d1", (0.5, 1.01));
    assert_eq!(plot.svg(), unit_plot().svg());
}

#[test]
fn no_clipped_curve_has_a_plateau_on_the_edge() {
    let mut plot = unit_plot();
    plot.graph("c1", |x| 4.0 * x);
    let svg = plot.svg();
    let [piece] = points(&svg, "c1")[..] else {
        panic!("one piece was drawn, not {svg}");
    };
    let on_top = piece.split(' ').filter(|point| point.ends_with(",46"));
    assert_eq!(on_top.count(), 1);
}

#[test]
fn a_sample_that_is_not_finite_breaks_the_curve() {
    let mut plot = unit_plot();
    let gap = [
        (0.0, 0.0),
        (0.2, 0.2),
        (0.5, f64::NAN),
        (0.8, 0.8),
        (1.0, 1.0),
    ];
    plot.curve("c1", &gap);
    assert_eq!(points(&plot.svg(), "c1").len(), 2);
}

#[test]
fn a_zero_has_no_place_on_a_logarithmic_axis() {
    let x = Axis::linear("x", 0.0, 1.0);
    let mut plot = Plot::new(x, Axis::log("error", 1e-3, 1.0));
    plot.curve("c1", &[(0.0, 1.0), (0.4, 0.1), (0.5, 0.0), (1.0, 0.0)]);
    assert_eq!(points(&plot.svg(), "c1").len(), 1);
}

#[test]
fn an_area_loses_what_lies_beyond_the_frame() {
    let mut plot = unit_plot();
    plot.area("f1", &[(-1.0, -1.0), (2.0, -1.0), (2.0, 0.5), (-1.0, 0.5)]);
    let kept = ["57.5,350 616,350 616,198 57.5,198"];
    assert_eq!(points(&plot.svg(), "f1"), kept);
}

#[test]
fn ticks_are_round_numbers() {
    let ticks = |axis: Axis| {
        let svg = Plot::new(axis, Axis::linear("y", 0.0, 1.0)).svg();
        let both = texts(&svg, "tick");
        let unit = texts(&unit_plot().svg(), "tick").len() / 2;
        both[..both.len() - unit].join(" ")
    };
    let linear = [(0.0, 1.0), (-2.0, 2.0), (-0.3, 0.25), (0.0, 1234.0)];
    let linear = linear.map(|(low, high)| {
        let marks = ticks(Axis::linear("x", low, high));
        format!("linear {low} … {high}: {marks}")
    });
    let log = [(1.0, 256.0), (1.0, 10.0), (1e-3, 1.0), (1e-16, 1e4)];
    let log = log.map(|(low, high)| {
        let marks = ticks(Axis::log("x", low, high));
        format!("log {low} … {high}: {marks}")
    });
    let table = [linear, log].concat().join("\n");
    insta::assert_snapshot!(table, @r"
linear 0 … 1: 0.0 0.2 0.4 0.6 0.8 1.0
linear -2 … 2: −2 −1 0 1 2
linear -0.3 … 0.25: −0.3 −0.2 −0.1 0.0 0.1 0.2
linear 0 … 1234: 0 200 400 600 800 1000 1200
log 1 … 256: 1 2 5 10 20 50 100 200
log 1 … 10: 1 2 5 10
log 0.001 … 1: 0.001 0.01 0.1 1
log 0.0000000000000001 … 10000: 10⁻¹⁵ 10⁻¹² 10⁻⁹ 10⁻⁶ 10⁻³ 10⁰ 10³
");
}

#[test]
fn equal_ratios_are_equal_steps_on_a_logarithmic_axis() {
    let axes = || Axis::log("n", 1.0, 100.0);
    let mut plot = Plot::new(axes(), axes());
    plot.curve("c1", &[(1.0, 1.0), (10.0, 10.0), (100.0, 100.0)]);
    plot.rate("c2", (1.0, 1.0), 100.0, 1.0);
    let svg = plot.svg();
    insta::assert_snapshot!(points(&svg, "c1").join(" | "), @"57.5,350 336.75,198 616,46");
    let ends = points(&svg, "c2 dash").join(" ");
    insta::assert_snapshot!(ends, @"57.5,350 616,46");
}

#[test]
fn text_is_escaped() {
    let mut plot = unit_plot();
    plot.label("a < b & \"c\" > d\n", (0.5, 0.5), Side::Above);
    let svg = plot.svg();
    assert!(svg.contains("a &lt; b &amp; &quot;c&quot; &gt; d </text>"));
}

#[test]
fn a_picture_is_one_line_without_ids_and_the_same_bytes_each_time() {
    let draw = || {
        let mut plot =
            Plot::square(Axis::linear("x", -1.0, 1.0), Axis::linear("y", -1.0, 1.0));
        plot.graph("c1 thick", |x| x * x * x);
        plot.dot("d2", (0.0, 0.0));
        plot.svg()
    };
    let svg = draw();
    assert_eq!(svg, draw());
    assert!(!svg.contains('\n'));
    assert!(!svg.contains(" id="));
    assert!(!svg.contains("role="));
}

#[test]
fn coordinates_are_hundredths_without_trailing_zeros() {
    let mut svg = Svg::new(640.0, 100.0);
    svg.polyline("c1", &[(0.1 + 0.2, -0.004), (1e-9, 12.345), (-1.5, 7.0)]);
    insta::assert_snapshot!(svg.finish().replace('>', ">\n"), @r#"
    <svg class="plot" viewBox="0 0 640 100" font-size="22" fill="currentColor">
    <polyline class="c1" fill="none" points="0.3,0 0,12.35 -1.5,7"/>
    </svg>
    "#);
}

#[test]
fn many_areas_are_one_path_of_steps_that_do_not_drift() {
    let mut svg = Svg::new(640.0, 100.0);
    let area = vec![(0.04, 0.04), (10.06, 0.0), (10.0, -9.96), (10.01, -9.97)];
    svg.areas("f1", &[area, vec![(1.0, 2.0), (3.0, 2.0), (1.0, 0.5)]]);
    let svg = svg.finish();
    assert!(
        svg.contains(r#"d="M0 0l10.1 0l-0.1-10zM1 2l2 0l-2-1.5z""#),
        "{svg}"
    );
}

/// The figures that show every linear region of a network or every weight of a layer, and the one
/// of twelve plots.
const CROWDED: [&str; 6] = [
    "grid",
    "layer",
    "mosaic",
    "spirals",
    "features",
    "side-by-side",
];

#[test]
fn every_setting_of_every_figure_of_the_book_is_one_short_line_without_ids() {
    let figures = CHAPTERS.iter().flat_map(|chapter| chapter.figures);
    for figure in figures {
        let settings: Vec<_> = Settings::all(figure.sliders).collect();
        assert!(settings.len() <= 200, "{} is heavy", figure.name);
        for setting in settings {
            let drawing = (figure.draw)(&setting);
            let (name, stops) = (figure.name, setting.texts());
            // Hundreds of polygons or dozens of curves, and the page holds one setting of them.
            let most = if CROWDED.contains(&name) {
                40_000
            } else {
                10_000
            };
            assert!(drawing.svg.len() < most, "{name} is long at {stops:?}");
            assert!(!drawing.svg.contains('\n') && !drawing.svg.contains(" id="));
            assert_eq!(drawing.svg, (figure.draw)(&setting).svg, "{name}");
            assert!(!drawing.description.is_empty(), "{name} at {stops:?}");
            let columns = drawing.table.columns.len();
            let even = drawing.table.rows.iter().all(|row| row.len() == columns);
            assert!(even, "the table of {name} at {stops:?}");
        }
    }
}

/// What a slider that has something between its stops shows there: three places between each two,
/// one slider at a time.
#[test]
fn between_the_stops_every_figure_draws_what_its_slider_shows() {
    let mut moved = 0;
    let figures = CHAPTERS.iter().flat_map(|chapter| chapter.figures);
    for figure in figures {
        let start: Vec<_> = figure
            .sliders
            .iter()
            .map(|slider| float(slider.start))
            .collect();
        for (place, slider) in figure.sliders.iter().enumerate() {
            for step in 0..4 * (slider.stops.len() - 1) {
                let mut positions = start.clone();
                positions[place] = float(step) / 4.0;
                let settings = Settings::between(figure.sliders, &positions);
                if slider.between == Between::Nothing {
                    assert_eq!(settings.is_ok(), step % 4 == 0, "{}", figure.name);
                    continue;
                }
                let settings = settings.expect("a place between two stops");
                let shown = settings.text(slider.name);
                let drawing = (figure.draw)(&settings);
                assert!(drawing.svg.starts_with("<svg"), "{}", figure.name);
                assert!(!drawing.description.is_empty(), "{}", figure.name);
                if step % 4 != 0 {
                    assert_eq!(shown.parse(), Ok(settings.value(slider.name)));
                }
                moved += 1;
            }
        }
    }
    assert!(moved > 100, "only {moved} places");
}
