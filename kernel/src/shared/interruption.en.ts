export const en = {
  stopped: "The cell was stopped.",
};
