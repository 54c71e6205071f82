"""Accounts of the hub's own, for a teacher before anybody else: whoever signs up first by a teacher's name would be the
teacher.

accounts.py <name> asks for a password twice, and makes the account that SIX_STEPS_AUTHENTICATOR wants.
"""

import dbm
import getpass
import os
import sys
from pathlib import Path

from settings import needed, words

folder = os.environ.get("SIX_STEPS_HUB_FOLDER") or "/srv/jupyterhub"
database = f"sqlite:///{folder}/jupyterhub.sqlite"
passwords = f"{folder}/passwords.dbm"
shortest_password = 10


def native_names() -> set[str]:
    """Who has an account of NativeAuthenticator's."""
    from nativeauthenticator.orm import UserInfo
    from sqlalchemy import create_engine, inspect, select

    if not Path(folder, "jupyterhub.sqlite").exists():
        return set()
    engine = create_engine(database)
    if not inspect(engine).has_table(UserInfo.__tablename__):
        return set()
    with engine.connect() as connection:
        return set(connection.scalars(select(UserInfo.username)))


def firstuse_names() -> set[str]:
    """Who has typed a password for FirstUseAuthenticator."""
    if dbm.whichdb(passwords) is None:
        return set()
    with dbm.open(passwords, "r") as database:
        return {name.decode() for name in database.keys()}


def require(teachers: set[str], names) -> None:
    """Ends the hub while a teacher has no account. `names` tells who has one."""
    missing = sorted(teachers - names()) if teachers else []
    if missing:
        sys.exit(
            f"SIX_STEPS_TEACHERS names {missing[0]}, who has no account yet, and the first one to sign up by that name "
            f"would be a teacher. Make it first: docker compose run --rm --no-deps hub "
            f"python /srv/jupyterhub-config/accounts.py {missing[0]}"
        )


def add_native(name: str, password: str) -> bool:
    from jupyterhub import orm
    from nativeauthenticator import NativeAuthenticator
    from traitlets.config import Config

    settings = Config()
    settings.NativeAuthenticator.update(minimum_password_length=shortest_password, check_common_password=True)
    session = orm.new_session_factory(database)()
    authenticator = NativeAuthenticator(config=settings, db=session)
    authenticator.allowed_users = {name}  # let in without anybody's doing
    return authenticator.create_user(name, password) is not None


def add_firstuse(name: str, password: str) -> bool:
    from firstuseauthenticator import FirstUseAuthenticator
    from traitlets.config import Config

    settings = Config()
    settings.FirstUseAuthenticator.update(dbm_path=passwords, min_password_length=shortest_password)
    return "success" in FirstUseAuthenticator(config=settings).reset_password(name, password)


known = {"native": (add_native, native_names), "firstuse": (add_firstuse, firstuse_names)}


def main(arguments: list[str]) -> None:
    chosen = needed("SIX_STEPS_AUTHENTICATOR", "who may log in")
    if chosen not in known:
        sys.exit(f"With SIX_STEPS_AUTHENTICATOR={chosen} the accounts are elsewhere, and none is made here.")
    add, names = known[chosen]
    if len(arguments) != 1 or arguments[0].lower() not in words("SIX_STEPS_TEACHERS"):
        sys.exit("Name one of those that SIX_STEPS_TEACHERS in classroom/deploy/single-server/.env names.")
    name = arguments[0].lower()
    if name in names():
        sys.exit(f"{name} has an account already. It can be changed by whoever has its password.")
    password = getpass.getpass(f"A password for {name}, of {shortest_password} characters or more: ")
    if password != getpass.getpass("The same once more: "):
        sys.exit("The two are not the same, so no account was made.")
    if not add(name, password):
        sys.exit(f"No account was made: the password needs {shortest_password} characters, and must not be a common one.")
    print(f"{name} has an account.")


if __name__ == "__main__":
    main(sys.argv[1:])
