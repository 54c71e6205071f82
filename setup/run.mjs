// @ts-check
// node setup/run.mjs <command> …: what `npm start`, `npm test` and the others run. It keeps to what the oldest Node with
// modules understands, and loads the rest once this one is known to be new enough.

const wanted = [20, 19, 0];
const has = process.versions.node.split(".").map(Number);
const differs = wanted.findIndex((part, i) => has[i] !== part);

if (differs < 0 || has[differs] > wanted[differs]) import("./commands/index.mjs");
else {
  console.error(
    `\n✗ Node.js ${wanted.join(".")} or newer is needed, and this is ${process.versions.node}.\n` +
      "  To mend it: install the LTS release from https://nodejs.org, then run the same command again\n",
  );
  process.exitCode = 1;
}
