import { byId } from "./elements.js";

/** Says at the head of the page what is wrong. @param message an empty one takes it away */
export function alarm(message: string): void {
  const place = byId("alarm");
  place.hidden = message === "";
  if (place.textContent !== message) place.textContent = message;
}
