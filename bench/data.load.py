"""One run of data.ts: gunzips and parses the four files once, and prints the time and the most memory it took."""

import gzip
import json
import platform
import resource
import sys
import time
from pathlib import Path

import numpy as np

folder = Path(sys.argv[1])


def read(name, offset, *shape):
    with gzip.open(folder / name, "rb") as file:
        return np.frombuffer(file.read(), np.uint8, offset=offset).reshape(shape)


start = time.perf_counter()
arrays = [
    read("train-images-idx3-ubyte.gz", 16, 60000, 28, 28),
    read("train-labels-idx1-ubyte.gz", 8, 60000),
    read("t10k-images-idx3-ubyte.gz", 16, 10000, 28, 28),
    read("t10k-labels-idx1-ubyte.gz", 8, 10000),
]
ms = (time.perf_counter() - start) * 1000
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
what = f"uint8 arrays, numpy {np.__version__}, Python {platform.python_version()}"
print(json.dumps({"ms": ms, "peakMegabytes": peak, "what": what}))
