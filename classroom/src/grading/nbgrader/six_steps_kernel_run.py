"""Runs cells in a kernel that a submission may end, stop from answering, or flood."""

import asyncio

from nbclient.exceptions import CellExecutionComplete, CellTimeoutError, DeadKernelError
from nbformat.v4 import new_code_cell
from nbgrader.preprocessors import Execute
from traitlets import Integer

from six_steps_kernel_manager import SandboxedKernelManager
from six_steps_outputs import Kept, error_output, said
from six_steps_text import whole


class KernelRun(Execute):
    """Runs one cell after the other. A cell that costs the kernel is not run again in the next one."""

    most_restarts = Integer(3, help="kernels that one submission may ruin before the rest of it gets 0").tag(config=True)
    most_output = Integer(1_000_000, help="characters that are kept of what one cell shows").tag(config=True)
    most_outputs = Integer(1_000, help="outputs that are kept of one cell").tag(config=True)

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("kernel_manager_class", SandboxedKernelManager)
        super().__init__(*args, **kwargs)

    def preprocess(self, nb, resources, km=None):
        self.begin()
        return super().preprocess(nb, resources, km)

    def begin(self):
        self.ruinous = set()  # cells that have cost a kernel
        self._restarts = 0
        self._caught_up = 0

    def run(self, cell, index, kept=None, timeout=None):
        """Runs a cell at the place of the notebook's cell `index`. Returns why it did not come to its end, if it did not.

        `kept` says what is kept of its outputs. With a `timeout`, in seconds, it is not counted among the notebook's own.
        """
        if self.kc is None:
            why = f"Not run: the cells above have cost this submission {self._restarts} kernels."
            cell.outputs = [error_output(why)]
            return why
        kept = kept or Kept(self.most_output, self.most_outputs)
        why = self._execute(cell, index, kept, timeout)
        if kept.sentence:
            cell.outputs.append(said(kept.sentence))
        if why is None:
            return None
        outputs = [one for one in cell.get("outputs", []) if one.get("ename") != "CellTimeoutError"]  # says the same
        cell.outputs = [*outputs, error_output(why)]
        if not self._answers(index):
            self.ruinous.add(index)
            self._start_again(index)
        return why

    def _execute(self, cell, index, kept, timeout):
        usual, place = self.timeout, self.nb.cells[index]
        self.timeout, self.iopub_timeout = timeout or usual, usual
        self._kept, self._is_overdue, self._watch = kept, False, None
        try:
            self.execute_cell(cell, index, store_history=timeout is None)
            return self._overdue
        except DeadKernelError:
            return self.km.ended_because or "The kernel ended while this ran."
        except CellTimeoutError:
            return self._overdue or f"Not all that this showed had arrived after {self.iopub_timeout} seconds."
        except Exception as error:  # a message that is none
            self.log.warning("Cell %s: %s", index, whole(str(error)))
            return "What came back from the kernel could not be read."
        finally:
            self.timeout, self._kept = usual, None
            if self._watch is not None:
                self._watch.cancel()  # nbclient leaves it behind where a message could not be read
            self.nb.cells[index] = place  # where nbclient puts what it ran

    @property
    def _overdue(self):
        return f"It had not ended after {self.timeout} seconds." if self._is_overdue else None

    async def _async_handle_timeout(self, timeout, cell=None):
        self._is_overdue, self.iopub_timeout = True, 4
        return await super()._async_handle_timeout(timeout, cell)

    async def _async_poll_kernel_alive(self):
        self._watch = asyncio.current_task()
        await super()._async_poll_kernel_alive()

    def _answers(self, index):
        """Whether the kernel still runs what it is given."""
        probe = new_code_cell("1")
        self._execute(probe, index, Kept(1000, 10), timeout=5)
        return any(output.output_type == "execute_result" for output in probe.get("outputs", []))

    def _start_again(self, index):
        """A new kernel, in which the cells before `index` have run."""
        self.end_kernel()
        self._restarts += 1
        if self._restarts > self.most_restarts:
            return
        self.begin_kernel()
        restarts = self._restarts
        for before in range(index):
            if self._is_to_run(before):
                self.run(new_code_cell(self.nb.cells[before].source), before)
                if self._restarts > restarts:
                    return  # this one has cost a kernel too, and the next has run the cells before it

    def catch_up(self, index, timeout):
        """Runs the cells before `index` that have not run yet, each for `timeout` seconds at most. What they show is lost."""
        for before in range(self._caught_up, index):
            if self._is_to_run(before):
                self.run(new_code_cell(self.nb.cells[before].source), before, timeout=timeout)
        self._caught_up = index

    def _is_to_run(self, index):
        cell = self.nb.cells[index]
        is_graded = cell.metadata.get("nbgrader", {}).get("grade")
        return cell.cell_type == "code" and not is_graded and index not in self.ruinous

    def create_kernel_manager(self):
        manager = super().create_kernel_manager()
        manager.language = self.nb.metadata.get("language")  # names of classes are what the student read them to be
        return manager

    def begin_kernel(self):
        try:
            self.km = self.create_kernel_manager()
            self.start_new_kernel()
            self.start_new_kernel_client()
        except Exception as error:
            self.log.error("No new kernel: %s", error)
            self.end_kernel()

    def end_kernel(self):
        try:
            if self.km is not None:
                self._cleanup_kernel()
        except Exception as error:
            self.log.warning("The kernel's end: %s", error)
        self.km = self.kc = None

    def process_message(self, msg, cell, cell_index):
        """Takes in a message of the kernel's, or leaves it out."""
        try:
            if self._kept is not None and not self._kept.admits(msg["msg_type"], msg["content"]):
                return None
            msg["content"] = whole(msg["content"])
            return super().process_message(msg, cell, cell_index)
        except CellExecutionComplete:
            raise
        except Exception as error:  # a message that no kernel sends
            self.log.debug("Left out a message: %s", error)
            return None
