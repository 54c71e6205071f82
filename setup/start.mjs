// @ts-check
// What `npm start` runs. An old Node must get as far as the version check, so the rest is loaded after it.
import { exitIfNodeIsTooOld } from "./nodeVersion.mjs";

exitIfNodeIsTooOld();
import("./start/main.mjs");
