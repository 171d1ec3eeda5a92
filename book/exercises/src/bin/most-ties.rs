//! # As many zeros as possible
//!
//! A unit with the weights ±1 sees four positive inputs. Of the 16 choices of signs, at least half
//! give the output 0. Choose positive integers for which it is 0 in 11 cases.

fn inputs() -> [i32; 4] {
    [1, 2, 3, 4]
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::relu_is_sparse::most_ties(inputs()))
}
