"""Puts the same questions to each kernel in turn and prints a table. Run by bench/kernel.ts."""

import json
import pathlib
import re
import statistics
import sys
import time

import psutil
from jupyter_client.manager import KernelManager

ROUNDS = 50
EARLIER = 500

# Code in each kernel's language: {n} makes a cell new, {one} and {other} are of earlier cells.
TYPESCRIPT = {
    "first": "1 + 1",
    "trivial": "const b{n}: number = {n}",
    "import": 'import * as tf from "@tensorflow/tfjs"',
    "warm": "const t = tf.tensor([1, 2, 3])",
    "complete": "t.",
    "inspect": "t.add",
    "packages": """
import MagicString from "magic-string";
import { TraceMap } from "@jridgewell/trace-mapping";
import { parseSync } from "oxc-parser";
import { resolve } from "import-meta-resolve";
import { fetch as fetchByUndici } from "undici";
[MagicString, TraceMap, parseSync, resolve, fetchByUndici].map((one) => typeof one)
""",
    "earlier": "const e{n}: number = {n}; function f{n}(x: number) { return x * e{n} }",
    "late": "const l{n} = f{one}({n}) + e{other}",
}
VERSIONS = {
    name: json.loads(pathlib.Path("..", "node_modules", name, "package.json").read_text())["version"]
    for name in re.findall(r'from "(.+)"', TYPESCRIPT["packages"])
}
CODE = {
    "python3": {
        "first": "1 + 1",
        "trivial": "b{n}: int = {n}",
        "warm": "t = [1, 2, 3]",
        "complete": "t.",
        "inspect": "t.append",
        "packages": "import csv, decimal, sqlite3, statistics, zipfile",
        "earlier": "e{n} = {n}\ndef f{n}(x): return x * e{n}",
        "late": "l{n} = f{one}({n}) + e{other}",
    },
    "deno": TYPESCRIPT
    | {
        "import": 'import * as tf from "npm:@tensorflow/tfjs@4.22.0"',
        "packages": re.sub(
            r'from "(.+)"', lambda found: f'from "npm:{found[1]}@{VERSIONS[found[1]]}"', TYPESCRIPT["packages"]
        ),
    },
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
        self.earlier = []
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
        if key == "late":
            one, other = (self.earlier[(2 * self.n + which) % EARLIER] for which in (0, 1))
            code = code.replace("{one}", str(one)).replace("{other}", str(other))
        start = time.perf_counter()
        reply = self.client.execute_interactive(code, output_hook=lambda message: None, timeout=120)
        took = (time.perf_counter() - start) * 1000
        if reply["content"]["status"] != "ok":
            raise SystemExit(f"{self.name} did not run {code!r}: {reply['content']}")
        return took

    def restart(self):
        """From the question to the first answer of the new kernel; returns milliseconds."""

        def act():
            self.manager.restart_kernel()
            self.client.kernel_info()
            self.client.get_shell_msg(timeout=120)

        return milliseconds(act)

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


def after_many(kernels, fresh):
    """A cell in a session of many: in kernels of their own, without TensorFlow.js."""
    figure = f"cell after {EARLIER} others, ms (median of {ROUNDS})"
    answering = [kernel for kernel in fresh if runs_many(kernel)]
    in_turn(answering, figure, lambda k: k.run("late"), ROUNDS)
    for kernel, other in zip(kernels, fresh):
        if figure in other.figures:
            kernel.figures[figure] = other.figures[figure]
        other.manager.shutdown_kernel(now=True)


def runs_many(kernel):
    """Whether it answers them all: tslab has been seen to leave one in 500 without an end."""
    try:
        for _ in range(EARLIER):
            kernel.run("earlier")
            kernel.earlier.append(kernel.n)
    except TimeoutError:
        print(f"{kernel.name} did not answer cell {kernel.n} of {EARLIER} within 120 s; that row is left out.\n")
        return False
    return True


def main(names):
    # Each is started five times, in turn; the last ones stay.
    ready, packages, restarts = ({name: [] for name in names} for _ in range(3))
    kernels = []
    for round in range(5):
        for name in names:
            kernel = Kernel(name)
            ready[name].append(kernel.figures["start to ready, ms"])
            if round < 4:
                kernel.run("first")
                packages[name].append(kernel.run("packages"))
                restarts[name].append(kernel.restart())
                kernel.manager.shutdown_kernel(now=True)
            else:
                kernels.append(kernel)
    for kernel in kernels:
        kernel.figures["start to ready, ms"] = statistics.median(ready[kernel.name])
        kernel.figures["restart to ready, ms"] = statistics.median(restarts[kernel.name])
    in_turn(kernels, "first cell, ms", lambda k: k.run("first"), 1)
    for kernel in kernels:
        kernel.figures["a cell that imports five packages, ms"] = statistics.median(packages[kernel.name])
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
    after_many(kernels, [Kernel(name) for name in names])
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
