"""The sandbox that submissions run in: bubblewrap, on Linux."""

import os
import shutil

import psutil

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MEGABYTE = 1 << 20
MOST_MEMORY = 4096 * MEGABYTE
MOST_WRITTEN = 64 * MEGABYTE

# What a kernel needs of the system, and of the project. Nothing else is there: no course, no home, no tests.
SYSTEM = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/etc/ld.so.cache", "/etc/alternatives"]
PROJECT = ["package.json", "node_modules", "lib/package.json", "lib/dist", "lib/kernels", "kernel/package.json", "kernel/dist", "kernel/node_modules", "data"]


class NoSandbox(Exception):
    pass


def in_sandbox(command, sockets, given=None):
    """The command as it runs in the sandbox. `sockets` is the folder with the connection file. With `given`, that file
    of given/ is in the place of the library's ImageClassifierMLP.

    Raises NoSandbox where bubblewrap is missing and nobody said that it is not wanted.
    """
    if os.environ.get("SIX_STEPS_GRADING_SANDBOX") == "off":
        return command
    bwrap = shutil.which("bwrap")
    if not bwrap:
        raise NoSandbox(
            "Submissions run in a sandbox, and bubblewrap is not installed. "
            "To mend it: sudo apt-get install bubblewrap. Elsewhere than on Linux grade in a container, "
            "with SIX_STEPS_GRADING_SANDBOX=off."
        )
    answers = os.path.join(ROOT, "answers")
    arguments = [
        bwrap,
        "--unshare-all",
        "--die-with-parent",
        "--new-session",
        "--clearenv",
        *environment(),
        "--proc", "/proc",
        "--dev", "/dev",
        "--size", str(256 * MEGABYTE), "--tmpfs", "/tmp",
        "--size", str(64 * MEGABYTE), "--tmpfs", "/dev/shm",
        *[part for path in SYSTEM if os.path.exists(path) for part in mount(path)],
        *mount_node(command[0]),
    ]
    for name in PROJECT:
        path = os.path.join(ROOT, name)
        if os.path.exists(path):
            arguments += ["--ro-bind", os.path.realpath(path), path]
    arguments += ["--ro-bind", os.path.join(ROOT, "build", "grading", "exercises"), os.path.join(ROOT, "lib", "dist", "exercises")]
    if given:
        arguments += ["--ro-bind", os.path.join(ROOT, "grading", "given", f"{given}.mjs"), os.path.join(ROOT, "lib", "dist", "models", "imageClassifierMlp.js")]
    data = os.environ.get("SIX_STEPS_DATA")
    if data and os.path.isdir(data):
        arguments += ["--ro-bind", os.path.realpath(data), os.path.join(ROOT, "data")]
    arguments += [
        "--bind", sockets, sockets,
        "--size", str(256 * MEGABYTE), "--tmpfs", answers,
        "--chdir", answers,
        "--",
    ]
    limits = ["prlimit", f"--data={MOST_MEMORY}", f"--fsize={MOST_WRITTEN}", "--nproc=256", "--core=0"] if shutil.which("prlimit") else []
    return [*arguments, *limits, *command]


def excess(pid, sockets):
    """What the processes of a sandbox take beyond measure, if they do. `pid` is the outermost."""
    written = sum(entry.stat(follow_symlinks=False).st_size for entry in os.scandir(sockets))
    if written > MOST_WRITTEN or len(os.listdir(sockets)) > 100:
        return "it fills the disk"
    try:
        outermost = psutil.Process(pid)
        family = [outermost, *outermost.children(recursive=True)]
    except psutil.Error:
        return None  # it has just ended
    taken = sum(memory_of(process) for process in family)
    return "it fills the memory" if taken > MOST_MEMORY else None


def memory_of(process):
    try:
        return process.memory_info().rss
    except psutil.Error:
        return 0


def mount(path):
    if os.path.islink(path):
        return ["--symlink", os.readlink(path), path]
    return ["--ro-bind", path, path]


def mount_node(node):
    """The folder that Node was installed in, unless that is the system's own."""
    real = os.path.realpath(shutil.which(node) or node)
    prefix = os.path.dirname(os.path.dirname(real))
    shown = os.path.dirname(os.path.dirname(os.path.abspath(shutil.which(node) or node)))
    return [part for path in {prefix, shown} if not path.startswith("/usr") and path != "/" for part in ("--ro-bind", path, path)]


def environment():
    values = {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": "/tmp",
        "LANG": os.environ.get("LANG", "C.UTF-8"),
        "SIX_STEPS_QUICK": "1",
        "SIX_STEPS_BACKEND": "wasm",
        "SIX_STEPS_KERNEL_HISTORY": "",
        "SIX_STEPS_DATA": os.path.join(ROOT, "data"),
    }
    return [part for name, value in values.items() for part in ("--setenv", name, value)]
