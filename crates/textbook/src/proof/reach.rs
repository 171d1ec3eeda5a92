//! What a proof covers, in a few words: what a reader sees before all the letters and conditions.

use std::fmt::Write;

/// One part of what a proof covers.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::proof) enum Reach {
    /// Every number of something, by induction.
    Every(String),
    /// Matrices of every shape that fits.
    Matrices,
    /// Real numbers: all, or those that meet conditions.
    Numbers { conditions: bool },
    /// What an instrument says in words of its own.
    Words(String),
}

/// How many parts are named.
const NAMED: usize = 3;

impl Reach {
    /// All real numbers, without conditions.
    pub(in crate::proof) const ALL_REALS: Self = Self::Numbers { conditions: false };

    fn words(&self) -> String {
        match self {
            Self::Every(what) => format!("every {what}, by induction"),
            Self::Matrices => "all matrices of every shape that fits".into(),
            Self::Numbers { conditions: false } => "all real numbers".into(),
            Self::Numbers { conditions: true } => {
                "all real numbers that meet its conditions".into()
            }
            Self::Words(words) => words.clone(),
        }
    }
}

/// Both lists, each part once. Where one lemma has conditions, the whole has them.
pub(in crate::proof) fn joined(
    mut reach: Vec<Reach>,
    more: Vec<Reach>,
) -> Vec<Reach> {
    let conditional = Reach::Numbers { conditions: true };
    let free = Reach::ALL_REALS;
    for part in more {
        let known = reach.contains(&part);
        let weaker = part == free && reach.contains(&conditional);
        if part == conditional
            && let Some(place) = reach.iter().position(|known| *known == free)
        {
            reach[place] = part;
        } else if !known && !weaker {
            reach.push(part);
        }
    }
    reach
}

/// The first parts in words, and how many more there are.
pub(in crate::proof) fn told(reach: &[Reach]) -> String {
    let named: Vec<_> = reach.iter().take(NAMED).map(Reach::words).collect();
    let mut told = named.join(" · ");
    if reach.len() > NAMED {
        let _ = write!(told, " · {} more", reach.len() - NAMED);
    }
    told
}
