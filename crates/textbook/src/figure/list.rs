//! How figures and the stops of their sliders are written down.

/// A chapter's figures: the caption as doc comments, the name, the function that draws it, and its
/// sliders if it has any.
///
/// ```
/// use textbook::figure::{Drawing, Figure, Settings, Slider, Svg, Table};
///
/// const FIGURES: &[Figure] = textbook::figures! {
///     /// A line as long as you like.
///     "line" {
///         sliders: [Slider::new("length", "length", textbook::stops![1, 1/2, 10]).at(1)],
///         draw: line,
///     }
/// };
///
/// fn line(settings: &Settings) -> Drawing {
///     let mut svg = Svg::new(640.0, 20.0);
///     svg.polyline("c1", &[(0.0, 10.0), (settings.value("length"), 10.0)]);
///     Drawing {
///         svg: svg.finish(),
///         description: format!("A line of length {}.", settings.text("length")),
///         table: Table::new([], []),
///     }
/// }
///
/// let drawing = (FIGURES[0].draw)(&Settings::start(FIGURES[0].sliders));
/// assert_eq!(drawing.description, "A line of length 1/2.");
/// ```
#[macro_export]
macro_rules! figures {
    ($(
        $(#[doc = $caption:literal])+
        $name:literal {
            $(sliders: [$($slider:expr),+ $(,)?],)?
            draw: $draw:expr,
        }
    )+) => {
        &[$($crate::figure::Figure {
            name: $name,
            caption: $crate::markdown!($(#[doc = $caption])+),
            sliders: {
                const SLIDERS: &[$crate::figure::Slider] = &[$($($slider),+)?];
                SLIDERS
            },
            draw: $crate::figure::drawn($draw),
        }),+]
    };
}

/// The stops of a slider: whole numbers and fractions, shown as they stand here; or words, whose
/// numbers count them from 0.
///
/// ```
/// assert_eq!(textbook::stops![0, 25, 1/4], &[("0", 0.0), ("25", 25.0), ("1/4", 0.25)]);
/// assert_eq!(textbook::stops![words "sine", "cosine"], &[("sine", 0.0), ("cosine", 1.0)]);
/// ```
#[macro_export]
macro_rules! stops {
    (words $($word:literal),+ $(,)?) => {
        const { &$crate::figure::numbered([$($word),+]) }
    };
    ($($number:literal $(/ $divisor:literal)?),+ $(,)?) => {
        const {
            &[$((
                concat!(stringify!($number) $(, "/", stringify!($divisor))?),
                $number as f64 $(/ $divisor as f64)?,
            )),+]
        }
    };
}

/// Words with their numbers, from 0; what [`stops!`](crate::stops) makes of them.
#[must_use]
pub const fn numbered<const N: usize>(
    words: [&'static str; N],
) -> [(&'static str, f64); N] {
    let mut stops = [("", 0.0); N];
    let mut index = 0;
    while index < N {
        #[allow(clippy::cast_precision_loss, reason = "a few words")]
        let number = index as f64;
        stops[index] = (words[index], number);
        index += 1;
    }
    stops
}
