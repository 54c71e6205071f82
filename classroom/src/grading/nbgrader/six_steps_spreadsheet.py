"""Text that a spreadsheet shows and does not compute: the rule of the class's table, classroom/src/server/csv.ts."""

import unicodedata

# What some spreadsheet parts columns by, and a quotation mark, after which a column begins too.
SEPARATORS = '",;|\t\r\n'
FORMULA = "=+-@\u2212"


def as_text(value):
    """A value for a table: of a text that a spreadsheet would compute, each formula gets an apostrophe before it."""
    if not isinstance(value, str):
        return value
    written, begins = [], True
    for character in value:
        if begins and opens_formula(character):
            written.append("'")
        written.append(character)
        begins = character in SEPARATORS or (begins and is_invisible(character))
    return "".join(written)


def opens_formula(character):
    """Also in its full-width and small forms, `＝` and `﹦`."""
    return any(one in FORMULA for one in unicodedata.normalize("NFKC", character))


def is_invisible(character):
    return character.isspace() or unicodedata.category(character).startswith("C")
