//! How much memory a model takes once it is decoded. An empty message has two bytes in the file and
//! some hundred in memory, so messages are counted before.

use crate::network::Fault;
use prost::encoding::{
    DecodeContext, WireType, decode_key, decode_varint, skip_field,
};

/// No model of a network that can be looked at here has more.
const FIELDS: usize = 1 << 19;

/// The fields that hold messages with lists of their own: the graph, its nodes, their attributes.
const WAY_DOWN: [&[u32]; 4] = [&[7], &[1, 5, 11, 12], &[1, 2, 5, 13], &[5]];

/// Refuses bytes with more fields than any model has. What is no message at all, the decoder finds
/// out.
pub(super) fn check(bytes: &[u8]) -> Result<(), Fault> {
    let mut fields = 0;
    count(bytes, &WAY_DOWN, &mut fields);
    if fields <= FIELDS {
        return Ok(());
    }
    let message = format!(
        "it has more than {FIELDS} parts; the regions of so large a network cannot be counted"
    );
    Err(Fault::at("", message))
}

fn count(mut bytes: &[u8], way: &[&[u32]], fields: &mut usize) {
    while let Ok((tag, wire)) = decode_key(&mut bytes) {
        *fields += 1;
        if *fields > FIELDS {
            return;
        }
        if wire == WireType::LengthDelimited {
            let length = decode_varint(&mut bytes).ok();
            let length = length.and_then(|length| usize::try_from(length).ok());
            let Some((inner, rest)) =
                length.and_then(|at| bytes.split_at_checked(at))
            else {
                return;
            };
            if let Some((tags, way)) = way.split_first()
                && tags.contains(&tag)
            {
                count(inner, way, fields);
            }
            bytes = rest;
        } else if skip_field(wire, tag, &mut bytes, DecodeContext::default())
            .is_err()
        {
            return;
        }
    }
}
