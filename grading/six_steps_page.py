"""A submission as a page: in Formgrader, and as what a student gets back."""

import html
import json
import os
import secrets
import subprocess

from bs4 import BeautifulSoup
from jinja2 import pass_context
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from traitlets import default

from six_steps_clean import MATH, clean_markdown
from six_steps_shown import only_what_is_shown

HERE = os.path.dirname(os.path.abspath(__file__))

# For a page that has no script of its own. Pictures are in it, or lie beside it.
POLICY = "default-src 'none'; img-src data: 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


class SubmissionPage(HTMLExporter):
    """nbgrader's page of a submission, in which nothing of the submission runs, and formulae need no script."""

    export_from_notebook = None
    exclude_anchor_links = True  # a heading could bear the name of a score's field

    @default("template_paths")
    def _template_paths(self, prune=True, root_dirs=None):
        return [os.path.join(HERE, "templates"), *super()._template_paths(prune, root_dirs)]

    def _create_environment(self):
        environment = super()._create_environment()
        environment.globals["script_nonce"] = lambda: ""
        return environment

    def default_filters(self):
        yield from super().default_filters()
        yield "clean_html", clean_markdown
        yield "markdown2html", self.markdown2html

    def from_notebook_node(self, nb, resources=None, **kw):
        self._key = secrets.token_hex(8)
        self._formulae = []
        page, resources = super().from_notebook_node(only_what_is_shown(nb), resources, **kw)
        return self._with_formulae(page), resources

    @pass_context
    def markdown2html(self, context, source):
        cell = context.get("cell") or {}
        renderer = Renderer(self._keep_formula, cell.get("attachments", {}))
        try:
            return clean_markdown(MarkdownWithMath(renderer=renderer).render(source or ""))
        except Exception as error:  # whatever a submission does to the parser
            self.log.warning("A text is shown as it was typed: %s", error)
            return f"<pre>{html.escape(source)}</pre>"

    def _keep_formula(self, tex, display):
        self._formulae.append({"tex": tex, "display": display})
        return f'<{MATH} key="{self._key}-{len(self._formulae) - 1}"></{MATH}>'

    def _with_formulae(self, page):
        soup = BeautifulSoup(page, "html.parser")
        drawn = typeset(self._formulae, self.log)
        for place in soup.find_all(MATH):
            key, _, number = place.get("key", "").partition("-")
            if key == self._key and number.isdecimal() and int(number) < len(drawn):
                place.replace_with(formula(soup, **self._formulae[int(number)], svg=drawn[int(number)]))
            else:
                place.decompose()  # a student's own
        return str(soup)


class FeedbackPage(SubmissionPage):
    """Says by itself what a browser may load for it: it is opened as a file, and sent by mail."""

    def from_notebook_node(self, nb, resources=None, **kw):
        page, resources = super().from_notebook_node(nb, resources, **kw)
        policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}"/>'
        head, tag, rest = page.partition("<head>")
        if not tag:
            raise ValueError("nbgrader's template for feedback has no <head>, so the page would have no policy.")
        return f"{head}{tag}{policy}{rest}", resources


class Renderer(IPythonRenderer):
    """Markdown as nbconvert has it. Formulae go to `keep`, and pictures come from the notebook alone."""

    def __init__(self, keep, attachments):
        super().__init__(escape=False, exclude_anchor_links=True, attachments=attachments)
        self._keep = keep

    def block_math(self, body):
        return self._keep(body, True)

    def inline_math(self, body):
        return self._keep(body, False)

    def latex_environment(self, name, body):
        return self._keep(f"\\begin{{{name}}}{body}\\end{{{name}}}", True)

    def task_list_item(self, text, checked):
        return f"<li>{'☑' if checked else '☐'} {text}</li>\n"

    def _embed_image_or_attachment(self, src):
        name = src.removeprefix("attachment:")
        if name == src:
            return src
        for mime, data in self.attachments.get(name, {}).items():
            return f"data:{mime};base64,{''.join(data)}"
        return ""


def formula(soup, tex, display, svg):
    """The picture of a formula, with its TeX for those who cannot see it; its TeX alone if it could not be drawn."""
    if svg is None:
        return soup.new_string(f"$${tex}$$" if display else f"${tex}$")
    place = soup.new_tag("span", role="img", attrs={"aria-label": tex})
    if display:
        place["style"] = "display: block; text-align: center; margin: 1em 0; overflow-x: auto"
    place.append(BeautifulSoup(svg, "html.parser"))
    return place


def typeset(formulae, log):
    """Each formula as SVG, or None for one that cannot be drawn."""
    if not formulae:
        return []
    node = os.environ.get("SIX_STEPS_NODE", "node")
    command = [node, "--max-old-space-size=512", os.path.join(HERE, "typeset.mjs")]
    try:
        ended = subprocess.run(command, input=json.dumps(formulae), capture_output=True, encoding="utf-8", timeout=60, check=True)
        return json.loads(ended.stdout)
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        log.warning("Formulae are shown as TeX: %s", getattr(error, "stderr", None) or error)
        return [None] * len(formulae)
