"""One run of training.ts: only the matrix products of an epoch, at the task's own shapes, and nothing else of it.

For each layer with weights: the forward product, the weights' gradient, and, but for the first layer, the input's
gradient. A convolution counts as the product of its unfolded input (im2col, which is not done here) with its weights.
Each product is repeated on the same matrices, which stay in the cache, and its best time counts.
"""

import platform
import sys
import time

from pictures import report, run_of_this_process

run = run_of_this_process()
task = run["task"]
if sys.argv[1] == "torch":
    import torch

    torch.set_num_threads(run["threads"])
    matrix, library = torch.rand, f"PyTorch {torch.__version__}"

    def product(a, b, out):
        torch.mm(a, b, out=out)
else:
    import numpy as np

    library = f"numpy {np.__version__}"

    def matrix(rows, columns):
        return np.random.rand(rows, columns).astype(np.float32)

    def product(a, b, out):
        np.matmul(a, b, out=out)


def shapes():
    """(rows, inner, columns, which operand is stored transposed) of each product of a step."""
    rows, columns, channels = task["input"] if len(task["input"]) == 3 else (1, 1, task["input"][0])
    first, products = True, []
    for layer in task["layers"]:
        if layer["kind"] == "conv":
            lost = 0 if layer["padding"] == "same" else layer["size"] - 1
            rows, columns = rows - lost, columns - lost
            m, k, n = task["batch"] * rows * columns, layer["size"] ** 2 * channels, layer["filters"]
            channels = n
        elif layer["kind"] == "dense":
            m, k, n = task["batch"], rows * columns * channels, layer["units"]
            rows, columns, channels = 1, 1, n
        else:
            if layer["kind"] == "pool":
                rows, columns = rows // layer["size"], columns // layer["size"]
            continue
        products += [(m, k, n, ""), (k, m, n, "left")] + ([] if first else [(m, n, k, "right")])
        first = False
    return products


def best_seconds(m, k, n, transposed):
    a = matrix(k, m).T if transposed == "left" else matrix(m, k)
    b = matrix(n, k).T if transposed == "right" else matrix(k, n)
    out = matrix(m, n)
    times = max(1, round(1e7 / (m * k * n)))
    product(a, b, out)
    best, end = float("inf"), time.perf_counter() + run["secondsAShape"]
    while time.perf_counter() < end:
        start = time.perf_counter()
        for _ in range(times):
            product(a, b, out)
        best = min(best, (time.perf_counter() - start) / times)
    return best


steps = run["trainCount"] / task["batch"]
seconds = steps * sum(best_seconds(*shape) for shape in shapes())
billions = steps * sum(2 * m * k * n for m, k, n, _ in shapes()) / 1e9
report(
    seconds=seconds,
    what=f"{library}, Python {platform.python_version()}",
    note=f"{billions / seconds:.0f} GFLOP/s",
)
