// @ts-check
// What `npm run hub:demo` runs. An old Node must get as far as the version check, so the rest is loaded after it.
import { exitIfNodeIsTooOld } from "./nodeVersion.mjs";

exitIfNodeIsTooOld();
import("./hub/main.mjs");
