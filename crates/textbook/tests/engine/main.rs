//! What a proof stands on: the number types and the instruments. Each is held against an oracle
//! from outside, or handed something false.

mod cases;
mod enclosure;
mod equality;
mod estimate;
mod exhaustive;
mod failure;
mod float_set;
mod for_all;
mod induction;
mod instruments;
mod number;
mod quadrature;
mod real_line;
mod running;
mod sabotage;
mod show;
mod subject;
mod threshold;
mod zeros;
