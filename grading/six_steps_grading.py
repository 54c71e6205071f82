"""What nbgrader does differently for the Six Steps lessons; a course's nbgrader_config.py names it.

StubOfExercise   puts each exercise's own stub in the place of its solution
GradeExercises   runs a submission in a kernel in a sandbox, and has each exercise graded outside of it
"""

import json
import os
import secrets
import shutil
import subprocess
import tempfile

from jupyter_client.manager import AsyncKernelManager
from nbformat.notebooknode import NotebookNode
from nbformat.v4 import new_code_cell, new_output
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.preprocessors import ClearSolutions, Execute, NbGraderPreprocessor
from traitlets import Integer, Unicode

from six_steps_sandbox import excess, in_sandbox

ANSWERS = "application/vnd.six-steps.answers+json"
SHOWN = ("text/plain", "image/png")


class StubOfExercise(ClearSolutions):
    """nbgrader has one stub for all exercises; ours have one each, with the function's name and types."""

    def preprocess_cell(self, cell, resources, cell_index):
        stub = cell.metadata.get("six_steps", {}).get("stub")
        if stub is not None:
            self.code_stub = {**self.code_stub, resources["language"]: stub}
        return super().preprocess_cell(cell, resources, cell_index)


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


class SandboxedKernelManager(AsyncKernelManager):
    """Starts the kernel where it sees neither the course nor the network. It talks through sockets in a folder."""

    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self._sockets = tempfile.mkdtemp(prefix="six-steps-")
        self.transport = "ipc"
        self.connection_file = os.path.join(self._sockets, "kernel.json")

    def format_kernel_cmd(self, extra_arguments=None):
        return in_sandbox(super().format_kernel_cmd(extra_arguments), self._sockets)

    async def is_alive(self):
        """Asked about once a second while a cell runs: a kernel that takes too much is at its end."""
        alive = await super().is_alive()
        why = alive and excess(self.provisioner.pid, self._sockets)
        if why:
            self.log.warning("The submission's kernel is ended: %s", why)
            await self.provisioner.kill()
        return alive and not why

    async def cleanup_resources(self, restart=False):
        await self._async_cleanup_resources(restart)
        if not restart:
            shutil.rmtree(self._sockets, ignore_errors=True)


class Grader:
    """The program that knows what is right: see grader.mjs."""

    def __init__(self, lesson, secret):
        here = os.path.dirname(os.path.abspath(__file__))
        self._process = subprocess.Popen(
            [os.environ.get("SIX_STEPS_NODE", "node"), os.path.join(here, "grader.mjs"), lesson, secret],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        ready = self._hear()
        self.exercises = ready["ready"]
        self.first = ready.get("first")  # code to run before any of the student's

    def grade(self, exercise, points, ask):
        self._say({"exercise": exercise, "points": points})
        while True:
            message = self._hear()
            if "ask" not in message:
                return message["grade"]
            self._say(ask(message["ask"]))

    def close(self):
        self._process.stdin.close()
        self._process.wait(10)

    def _say(self, message):
        self._process.stdin.write(json.dumps(message) + "\n")
        self._process.stdin.flush()

    def _hear(self):
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("The grader of Six Steps ended; its message is above.")
        return json.loads(line)


class GradeExercises(Execute):
    """Runs a submission, and puts into each graded cell the points that the grader gives.

    Whatever a submission does, the other exercises are graded: a cell that ends the kernel or cannot be stopped is left
    out when a new kernel runs the cells before the next exercise.
    """

    secret = Unicode("secret", help="the file, in the course's folder, by which the inputs are drawn").tag(config=True)
    answer_timeout = Integer(20, help="seconds that the calls of one exercise may take together").tag(config=True)
    most_restarts = Integer(3, help="kernels that one submission may ruin before the rest of it gets 0").tag(config=True)
    most_output = Integer(1_000_000, help="characters of output that are kept of one cell").tag(config=True)

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("kernel_manager_class", SandboxedKernelManager)
        super().__init__(*args, **kwargs)

    def preprocess(self, nb, resources, km=None):
        self._ruinous = set()
        self._restarts = 0
        self._grader = Grader(resources["nbgrader"]["notebook"], secret_file(self.secret))
        try:
            return super().preprocess(nb, resources, km)
        finally:
            self._grader.close()

    def _prepare(self):
        if self._grader.first:
            self._run(new_code_cell(self._grader.first), 0)

    def preprocess_cell(self, cell, resources, index):
        if index == 0:
            self._prepare()
        meta = cell.metadata.get("nbgrader", {})
        name = meta.get("grade_id", "").removeprefix("grade-")
        if cell.cell_type != "code":
            return cell, resources
        if meta.get("grade") and name in self._grader.exercises:
            grade = self._grader.grade(name, meta["points"], lambda code: self._ask(code, index))
            cell.outputs = [
                new_output("display_data", data=grade["feedback"]),
                new_output("execute_result", data={"text/plain": str(grade["points"])}),
            ]
        else:
            self._run(cell, index)
            cell.outputs = [shown(output) for output in cell.outputs]
        return cell, resources

    def _ask(self, code, index):
        cell = new_code_cell(code)
        why = self._run(cell, index, timeout=self.answer_timeout)
        if why:
            return {"failed": why}
        for output in cell.outputs:
            if output.output_type == "execute_result" and ANSWERS in output.data:
                return {"answers": output.data[ANSWERS]}
        errors = [f"{o.ename}: {o.evalue}" for o in cell.outputs if o.output_type == "error"]
        return {"failed": (errors or ["The kernel gave no answer."])[0]}

    def _run(self, cell, index, timeout=None):
        """Runs a cell. Returns why it did not come to its end, if it did not."""
        if self.kc is None:
            cell.outputs = [error_output("This submission has ended too many kernels.")]
            return "This submission has ended too many kernels."
        usual, self._seen = self.timeout, 0
        place = self.nb.cells[index]
        try:
            self.timeout = timeout or usual
            self.execute_cell(cell, index, store_history=timeout is None)
            timed_out = any(o.output_type == "error" and o.ename == "CellTimeoutError" for o in cell.outputs)
            if not timed_out:
                return None
            why = f"It had not ended after {self.timeout} seconds."
            if self._answers(index):
                return why
        except Exception as error:  # whatever a submission does to the kernel
            self.log.warning("Cell %s: %s", index, error)
            why = "It ended the kernel."
        finally:
            self.timeout = usual
            self.nb.cells[index] = place
        cell.outputs = [*cell.get("outputs", []), error_output(why)]
        self._ruinous.add(index)
        self._start_again(index)
        return why

    def _answers(self, index):
        """Whether the kernel still runs what it is given."""
        usual, place = self.timeout, self.nb.cells[index]
        try:
            self.timeout = 5
            probe = new_code_cell("1")
            self.execute_cell(probe, index, store_history=False)
            return any(output.output_type == "execute_result" for output in probe.outputs)
        except Exception:
            return False
        finally:
            self.timeout = usual
            self.nb.cells[index] = place  # where nbclient puts what it ran

    def _start_again(self, index):
        """A new kernel, in which the cells before `index` have run."""
        self._end_kernel()
        self._restarts += 1
        if self._restarts > self.most_restarts:
            return
        self.km = self.create_kernel_manager()
        self.start_new_kernel()
        self.start_new_kernel_client()
        self._prepare()
        for before in range(index):
            cell = self.nb.cells[before]
            is_graded = cell.metadata.get("nbgrader", {}).get("grade")
            if cell.cell_type == "code" and not is_graded and before not in self._ruinous:
                if self._run(new_code_cell(cell.source), before) == "It ended the kernel.":
                    return  # and that has started yet another

    def _end_kernel(self):
        try:
            self._cleanup_kernel()
        except Exception as error:
            self.log.warning("The kernel's end: %s", error)
        self.km = self.kc = None

    def process_message(self, msg, cell, cell_index):
        """Leaves out what a cell prints beyond all measure."""
        content = msg["content"]
        self._seen += len(content.get("text", "")) + sum(len(str(part)) for part in content.get("data", {}).values())
        if self._seen > self.most_output and msg["msg_type"] not in ("status", "error"):
            return None
        return super().process_message(msg, cell, cell_index)


def configure(c, course):
    """Settings of a course with these lessons, in the folder `course`."""
    c.CourseDirectory.course_id = "six-steps"
    c.CourseDirectory.root = course
    if not os.path.isdir("/usr/local/share/nbgrader/exchange"):  # where a server with accounts for all has it
        c.Exchange.root = os.path.join(course, "exchange")
    c.ClearSolutions.code_stub = {"typescript": "return todo();"}
    c.GenerateAssignment.preprocessors = [
        StubOfExercise if one is ClearSolutions else one for one in GenerateAssignment.preprocessors.default_args[0]
    ]
    c.Autograde.autograde_preprocessors = [
        GradeExercises if one is Execute else one for one in Autograde.autograde_preprocessors.default_args[0]
    ]
    c.Autograde.sanitize_preprocessors = [OnlyKnownCells, *Autograde.sanitize_preprocessors.default_args[0]]
    c.OverwriteCells.add_missing_cells = True
    c.Execute.timeout = 120
    c.GenerateFeedback.exporter_class = "six_steps_page.FeedbackPage"


def shown(output):
    """An output without what could act in the teacher's browser: HTML and scripts stay out."""
    if "data" in output:
        kept = {kind: data for kind, data in output.data.items() if kind in SHOWN}
        output.data = kept or {"text/plain": "(not shown)"}
    return output


def secret_file(path):
    """The file by which the inputs are drawn: the same for all students of a course, and known to none."""
    if not os.path.exists(path):
        with open(path, "x", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(secrets.token_hex(16))
    return path


def error_output(why):
    return new_output("error", ename="Ended", evalue=why, traceback=[why])
