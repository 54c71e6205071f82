"""Root's submissions run as a user without any rights.

Root without capabilities would still own root's files, and those below /proc/sys.
"""

import ctypes
import os
import stat

from six_steps_places import NoSandbox

# No account has this number, and containers that know few numbers know it too.
NOBODY = 65533

CLONE_NEWNS = 0x00020000
MS_BIND, MS_REC, MS_PRIVATE = 0x1000, 0x4000, 0x40000


def become_nobody():
    try:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)
    except OSError as error:
        raise NoSandbox(
            "Root's submissions run as a user without any rights, and here root may not become another user "
            f"({error.strerror}). To mend it: grade as a user who is not root."
        ) from error


def within_reach(shown):
    """For paths by the places where they are shown: the same, as somebody without rights can reach them.

    What lies in closed folders, as /root is, is mounted once more, for this process and those that it starts.
    """
    if private := sorted({path for path in shown.values() if not may_all_read(path)}):
        raise NoSandbox(
            f"Root's submissions run as a user without any rights, who may not read {private[0]}. "
            f"To mend it: chmod -R go+rX {' '.join(private)}"
        )
    closed = [folder for path in shown.values() for folder in folders_above(path) if not may_all_pass(folder)]
    if not closed:
        return shown
    try:
        system("unshare", CLONE_NEWNS)
        mount(None, "/", MS_REC | MS_PRIVATE)
        files = {place: os.open(path, os.O_PATH) for place, path in shown.items()}
        mount("tmpfs", "/tmp", 0, "tmpfs", b"mode=755")
        return {place: mounted(file) for place, file in files.items()}
    except OSError as error:
        raise NoSandbox(
            f"Root's submissions run as a user without any rights, who cannot get into {closed[-1]}, where what they need lies. "
            f"To mend it: move the project elsewhere, or chmod o+x {closed[-1]} ({error.strerror})"
        ) from error


def mounted(file):
    place = f"/tmp/{file}"
    if stat.S_ISDIR(os.fstat(file).st_mode):
        os.mkdir(place, 0o755)
    else:
        os.close(os.open(place, os.O_CREAT | os.O_WRONLY, 0o644))
    mount(f"/proc/self/fd/{file}", place, MS_BIND | MS_REC)
    os.close(file)
    return place


def mount(what, place, flags, kind=None, data=None):
    system("mount", what and what.encode(), place.encode(), kind and kind.encode(), flags, data)


def system(name, *arguments):
    library = ctypes.CDLL(None, use_errno=True)
    if getattr(library, name)(*arguments) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))


def folders_above(path):
    while path != "/":
        path = os.path.dirname(path)
        yield path


def may_all_read(path):
    mode = os.stat(path).st_mode
    needed = 0o005 if stat.S_ISDIR(mode) else 0o004
    return mode & needed == needed


def may_all_pass(folder):
    return os.stat(folder).st_mode & 0o001 != 0
