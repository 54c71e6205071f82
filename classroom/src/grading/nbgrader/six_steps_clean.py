"""HTML that somebody else wrote, without anything that a browser would run, send or fetch.

What is not on these lists is shown as the text that it is, so that a teacher sees what was handed in.
"""

import re

from bleach.css_sanitizer import CSSSanitizer
from bleach.sanitizer import Cleaner

TEXT = """a abbr b blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure
h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strike strong sub summary sup table tbody td tfoot
th thead tr tt u ul var""".split()

MATH = "x-math"  # stands where a formula will be drawn: see six_steps_formulae.py

LINK = re.compile(r"(https?://|mailto:)[^\s\\]+", re.IGNORECASE)
PICTURE = re.compile(
    r"data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\s]+"
    # A file that was handed in too: nothing with a query, and nothing outside of the submission's folder.
    r"|(?!.*\.\.)[\w-][\w ().%-]*(/[\w-][\w ().%-]*)*\.(png|jpe?g|gif|webp)",
    re.IGNORECASE,
)
LENGTH = re.compile(r"\d{1,4}(px|%)?")
# What Pygments calls its tokens, and the grader its box.
CLASS = re.compile(r"highlight|[a-z]{1,2}\d?|six-steps-feedback")


def _attribute(tag, name, value):
    value = value.strip()
    if name == "style":
        return True  # the style sanitizer looks at it
    if name == "title":
        return True
    if name == "class":
        return CLASS.fullmatch(value) is not None
    match tag, name:
        case "a", "href":
            return LINK.fullmatch(value) is not None
        case "img", "src":
            return PICTURE.fullmatch(value) is not None
        case "img", "alt":
            return True
        case "img", "width" | "height":
            return LENGTH.fullmatch(value) is not None
        case "td" | "th", "colspan" | "rowspan":
            return re.fullmatch(r"\d{1,2}", value) is not None
        case "ol", "start":
            return re.fullmatch(r"\d{1,6}", value) is not None
        case "td" | "th" | "p" | "div", "align":
            return value.lower() in ("left", "right", "center")
        case "div", "data-outcome":
            return value.isalpha()
        case "x-math", "key":
            return True
    return False


def _cleaner(styles):
    return Cleaner(
        tags={*TEXT, MATH},
        attributes=_attribute,
        protocols={"http", "https", "mailto", "data"},
        css_sanitizer=CSSSanitizer(allowed_css_properties=styles, allowed_svg_properties=[]),
    )


# Nothing that could lie over the rest of the page, and nothing whose value can name an address.
_markdown = _cleaner(["color", "text-align"])
_output = _cleaner(
    ["color", "text-align", "vertical-align", "padding", "margin", "margin-top", "max-width", "border", "border-left",
     "white-space", "overflow-wrap"]
)


def clean_markdown(html):
    """What a student's Markdown or raw cell became."""
    return _markdown.clean(html)


def clean_output(html):
    """What a cell shows as HTML: the grader's own box."""
    return _output.clean(html)
