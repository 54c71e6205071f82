// To be imported first in a worker's script, for the reason that settings.ts tells.
import { settings, use } from "./settings.js";

const tables = use(settings.language);
if (tables) importScripts(new URL(tables, location.href).href);
