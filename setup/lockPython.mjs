// @ts-check
// What `npm run lock:python` runs.
import { exitIfNodeIsTooOld } from "./nodeVersion.mjs";

exitIfNodeIsTooOld();
import("./pins/main.mjs");
