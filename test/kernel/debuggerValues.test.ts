import type { DebugProtocol } from "@vscode/debugprotocol";
import { debugTest } from "./debugTest.js";

debugTest(
  "Values of every kind are shown, and what is inside of them",
  { golden: "values" },
  async (debug) => {
    const code = `class Account {
  #balance = 12;
  owner = "민준";
  get loud(): string {
    return this.owner.toUpperCase();
  }
  get broken(): never {
    throw new RangeError("no");
  }
  method() {}
}
{
  const account = new Account();
  const numbers = Array.from({ length: 250 }, (_, index) => index * index);
  const bytes = new Uint8Array([1, 2, 3]);
  const holes = [1, , 3];
  const map = new Map<unknown, unknown>([["a", 1], [{ key: 1 }, [2]]]);
  const set = new Set(["x", "y"]);
  const nested = { a: { b: { c: "deep" } }, "odd name": 1, [Symbol("tag")]: 2, none: null, nothing: undefined };
  const big = 12n;
  const odd = [-0, NaN, Infinity];
  const text = 'say "hi"\\n';
  const date = new Date(0);
  const pattern = /x+/g;
  const promise = Promise.resolve(5);
  const failure = new TypeError("wrong kind");
  const arrow = async (a: number, b = 2) => a + b;
  const self: { me?: unknown } = {};
  self.me = self;
  debugger;
}`;
    const running = debug.run(code);
    await debug.stopped({
      scopes: ["Locals"],
      open: [
        "account",
        "broken",
        "loud",
        "bytes",
        "holes",
        "map",
        "nested",
        "a",
        "b",
        "numbers",
        "[200 … 249]",
        "promise",
        "self",
        "set",
      ],
    });
    await debug.goesOn(running);
  },
);

debugTest("Tensors show their type, shape and values", { golden: "tensors" }, async (debug) => {
  const code = `import * as tf from "@tensorflow/tfjs";
await tf.setBackend("cpu");
const matrix = tf.tensor2d([[1, 2.5, 3], [4, 5, 0.1]]);
const images = tf.zeros([120, 28, 28], "int32");
const scalar = tf.scalar(3.5);
const flags = tf.tensor1d([true, false]);
const words = tf.tensor1d(["가", "b"]);
const weight = tf.variable(tf.ones([2]));
const gone = tf.scalar(1);
gone.dispose();
debugger;`;
  const running = debug.run(code);
  const [frame] = await debug.stopped();
  const { scopes } = await debug.silently<DebugProtocol.ScopesResponse["body"]>("scopes", {
    frameId: frame?.id,
  });
  const notebook = scopes.find(({ name }) => name === "Notebook");
  const { variables } = await debug.silently<DebugProtocol.VariablesResponse["body"]>("variables", {
    variablesReference: notebook?.variablesReference,
  });
  for (const { name, value, variablesReference } of variables) {
    if (name === "tf") continue;
    debug.note(`${name} = ${value}`);
    if (variablesReference !== 0 && name !== "gone")
      await debug.variables(variablesReference, ["[1]", "[100 … 119]", "[100]", "[3]"]);
  }
  const evaluated = await debug.request<DebugProtocol.EvaluateResponse["body"]>("evaluate", {
    expression: "matrix.mul(2)",
    frameId: frame?.id,
    context: "watch",
  });
  await debug.variables(evaluated.variablesReference, [], "    ", { start: 1, count: 1 });
  await debug.request("richInspectVariables", { variableName: "matrix", frameId: frame?.id });
  await debug.goesOn(running);
});

debugTest(
  "Expressions are evaluated in a frame, variables are set and copied",
  { golden: "evaluate" },
  async (debug) => {
    const code = `let calls = 0;
function scale(factor: number) {
  const parts = [1, 2, 3];
  let sum = 0;
  for (const part of parts) sum += part * factor;
  calls++;
  return sum;
}
scale(10)`;
    await debug.dumpCell("A", code, 6);
    const running = debug.run(code);
    const [frame] = await debug.stopped({ scopes: ["Locals"] });
    const frameId = frame?.id;
    for (const [expression, context] of [
      ["sum / (factor as number)", "watch"],
      ["parts.map((part: number) => part + calls)", "repl"],
      ["missing + 1", "watch"],
      ["throwing(", "watch"],
      ["calls++", "hover"],
      ["parts.length", "hover"],
      ["while (true) {}", "hover"],
      ["({ sum, factor })", "repl"],
    ])
      await debug.request("evaluate", { expression, context, frameId });
    const { scopes } = await debug.silently<DebugProtocol.ScopesResponse["body"]>("scopes", { frameId });
    const locals = scopes.find(({ name }) => name === "Locals")?.variablesReference ?? 0;
    await debug.request("setVariable", { variablesReference: locals, name: "sum", value: "factor * 100" });
    await debug.request("setVariable", { variablesReference: locals, name: "parts", value: "[]" });
    const { variables } = await debug.silently<DebugProtocol.VariablesResponse["body"]>("variables", {
      variablesReference: locals,
    });
    const parts = variables.find(({ name }) => name === "parts")?.variablesReference ?? 0;
    await debug.request("setVariable", { variablesReference: parts, name: "[1]", value: "-7" });
    await debug.variables(parts, []);
    await debug.request("copyToGlobals", {
      srcVariableName: "parts",
      dstVariableName: "kept",
      srcFrameId: frameId,
    });
    await debug.goesOn(running);
    await debug.request("variables", { variablesReference: locals });
    debug.note("nothing is stopped: the notebook's own variables");
    const all = await debug.silently<DebugProtocol.VariablesResponse["body"]>("inspectVariables", {});
    for (const { name, value } of all.variables) debug.note(`${name} = ${value}`);
    await debug.request("evaluate", { expression: "kept.length + calls", context: "repl" });
    await debug.request("richInspectVariables", { variableName: "kept" });
    await debug.request("evaluate", { expression: "sum", context: "repl", frameId });
  },
);

debugTest(
  "The notebook's variables are told without a debugger",
  { golden: "inspectVariables", attached: false },
  async (debug) => {
    await debug.ends(
      debug.run(`const name = "가"; let values = [1]; class Point { x = 1 }; function f() { return 1 }`),
    );
    await debug.request("inspectVariables");
    await debug.request("inspectVariables");
  },
);
