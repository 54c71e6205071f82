"""The grades in files for Canvas and for Moodle, and sentences about whoever is not in them."""

import csv
import os
from typing import NamedTuple

from six_steps_canvas import CanvasGrades
from six_steps_moodle import MoodleGrades
from six_steps_roster import NoRoster, read_table
from six_steps_spreadsheet import as_text
from six_steps_text import whole


class Grades(NamedTuple):
    lessons: list  # name and most points of those of which there is a grade
    scores: dict  # by student, then by lesson: of those who have one
    without: list  # students who have handed in, and have no grade at all


def write_for_systems(grades, course, path, is_of_all=True):
    """Writes beside the table in `path`, and returns what is to be said: each a sentence, and whether it is a warning.

    `is_of_all` tells whether the grades are those of all students, so that others have handed in nothing.
    """
    told = []
    for kind in (CanvasGrades, MoodleGrades):
        system = kind.system.lower()
        stem, extension = os.path.splitext(path)
        target = f"{stem}-{system}{extension}"
        listed = os.path.join(course, f"{system}.csv")
        try:
            table = read_table(listed) if os.path.exists(listed) else None
            layout = kind(table, grades.lessons)
        except NoRoster as why:
            told.append((f"{system}.csv {why} {target} was not written.", True))
            continue
        people, sentences = people_of(layout.roster, grades, f"{system}.csv", is_of_all)
        head = [[as_text(name) for name in names] for names in layout.head]
        write_table(target, [*head, *(row_of(layout, grades, *one) for one in people)])
        told.append((f"The grades for {kind.system} are in {target}", False))
        told += [(sentence, True) for sentence in sentences]
    return told


def row_of(layout, grades, student, person):
    scores = grades.scores[student]
    marks = [f"{scores[name]:g}" if name in scores else layout.without_grade(person, name) for name, _ in grades.lessons]
    return [*(as_text(whole(cell)) for cell in layout.cells_of(person)), *marks]


def people_of(roster, grades, listed, is_of_all):
    """Students with a grade, each with the person of the list, or with the folder's name; and sentences about the others."""
    if roster is None:
        return [(student, student) for student in grades.scores], []
    found = {student: roster.find(student) for student in [*grades.scores, *grades.without]}
    claims = {}
    for student, rows in found.items():
        if len(rows) == 1:
            claims.setdefault(id(rows[0]), []).append(student)
    sure = {student for students in claims.values() if len(students) == 1 for student in students}
    unknown = [quoted(student) for student, rows in found.items() if not rows]
    sentences = [
        *([f"Not in {listed}, so left out: {', '.join(unknown)}."] if unknown else []),
        *(
            f"Left out, because more than one in {listed} may be {quoted(student)}: {', '.join(map(roster.name_of, rows))}."
            for student, rows in found.items()
            if len(rows) > 1
        ),
        *(
            f"Left out, because they are one student in {listed}: {', '.join(map(quoted, students))}."
            for students in claims.values()
            if len(students) > 1
        ),
    ]
    if sentences:
        sentences.append(
            f"A folder in submitted/ is found in {listed} by a login, a number, an address or a full name. "
            "Give it such a name, then grade again."
        )
    met = {id(row) for rows in found.values() for row in rows}
    missing = [roster.name_of(row) for row in roster.rows if id(row) not in met]
    if missing and is_of_all:
        sentences.append(f"In {listed}, and nothing handed in: {'; '.join(missing)}.")
    ungraded = [quoted(student) for student in grades.without if student in sure]
    if ungraded:
        sentences.append(f"Handed in, and no grade: {', '.join(ungraded)}.")
    return [(student, found[student][0]) for student in grades.scores if student in sure], sentences


def quoted(student):
    return whole(f"“{student}”")


def write_table(path, rows):
    with open(f"{path}.new", "w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    os.replace(f"{path}.new", path)
