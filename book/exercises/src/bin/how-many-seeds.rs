//! # How many seeds
//!
//! You train with n seeds and say that the median over all seeds lies between your worst and your
//! best run. The risk that you are wrong is that of n coins which all fall on the same side. How
//! many seeds do you need for a risk of at most one in `one_in`? It is read at whole numbers, and
//! at all that lie between two of them.

use checks::Whole;

fn seeds<N: Whole>(one_in: N) -> N {
    one_in.ilog2()
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::training_deep_networks::how_many_seeds(seeds))
}
