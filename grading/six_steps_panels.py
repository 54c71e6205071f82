"""nbgrader's Formgrader, in which no script runs but its own. JupyterLab loads it in the place of nbgrader's extension."""

import base64
import hashlib
import inspect
import os
import re
import secrets
from contextvars import ContextVar
from functools import cached_property

from jinja2 import BaseLoader, Environment, FileSystemLoader
from jupyter_server.utils import url_path_join
from markupsafe import Markup, escape
from nbgrader.server_extensions.formgrader import apihandlers, handlers
from nbgrader.server_extensions.formgrader.base import BaseHandler
from nbgrader.server_extensions.formgrader.formgrader import FormgradeExtension
from tornado import web

from six_steps_page import POLICY, SubmissionPage

TEMPLATES = handlers.template_path
_current = ContextVar("nonce", default="")  # of the answer that is being made


class OwnScripts(BaseLoader):
    """Gives this answer's nonce to the scripts that nbgrader's templates have, before anything is filled in."""

    def __init__(self, loader):
        self._loader = loader

    def get_source(self, environment, template):
        source, path, is_fresh = self._loader.get_source(environment, template)
        if path and os.path.realpath(path).startswith(os.path.realpath(TEMPLATES)):
            source = source.replace("<script", '<script nonce="{{ script_nonce() }}"')
        return source, path, is_fresh


def own_handlers():
    """Hashes of what stands in the `onclick` attributes of nbgrader's templates."""
    found = set()
    for folder, _, names in os.walk(TEMPLATES):
        for name in names:
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                found.update(re.findall(r'\son\w+="([^"]*)"', file.read()))
    return sorted(f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'" for code in found)


SCRIPTS = " ".join(["'unsafe-hashes'", *own_handlers()])


class Guarded:
    """What every handler of Formgrader's gets besides."""

    @cached_property
    def _nonce(self):
        return secrets.token_urlsafe(16)

    @property
    def content_security_policy(self):
        return (
            "default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; "
            f"script-src 'nonce-{self._nonce}' {SCRIPTS}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
        )

    def set_default_headers(self):
        super().set_default_headers()
        self.set_header("Referrer-Policy", "same-origin")

    @property
    def _names(self):
        """What the address has in the places of names."""
        return [*self.path_args, *self.path_kwargs.values()]

    async def prepare(self):
        _current.set(self._nonce)
        prepared = super().prepare()
        if inspect.isawaitable(prepared):
            await prepared
        # They get into nbgrader's scripts and pages as they are.
        if any(set(name or "") & set('<>"\\') for name in self._names):
            raise web.HTTPError(404)

    def render(self, name, **values):
        """Fills in a page. The template escapes what does not come from the address: names of students, for one."""
        return super().render(name, **{key: Markup(one) if one in self._names else one for key, one in values.items()})


class GuardedFiles(Guarded):
    """Files that were handed in beside a notebook: a page among them may run nothing, and ask nothing as the teacher."""

    content_security_policy = f"sandbox; {POLICY}; frame-ancestors 'self'"


class CourseOnly(Guarded):
    """nbgrader's start page runs the configuration in any folder that the address names, a submission's too."""

    @web.authenticated
    def get(self):
        path = self.get_argument("path", "")
        if path and os.path.realpath(path) != os.path.realpath(self.coursedir.root):
            raise web.HTTPError(403, "Formgrader opens the course that it was started for, and no other folder.")
        return super().get()


def guarded(handler):
    if not issubclass(handler, BaseHandler):
        return handler  # nbgrader's own static files
    special = {handlers.SubmissionFilesHandler: GuardedFiles, handlers.FormgraderHandler: CourseOnly}
    return type(handler.__name__, (special.get(handler, Guarded), handler), {})


class FormgraderPage(SubmissionPage):
    """A submission's page with nbgrader's scripts, which save scores and comments."""

    def _create_environment(self):
        environment = super()._create_environment()
        environment.loader = OwnScripts(environment.loader)
        environment.globals["script_nonce"] = _current.get
        return environment

    def from_notebook_node(self, nb, resources=None, **kw):
        names = {key: escape(resources[key] or "") for key in ("student", "last_name", "first_name", "notebook_path")}
        return super().from_notebook_node(nb, {**resources, **names}, **kw)


class Formgrader(FormgradeExtension):
    def init_tornado_settings(self, webapp):
        super().init_tornado_settings(webapp)
        pages = Environment(loader=OwnScripts(FileSystemLoader([TEMPLATES])), autoescape=True)
        pages.globals["script_nonce"] = _current.get
        webapp.settings.update(nbgrader_jinja2_env=pages, nbgrader_exporter=FormgraderPage(config=self.config))

    def init_handlers(self, webapp):
        rules = [
            *handlers.default_handlers,
            *apihandlers.default_handlers,
            (r"/formgrader/static/(.*)", web.StaticFileHandler, {"path": handlers.static_path}),
            (r"/formgrader/.*", handlers.Template404),
        ]
        base = webapp.settings["base_url"]
        webapp.add_handlers(
            ".*$", [(url_path_join(base, pattern), guarded(handler), *rest) for pattern, handler, *rest in rules]
        )


def _jupyter_server_extension_points():
    return [{"module": "six_steps_panels"}]


def _load_jupyter_server_extension(server):
    formgrader = Formgrader(parent=server)
    formgrader.root_dir = server.root_dir
    formgrader.log = server.log
    formgrader.initialize([])
    formgrader.init_tornado_settings(server.web_app)
    formgrader.init_handlers(server.web_app)
