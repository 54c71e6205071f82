"""Which of a submission's cells nbgrader knows."""

from nbformat.notebooknode import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor


class OnlyKnownCells(NbGraderPreprocessor):
    """Takes nbgrader's marks from cells that the course has not given out. nbgrader would fail on some of them."""

    def preprocess(self, nb, resources):
        ids = resources["nbgrader"]
        with Gradebook(ids["db_url"]) as gradebook:
            known = {cell.name for cell in gradebook.find_notebook(ids["notebook"], ids["assignment"]).source_cells}
        for cell in nb.cells:
            meta = cell.metadata.get("nbgrader")
            if meta is None:
                continue
            # What a cell is says its id; the rest is written anew from the gradebook.
            name = meta.get("grade_id") if isinstance(meta, dict) else None
            if not isinstance(name, str) or name not in known:
                del cell.metadata["nbgrader"]
                continue
            grade = name.startswith("grade-")
            points = meta.get("points")
            cell.metadata["nbgrader"] = NotebookNode(
                grade_id=name, grade=grade, solution=not grade, locked=grade, task=False, schema_version=3,
                **({"points": points if isinstance(points, (int, float)) else 0} if grade else {}),
            )
        return nb, resources
