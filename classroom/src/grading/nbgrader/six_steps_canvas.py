"""A table of grades as Canvas's gradebook imports it."""

import re

from six_steps_roster import NoRoster, Roster, fold

COLUMNS = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]  # Canvas looks for them in this order
IDENTIFIERS = ("ID", "SIS User ID", "SIS Login ID", "Integration ID")


class CanvasGrades:
    """Canvas knows a student by its own ID, else by the SIS IDs, and an assignment by title and ID, or makes a new one.

    An empty field takes a grade away that was given in Canvas, so what Canvas's export has there stays.
    """

    system = "Canvas"

    def __init__(self, table, lessons):
        """`table` is Canvas's export of its gradebook, or None; of the lessons it takes the names and the most points."""
        self.roster = None
        self._columns, self._places = COLUMNS, {}
        if table:
            self._read(table)
        assignments = [self._column_of(name, table) for name, _ in lessons]
        blank = [""] * (len(self._columns) - 1)
        self.head = [
            [*self._columns, *assignments],
            ["    Points Possible", *blank, *(f"{points:g}" for _, points in lessons)],
        ]

    def _read(self, table):
        if not {"ID", "Section"} <= set(table.columns) or table.columns[0] not in ("Student", "LastName"):
            raise NoRoster("is not the export of Canvas's gradebook: it lacks the columns Student, ID and Section.")
        section = table.columns.index("Section")
        self._columns = table.columns[: section + 1]
        for place, name in list(enumerate(table.columns))[section + 1 :]:
            self._places.setdefault(fold(re.sub(r"\s*\(\d+\)$", "", name)), place)
        people = [row for row in table.rows if row[0].strip() and "Points Possible" not in row[0]]
        identifiers = [place for place, name in enumerate(self._columns) if name in IDENTIFIERS]
        self.roster = Roster(people, identifiers, range(table.columns.index("ID")))

    def _column_of(self, lesson, table):
        place = self._places.get(fold(lesson))
        return lesson if place is None else table.columns[place]

    def cells_of(self, person):
        """Who it is: a row of the list, or where there is none, the name of a folder, which counts as the login."""
        return person[: len(self._columns)] if self.roster else [person, "", "", person, ""]

    def without_grade(self, person, lesson):
        place = self._places.get(fold(lesson))
        return "" if place is None else person[place]
