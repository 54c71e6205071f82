"""The program that knows what is right, as the grading run sees it."""

import json
import os
import queue
import secrets
import subprocess
import threading

from six_steps_places import PROGRAMS, in_language
from six_steps_text import whole

NO_ANSWER = "What came back is not an answer."


class GraderEnded(Exception):
    """The program has ended, or says nothing."""


class Grader:
    """Starts grader.ts, and starts it anew if an answer brings it to its end.

    `numbers_of` are the names by which the student's own numbers were drawn; without them, the lesson's are right.
    `language` is what feedback is in, and what names of classes are right in; without it, what SIX_STEPS_LANGUAGE says.
    `most_seconds` is how long it may think between two lines; no check takes a tenth of that.
    """

    def __init__(self, lesson, secret, numbers_of=(), language=None, most_seconds=60):
        program = os.path.join(PROGRAMS, "grader.js")
        self._command = [os.environ.get("SIX_STEPS_NODE", "node"), program, lesson, secret, *numbers_of]
        self._environment = {**os.environ, **in_language(language)}
        self._most_seconds = most_seconds
        self._start()
        self._said = None

    @property
    def exercises(self):
        return self._ready()["ready"]

    @property
    def setup(self):
        """The lesson's first cell, for a submission that has lost it."""
        return self._ready().get("setup")

    def _ready(self):
        """What it says first. Nobody waits for that before it is needed: the student's kernel starts meanwhile."""
        if self._said is None:
            self._said = self._hear()
        return self._said

    def grade(self, exercise, points, ask, note=None):
        """The points and the feedback for an exercise. `ask` runs code in the student's kernel, or, where
        something is given, in one whose library holds no more of the exercise's class than that.
        """
        self._ready()
        wanted = {"exercise": exercise, "points": points, "note": note}
        for message in (wanted, wanted, {**wanted, "failed": NO_ANSWER}):  # it may have ended by an earlier answer
            try:
                return self._grade(message, ask)
            except (GraderEnded, OSError):
                self.close()
                self._start()
                self._hear()
        raise GraderEnded("The grader of Six Steps does not work; its message is above.")

    def close(self):
        self._process.kill()
        self._process.wait()
        self._process.stdout.close()
        try:
            self._process.stdin.close()
        except OSError:  # what was not sent yet
            pass

    def _grade(self, message, ask):
        self._say(message)
        while True:
            heard = self._hear()
            if "ask" not in heard:
                return heard["grade"]
            self._say(ask(heard["ask"], heard.get("given")))

    def _start(self):
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "encoding": "utf-8"}
        self._process = subprocess.Popen(self._command, env=self._environment, **pipes)
        self._lines = queue.SimpleQueue()
        threading.Thread(target=forward, args=(self._process.stdout, self._lines), daemon=True).start()

    def _say(self, message):
        try:
            line = json.dumps(message)
        except (RecursionError, ValueError):
            line = json.dumps({"failed": NO_ANSWER})
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()

    def _hear(self):
        try:
            line = self._lines.get(timeout=self._most_seconds)
        except queue.Empty:
            line = ""
        if not line:
            raise GraderEnded("The grader of Six Steps ended; its message is above.")
        return whole(json.loads(line))


def forward(lines, to):
    """Passes lines on as they come, and an empty one at the end."""
    try:
        for line in lines:
            to.put(line)
    except ValueError:  # closed from the other side
        pass
    to.put("")


def names_of_numbers(path, student):
    """By which names a student's own numbers were drawn, as the class has noted."""
    try:
        with open(path, encoding="utf-8") as file:
            return json.load(file).get(student, [])
    except FileNotFoundError:
        return []


def secret_file(path):
    """The file by which the inputs are drawn: the same for all students of a course, and known to none."""
    if not os.path.exists(path):
        with open(path, "x", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(secrets.token_hex(16))
    return path
