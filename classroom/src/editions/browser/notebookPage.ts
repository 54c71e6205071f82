import { readFileSync } from "node:fs";
import { join } from "node:path";
import { english } from "../../../../setup/translation/translation.mjs";
import type { EditionFile } from "../edition.js";
import { editionsText, editionsTextIn } from "../editionsText.js";
import { inlineScript, siteLanguages } from "./bundle.js";
import { leftOut } from "./notebookPlugins.js";

const extension = "../extensions/@six-steps/browser/static";

/**
 * JupyterLite's page for a notebook. While JupyterLite loads, the kernel starts beside it, and the lesson can be read.
 *
 * @param jupyterLite its folder
 */
export async function notebookPage(jupyterLite: string): Promise<EditionFile[]> {
  const read = (path: string) => readFileSync(join(jupyterLite, path), "utf8");
  const page = "notebooks/index.html";
  const settings = "notebooks/jupyter-lite.json";
  const config = JSON.parse(read(settings));
  Object.assign(config["jupyter-config-data"], {
    settingsUrl: "./schemas", // see settingDefaults.ts
    disabledExtensions: leftOut,
  });
  const head = `<script async data-early src="${extension}/remoteEntry.js"></script>
<style>${style}${printed}</style>
</head>`;
  const inLanguages = [english, ...siteLanguages].map(
    (one) => ` data-${one}="${editionsTextIn(one).browser.loading}"`,
  );
  const body = `<div id="meanwhile" tabindex="0" hidden><p role="status"${inLanguages.join("")}>${editionsText.browser.loading}</p><main></main></div>
${await inlineScript("page/readMeanwhile.js")}
</body>`;
  return [
    { path: page, text: read(page).replace("</head>", head).replace("</body>", body) },
    { path: settings, text: JSON.stringify(config) },
  ];
}

/** JupyterLite shows a notebook in boxes of the window's height, of which a printer would get what is in sight. */
const printed = `
@media print {
  :is(body, #main, #main :has(.jp-Cell)) { display: block !important; position: static !important; width: auto !important; height: auto !important; min-height: 0 !important; padding-bottom: 0 !important; overflow: visible !important; contain: none !important; }
  body { print-color-adjust: exact; }
  .jp-Cell { contain: none !important; content-visibility: visible !important; }
  .jp-OutputArea-child { break-inside: avoid; }
  :is(#top-panel-wrapper, #menu-panel-wrapper, .jp-Toolbar, .jp-Notebook-footer, .jp-SideBar, .lm-SplitPanel-handle, .jp-cell-menu) { display: none !important; }
}`;

/** As JupyterLite will show it, but for its chrome. On a phone that has no room for whether scripts of the notebook may run; a folded
 * cell's first line is cut off before the dots that open it. */
const style = `
#meanwhile { color-scheme: light dark; position: fixed; inset: 0; z-index: 1001; overflow: auto; background: Canvas; color: CanvasText; font: 14px/1.6 system-ui, sans-serif; word-break: keep-all; }
#meanwhile > p { position: sticky; top: 0; margin: 0; padding: .6rem 1rem; background: Canvas; border-bottom: 1px solid #8884; }
#meanwhile main { max-width: 56rem; margin: 0 auto; padding: 1rem 1rem 50vh; }
#meanwhile pre { padding: .5rem .75rem; overflow: auto; background: #8882; font-size: 13px; }
#meanwhile a { color: inherit; pointer-events: none; }
#meanwhile .anchor-link { display: none; }
#meanwhile table { border-collapse: collapse; }
#meanwhile :is(td, th) { padding: .2rem .6rem; text-align: left; }
@media (width < 40rem) { .jp-NotebookTrustedStatus { display: none; } }
.jp-Placeholder, .jp-Placeholder-contentContainer, .jp-Placeholder-content { min-width: 0; max-width: 100%; }
.jp-PlaceholderText { min-width: 0; overflow: hidden; text-overflow: ellipsis; }
@media (prefers-color-scheme: dark) { #meanwhile { background: #111; } #meanwhile > p { background: #111; } }
`;
