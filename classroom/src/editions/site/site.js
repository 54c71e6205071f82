// The page follows the reader's light or dark theme; charts watch this attribute and redraw their text.
const dark = window.matchMedia("(prefers-color-scheme: dark)");
const follow = () => {
  document.body.dataset.jpThemeLight = String(!dark.matches);
};
follow();
dark.addEventListener("change", follow);

// What is wider than its box is moved there, by the keyboard too: then the Tab key has to reach the box.
const boxes =
  ".jp-InputArea-editor, .jp-OutputArea-output, .jp-MarkdownOutput, .jp-MarkdownOutput table, mjx-container[display='true']";
const reachWide = () => {
  // nbconvert would have the Tab key stop at each cell.
  for (const cell of document.querySelectorAll(".jp-Cell-inputWrapper[tabindex]"))
    cell.removeAttribute("tabindex");
  for (const box of document.querySelectorAll(boxes)) {
    if (box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0");
    else box.removeAttribute("tabindex");
  }
};
// Each formula and each chart that is drawn, and each cell that is unfolded, makes the page taller.
new ResizeObserver(reachWide).observe(document.body);
