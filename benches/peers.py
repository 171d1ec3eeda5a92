"""Times of the kernels beside those of PyTorch and numpy, one thread each, in one run.

    cargo bench --package why-relu-benches --bench kernels --no-run   # tells the program
    python benches/peers.py PROGRAM                                   # writes benches/peers.md

The time of a peer over ours for a number, each the best of many passes, three rounds in turn. Ours
works in place. A peer works into an output that exists already, or in place, whichever is faster;
in the cache its time is that of 65,536 numbers less that of 4,096, so that the call from Python is
not counted.
"""

import datetime
import pathlib
import subprocess
import sys
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
        keep(times, (name, place, "ours"), float(nanoseconds))
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


def table(times):
    yield "| kernel | PyTorch, cache | numpy, cache | PyTorch, memory | numpy, memory |"
    yield "| --- | ---: | ---: | ---: | ---: |"
    for name in TORCH:
        cells = []
        for place in ("cache", "memory"):
            for peer in ("torch", "numpy"):
                theirs = times.get((name, place, peer))
                ours = times[name, place, "ours"]
                cells.append("" if theirs is None else f"{theirs / ours:.2f}")
        yield " | ".join([f"| `{name}`", *cells]) + " |"
    yield ""
    libraries = f"PyTorch {torch.__version__} and numpy {numpy.__version__}"
    yield f"{datetime.date.today()}, {libraries}, one thread of {processor()}."


def main():
    torch.set_num_threads(1)
    times = {}
    for _ in range(3):
        round_of_all(sys.argv[1], times)
    path = pathlib.Path(__file__).with_name("peers.md")
    path.write_text("\n".join(table(times)) + "\n")
    print(path.read_text())


if __name__ == "__main__":
    main()
