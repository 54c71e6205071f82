// @ts-check
// What `npm run class` runs. An old Node must get as far as the version check, so the rest is loaded after it.
import { exitIfNodeIsTooOld } from "../setup/nodeVersion.mjs";

exitIfNodeIsTooOld();
import("./door/main.mjs");
