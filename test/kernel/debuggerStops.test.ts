import { setTimeout as delay } from "node:timers/promises";
import { debugTest } from "./debugTest.js";

const failing = `function check(value: number) {
  if (value > 2) throw new RangeError("too many: " + value);
  return value;
}
async function later(value: number) {
  await null;
  return check(value);
}`;

debugTest(
  "Exceptions stop the program: all of them, or those that nothing catches",
  { golden: "exceptions" },
  async (debug) => {
    await debug.dumpCell("A", failing);
    await debug.ends(debug.run(failing));
    const cells = {
      "caught: try { check(3) } catch {}": "try { check(3); } catch {}",
      "caught: try { await later(4) } catch {}": "try {\n  await later(4);\n} catch {}",
      "not caught: check(5)": "check(5);",
      "not caught: await later(6)": "await later(6);",
      "in a timer": "setTimeout(() => check(7), 1);\nawait new Promise((done) => setTimeout(done, 50));",
    };
    for (const filter of ["uncaught", "all"]) {
      await debug.request("setExceptionBreakpoints", { filters: [filter] });
      for (const [name, code] of Object.entries(cells)) {
        debug.note(name);
        await debug.dumpCell("B", code);
        const running = debug.run(code);
        const stops = filter === "all" || !name.startsWith("caught");
        if (stops) {
          await debug.stopped({ scopes: ["Locals"] });
          if (name.startsWith("not caught: check")) await debug.request("exceptionInfo", { threadId: 1 });
          await debug.request("continue");
          await debug.event("continued");
        }
        await debug.ends(running);
      }
    }
    await debug.request("setExceptionBreakpoints", { filters: [] });
    await debug.ends(debug.run("check(8)"));
  },
);

debugTest(
  "A loop without end is paused, and stopped while it stands still",
  { golden: "pauseAndInterrupt" },
  async (debug) => {
    const code = `let turns = 0;
console.log("on the way");
while (true) {
  turns++;
}`;
    const cell = await debug.dumpCell("A", code);
    const running = debug.run(code);
    while (!debug.printed.includes("on the way")) await delay(20);
    await delay(200);
    await debug.silently("pause", { threadId: 1 });
    await debug.waitFor("stopped");
    debug.note("paused somewhere in the loop");
    await debug.setBreakpoints(cell, 4);
    await debug.request("continue");
    await debug.stopped();
    await debug.request("evaluate", { expression: "turns > 100", context: "repl" });
    debug.note("the student presses Stop");
    await debug.interrupt();
    await debug.event("continued");
    await debug.ends(running);
    debug.note("the next cell runs and stops at its breakpoint");
    const next = `const more = turns > 0;
more`;
    await debug.dumpCell("B", next, 2);
    const again = debug.run(next);
    await debug.stopped();
    await debug.goesOn(again);
  },
);

debugTest(
  "What comes in the wrong order or does not exist is answered in words",
  { golden: "wrongOrder", attached: false },
  async (debug) => {
    await debug.request("stackTrace", { threadId: 1 });
    await debug.request("continue", { threadId: 1 });
    await debug.request("variables", { variablesReference: 99 });
    await debug.request("gotoTargets", {});
    await debug.request("__proto__", {});
    await debug.attach();
    await debug.request("attach", {});
    await debug.event("initialized");
    await debug.request("next", { threadId: 1 });
    await debug.request("scopes", { frameId: 99 });
    await debug.request("threads");
    await debug.request("configurationDone");
    await debug.request("terminate");
    await debug.event("terminated");
    await debug.request("disconnect");
  },
);
