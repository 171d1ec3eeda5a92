"""Makes networks with the frameworks themselves, and what the frameworks compute with them.

    python tests/saved/make.py FOLDER [SEED]

Each network NAME is written into FOLDER, and beside it NAME.points.safetensors: `inputs`, 1,000
points, a row each; `outputs`, what the framework computes there; `shift` and `lift`, what it
subtracts from inputs before it multiplies and adds to outputs after. Where PyTorch or Keras is not
installed, their networks are left out; numpy, onnx and safetensors are needed.

The committed files were made with numpy 2.4.6, onnx 1.23.2, onnxruntime 1.32.0, safetensors 0.8.0,
torch 2.15.0, onnxscript 0.7.2 and keras 3.15.1 (on tensorflow-cpu 2.21.0), seed 1.
"""

import importlib.util
import json
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import save_file

FOLDER = Path(sys.argv[1])
SEED = int(sys.argv[2]) if len(sys.argv) > 2 else 1
RANDOM = np.random.default_rng(SEED)
COUNT = 1000


def installed(name):
    return importlib.util.find_spec(name) is not None


def drawn(*shape, dtype=np.float32):
    return RANDOM.normal(size=shape).astype(dtype)


def points(name, inputs, outputs, shift=None, lift=None):
    flat = inputs.reshape(COUNT, -1)
    outputs = np.asarray(outputs).reshape(COUNT, -1)
    file = {
        "inputs": flat,
        "outputs": np.ascontiguousarray(outputs),
        "shift": np.zeros(flat.shape[1]) if shift is None else np.asarray(shift, float),
        "lift": np.zeros(outputs.shape[1]) if lift is None else np.asarray(lift, float),
    }
    save_file(file, FOLDER / f"{name}.points.safetensors")


def run(name, inputs, **extra):
    """Saves what the first installed runtime of ONNX computes with FOLDER/name.onnx."""
    path = str(FOLDER / f"{name}.onnx")
    if installed("onnxruntime"):
        import onnxruntime

        session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    else:
        from onnx.reference import ReferenceEvaluator

        session = ReferenceEvaluator(path)
    key = onnx.load(path).graph.input[0].name
    outputs = [session.run(None, {key: point[None]})[0] for point in inputs]
    points(name, inputs, outputs, **extra)


def with_torch():
    import torch
    from safetensors.torch import save_file as save
    from torch import nn

    torch.manual_seed(SEED)

    def keep(name, model, inputs):
        with torch.no_grad():
            points(name, inputs, model(torch.from_numpy(inputs)).numpy())

    class Named(nn.Module):
        """Layers whose names do not tell their order."""

        def __init__(self):
            super().__init__()
            self.stem = nn.Linear(2, 7)
            self.body = nn.Linear(7, 5, bias=False)
            self.head = nn.Linear(5, 3)

        def forward(self, x):
            return self.head(torch.relu(self.body(torch.relu(self.stem(x)))))

    layers = [nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 1)]
    sequential = nn.Sequential(*layers)
    save(sequential.state_dict(), FOLDER / "torch-f32.safetensors")
    keep("torch-f32", sequential, drawn(COUNT, 2))
    for name, dtype in [("f16", torch.float16), ("bf16", torch.bfloat16)]:
        model = Named().to(dtype)
        save(model.state_dict(), FOLDER / f"torch-{name}.safetensors")
        keep(f"torch-{name}", model.to(torch.float32), drawn(COUNT, 2))
    deep = [nn.Linear(3, 8), nn.ReLU()]
    # With it the numbers of the layers go beyond 9.
    for _ in range(5):
        deep += [nn.Linear(8, 8), nn.ReLU()]
    model = nn.Sequential(*deep, nn.Linear(8, 2)).to(torch.float64)
    save(model.state_dict(), FOLDER / "torch-f64.safetensors")
    keep("torch-f64", model, drawn(COUNT, 3, dtype=np.float64))

    image = nn.Sequential(
        nn.Flatten(), nn.Linear(16, 6), nn.LeakyReLU(0.1), nn.Linear(6, 3), nn.ReLU()
    ).eval()
    if installed("onnxscript"):
        name = "torch-exported"
        example = (torch.zeros(1, 1, 4, 4),)
        torch.onnx.export(image, example, str(FOLDER / f"{name}.onnx"), dynamo=True, verbose=False)
        keep(name, image, drawn(COUNT, 1, 4, 4))


def with_keras():
    import keras
    from keras import layers

    keras.utils.set_random_seed(SEED)

    def keep(name, model, inputs):
        for layer in model.layers:
            if isinstance(layer, layers.Dense) and layer.use_bias:
                layer.bias.assign(drawn(*layer.bias.shape))
        weights = [array.tolist() for array in model.get_weights()]
        file = {"model": json.loads(model.to_json()), "weights": weights}
        (FOLDER / f"{name}.json").write_text(json.dumps(file))
        points(name, inputs, model.predict(inputs, verbose=0))

    sequential = keras.Sequential([
        keras.Input((2,)),
        layers.Dense(6, activation="relu"),
        layers.Dropout(0.5),
        layers.Dense(5, use_bias=False),
        layers.LeakyReLU(negative_slope=0.1),
        layers.Dense(4, activation="leaky_relu"),
        layers.Dense(1),
    ])
    keep("keras-sequential", sequential, drawn(COUNT, 2))
    start = keras.Input((2, 3))
    signal = layers.Flatten()(start)
    signal = layers.ReLU(negative_slope=0.25)(layers.Dense(5)(signal))
    functional = keras.Model(start, layers.Dense(2, activation="relu")(signal))
    keep("keras-functional", functional, drawn(COUNT, 2, 3))


def with_onnx():
    def save(name, nodes, tensors, start, end, dtype=TensorProto.FLOAT):
        graph = helper.make_graph(
            nodes,
            name,
            [helper.make_tensor_value_info("start", dtype, start)],
            [helper.make_tensor_value_info("end", dtype, end)],
            [numpy_helper.from_array(array, key) for key, array in tensors.items()],
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=10)
        onnx.checker.check_model(model, full_check=True)
        onnx.save(model, FOLDER / f"{name}.onnx")

    node = helper.make_node
    mean = drawn(1, 1, 1, 5)
    nodes = [
        node("Sub", ["start", "mean"], ["a"]),
        node("Flatten", ["a"], ["b"], axis=1),
        node("MatMul", ["b", "w0"], ["c"]),
        node("Add", ["b0", "c"], ["d"]),
        node("Relu", ["d"], ["e"]),
        node("Gemm", ["e", "w1", "b1"], ["f"], alpha=0.3, beta=0.7, transB=1),
        node("LeakyRelu", ["f"], ["g"], alpha=0.05),
        node("Identity", ["w2"], ["w3"]),
        node("Transpose", ["w3"], ["w4"], perm=[1, 0]),
        node("Constant", [], ["b2"], value=numpy_helper.from_array(drawn(2))),
        node("Gemm", ["g", "w4", "b2"], ["end"]),
    ]
    tensors = {
        "mean": mean,
        "w0": drawn(5, 6),
        "b0": drawn(6),
        "w1": drawn(4, 6),
        "b1": drawn(1, 4),
        "w2": drawn(2, 4),
    }
    save("onnx-rows", nodes, tensors, [1, 1, 1, 5], [1, 2])
    run("onnx-rows", drawn(COUNT, 1, 1, 5), shift=mean.ravel())

    # The signal is a column, and the weights are to its left.
    nodes = [
        node("MatMul", ["w0", "start"], ["a"]),
        node("Add", ["a", "b0"], ["b"]),
        node("Relu", ["b"], ["c"]),
        node("Gemm", ["w1", "c", "b1"], ["d"], transA=1),
        node("Relu", ["d"], ["e"]),
        node("Gemm", ["e", "w2"], ["end"], transA=1),
    ]
    tensors = {
        "w0": drawn(4, 2, dtype=np.float64),
        "b0": drawn(4, 1, dtype=np.float64),
        "w1": drawn(4, 3, dtype=np.float64),
        "b1": drawn(3, 1, dtype=np.float64),
        "w2": drawn(3, 2, dtype=np.float64),
    }
    save("onnx-columns", nodes, tensors, [2, 1], [1, 2], TensorProto.DOUBLE)
    path = str(FOLDER / "onnx-columns.onnx")
    from onnx.reference import ReferenceEvaluator

    inputs = drawn(COUNT, 2, 1, dtype=np.float64)
    reference = ReferenceEvaluator(path)
    points("onnx-columns", inputs, [reference.run(None, {"start": x})[0] for x in inputs])


def with_numpy():
    widths = [2, 6, 4, 1]
    layers = list(zip(widths, widths[1:]))
    weights = [drawn(rows, columns) for columns, rows in layers]
    biases = [drawn(rows) for _, rows in layers]

    def forward(x):
        for number, (weight, bias) in enumerate(zip(weights, biases)):
            x = x @ weight.T + bias
            x = np.maximum(x, 0) if number + 1 < len(weights) else x
        return x

    tensors = {}
    for number, (weight, bias) in enumerate(zip(weights, biases)):
        # Ten layers in, so that the numbers are not in the order of the alphabet.
        tensors |= {f"net.{3 * number + 5}.weight": weight, f"net.{3 * number + 5}.bias": bias}
    save_file(tensors, FOLDER / "numpy-f32.safetensors")
    inputs = drawn(COUNT, 2)
    points("numpy-f32", inputs, forward(inputs))

    weights = [weight.astype(float) for weight in weights]
    biases = [bias.astype(float) for bias in biases]
    means, ranges = [0.25, -3.0, 7.5], [3.0, 6.28318530718, 373.94992]

    def line(values):
        return "".join(f"{float(value)!r}," for value in values)

    lines = ["// A network with normalised inputs", "3,2,1,6,", line(widths).replace(".0", ""), "0,"]
    lines += [line([-10, -10]), line([10, 10]), line(means), line(ranges)]
    for weight, bias in zip(weights, biases):
        lines += [line(row) for row in weight] + [line([value]) for value in bias]
    (FOLDER / "acas.nnet").write_text("\n".join(lines) + "\n")
    inputs = drawn(COUNT, 2, dtype=np.float64)
    normal = (inputs - means[:2]) / ranges[:2]
    points("acas", inputs, forward(normal) * ranges[2] + means[2], shift=means[:2], lift=means[2:])


FOLDER.mkdir(parents=True, exist_ok=True)
with_numpy()
with_onnx()
if installed("torch"):
    with_torch()
if installed("keras"):
    with_keras()
