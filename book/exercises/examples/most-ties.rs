//! Half of the sums that are not 0 are negative. So you want many sums that are exactly 0.
//!
//! With four equal inputs the sum is 0 whenever two signs are plus and two are minus: 6 cases, and
//! half of the other 10 are negative. More is impossible. That is a theorem of Erdős (1945): of all
//! the sums ±a ± b ± … of n numbers at least 1 in size, at most n choose ⌊n/2⌋ lie in an open
//! interval of length 2.

fn inputs() -> [i32; 4] {
    [1, 1, 1, 1]
}

fn main() -> std::process::ExitCode {
    checks::tell(&checks::relu_is_sparse::most_ties(inputs()))
}
