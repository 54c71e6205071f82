"""Read beside jupyter_server_config.json, wherever that is.

Jupyter offers the kernels that `allowed_kernelspecs` names alone, and starts any other all the same for whoever asks by
its name: that setting and `ensure_native_kernel` are asked only when kernels are listed.
"""

from jupyter_client.kernelspec import KernelSpecManager, NoSuchKernel

c = get_config()  # noqa: F821


class AllowedKernels(KernelSpecManager):
    def get_kernel_spec(self, kernel_name):
        if self.allowed_kernelspecs and kernel_name not in self.allowed_kernelspecs:
            raise NoSuchKernel(kernel_name)
        return super().get_kernel_spec(kernel_name)


c.ServerApp.kernel_spec_manager_class = AllowedKernels
