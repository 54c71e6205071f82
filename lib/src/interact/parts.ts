import type { CapturedOutput } from "../display/sixStepsKernel.js";

/** One thing that the function under the controls has shown, as the page gets it. */
export interface Part {
  /** A plotly.js figure. */
  figure?: { data: object[]; layout?: object; config?: object };
  /** Or HTML without scripts. */
  html?: string;
  /** What it shows, in words; of what was printed, that. */
  text: string;
}

const plotly = "application/vnd.plotly.v1+json";

/** What was captured, in the page's terms. Lines that are printed one after another become one part. */
export function partsOf(outputs: readonly CapturedOutput[]): Part[] {
  const parts: Part[] = [];
  let isPrint = false;
  for (const output of outputs) {
    const last = parts[parts.length - 1];
    if (!("text" in output)) parts.push(partOf(output.data));
    else if (isPrint) last.text += output.text;
    else parts.push({ text: output.text });
    isPrint = "text" in output;
  }
  return parts;
}

function partOf(bundle: Record<string, unknown>): Part {
  const text = String(bundle["text/plain"] ?? "");
  if (bundle[plotly] !== undefined)
    return { figure: bundle[plotly] as Part["figure"], text: text.split("\n")[0] };
  const html = bundle["text/html"];
  return html === undefined ? { text } : { html: String(html), text: text.split("\n")[0] };
}
