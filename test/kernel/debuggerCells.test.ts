import { debugTest } from "./debugTest.js";

const average = `function average(values: number[]): number {
  let sum = 0;
  for (const value of values) {
    sum += value;
  }

  // the mean
  return sum / values.length;
}
const scores = [3, 4, 8];
const mean = average(scores);
console.log("mean", mean);`;

debugTest(
  "A cell stops at its breakpoints, and steps go in, over and out",
  { golden: "steps" },
  async (debug) => {
    const cell = await debug.dumpCell("A", average, 4, 11);
    const running = debug.run(average);
    await debug.stopped({ scopes: ["Notebook"] });
    await debug.request("stepIn");
    await debug.stopped({ scopes: ["Locals"], open: ["values"] });
    await debug.request("next");
    await debug.stopped();
    await debug.request("continue");
    await debug.stopped({ scopes: ["Locals"] });
    await debug.setBreakpoints(cell, 12);
    await debug.request("stepOut");
    await debug.stopped();
    debug.note("next at the last line ends the cell");
    await debug.request("next");
    await debug.event("continued");
    await debug.ends(running);
    debug.note("and the step does not reach into the next one");
    await debug.ends(debug.run("mean"));
  },
);

debugTest(
  "A breakpoint moves to code, and one below all code says so",
  { golden: "movedBreakpoints" },
  async (debug) => {
    const code = `// a comment

import { sep } from "node:path";
interface Point { x: number }
const point: Point = {
  x: 1,
};

function twice(n: number) {

  return 2 * n;
}

twice(point.x);
// the end`;
    await debug.dumpCell("A", code, 1, 4, 6, 9, 13, 15);
    const running = debug.run(code);
    await debug.stopped();
    await debug.request("continue");
    await debug.stopped();
    await debug.request("continue");
    await debug.stopped();
    await debug.request("debugInfo");
    await debug.goesOn(running);
  },
);

debugTest("Conditions, hit counts and log points", { golden: "conditions" }, async (debug) => {
  const code = `let total = 0;
for (let i = 0; i < 10; i++) {
  total += i;
  total -= 0;
  total *= 1;
}
total`;
  await debug.dumpCell(
    "A",
    code,
    { line: 3, condition: "i === 7" },
    { line: 4, hitCondition: "% 4" },
    { line: 5, logMessage: "i is {i}, `total` {total}" },
    { line: 7, condition: "i ===" },
    { line: 1, hitCondition: "often" },
  );
  const running = debug.run(code);
  for (let stop = 0; stop < 3; stop++) {
    await debug.stopped({ scopes: ["Locals"] });
    await debug.request("continue");
  }
  await debug.event("continued");
  await debug.ends(running);
  debug.note(`printed: ${JSON.stringify(debug.printed)}`);
});

debugTest(
  "A step over an await stays in the cell, and a timer's function stops too",
  { golden: "awaits" },
  async (debug) => {
    const code = `const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
async function work(): Promise<string> {
  await pause(20);
  return "done";
}
let state = "waiting";
state = await work();
setTimeout(() => {
  state = "later";
}, 10);
await pause(100);
state`;
    await debug.dumpCell("A", code, 7, 9);
    const running = debug.run(code);
    await debug.stopped();
    for (const command of ["stepIn", "next", "next", "next", "next", "next"]) {
      await debug.request(command);
      await debug.stopped();
    }
    await debug.goesOn(running);
  },
);

debugTest(
  "Cells that are lowered with a source map stop at the lines of their TypeScript",
  { golden: "lowered" },
  async (debug) => {
    const code = `enum Color {
  Red,
  Green = "green",
}
class Pen {
  #ink = 3;
  constructor(readonly color: Color) {}
  draw(): number {
    this.#ink--;
    return this.#ink;
  }
  get isEmpty(): boolean {
    return this.#ink === 0;
  }
}
const pen = new Pen(Color.Green);
pen.draw();`;
    await debug.dumpCell("A", code, 9, 17);
    const running = debug.run(code);
    await debug.stopped({ scopes: ["Notebook"], open: ["Color"] });
    await debug.request("stepIn");
    await debug.stopped({ scopes: ["Locals"], open: ["this", "isEmpty"] });
    await debug.request("next");
    await debug.stopped();
    await debug.goesOn(running);
  },
);

debugTest("Korean and emoji keep lines and columns", { golden: "korean" }, async (debug) => {
  const code = `const 이름 = "가나다 👩‍🚀"; const 길이 = 이름.length;
function 인사(누구: string): string { const 말 = "👋 " + 누구; return 말; }
인사(이름);`;
  await debug.dumpCell("한글", code, { line: 1, column: 30 }, 3);
  const running = debug.run(code);
  await debug.stopped();
  await debug.request("continue");
  await debug.stopped();
  await debug.request("stepIn");
  await debug.stopped();
  await debug.request("next");
  await debug.stopped({ scopes: ["Locals", "Notebook"] });
  await debug.request("evaluate", { expression: "누구 + 말.length", context: "repl" });
  await debug.goesOn(running);
});

debugTest(
  "Functions of an earlier cell stop when a later one calls them",
  { golden: "earlierCell", attached: false },
  async (debug) => {
    const code = `function half(n: number) {
  return n / 2;
}`;
    await debug.ends(debug.run(code));
    debug.note("only now the debugger is switched on");
    await debug.attach();
    await debug.dumpCell("A", code, 2);
    const running = debug.run("half(5)");
    await debug.stopped({ scopes: ["Locals"] });
    await debug.goesOn(running);
  },
);

debugTest(
  "The debugger is switched off in the middle, and on again",
  { golden: "disconnect", attached: false },
  async (debug) => {
    for (let round = 0; round < 3; round++) {
      await debug.attach();
      await debug.dumpCell("A", average, 11);
      const running = debug.run(average);
      await debug.stopped();
      await debug.disconnects(running, { restart: false, terminateDebuggee: false });
      debug.note("no debugger, no stop");
      await debug.ends(debug.run(average));
    }
    await debug.request("next");
    await debug.request("evaluate", { expression: "mean" });
  },
);
