/** Where a page's cells stand, and the packages that they import under `node_modules`. There is no such folder. */
export const folder = "/notebooks";
