//! x
use why_relu::network::Shallow;
use why_relu::number::{Rational, ratio};
use why_relu::proof::{Proof, exact};
/// x
pub fn hat(n: &Shallow<Rational>) -> Proof {
    exact::every("x", 0..3_i64, |i| {
        exact::equal("h", &n.at(&ratio(*i, 1)), &ratio(*i % 2, 1))
    })
}
/// y
pub fn tell(p: &Proof) -> std::process::ExitCode {
    match p {
        Ok(e) => {
            println!("Solved {}", e.domain());
            0.into()
        }
        Err(c) => {
            println!("Not yet: {c}");
            1.into()
        }
    }
}
