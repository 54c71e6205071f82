/** Why a browser does not keep a file of the student's. */
export const en = {
  full: "the browser has no room left for this site: make room on the disk",
  inMemory:
    "The browser has no room left for this site. What is saved now is kept until this page is closed or the kernel is restarted. To keep it longer, make room on the disk, and run the cell again.",
  refused: (why: string) =>
    `the browser keeps nothing for this site (${why}): open it in a window that is not private, and allow it to keep data`,
};
