"""Lets PyTorch from PyPI run on the CPU without CUDA's libraries, which are 2.4 GB of what pip would install.

PyPI has no CPU-only wheel for Linux. Its wheel links to CUDA's libraries but calls none of them on the CPU, where all
work is done by libtorch_cpu with MKL and oneDNN, as in the CPU-only wheel. So each library that is missing becomes a
link to one small library with the same names in it, each of which returns 1, an error. CUDA's runtime (2 MB) and
profiler (12 MB) are the real ones: both are called as PyTorch starts.
"""

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

torch = Path(importlib.util.find_spec("torch").origin).parent
if not (torch / "lib/libtorch_cuda.so").exists():
    sys.exit(0)  # a CPU-only wheel needs none of this
for tool in ("cc", "nm", "readelf"):
    if not shutil.which(tool):
        sys.exit(
            f"PyTorch from PyPI needs {tool} here, to run without CUDA; install a C compiler, or point pip to "
            "PyTorch's CPU-only wheels with PIP_EXTRA_INDEX_URL."
        )


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


libraries = [str(file) for file in (torch / "lib").glob("*.so*") if not file.is_symlink()]
there = {file.name for file in torch.parent.glob("nvidia/**/*.so*")} | {Path(file).name for file in libraries}
needed = set(re.findall(r"NEEDED.*\[(lib(?:cu|nccl|nvrtc|nvshmem)\S+)\]", run("readelf", "-dW", *libraries)))
undefined = re.findall(r" U ([^\s@]+)(?:@(\S+))?$", run("nm", "-D", "--undefined-only", *libraries), re.MULTILINE)
names = {name: version for name, version in undefined if re.match(r"(_Z\w*)?(nccl|nvshmem|nvrtc|cu[A-Zbdfs])", name)}

# The loader insists on a library's symbol versions, so the small library states them too.
versions = {version: [name for name in names if names[name] == version] for version in set(names.values()) - {""}}
source, script, stub = torch / "lib/noCuda.c", torch / "lib/noCuda.map", torch / "lib/libnoCuda.so"
source.write_text("".join(f"int {name}(void) {{ return 1; }}\n" for name in names))
script.write_text("".join(f"{version} {{ global: {'; '.join(versions[version])}; }};\n" for version in versions))
run("cc", "-shared", "-fPIC", "-w", f"-Wl,--version-script={script}", "-o", str(stub), str(source))
source.unlink()
script.unlink()
for name in needed - there:
    link = torch / "lib" / name
    link.unlink(missing_ok=True)
    link.symlink_to(stub.name)
