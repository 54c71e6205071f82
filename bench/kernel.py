"""Puts the same questions to each kernel in turn and prints a table. Run by bench/kernel.mjs."""

import statistics
import sys
import time

import psutil
from jupyter_client.manager import KernelManager

ROUNDS = 50

# Code in each kernel's language: {n} makes a cell new.
TYPESCRIPT = {
    "first": "1 + 1",
    "trivial": "const b{n}: number = {n}",
    "import": 'import * as tf from "@tensorflow/tfjs"',
    "warm": "const t = tf.tensor([1, 2, 3])",
    "complete": "t.",
    "inspect": "t.add",
}
CODE = {
    "python3": {
        "first": "1 + 1",
        "trivial": "b{n}: int = {n}",
        "warm": "t = [1, 2, 3]",
        "complete": "t.",
        "inspect": "t.append",
    },
    "deno": TYPESCRIPT | {"import": 'import * as tf from "npm:@tensorflow/tfjs@4.22.0"'},
}


def milliseconds(act):
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


class Kernel:
    def __init__(self, name):
        self.name = name
        self.code = CODE.get(name, TYPESCRIPT)
        self.figures = {}
        self.n = 0
        # Not start_new_kernel: it waits another 200 ms for a silence on iopub.
        start = time.perf_counter()
        self.manager = KernelManager(kernel_name=name)
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.kernel_info()
        self.client.get_shell_msg(timeout=120)
        self.figures["start to ready, ms"] = (time.perf_counter() - start) * 1000

    def run(self, key):
        """Runs a cell to its idle status, as a front end waits for it; returns milliseconds."""
        if key not in self.code:
            return None
        self.n += 1
        code = self.code[key].replace("{n}", str(self.n))
        start = time.perf_counter()
        reply = self.client.execute_interactive(code, output_hook=lambda message: None, timeout=120)
        took = (time.perf_counter() - start) * 1000
        if reply["content"]["status"] != "ok":
            raise SystemExit(f"{self.name} did not run {code!r}: {reply['content']}")
        return took

    def complete(self):
        code = self.code["complete"]
        return milliseconds(lambda: self.client.complete(code, len(code), reply=True, timeout=60))

    def inspect(self):
        code = self.code["inspect"]
        return milliseconds(lambda: self.client.inspect(code, len(code) - 1, reply=True, timeout=60))

    def megabytes(self):
        """Resident memory of the kernel and its children. Shared pages count once for each process."""
        provisioner = self.manager.provisioner
        tree = psutil.Process(provisioner.pid if hasattr(provisioner, "pid") else provisioner.process.pid)
        return sum(p.memory_info().rss for p in [tree, *tree.children(recursive=True)]) / 2**20


def in_turn(kernels, figure, act, rounds):
    samples = {kernel.name: [] for kernel in kernels}
    for _ in range(rounds):
        for kernel in kernels:
            took = act(kernel)
            if took is not None:
                samples[kernel.name].append(took)
    for kernel in kernels:
        if samples[kernel.name]:
            kernel.figures[figure] = statistics.median(samples[kernel.name])


def main(names):
    # Each is started five times, in turn; the last ones stay.
    ready = {name: [] for name in names}
    kernels = []
    for round in range(5):
        for name in names:
            kernel = Kernel(name)
            ready[name].append(kernel.figures["start to ready, ms"])
            if round < 4:
                kernel.manager.shutdown_kernel(now=True)
            else:
                kernels.append(kernel)
    for kernel in kernels:
        kernel.figures["start to ready, ms"] = statistics.median(ready[kernel.name])
    in_turn(kernels, "first cell, ms", lambda k: k.run("first"), 1)
    in_turn(kernels, f"trivial cell, ms (median of {ROUNDS})", lambda k: k.run("trivial"), ROUNDS)
    time.sleep(1)
    for kernel in kernels:
        kernel.figures["memory before tfjs, MB"] = kernel.megabytes()
    in_turn(kernels, "import tfjs, ms", lambda k: k.run("import"), 1)
    in_turn(kernels, "first tensor, ms", lambda k: k.run("warm"), 1)
    in_turn(kernels, f"trivial cell after tfjs, ms (median of {ROUNDS})", lambda k: k.run("trivial"), ROUNDS)
    in_turn(kernels, "completion, ms (median of 20)", Kernel.complete, 20)
    in_turn(kernels, "inspection, ms (median of 20)", Kernel.inspect, 20)
    time.sleep(1)
    for kernel in kernels:
        kernel.figures["memory after tfjs, MB"] = kernel.megabytes()
        kernel.manager.shutdown_kernel(now=True)
    show(kernels)


def show(kernels):
    first = kernels[0]
    print("".ljust(46) + "".join(kernel.name.rjust(22) for kernel in kernels))
    for figure, own in first.figures.items():
        line = figure.ljust(46)
        for kernel in kernels:
            value = kernel.figures.get(figure)
            cell = "-" if value is None else f"{value:.0f}" if value >= 100 else f"{value:.1f}"
            if value is not None and kernel is not first:
                cell += f"  (ours x{own / value:.2f})"
            line += cell.rjust(22)
        print(line)


main(sys.argv[1:])
