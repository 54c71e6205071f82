/** What a kernel in a page says besides what it says everywhere. */
export const en = {
  banner: "Six Steps: TypeScript, checked before it runs, in this page",
  endedByForce:
    "It was in one long step that cannot be stopped, so the kernel was started anew and its variables are gone. Run the cells above again.",
  threadLost:
    "What runs the cells cannot be loaded. Is there a connection? When it is back, run the cells again.",
  tooMuchText: "… This cell prints too much for a page. The rest is left out.",
};
