import type { TestContext } from "node:test";

/** Sets environment variables, or removes them where they are undefined, until the test ends. */
export function setEnvironment(t: TestContext, variables: Record<string, string | undefined>): void {
  const before = { ...process.env };
  t.after(() => {
    for (const name of Object.keys(variables)) set(name, before[name]);
  });
  for (const [name, value] of Object.entries(variables)) set(name, value);
}

function set(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
