"""JupyterHub for a class on one server, each student in a container of their own. README.md beside this says how."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import accounts  # noqa: E402
import authenticators  # noqa: E402
from roles import roles  # noqa: E402
from settings import needed, setting, switch, words  # noqa: E402

c = get_config()  # noqa: F821

# The hub and its proxy use the host's network; students are on a bridge where no container reaches another (README.md,
# step 2). This is the bridge's own address, at which students' servers find the hub.
bridge = setting("SIX_STEPS_BRIDGE", "10.201.0.1")
network = "six-steps-students"

c.JupyterHub.hub_bind_url = f"http://{bridge}:8081"
c.JupyterHub.db_url = accounts.database
c.JupyterHub.upgrade_db = True  # by a newer JupyterHub, which puts a copy of it aside first
c.JupyterHub.cookie_secret_file = f"{accounts.folder}/cookie_secret"
c.JupyterHub.cleanup_servers = False  # students go on while the hub restarts
c.JupyterHub.concurrent_spawn_limit = 10  # a class arrives at once; more at a time are no faster
c.JupyterHub.active_server_limit = int(setting("SIX_STEPS_SERVERS", "40"))

c.ConfigurableHTTPProxy.should_start = False  # a container of its own
c.ConfigurableHTTPProxy.api_url = "http://127.0.0.1:8001"
c.ConfigurableHTTPProxy.auth_token = needed("CONFIGPROXY_AUTH_TOKEN", "the hub's and the proxy's secret")

authenticators.configure(c)

# A browser keeps pages apart by their addresses. With subdomains each student's server has one of its own; without,
# all share the hub's (README.md, "One address for all").
host = needed("SIX_STEPS_HOST", "the name of this server")
if switch("SIX_STEPS_SUBDOMAINS"):
    c.JupyterHub.subdomain_host = f"https://{host}"
c.Spawner.disable_user_config = True  # what a student writes does not change how the student's own server behaves

# A student's container. The figures come from `npm run bench:hub`: a student takes a quarter of the memory while
# reading, half of it while training on all images, and the rest is for a second notebook.
megabyte = 1024 * 1024
memory = int(setting("SIX_STEPS_MEMORY_MB", "2048")) * megabyte
processors = float(setting("SIX_STEPS_PROCESSORS", "2"))

c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.image = setting("SIX_STEPS_STUDENT_IMAGE", "six-steps-student")
c.DockerSpawner.pull_policy = "never" if c.DockerSpawner.image == "six-steps-student" else "ifnotpresent"
c.DockerSpawner.cmd = ["/opt/six-steps/classroom/deploy/student/start.sh"]
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
c.DockerSpawner.environment = {"SIX_STEPS_THREADS": str(max(1, int(processors)))}  # or one per core of the whole server
c.DockerSpawner.extra_host_config = {
    "mem_reservation": memory // 4,
    "memswap_limit": memory,  # no swap: one student's would slow all
    "pids_limit": 512,
    "cap_drop": ["ALL"],
    "security_opt": ["no-new-privileges"],
    # Names are asked for inside of the container, where nobody answers: on a network without a way out, an engine that
    # forwards them would let data out.
    "dns": ["127.0.0.1"],
    # A container's own layer has no limit on most file systems, so that it is read-only. What is not in a volume is in
    # memory, within the limit above, and gone when the server ends.
    "read_only": True,
    "tmpfs": {"/tmp": "size=256m,mode=1777"},
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
c.JupyterHub.load_roles = roles(
    words("SIX_STEPS_TEACHERS"), own_accounts=setting("SIX_STEPS_AUTHENTICATOR") == "native"
)
