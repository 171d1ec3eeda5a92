//! Figures: functions of their settings, drawn when the book is built.

mod axis;
mod clip;
mod diagram;
mod list;
mod plot;
mod settings;
mod svg;

pub use axis::Axis;
pub use diagram::{Diagram, Node, short};
pub use list::numbered;
pub use plot::{Plot, Side};
pub use settings::{Between, Settings, Slider};
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

/// What draws a figure: the function itself, or one that nobody calls where the feature `undrawn`
/// leaves all pictures out.
#[must_use]
pub const fn drawn(draw: fn(&Settings) -> Drawing) -> fn(&Settings) -> Drawing {
    if cfg!(feature = "undrawn") {
        |_| unreachable!("this program draws no figures")
    } else {
        draw
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
