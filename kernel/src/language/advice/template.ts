/**
 * What stands in a message of TypeScript's for {0}, {1} and so on. Another version's other words are no match, so that
 * nothing is read into them.
 *
 *     quotedIn("Cannot find name '{0}'.", "Cannot find name 'x'.") // ["x"]
 */
export function quotedIn(template: string, message: string): string[] | undefined {
  const pattern = template
    .split(/\{\d\}/)
    .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("(.*?)");
  return new RegExp(`^${pattern}$`, "s").exec(message)?.slice(1);
}
