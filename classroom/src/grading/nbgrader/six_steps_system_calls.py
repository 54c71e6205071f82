"""What a submission may not ask of the system's kernel, though any user may: a filter of system calls, by libseccomp.

Namespaces hide the host's files, processes and network. They do not hide keys and some kinds of socket, and memory that
belongs to no process would not be counted.
"""

import ctypes
import errno
import os
import socket

from six_steps_places import NoSandbox

ALLOW = 0x7FFF0000
CLONE_NEWUSER = 0x10000000
EQUAL, GREATER, MASKED_EQUAL = 4, 6, 7

REFUSED = [
    # A user who makes namespaces of his own is root in them, and nearer to the kernel's faults.
    "unshare", "setns", "mount", "umount2", "pivot_root", "chroot",
    "open_tree", "move_mount", "mount_setattr", "fsopen", "fsconfig", "fsmount", "fspick",
    # The keys of the teacher's session are handed down to every process that is started in it.
    "add_key", "request_key", "keyctl",
    # The host's log, and what sees into other programs.
    "syslog", "perf_event_open", "bpf", "userfaultfd", "ptrace", "process_vm_readv", "process_vm_writev",
]  # fmt: skip

# Programs ask for these, and have another way where the kernel does not know them.
UNKNOWN = [
    # clone3's flags lie in memory, where a filter cannot see them.
    "clone3", "io_uring_setup", "io_uring_enter", "io_uring_register",
    # Memory that stays when no process has it mapped.
    "memfd_create", "memfd_secret", "shmget", "msgget", "semget", "mq_open",
]  # fmt: skip

FAMILIES = sorted([socket.AF_UNIX, socket.AF_INET, socket.AF_INET6, socket.AF_NETLINK])


class Comparison(ctypes.Structure):
    """An argument of a system call, and what it is compared with."""

    _fields_ = [("argument", ctypes.c_uint), ("operator", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64)]


def filter_file():
    """A descriptor of the filter, as bubblewrap's --seccomp reads it. Raises NoSandbox and OSError."""
    try:
        library = ctypes.CDLL("libseccomp.so.2")
    except OSError as error:
        raise NoSandbox(
            "Submissions run in a sandbox, and libseccomp is not installed. "
            "To mend it: sudo apt-get install libseccomp2"
        ) from error
    library.seccomp_init.restype = ctypes.c_void_p
    context = ctypes.c_void_p(library.seccomp_init(ctypes.c_uint32(ALLOW)))

    def refuse(name, error, *comparisons):
        call = library.seccomp_syscall_resolve_name(name.encode())
        rule = (Comparison * len(comparisons))(*comparisons)
        action = ctypes.c_uint32(0x00050000 | error)
        problem = library.seccomp_rule_add_array(context, action, call, len(comparisons), rule)
        if problem and call >= -1:  # below that are calls that this processor does not have
            raise OSError(-problem, f"libseccomp cannot refuse {name}; a newer one may")

    for name in REFUSED:
        refuse(name, errno.EPERM)
    for name in UNKNOWN:
        refuse(name, errno.ENOSYS)
    refuse("clone", errno.EPERM, Comparison(0, MASKED_EQUAL, CLONE_NEWUSER, CLONE_NEWUSER))
    others = set(range(max(FAMILIES))) - set(FAMILIES)
    for family in others:
        refuse("socket", errno.EAFNOSUPPORT, Comparison(0, EQUAL, family))
    refuse("socket", errno.EAFNOSUPPORT, Comparison(0, GREATER, max(FAMILIES)))

    file = os.memfd_create("six-steps-filter", 0)
    if problem := library.seccomp_export_bpf(context, file):
        raise OSError(-problem, "libseccomp cannot write the filter")
    library.seccomp_release(context)
    os.lseek(file, 0, os.SEEK_SET)
    return file
