"""Loads the single server's configuration as JupyterHub does, once with each authenticator named, and prints as JSON
what came of it, with the container that Docker would be asked for, for the student alice. A name or a value that
JupyterHub's own classes do not know ends it.

containers.py <jupyterhub_config.py> <folder for its databases> <authenticator> ...
"""

import asyncio
import json
import os
import sys

from jupyterhub import orm
from jupyterhub.app import JupyterHub
from traitlets.config import Configurable

path, folder, *names = sys.argv[1:]


async def load(name: str) -> dict:
    os.environ["SIX_STEPS_AUTHENTICATOR"] = name
    app = JupyterHub(log_level="ERROR")
    database = f"--JupyterHub.db_url=sqlite:///{folder}/{name}.sqlite"
    await app.initialize([f"--config={path}", database, f"--JupyterHub.cookie_secret_file={folder}/secret"])
    refuse_unknown(app)
    return {
        "authenticator": type(app.authenticator).__name__,
        "allowed": sorted(app.authenticator.allowed_users),
        "allowsAll": app.authenticator.allow_all,
        "teachers": sorted(app.authenticator.admin_users),
        "services": [service["command"] for service in app.services],
        "scopes": [role["scopes"] for role in app.load_roles],
        "activeServers": app.active_server_limit,
        **await container(app),
    }


def refuse_unknown(app: JupyterHub) -> None:
    classes = {*app.classes, *app.spawner_class.mro(), *app.authenticator_class.mro()}
    known = {one.__name__: one for one in classes if issubclass(one, Configurable)}
    for section, values in app.config.items():
        unknown = set(values) - set(known[section].class_traits(config=True))
        if unknown:
            sys.exit(f"{section} has no {', '.join(sorted(unknown))}")


async def container(app: JupyterHub) -> dict:
    alice = orm.User.find(app.db, "alice") or orm.User(name="alice")
    app.db.add(alice)
    app.db.commit()
    spawner = app.users[alice].spawner
    spawner.client_kwargs = {"version": "1.44"}  # or it asks Docker for its version, and there may be none
    asked = {}

    async def note(method, **options):
        asked[method] = options

    spawner.docker = note
    await spawner.create_object()
    wanted = asked["create_container"]
    environment = {key: value for key, value in wanted["environment"].items() if key.startswith("SIX_STEPS_")}
    return {
        "image": wanted["image"],
        "command": wanted["command"],
        "environment": environment,
        "host": wanted["host_config"],
    }


async def main() -> None:
    print(json.dumps({name: await load(name) for name in names}))


asyncio.run(main())
