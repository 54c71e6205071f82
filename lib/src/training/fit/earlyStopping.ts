import tf from "#platform/tf";
import { nearestName } from "../../input/nearestName.js";
import { trainingText } from "../trainingText.js";
import { warnOnce } from "./fallback.js";

interface EarlyStoppingInside {
  monitor: string;
  getMonitorValue(logs?: Record<string, unknown>): unknown;
}

/** Has `tf.callbacks.earlyStopping` say once, and not after every epoch, that what it is to watch does not exist. */
export function tellMissingMonitorOnce(): void {
  const prototype = tf.EarlyStopping.prototype as unknown as EarlyStoppingInside;
  prototype.getMonitorValue = function (logs = {}) {
    const value = logs[this.monitor];
    if (value == null) {
      const known = Object.keys(logs);
      warnOnce(trainingText.missingMonitor(this.monitor, known, nearestName(this.monitor, known)));
    }
    return value;
  };
}
