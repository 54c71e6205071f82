/** What is written to the console as a warning of this library while `action` runs. */
export async function warningsOf(action: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: unknown) => void warnings.push(String(text));
  try {
    await action();
  } finally {
    console.warn = warn;
  }
  return warnings.filter((text) => text.startsWith("six-steps"));
}
