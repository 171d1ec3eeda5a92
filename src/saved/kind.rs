//! What a file is, told by what it holds: its name may say anything.

use crate::network::Fault;
use serde::Deserialize;
use serde::de::IgnoredAny;

pub(super) enum Kind<'a> {
    SafeTensors,
    Onnx,
    /// JSON with a model of Keras.
    Keras(&'a str),
    Nnet(&'a str),
    /// Other JSON: layers written out, or what is told to be none.
    Plain(&'a str),
}

/// What to write instead of a file of PyTorch.
const FROM_TORCH: &str = "in Python, `from safetensors.torch import save_file` and \
                          `save_file(model.state_dict(), \"model.safetensors\")` write what is \
                          read here, and so does `torch.onnx.export`";

/// What to write instead of a file of Keras.
pub(super) const FROM_KERAS: &str = "in Python, `import json` and `json.dump({\"model\": \
                                     json.loads(model.to_json()), \"weights\": [w.tolist() for w \
                                     in model.get_weights()]}, open(\"model.json\", \"w\"))` \
                                     write what is read here";

const READ: &str = "safetensors, ONNX, Keras as JSON, .nnet, and layers as JSON";

/// The kind of a file.
///
/// # Errors
/// If it is none of these, with what it is instead.
pub(super) fn of(bytes: &[u8]) -> Result<Kind<'_>, Fault> {
    if is_safetensors(bytes) {
        return Ok(Kind::SafeTensors);
    }
    if let Some(other) = other(bytes) {
        return Err(Fault::at("", other));
    }
    // The first field of ONNX is a number: `ir_version`, of one byte as yet.
    if bytes.first() == Some(&0x08) {
        return Ok(Kind::Onnx);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let message = format!(
            "it is not a file of a network that is known here: its byte {} belongs to no text; \
             {READ} are read",
            error.valid_up_to()
        );
        Fault::at("", message)
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.trim_start();
    Ok(if first.starts_with("//") || is_header(first) {
        Kind::Nnet(text)
    } else if is_keras(text) {
        Kind::Keras(text)
    } else {
        Kind::Plain(text)
    })
}

/// The length of a header that is JSON, and the header.
fn is_safetensors(bytes: &[u8]) -> bool {
    bytes.get(7) == Some(&0) && bytes.get(8) == Some(&b'{')
}

/// What the file is, if it is of a kind that is not read, and what would do.
fn other(bytes: &[u8]) -> Option<String> {
    let has = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
    let zip = bytes.starts_with(b"PK\x03\x04");
    let text = match bytes {
        _ if zip && has(b"data.pkl") => {
            format!(
                "it is a ZIP archive with a pickle in it, as PyTorch writes .pt; {FROM_TORCH}"
            )
        }
        _ if zip && has(b"model.weights.h5") => {
            format!(
                "it is a ZIP archive with HDF5 in it, as Keras writes .keras; {FROM_KERAS}"
            )
        }
        _ if zip => format!(
            "it is a ZIP archive; PyTorch's .pt, Keras' .keras and numpy's .npz are such. \
             {READ} are read"
        ),
        [0x80, 2..=5, ..] => {
            format!("it is a pickle, which could run any program; {FROM_TORCH}")
        }
        [0x89, b'H', b'D', b'F', ..] => format!("it is an HDF5 file; {FROM_KERAS}"),
        [0x93, b'N', b'U', b'M', b'P', b'Y', ..] => {
            format!(
                "it is a single array of numpy, without a network around it; {READ} are read"
            )
        }
        [_, _, _, _, b'T', b'F', b'L', b'3', ..] => {
            format!("it is a model of TensorFlow Lite; {FROM_KERAS}")
        }
        [b'G', b'G', b'U', b'F', ..] => {
            format!(
                "it is a GGUF file, which holds language models; {READ} are read"
            )
        }
        [0x1f, 0x8b, ..] => "it is compressed by gzip; unpack it with gunzip".into(),
        _ => return None,
    };
    Some(text)
}

/// Whether a text begins like a `.nnet` file without a comment: with a line of whole numbers.
fn is_header(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default();
    line.contains(',')
        && line.chars().all(|c| c.is_ascii_digit() || ", ".contains(c))
}

#[derive(Deserialize)]
struct Keys {
    layers: Option<IgnoredAny>,
    model: Option<IgnoredAny>,
    class_name: Option<IgnoredAny>,
}

/// Whether it is JSON with a model of Keras, with or without its weights.
fn is_keras(text: &str) -> bool {
    serde_json::from_str::<Keys>(text).is_ok_and(|keys| {
        keys.layers.is_none() && (keys.model.is_some() || keys.class_name.is_some())
    })
}
