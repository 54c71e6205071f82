"""What a student gets back: nbgrader's page of a submission, that says whose it is, and which points are for which exercise."""

import os

from jinja2 import BaseLoader

from six_steps_page import SubmissionPage
from six_steps_policy import NO_SCRIPTS

WORDS = {
    "en": {
        "score": "Score",
        "top": "Top",
        "answer": "Your answer",
        "checked": "Checked by",
        "comment": "Comment",
        "late": "Late submission penalty",
    },
    "ko": {
        "score": "점수",
        "top": "위로",
        "answer": "내 답",
        "checked": "채점한 셀",
        "comment": "의견",
        "late": "늦은 제출 감점",
    },
}

# nbgrader's template has its words in itself.
REWORDED = [
    ("<html>", '<html lang="{{ lang }}">'),
    ("<title>{{ resources.nbgrader.notebook }}", "<title>{{ whose }}: {{ resources.nbgrader.notebook }}"),
    ("<h4>{{ resources.nbgrader.notebook }}", "<h4>{{ whose }}: {{ resources.nbgrader.notebook }}"),
    (">Test cell<", ">{{ cell.metadata.nbgrader.grade_id | exercise }}<"),
    ("Score:", "{{ words.score }}:"),
    ("(Top)", "({{ words.top }})"),
    ("Student's answer", "{{ words.answer }}"),
    ("Grade cell:", "{{ words.checked }}:"),
    (">Comment<", ">{{ words.comment }}<"),
    ("<b>Comments:</b>", "<b>{{ words.comment }}:</b>"),
    ("Late submission penalty", "{{ words.late }}"),
]


class FeedbackPage(SubmissionPage):
    """Says by itself what a browser may load for it: it is opened as a file, and sent by mail."""

    def from_notebook_node(self, nb, resources=None, **kw):
        language = nb.metadata.get("language") or os.environ.get("SIX_STEPS_LANGUAGE")
        lang = language if language in WORDS else "en"
        whose = self.environment.filters["escape"](resources["nbgrader"]["student"])
        self.environment.globals.update(lang=lang, words=WORDS[lang], whose=whose)
        page, resources = super().from_notebook_node(nb, resources, **kw)
        policy = f'<meta http-equiv="Content-Security-Policy" content="{NO_SCRIPTS}"/>'
        head, tag, rest = page.partition("<head>")
        if not tag:
            raise ValueError("nbgrader's template for feedback has no <head>, so the page would have no policy.")
        return f"{head}{tag}{policy}{rest}", resources

    def _create_environment(self):
        environment = super()._create_environment()
        environment.filters["exercise"] = lambda cell: cell.removeprefix("grade-")
        environment.loader = Reworded(environment.loader)
        return environment


class Reworded(BaseLoader):
    """Templates as another loader has them, and nbgrader's for feedback in the words above."""

    def __init__(self, loader):
        self._loader = loader

    def get_source(self, environment, template):
        source, path, is_current = self._loader.get_source(environment, template)
        if path and path.endswith(os.path.join("formgrader", "templates", "feedback", "index.html.j2")):
            for there, instead in REWORDED:
                if there not in source:
                    raise ValueError(f"nbgrader's template for feedback no longer says {there!r}.")
                source = source.replace(there, instead)
        return source, path, is_current
