import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** In a page: its site does not have a data set, or does not give it. */
export class SiteDataError extends SixStepsError {
  override readonly name = "SiteDataError";

  /** @param reason what the browser says. Default: the site does not have it */
  constructor(title: string, reason?: string) {
    super(reason === undefined ? errorsText.notOnSite(title) : errorsText.notFromSite(title, reason));
  }
}
