"""Loads the cluster's values as the chart's hub does, and prints as JSON who may log in and what a teacher may do. GitHub
is played by a server here, on which kim and only kim is a member of the organization our-class.

cluster.py <values.yaml> <folder for its database> <name> ...
"""

import asyncio
import json
import sys

import yaml
from jupyterhub import orm
from jupyterhub.app import JupyterHub
from scopes import scopes_of
from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.web import Application, RequestHandler
from traitlets.config import Config

path, folder, *names = sys.argv[1:]


class Membership(RequestHandler):
    def get(self, organization: str, name: str) -> None:
        self.set_status(204 if (organization, name) == ("our-class", "kim") else 404)


def configuration() -> Config:
    """As files/hub/jupyterhub_config.py of the chart makes it, in its order."""
    with open(path, encoding="utf-8") as file:
        hub = yaml.safe_load(file)["hub"]
    c = Config()
    c.JupyterHub.load_roles = [{"name": name, **role} for name, role in hub.get("loadRoles", {}).items()]
    for section, values in hub["config"].items():
        c[section].update(values)
    for _, code in sorted(hub["extraConfig"].items()):
        exec(code, {"c": c})
    return c


async def main() -> None:
    c = configuration()
    socket, port = bind_unused_port()
    HTTPServer(Application([(r"/orgs/([^/]+)/members/([^/]+)", Membership)])).add_socket(socket)
    c.GitHubOAuthenticator.github_api = f"http://127.0.0.1:{port}"
    c.JupyterHub.db_url = f"sqlite:///{folder}/cluster.sqlite"
    c.JupyterHub.cookie_secret_file = f"{folder}/cookie_secret"
    app = JupyterHub(log_level="CRITICAL", config=c)
    await app.initialize([])
    token = {"token_response": {"access_token": "a", "token_type": "bearer"}, "scope": ["read:org"]}
    admitted = []
    for name in names:
        model = {"name": name, "admin": app.authenticator.is_admin(None, {"name": name}), "auth_state": token}
        if app.authenticator.check_blocked_users(name, model) and await app.authenticator.check_allowed(name, model):
            admitted.append(name)
    print(
        json.dumps(
            {
                "authenticator": type(app.authenticator).__name__,
                "admitted": admitted,
                "administrators": [user.name for user in app.db.query(orm.User) if user.admin],
                "scopes": {name: scopes_of(app, name) for name in names},
            }
        )
    )


asyncio.run(main())
