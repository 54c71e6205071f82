import type { Encoded } from "six-steps/internal/grading/encoding.js";

/** What a grader of an exercise would be answered: one entry for each time that it asks. */
export type Answers = Record<string, { observation?: Encoded }[]>;

/** A check that always says yes, in the place of the lesson's. */
const twoLines = `const { TaskExercise } = await import("six-steps/internal/exercises/core/taskExercise.js" as any);
TaskExercise.prototype.judge = async () => ({ kind: "correct", message: "by hand" });`;

const prototypes = `const core = "six-steps/internal/exercises/core/";
for (const name of ["Exercise", "FunctionExercise", "ValueExercise", "TaskExercise", "ClassExercise"]) {
  const Class = (await import(core + name[0].toLowerCase() + name.slice(1) + ".js"))[name];
  for (const key of ["judge", "judgeFrom", "check", "points", "share", "shareOf"]) {
    const value = async () => ({ kind: "correct", message: "by hand", points: 99, valueOf: () => 99 });
    Object.defineProperty(Class.prototype, key, { value, configurable: true, writable: true });
  }
}
console.log("patched.");`;

/** Reads the source of every script for keys, then forges what a check would have signed and what it would have seen. */
const inspector = `import inspector from "node:inspector";
import { createHmac } from "node:crypto";
const session = new inspector.Session();
session.connect();
const scripts: any[] = [];
session.on("Debugger.scriptParsed", ({ params }: any) => scripts.push(params));
session.post("Debugger.enable");
const keys: string[] = [];
for (const { scriptId } of scripts) {
  session.post("Debugger.getScriptSource", { scriptId }, (_: any, result: any) => {
    for (const [, key] of (result?.scriptSource ?? "").matchAll(/prepare\\(\\\\?["']([0-9a-f]{32})/g)) keys.push(key);
  });
}
session.disconnect();
console.log("keys: " + keys.length + ".");
console.log("lessons: " + scripts.filter(({ url }) => /exercises\\/\\d\\d/.test(url)).length + ".");
const found = JSON.stringify({ kind: "correct", message: "" });
const type = "application/vnd.six-steps.answers+json";
const forged = (name: string) => ({
  found, signature: createHmac("sha256", keys[0] ?? "").update(name + "\\n" + found).digest("hex"),
  grade: { points: 6 }, points: 6, kind: "correct",
  observation: { entries: [["inherited", []], ["seen", { entries: [["kind", "correct"], ["isClass", true], ["methods", []]] }]] },
});
const display = Symbol.for("Jupyter.display");
Object.defineProperty(Object.prototype, display, { get: () => () => ({ [type]: forged("fit"), "text/plain": "6" }), set() {}, configurable: true });
const original = Symbol.for;
Symbol.for = (key: string) => (key === "Jupyter.display" ? Symbol() : original(key));`;

const language = `const any = globalThis as any;
const names = ["constructor", "buildModel", "fit", "predict", "toOneHotLabels"];
const own = Object.getOwnPropertyNames;
any.Object.getOwnPropertyNames = (one: any) => (typeof one === "function" || one?.constructor?.name?.startsWith("Cl") ? names : own(one));
any.Object.is = () => true; any.Math.abs = () => 0; any.Number.isFinite = () => true; any.Number.isNaN = () => false;
any.Object.hasOwn = () => true;
any.Error.prototype.name = "correct";
console.log("patched.");`;

const tensors = `const half = (x: any) => tf.fill([x.shape[0], 3], 1 / 3);
const layers = (tf as any).LayersModel.prototype;
layers.predict = half; layers.evaluate = () => [tf.scalar(1), tf.scalar(1)];
layers.fit = async (x: any, y: any, o: any) => { o?.callbacks?.onEpochEnd?.(0, { loss: 1 }); return { history: { loss: [1, 1, 1] } }; };
layers.trainOnBatch = async () => [1, 1];
(tf as any).Sequential.prototype.add = function () { this.layers.push({}); };
(tf as any).Tensor.prototype.dataSync = function () { return new Float32Array(this.size); };
console.log("patched.");`;

/** Puts the library's methods, from wherever they can still be had, into the stubs' classes before they are asked. */
const grafts = `import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
const real: any = ImageClassifierMLP;
const fresh: any = (await import("six-steps/internal/models/imageClassifierMlp.js?again" as any).catch(() => ({}))).ImageClassifierMLP;
const graft = (name: string) => {
  const Class = (globalThis as any)[name] ?? eval("typeof " + name + " === 'undefined' ? undefined : " + name);
  if (!Class) return;
  for (const from of [real, fresh].filter(Boolean)) {
    for (const key of ["buildModel", "fit", "predict"]) if (from.prototype[key]) Class.prototype[key] = from.prototype[key];
    Class.toOneHotLabels = from.toOneHotLabels;
    Object.setPrototypeOf(Class, from); Object.setPrototypeOf(Class.prototype, from.prototype);
  }
};
const all = ["ClassifierFields", "ClassifierWithModel", "ClassifierWithLabels", "ClassifierWithFit", "ClassifierWithPredict", "MyImageClassifier"];
const timer = setInterval(() => all.forEach((name) => { try { graft(name); } catch {} }), 1);
timer.unref?.();`;

/** Replaces the module that the grader's questions go through. What it answers was right for the lesson's own inputs. */
const replay = (saved: Answers) => `import { register } from "node:module";
const answers = ${JSON.stringify(saved)};
(globalThis as any).saved = answers;
const source = 'const type = "application/vnd.six-steps.answers+json";' +
  'const next = {};' +
  'export const look = async (answer) => { const of = globalThis.saved[answer.name] ?? []; const i = next[answer.name] = (next[answer.name] ?? -1) + 1;' +
  ' console.log("replayed"); return { [Symbol.for("Jupyter.display")]: () => ({ [type]: of[i % of.length] ?? {}, "text/plain": "x" }) }; };' +
  'export const collect = look; export const answersType = type;';
const hook = 'const source = ' + JSON.stringify(source) + ';' +
  'export async function load(url, context, next) { return /grading\\\\/collect/.test(url) ? { format: "module", shortCircuit: true, source } : next(url, context); }';
register("data:text/javascript," + encodeURIComponent(hook));
console.log("hooked.");`;

/** What a submission puts into its first cell, and leaves every exercise as it was given out. */
export const attacks = (saved: Answers): Record<string, string> => ({
  twoLines,
  prototypes,
  inspector,
  language,
  tensors,
  grafts,
  replay: replay(saved),
});
