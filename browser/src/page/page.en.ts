export const en = {
  kernel: "TypeScript (Six Steps)",
  lessons: "Six Steps: all lessons",
  /** Beside a lesson's name. */
  progress: (right: number, of: number) =>
    right === 0 ? "begun" : right === of ? "✓ done" : `${right} of ${of} done`,
};
