"""What nbgrader does differently for the Six Steps lessons; a course's nbgrader_config.py names it.

six_steps_stubs       puts each exercise's own stub in the place of its solution
six_steps_submission  finds the notebook in a student's folder, and reads it
six_steps_cells       finds the exercises among its cells
six_steps_run         runs its cells in a kernel in a sandbox, and has each exercise graded outside of it
six_steps_beside      runs them in further kernels, whose library lacks what an exercise asks for
six_steps_autograde   does so for each student
six_steps_export      writes the table of grades
six_steps_lms         writes them for Canvas and Moodle: six_steps_canvas, six_steps_moodle
six_steps_roster      finds a student in the list that one of these has of the class
six_steps_page        makes a feedback page in which nothing of a submission runs
"""

import os

from nbgrader import apps
from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.preprocessors import ClearSolutions, Execute

from six_steps_autograde import AutogradeEach
from six_steps_cells import OnlyKnownCells
from six_steps_export import ExportGrades
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
    c.ExportApp.plugin_class = ExportGrades
    for module in (apps.autogradeapp, apps.api):  # nbgrader has no setting for this: its command line, and its panels
        module.Autograde = AutogradeEach
    c.Execute.timeout = 120
    c.GenerateFeedback.exporter_class = "six_steps_feedback.FeedbackPage"
