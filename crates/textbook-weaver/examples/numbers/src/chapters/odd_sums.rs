//! Odd numbers, added up from the first, make squares.

use textbook::claim::Chapter;
use textbook::figure::{Drawing, Settings, Slider, Svg, Table};
use textbook::proof::{Cases, Proof, exact};
use textbook::{claims, figures, stops};

/// The chapter.
pub(crate) static CHAPTER: Chapter = Chapter {
    slug: "odd-sums",
    title: "Odd numbers make squares",
    claims: claims! {
        /// The first $n$ odd numbers add up to $n^2$, for $n = 1, \dots, 1000$.
        "make-squares" {
            bears_on: [Supports E2],
            check: squares,
            subject: 2,
            /// every third number, $1, 4, 7, \dots$
            foil: 3,
        }
    },
    figures: figures! {
        /// Each odd number turns one square into the next.
        "steps" {
            sliders: [Slider::new("n", "Odd numbers", stops![1, 2, 3]).at(1)],
            draw: steps,
        }
    },
};

/// The first n of the numbers 1, 1 + step, 1 + 2·step, … add up to n².
fn squares(step: u64) -> Proof {
    let proof =
        exact::every("n = {}", Cases::range(1..=1000).map(u64::from), |n| {
            let sum: u64 = (0..*n).map(|k| 1 + step * k).sum();
            exact::equal(format!("the sum of {n} numbers"), &sum, &(n * n))
        })?;
    Ok(proof.finding("largest square", &(1000_u64 * 1000)))
}

/// A square within a square: what is between two of them is the next odd number.
fn steps(settings: &Settings) -> Drawing {
    let mut svg = Svg::new(640.0, 400.0);
    let mut side = 0.0;
    while side < settings.value("n") {
        side += 1.0;
        let [left, right, low] = [150.0, 150.0 + 110.0 * side, 365.0];
        let high = low - 110.0 * side;
        let corners = [(left, low), (right, low), (right, high), (left, high)];
        svg.polyline(
            "c1",
            &[corners[0], corners[1], corners[2], corners[3], corners[0]],
        );
    }
    let count = settings.text("n");
    Drawing {
        svg: svg.finish(),
        description: format!("A square of {count} by {count}."),
        table: Table::new(["side"], [[count.into()]]),
    }
}
