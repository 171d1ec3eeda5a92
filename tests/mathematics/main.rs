//! What the chapters stand on: activations, the enumerator of regions, training. Each is held
//! against an oracle or handed something false.

mod catalogue;
mod float_range;
mod regions;
mod training;
