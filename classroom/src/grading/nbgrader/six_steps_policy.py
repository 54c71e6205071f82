"""What a browser may load and run for a page: its Content-Security-Policy."""

import base64
import hashlib
import os
import re
from contextvars import ContextVar

from jinja2 import BaseLoader

# For a page that has no script of its own. Pictures are in it, or lie beside it.
NO_SCRIPTS = "default-src 'none'; img-src data: 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

script_nonce = ContextVar("script_nonce", default="")  # of the answer that is being made


def own_scripts(nonce, handlers):
    """For a page with scripts that bear the nonce, and with `onclick` attributes whose hashes are given."""
    return (
        "default-src 'none'; img-src 'self' data:; font-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; "
        f"script-src 'nonce-{nonce}' 'unsafe-hashes' {' '.join(handlers)}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    )


class OwnScripts(BaseLoader):
    """Gives the nonce to the scripts that the templates in a folder have, before anything is filled in."""

    def __init__(self, loader, folder):
        self._loader = loader
        self._folder = os.path.realpath(folder)

    def get_source(self, environment, template):
        source, path, is_fresh = self._loader.get_source(environment, template)
        if path and os.path.realpath(path).startswith(self._folder):
            source = source.replace("<script", '<script nonce="{{ script_nonce() }}"')
        return source, path, is_fresh


def handlers_in(folder):
    """Hashes of what stands in the `onclick` attributes of the templates in a folder."""
    found = set()
    for place, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(place, name), encoding="utf-8") as file:
                found.update(re.findall(r'\son\w+="([^"]*)"', file.read()))
    return sorted(f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'" for code in found)
