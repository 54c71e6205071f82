"""The kernel that runs a submission, started and ended by nbgrader."""

import os
import shutil
import tempfile

from jupyter_client.manager import AsyncKernelManager

from six_steps_sandbox import excess, in_sandbox


class SandboxedKernelManager(AsyncKernelManager):
    """Starts the kernel where it sees neither the course nor the network. It talks through sockets in a folder."""

    given = None  # a file of given/, in the place of the library's class

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self._sockets = tempfile.mkdtemp(prefix="six-steps-")
        self.transport = "ipc"
        self.connection_file = os.path.join(self._sockets, "kernel.json")

    def format_kernel_cmd(self, extra_arguments=None):
        return in_sandbox(super().format_kernel_cmd(extra_arguments), self._sockets, self.given)

    async def is_alive(self):
        """Asked about once a second while a cell runs: a kernel that takes too much is at its end."""
        alive = await super().is_alive()
        why = alive and excess(self.provisioner.pid, self._sockets)
        if why:
            self.log.warning("The submission's kernel is ended: %s", why)
            await self.provisioner.kill()
        return alive and not why

    async def cleanup_resources(self, restart=False):
        await self._async_cleanup_resources(restart)
        if not restart:
            shutil.rmtree(self._sockets, ignore_errors=True)


def manager_with(given):
    """Starts kernels whose library holds no more of ImageClassifierMLP than given/<given>.mjs."""
    return type("SandboxedKernelManager", (SandboxedKernelManager,), {"given": given})
