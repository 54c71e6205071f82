// @ts-check
// Loaded before everything else, so it keeps to what the oldest Node with modules understands.

const wanted = [20, 19, 0];

/**
 * @param {string} version such as "20.19.0"
 * @returns {string | undefined} what to say if it is too old
 */
export function nodeProblem(version) {
  const has = version.split(".").map(Number);
  for (let i = 0; i < wanted.length; i++) {
    if (has[i] > wanted[i]) return undefined;
    if (has[i] < wanted[i]) {
      return (
        `\n✗ Node.js ${wanted.join(".")} or newer is needed, and this is ${version}.\n` +
        "  To mend it: install the LTS release from https://nodejs.org, then run the same command again\n"
      );
    }
  }
  return undefined;
}

export function exitIfNodeIsTooOld() {
  const problem = nodeProblem(process.versions.node);
  if (problem === undefined) return;
  console.error(problem);
  process.exit(1);
}
