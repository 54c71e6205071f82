import { errorsText } from "./errorsText.js";
import { SixStepsError } from "./sixStepsError.js";

/** In a page: its site does not have a data set, or does not give it. */
export class SiteDataError extends SixStepsError {
  override readonly name = "SiteDataError";

  /** @param reason what the site says; empty where it does not answer. Default: it does not have the data */
  constructor(title: string, reason?: string) {
    const { notOnSite, siteSilent, notFromSite } = errorsText;
    super(
      reason === undefined
        ? notOnSite(title)
        : reason === ""
          ? siteSilent(title)
          : notFromSite(title, reason),
    );
  }
}
