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
from scopes import scopes_of
from traitlets.config import Configurable

path, folder, *names = sys.argv[1:]
teachers = ["teacher", "assistant"]


async def load(name: str) -> dict:
    os.environ["SIX_STEPS_AUTHENTICATOR"] = name
    os.environ["SIX_STEPS_HUB_FOLDER"] = own = f"{folder}/{name}"
    os.makedirs(own, exist_ok=True)
    for module in ("accounts", "authenticators"):
        sys.modules.pop(module, None)  # each configuration is read by a process of its own
    add_accounts(name)
    app = JupyterHub(log_level="ERROR")
    await app.initialize([f"--config={path}"])
    refuse_unknown(app)
    return {
        "authenticator": type(app.authenticator).__name__,
        "allowed": sorted(app.authenticator.allowed_users),
        "allowsAll": app.authenticator.allow_all,
        "usernameKey": getattr(app.authenticator, "username_key", None),
        "services": [service["command"] for service in app.services],
        "scopes": {role["name"]: role.get("scopes", []) for role in app.load_roles},
        "teacherScopes": scopes_of(app, "teacher"),
        "administrators": [user.name for user in app.db.query(orm.User) if user.admin],
        "subdomainHost": app.subdomain_host,
        "studentsAddress": app.users[student(app)].host,
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


def add_accounts(name: str) -> None:
    sys.path.insert(0, os.path.dirname(path))
    import accounts

    if name in accounts.known:
        add, known = accounts.known[name]
        for teacher in set(teachers) - known():
            assert add(teacher, "long and uncommon")


def student(app: JupyterHub) -> orm.User:
    alice = orm.User.find(app.db, "alice") or orm.User(name="alice")
    app.db.add(alice)
    app.db.commit()
    return alice


async def container(app: JupyterHub) -> dict:
    spawner = app.users[student(app)].spawner
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
        "disablesUserConfig": wanted["environment"].get("JUPYTERHUB_DISABLE_USER_CONFIG") == "1",
        "host": wanted["host_config"],
    }


async def main() -> None:
    print(json.dumps({name: await load(name) for name in names}))


asyncio.run(main())
