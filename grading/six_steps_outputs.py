"""What the teacher and the student see of a cell's outputs."""

from nbformat.v4 import new_output

SHOWN = ("text/plain", "image/png")


def shown(output):
    """An output without what could act in the teacher's browser: HTML and scripts stay out."""
    if "data" in output:
        kept = {kind: data for kind, data in output.data.items() if kind in SHOWN}
        output.data = kept or {"text/plain": "(not shown)"}
    return output


def error_output(why):
    return new_output("error", ename="Ended", evalue=why, traceback=[why])
