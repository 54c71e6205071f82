"""nbgrader's Formgrader, in which no script runs but its own. JupyterLab loads it in the place of nbgrader's extension."""

import inspect
import os
import secrets
from functools import cached_property

from jinja2 import Environment, FileSystemLoader
from jupyter_server.utils import url_path_join
from markupsafe import Markup, escape
from nbgrader.server_extensions.formgrader import apihandlers, handlers
from nbgrader.server_extensions.formgrader.base import BaseHandler
from nbgrader.server_extensions.formgrader.formgrader import FormgradeExtension
from tornado import web

from six_steps_page import SubmissionPage
from six_steps_policy import NO_SCRIPTS, OwnScripts, handlers_in, own_scripts, script_nonce

TEMPLATES = handlers.template_path
HANDLERS = handlers_in(TEMPLATES)


class Guarded:
    """What every handler of Formgrader's gets besides."""

    @cached_property
    def _nonce(self):
        return secrets.token_urlsafe(16)

    @property
    def content_security_policy(self):
        return own_scripts(self._nonce, HANDLERS)

    def set_default_headers(self):
        super().set_default_headers()
        self.set_header("Referrer-Policy", "same-origin")

    @property
    def _names(self):
        """What the address has in the places of names."""
        return [*self.path_args, *self.path_kwargs.values()]

    async def prepare(self):
        script_nonce.set(self._nonce)
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

    content_security_policy = f"sandbox; {NO_SCRIPTS}; frame-ancestors 'self'"


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
        environment.loader = OwnScripts(environment.loader, TEMPLATES)
        environment.globals["script_nonce"] = script_nonce.get
        return environment

    def from_notebook_node(self, nb, resources=None, **kw):
        names = {key: escape(resources[key] or "") for key in ("student", "last_name", "first_name", "notebook_path")}
        return super().from_notebook_node(nb, {**resources, **names}, **kw)


class Formgrader(FormgradeExtension):
    def init_tornado_settings(self, webapp):
        super().init_tornado_settings(webapp)
        pages = Environment(loader=OwnScripts(FileSystemLoader([TEMPLATES]), TEMPLATES), autoescape=True)
        pages.globals["script_nonce"] = script_nonce.get
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
