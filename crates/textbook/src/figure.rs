//! Figures: functions of their settings, drawn when the book is built.

mod axis;
mod clip;
mod list;
mod plot;
mod svg;

pub use axis::Axis;
pub use list::numbered;
pub use plot::{Plot, Side};
pub use svg::{Anchor, Svg, escape, standalone};

/// One figure of a chapter.
#[derive(Debug)]
pub struct Figure {
    /// The name within the chapter, `best-affine-fit`.
    pub name: &'static str,
    /// The caption in Markdown with `$…$` math; its first sentence is the one message of the
    /// figure.
    pub caption: &'static str,
    /// The sliders, none for a still picture.
    pub sliders: &'static [Slider],
    /// Draws the figure at one setting.
    pub draw: fn(&Settings) -> Drawing,
}

/// One control of a figure.
#[derive(Debug)]
pub struct Slider {
    /// The name in the URL and in [`Settings::value`].
    pub name: &'static str,
    /// What the reader sees beside it, plain text with a unit where there is one.
    pub label: &'static str,
    /// The stops: what is shown, and the number that the drawing function gets.
    pub stops: &'static [(&'static str, f64)],
    /// The stop at which the page opens.
    pub start: usize,
}

impl Slider {
    /// A slider at its first stop.
    #[must_use]
    pub const fn new(
        name: &'static str,
        label: &'static str,
        stops: &'static [(&'static str, f64)],
    ) -> Self {
        Self {
            name,
            label,
            stops,
            start: 0,
        }
    }

    /// The same at the stop of this index.
    #[must_use]
    pub const fn at(self, start: usize) -> Self {
        Self { start, ..self }
    }
}

/// A position of every slider of a figure.
#[derive(Clone, Debug)]
pub struct Settings {
    sliders: &'static [Slider],
    stops: Vec<usize>,
}

impl Settings {
    /// The setting at which the page opens.
    #[must_use]
    pub fn start(sliders: &'static [Slider]) -> Self {
        let stops = sliders.iter().map(|slider| slider.start).collect();
        Self { sliders, stops }
    }

    /// Every setting, the last slider running fastest.
    pub fn all(sliders: &'static [Slider]) -> impl Iterator<Item = Self> {
        let count = sliders.iter().map(|slider| slider.stops.len()).product();
        (0..count).map(move |mut index: usize| {
            let mut stops = vec![0; sliders.len()];
            for (stop, slider) in stops.iter_mut().zip(sliders).rev() {
                *stop = index % slider.stops.len();
                index /= slider.stops.len();
            }
            Self { sliders, stops }
        })
    }

    /// The number at which the slider `name` stands.
    ///
    /// # Panics
    /// If the figure has no such slider.
    #[must_use]
    pub fn value(&self, name: &str) -> f64 {
        self.at(name).1
    }

    /// The count at which the slider `name` stands.
    ///
    /// # Panics
    /// If the figure has no such slider, or if its stop is no count.
    #[must_use]
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "compared with the value"
    )]
    pub fn count(&self, name: &str) -> u32 {
        let value = self.value(name);
        let count = value as u32;
        assert!(f64::from(count) == value, "{name} stands at {value}");
        count
    }

    /// The index of the stop at which the slider `name` stands.
    ///
    /// # Panics
    /// If the figure has no such slider.
    #[must_use]
    pub fn index(&self, name: &str) -> usize {
        self.find(name).1
    }

    /// What the slider `name` shows where it stands.
    ///
    /// # Panics
    /// If the figure has no such slider.
    #[must_use]
    pub fn text(&self, name: &str) -> &'static str {
        self.at(name).0
    }

    fn at(&self, name: &str) -> (&'static str, f64) {
        let (slider, stop) = self.find(name);
        slider.stops[stop]
    }

    fn find(&self, name: &str) -> (&'static Slider, usize) {
        let mut pairs = self.sliders.iter().zip(self.stops.iter().copied());
        let found = pairs.find(|(slider, _)| slider.name == name);
        found.unwrap_or_else(|| panic!("the figure has no slider {name:?}"))
    }

    /// The index of each slider's stop, in the order of the sliders.
    #[must_use]
    pub fn stops(&self) -> &[usize] {
        &self.stops
    }
}

/// A drawn figure, in words and numbers as well.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// The picture: an `<svg>` element on one line, without ids, coloured by CSS classes.
    pub svg: String,
    /// What a reader who cannot see the picture should know, one to three sentences.
    pub description: String,
    /// The data as a table.
    pub table: Table,
}

/// The data behind a figure.
#[derive(Clone, Debug)]
pub struct Table {
    /// The names of the columns, with units where there are any.
    pub columns: Vec<String>,
    /// The rows, as text.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// A table from its columns and from rows of as many cells.
    #[must_use]
    pub fn new<const N: usize>(
        columns: [&str; N],
        rows: impl IntoIterator<Item = [String; N]>,
    ) -> Self {
        Self {
            columns: columns.map(Into::into).into(),
            rows: rows.into_iter().map(Vec::from).collect(),
        }
    }

    /// The rows as HTML, for the body of a table.
    #[must_use]
    pub fn rows_html(&self) -> String {
        let cell = |cell: &String| format!("<td>{}</td>", escape(cell));
        let row = |row: &Vec<String>| {
            let cells: String = row.iter().map(cell).collect();
            format!("<tr>{cells}</tr>")
        };
        self.rows.iter().map(row).collect()
    }
}
