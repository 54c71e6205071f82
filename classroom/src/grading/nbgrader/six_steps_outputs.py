"""What is kept and shown of a cell's outputs."""

from nbformat.v4 import new_output

from six_steps_text import length, whole

SHOWN = ("text/plain", "image/png")
MOST_OF_AN_ERROR = 20_000


class Kept:
    """Counts what a cell shows, and says what is to be left out."""

    def __init__(self, most_characters, most_outputs):
        self._most_characters, self._most_outputs = most_characters, most_outputs
        self.characters = self.outputs = 0

    def admits(self, kind, content):
        if kind in ("status", "execute_input"):
            return True
        if kind not in ("stream", "display_data", "execute_result", "update_display_data", "error", "clear_output"):
            return False
        self.outputs += 1
        self.characters += min(length(content), MOST_OF_AN_ERROR) if kind == "error" else length(content)
        return self.characters <= self._most_characters and self.outputs <= self._most_outputs

    @property
    def sentence(self):
        """What to say below a cell of which something was left out; None where nothing was."""
        if self.characters > self._most_characters:
            return f"Cut: this cell showed {self.characters:,} characters. Grading keeps the first {self._most_characters:,}."
        if self.outputs > self._most_outputs:
            return f"Cut: this cell had {self.outputs:,} outputs. Grading keeps the first {self._most_outputs:,}."
        return None


class Answers(Kept):
    """Of a call to the student's code, what comes back is kept, and not what the code shows meanwhile."""

    def admits(self, kind, content):
        if kind not in ("execute_result", "error"):
            return kind in ("status", "execute_input")
        return super().admits(kind, content)


def shown(output):
    """An output in nbformat's shape, without what could act in the teacher's browser: HTML and scripts stay out."""
    kind = output.output_type
    if kind == "stream":
        return new_output(kind, name="stderr" if output.get("name") == "stderr" else "stdout", text=as_text(output.get("text")))
    if kind == "error":
        return error_as_shown(output)
    data = output.get("data")
    kept = {name: as_text(data[name]) for name in SHOWN if name in data} if isinstance(data, dict) else {}
    count = {"execution_count": output.get("execution_count")} if kind == "execute_result" else {}
    return new_output(kind, data=kept or {"text/plain": "(not shown)"}, **count)


def error_as_shown(output):
    ename, evalue = cut(output.get("ename"), 200), cut(output.get("evalue"), MOST_OF_AN_ERROR // 10)
    traceback = output.get("traceback")
    lines = [as_text(line) for line in traceback] if isinstance(traceback, list) else []
    if length(lines) > MOST_OF_AN_ERROR:
        lines = [cut("\n".join(lines), MOST_OF_AN_ERROR)]
    return new_output("error", ename=ename, evalue=evalue, traceback=lines)


def cut(value, most):
    text = as_text(value)
    return text if len(text) <= most else f"{text[:most]} … (cut: {len(text):,} characters)"


def as_text(value):
    if isinstance(value, list):
        return whole("".join(part for part in value if isinstance(part, str)))
    return whole(value) if isinstance(value, str) else ""


def said(sentence):
    """A sentence of the grading's own among a cell's outputs."""
    return new_output("stream", name="stdout", text=f"{sentence}\n")


def error_output(why):
    return new_output("error", ename="Grading", evalue=why, traceback=[why])
