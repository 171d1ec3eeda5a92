//! Each exercise is a program of its own. Without debug symbols, which a refutation does not need,
//! it takes a tenth of the space.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux") {
        println!("cargo::rustc-link-arg=-Wl,--strip-debug");
    }
}
