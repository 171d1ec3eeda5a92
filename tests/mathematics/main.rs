//! What the proofs stand on: number types, instruments, the enumerator of regions, training. Each is held against an oracle or handed something false.

mod catalogue;
mod enclosure;
mod estimate;
mod exhaustive;
mod instruments;
mod number;
mod quadrature;
mod regions;
mod sabotage;
mod show;
mod told;
mod training;
