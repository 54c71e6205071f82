// @ts-check
// What `npm run data` runs. An old Node must get as far as the version check, so the rest is loaded after it.
import { exitIfNodeIsTooOld } from "./nodeVersion.mjs";

exitIfNodeIsTooOld();
import("./data/main.mjs");
