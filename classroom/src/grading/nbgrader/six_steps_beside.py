"""Kernels beside a submission's own, for exercises that hand in a class."""

import copy

from nbclient import NotebookClient

from six_steps_kernel_manager import manager_with


class RunsBeside:
    """The same submission in further kernels, whose library lacks what its exercises ask for.

    A class may build on the library's own. There it finds no more of it than the exercise gives, so it can neither call
    nor copy what it should have written. A kernel is started when the first exercise needs it, and then goes on with the
    notebook from exercise to exercise.
    """

    def __init__(self, run):
        self._run = run
        self._others = {}

    def ask(self, code, given, index):
        """What the submission answers to `code` after its cells before `index`. `given` is a file of given/, or None."""
        if given is None:
            return self._run.ask(code, index)
        if given not in self._others:
            self._others[given] = self._started(given)
        other = self._others[given]
        other.ruinous |= self._run.ruinous
        other.catch_up(index, self._run.answer_timeout)
        return other.ask(code, index)

    def close(self):
        for other in self._others.values():
            other.end_kernel()

    def _started(self, given):
        other = type(self._run)(parent=self._run.parent, kernel_manager_class=manager_with(given))
        NotebookClient.__init__(other, copy.deepcopy(self._run.nb))  # as nbconvert's preprocess does
        other._check_assign_resources(self._run.resources)
        other.begin()
        other.begin_kernel()
        return other
