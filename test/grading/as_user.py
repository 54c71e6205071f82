"""Runs a command as a user without any rights: unshare --mount python3 as_user.py UID FOLDER… -- COMMAND…

Root's own folders are closed to others. In this process's mounts, which nobody else sees, the FOLDERs that the command
needs can be reached all the same, and the folders around them are empty.
"""

import os
import subprocess
import sys
import tempfile


def closed_above(folder):
    """The outermost folder around this one that others may not pass, if there is one."""
    above = "/"
    for name in folder.strip("/").split("/")[:-1]:
        above = os.path.join(above, name)
        if not os.stat(above).st_mode & 0o001:
            return above
    return None


def mount(*arguments):
    subprocess.run(["mount", *arguments], check=True)


at = sys.argv.index("--")
user, folders, command = int(sys.argv[1]), [os.path.realpath(path) for path in sys.argv[2:at]], sys.argv[at + 1 :]
closed = {folder: closed_above(folder) for folder in folders}
kept = tempfile.mkdtemp()
mount("-t", "tmpfs", "none", kept)
for index, folder in enumerate(folders):
    os.mkdir(f"{kept}/{index}")
    mount("--rbind", folder, f"{kept}/{index}")
for above in {above for above in closed.values() if above}:
    mount("-t", "tmpfs", "-o", "mode=755", "none", above)
for index, folder in enumerate(folders):
    if closed[folder]:
        os.makedirs(folder, exist_ok=True)
        mount("--rbind", f"{kept}/{index}", folder)
subprocess.run(["umount", "--lazy", kept], check=True)
os.rmdir(kept)

os.setgroups([])
os.setresgid(user, user, user)
os.setresuid(user, user, user)
os.execvp(command[0], command)
