//! A picture as text: the few SVG elements that a figure needs.
//!
//! Everything stands on one line, since a blank line inside inline SVG ends it in Markdown.
//! Coordinates are rounded to integer hundredths of a unit and written from the integer, so the
//! same picture is the same bytes. Colours are classes of the page's stylesheet: `c1`–`c5` stroke a
//! curve, `f1`–`f5` fill an area, `d1`–`d5` fill a dot; text takes the page's colour. There are no
//! ids, since a page holds many figures.

use std::fmt::Write;

/// A picture being drawn; the unit is a pixel of a page that is 640 wide, y points down.
#[derive(Clone, Debug)]
pub struct Svg {
    width: f64,
    height: f64,
    body: String,
}

/// Which end of a text stands at its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The text begins there.
    Start,
    /// The text is centred there.
    Middle,
    /// The text ends there.
    End,
}

impl Svg {
    /// An empty picture.
    #[must_use]
    pub fn new(width: f64, height: f64) -> Self {
        let body = String::new();
        Self {
            width,
            height,
            body,
        }
    }

    /// An open line through the points.
    pub fn polyline(&mut self, class: &str, points: &[(f64, f64)]) {
        let points = joined(points);
        self.push(format_args!(
            r#"<polyline class="{}" fill="none" points="{points}"/>"#,
            escape(class)
        ));
    }

    /// A closed area.
    pub fn polygon(&mut self, class: &str, points: &[(f64, f64)]) {
        let points = joined(points);
        self.push(format_args!(
            r#"<polygon class="{}" points="{points}"/>"#,
            escape(class)
        ));
    }

    /// A filled area with a title, which browsers show beside the pointer and readers of screens
    /// can say. It is compact, as [`Self::areas`] is.
    pub fn tile(&mut self, class: &str, points: &[(f64, f64)], title: &str) {
        let points = points.iter().map(|&(x, y)| {
            let [x, y] = [x, y].map(|part| decimal(tenths(part), 1));
            format!("{x},{y}")
        });
        let points: Vec<_> = points.collect();
        self.push(format_args!(
            r#"<polygon class="{}" points="{}"><title>{}</title></polygon>"#,
            escape(class),
            points.join(" "),
            escape(title)
        ));
    }

    /// Closed areas of one class as one element, to the tenth of a unit: for pictures of many
    /// areas.
    pub fn areas(&mut self, class: &str, areas: &[Vec<(f64, f64)>]) {
        let mut path = String::new();
        for points in areas {
            let tenths = points.iter().map(|&(x, y)| [x, y].map(tenths));
            let mut points: Vec<_> = tenths.collect();
            points.dedup();
            let mut before = [0, 0];
            for (index, point) in points.into_iter().enumerate() {
                path.push(if index == 0 { 'M' } else { 'l' });
                let [x, y] =
                    [0, 1].map(|axis| decimal(point[axis] - before[axis], 1));
                let gap = if y.starts_with('-') { "" } else { " " };
                write!(path, "{x}{gap}{y}").expect("a String takes all text");
                before = point;
            }
            path.push('z');
        }
        self.push(format_args!(
            r#"<path class="{}" d="{path}"/>"#,
            escape(class)
        ));
    }

    /// A disc.
    pub fn circle(&mut self, class: &str, (x, y): (f64, f64), radius: f64) {
        self.push(format_args!(
            r#"<circle class="{}" cx="{}" cy="{}" r="{}"/>"#,
            escape(class),
            hundredths(x),
            hundredths(y),
            hundredths(radius)
        ));
    }

    /// A disc that a reader can drag from side to side where the page can draw: it moves the slider
    /// of that name, which stands at its first stop where the middle is at `ends[0]`, and at its
    /// last where it is at `ends[1]`.
    pub fn handle(
        &mut self,
        class: &str,
        slider: &str,
        ends: [f64; 2],
        (x, y): (f64, f64),
        radius: f64,
    ) {
        let [first, last] = ends.map(hundredths);
        let slider = format!(
            r#"data-slider="{}" data-ends="{first} {last}""#,
            escape(slider)
        );
        self.push(format_args!(
            r#"<circle class="{} handle" {slider} cx="{}" cy="{}" r="{}"/>"#,
            escape(class),
            hundredths(x),
            hundredths(y),
            hundredths(radius)
        ));
    }

    /// A line of text whose baseline runs through the point.
    pub fn text(
        &mut self,
        class: &str,
        (x, y): (f64, f64),
        anchor: Anchor,
        text: &str,
    ) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        self.push(format_args!(
            r#"<text class="{}" x="{}" y="{}" text-anchor="{anchor}">{}</text>"#,
            escape(class),
            hundredths(x),
            hundredths(y),
            escape(text)
        ));
    }

    /// Begins a part of the picture, which the text of a page can point at; what is drawn until
    /// [`Self::close`] belongs to it.
    pub fn open(&mut self, part: &str) {
        self.push(format_args!(r#"<g data-part="{}">"#, escape(part)));
    }

    /// Ends the part that was begun last.
    pub fn close(&mut self) {
        self.push(format_args!("</g>"));
    }

    /// What stands in the other picture stands in this one as well, at the same places.
    pub(super) fn add(&mut self, other: &Self) {
        self.body.push_str(&other.body);
    }

    /// The finished `<svg>` element, on one line.
    #[must_use]
    pub fn finish(&self) -> String {
        format!(
            concat!(
                r#"<svg class="plot" viewBox="0 0 {} {}" "#,
                r#"font-size="{}" fill="currentColor">{}</svg>"#
            ),
            hundredths(self.width),
            hundredths(self.height),
            hundredths(FONT_SIZE),
            self.body
        )
    }

    fn push(&mut self, element: std::fmt::Arguments) {
        self.body
            .write_fmt(element)
            .expect("a String takes all text");
    }
}

/// A picture for a file of its own, with the colours that a page would give it, light or dark.
#[must_use]
pub fn standalone(svg: &str) -> String {
    let style = include_str!("standalone.css");
    svg.replacen(
        r#"<svg class="plot""#,
        r#"<svg xmlns="http://www.w3.org/2000/svg" role="img" class="plot""#,
        1,
    )
    .replacen('>', &format!("><style>{style}</style>"), 1)
}

/// The height of text: 12 px on a page that shows 640 units on 360 px.
pub(super) const FONT_SIZE: f64 = 22.0;

fn joined(points: &[(f64, f64)]) -> String {
    let points = points
        .iter()
        .map(|&(x, y)| format!("{},{}", hundredths(x), hundredths(y)));
    points.collect::<Vec<_>>().join(" ")
}

/// A coordinate to the hundredth, without trailing zeros.
fn hundredths(coordinate: f64) -> String {
    decimal(whole(100.0, coordinate), 2)
}

fn tenths(coordinate: f64) -> i64 {
    whole(10.0, coordinate)
}

/// The nearest number of parts, where a unit has `parts` of them.
///
/// # Panics
/// If the coordinate is NaN, infinite or absurdly large: such a point has no place in a picture.
#[allow(clippy::cast_possible_truncation, reason = "checked to be small")]
fn whole(parts: f64, coordinate: f64) -> i64 {
    assert!(
        coordinate.abs() < 1e9,
        "a figure has no place for the coordinate {coordinate}"
    );
    (coordinate * parts).round() as i64
}

/// A number from how many units it has of its last decimal place, without trailing zeros.
fn decimal(count: i64, places: u32) -> String {
    let sign = if count < 0 { "-" } else { "" };
    let unit = 10u64.pow(places);
    let (whole, part) = (count.unsigned_abs() / unit, count.unsigned_abs() % unit);
    let places = places as usize;
    let text = format!("{sign}{whole}.{part:0places$}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Text that XML and HTML read back as itself, in elements and in attributes. What controls a
/// terminal, a line break too, becomes a space: a blank line would end a block of HTML in Markdown.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}
