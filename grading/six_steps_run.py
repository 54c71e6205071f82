"""The run of a submission: its cells in a sandbox, and the grade of each exercise."""

from nbformat.v4 import new_code_cell, new_output
from nbgrader.preprocessors import Execute
from traitlets import Integer, Unicode

from six_steps_beside import RunsBeside
from six_steps_grader import Grader, secret_file
from six_steps_kernel_manager import SandboxedKernelManager
from six_steps_outputs import error_output, shown

ANSWERS = "application/vnd.six-steps.answers+json"


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
        self.begin()
        self._beside = RunsBeside(self)
        self._grader = Grader(resources["nbgrader"]["notebook"], secret_file(self.secret))
        try:
            return super().preprocess(nb, resources, km)
        finally:
            self._grader.close()
            self._beside.close()

    def begin(self):
        self.ruinous = set()  # cells that are known to end a kernel
        self._restarts = 0
        self._caught_up = 0

    def preprocess_cell(self, cell, resources, index):
        meta = cell.metadata.get("nbgrader", {})
        name = meta.get("grade_id", "").removeprefix("grade-")
        if cell.cell_type != "code":
            return cell, resources
        if meta.get("grade") and name in self._grader.exercises:
            grade = self._grader.grade(name, meta["points"], lambda code, given: self._beside.ask(code, given, index))
            cell.outputs = [
                new_output("display_data", data=grade["feedback"]),
                new_output("execute_result", data={"text/plain": str(grade["points"])}),
            ]
        else:
            self._run(cell, index)
            cell.outputs = [shown(output) for output in cell.outputs]
        return cell, resources

    def ask(self, code, index):
        """What the kernel answers to the grader's code."""
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
        self.ruinous.add(index)
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
        self.end_kernel()
        self._restarts += 1
        if self._restarts > self.most_restarts:
            return
        self.begin_kernel()
        for before in range(index):
            if self._is_to_run(before) and self._run(new_code_cell(self.nb.cells[before].source), before) == "It ended the kernel.":
                return  # and that has started yet another

    def catch_up(self, index):
        """Runs the cells before `index` that have not run yet. What they show is for nobody."""
        for before in range(self._caught_up, index):
            if self._is_to_run(before):
                self._run(new_code_cell(self.nb.cells[before].source), before, timeout=self.answer_timeout)
        self._caught_up = index

    def _is_to_run(self, index):
        cell = self.nb.cells[index]
        is_graded = cell.metadata.get("nbgrader", {}).get("grade")
        return cell.cell_type == "code" and not is_graded and index not in self.ruinous

    def begin_kernel(self):
        self.km = self.create_kernel_manager()
        self.start_new_kernel()
        self.start_new_kernel_client()

    def end_kernel(self):
        if self.km is None:
            return
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
