"""What a student finds in the place of a solution."""

from nbgrader.preprocessors import ClearSolutions


class StubOfExercise(ClearSolutions):
    """nbgrader has one stub for all exercises; ours have one each, with the function's name and types."""

    def preprocess_cell(self, cell, resources, cell_index):
        stub = cell.metadata.get("six_steps", {}).get("stub")
        if stub is not None:
            self.code_stub = {**self.code_stub, resources["language"]: stub}
        return super().preprocess_cell(cell, resources, cell_index)
