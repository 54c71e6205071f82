"""A student's folder: which file in it is the submission, and what is in that file."""

import json
import os
import stat

import nbformat
from nbformat.notebooknode import NotebookNode

from six_steps_cells import marks_of
from six_steps_exercises import exercises_of
from six_steps_places import languages
from six_steps_text import whole

MOST_BYTES = 200_000_000


class NoGrade(Exception):
    """Why a submission has no grade, as the end of a sentence that begins with its folder or file."""


def find_submission(folder, wanted, known):
    """The submission in a student's folder, and what else there looks like one and is left out, in sentences.

    Whatever the file's name, the one notebook with a cell of this lesson's exercises is the submission.

    Raises NoGrade where there is none, or more than one.
    """
    found, others = {}, []
    names = names_in(folder)
    if not exercises_of(known) and wanted in names:
        return os.path.join(folder, wanted), others  # a teacher's own, which only its name tells
    for name in names:
        if not name.lower().endswith(".ipynb"):
            continue
        try:
            cells = read_notebook(os.path.join(folder, name)).cells
            if belongs(cells, known):
                found[name] = cells
            else:
                others.append(f"“{name}” holds no cell of this lesson's exercises")
        except NoGrade as why:
            others.append(f"“{name}” {why}")
    if len(found) == 1 or (found and all(cells == next(iter(found.values())) for cells in found.values())):
        name = wanted if wanted in found else next(iter(found))
        others += [f"“{other}” holds the same as “{name}”" for other in found if other != name]
        return os.path.join(folder, name), others
    if found:
        listed = ", ".join(f"“{name}”" for name in found)
        raise NoGrade(f"holds {len(found)} notebooks of this lesson: {listed}. Wanted is one, named {wanted}: take the others out.")
    if others:
        raise NoGrade(f"holds no notebook to grade: {'; '.join(others)}. Wanted is {wanted}.")
    listed = ", ".join(f"“{name}”" for name in names[:5]) + (" and more" if len(names) > 5 else "")
    raise NoGrade(f"holds no file that ends in .ipynb, only {listed or 'nothing'}. Wanted is {wanted}.")


def names_in(folder):
    try:
        return sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except OSError as error:
        raise NoGrade(f"cannot be looked into: {error.strerror}. Wanted is a folder with the notebook in it.") from None


def belongs(cells, known):
    exercises = exercises_of(known)
    marks = marks_of(cells, known)
    return any(
        marks[i] or any(one.is_checked_in(cell) or one.is_declared_in(cell) for one in exercises) for i, cell in enumerate(cells)
    )


def read_notebook(path):
    """A notebook of a student's, of any format, with what nbgrader relies on in each cell.

    Raises NoGrade for what is not a notebook.
    """
    data = parsed(contents(path))
    if isinstance(data, dict) and data.get("nbformat") in (1, 2, 3):
        try:
            data = nbformat.convert(nbformat.reader.reads(json.dumps(data)), 4)
        except Exception:
            raise NoGrade(f"is in notebook format {data['nbformat']}, and damaged") from None
    cells = data.get("cells") if isinstance(data, dict) else None
    if not isinstance(cells, list):
        raise NoGrade("is JSON, but no notebook")
    cells = [usual(cell) for cell in cells if isinstance(cell, dict)]
    return NotebookNode(cells=cells, metadata=usual_metadata(part(data, "metadata")), nbformat=4, nbformat_minor=5)


def contents(path):
    """The bytes of a plain file. A link could lead anywhere, and a pipe has no end."""
    try:
        mode = os.lstat(path).st_mode
        if stat.S_ISREG(mode):
            if os.path.getsize(path) > MOST_BYTES:
                raise NoGrade(f"has more than {MOST_BYTES // 1_000_000} MB")
            with open(path, "rb") as file:
                return file.read()
    except OSError as error:
        raise NoGrade(f"cannot be read: {error.strerror}") from None
    kind = "link" if stat.S_ISLNK(mode) else "folder" if stat.S_ISDIR(mode) else "pipe or device"
    raise NoGrade(f"is a {kind}, not a file")


def parsed(data):
    if not data.strip():
        raise NoGrade("is empty")
    try:
        text = data.decode(json.detect_encoding(data), "surrogatepass")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise NoGrade(f"is not a notebook, or it is damaged: line {error.lineno} is not JSON") from None
    except (ValueError, RecursionError):
        raise NoGrade("is not a notebook, or it is damaged: it is nested too deeply, or holds a number that is too long") from None


def usual_metadata(metadata):
    """The language that the student read the lesson in, where the notebook tells it. Nothing else of them counts."""
    language = metadata.get("language")
    return NotebookNode(language=language) if isinstance(language, str) and language in languages() else NotebookNode()


def usual(cell):
    """What a student's cell is: its kind, its text, and the names by which the course may know it."""
    kind = cell.get("cell_type") if cell.get("cell_type") in ("code", "markdown") else "raw"
    made = NotebookNode(cell_type=kind, source=whole(text_of(cell.get("source"))), metadata=NotebookNode())
    if isinstance(cell.get("id"), str):
        made["id"] = whole(cell["id"])
    mark = part(part(cell, "metadata"), "nbgrader")
    if isinstance(mark.get("grade_id"), str):
        made.metadata["nbgrader"] = NotebookNode(grade_id=mark["grade_id"])
    if kind == "code":
        made.update(outputs=[], execution_count=None)
    else:
        pictures = {
            name: {kind: data for kind, data in bundle.items() if isinstance(data, str)}
            for name, bundle in part(cell, "attachments").items()
            if isinstance(bundle, dict)
        }
        if pictures:
            made["attachments"] = nbformat.from_dict(whole(pictures))
    return made


def part(owner, name):
    value = owner.get(name)
    return value if isinstance(value, dict) else {}


def text_of(source):
    """Jupyter keeps text as a string or as a list of lines."""
    if isinstance(source, list):
        return "".join(line for line in source if isinstance(line, str))
    return source if isinstance(source, str) else ""
