"""Times of the kernels beside those of PyTorch, numpy and plain loops, and of the list of linear
regions beside clipping in floats: one thread each, in one run.

    python benches/peers.py      # writes benches/peers.md and benches/regions.md

Kernels: the time of a peer over ours for a number, each the best of many passes, three rounds in
turn. Ours and the plain loops work in place. A library works into an output that exists already, or
in place, whichever is faster; in the cache its time is that of 65,536 numbers less that of 4,096,
so that the call from Python is not counted.

Regions: the best of ten runs. The time of clipping over ours for the same network, and our time
for a region over that of the first network.
"""

import datetime
import json
import operator
import os
import pathlib
import subprocess
import time

import numpy
import torch

nn = torch._C._nn
TORCH = {
    "relu": lambda x, out: torch.clamp_min(x, 0, out=out),
    "leaky_relu": lambda x, out: nn.leaky_relu(x, 0.01, out=out),
    "elu": lambda x, out: nn.elu(x, out=out),
    "selu": lambda x, out: nn.elu(x, 1.6732632423543772, 1.0507009873554805, out=out),
    "softplus": lambda x, out: nn.softplus(x, out=out),
    "gelu": lambda x, out: nn.gelu(x, out=out),
    "gelu_tanh": lambda x, out: nn.gelu(x, approximate="tanh", out=out),
    "silu": lambda x, out: nn.silu(x, out=out),
    "mish": lambda x, out: nn.mish(x, out=out),
    "hard_swish": lambda x, out: nn.hardswish(x, out=out),
    "tanh": lambda x, out: torch.tanh(x, out=out),
    "sigmoid": lambda x, out: torch.sigmoid(x, out=out),
}
NUMPY = {
    "relu": lambda x, out: numpy.maximum(x, 0, out=out),
    "tanh": lambda x, out: numpy.tanh(x, out=out),
}
MANY = 1 << 24
HERE = pathlib.Path(__file__).parent


def programs():
    """The compiled benches by name."""
    cargo = "cargo bench --package why-relu-benches --no-run --message-format json".split()
    messages = map(json.loads, subprocess.check_output(cargo, cwd=HERE).splitlines())
    return {m["target"]["name"]: m["executable"] for m in messages if m.get("executable")}


def signal(count):
    return (numpy.arange(count) % 257).astype(numpy.float32) / 64 - 2


def best(function, arrays, passes):
    """The shortest pass over a fresh signal, in nanoseconds; into an output and in place."""
    fresh, output = arrays
    least = float("inf")
    for number in range(2 * passes):
        output[:] = fresh
        source = output if number % 2 else fresh
        start = time.perf_counter_ns()
        function(source, output)
        least = min(least, time.perf_counter_ns() - start)
    return least


def timed(function, arrays):
    few, more = (best(function, arrays(count), 800) for count in (4_096, 65_536))
    cache = (more - few) / (65_536 - 4_096)
    return {"cache": cache, "memory": best(function, arrays(MANY), 4) / MANY}


def torch_arrays(count):
    return torch.from_numpy(signal(count)), torch.empty(count)


def numpy_arrays(count):
    return signal(count), numpy.empty(count, numpy.float32)


def round_of_all(program, times):
    for line in subprocess.check_output([program], text=True).splitlines():
        place, name, nanoseconds = line.split("\t")
        whose = "plain" if name.startswith("plain ") else "ours"
        keep(times, (name.removeprefix("plain "), place, whose), float(nanoseconds))
    for peer, functions, arrays in (
        ("torch", TORCH, torch_arrays),
        ("numpy", NUMPY, numpy_arrays),
    ):
        for name, function in functions.items():
            for place, nanoseconds in timed(function, arrays).items():
                keep(times, (name, place, peer), nanoseconds)


def keep(times, key, nanoseconds):
    times[key] = min(nanoseconds, times.get(key, nanoseconds))


def processor():
    lines = pathlib.Path("/proc/cpuinfo").read_text().splitlines()
    return next(line.split(": ")[1] for line in lines if line.startswith("model name"))


def kernels(times):
    peers = {"torch": "PyTorch", "numpy": "numpy", "plain": "plain loop"}
    places = ("cache", "memory")
    heads = [f"{head}, {place}" for place in places for head in peers.values()]
    yield " | ".join(["| kernel", *heads]) + " |"
    yield " | ".join(["| ---", *["---:"] * len(heads)]) + " |"
    for name in TORCH:
        cells = []
        for place in places:
            for peer in peers:
                theirs = times.get((name, place, peer))
                ours = times[name, place, "ours"]
                cells.append("" if theirs is None else f"{theirs / ours:.2f}")
        yield " | ".join([f"| `{name}`", *cells]) + " |"
    yield ""
    libraries = f"PyTorch {torch.__version__} and numpy {numpy.__version__}"
    yield f"{datetime.date.today()}, {libraries}, one thread of {processor()}."


def regions(program):
    subprocess.check_call(
        [program, "--bench", "width 64/depth [0-9]+, biases 0.1$"],
        cwd=HERE.parent,
        env={**os.environ, "RAYON_NUM_THREADS": "1"},
    )
    counts, times = {}, {}
    for path in (HERE.parent / "target/criterion").glob("*/width 64/*/new/benchmark.json"):
        bench = json.loads(path.read_text())
        if not bench["value_str"].endswith("biases 0.1"):
            continue
        depth = int(bench["value_str"].split()[1].rstrip(","))
        sample = json.loads(path.with_name("sample.json").read_text())
        counts[depth] = bench["throughput"]["Elements"]
        times[bench["group_id"], depth] = min(map(operator.truediv, sample["times"], sample["iters"]))
    heads = ["hidden layers", "regions", "regions a second", "a region, over the first row", "clipping"]
    yield "| " + " | ".join(heads) + " |"
    yield "| ---: | ---: | ---: | ---: | ---: |"
    each = {depth: times["regions", depth] / counts[depth] for depth in sorted(counts)}
    for depth, nanoseconds in each.items():
        clipping = times.get(("clipping in floats", depth))
        cells = [
            str(depth),
            f"{counts[depth]:,}",
            f"{1e9 / nanoseconds:,.0f}",
            f"{nanoseconds / next(iter(each.values())):.2f}",
            "" if clipping is None else f"{clipping / times['regions', depth]:.2f}",
        ]
        yield "| " + " | ".join(cells) + " |"
    yield ""
    yield "64 units a layer, the best of ten runs. Clipping: its time over ours for the same network."
    yield f"{datetime.date.today()}, one thread of {processor()}."


def write(name, lines):
    text = "\n".join(lines) + "\n"
    HERE.joinpath(name).write_text(text)
    print(text)


def main():
    torch.set_num_threads(1)
    compiled = programs()
    times = {}
    for _ in range(3):
        round_of_all(compiled["kernels"], times)
    write("peers.md", kernels(times))
    write("regions.md", regions(compiled["regions"]))


if __name__ == "__main__":
    main()
