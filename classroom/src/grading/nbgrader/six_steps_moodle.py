"""A table of grades as Moodle imports it: its form asks which column says who it is, and which grade each other one is."""

import re

from six_steps_roster import NoRoster, Roster, fold

IDENTIFIERS = ("username", "id number", "idnumber", "email address", "email")


class MoodleGrades:
    system = "Moodle"

    def __init__(self, table, lessons):
        """`table` is Moodle's list of participants, or None; of the lessons it takes the names."""
        self.roster, self._shown, columns = None, [], ["Username"]
        if table:
            identifiers = [place for place, name in enumerate(table.columns) if is_identifier(name, place, table.rows)]
            if not identifiers:
                raise NoRoster("has no column Username, ID number or Email address, by one of which Moodle knows a student.")
            names = [place for place in range(min(2, len(table.columns))) if place not in identifiers]
            self.roster = Roster(table.rows, identifiers, names)
            self._shown = [*names, *identifiers]
            columns = [table.columns[place] for place in self._shown]
        self.head = [[*columns, *(name for name, _ in lessons)]]

    def cells_of(self, person):
        """Who it is: a row of the list, or where there is none, the name of a folder, which counts as the username."""
        return [person[place] for place in self._shown] if self.roster else [person]

    def without_grade(self, _person, _lesson):
        return "-"  # Moodle's own word for it: of an empty field it makes 0 where the grade is new


def is_identifier(name, place, rows):
    """A Moodle in another language has other names for its columns, and the same addresses."""
    filled = [row[place] for row in rows if row[place]]
    return fold(name) in IDENTIFIERS or (filled != [] and all(re.fullmatch(r"\S+@\S+", one) for one in filled))
