import type { Cell, Notebook, Output } from "../notebooks/lessons.js";
import { payloads } from "./payloads.js";

const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="window.P0=1"><script>window.P0=1</script></svg>';
const page = "<script>parent.window.P0=1</script>";
const base64 = (text: string) => Buffer.from(text).toString("base64");

const attachments = {
  "a.svg": { "image/svg+xml": base64(svg) },
  "b.html": { "text/html": base64(page) },
  "c.png": { "image/png": '"><img src=x onerror=window.P0=1>' },
};

type Extra = Partial<Cell> & Record<string, unknown>;

let cells = 0;
const cell = (cell_type: Cell["cell_type"], source: string, more: Extra = {}): Cell => ({
  cell_type,
  id: `evil-${++cells}`,
  metadata: {},
  source,
  ...(cell_type === "code" ? { execution_count: null, outputs: [] } : {}),
  ...more,
});

const outputs = (): Output[] => [
  ...Object.values(payloads.shown).map(([data, metadata]) => ({
    output_type: "display_data" as const,
    data: data as Record<string, unknown>,
    metadata,
  })),
  { output_type: "stream", name: "stdout", text: payloads.code.printed },
  {
    output_type: "error",
    ename: payloads.code.printed,
    evalue: payloads.code.printed,
    traceback: [payloads.code.printed],
  } as Output,
];

/** A submission that tries everything that a notebook file may hold, and everything that its code may show. */
export function withPayloads(notebook: Notebook): Notebook {
  const texts = Object.values(payloads.markdown).map((source) => cell("markdown", source, { attachments }));
  const raws = Object.values(payloads.raw).map(([source, metadata]) => cell("raw", source, { metadata }));
  const shown = Object.values(payloads.shown).map(([data, metadata]) =>
    cell("code", `display(${JSON.stringify(data)}, { raw: true, metadata: ${JSON.stringify(metadata)} });`),
  );
  const code = Object.values(payloads.code).map((source) => cell("code", source));
  const described = Object.values(payloads.metadata).flatMap((metadata) => [
    cell("code", "1", { metadata }),
    cell("markdown", '<img src=x onerror="window.P0=1">', { metadata }),
  ]);
  const kept = cell("code", "1", { outputs: outputs(), execution_count: 1, metadata: { trusted: true } });
  return {
    ...notebook,
    metadata: Object.assign({}, notebook.metadata, ...Object.values(payloads.notebook)),
    cells: [...texts, ...raws, ...described, kept, ...notebook.cells, ...shown, ...code],
  };
}

/** An autograded notebook as if nothing had been left out on the way to it. */
export function smuggled(notebook: Notebook): Notebook {
  const places = Object.values(payloads.places).map((place) => cell("code", "1", place as Extra));
  const shown = cell("code", "1", {
    outputs: outputs(),
    metadata: Object.assign({}, ...Object.values(payloads.metadata)),
  });
  const counted = cell("code", "1", {
    outputs: [
      {
        output_type: "execute_result",
        data: { "text/plain": "1" },
        ...payloads.places["number of a cell"],
      } as Output,
    ],
  });
  const graded = structuredClone(notebook.cells.find(({ id }) => id.startsWith("grade-")) as Cell);
  Object.assign(graded.metadata.nbgrader as object, payloads.places["marks of nbgrader's"]);
  const wrongTypes = [
    cell("code", "1", { metadata: { tags: 5, transient: "x" } }),
    cell("raw", "x", { metadata: { raw_mimetype: 5 } }),
  ];
  return {
    ...notebook,
    metadata: Object.assign({}, notebook.metadata, ...Object.values(payloads.notebook)),
    cells: [...notebook.cells, ...places, shown, counted, graded, ...wrongTypes],
  };
}

const dot =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** What a student honestly writes, each thing with words to find it by. */
export const honestText = `# My answer

Softmax is $\\sigma(c)_i = \\frac{e^{c_i}}{\\sum_j e^{c_j}}$, where $a<b$ and:

$$\\sum_{i=1}^n \\sigma(c)_i = 1$$

\\begin{align}
a &= b \\\\
c &= \\text{확률}
\\end{align}

| node | meaning |
|:----:|---------|
| 1 | **T-shirt** & $x_2$ |

![attached](attachment:dot.png) ![inline](data:image/png;base64,${dot})

- [x] done

Written \`if (a < b && c > d)\` and <u>underlined</u>, as in [the lesson](https://example.org/softmax?a=1&b=2 "softmax").

\`\`\`ts
const sum = (a: number[]) => a.reduce((x, y) => x + y); // <b> stays
\`\`\`
`;

/** A submission with that text in front. */
export const honest = (notebook: Notebook): Notebook => ({
  ...notebook,
  cells: [
    cell("markdown", honestText, { attachments: { "dot.png": { "image/png": dot } } }),
    ...notebook.cells,
  ],
});
