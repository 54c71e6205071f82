// @ts-check
import { inProject } from "../project.mjs";
import { pythonAddition } from "./pythonAddition.mjs";

/** Only for who shows live slides: a student needs none of it. */
export const rise = pythonAddition({
  name: "rise",
  title: "RISE, which shows a lesson as live slides, 16 MB to fetch",
  megabytes: 60,
  requirements: inProject("setup", "requirements.rise.txt"),
});
