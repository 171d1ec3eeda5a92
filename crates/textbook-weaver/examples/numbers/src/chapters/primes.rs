//! n² + n + 41 is prime for a while, and a product that always comes out.

use textbook::claim::Chapter;
use textbook::claims;
use textbook::proof::property::{self, Sample};
use textbook::proof::{Cases, Proof, exact};
use textbook::random::Stream;

/// The chapter.
pub(crate) static CHAPTER: Chapter = Chapter {
    slug: "primes",
    title: "Forty primes in a row",
    claims: claims! {
        /// $n^2 + n + 41$ is prime for $n = 0, \dots, 39$.
        "forty-in-a-row" {
            bears_on: [Limits E1],
            check: primes,
            subject: 40,
            /// one $n$ more
            foil: 41,
        }
        /// The greatest common divisor of two numbers times their least common multiple is their
        /// product.
        "divisor-times-multiple" {
            check: products,
            subject: |a, b| a / gcd(a, b) * b,
            /// the product in the place of the multiple
            foil: |a, b| a * b,
        }
    },
    figures: &[],
};

/// n² + n + 41 is prime for the first `count` whole numbers n.
fn primes(count: u32) -> Proof {
    exact::every("n = {}", Cases::range(0..=count - 1), |n| {
        let value = n * n + n + 41;
        match (2..value).find(|d| value % d == 0) {
            None => Ok(()),
            Some(d) => Err(format!("for n = {n}, {value} is {d}·{}", value / d)),
        }
    })
}

/// gcd(a, b) times the multiple of a and b is a·b.
fn products(multiple: fn(i64, i64) -> i64) -> Proof {
    let sample = Sample {
        domain: "pairs of numbers from 1 to 1000",
        seed: 1,
        count: 1000,
    };
    let draw =
        |stream: &mut Stream| (stream.integer(1, 1000), stream.integer(1, 1000));
    property::holds(sample, draw, |&(a, b)| {
        let product = gcd(a, b) * multiple(a, b);
        exact::equal(format!("for {a} and {b}"), &product, &(a * b))
    })
}

/// Euclid's algorithm.
fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
