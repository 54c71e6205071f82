/**
 * How the elements look, by JupyterLab's colours, which follow its theme. In the page once, not in each output.
 *
 * The ring of the focus lies inside: an output cuts off what stands out of it.
 */
export const style = `
/* Korean breaks between words; this says nothing to English. */
.jp-RenderedHTMLCommon, .jp-RenderedHTML { word-break: keep-all; }
six-steps-choices, six-steps-guess, six-steps-naming { display: block; margin: 4px 0; max-width: 76ch; }
six-steps-choices fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
six-steps-choices legend, six-steps-guess label { display: block; padding: 0 0 4px; font-weight: 600; }
six-steps-choices label {
  display: flex; gap: 8px; align-items: baseline; padding: 5px 8px; border-radius: 4px; cursor: pointer;
}
six-steps-choices label:hover { background: rgba(128, 128, 128, .15); }
six-steps-choices input { flex: none; margin: 0; accent-color: var(--six-steps-accent); }
six-steps-choices label:has(:focus-visible), six-steps-guess input:focus-visible {
  outline: 2px solid var(--six-steps-accent); outline-offset: -2px;
}
six-steps-choices input:focus-visible { outline: none; }
:is(six-steps-choices, six-steps-guess, six-steps-naming) button:focus-visible {
  outline: 3px solid var(--six-steps-accent); outline-offset: -3px;
}
:is(six-steps-choices, six-steps-guess, six-steps-naming, six-steps-pad) button {
  margin: 6px 0 4px; padding: 4px 14px; border: 1px solid var(--six-steps-accent); border-radius: 4px;
  background: transparent; color: inherit; font: inherit; cursor: pointer;
}
:is(six-steps-choices, six-steps-guess, six-steps-naming, six-steps-pad) button:hover { background: rgba(128, 128, 128, .15); }
:is(six-steps-choices, six-steps-guess)[aria-busy] { opacity: .6; cursor: progress; }
six-steps-naming img { display: block; image-rendering: pixelated; }
.six-steps-question { margin: 0 0 4px; font-weight: 600; }
.six-steps-names { display: flex; flex-wrap: wrap; gap: 0 6px; }
.six-steps-slider { display: flex; align-items: center; gap: 10px; }
.six-steps-slider input { margin: 0; padding: 4px; width: 20em; max-width: 60vw; accent-color: var(--six-steps-accent); }
.six-steps-slider output { min-width: 4em; font-variant-numeric: tabular-nums; }
six-steps-pad canvas {
  width: 280px; height: 280px; image-rendering: pixelated; touch-action: none; cursor: crosshair; border: 1px solid #808080;
}
six-steps-pad canvas:focus-visible, six-steps-pad button:focus-visible { outline: 3px solid var(--six-steps-accent); }
six-steps-pad button:focus-visible { outline-offset: -3px; }
.six-steps-pad { display: flex; flex-wrap: wrap; gap: 12px; padding: 3px; }
.six-steps-pad button { display: block; }
@media (width < 40rem) { .six-steps-pad > div { display: flex; flex-wrap: wrap; gap: 0 6px; } }
.six-steps-note { margin: 4px 0; max-width: 72ch; }
.six-steps-note[hidden] { display: none; }
.six-steps-said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
body { --six-steps-accent: #085fd9; }
body[data-jp-theme-light="false"] { --six-steps-accent: #6aa8ff; }
body[data-jp-theme-light="false"] :is(six-steps-choices, six-steps-guess, six-steps-naming) { color-scheme: dark; }
`;
