"""The hub of `npm run hub:demo`: on this machine alone, for a look and for measuring, and never for a class.

Every student's server runs as the user who started it, so that each could read and end the others'. What keeps
students apart stands in ../single-server and ../kubernetes.
"""

import os
import shlex
from pathlib import Path

settings = {name: os.environ[f"SIX_STEPS_HUB_{name}"] for name in ("RUN", "STUDENTS", "PORT", "HUB_PORT", "API_PORT")}
run = Path(settings["RUN"])
students = Path(settings["STUDENTS"])
project = Path(__file__).resolve().parents[3]

c = get_config()  # noqa: F821

c.JupyterHub.bind_url = f"http://127.0.0.1:{settings['PORT']}"
c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{settings['HUB_PORT']}"
c.JupyterHub.db_url = f"sqlite:///{run / 'hub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(run / "cookie_secret")
c.JupyterHub.cleanup_servers = True
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{settings['API_PORT']}"
c.ConfigurableHTTPProxy.command = shlex.split(os.environ["SIX_STEPS_HUB_PROXY"])
c.ConfigurableHTTPProxy.pid_file = str(run / "proxy.pid")

# Any name, and one password for all, which the terminal shows.
c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = os.environ["SIX_STEPS_HUB_PASSWORD"]
c.Authenticator.allow_all = True
c.Authenticator.username_pattern = r"[a-z0-9][a-z0-9-]{0,31}\Z"  # it becomes the name of a folder

c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = str(students / "{username}")
c.Spawner.notebook_dir = str(students / "{username}")
c.Spawner.cmd = [str(project / "classroom" / "deploy" / "student" / "start.sh")]
c.Spawner.default_url = "/lab/tree/00-welcome.ipynb"
c.Spawner.disable_user_config = True
c.Spawner.start_timeout = 120
c.Spawner.http_timeout = 60
c.Spawner.env_keep = [
    *("PATH", "LANG", "LC_ALL", "TMPDIR", "JUPYTER_PATH", "JUPYTER_CONFIG_PATH"),
    *(name for name in os.environ if name.startswith("SIX_STEPS_") and not name.startswith("SIX_STEPS_HUB_")),
]


def own_folders(spawner):
    """Connection files where this run's are. What else Jupyter writes for a student goes into the home, the copies'."""
    name = spawner.user.name
    spawner.environment = {
        **spawner.environment,
        "JUPYTER_RUNTIME_DIR": str(run / name),
    }
    # The second one names this run's folder, by which the processes of this run can be told from others.
    spawner.args = ["--allow-root", f"--ServerApp.cookie_secret_file={run / name / 'cookie_secret'}"]


c.Spawner.pre_spawn_hook = own_folders
