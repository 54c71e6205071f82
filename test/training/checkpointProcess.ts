import { spawn } from "node:child_process";
import { once } from "node:events";
import { tf } from "six-steps";

/** About 10 MB a checkpoint, nearly all of a child's time goes into writing it. */
export function largeModel(): tf.Sequential {
  tf.setBackend("cpu");
  const layers = [tf.layers.dense({ inputShape: [400], units: 2000, kernelInitializer: "ones" })];
  const model = tf.sequential({ layers });
  model.compile({ loss: "meanSquaredError", optimizer: tf.train.adam(0) });
  return model;
}

/**
 * Trains the large model up to epoch `epochs`, or on from the checkpoint in `path`. All its weights are the number
 * of the epoch, so that a file tells by itself which epoch it is of. Prints each epoch once it is saved.
 */
const script = `
  import { writeSync } from "node:fs";
  import { loadWeights, modelCheckpoint, tf } from "six-steps";
  import { largeModel } from "${import.meta.url}";
  const { path, epochs, resume } = JSON.parse(process.argv[1]);
  const model = largeModel();
  const initialEpoch = resume ? (await loadWeights(model, path)).epoch : 0;
  class Numbers extends tf.Callback {
    async onEpochEnd(epoch) {
      tf.tidy(() => model.setWeights(model.getWeights().map((w) => tf.fill(w.shape, epoch + 1))));
    }
  }
  class Tells extends tf.Callback {
    async onEpochEnd(epoch) { writeSync(1, epoch + 1 + "\\n"); }
  }
  const callbacks = [new Numbers(), modelCheckpoint({ path }), new Tells()];
  try {
    await model.fit(tf.zeros([1, 400]), tf.zeros([1, 2000]), { initialEpoch, epochs, verbose: 0, callbacks });
  } catch (error) {
    console.error(error.name + ": " + error.message);
    process.exitCode = 1;
  }
`;

export interface Training {
  path: string;
  epochs: number;
  resume?: boolean;
}

/** A process that trains, and what it says. `wrap` puts a program in front of Node. */
export class TrainingProcess {
  /** The last epoch that it has told as saved. */
  epoch = 0;
  errors = "";
  readonly #child;
  readonly #ended;

  constructor(training: Training, wrap: string[] = []) {
    const node = [process.execPath, "--input-type=module", "-e", script, JSON.stringify(training)];
    const [command, ...args] = [...wrap, ...node];
    this.#child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    this.#child.stdout.on("data", (text) => {
      this.epoch = Number(String(text).trim().split("\n").at(-1));
    });
    this.#child.stderr.on("data", (text) => {
      this.errors += text;
    });
    this.#ended = once(this.#child, "close");
  }

  /** The exit code, or `null` if it was killed. */
  async ended(): Promise<number | null> {
    return (await this.#ended)[0];
  }

  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#ended;
  }
}
