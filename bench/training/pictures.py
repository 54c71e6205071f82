"""The pictures of a run, read from the same files as the other contenders', and how a run answers."""

import gzip
import json
import re
import sys
from pathlib import Path

import numpy as np


def run_of_this_process():
    return json.loads(sys.argv[-1])


def read(file, header, count, size):
    if file.endswith(".gz"):
        with gzip.open(file, "rb") as stream:
            return np.frombuffer(stream.read(), np.uint8, offset=header)[: count * size]
    return np.fromfile(file, np.uint8, count * size)


def load_pictures(run):
    """Images in [0, 1], float32, in the task's shape, and labels 0 to 9, for training and test."""
    files, shape = run["files"], run["task"]["input"]
    size = int(np.prod(shape))
    arrays = []
    for kind, count in (("train", run["trainCount"]), ("test", run["testCount"])):
        images = read(files[kind + "Images"], 16, count, size).astype(np.float32)
        images /= 255
        labels = read(files[kind + "Labels"], 8, count, 1).astype(np.int64)
        arrays += [images.reshape(count, *shape), labels]
    return arrays


def peak_megabytes():
    """Linux counts into ru_maxrss what the parent held as it started us, so there the kernel is asked otherwise."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(re.search(r"VmHWM:\s+(\d+) kB", status.read_text())[1]) * 1024 / 1e6
    import resource  # which Windows lacks

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def report(**result):
    print(json.dumps({**result, "peakMegabytes": peak_megabytes()}))
