/** Part of the name of every file that only TypeScript sees. They stand in the notebook's folder, as it sees it. */
export const virtualPrefix = ".~six-steps-kernel-";

/** Where the cell that is being checked imports what earlier cells declared from. */
export const earlierSpecifier = `./${virtualPrefix}earlier`;
