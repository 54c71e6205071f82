const noCommands = (command: string) => `TypeScript cells know no commands such as \`${command}\`.`;

export const en = {
  notTypeScript: "Not TypeScript",
  unexpected: (found: string) => `Unexpected \`${found}\``,
  unexpectedEnd: "Unexpected end of the code",
  expected: (what: string, found: string) => `Expected \`${what}\` but found \`${found}\``,
  expectedMore: (what: string) => `Expected \`${what}\` but the code ends`,
  semicolon: "A `;` or a new line is missing here",
  braceBeforeTag: (tag: string) => `A \`}\` is missing before \`<${tag}\``,
  help: (command: string) =>
    `${noCommands(command)} To read about a name, put the cursor on it and press Shift-Tab.`,
  magic: (command: string) => `${noCommands(command)} Write it as TypeScript, or take the line out.`,
  shell: (command: string) =>
    `${noCommands(command)} To run a program, import \`execSync\` from \`node:child_process\`.`,
  thisNotebook: "this notebook",
  moreErrors: (count: number) => (count === 1 ? "… and 1 more error" : `… and ${count} more errors`),
  moreOverloads: (count: number) => `and ${count} more`,
  noAnswer: (seconds: number) => `TypeScript did not answer for ${seconds} s`,
  wasStopped: "TypeScript was stopped",
  ended: (how: string) => `TypeScript ended (${how})`,
  noProject: "TypeScript has no project",
  earlierCellsUnread: "TypeScript has not read the earlier cells",
  keepsValue: (name: string) =>
    `An earlier cell has declared \`${name}\`, so it keeps the value that it is imported with. To see what the file gives it later, import it under a name of its own: \`${name} as ${name}Now\`.`,
  unchecked: (reason: string) => `Cells run unchecked until TypeScript works again: ${reason}`,
};
