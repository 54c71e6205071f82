"""JupyterHub for a class on one server, each student in a container of their own. README.md beside this says how."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import authenticators  # noqa: E402

c = get_config()  # noqa: F821

# The hub and its proxy use the host's network; students are on a bridge where no container reaches another (README.md,
# step 2). This is the bridge's own address, at which students' servers find the hub.
bridge = os.environ.get("SIX_STEPS_BRIDGE") or "10.201.0.1"
network = "six-steps-students"

c.JupyterHub.hub_bind_url = f"http://{bridge}:8081"
c.JupyterHub.db_url = "sqlite:////srv/jupyterhub/jupyterhub.sqlite"
c.JupyterHub.cookie_secret_file = "/srv/jupyterhub/cookie_secret"
c.JupyterHub.cleanup_servers = False  # students go on while the hub restarts
c.JupyterHub.concurrent_spawn_limit = 10  # a class arrives at once; more at a time are no faster
c.JupyterHub.active_server_limit = int(os.environ.get("SIX_STEPS_SERVERS") or 40)

c.ConfigurableHTTPProxy.should_start = False  # a container of its own
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:8001"
c.ConfigurableHTTPProxy.auth_token = authenticators.needed("CONFIGPROXY_AUTH_TOKEN", "the hub's and the proxy's secret")

authenticators.configure(c)

# A student's container. The figures are those of `npm run bench:hub`; the README has them.
megabyte = 1024 * 1024
memory = int(os.environ.get("SIX_STEPS_MEMORY_MB") or 2048) * megabyte
processors = float(os.environ.get("SIX_STEPS_PROCESSORS") or 2)

c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = os.environ.get("SIX_STEPS_STUDENT_IMAGE") or "six-steps-student"
c.DockerSpawner.pull_policy = "never" if c.DockerSpawner.image == "six-steps-student" else "ifnotpresent"
c.DockerSpawner.cmd = ["/opt/six-steps/deploy/student/start.sh"]
c.DockerSpawner.args = [
    "--MappingKernelManager.cull_idle_timeout=1800",  # a kernel of a tab that was closed half an hour ago
    "--MappingKernelManager.cull_interval=300",
]
c.DockerSpawner.default_url = "/lab/tree/00-welcome.ipynb"
c.DockerSpawner.notebook_dir = "/opt/six-steps/my-work"
c.DockerSpawner.remove = True
c.DockerSpawner.start_timeout = 180
c.DockerSpawner.mem_limit = memory
c.DockerSpawner.cpu_limit = processors
c.DockerSpawner.environment = {"SIX_STEPS_THREADS": str(max(1, int(processors)))}  # or one a core of the whole server
c.DockerSpawner.extra_host_config = {
    "mem_reservation": memory // 4,
    "memswap_limit": memory,  # no swap: one student's would slow all
    "pids_limit": 512,
    "cap_drop": ["ALL"],
    "security_opt": ["no-new-privileges"],
}

# Answers survive the container; the data are there once for all, and nobody can change them.
c.DockerSpawner.volumes = {"six-steps-work-{username}": "/opt/six-steps/my-work"}
c.DockerSpawner.read_only_volumes = {"six-steps-data": "/srv/six-steps-data"}

c.DockerSpawner.network_name = network
c.DockerSpawner.use_internal_ip = True

# A server that nobody has used for an hour ends; what was saved stays.
c.JupyterHub.services = [
    {
        "name": "idle-culler",
        "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout=3600", "--cull-every=300"],
    }
]
c.JupyterHub.load_roles = [
    {
        "name": "idle-culler",
        "services": ["idle-culler"],
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
    }
]
