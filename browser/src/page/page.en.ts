export const en = {
  kernel: "TypeScript (Six Steps)",
  lessons: "Six Steps: all lessons",
  banner: "Six Steps: TypeScript, checked before it runs, in this page",
  endedByForce:
    "It was in one long step that cannot be stopped, so the kernel was started anew and its variables are gone. Run the cells above again.",
  threadFailed: (reason: string) =>
    `The thread that runs the cells has failed: ${reason}. Restart the kernel.`,
};
