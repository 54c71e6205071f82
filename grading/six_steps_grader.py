"""The program that knows what is right, as the grading run sees it."""

import json
import os
import secrets
import subprocess


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
        self.exercises = self._hear()["ready"]

    def grade(self, exercise, points, ask):
        """`ask` runs code in the submission's kernel, with no more of the exercise's class in its library than is given."""
        self._say({"exercise": exercise, "points": points})
        while True:
            message = self._hear()
            if "ask" not in message:
                return message["grade"]
            self._say(ask(message["ask"], message.get("given")))

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


def secret_file(path):
    """The file by which the inputs are drawn: the same for all students of a course, and known to none."""
    if not os.path.exists(path):
        with open(path, "x", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(secrets.token_hex(16))
    return path
