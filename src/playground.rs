//! The playground: small networks that a reader trains on points of the plane.
//!
//! A [`State`] is all that decides what is seen: the points, the network before training, how it
//! is trained, and how many steps were done. It is a line of text, which stands in an address; the
//! steps are done anew, and every bit is the same in a page and in a terminal. A [`Learner`] does
//! them, a [`Report`] says in numbers what came of it, and [`Pictures`] show it. A page
//! [asks](ask) for all of that at once, after an [`Edit`].

mod answer;
mod bend;
mod data;
mod edit;
mod exact;
mod fault;
mod findings;
mod forward;
mod learner;
mod network;
mod parse;
mod pictures;
mod plane;
mod report;
mod state;

pub use answer::{Answer, Question, ask};
pub use bend::Bend;
pub use data::{Data, Point};
pub use edit::Edit;
pub use exact::relus;
pub use fault::Fault;
pub use findings::{Finding, findings};
pub use learner::Learner;
pub use pictures::Pictures;
pub use report::{Report, Unit};
pub use state::{
    Begin, LARGEST_RATE, MOST_LAYERS, MOST_POINTS, MOST_STEPS, MOST_UNITS, Method,
    SMALLEST_RATE, State,
};
