import type { MimeBundle } from "../../shared/mimeBundle.js";
import { display as show } from "../display.js";
import { type Displayable, jupyterDisplay } from "../kernelApi.js";
import { Rich } from "../rich.js";
import { peersText } from "./peersText.js";

/** `Deno.jupyter` in a cell. Of Deno's own runtime there is nothing. */
export interface DenoJupyter {
  readonly $display: typeof jupyterDisplay;
  /** Shows a value, or a MIME bundle with `raw`. */
  display(value: unknown, options?: DenoDisplayOptions): Promise<void>;
  /** Markdown, as a tagged template. */
  md(strings: TemplateStringsArray, ...values: unknown[]): Displayable;
  /** HTML. What stands in `${}` is put in as it is. */
  html(strings: TemplateStringsArray, ...values: unknown[]): Displayable;
  svg(strings: TemplateStringsArray, ...values: unknown[]): Displayable;
  /** A PNG or a JPEG: its bytes, or the path of its file. */
  image(image: string | Uint8Array): Displayable;
  /** What a value would be shown as. */
  format(value: unknown): Promise<MimeBundle>;
  /** Only outputs: `display_data` and `update_display_data`. */
  broadcast(type: string, content: Record<string, unknown>): Promise<void>;
}

export interface DenoDisplayOptions {
  raw?: boolean;
  update?: boolean;
  display_id?: string;
}

/** What only the kernel can do. */
export interface DenoHost {
  readFile(path: string): Uint8Array;
  bundleOf(value: unknown): Promise<MimeBundle>;
}

export function denoJupyter({ readFile, bundleOf }: DenoHost): DenoJupyter {
  const display = async (value: unknown, { raw, update, display_id: id }: DenoDisplayOptions = {}) =>
    show(raw ? value : await bundleOf(value), { raw: true, update, id });
  return {
    $display: jupyterDisplay,
    display: (...parameters) => shownAlready(display(...parameters)),
    md: (strings, ...values) => new Rich({ "text/markdown": joined(strings, values) }),
    html: (strings, ...values) => new Rich({ "text/html": joined(strings, values) }),
    svg: (strings, ...values) => new Rich({ "image/svg+xml": joined(strings, values) }),
    image(image) {
      const bytes = typeof image === "string" ? readFile(image) : image;
      const type = imageType(bytes);
      if (type === undefined) throw new TypeError(peersText.notAnImage());
      return new Rich({ [type]: bytes });
    },
    format: bundleOf,
    broadcast: (...parameters) => shownAlready(broadcast(...parameters)),
  };
}

async function broadcast(type: string, content: Record<string, unknown>): Promise<void> {
  if (type !== "display_data" && type !== "update_display_data") {
    throw new TypeError(peersText.notBroadcast(type));
  }
  const { data, metadata, transient } = content as {
    data: MimeBundle;
    metadata?: Record<string, unknown>;
    transient?: { display_id?: string };
  };
  const update = type === "update_display_data";
  show(data, { raw: true, update, id: transient?.display_id, metadata });
}

/** A cell that ends with the call, and does not await it, shows no promise besides. */
function shownAlready(showing: Promise<void>): Promise<void> {
  return Object.assign(showing, { [jupyterDisplay]: () => ({}) });
}

function joined(strings: TemplateStringsArray, values: readonly unknown[]): string {
  return strings.reduce((before, part, index) => `${before}${values[index - 1] ?? ""}${part}`);
}

/** By the bytes that such a file begins with. */
function imageType([first, second]: Uint8Array): "image/png" | "image/jpeg" | undefined {
  if (first === 0x89 && second === 0x50) return "image/png";
  return first === 0xff && second === 0xd8 ? "image/jpeg" : undefined;
}
