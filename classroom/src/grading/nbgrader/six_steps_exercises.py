"""What a course has given out, as nbgrader's gradebook keeps it, and the exercises in it."""

import re
from typing import NamedTuple

from nbformat.notebooknode import NotebookNode


class Known(NamedTuple):
    """A cell with nbgrader's mark."""

    name: str
    source: str
    cell_type: str = "code"
    grade: bool = False
    solution: bool = False
    task: bool = False
    locked: bool = False
    points: float = 0

    @property
    def mark(self):
        mark = NotebookNode(
            grade_id=self.name, grade=self.grade, solution=self.solution, task=self.task, locked=self.locked, schema_version=3
        )
        if self.grade or self.task:
            mark["points"] = self.points
        return mark


class Exercise:
    """An exercise: its name, what its answer is called, the cell to answer in, and the cell that earns the points."""

    def __init__(self, name, answer, given, grading):
        self.name, self.answer, self.given, self.grading = name, answer, given, grading
        declared = rf"^(?:export\s+)?(?:async\s+)?(?:function\*?|class|let|const|var)\s+{re.escape(answer)}(?![\w$])"
        checked = rf"^[ \t]*(?:await\s+)?(?:ask|exercises\.\w+)\.{re.escape(name)}\.check\(\s*{re.escape(answer)}\s*\)"
        self._declared = re.compile(declared, re.MULTILINE)
        self._checked = re.compile(checked, re.MULTILINE)

    def is_declared_in(self, cell):
        return self._declared.search(cell.source) is not None

    def begins(self, cell):
        """Whether the cell begins by declaring the answer: text in Markdown does not."""
        return self._declared.match(cell.source.lstrip()) is not None

    def is_checked_in(self, cell):
        return self._checked.search(cell.source) is not None

    def is_untouched(self, cell):
        return self.given is not None and cell.source.strip() == self.given.source.strip()


def exercises_of(known):
    """The exercises among the cells that were given out, in their order."""
    cells = {cell.name: cell for cell in known}
    calls = [(re.search(r"\bask\.(\w+)\.points\(\s*([\w$]+)", cell.source), cell) for cell in known if cell.grade]
    return [Exercise(*call.groups(), cells.get(f"exercise-{call[1]}"), cell) for call, cell in calls if call]


def given_out(notebook):
    """The cells with marks of a notebook in the gradebook, in their order."""
    graded = {cell.name: cell.max_score for cell in notebook.grade_cells}
    tasks = {cell.name: cell.max_score for cell in notebook.task_cells}
    solutions = {cell.name for cell in notebook.solution_cells}
    return [
        Known(
            name=cell.name,
            source=cell.source or "",
            cell_type=cell.cell_type,
            grade=cell.name in graded,
            solution=cell.name in solutions,
            task=cell.name in tasks,
            locked=cell.locked,
            points=graded.get(cell.name, tasks.get(cell.name, 0)),
        )
        for cell in notebook.source_cells
    ]
