// @ts-check
// Installs and builds what `npm start` would, but fetches no data and starts nothing: for an image.
import { exitIfNodeIsTooOld } from "./nodeVersion.mjs";

exitIfNodeIsTooOld();
import("./install/main.mjs");
