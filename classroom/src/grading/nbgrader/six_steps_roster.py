"""Who is in the class, as Canvas or Moodle lists it in a table that a teacher has saved in the course's folder."""

import csv
import re
import unicodedata
from typing import NamedTuple

from six_steps_text import whole


class NoRoster(Exception):
    """Why a table cannot be used, as the end of a sentence that begins with the file."""


class Table(NamedTuple):
    columns: list
    rows: list  # of texts, as long as `columns`


def read_table(path):
    """A table with commas, semicolons or tabs between its fields."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            text = file.read()
    except UnicodeDecodeError:
        raise NoRoster("is not in UTF-8. Save it as CSV with UTF-8.") from None
    head = text.split("\n", 1)[0]
    separator = max(",;\t", key=head.count)
    try:
        rows = [row for row in csv.reader(text.splitlines(keepends=True), delimiter=separator) if any(row)]
    except csv.Error as error:
        raise NoRoster(f"is not a table: {error}.") from None
    if not rows:
        raise NoRoster("is empty.")
    columns = [name.strip() for name in rows[0]]
    width = len(columns)
    return Table(columns, [(row + [""] * width)[:width] for row in rows[1:]])


class Roster:
    """Finds the row of a student by what the student's folder is called.

    A name is taken for somebody's only where it is nobody else's: first as a login, a number or an address, then as what
    stands before the @ of one, then as a name, in any order of its parts.
    """

    def __init__(self, rows, identifiers, names):
        """`identifiers` and `names` are places in each row; several of `names` make one name."""
        self.rows = rows
        self._names = names
        self._stages = [{}, {}, {}]
        for row in rows:
            ids = [row[i] for i in identifiers]
            keys = [{fold(one) for one in ids}, {fold(one.split("@")[0]) for one in ids}, {words(self.name_of(row))}]
            for stage, found in zip(self._stages, keys):
                for key in found - {"", ()}:
                    stage.setdefault(key, []).append(row)

    def name_of(self, row):
        return whole(" ".join(row[i].strip() for i in self._names if row[i].strip()))

    def find(self, folder):
        """The rows that may be this student: one where it is clear, none where there is none."""
        for stage, key in zip(self._stages, (fold(folder), fold(folder), words(folder))):
            if key in stage:
                return stage[key]
        return []


def fold(text):
    """Equal for texts that a person takes for the same: macOS takes Hangul in a folder's name apart."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def words(text):
    return tuple(sorted(re.findall(r"[^\s,]+", fold(text))))
