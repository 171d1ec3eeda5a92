//! The checks of the exercises: a module for each chapter, a function for each exercise.
//!
//! A check takes what a reader wrote, asks the book's instruments, and returns evidence or a
//! counterexample. It is compiled here, once: what a reader changes is a stub in `src/bin`, a small
//! program that hands its answer to its check and [`tell`]s what comes back.
//!
//! # A new exercise
//!
//! Take a name, such as `hat`, and write
//!
//! 1. **the check**, in the module of the chapter. Its refusal is what helps the reader: name the
//!    case, what the answer makes of it, and what was wanted. Keep it small: generic instruments
//!    are compiled where they are called, and not optimised there.
//! 2. **the stub**, `src/bin/hat.rs`. Its head is the title and the task, `fn main` comes last and
//!    hands the answer to the check. It compiles, and is wrong: best in the way in which a reader
//!    goes wrong first.
//! 3. **the solution**, `examples/hat.rs`, the stub with another body. Its head is the hint, an
//!    empty line, and the reason why it is a solution.
//! 4. **the form**, in `page/forms/`: what a reader types who answers in the page. What stands
//!    there at first is the stub's answer; the solution's stands in `tests/solutions.json`.
//! 5. **two lines of tests** at least, in `tests/refused/`: answers that are almost right, and the
//!    reason for which each is refused.
//! 6. **the directive**, `{{#exercise hat}}`, on the page. The pages are the ordered list of all
//!    exercises; a chapter has up to four.
//!
//! `cargo test --package why-relu-exercises --test '*'` runs every stub, which has to be refused
//! with a case, and every solution, which has to be accepted, in a page with the same words. This
//! package has no dependencies that the library does not have, with no other features, so that the
//! library is never compiled again.

mod everywhere;
mod network;
pub mod page;
mod whole;
mod words;

pub use network::{Plane, PlaneUnit, unit};
pub use whole::Whole;
pub use words::tell;

pub mod bends_make_features;
pub mod dying_relu;
pub mod linear_or_affine;
pub mod linear_stacks_collapse;
pub mod relu_is_cheap;
pub mod relu_is_not_linear;
pub mod relu_is_sparse;
pub mod riemann_sums;
pub mod saturation_and_explosion;
pub mod scoreboard;
pub mod sigmoid_gradients_vanish;
pub mod training_deep_networks;
pub mod zero_mean;
