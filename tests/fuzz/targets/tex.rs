//! Formulas: TeX becomes MathML or is refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use textbook_weaver::math;

fuzz_target!(|tex: &str| {
    for mark in ["$", "$$"] {
        let _ = math::inline(&[mark, tex, mark].concat());
    }
});
