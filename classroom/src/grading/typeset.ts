// Draws formulae as SVG, so that a page needs no script for them. Reads a JSON array of { tex, display } from standard
// input; writes an array of SVG texts, with null for what could not be drawn.
import { createRequire } from "node:module";
import { text } from "node:stream/consumers";

const require = createRequire(import.meta.url);
// Neither `require` nor `autoload`: by these a formula loads files. Nor `html`, which makes links and styles.
const packages = ["base", "ams", "newcommand", "noundefined", "boldsymbol", "cancel", "color", "textmacros"];
const extensions = packages.filter((name) => name !== "base").map((name) => `[tex]/${name}`);

const MathJax = await require("mathjax").init({
  loader: { load: ["input/tex-base", ...extensions, "output/svg"] },
  tex: { packages, tags: "ams" },
  svg: { fontCache: "local" },
  startup: { typeset: false },
});

/** What \mmlToken may give to a part of a formula, and a page must not have. */
const outward = ["href", "id", "class", "style"];
const colours = ["mathcolor", "mathbackground", "color", "background"];

interface MathNode {
  attributes?: { getAllAttributes(): Record<string, unknown> };
}

const removeOutward = ({ data }: { data: { root: { walkTree(visit: (node: MathNode) => void): void } } }) =>
  data.root.walkTree(({ attributes }) => {
    const given = attributes?.getAllAttributes() ?? {};
    for (const name of outward) delete given[name];
    for (const name of colours) if (!/^#?\w+$/.test(String(given[name]))) delete given[name]; // url(…) is one elsewhere
  });
MathJax.startup.document.inputJax[0].postFilters.add(removeOutward);

function drawn({ tex, display }: { tex: string; display: boolean }): string | null {
  try {
    return MathJax.startup.adaptor.innerHTML(MathJax.tex2svg(tex, { display }));
  } catch {
    return null;
  }
}

process.stdout.write(JSON.stringify(JSON.parse(await text(process.stdin)).map(drawn)));
