//! Files of networks: JSON becomes a network or is refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use why_relu::network::Stack;

fuzz_target!(|text: &str| {
    match Stack::<f64>::from_json(text) {
        Ok(network) => {
            assert_eq!(network.first.weights.nrows(), network.first.biases.len());
        }
        Err(fault) => assert!(!fault.message.is_empty()),
    }
});
