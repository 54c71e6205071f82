"""Finds the exercises among the cells of a submission, whatever became of the cells in an editor.

All of a student's code runs in order, so of several copies of an answer the last one counts. The cell that earns the points
stands behind it. What an editor keeps of a cell differs: nbgrader's mark, the id, or only the source. Any of them will do.
"""

import re

from nbformat.notebooknode import NotebookNode
from nbformat.v4 import new_code_cell
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from six_steps_exercises import exercises_of, given_out

KINDS = {"markdown": "Markdown", "raw": "raw"}


class OnlyKnownCells(NbGraderPreprocessor):
    """Arranges a submission's cells by what the course has given out. nbgrader would fail on some of them."""

    def preprocess(self, nb, resources):
        ids = resources["nbgrader"]
        with Gradebook(ids["db_url"]) as gradebook:
            known = given_out(gradebook.find_notebook(ids["notebook"], ids["assignment"]))
        nb.cells = arrange(nb.cells, known)
        return nb, resources


def arrange(cells, known):
    """The cells with each known one once, and with the mark that the course gave it.

    Nothing that a student typed is left out. What is to be said about an exercise's cells is in its grading cell's
    `metadata.six_steps.note`.
    """
    exercises = exercises_of(known)
    marks = marks_of(cells, known)
    for cell in cells:
        cell["metadata"] = NotebookNode()
    gradings = {one.grading.source.strip() for one in exercises}
    own = [i for i, cell in enumerate(cells) if cell.source.strip() not in gradings]
    behind = {}
    for one in exercises:
        found = answers_to(one, {i: cells[i] for i in own}, marks, exercises)
        place = place_of(one, found, cells)
        kinds = [cells[i].cell_type for i in found]
        for i in found:
            as_code(cells[i])
        if found and one.given and "nbgrader" not in cells[found[-1]].metadata:
            cells[found[-1]].metadata["nbgrader"] = one.given.mark
        note = note_on(one, [cells[i] for i in found], kinds, [cells[i] for i in own if i <= place])
        behind.setdefault(place, []).append(grading_cell(one, note))
    ours = {cell.name for one in exercises for cell in (one.given, one.grading) if cell}
    for other in [cell for cell in known if cell.name not in ours]:
        keep(other, cells, marks, behind)
    places = sorted({*own, *behind})
    return with_ids([cell for i in places for cell in ([cells[i]] if i in own else []) + behind.get(i, [])])


def marks_of(cells, known):
    """Which known cell each cell is, by nbgrader's mark or by its id; None for a student's own."""
    names = {cell.name for cell in known}
    found = []
    for cell in cells:
        mark = cell.metadata.get("nbgrader")
        said = [mark.get("grade_id") if isinstance(mark, dict) else None, cell.get("id")]
        found.append(next((name for name in said if isinstance(name, str) and name in names), None))
    return found


def answers_to(exercise, cells, marks, exercises):
    """The places of the cells that answer an exercise, of which the last one counts. The surest signs go first."""
    given = exercise.given and exercise.given.name

    def is_marked(i):
        others = [one for one in exercises if one is not exercise]
        is_of_another = any(one.is_declared_in(cells[i]) or one.is_checked_in(cells[i]) for one in others)
        return given is not None and marks[i] == given and not is_of_another

    written = [i for i in cells if not exercise.is_untouched(cells[i])]
    code = [i for i in written if is_code(cells[i])]
    declared = [i for i in code if exercise.is_declared_in(cells[i])]
    if not declared:  # it may have become Markdown or raw
        declared = [
            i
            for i in written
            if exercise.begins(cells[i]) or (exercise.is_declared_in(cells[i]) and (exercise.is_checked_in(cells[i]) or is_marked(i)))
        ]
    sure = [i for i in code if exercise.is_checked_in(cells[i]) or (i in declared and marks[i] == given)]
    if not set(sure) & set(declared):  # a check alone: what it checks stands elsewhere
        sure = sorted({*sure, *declared})
    marked = [i for i in written if is_marked(i)]
    return (
        sure
        or [i for i in marked if is_code(cells[i])]
        or marked
        or [i for i in cells if exercise.is_untouched(cells[i])]
    )


def place_of(exercise, found, cells):
    """The place behind which an exercise is graded: its last answer, or where the student left the grading cell.

    Between the two there may be functions that the answer calls, but no other answer: that would be graded in its place.
    """
    if not found:
        return len(cells)
    left = [i for i, cell in enumerate(cells) if cell.source.strip() == exercise.grading.source.strip()]
    between = range(found[-1] + 1, left[-1]) if left else ()
    is_free = left and not any(is_code(cells[i]) and exercise.is_declared_in(cells[i]) for i in between)
    return max(found[-1], left[-1]) if is_free else found[-1]


def note_on(exercise, found, kinds, before):
    """What the student is to know about the cells of an exercise, if anything.

    `kinds` are what the cells that were found had been in the notebook; `before` are the student's cells above the grade.
    """
    answer = f"`{exercise.answer}`"
    if not found:
        return (
            "No cell of this exercise was found in the notebook that was handed in. Wanted is a code cell that declares "
            f"{answer} and calls `ask.{exercise.name}.check({exercise.answer})`."
        )
    if all(map(exercise.is_untouched, found)):
        return None
    notes = []
    other = next((kind for kind in kinds if kind != "code"), None)
    if other:
        notes.append(f"{answer} stood in a {KINDS.get(other, other)} cell, and was graded as code.")
    count = sum(is_code(cell) and exercise.is_declared_in(cell) for cell in before)
    if count > 1:
        notes.append(f"{answer} is declared in {count} cells above. They ran in order, and the last one counts.")
    elif count == 0:
        notes.append(f"No line of the notebook begins by declaring {answer}, with function, class, let or const.")
    elif len(found) > 1 and not any(exercise.is_declared_in(cell) and exercise.is_checked_in(cell) for cell in found):
        notes.append(f"The cell was split: one declares {answer}, and another calls the check. Both ran, in order.")
    return " ".join(notes) or None


def keep(known, cells, marks, behind):
    """Marks a cell of a teacher's own again, the first of its copies. One that earns points is put back if it is gone."""
    place = next((i for i, mark in enumerate(marks) if mark == known.name), None)
    if place is not None and "nbgrader" not in cells[place].metadata:
        cells[place].metadata["nbgrader"] = known.mark
    elif known.grade or known.task:
        parts = {"outputs": [], "execution_count": None} if known.cell_type == "code" else {}
        metadata = NotebookNode(nbgrader=known.mark)
        put_back = NotebookNode(cell_type=known.cell_type, source=known.source, metadata=metadata, **parts)
        behind.setdefault(len(cells), []).append(put_back)


def grading_cell(exercise, note):
    known = exercise.grading
    metadata = {"nbgrader": known.mark, **({"six_steps": {"note": note}} if note else {})}
    return new_code_cell(known.source, id=known.name[:64], metadata=metadata)


def with_ids(cells):
    """Each cell with an id of its own: some editors write none, and some give a copy the id of its original."""
    taken = set()
    for cell in sorted(cells, key=lambda cell: not cell.metadata.get("nbgrader", {}).get("grade")):
        if not re.fullmatch(r"[A-Za-z0-9_-]{1,64}", str(cell.get("id", ""))) or cell["id"] in taken:
            cell["id"] = next(name for n in range(len(cells) + 1) if (name := f"cell-{n}") not in taken)
        taken.add(cell["id"])
    return cells


def is_code(cell):
    return cell.cell_type == "code"


def as_code(cell):
    """Makes it code again, if it became Markdown or raw."""
    if not is_code(cell):
        cell.pop("attachments", None)
        cell.update(cell_type="code", outputs=[], execution_count=None)
