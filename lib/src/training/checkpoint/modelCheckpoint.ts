import { files } from "#platform/files";
import tf from "#platform/tf";
import { UnknownOptionError, ValueError } from "../../errors/errors.js";
import { checkBoolean } from "../../input/checkNumber.js";
import { checkpointFolder } from "./checkpointFolder.js";
import { checkpointText } from "./checkpointText.js";
import { type EpochLogs, type MonitorMode, modes, monitored, moreIsBetter, number } from "./monitor.js";
import { readModelJson } from "./readCheckpoint.js";
import { saveCheckpoint } from "./saveCheckpoint.js";
import { writeError } from "./writeError.js";

export interface ModelCheckpointOptions {
  /** The folder that holds the checkpoint, such as `"checkpoints/best"`; made if it is not there. */
  path: string;
  /** Save only after an epoch that is better than all before it. Default `false`: after every epoch. */
  saveBestOnly?: boolean;
  /** What `fit` reports and is to be judged by, such as `"val_acc"`. Default `"val_loss"`. */
  monitor?: string;
  /** Which value is better. Default `"auto"`: the greater one for accuracy and the like, else the smaller one. */
  mode?: MonitorMode;
}

/**
 * A callback for `model.fit` that saves the model at the end of each epoch, or of each that is better than all before.
 *
 * The folder holds one checkpoint in TensorFlow.js's own format: `model.json`, and beside it the file of weights that
 * it names, with the optimiser's state. A new one takes the place of the former in one step, so that a process that
 * is killed at any moment leaves a whole one behind. Where several runs save in one folder, the last to save wins.
 * An epoch whose loss is not a number is not saved.
 *
 * A run that goes on (`initialEpoch` above 0) goes on with the best value that the folder's checkpoint has reached.
 *
 * @example
 * const best = modelCheckpoint({ path: "checkpoints/best", saveBestOnly: true, monitor: "val_acc" });
 * await model.fit(images, labels, { epochs: 12, validationSplit: 0.2, callbacks: best });
 * await loadWeights(model, "checkpoints/best");
 *
 * @throws ValueError, UnknownOptionError or CheckpointFolderError at once if an option makes no sense. Under `fit`:
 * MonitorError if `monitor` is not reported; CheckpointFolderError if the files cannot be written, as on a full disk.
 */
export function modelCheckpoint(options: ModelCheckpointOptions): tf.Callback {
  return new ModelCheckpoint(options);
}

const optionNames = ["path", "saveBestOnly", "monitor", "mode"];

class ModelCheckpoint extends tf.Callback {
  readonly #folder: string;
  readonly #bestOnly: boolean;
  readonly #monitor: string;
  /** Whether a monitor that is missing is an error: not where nobody asked for one. */
  readonly #monitorMatters: boolean;
  readonly #moreIsBetter: boolean;
  #best: number | undefined;
  #running = false;

  constructor(options: ModelCheckpointOptions) {
    super();
    if (typeof options !== "object" || options === null) {
      throw new ValueError(checkpointText.argument, checkpointText.options, options);
    }
    const unknown = Object.keys(options).find((name) => !optionNames.includes(name));
    if (unknown !== undefined) throw new UnknownOptionError(checkpointText.option, unknown, optionNames);
    const { path, saveBestOnly = false, monitor = "val_loss", mode = "auto" } = options;
    checkBoolean("saveBestOnly", saveBestOnly);
    if (typeof monitor !== "string") throw new ValueError("monitor", checkpointText.monitor, monitor);
    if (!modes.includes(mode)) throw new UnknownOptionError("mode", mode, modes);
    this.#folder = checkpointFolder(path);
    this.#bestOnly = saveBestOnly;
    this.#monitor = monitor;
    this.#monitorMatters = saveBestOnly || options.monitor !== undefined;
    this.#moreIsBetter = moreIsBetter(monitor, mode);
  }

  /** Whether the folder can be made is said before the first epoch; what is reported shows only after it. */
  override async onTrainBegin(): Promise<void> {
    this.#running = false;
    await files.makeFolder(this.#folder).catch((error) => {
      throw writeError(this.#folder, error);
    });
  }

  override async onEpochEnd(epoch: number, logs: tf.Logs = {}): Promise<void> {
    if (!this.#running && epoch > 0) await this.#goOn();
    this.#running = true;
    const isBetter = await this.#judge(logs);
    const { loss } = logs as EpochLogs;
    const lossIsNumber = loss === undefined || !Number.isNaN(await number(loss));
    if (!lossIsNumber || (this.#bestOnly && !isBetter)) return;
    const progress = { epoch: epoch + 1, monitor: this.#monitor, best: this.#best ?? null };
    await saveCheckpoint(this.model, this.#folder, progress);
  }

  /** Whether this epoch is better than all before it; if so, it is the best from now on. */
  async #judge(logs: EpochLogs): Promise<boolean> {
    if (!(this.#monitor in logs)) {
      // An epoch that was stopped in its midst has not been validated.
      if (!this.#monitorMatters || this.model.stopTraining) return false;
    }
    const value = await monitored(this.#monitor, logs);
    const best = this.#best ?? (this.#moreIsBetter ? -Infinity : Infinity);
    const isBetter = this.#moreIsBetter ? value > best : value < best;
    if (isBetter) this.#best = value;
    return isBetter;
  }

  /** Takes over what an earlier process has reached. */
  async #goOn(): Promise<void> {
    if (this.#best !== undefined) return;
    const former = await readModelJson(this.#folder).catch(() => undefined); // damaged: it is about to be replaced
    const progress = former?.userDefinedMetadata?.checkpoint;
    if (progress?.monitor === this.#monitor && typeof progress.best === "number") this.#best = progress.best;
  }
}
