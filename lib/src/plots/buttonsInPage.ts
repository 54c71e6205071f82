/** A place in rows that becomes a button. */
export interface PlaceInPage {
  row: number;
  column: number;
  /** For a reader of the screen. */
  label: string;
  choose(): void;
}

/**
 * Makes what stands in some places of rows buttons, of which one at a time is chosen. Runs in the page, not here: like
 * `drawInPage`, its source goes into the output, so it may use nothing from outside itself.
 *
 * - Tab leads to one button and to the next thing on the page; arrow keys lead from button to button.
 * - JupyterLab takes the arrow keys from an element that does not itself say that its keys are its own.
 */
export function buttonsInPage(rows: readonly (readonly Element[])[], places: readonly PlaceInPage[]): void {
  const buttons = new Map<string, HTMLButtonElement>();
  const reach = (row: number, column: number) => {
    for (const button of buttons.values()) button.tabIndex = -1;
    const button = buttons.get(`${row},${column}`) as HTMLButtonElement;
    button.tabIndex = 0;
    return button;
  };
  for (const { row, column, label, choose } of places) {
    const cell = rows[row][column];
    const button = document.createElement("button");
    buttons.set(`${row},${column}`, button);
    button.type = "button";
    button.setAttribute("aria-label", label);
    button.setAttribute("aria-pressed", "false");
    button.dataset.lmSuppressShortcuts = "true";
    button.onclick = () => {
      reach(row, column);
      for (const other of buttons.values()) other.setAttribute("aria-pressed", String(other === button));
      choose();
    };
    button.onkeydown = (event) => {
      const move = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
      if (!move) return;
      event.preventDefault();
      event.stopPropagation();
      let [i, j] = [row + move[0], column + move[1]];
      while (rows[i]?.[j] && !buttons.has(`${i},${j}`)) [i, j] = [i + move[0], j + move[1]];
      if (rows[i]?.[j]) reach(i, j).focus();
    };
    button.append(...cell.childNodes);
    cell.append(button);
  }
  reach(places[0].row, places[0].column);
}
