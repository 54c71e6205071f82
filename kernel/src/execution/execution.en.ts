export const en = {
  noValueYet: (name: string) =>
    `\`${name}\` has no value yet: its line comes later, or ended with an error. Run its cell again, or declare it anew with \`let ${name} = …\`.`,
  cellBrokeOff: (name: string, cell: string) =>
    `\`${name}\` has no value: ${cell}, which declares it, ended before it had one. Run that cell again.`,
  hidden: (name: string, cell: string) =>
    `${cell} calls something of its own \`${name}\`, which hides JavaScript's \`${name}\` from all other code, the library included. Give yours another name there, and restart the kernel.`,
  unsettled: "The cell awaits a promise that nothing can settle any more.",
  nativeCall:
    "Stop: the cell is inside a native call of Node (such as a read from a pipe), which nothing can end. It stops when that call returns.",
  program: (command: string) => `\`${command}\``,
  workers: (count: number) => (count === 1 ? "a worker thread" : `${count} worker threads`),
  alsoEnded: (things: string) => `Stop also ended what the cell had started: ${things}.`,
  endedFailing: "Stop ended what this cell had left running, because it had failed.",
  inFunction: (place: string, name: string) => `${place} in ${name}`,
  repeated: (times: number) => `… and ${times} more times`,
};
