// To be imported first in a worker's script, for the reason that settings.ts tells.
import { languages, settings, tablesOf, use } from "./settings.js";

const { language } = settings;
use(language);
if (languages.includes(language)) importScripts(new URL(tablesOf(language), location.href).href);
