"""All grades as CSV, with an empty score where there is no grade, and in files for Canvas and Moodle."""

import csv
import os

from nbgrader.api import MissingEntry
from nbgrader.plugins import CsvExportPlugin

from six_steps_lms import Grades, write_for_systems
from six_steps_spreadsheet import as_text

COLUMNS = [
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
]


class ExportGrades(CsvExportPlugin):
    """nbgrader's own table, but for two things: nbgrader writes 0.0 for whoever has no grade, and names as they are."""

    def export(self, gradebook):
        path = self.to or "grades.csv"
        rows = [
            self._row(gradebook, assignment, student)
            for assignment in gradebook.assignments
            if not self.assignment or assignment.name in map(str, self.assignment)
            for student in gradebook.students
            if not self.student or student.id in map(str, self.student)
        ]
        # Spreadsheets take UTF-8 for what it is by the mark at its start.
        with open(f"{path}.new", "w", newline="", encoding="utf-8-sig") as file:
            table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            table.writeheader()
            table.writerows({column: as_text(value) for column, value in row.items()} for row in rows)
        os.replace(f"{path}.new", path)
        self.log.info("The grades are in %s", path)
        course = self.parent.coursedir.root
        for sentence, is_warning in write_for_systems(grades_in(rows), course, path, is_of_all=not self.student):
            (self.log.warning if is_warning else self.log.info)("%s", sentence)

    def _row(self, gradebook, assignment, student):
        row = {
            "assignment": assignment.name,
            "duedate": assignment.duedate,
            "student_id": student.id,
            "last_name": student.last_name,
            "first_name": student.first_name,
            "email": student.email,
            "max_score": assignment.max_score,
        }
        try:
            submission = gradebook.find_submission(assignment.name, student.id)
        except MissingEntry:
            return row
        row["timestamp"] = submission.timestamp
        if self._is_graded(submission):
            penalty = submission.late_submission_penalty
            row.update(raw_score=submission.score, late_submission_penalty=penalty, score=max(0.0, submission.score - penalty))
        return row

    def _is_graded(self, submission):
        """Whether a graded notebook is behind each part of the score, and each cell of it has points."""
        course = self.parent.coursedir
        folder = course.format_path(course.autograded_directory, submission.student.id, submission.assignment.name)
        return all(
            os.path.exists(os.path.join(folder, f"{notebook.name}.ipynb"))
            and all(grade.auto_score is not None or grade.manual_score is not None for grade in notebook.grades)
            for notebook in submission.notebooks
        )


def grades_in(rows):
    """What Canvas and Moodle take of the table's rows."""
    graded = [row for row in rows if row.get("score") is not None]
    lessons = {row["assignment"]: row["max_score"] for row in graded}
    scores = {}
    for row in graded:
        scores.setdefault(row["student_id"], {})[row["assignment"]] = row["score"]
    handed_in = dict.fromkeys(row["student_id"] for row in rows if "timestamp" in row)
    return Grades(list(lessons.items()), scores, [student for student in handed_in if student not in scores])
