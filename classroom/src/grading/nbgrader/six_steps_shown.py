"""What of a submission gets onto a page: known fields alone, each of the type that nbgrader's templates count on.

A notebook file may hold anything in any place. What a template prints as a number can be HTML there, and what it takes
for a list can be a number, by which there would be no page at all.
"""

import re

from nbformat import NotebookNode

from six_steps_clean import clean_output

PICTURES = ("image/png", "image/jpeg", "image/gif", "image/webp")
BASE64 = re.compile(r"[A-Za-z0-9+/=\s]+")
NAME = re.compile(r"[\w.-]{1,64}", re.ASCII)


def only_what_is_shown(notebook):
    """A copy of a notebook with its cells' text, outputs and pictures, and nbgrader's marks. The rest is left out."""
    cells = [_cell(_dict(cell), number) for number, cell in enumerate(_list(notebook.get("cells")))]
    language = {"name": "typescript", "pygments_lexer": "typescript"}
    return NotebookNode(
        nbformat=4, nbformat_minor=5, metadata=NotebookNode(language_info=NotebookNode(language)), cells=cells
    )


def _cell(cell, number):
    kind = cell.get("cell_type")
    shown = NotebookNode(
        cell_type=kind if kind in ("code", "markdown", "raw") else "raw",
        id=f"cell-{number}",
        metadata=_marks(cell.get("metadata")),
        source=_text(cell.get("source")),
    )
    if shown.cell_type == "code":
        shown.execution_count = _whole(cell.get("execution_count"))
        shown.outputs = [one for one in map(_output, _list(cell.get("outputs"))) if one]
    else:
        shown.attachments = _attachments(cell.get("attachments"))
    return shown


def _marks(metadata):
    """nbgrader's marks, without which a cell is one of the student's own."""
    marks = _dict(_dict(metadata).get("nbgrader"))
    name = _name(marks.get("grade_id"))
    if not name:
        return NotebookNode()
    kept = NotebookNode({part: marks.get(part) is True for part in ("grade", "solution", "locked", "task")})
    kept.grade_id, kept.schema_version = name, 3
    if kept.grade or kept.task:
        points = marks.get("points")
        kept.points = points if isinstance(points, (int, float)) else 0
    return NotebookNode(nbgrader=kept)


def _output(output):
    match _dict(output).get("output_type"):
        case "stream":
            name = "stderr" if output.get("name") == "stderr" else "stdout"
            return NotebookNode(output_type="stream", name=name, text=_text(output.get("text")))
        case "error":
            lines = [_text(line) for line in _list(output.get("traceback"))]
            return NotebookNode(
                output_type="error", ename=_text(output.get("ename")), evalue=_text(output.get("evalue")), traceback=lines
            )
        case "display_data" | "execute_result" as kind:
            data = {mime: kept for mime, value in _dict(output.get("data")).items() if (kept := _shown(mime, _text(value)))}
            sizes = {mime: _size(_dict(output.get("metadata")).get(mime)) for mime in data if mime in PICTURES}
            count = {"execution_count": _whole(output.get("execution_count"))} if kind == "execute_result" else {}
            return NotebookNode(output_type=kind, data=NotebookNode(data), metadata=NotebookNode(sizes), **count)


def _shown(mime, value):
    if mime == "text/plain":
        return value
    if mime == "text/html":
        return clean_output(value)
    return value if mime in PICTURES and BASE64.fullmatch(value) else None


def _size(metadata):
    sizes = {side: _whole(_dict(metadata).get(side)) for side in ("width", "height")}
    return NotebookNode({side: pixels for side, pixels in sizes.items() if pixels is not None})


def _attachments(attachments):
    return NotebookNode({name: _pictures(bundle) for name, bundle in _dict(attachments).items()})


def _pictures(bundle):
    pictures = {mime: _text(data) for mime, data in _dict(bundle).items() if mime in PICTURES}
    return NotebookNode({mime: data for mime, data in pictures.items() if _shown(mime, data)})


def _text(value):
    return "".join(part for part in value if isinstance(part, str)) if isinstance(value, (str, list)) else ""


def _name(value):
    return value if isinstance(value, str) and NAME.fullmatch(value) else None


def _whole(value):
    return value if type(value) is int and 0 <= value < 1_000_000 else None


def _list(value):
    return value if isinstance(value, list) else []


def _dict(value):
    return value if isinstance(value, dict) else {}
