"""Text that a spreadsheet shows and does not compute."""

import re

# What opens a formula, in full width too; also after a separator that the spreadsheet may be set to instead of the comma.
FORMULA = re.compile(r"(^|[;,\t\r\n|])([^\S\t\r\n]*[=+\-@＝＋－＠])")


def as_text(value):
    """A value for a table: of a text that a spreadsheet would compute, each formula gets an apostrophe before it."""
    return FORMULA.sub(r"\1'\2", value) if isinstance(value, str) else value
