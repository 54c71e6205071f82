import { inProject } from "../../../../setup/project.mjs";

const pythonFolder = inProject("classroom", "src", "grading", "nbgrader");

/** nbgrader's settings for a course with these lessons. */
export const courseConfig =
  () => `# Made by npm run edition -- nbgrader, which replaces it. Put settings of your own into my_config.py.
import os
import sys

sys.path.insert(0, os.environ.get("SIX_STEPS_GRADING", ${JSON.stringify(pythonFolder)}))
from six_steps_grading import configure

course = os.path.dirname(os.path.abspath(__file__))
c = get_config()
configure(c, course)

own = os.path.join(course, "my_config.py")
if os.path.exists(own):
    exec(compile(open(own).read(), own, "exec"))
`;
