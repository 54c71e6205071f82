export const en = {
  notInKernel: (what: string) =>
    `${what} needs a notebook with the kernel of @six-steps/kernel; this program runs outside of one.`,
};
