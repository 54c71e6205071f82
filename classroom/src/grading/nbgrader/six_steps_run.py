"""The run of a submission: its cells in a sandbox, and the grade of each exercise."""

import re

from nbformat.v4 import new_code_cell, new_output
from traitlets import Integer, Unicode

from six_steps_beside import RunsBeside
from six_steps_grader import NO_ANSWER, Grader, names_of_numbers, secret_file
from six_steps_kernel_run import KernelRun
from six_steps_outputs import Answers, cut, shown

ANSWERS = "application/vnd.six-steps.answers+json"
MOST_OF_ANSWERS = 20_000_000
NUMBERS = "numbers.json"  # in the course's folder, which is the working directory
SETUP = re.compile(r"\bask\s*=\s*exercises\.")
SETUP_LOST = "// This cell was not in the notebook that was handed in, or stood below an exercise.\n"


class GradeExercises(KernelRun):
    """Runs a submission, and puts into each graded cell the points that the grader gives.

    Whatever a submission does, the other exercises are graded: a cell that ends the kernel or cannot be stopped is left
    out when a new kernel runs the cells before the next exercise.
    """

    secret = Unicode("secret", help="the file, in the course's folder, by which the inputs are drawn").tag(config=True)
    answer_timeout = Integer(20, help="seconds that the calls of one exercise may take together").tag(config=True)

    def preprocess(self, nb, resources, km=None):
        self._beside = RunsBeside(self)
        graded = resources["nbgrader"]
        names = names_of_numbers(NUMBERS, graded["student"])
        self._grader = Grader(graded["notebook"], secret_file(self.secret), names, nb.metadata.get("language"))
        try:
            if not has_setup(nb.cells) and self._grader.setup:
                nb.cells.insert(0, new_code_cell(SETUP_LOST + self._grader.setup))
            return super().preprocess(nb, resources, km)
        finally:
            self._grader.close()
            self._beside.close()

    def preprocess_cell(self, cell, resources, index):
        if cell.cell_type != "code":
            return cell, resources
        meta = cell.metadata.get("nbgrader", {})
        name = meta.get("grade_id", "").removeprefix("grade-")
        if meta.get("grade") and name in self._grader.exercises:
            note = cell.metadata.get("six_steps", {}).get("note")
            grade = self._grader.grade(name, meta["points"], lambda code, given: self._beside.ask(code, given, index), note)
            cell.outputs = [
                new_output("display_data", data=grade["feedback"]),
                new_output("execute_result", data={"text/plain": str(grade["points"])}),
            ]
        else:
            self.run(cell, index)
            cell.outputs = [shown(output) for output in cell.outputs]
        return cell, resources

    def ask(self, code, index):
        """What the student's kernel answers, or why nothing came."""
        cell = new_code_cell(code)
        kept = Answers(MOST_OF_ANSWERS, most_outputs=10)
        why = self.run(cell, index, kept, timeout=self.answer_timeout)
        if why:
            return {"failed": why}
        if kept.characters > MOST_OF_ANSWERS:
            return {"failed": f"The answers are longer than {MOST_OF_ANSWERS:,} characters."}
        for output in cell.outputs:
            if output.output_type == "execute_result" and ANSWERS in output.data:
                return {"answers": output.data[ANSWERS]}
        errors = [shown(output) for output in cell.outputs if output.output_type == "error"]
        return {"failed": cut(f"{errors[0].ename}: {errors[0].evalue}", 2000) if errors else NO_ANSWER}


def has_setup(cells):
    """Whether the cell that imports the exercises stands above all of them."""
    for cell in cells:
        if cell.cell_type == "code" and SETUP.search(cell.source):
            return True
        if "nbgrader" in cell.metadata:
            return False
    return False
