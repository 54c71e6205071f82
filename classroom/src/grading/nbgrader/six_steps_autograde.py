"""nbgrader's autograde with a grade for each student who handed in a notebook, whatever others handed in."""

import glob
import os
import re
import shutil
import traceback

import nbformat
from nbgrader.api import Gradebook, MissingEntry
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from nbgrader.utils import find_all_files, parse_utc, rmtree
from sqlalchemy.exc import OperationalError

from six_steps_exercises import given_out
from six_steps_run import SETUP_LOST
from six_steps_submission import NoGrade, contents, find_submission, read_notebook
from six_steps_text import is_whole, whole


class AutogradeEach(Autograde):
    """Differs from nbgrader's own in four things.

    A submission without a grade is told in one sentence, and has no points of an earlier one. A file may have any name; what
    became of files and cells is told when all are graded.
    A graded notebook is written when it is whole. Links and pipes in a student's folder are not followed.
    """

    def init_notebooks(self):
        lesson = self.coursedir.assignment_id
        self.notebooks = []
        self.assignments = {path: [] for path in glob.glob(self._folder(lesson, self.coursedir.student_id))}
        if not self.assignments:
            self._stop(f"Nobody has handed in {lesson}: there is no {self._shown(self._folder(lesson, '<student>'))}.")

    def convert_notebooks(self):
        lesson = self.coursedir.assignment_id
        try:
            with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
                known = {one.name: given_out(one) for one in gradebook.find_assignment(lesson).notebooks}
        except MissingEntry:
            self._stop(f"{lesson} has not been handed out. To mend it: npm run grading -- generate {lesson}")
        without, self._told = [], []
        for folder in sorted(self.assignments):
            student = re.fullmatch(self._folder(re.escape(lesson), "(?P<student>.*)", escape=True), folder)["student"]
            why = self._grade(lesson, student, folder, known)
            if why:
                self._forget(lesson, student)
                without.append(whole(f"No grade for {student} in {lesson}: {why}"))
        for sentence in self._told:
            self.log.warning("%s", whole(sentence))
        if without:
            self._stop("\n".join([f"{len(without)} of {len(self.assignments)} have no grade.", *without]))

    def _grade(self, lesson, student, folder, known):
        """Grades one student's notebooks. Returns why there is no grade, if there is none."""
        self._sanitizing = True  # which folder nbgrader reads from goes by it
        try:
            self.notebooks = [os.path.join(folder, f"{name}.ipynb") for name in known]
            graded = [os.path.join(self._format_dest(lesson, student), os.path.basename(path)) for path in self.notebooks]
            self._enrol(student)
            require_time(folder, f"{lesson}.ipynb")
            done = self._format_dest(lesson, student)
            # What a run that was ended has left; or the grade of something that nobody knows the time of.
            if not all(map(os.path.exists, graded)) or (has_time(folder) and not has_time(done)):
                rmtree_if_there(done)
            if not self.init_destination(lesson, student):
                return None
            found = {}
            for name, cells in known.items():
                found[name], others = find_submission(folder, f"{name}.ipynb", cells)
                self._told += [f"Left out of {self._shown(folder)}: {other}." for other in others]
                if os.path.basename(found[name]) != f"{name}.ipynb":
                    self._told.append(f"{student}: “{os.path.basename(found[name])}” was graded as {name}.ipynb.")
            self.run_pre_convert_hook()
            self.init_assignment(lesson, student)
            for name, path in found.items():
                self._convert(lesson, student, name, path)
            self.set_permissions(lesson, student)
            self.run_post_convert_hook()
            return None
        except NoGrade as why:
            return f"{self._shown(folder)} {why}"
        except OperationalError as error:
            self._stop(
                f"The course's gradebook.db cannot be used: {error.orig}. Where another program has it open, close that one; "
                "after an upgrade of nbgrader copy the file, then: npm run grading -- db upgrade"
            )
        except Exception as error:
            self.log.debug(traceback.format_exc())
            return (
                f"{self._shown(folder)} could not be graded: {type(error).__name__}: {error}. "
                "That should not happen; --debug tells where."
            )

    def _enrol(self, student):
        if not is_whole(student):
            raise NoGrade("is in a folder whose name is not in UTF-8. Give it another name.")
        if self.create_student:
            with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
                gradebook.update_or_create_student(student)

    def init_assignment(self, lesson, student):
        source = self._folder(lesson, student)
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            time = self.coursedir.get_existing_timestamp(source)
            gradebook.update_or_create_submission(lesson, student, **({"timestamp": time} if time else {}))
        given = self.coursedir.format_path(self.coursedir.source_directory, ".", lesson)
        for folder in (source, given):  # where both have a file, the course's own counts
            self._copy_files(folder, self._format_dest(lesson, student))

    def _copy_files(self, folder, target):
        for path in find_all_files(folder, [*self.coursedir.ignore, "*.ipynb"]):
            if path.endswith(".ipynb") or os.path.islink(path) or not os.path.isfile(path):
                continue
            copy = os.path.join(target, os.path.relpath(path, folder))
            os.makedirs(os.path.dirname(copy), exist_ok=True)
            shutil.copyfile(path, copy)

    def _convert(self, lesson, student, name, path):
        """Sanitizes and grades a notebook, and writes what came of it when all of it is there."""
        folder = self._format_dest(lesson, student)
        os.makedirs(folder, exist_ok=True)
        notebook = read_notebook(path)
        self.log.info("Grading %s", whole(path))
        for is_sanitizing in (True, False):
            self._sanitizing = is_sanitizing
            self._init_preprocessors()
            resources = {
                "unique_key": name,
                "metadata": {"name": name, "path": folder},
                "nbgrader": {"student": student, "assignment": lesson, "notebook": name, "db_url": self.coursedir.db_url},
            }
            text, _ = self.exporter.from_notebook_node(notebook, resources=resources)
            notebook = nbformat.reads(text, as_version=4)
        target = os.path.join(folder, f"{name}.ipynb")
        with open(f"{target}.new", "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(f"{target}.new", target)
        self._told += [f"{student}, {sentence}" for sentence in notes_in(notebook)]

    def _forget(self, lesson, student):
        """Takes away what an earlier submission has earned. What a teacher has given by hand stays in the gradebook."""
        for step in (self.coursedir.autograded_directory, self.coursedir.feedback_directory):
            rmtree_if_there(self.coursedir.format_path(step, student, lesson))
        with Gradebook(self.coursedir.db_url, self.coursedir.course_id) as gradebook:
            try:
                notebooks = gradebook.find_submission(lesson, student).notebooks
            except (MissingEntry, UnicodeEncodeError):
                return
            for grade in (grade for notebook in notebooks for grade in notebook.grades):
                grade.auto_score, grade.needs_manual_grade = None, True
            gradebook.db.commit()

    def _folder(self, lesson, student, escape=False):
        return self.coursedir.format_path(self.coursedir.submitted_directory, student, lesson, escape=escape)

    def _shown(self, path):
        return os.path.relpath(path, self.coursedir.root)

    def _stop(self, sentence):
        self.log.error(sentence)
        raise NbGraderException(sentence)


def notes_in(notebook):
    """What is to be said of a graded notebook's cells, by exercise."""
    for cell in notebook.cells:
        if cell.source.startswith(SETUP_LOST):
            yield "setup: no cell above the exercises imports them, so the lesson's own was put there."
        note = cell.metadata.get("six_steps", {}).get("note")
        if note:
            yield f"{cell.metadata.nbgrader.grade_id.removeprefix('grade-')}: {note}"


def has_time(folder):
    return os.path.lexists(os.path.join(folder, "timestamp.txt"))


def require_time(folder, wanted):
    """Raises NoGrade where nbgrader would fail on the file that says when something was handed in."""
    path = os.path.join(folder, "timestamp.txt")
    if not os.path.lexists(path):
        return
    try:
        parse_utc(contents(path).decode().strip())
    except NoGrade as why:
        raise NoGrade(f"holds a timestamp.txt that {why}. Take it out. Wanted is {wanted}.") from None
    except (ValueError, OverflowError):
        raise NoGrade(f"holds a timestamp.txt without a time in it. Take it out. Wanted is {wanted}.") from None


def rmtree_if_there(path):
    if os.path.lexists(path):
        rmtree(path)
