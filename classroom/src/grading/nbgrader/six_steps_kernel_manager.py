"""The kernel that runs a submission, started and ended by nbgrader."""

import asyncio
import os
import shutil
import tempfile
import threading
import time
from subprocess import DEVNULL

import psutil
from jupyter_client.manager import AsyncKernelManager
from traitlets import Integer

from six_steps_places import MEGABYTE, NoSandbox, in_language
from six_steps_sandbox import CONNECTION, MOST_MEMORY, SOCKETS, in_sandbox
from six_steps_watch import Watch

LAST_WORDS = 1000  # bytes


class SandboxedKernelManager(AsyncKernelManager):
    """Starts the kernel in a sandbox, and reaches it through sockets that lie in there."""

    most_memory = Integer(MOST_MEMORY // MEGABYTE, help="megabytes of a submission's processes and files").tag(config=True)

    given = None  # a file of given/, in the place of the library's class
    language = None  # that the submission is in, where it is not what SIX_STEPS_LANGUAGE says
    ended_because = None  # why the watch has ended this kernel, if it has

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self._folder = tempfile.mkdtemp(prefix="six-steps-")
        self.transport = "ipc"
        self.connection_file = os.path.join(self._folder, "kernel.json")
        self._sandboxed = os.environ.get("SIX_STEPS_GRADING_SANDBOX") != "off"
        if self._sandboxed:
            self.ip = SOCKETS

    def format_kernel_cmd(self, extra_arguments=None):
        command = super().format_kernel_cmd(extra_arguments)
        if not self._sandboxed:
            return command
        file = os.path.realpath(self.connection_file)
        return in_sandbox([part.replace(file, CONNECTION) for part in command], file, self.given)

    async def _async_launch_kernel(self, kernel_cmd, **kw):
        kw["env"] = {**kw.get("env", os.environ), **in_language(self.language)}
        if not self._sandboxed:
            await super()._async_launch_kernel(kernel_cmd, **kw)
            return
        # What a submission prints is not for the teacher's terminal, nor for a file that takes the place of that.
        said, errors = os.pipe()
        try:
            await super()._async_launch_kernel(kernel_cmd, **{**kw, "stdout": DEVNULL, "stderr": errors})
        finally:
            os.close(errors)
            threading.Thread(target=self._hear, args=[said], daemon=True).start()
        outermost = self.provisioner.process
        first = await first_inside(outermost)
        if first:
            self.ip = f"/proc/{first.pid}/root{SOCKETS}"
            Watch(first, self.most_memory * MEGABYTE, lambda: self._end(outermost)).start()

    def _end(self, outermost):
        self.log.warning("The submission's kernel is ended: it takes more than %d MB of memory.", self.most_memory)
        self.ended_because = f"It was ended: it took more than {self.most_memory} MB of memory."
        outermost.kill()

    def _hear(self, said):
        """Tells the last words of a kernel that nobody has ended."""
        words = b""
        with open(said, "rb", buffering=0) as pipe:
            while part := pipe.read(65536):
                words = (words + part)[-LAST_WORDS:]
        if words and not self.shutting_down:
            self.log.warning("The submission's kernel has ended. Its last words: %s", ascii(words.decode(errors="replace")))

    async def cleanup_resources(self, restart=False):
        await self._async_cleanup_resources(restart)
        if not restart:
            shutil.rmtree(self._folder, ignore_errors=True)


def manager_with(given):
    """Starts kernels whose library holds no more of ImageClassifierMLP than given/<given>.ts."""
    return type("SandboxedKernelManager", (SandboxedKernelManager,), {"given": given})


async def first_inside(outermost):
    """The sandbox's first process, as soon as it sees other files than the host's. None if the sandbox has ended."""
    why, until = "it does not begin", time.monotonic() + 30
    while outermost.poll() is None:
        try:
            for child in psutil.Process(outermost.pid).children():
                if not os.path.samefile(f"/proc/{child.pid}/root", "/"):
                    return child
        except (OSError, psutil.Error) as error:
            why = error
        if time.monotonic() > until:
            outermost.kill()
            raise NoSandbox(f"The sandbox of a submission cannot be looked into: {why}")
        await asyncio.sleep(0.01)
    return None
