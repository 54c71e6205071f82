"""Ends a sandbox that takes too much memory."""

import os
import threading
import time

import psutil

from six_steps_places import WRITABLE

EVERY = 0.25  # seconds between two looks
OF_A_FILE = 1024  # bytes that a file takes besides its content


class Watch(threading.Thread):
    """Looks at a sandbox until that has ended. `first` is the process in it that all others there come from."""

    def __init__(self, first, most, end):
        super().__init__(daemon=True)
        self._first, self._most, self._end = first, most, end

    def run(self):
        while self._first.is_running():
            time.sleep(EVERY)
            try:
                taken = memory_of(self._first)
            except (OSError, psutil.Error):
                continue  # it is about to end
            if taken > self._most:
                self._end()
                return


def memory_of(first):
    """Bytes that a sandbox's processes take, and its files, which are all in memory."""
    files = 0
    for place in WRITABLE:
        there = os.statvfs(f"/proc/{first.pid}/root{place}")
        files += (there.f_blocks - there.f_bfree) * there.f_frsize + (there.f_files - there.f_ffree) * OF_A_FILE
    return files + sum(resident(process) for process in [first, *first.children(recursive=True)])


def resident(process):
    try:
        return process.memory_info().rss
    except psutil.Error:
        return 0
