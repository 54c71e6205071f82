"""Formulae of a page, drawn when it is made: it needs no script for them, and no network."""

import json
import os
import secrets
import subprocess

from bs4 import BeautifulSoup

from six_steps_clean import MATH
from six_steps_places import PROGRAMS

PROGRAM = os.path.join(PROGRAMS, "typeset.js")


class Formulae:
    """Those of one page. `keep` gives a mark to stand in the text, and `draw_in` puts the pictures in its place."""

    def __init__(self, log):
        self._log = log
        self._key = secrets.token_hex(8)  # nobody who wrote a text knows it
        self._kept = []

    def keep(self, tex, display):
        self._kept.append({"tex": tex, "display": display})
        return f'<{MATH} key="{self._key}-{len(self._kept) - 1}"></{MATH}>'

    def draw_in(self, page):
        soup = BeautifulSoup(page, "html.parser")
        drawn = self._drawn()
        for mark in soup.find_all(MATH):
            key, _, number = mark.get("key", "").partition("-")
            if key == self._key and number.isdecimal() and int(number) < len(drawn):
                mark.replace_with(_picture(soup, **self._kept[int(number)], svg=drawn[int(number)]))
            else:
                mark.decompose()  # a student's own
        return str(soup)

    def _drawn(self):
        """Each formula as SVG, or None for one that cannot be drawn."""
        if not self._kept:
            return []
        command = [os.environ.get("SIX_STEPS_NODE", "node"), "--max-old-space-size=512", PROGRAM]
        try:
            given = json.dumps(self._kept)
            ended = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", timeout=60, check=True)
            return json.loads(ended.stdout)
        except (OSError, subprocess.SubprocessError, ValueError) as error:
            self._log.warning("Formulae are shown as TeX: %s", getattr(error, "stderr", None) or error)
            return [None] * len(self._kept)


def _picture(soup, tex, display, svg):
    """The picture of a formula, with its TeX for those who cannot see it; its TeX alone if it could not be drawn."""
    if svg is None:
        return soup.new_string(f"$${tex}$$" if display else f"${tex}$")
    place = soup.new_tag("span", role="img", attrs={"aria-label": tex})
    if display:
        place["style"] = "display: block; text-align: center; margin: 1em 0; overflow-x: auto"
    place.append(BeautifulSoup(svg, "html.parser"))
    return place
