import type { Display, MimeBundle } from "../display/display.js";
import { escapeHtml } from "../display/html.js";
import type { Drawing } from "./drawImages.js";

/** Shows a drawing as an image with an alternative text; JupyterLab gives a bare `image/png` none. */
export function showDrawing(
  drawing: Drawing,
  description: string,
  title: string | undefined,
  display: Display,
): void {
  display(drawingBundle(drawing, description, title));
}

export function drawingBundle(drawing: Drawing, description: string, title?: string): MimeBundle {
  const { png, width, height, pageLabels } = drawing;
  const heading = title === undefined ? "" : `<p><b>${escapeHtml(title)}</b></p>`;
  const image = `<img src="data:image/png;base64,${png.toString("base64")}" alt="${escapeHtml(description)}" width="${width}" height="${height}" style="max-width:none">`;
  const labels = pageLabels.map(
    ({ lines, size, left, top, width, height }) =>
      `<div aria-hidden="true" style="position:absolute;left:${left}px;top:${top}px;width:${width}px;height:${height}px;display:flex;align-items:center;justify-content:center;text-align:center;color:#fff;font:600 ${size}px/1.25 sans-serif">${lines.map(escapeHtml).join("<br>")}</div>`,
  );
  return {
    "text/html": `${heading}<div style="position:relative;width:${width}px">${image}${labels.join("")}</div>`,
    "text/plain": description,
  };
}
