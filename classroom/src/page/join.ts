import type { JoiningWay } from "../protocol.js";
import { byId, element, fill } from "./elements.js";
import { pageText } from "./pageText.js";

const svg = "http://www.w3.org/2000/svg";

/** Fills the dialog by which the room joins: large enough to be read and scanned from a wall. */
export function showJoining(joining: readonly JoiningWay[]): void {
  const dialog = byId("join", HTMLDialogElement);
  fill(
    byId("join-links"),
    joining.map((way) =>
      element("li", {}, [pictureOf(way), element("a", { href: way.link, target: "_blank" }, [way.link])]),
    ),
  );
  fill(
    byId("join-lines"),
    joining.map(({ line }) => element("li", {}, [element("code", {}, [line])])),
  );
  byId("show-join").addEventListener("click", () => dialog.showModal());
}

/** As it is printed: `K7M-4QX`. */
export const codeOf = ({ link }: JoiningWay): string => new URL(link).hash.slice(1);

/** Black on white in the dark, too: else many scanners see nothing. */
export function pictureOf({ link, qr: { size, path } }: JoiningWay): SVGElement {
  const picture = document.createElementNS(svg, "svg");
  const squares = document.createElementNS(svg, "path");
  picture.setAttribute("viewBox", `0 0 ${size} ${size}`);
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", pageText.qrOf(link));
  squares.setAttribute("d", path);
  picture.append(squares);
  return picture;
}
