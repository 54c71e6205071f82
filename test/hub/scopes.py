"""What a user of a hub may do in the end, as JupyterHub resolves it: roles with all that they include."""

from jupyterhub import orm
from jupyterhub.app import JupyterHub
from jupyterhub.scopes import get_scopes_for


def scopes_of(app: JupyterHub, name: str) -> list[str] | None:
    user = orm.User.find(app.db, name)
    return user and sorted(get_scopes_for(user))
