// The page follows the reader's light or dark theme; charts watch this attribute and redraw their text.
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const follow = () => {
  document.body.dataset.jpThemeLight = String(!dark.matches);
};
follow();
dark.addEventListener("change", follow);
