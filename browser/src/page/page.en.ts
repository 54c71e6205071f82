export const en = {
  kernel: "TypeScript (Six Steps)",
  lessons: "Six Steps: all lessons",
  /** Beside a lesson's name. */
  progress: (right: number, of: number) =>
    right === 0 ? "begun" : right === of ? "✓ done" : `${right} of ${of} done`,
  banner: "Six Steps: TypeScript, checked before it runs, in this page",
  endedByForce:
    "It was in one long step that cannot be stopped, so the kernel was started anew and its variables are gone. Run the cells above again.",
  threadFailed: (reason: string) =>
    `The thread that runs the cells has failed: ${reason}. Restart the kernel.`,
};
