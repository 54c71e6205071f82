import { trainingText } from "../trainingText.js";
import type { LayerInside } from "./layersModel.js";

/** What in a model or in the arguments the engine does not do; `what` names it, as in "has no layer …". */
export class NotCovered extends Error {
  constructor(readonly what: string) {
    super(what);
  }
}

/** @throws NotCovered naming the option, unless the layer has it as the engine does */
export function demand(isSo: boolean, option: string, layer: LayerInside): void {
  if (!isSo) throw new NotCovered(trainingText.lacks.option(option, layer.name));
}
