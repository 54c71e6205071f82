"""Who may log in: one of JupyterHub's authenticators, chosen by SIX_STEPS_AUTHENTICATOR. env.example lists them all."""

import sys
from pathlib import Path

import accounts
from settings import needed, setting, words


def class_list() -> set[str]:
    """The names of the class, one per line; lines that start with # are remarks."""
    path = Path(needed("SIX_STEPS_CLASS_LIST", "a file with the names of the class, one per line"))
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        sys.exit(f"SIX_STEPS_CLASS_LIST names {path}, which cannot be read: {error.strerror}.")
    names = {line.strip().lower() for line in lines if line.strip() and not line.lstrip().startswith("#")}
    return names or sys.exit(f"{path} holds no names: write one per line.")


def oauth(c, authenticator: str) -> None:
    """What GitHub and Google share: an application registered there, with this hub's address."""
    section = c[authenticator]
    section.client_id = needed("OAUTH_CLIENT_ID", "the application's id, from the provider")
    section.client_secret = needed("OAUTH_CLIENT_SECRET", "the application's secret, from the provider")
    section.oauth_callback_url = f"https://{needed('SIX_STEPS_HOST', 'the name of this server')}/hub/oauth_callback"


def github(c) -> None:
    """Members of a GitHub organization, which for a class costs nothing."""
    c.JupyterHub.authenticator_class = "github"
    oauth(c, "GitHubOAuthenticator")
    c.GitHubOAuthenticator.allowed_organizations = {needed("GITHUB_ORGANIZATION", "whose members may log in")}
    c.GitHubOAuthenticator.scope = ["read:org"]  # or members whose membership is private are refused


def google(c) -> None:
    """Everyone with an address of the school's domain."""
    c.JupyterHub.authenticator_class = "google"
    oauth(c, "GoogleOAuthenticator")
    c.GoogleOAuthenticator.hosted_domain = [needed("GOOGLE_DOMAIN", "the school's domain")]
    c.GoogleOAuthenticator.allow_all = True  # of that domain


def lti13(c) -> None:
    """A course of Moodle, Canvas or another LMS: students follow a link there, and the LMS says who they are."""
    c.JupyterHub.authenticator_class = "ltiauthenticator.lti13.auth.LTI13Authenticator"
    c.LTI13Authenticator.issuer = needed("LTI_ISSUER", "the LMS's address, as it signs itself")
    c.LTI13Authenticator.client_id = {needed("LTI_CLIENT_ID", "the id that the LMS gave this tool")}
    c.LTI13Authenticator.authorize_url = needed("LTI_AUTHORIZE_URL", "the LMS's address for authentication requests")
    c.LTI13Authenticator.jwks_endpoint = needed("LTI_JWKS_ENDPOINT", "where the LMS's public keys are")
    # The LMS's own number for a person. An email, which some let students change, would open another's folder.
    c.LTI13Authenticator.username_key = setting("LTI_USERNAME_KEY", "sub")
    c.LTI13Authenticator.uri_scheme = "https"  # the TLS ends at Caddy
    c.LTI13Authenticator.allow_all = True  # the LMS sends its course's members alone


def native(c) -> None:
    """Accounts of this hub's own: students sign up at /hub/signup, a teacher lets them in at /hub/authorize."""
    import nativeauthenticator

    c.JupyterHub.authenticator_class = "native"
    c.JupyterHub.template_paths = [str(Path(nativeauthenticator.__file__).parent / "templates")]
    c.NativeAuthenticator.enable_signup = True
    c.NativeAuthenticator.open_signup = False
    c.NativeAuthenticator.minimum_password_length = accounts.shortest_password
    c.NativeAuthenticator.check_common_password = True
    c.NativeAuthenticator.allowed_failed_logins = 5
    c.NativeAuthenticator.seconds_before_next_try = 300
    c.NativeAuthenticator.allow_all = True  # whom the teacher has let in
    c.Authenticator.allowed_users = set()  # a name in it could be signed up by anybody, and be let in at once
    needed("SIX_STEPS_TEACHERS", "who lets students in at /hub/authorize")
    accounts.require(words("SIX_STEPS_TEACHERS"), accounts.native_names)


def firstuse(c) -> None:
    """For a room without internet: the names of a list, each with the password that is typed first."""
    c.JupyterHub.authenticator_class = "firstuse"
    c.FirstUseAuthenticator.create_users = False
    c.FirstUseAuthenticator.min_password_length = accounts.shortest_password
    c.FirstUseAuthenticator.dbm_path = accounts.passwords
    c.Authenticator.allowed_users |= class_list()
    accounts.require(words("SIX_STEPS_TEACHERS"), accounts.firstuse_names)


known = {"github": github, "google": google, "lti13": lti13, "native": native, "firstuse": firstuse}


def configure(c) -> None:
    name = needed("SIX_STEPS_AUTHENTICATOR", f"who may log in, one of {', '.join(known)}")
    if name not in known:
        sys.exit(f"SIX_STEPS_AUTHENTICATOR is {name!r}, but it must be one of {', '.join(known)}.")
    c.Authenticator.allowed_users = words("SIX_STEPS_TEACHERS")
    known[name](c)
    # Or whoever was once let in stays so, having left the organization or the list.
    c.Authenticator.allow_existing_users = False
