import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { createLanguage } from "@six-steps/kernel/internal/language/createLanguage.js";
import { CellError } from "@six-steps/kernel/internal/language/language.js";
import * as sixSteps from "six-steps";
import { Notebook } from "./languageNotebook.js";

const folder = join(process.cwd(), "notebooks");
const language = createLanguage({ folder });
after(() => language.dispose());

/** What is said of a cell that runs alone, as after a restart. */
async function refusal(source: string): Promise<CellError | undefined> {
  return await language.compile({ id: 1, count: 1, url: "cell[1]", source, silent: true }).then(
    () => undefined,
    (error) => {
      assert.ok(error instanceof CellError, `${error}`);
      return error;
    },
  );
}

function said(error: CellError | undefined): string {
  return error?.content.traceback.join("\n") ?? "";
}

test("whoever uses a name of six-steps before its import is told to run the import", async () => {
  for (const name of Object.keys(sixSteps)) {
    const told = said(await refusal(`${name};`));
    assert.match(
      told,
      new RegExp(`\`${name}\` has not been imported yet\\. Run the cell with the \`import\``),
    );
    assert.doesNotMatch(told, /Did you mean/, name);
  }
});

test("a type of six-steps is told to be imported, and that import passes", async () => {
  const source = "let callbacks: FitCallbacks | undefined;\ncallbacks;";
  const told = said(await refusal(source));
  assert.match(told, /`FitCallbacks` has not been imported yet/);
  assert.equal(await refusal(`import { FitCallbacks } from "six-steps";\n${source}`), undefined);
});

test("all names that have to be imported are told at once, first of all", async () => {
  const error = await refusal(
    "const spelt = countt;\nshowFunction(Math.sin);\nlet t: tf.Tensor = tf.scalar(todo());",
  );
  const told = said(error);
  assert.match(told, /^.*Cannot find name 'showFunction'\.\n/);
  assert.match(told, /`showFunction`, `tf`, `todo` have not been imported yet\./);
  assert.match(told, /import \{ showFunction, tf, todo \} from "six-steps";/);
  assert.equal(error?.why.diagnostics?.length, 2);
});

test("what is said to write then passes the check", async () => {
  const source = "todo();";
  const [, line] = /write `(import .*?;)`/.exec(said(await refusal(source))) ?? [];
  assert.equal(await refusal(`${line}\n${source}`), undefined);
});

test("a name of the language that is nearly another cell's is not taken for what was meant", async (t) => {
  const notebook = new Notebook(t);
  await notebook.expect(["const another = 1", "runs"]);
  const told = said(await notebook.refusal("imagge.width"));
  assert.match(told, /If another cell declares it, run that cell first/);
  assert.match(
    said(await refusal("const total = 1;\ntotl + 1")),
    /Nothing is called `totl`\. Did you mean `total`\?/,
  );
});

test("before any cell has declared something, and where a cell lacked only names, nobody is sent to spell or to mend", async (t) => {
  const notebook = new Notebook(t);
  const refused = async (source: string) => (await notebook.refusal(source)).content.traceback.join("\n");
  assert.match(
    await refused("await ask.double.check(5)"),
    /no other cell has declared anything .*Run All Above/,
  );
  assert.match(
    await refused("const loaded = await ask.double.load();"),
    /no other cell has declared anything/,
  );
  const later = await refused("loaded.length");
  assert.match(later, /`loaded` is declared in cell\[2\], which has not run: names in it were not known yet/);
  assert.doesNotMatch(later, /[Mm]end/);
  await refused("const broken: number = 'a';");
  assert.match(await refused("broken + 1"), /cell\[4\], which had an error and has not run\. Mend it/);
  await notebook.expect(["const own = 1", "runs"]);
  assert.match(await refused("xyzzy"), /Nothing is called `xyzzy` here\. .* look at the spelling/);
});

test("a package that is nearly one of the project's is told, not what to install", async () => {
  const told = said(await refusal('import { tf } from "six-step"; tf;'));
  assert.match(told, /No package `six-step` is installed\. Did you mean `six-steps`\?/);
  assert.match(said(await refusal('import x from "left-pad"; x;')), /npm install left-pad/);
});

for (const name of readdirSync(folder).filter((file) => file.endsWith(".ipynb"))) {
  test(`a cell of ${name} that runs alone is refused for unknown names only`, async () => {
    const { cells } = JSON.parse(readFileSync(join(folder, name), "utf8")) as {
      cells: { id: string; cell_type: string; source: string | string[] }[];
    };
    for (const { id, source } of cells.filter((cell) => cell.cell_type === "code")) {
      const error = await refusal([source].flat().join(""));
      for (const { message } of error?.why.diagnostics ?? []) {
        assert.match(message, /^Cannot find (?:name|namespace) /, `${id}: ${said(error)}`);
      }
    }
  });
}
