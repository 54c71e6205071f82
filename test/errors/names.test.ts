import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { inspect } from "node:util";
import * as library from "six-steps/internal/errors/errors.js";

const { SixStepsError } = library;
type ErrorClass = new (...args: unknown[]) => InstanceType<typeof SixStepsError>;

const isError = (exported: unknown) =>
  exported === SixStepsError || (exported as ErrorClass).prototype instanceof SixStepsError;
const classes = (Object.entries(library) as [string, unknown][]).filter(([, one]) => isError(one)) as [
  string,
  ErrorClass,
][];

test("each error lies in a file of its own name, which the door lists", () => {
  const files = readdirSync("lib/src/errors").filter((file) => /Error\.ts$/.test(file));
  const named = classes.map(([name]) => `${name[0].toLowerCase()}${name.slice(1)}.ts`);
  assert.deepEqual(files.sort(), named.sort());
  assert.ok(classes.length > 20);
});

for (const [name, Known] of classes) {
  if ((Known as unknown) === SixStepsError) continue;
  test(`${name} keeps its name where a bundler has renamed its class`, () => {
    class A extends Known {}
    const error = new A("x", [], [], []);
    assert.equal(error.name, name);
    assert.ok(error instanceof SixStepsError);
    assert.equal(inspect(error), `${name}: ${error.message}`);
  });
}
