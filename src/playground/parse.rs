//! A state from its text, and one setting from its own.

use super::state::{
    LARGEST_RATE, MOST_LAYERS, MOST_POINTS, MOST_UNITS, SMALLEST_RATE,
};
use super::{Begin, Bend, Data, Fault, Method, Point, State};
use std::str::FromStr;

/// The settings that stand in a state.
const SETTINGS: [&str; 10] = [
    "data", "own", "units", "f", "start", "method", "rate", "norm", "seed", "steps",
];
/// Those of a page as well, which change all layers at once.
const OF_A_PAGE: [&str; 2] = ["layers", "width"];
/// More than any state takes.
const MOST_BYTES: usize = 8_000;

impl FromStr for State {
    type Err = Fault;

    fn from_str(text: &str) -> Result<Self, Fault> {
        if text.len() > MOST_BYTES {
            return Err(Fault::Long);
        }
        let mut state = Self::default();
        let mut seen = Vec::new();
        for part in text
            .split(';')
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            let (name, value) = part
                .split_once(':')
                .ok_or_else(|| Fault::Part(part.into()))?;
            let name = known(name.trim(), &SETTINGS)?;
            if seen.contains(&name) {
                return Err(Fault::Twice(name));
            }
            seen.push(name);
            state.put(name, value.trim())?;
        }
        state.bounded()
    }
}

impl State {
    /// The state before its first step with another value of a setting.
    ///
    /// # Errors
    /// If there is no such setting, or if it does not take the value.
    pub fn with(mut self, name: &str, value: &str) -> Result<Self, Fault> {
        let all: Vec<_> = SETTINGS.into_iter().chain(OF_A_PAGE).collect();
        self.steps = 0;
        self.put(known(name, &all)?, value.trim())?;
        self.bounded()
    }

    fn put(&mut self, name: &'static str, value: &str) -> Result<(), Fault> {
        let fault = || Fault::value(name, value);
        match name {
            "data" => {
                self.data = chosen(&Data::NAMED, value).ok_or_else(fault)?;
            }
            "own" => self.own = points(value)?,
            "units" => self.units = units(value).ok_or_else(fault)?,
            "layers" => {
                let layers = whole(value, 0, MOST_LAYERS).ok_or_else(fault)?;
                let width = self.units.last().copied().unwrap_or(4);
                self.units.resize(layers, width);
            }
            "width" => {
                let width = whole(value, 1, MOST_UNITS).ok_or_else(fault)?;
                self.units.fill(width);
            }
            "f" => self.f = Bend::read_from(value)?,
            "start" => {
                self.start = chosen(&Begin::NAMED, value).ok_or_else(fault)?;
            }
            "method" => {
                self.method = chosen(&Method::NAMED, value).ok_or_else(fault)?;
            }
            "rate" => {
                let rate = value.parse().ok();
                let within =
                    |rate: &f64| (SMALLEST_RATE..=LARGEST_RATE).contains(rate);
                self.rate = rate.filter(within).ok_or_else(fault)?;
            }
            "norm" => {
                let named = [("yes", true), ("no", false)];
                self.norm = chosen(&named, value).ok_or_else(fault)?;
            }
            "seed" => self.seed = value.parse().map_err(|_| fault())?,
            _ => self.steps = value.parse().map_err(|_| fault())?,
        }
        Ok(())
    }
}

/// The setting of that name.
fn known(name: &str, all: &[&'static str]) -> Result<&'static str, Fault> {
    if let Some(known) = all.iter().find(|known| **known == name) {
        return Ok(known);
    }
    let short: String = name.chars().take(40).collect();
    let distance = |known: &&&str| strsim::damerau_levenshtein(known, &short);
    let nearest = all.iter().min_by_key(distance).copied().unwrap_or("data");
    Err(Fault::Setting(short, nearest))
}

fn chosen<T: Copy>(named: &[(&str, T)], word: &str) -> Option<T> {
    let found = named.iter().find(|(name, _)| *name == word);
    found.map(|&(_, value)| value)
}

fn whole(text: &str, low: usize, high: usize) -> Option<usize> {
    let number = text.parse().ok()?;
    (low..=high).contains(&number).then_some(number)
}

/// `8,8`: none for an empty text.
fn units(text: &str) -> Option<Vec<usize>> {
    if text.is_empty() {
        return Some(Vec::new());
    }
    let widths = text
        .split(',')
        .map(|part| whole(part.trim(), 1, MOST_UNITS));
    let widths: Vec<_> = widths.take(MOST_LAYERS + 1).collect::<Option<_>>()?;
    (widths.len() <= MOST_LAYERS).then_some(widths)
}

/// `a50,-25.b0,100`.
fn points(text: &str) -> Result<Vec<Point>, Fault> {
    let parts = text.split('.').filter(|part| !part.is_empty());
    let points = parts.take(MOST_POINTS + 1).map(|part| {
        let point = || {
            let class = match part.chars().next()? {
                'a' => 0,
                'b' => 1,
                _ => return None,
            };
            let (x, y) = part[1..].split_once(',')?;
            let hundredths = [x.parse().ok()?, y.parse().ok()?];
            let inside = hundredths.iter().all(|part| (-100..=100).contains(part));
            inside.then_some(Point { hundredths, class })
        };
        point().ok_or_else(|| Fault::value("own", part))
    });
    points.collect()
}
