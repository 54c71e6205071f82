"""What a submission sees of the host, all of it read-only, and where it may write: in memory alone."""

import glob
import os
import shutil
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[4])
PROGRAMS = os.path.join(ROOT, "classroom", "dist", "grading")  # what of the grading is TypeScript, as it is built
MEGABYTE = 1 << 20

# What a kernel needs of the system, and of the project. Nothing else is there: no course, no home, no tests.
SYSTEM = ["/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/etc/ld.so.cache", "/etc/alternatives"]
PROJECT = ["package.json", "node_modules", "lib/package.json", "lib/dist", "lib/kernels", "kernel/package.json", "kernel/dist", "kernel/node_modules", "data"]

# Where all accounts of a server hand in. The teacher may read it, and so could a submission.
EXCHANGE = "/usr/local/share/nbgrader"

ANSWERS = os.path.join(ROOT, "answers")  # below the project, where `six-steps` can be imported
WRITABLE = {"/tmp": 256 * MEGABYTE, ANSWERS: 256 * MEGABYTE}


def languages():
    """The languages that the library speaks."""
    tables = glob.glob(os.path.join(ROOT, "lib", "dist", "text", "languageName.*.js"))
    return {os.path.basename(table).split(".")[1] for table in tables}


def in_language(language):
    """What a program is told to speak that language. None leaves it to what it is told anyway."""
    return {"SIX_STEPS_LANGUAGE": language} if language else {}


class NoSandbox(Exception):
    """Says why there is no sandbox, and what to do."""


def places(shown):
    """Bubblewrap's arguments for all files that there are: the system's, and those shown, by the places where they are."""
    arguments = ["--proc", "/proc", "--dev", "/dev"]
    if os.path.exists("/proc/keys"):
        arguments += ["--ro-bind", "/dev/null", "/proc/keys"]  # names the keys of the teacher's session
    arguments += empty("/tmp", WRITABLE["/tmp"])
    for path in SYSTEM:
        if os.path.islink(path):
            arguments += ["--symlink", os.readlink(path), path]
        elif os.path.exists(path):
            arguments += ["--ro-bind", path, path]
    if os.path.isdir(EXCHANGE):
        arguments += [*empty(EXCHANGE, 4096), "--remount-ro", EXCHANGE]
    for place, path in shown.items():
        arguments += ["--ro-bind", path, place]
    return [*arguments, *empty(ANSWERS, WRITABLE[ANSWERS])]


def project_and_node(node, given=None):
    """What is shown besides the system's files, by the places where it is. `node` is the program that runs the kernel.

    In the place of the exercises there are those without answers; with `given`, in the place of the library's
    ImageClassifierMLP there is no more of it than that file of given/ holds.
    """
    shown = {os.path.join(ROOT, name): os.path.realpath(os.path.join(ROOT, name)) for name in PROJECT}
    data = os.environ.get("SIX_STEPS_DATA")
    if data and os.path.isdir(data):
        shown[os.path.join(ROOT, "data")] = os.path.realpath(data)
    shown = {place: path for place, path in shown.items() if os.path.exists(path)}
    instead = {os.path.join(ROOT, "lib", "dist", "exercises"): os.path.join(ROOT, "build", "grading", "exercises")}
    if given:
        library_class = os.path.join(ROOT, "lib", "dist", "models", "imageClassifierMlp.js")
        instead[library_class] = os.path.join(PROGRAMS, "given", f"{given}.js")
    return {**node_folders(node), **shown, **instead}


def node_folders(node):
    """The folder that Node was installed in, unless that is the system's own."""
    found = os.path.abspath(shutil.which(node) or node)
    prefixes = {os.path.dirname(os.path.dirname(path)) for path in (os.path.realpath(found), found)}
    return {path: path for path in prefixes if path != "/" and not path.startswith("/usr")}


def empty(path, size):
    return ["--size", str(size), "--tmpfs", path]
