import tf from "#platform/tf";
import { CheckpointFolderError, show } from "../../errors/errors.js";
import { checkpointText } from "./checkpointText.js";
import { FileHandler } from "./fileHandler.js";
import { closeKeras3Gaps } from "./keras3.js";

/** Places that a web page has, by TensorFlow.js's names. */
const ofPages = ["downloads", "localstorage", "indexeddb"];

let isInstalled = false;
/** Whether this library is asking what others would do with a place. */
let isAsking = false;

/**
 * Lets `model.save` and `tf.loadLayersModel` write and read files without tfjs-node, and has them say what to write instead of
 * a place that is unknown here. Where tfjs-node is loaded, its own handlers go first.
 */
export function installModelPlaces(): void {
  if (isInstalled) return;
  isInstalled = true;
  tf.io.registerSaveRouter((url) => handlerFor(url, true) as tf.io.IOHandler);
  tf.io.registerLoadRouter((url) => handlerFor(url, false) as tf.io.IOHandler);
  closeKeras3Gaps();
}

function handlerFor(url: string | string[], isSave: boolean): tf.io.IOHandler | null {
  if (typeof url !== "string" || isAsking || isKnownToOthers(url, isSave)) return null;
  const [, scheme, rest] = /^(?:([a-z][a-z0-9+.-]+):\/\/)?(.*)$/is.exec(url) ?? [];
  if (scheme === "file") return new FileHandler(rest);
  if (!tf.env().get("IS_NODE")) return null; // in a page a path is an address, and those places are there
  const suggested = show(`file://${suggestedPath(rest)}${isSave ? "" : "/model.json"}`);
  if (scheme === undefined) return refusing(checkpointText.noScheme(show(url), suggested, isSave));
  if (ofPages.includes(scheme)) return refusing(checkpointText.onlyInPages(show(url), suggested, isSave));
  return null;
}

function isKnownToOthers(url: string, isSave: boolean): boolean {
  isAsking = true;
  try {
    return (isSave ? tf.io.getSaveHandlers(url) : tf.io.getLoadHandlers(url)).length > 0;
  } finally {
    isAsking = false;
  }
}

function suggestedPath(rest: string): string {
  return rest.replace(/(?<=^|[/\\])model\.json$/, "").replace(/[/\\]+$/, "") || "my-model";
}

function refusing(sentence: string): tf.io.IOHandler {
  const refuse = async () => {
    throw new CheckpointFolderError(sentence);
  };
  return { save: refuse, load: refuse };
}
