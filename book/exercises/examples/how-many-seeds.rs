//! The first coin may fall as it likes. The others have to follow.
//!
//! The risk is 2·2⁻ⁿ = 2¹⁻ⁿ, so 2ⁿ⁻¹ has to be at least `one_in`. For one in a million that makes
//! 21 seeds. The chapter takes 36.

use checks::Whole;

fn seeds<N: Whole>(one_in: N) -> N {
    N::one() + one_in.next_power_of_two().ilog2()
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::training_deep_networks::how_many_seeds(seeds))
}
