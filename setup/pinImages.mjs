// @ts-check
// What `npm run pin:images` runs.
import { exitIfNodeIsTooOld } from "./nodeVersion.mjs";

exitIfNodeIsTooOld();
import("./pins/imagesMain.mjs");
