"""What nbgrader does differently for the Six Steps lessons; a course's nbgrader_config.py names it.

six_steps_stubs    puts each exercise's own stub in the place of its solution
six_steps_cells    finds the exercises among the cells of a submission
six_steps_run      runs a submission in a kernel in a sandbox, and has each exercise graded outside of it
six_steps_beside   runs it in further kernels, whose library lacks what an exercise asks for
six_steps_grader   the program outside of the sandbox that knows what is right
six_steps_outputs  what is kept and shown of what cells print
"""

import os

from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.preprocessors import ClearSolutions, Execute

from six_steps_cells import OnlyKnownCells
from six_steps_run import GradeExercises
from six_steps_stubs import StubOfExercise


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
