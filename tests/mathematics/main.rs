//! What the chapters stand on: activations, graphs, the enumerator of regions, files of networks,
//! training. Each is
//! held against an oracle or handed something false.

mod arrangement;
mod catalogue;
mod composition;
mod descent;
mod float_range;
mod formula;
mod graph;
mod kernels;
mod laboratory;
mod playground;
mod regions;
mod saved;
mod training;
