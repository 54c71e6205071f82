/** With these response headers a page may share memory between threads, where it comes by HTTPS or from this machine. */
export const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};
