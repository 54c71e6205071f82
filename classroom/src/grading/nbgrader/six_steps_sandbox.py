"""The sandbox that submissions run in: bubblewrap, on Linux.

    python3 six_steps_sandbox.py [--given NAME] CONNECTION COMMAND…

becomes the command, with a kernel's connection file CONNECTION at /tmp/connection.json. The library's ImageClassifierMLP
is there what given/NAME.ts holds of it, or, without NAME, the whole. Nothing on the host's disks can be
written from inside.
"""

import os
import shutil
import subprocess
import sys

from six_steps_places import ANSWERS, MEGABYTE, NoSandbox, in_language, places, project_and_node
from six_steps_root import become_nobody, within_reach
from six_steps_system_calls import filter_file

MOST_MEMORY = 4096 * MEGABYTE
LIMITS = [f"--data={MOST_MEMORY}", f"--fsize={64 * MEGABYTE}", "--nproc=256", "--nofile=1024", "--core=0"]

CONNECTION = "/tmp/connection.json"
SOCKETS = "/tmp/kernel"  # and then -1, -2 …


def in_sandbox(command, connection, given=None):
    """The command as it runs in the sandbox. `connection` is the kernel's connection file, `given` the name of a file of given/.

    Raises NoSandbox where a program for it is missing or too old.
    """
    bubblewrap()
    return [sys.executable, os.path.abspath(__file__), *(["--given", given] if given else []), connection, *command]


def become(connection, command, given=None):
    """Turns this process into the command in the sandbox. Raises NoSandbox and OSError."""
    bwrap = bubblewrap()
    file = os.open(connection, os.O_RDONLY)
    as_root = os.geteuid() == 0
    shown = project_and_node(command[0], given)
    arguments = [
        *["--unshare-all", "--unshare-user", "--disable-userns", "--assert-userns-disabled", "--cap-drop", "ALL"],
        *["--die-with-parent", "--new-session", "--clearenv"],
        *[part for name, value in environment().items() for part in ("--setenv", name, value)],
        *places(within_reach(shown) if as_root else shown),
        *["--ro-bind-data", inherited(file), CONNECTION],
        # These at the end, for bubblewrap makes places in them. Their memory would have no limit.
        *["--remount-ro", "/proc", "--remount-ro", "/dev", "--remount-ro", "/"],
        *["--seccomp", inherited(filter_file())],
        *["--chdir", ANSWERS],
    ]
    if as_root:
        become_nobody()
    os.chdir("/")
    os.execv(bwrap, [bwrap, *arguments, "--", "prlimit", *LIMITS, *command])


def inherited(file):
    os.set_inheritable(file, True)
    return str(file)


def bubblewrap():
    """The path of bubblewrap, if all programs for a sandbox are there. Raises NoSandbox."""
    for program, package in {"bwrap": "bubblewrap", "prlimit": "util-linux"}.items():
        if not shutil.which(program):
            raise NoSandbox(
                f"Submissions run in a sandbox, and {package} is not installed. "
                f"To mend it: sudo apt-get install {package}. Elsewhere than on Linux grade in a container, "
                "with SIX_STEPS_GRADING_SANDBOX=off."
            )
    path = shutil.which("bwrap")
    known = output_of(path, "--help").split()
    for option in ["--size", "--disable-userns"]:
        if option not in known:
            raise NoSandbox(
                f"Submissions run in a sandbox, and {output_of(path, '--version')} is too old for it: "
                f"it does not know {option}. To mend it: take bubblewrap 0.8.0 or newer."
            )
    return path


def output_of(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def environment():
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": "/tmp",
        "LANG": os.environ.get("LANG", "C.UTF-8"),
        "SIX_STEPS_QUICK": "1",
        "SIX_STEPS_BACKEND": "wasm",
        "SIX_STEPS_KERNEL_HISTORY": "",
        "SIX_STEPS_DATA": os.path.join(os.path.dirname(ANSWERS), "data"),
        **in_language(os.environ.get("SIX_STEPS_LANGUAGE")),
    }


if __name__ == "__main__":
    os.closerange(3, os.sysconf("SC_OPEN_MAX"))  # what the caller has open is not for a submission
    try:
        # Should memory run out, the system is to end a submission rather than the teacher's programs.
        with open("/proc/self/oom_score_adj", "w") as score:
            score.write("1000")
        given, rest = (sys.argv[2], sys.argv[3:]) if sys.argv[1] == "--given" else (None, sys.argv[1:])
        become(rest[0], rest[1:], given)
    except NoSandbox as error:
        sys.exit(str(error))
    except OSError as error:
        sys.exit(f"There is no sandbox for submissions: {error}")
