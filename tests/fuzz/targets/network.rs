//! Files of networks: bytes become a network or are refused.

#![no_main]

use libfuzzer_sys::fuzz_target;
use why_relu::saved::Network;

fuzz_target!(|bytes: &[u8]| {
    if let Err(fault) = Network::from_bytes(bytes, &|_| Ok(bytes.to_vec())) {
        assert!(!fault.message.is_empty());
    }
});
