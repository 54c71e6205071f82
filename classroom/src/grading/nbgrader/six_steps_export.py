"""All grades as CSV, with an empty score where there is no grade."""

import csv
import os

from nbgrader.api import MissingEntry
from nbgrader.plugins import CsvExportPlugin

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
        with open(f"{path}.new", "w", newline="", encoding="utf-8") as file:
            table = csv.DictWriter(file, COLUMNS, lineterminator="\n")
            table.writeheader()
            for assignment in gradebook.assignments:
                if self.assignment and assignment.name not in map(str, self.assignment):
                    continue
                for student in gradebook.students:
                    if not self.student or student.id in map(str, self.student):
                        row = self._row(gradebook, assignment, student)
                        table.writerow({column: as_text(value) for column, value in row.items()})
        os.replace(f"{path}.new", path)
        self.log.info("The grades are in %s", path)

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
