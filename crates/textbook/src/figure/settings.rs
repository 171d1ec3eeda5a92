//! The controls of a figure, and where they stand.

use crate::proof::three_digits;

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
    /// What the drawing function accepts between two neighbouring stops.
    pub between: Between,
    /// Whether the page offers to play it: to move it from stop to stop by itself.
    pub plays: bool,
}

/// What a slider stands for between two neighbouring stops. The pictures at the stops are drawn
/// with the book, all others where the page can draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Between {
    /// Nothing: the stops are a choice, or all that is known.
    Nothing,
    /// Every whole number.
    Counts,
    /// Every number.
    Numbers,
}

impl Slider {
    /// A slider at its first stop, with nothing between its stops.
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
            between: Between::Nothing,
            plays: false,
        }
    }

    /// The same at the stop of this index.
    #[must_use]
    pub const fn at(self, start: usize) -> Self {
        Self { start, ..self }
    }

    /// The same, which a reader can play: for what changes step by step.
    #[must_use]
    pub const fn played(self) -> Self {
        Self {
            plays: true,
            ..self
        }
    }

    /// The same with every whole number between its stops.
    #[must_use]
    pub const fn counts(self) -> Self {
        let between = Between::Counts;
        Self { between, ..self }
    }

    /// The same with every number between its stops.
    #[must_use]
    pub const fn numbers(self) -> Self {
        let between = Between::Numbers;
        Self { between, ..self }
    }

    /// What is shown and the number at a position: n + t is a share t of the way from the stop n to
    /// the next. The number is the one that is shown, to three digits.
    fn place(&self, position: f64) -> Result<Place, String> {
        #[allow(clippy::cast_precision_loss, reason = "a few stops")]
        let last = (self.stops.len() - 1) as f64;
        if !(0.0..=last).contains(&position) {
            return Err(format!(
                "the slider {} goes from 0 to {last}, not to {position}",
                self.name
            ));
        }
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked to be the index of a stop"
        )]
        let stop = position.floor() as usize;
        let share = position - position.floor();
        let (text, low) = self.stops[stop];
        if share == 0.0 {
            return Ok(Place {
                stop,
                text: text.into(),
                value: low,
            });
        }
        let value = low + share * (self.stops[stop + 1].1 - low);
        let text = match self.between {
            Between::Nothing => {
                return Err(format!(
                    "the slider {} has nothing between its stops",
                    self.name
                ));
            }
            Between::Counts => value.round().to_string(),
            Between::Numbers => three_digits(value),
        };
        let value = text.parse().map_err(|_| {
            format!("{text} is no number for the slider {}", self.name)
        })?;
        Ok(Place { stop, text, value })
    }
}

/// Where a slider stands.
#[derive(Clone, Debug)]
struct Place {
    /// The index of the stop, or of the one before.
    stop: usize,
    text: String,
    value: f64,
}

/// A position of every slider of a figure.
#[derive(Clone, Debug)]
pub struct Settings {
    sliders: &'static [Slider],
    places: Vec<Place>,
}

impl Settings {
    /// The setting at which the page opens.
    #[must_use]
    pub fn start(sliders: &'static [Slider]) -> Self {
        Self::stopped(sliders, sliders.iter().map(|slider| slider.start))
    }

    /// Every setting of stops, the last slider running fastest.
    pub fn all(sliders: &'static [Slider]) -> impl Iterator<Item = Self> {
        let count = sliders.iter().map(|slider| slider.stops.len()).product();
        (0..count).map(move |mut index: usize| {
            let mut stops = vec![0; sliders.len()];
            for (stop, slider) in stops.iter_mut().zip(sliders).rev() {
                *stop = index % slider.stops.len();
                index /= slider.stops.len();
            }
            Self::stopped(sliders, stops)
        })
    }

    fn stopped(
        sliders: &'static [Slider],
        stops: impl IntoIterator<Item = usize>,
    ) -> Self {
        let place = |(slider, stop): (&Slider, usize)| Place {
            stop,
            text: slider.stops[stop].0.into(),
            value: slider.stops[stop].1,
        };
        let places = sliders.iter().zip(stops).map(place).collect();
        Self { sliders, places }
    }

    /// Every slider at its position: 1.25 is a quarter of the way from the second stop to the
    /// third.
    ///
    /// ```
    /// use textbook::{figure::{Settings, Slider}, stops};
    /// const WIDTH: &[Slider] = &[Slider::new("width", "width", stops![1, 1/2, 10]).numbers()];
    /// let settings = Settings::between(WIDTH, &[1.25]).unwrap();
    /// assert_eq!((settings.text("width"), settings.value("width")), ("2.88", 2.88));
    /// assert!(Settings::between(WIDTH, &[2.5]).is_err());
    /// ```
    ///
    /// # Errors
    /// If there are not as many positions as sliders, if one lies beyond the ends, or between stops
    /// with nothing between them.
    pub fn between(
        sliders: &'static [Slider],
        positions: &[f64],
    ) -> Result<Self, String> {
        if positions.len() != sliders.len() {
            return Err(format!(
                "the figure has {} sliders, not {}",
                sliders.len(),
                positions.len()
            ));
        }
        let pairs = sliders.iter().zip(positions);
        let places = pairs.map(|(slider, &position)| slider.place(position));
        Ok(Self {
            sliders,
            places: places.collect::<Result<_, _>>()?,
        })
    }

    /// The number at which the slider `name` stands.
    ///
    /// # Panics
    /// If the figure has no such slider.
    #[must_use]
    pub fn value(&self, name: &str) -> f64 {
        self.find(name).value
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
        self.find(name).stop
    }

    /// What the slider `name` shows where it stands.
    ///
    /// # Panics
    /// If the figure has no such slider.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        &self.find(name).text
    }

    fn find(&self, name: &str) -> &Place {
        let mut pairs = self.sliders.iter().zip(&self.places);
        let found = pairs.find(|(slider, _)| slider.name == name);
        let (_, place) =
            found.unwrap_or_else(|| panic!("the figure has no slider {name:?}"));
        place
    }

    /// What all sliders show, in their order.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        self.places
            .iter()
            .map(|place| place.text.as_str())
            .collect()
    }
}
