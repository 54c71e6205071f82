export const en = {
  tooMuchText: "… This cell prints too much for a page. The rest is left out.",
};
