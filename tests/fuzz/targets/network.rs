//! Files of networks: JSON becomes a network or is refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use why_relu::network::Stack;

fuzz_target!(|text: &str| {
    if let Err(fault) = Stack::<f64>::from_json(text) {
        assert!(!fault.message.is_empty());
    }
});
