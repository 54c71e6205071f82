/**
 * What a submission may try in its teacher's browser. `RUN` becomes a script that leaves the payload's own mark in the
 * window, `OUT` an address outside of this machine with the payload's number: a test that fails names it by that.
 */

/** Markdown of a cell. */
const markdown = {
  "script tag": "<script>RUN</script>",
  "script tag in mixed case": "<ScRiPt type='text/javascript'>RUN</sCrIpT >",
  "script from elsewhere": '<script src="OUT"></script>',
  "module script": '<script type="module">RUN</script>',
  "picture that fails": '<img src=x onerror="RUN">',
  "picture that fails, without quotes": "<img/src=x/onerror=RUN>",
  "picture with a line break in its tag": '<img src="x"\n\nonerror="RUN">',
  "picture from elsewhere": "![p](OUT)",
  "picture tag from elsewhere": '<img src="OUT" srcset="OUT 2x" lowsrc="OUT">',
  "picture element": '<picture><source srcset="OUT"><img src=x onerror="RUN"></picture>',
  "event handlers":
    '<div onclick="RUN" onmouseover="RUN" onpointerenter="RUN" onfocus="RUN" tabindex=0>over</div>',
  "focus by itself": '<input autofocus onfocus="RUN"><select autofocus onfocus="RUN"></select>',
  "details that open": '<details open ontoggle="RUN"><summary onclick="RUN">s</summary>d</details>',
  "animation's start":
    '<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart="RUN">a</b>',
  marquee: '<marquee onstart="RUN" onfinish="RUN">m</marquee>',
  "body's handlers": '<body onload="RUN" onpageshow="RUN" onresize="RUN">',
  "video and audio":
    '<video src=x onerror="RUN" poster="OUT"></video><audio src="OUT" onerror="RUN" autoplay></audio>',
  "svg with a handler": '<svg onload="RUN"><circle r="9"></circle></svg>',
  "svg with a script": "<svg><script>RUN</script></svg>",
  "svg that animates a link":
    '<svg><a><animate attributeName="href" values="javascript:RUN"/><text y="20">t</text></a></svg>',
  "svg that uses another":
    '<svg><use href="OUT#a"/><image href="OUT"/><foreignObject><img src=x onerror="RUN"></foreignObject></svg>',
  "mathml link": '<math href="javascript:RUN"><mi xlink:href="javascript:RUN">x</mi></math>',
  "mathml that hides a tag":
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=RUN&gt;">',
  "frame of a source": '<iframe srcdoc="<script>parent.RUN;RUN</script>"></iframe>',
  "frame of a script": '<iframe src="javascript:RUN"></iframe><iframe src="OUT"></iframe>',
  "frame of data": '<iframe src="data:text/html,<script>parent.RUN</script>"></iframe>',
  "object and embed":
    '<object data="OUT"><img src=x onerror="RUN"></object><embed src="OUT"><object data="javascript:RUN">',
  "link to a script": "[a](javascript:RUN)",
  "link to a script, in mixed case": "[a](JaVaScRiPt:RUN)",
  "link to a script, by entities": '<a href="&#106;avascript&colon;RUN">a</a>',
  "link to a script, with control characters": '<a href="\u0001java\tscript\n:RUN">a</a>',
  "link to a script, autolink": "<javascript:RUN>",
  "link to a script, by reference": "[a][ref]\n\n[ref]: javascript:RUN 'title'",
  "link to data": "[a](data:text/html;base64,PHNjcmlwdD5wYXJlbnQuUDA9MTwvc2NyaXB0Pg==)",
  "link to vbscript": "[a](vbscript:RUN)",
  "title of a link": `[a](https://example.org '"><img src=x onerror="RUN">')`,
  "title and text of a picture": `![" onerror="RUN](x.png '" onerror="RUN" x="')`,
  "picture with data of a page": "![a](data:text/html;base64,PHNjcmlwdD5wYXJlbnQuUDA9MTwvc2NyaXB0Pg==)",
  "picture with data of an svg":
    "![a](data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='RUN'/>)",
  "picture outside of the folder": "![a](../../../../logout)",
  "picture that loads a configuration": '<img src="/formgrader/?path=submitted/mallory/04-output-layer">',
  base: '<base href="OUT"><base target="_top">',
  refresh:
    '<meta http-equiv="refresh" content="0;url=OUT"><meta http-equiv="refresh" content="0;url=javascript:RUN">',
  form: '<form action="javascript:RUN"><button id="go">b</button></form><button form="go" formaction="javascript:RUN">b</button>',
  "isindex and keygen": '<isindex action="javascript:RUN" type=image><keygen autofocus onfocus="RUN">',
  "style from elsewhere":
    '<style>@import "OUT"; body { background: url("OUT") }</style><link rel="stylesheet" href="OUT">',
  "style attribute": '<b style="background:url(OUT);behavior:url(OUT);width:expression(RUN)">s</b>',
  "style that covers the page":
    '<div style="position:fixed;inset:0;z-index:9999;background:url(OUT)" onclick="RUN">c</div>',
  preload:
    '<link rel="preload" as="image" href="OUT"><link rel="prefetch" href="OUT"><link rel="dns-prefetch" href="OUT">',
  "noscript that changes its mind": '<noscript><p title="</noscript><img src=x onerror=RUN>"></noscript>',
  "textarea that changes its mind": '<textarea><img title="</textarea><img src=x onerror=RUN>"></textarea>',
  "title that changes its mind": '<title><img title="</title><img src=x onerror=RUN>"></title>',
  template:
    '<template><img src=x onerror="RUN"></template><template shadowrootmode="open"><img src=x onerror="RUN"></template>',
  "select that drops a tag":
    "<select><template><style><!--</style><a rel='--></style></template></select><img src=x onerror=RUN>'>",
  comment:
    '<!--><img src=x onerror=RUN>--> <!--[if gte IE 4]><script>RUN</script><![endif]--> <! foo="><script>RUN</script>">',
  cdata: "<![CDATA[<img src=x onerror=RUN>]]> <svg><![CDATA[><img src=x onerror=RUN>]]></svg>",
  "code that ends early":
    "```html\n</code></pre><img src=x onerror=RUN>\n``` \n`</code><img src=x onerror=RUN>`",
  "code in a language of tokens": '```"><img/src=x/onerror=RUN>\nx\n```',
  mermaid: '```mermaid\ngraph TD; A["<img src=x onerror=RUN>"] --> B; click A "javascript:RUN"\n```',
  heading: '# h <img src=x onerror="RUN">\n\n## x" onmouseover="RUN" y="',
  table: "| a | b |\n|---|---|\n| <img src=x onerror=RUN> | [x](javascript:RUN) |",
  "task list": '- [x] <img src=x onerror="RUN">\n- [ ] [a](javascript:RUN)',
  "names that take other names' places":
    '<a id="base_url" name="cookie" href="javascript:RUN">a</a><img name="getCookie" id="formgrader">',
  "place of a score":
    '<input id="grade-softmax" class="score" onfocus="RUN"><textarea id="exercise-softmax-comment"></textarea>',
  tooltip:
    '<ul><li class="next"><a data-toggle="tooltip" data-html="true" title="<img src=x onerror=RUN>">t</a></li></ul>',
  "target of a click": '<a data-toggle="modal" data-target="<img src=x onerror=RUN>" data-link="x">t</a>',
  "place of a formula":
    '<x-math key="0-0" onclick="RUN">m</x-math> <div title=\'\n\n$$x$$\n\n\' onclick="RUN">\'></div>',
  "formula with a tag": "$<img src=x onerror=RUN>$ $$</span><img src=x onerror=RUN>$$",
  "formula with a link": '$\\href{javascript:RUN}{x}$ $\\mmlToken{mi}[href="javascript:RUN"]{x}$',
  "formula with a style":
    '$\\mmlToken{mi}[style="background:url(OUT)" class="score"]{x}$ $\\style{background:url(OUT)}{x}$',
  "formula with a colour":
    '$\\color{red" onload="RUN}{x}$ $\\color{url(OUT)}{x}$ $\\mmlToken{mi}[mathcolor="url(OUT)"]{x}$',
  "formula that loads a file":
    "$\\require{../../../../../../../tmp/six-steps-evil}$ $\\unicode{x3c}img src=x onerror=RUN>$",
  "formula within a picture's text": '![$x$" onerror="RUN](x.png) ![$\\text{" onerror="RUN}$](x.png)',
  environment: "\\begin{align}<img src=x onerror=RUN>&=1\\end{align}",
  attachment: "![a](attachment:a.svg) ![b](attachment:b.html) ![c](attachment:c.png)",
  "half a tag": "<img src=x onerror='RUN' <b>\n\n<div\nonclick=RUN",
  "characters of no width":
    '<i\u200bmg src=x onerror="RUN"><\u0000script>RUN</script>\uFEFF<img\u00a0src=x\u00a0onerror=RUN>',
};

/** Source and metadata of a raw cell. */
const raw = {
  "raw cell": ['<img src=x onerror="RUN"><script>RUN</script>', {}],
  "raw cell of html": ['<svg onload="RUN"><style>@import "OUT"</style></svg>', { raw_mimetype: "text/html" }],
  "raw cell of script": ["RUN", { raw_mimetype: "application/javascript" }],
} as const;

/** Code that shows something: a MIME bundle, its metadata. */
const shown = {
  "output of html": [{ "text/html": '<script>RUN</script><img src=x onerror="RUN">' }, {}],
  "output of html in a frame": [
    { "text/html": "<script>parent.RUN;RUN</script>" },
    { "text/html": { isolated: true } },
  ],
  "output of markdown": [{ "text/markdown": '<img src=x onerror="RUN"> [a](javascript:RUN)' }, {}],
  "output of javascript": [{ "application/javascript": "RUN", "text/javascript": "RUN" }, {}],
  "output of svg": [
    { "image/svg+xml": '<svg xmlns="http://www.w3.org/2000/svg" onload="RUN"><script>RUN</script></svg>' },
    {},
  ],
  "output of latex": [{ "text/latex": "$\\href{javascript:RUN}{x}$ <img src=x onerror=RUN>" }, {}],
  "output of text": [
    {
      "text/plain":
        '<img src=x onerror="RUN">\u001b[31m<script>RUN</script>\u001b]8;;javascript:RUN\u0007l\u001b]8;;\u0007',
    },
    {},
  ],
  "output of a picture that is none": [{ "image/png": '"><img src=x onerror="RUN">' }, {}],
  "output of a picture with a size": [
    { "image/png": "iVBORw0KGgo=" },
    { "image/png": { width: '1 onerror="RUN"', height: "1 onerror=RUN", alt: '" onerror="RUN' } },
  ],
  "output of a picture with a file's name": [
    { "image/png": "iVBORw0KGgo=" },
    { filenames: { "image/png": 'OUT" onerror="RUN' } },
  ],
  "output of a jpeg": [{ "image/jpeg": '"><script>RUN</script>' }, {}],
  "output of pdf": [{ "application/pdf": "JVBERi0=" }, {}],
  "output of a widget": [
    {
      "application/vnd.jupyter.widget-view+json": {
        model_id: '"></script><script>RUN</script>',
        version_major: 2,
      },
    },
    {},
  ],
  "output of a diagram": [{ "text/vnd.mermaid": "graph TD; A[<img src=x onerror=RUN>]" }, {}],
  "output of a chart": [
    { "application/vnd.plotly.v1+json": { data: [], layout: { title: "<img src=x onerror=RUN>" } } },
    {},
  ],
  "output of a kind that is a tag": [{ "<img src=x onerror=RUN>": "x" }, {}],
} as const;

/** Other code. */
const code = {
  printed:
    "console.log('<img src=x onerror=\"RUN\">\\u001b[1m<script>RUN</script>'); console.error('<script>RUN</script>');",
  "error's name, message and stack":
    "throw Object.assign(new Error('<img src=x onerror=\"RUN\">'), { name: '<script>RUN</script>', stack: '<img src=x onerror=RUN>' });",
  source: "// </code></pre><script>RUN</script><img src=x onerror=RUN>\n`<svg onload=RUN>`;",
};

/** What goes into a cell of code beside its source. */
const metadata = {
  tags: { tags: ['"><img src=x onerror="RUN">', 'x" onclick="RUN'] },
  "alternative text": { alt: '" onerror="RUN' },
  "language of a cell": {
    magics_language: '"><script>RUN</script>',
    vscode: { languageId: "<img src=x onerror=RUN>" },
  },
  trust: {
    trusted: true,
    transient: { remove_source: false },
    slideshow: { slide_type: '"><script>RUN</script>' },
  },
};

/** What goes into the notebook's own metadata. */
const notebook = {
  title: { title: "</title><script>RUN</script>" },
  authors: { authors: [{ name: "<img src=x onerror=RUN>" }] },
  language: {
    language_info: {
      name: "</script><script>RUN</script>",
      pygments_lexer: '"><img src=x onerror=RUN>',
      file_extension: "<b>",
    },
  },
  "kernel's name": {
    kernelspec: { name: "six-steps", display_name: '<img src=x onerror="RUN">', language: "typescript" },
  },
  "widgets' state": {
    widgets: {
      "application/vnd.jupyter.widget-state+json": {
        state: { a: "</script><script>RUN</script>" },
        version_major: 2,
      },
    },
  },
};

/** What is in a notebook where numbers and names belong. */
const places = {
  "marks of nbgrader's": {
    grade_id: '"><img src=x onerror="RUN">',
    points: '<img src=x onerror="RUN">',
    comment: '<img src=x onerror="RUN">',
    solution: true,
  },
  "number of a cell": { execution_count: '<img src=x onerror="RUN">' },
  "id of a cell": { id: '"><img src=x onerror="RUN">' },
};

/** Names of files and folders, which have no slash. */
const names = {
  "student's folder": '<img src=x onerror="RUN">',
  "student's first name": "<script>RUN</script>",
  "student's last name": '"><svg onload="RUN">',
  "file beside the notebook": "<img src=x onerror='RUN'>.png",
};

/** Files beside the notebook, by name. */
const files = {
  "page.html": "<script>RUN; opener && (opener.RUN)</script>",
  "picture.svg": '<svg xmlns="http://www.w3.org/2000/svg" onload="RUN"><script>RUN</script></svg>',
  "page.xhtml": '<html xmlns="http://www.w3.org/1999/xhtml"><script>RUN</script></html>',
};

let count = 0;
const known = new Map<number, string>();

/** Gives each payload of a group its number. */
function numbered<T>(group: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(
    Object.entries(group).map(([name, payload]) => {
      const number = ++count;
      known.set(number, name);
      const marked = JSON.stringify(payload)
        .replaceAll("RUN", `window.P${number}=1`)
        .replaceAll("OUT", `http://evil.example/${number}`);
      return [name, JSON.parse(marked)];
    }),
  );
}

export const payloads = {
  markdown: numbered(markdown),
  raw: numbered(raw),
  shown: numbered(shown),
  code: numbered(code),
  metadata: numbered(metadata),
  notebook: numbered(notebook),
  places: numbered(places),
  names: numbered(names),
  files: numbered(files),
};

export const payloadCount = count;

/** The payload that left a mark, `P7` or an address with its number. */
export const payloadOf = (mark: string) => known.get(Number(/\d+$/.exec(mark)?.[0])) ?? mark;
