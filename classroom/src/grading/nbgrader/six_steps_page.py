"""A submission as a page: in Formgrader, and as what a student gets back (see six_steps_feedback)."""

import html
import os

from jinja2 import pass_context
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from traitlets import default

from six_steps_clean import clean_markdown
from six_steps_formulae import Formulae
from six_steps_shown import only_what_is_shown

TEMPLATES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "templates")


class SubmissionPage(HTMLExporter):
    """nbgrader's page of a submission, in which nothing of the submission runs, and formulae need no script."""

    export_from_notebook = None
    exclude_anchor_links = True  # a heading could bear the name of a score's field

    @default("template_paths")
    def _template_paths(self, prune=True, root_dirs=None):
        return [TEMPLATES, *super()._template_paths(prune, root_dirs)]

    def _create_environment(self):
        environment = super()._create_environment()
        environment.globals["script_nonce"] = lambda: ""
        return environment

    def default_filters(self):
        yield from super().default_filters()
        yield "clean_html", clean_markdown
        yield "markdown2html", self.markdown2html

    def from_notebook_node(self, nb, resources=None, **kw):
        self._formulae = Formulae(self.log)
        page, resources = super().from_notebook_node(only_what_is_shown(nb), resources, **kw)
        return self._formulae.draw_in(page), resources

    @pass_context
    def markdown2html(self, context, source):
        cell = context.get("cell") or {}
        renderer = Renderer(self._formulae.keep, cell.get("attachments", {}))
        try:
            return clean_markdown(MarkdownWithMath(renderer=renderer).render(source or ""))
        except Exception as error:  # whatever a submission does to the parser
            self.log.warning("A text is shown as it was typed: %s", error)
            return f"<pre>{html.escape(source)}</pre>"


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
            return f"data:{mime};base64,{data}"
        return ""
