// Times of the kernel's language room alone: from a cell's text to checked scripts, and completion and inspection, once
// TensorFlow.js is imported. `npm run bench:language`.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { command } from "#setup/command.mjs";
import { commandLine, value } from "#setup/options.mjs";
import { whole } from "#setup/optionValues.mjs";
import { inProject } from "#setup/project.mjs";
import { setUpLibrary } from "#setup/setUp.mjs";
import { kernelPackage } from "#setup/steps/workspaces.mjs";

const line = commandLine({
  name: "npm run bench:language",
  does: "how long the kernel takes to compile a cell, and to complete and explain a name",
  options: { cells: value("N", whole(1, 100_000), "after so many cells; without it, 1000") },
});

export const run = command(line, bench, { whenStopped: "Stopped." });

async function bench({ cells = 1000 }: { cells?: number }) {
  await setUpLibrary({ more: [kernelPackage] });
  const { createLanguage } = await import("@six-steps/kernel/internal/language/createLanguage.js");
  const folder = mkdtempSync(inProject("build", "bench-language-"));
  const language = createLanguage({ folder });
  let count = 0;

  async function compile(source: string) {
    count++;
    const compiled = await language.compile({ id: count, count, url: `cell[${count}]`, source });
    compiled.commit();
  }

  const start = performance.now();
  await language.warmUp();
  console.log(`warm-up ${(performance.now() - start).toFixed(0)} ms`);
  await measure("first cell", 1, () => compile("1 + 1"));
  await measure("import tfjs", 1, () => compile('import * as tf from "@tensorflow/tfjs"'));
  await compile("const t = tf.tensor([1, 2, 3]); let n = 0");
  await measure("expression", 50, (i) => compile(`${i} + n`));
  await measure("const, the check before waits for it", 50, (i) => compile(`const a${i} = ${i}; a${i}`));
  await measure("tf.add", 50, (i) => compile(`const b${i} = tf.add(t, ${i}); b${i}.shape`));
  await measure("member completion", 50, () => language.complete("t.re", 4));
  await measure("name completion", 50, () => language.complete("const x = te", 12));
  await measure("inspect", 50, () => language.inspect("tf.tensor", 6, 0));
  await measure(`${cells} cells, a function or a const each`, cells, (i) =>
    compile(
      i % 2
        ? `const c${i} = { n: ${i}, t }; c${i}`
        : `function f${i}(x: number) { return x + n + ${i}; } f${i}(1)`,
    ),
  );
  await measure(`expression after ${count} cells`, 50, (i) => compile(`${i} + n`));
  await measure(`tf.add after ${count} cells`, 50, (i) => compile(`const d = tf.add(t, ${i}); d.shape`));
  await measure("member completion", 50, () => language.complete("t.re", 4));
  await measure("name completion", 50, () => language.complete("const x = te", 12));
  console.log(`this process ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").trim().split(" ");
    for (const child of children) {
      const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, "utf8")) ?? [];
      console.log(`TypeScript ${(Number(kilobytes) / 1000).toFixed(0)} MB`);
    }
  } catch {
    // Only Linux tells.
  }
  language.dispose();
  rmSync(folder, { recursive: true });
}

async function measure(name: string, times: number, work: (index: number) => Promise<unknown>) {
  const taken: number[] = [];
  for (let index = 0; index < times; index++) {
    const start = performance.now();
    await work(index);
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const [median, slow] = [0.5, 0.95].map((share) => taken[Math.floor(share * (times - 1))].toFixed(1));
  console.log(`${name.padEnd(44)} median ${median} ms, 95 % within ${slow} ms`);
}
