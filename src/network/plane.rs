//! A plane in the space of a network's inputs, and the network on it.
//!
//! Networks with more than two inputs are looked at on planes. On the plane through o along u and
//! v a first layer x ↦ Wx + b is (s, t) ↦ (Wu)s + (Wv)t + (Wo + b), a layer of two inputs. In
//! fractions nothing is rounded, so that the regions of that network are the true ones of the
//! slice.

use super::{Fault, Layer, Stack};
use nalgebra::{DMatrix, DVector};
use serde::Deserialize;
use textbook::number::{Rational, dyadic};

/// The points origin + s·u + t·v for two directions u and v.
#[derive(Clone, Debug, PartialEq)]
pub struct Plane {
    origin: DVector<Rational>,
    /// A column for each direction.
    directions: DMatrix<Rational>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaneFile {
    origin: Option<Vec<f64>>,
    directions: Option<[Vec<f64>; 2]>,
    points: Option<[Vec<f64>; 3]>,
}

/// What a plane is as a file.
const FORM: &str = "a plane is {\"origin\": […], \"directions\": [[…], […]]} or {\"points\": [[…], \
                    […], […]]}, with a number for each input of the network";

impl Plane {
    /// The plane through a point along two directions.
    ///
    /// # Errors
    /// If the three differ in length, if a number is not finite, or if the directions are multiples
    /// of each other, which is decided exactly.
    pub fn along(origin: &[f64], directions: [&[f64]; 2]) -> Result<Self, Fault> {
        let [u, v] = directions;
        let parts = [
            ("origin", origin),
            ("directions[0]", u),
            ("directions[1]", v),
        ];
        let [origin, u, v] = vectors(parts)?;
        Self::spanned(origin, &[u, v], "directions", "the directions are parallel")
    }

    /// The plane through three points: (0, 0), (1, 0) and (0, 1) of the plane.
    ///
    /// ```
    /// use why_relu::network::Plane;
    /// let fault = Plane::through([&[0.0; 3], &[1.0; 3], &[2.0; 3]]).unwrap_err();
    /// assert!(fault.to_string().starts_with("points: the three points lie on a line"));
    /// ```
    ///
    /// # Errors
    /// If the points differ in length, if a number is not finite, or if they lie on a line.
    pub fn through(points: [&[f64]; 3]) -> Result<Self, Fault> {
        let [p, q, r] = points;
        let parts = [("points[0]", p), ("points[1]", q), ("points[2]", r)];
        let [p, q, r] = vectors(parts)?;
        let directions = [q - &p, r - &p];
        Self::spanned(p, &directions, "points", "the three points lie on a line")
    }

    fn spanned(
        origin: DVector<Rational>,
        directions: &[DVector<Rational>; 2],
        place: &str,
        flat: &str,
    ) -> Result<Self, Fault> {
        let [u, v] = directions;
        // Parallel to u is what has the same quotients as u, of which one entry is not zero.
        let pivot = u.iter().position(|entry| !entry.is_zero());
        let leaves = pivot.is_some_and(|pivot| {
            let mut pairs = u.iter().zip(v);
            pairs.any(|(a, b)| a * &v[pivot] != b * &u[pivot])
        });
        if !leaves {
            let message = format!("{flat}, and so there is no plane; change one");
            return Err(Fault::at(place, message));
        }
        Ok(Self {
            directions: DMatrix::from_columns(directions),
            origin,
        })
    }

    /// Reads a plane from JSON: `{"origin": […], "directions": [[…], […]]}`, or `{"points": [[…],
    /// […], […]]}`.
    ///
    /// # Errors
    /// If the text is not JSON of one of these forms, or if there is no such plane.
    pub fn from_json(text: &str) -> Result<Self, Fault> {
        let file: PlaneFile = serde_json::from_str(text)
            .map_err(|error| Fault::at("", format!("{error}; {FORM}")))?;
        match (&file.origin, &file.directions, &file.points) {
            (Some(origin), Some([u, v]), None) => Self::along(origin, [u, v]),
            (None, None, Some([p, q, r])) => Self::through([p, q, r]),
            _ => Err(Fault::at("", FORM)),
        }
    }

    /// How many coordinates its points have.
    #[must_use]
    pub fn inputs(&self) -> usize {
        self.origin.len()
    }

    /// The network on the plane: (s, t) ↦ network(origin + s·u + t·v), exactly.
    ///
    /// # Errors
    /// If the network has not as many inputs as the points of the plane have coordinates, or if
    /// its first layer has not one bias for each unit.
    pub fn slice(
        &self,
        network: &Stack<Rational>,
    ) -> Result<Stack<Rational>, Fault> {
        let Layer { weights, biases } = &network.first;
        if weights.ncols() != self.inputs() {
            return Err(Fault::at(
                "layers[0].weights",
                format!(
                    "its rows have {} weights, but the points of the plane have {} coordinates; \
                     the plane needs one for each input",
                    weights.ncols(),
                    self.inputs()
                ),
            ));
        }
        if biases.len() != weights.nrows() {
            return Err(Fault::at(
                "layers[0]",
                format!(
                    "it has {} rows of weights, but {} biases; each unit needs one of both",
                    weights.nrows(),
                    biases.len()
                ),
            ));
        }
        Ok(Stack {
            first: Layer {
                weights: weights * &self.directions,
                biases: network.first.forward(&self.origin),
            },
            above: network.above.clone(),
        })
    }
}

/// Vectors of the same length, from finite floats.
fn vectors(parts: [(&str, &[f64]); 3]) -> Result<[DVector<Rational>; 3], Fault> {
    let length = parts[0].1.len();
    for (place, numbers) in parts {
        if numbers.len() != length {
            let (found, first) = (numbers.len(), parts[0].0);
            return Err(Fault::at(
                place,
                format!(
                    "its length is {found}, but that of {first} {length}; all have one number for \
                     each input"
                ),
            ));
        }
        if let Some(entry) = numbers.iter().position(|number| !number.is_finite()) {
            let message = format!("{} is not a finite number", numbers[entry]);
            return Err(Fault::at(format!("{place}[{entry}]"), message));
        }
    }
    Ok(parts.map(|(_, numbers)| {
        DVector::from_iterator(length, numbers.iter().map(|&number| dyadic(number)))
    }))
}
