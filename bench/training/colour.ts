import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { dataFolder } from "six-steps/internal/platform/node/datasets/dataFolder.js";
import { inProject } from "#setup/project.mjs";

const side = 32;
const bytesAPicture = side * side * 3;

/** Rows, columns, channels; a byte each. */
type Pictures = { images: Uint8Array; labels: Uint8Array };

/**
 * Colour pictures as files of raw bytes in `build/`: CIFAR-10, where `data/cifar-10/` holds its binary archive or the
 * files in it, else Fashion-MNIST, tinted. The work of a step is the same; the accuracy is not.
 */
export async function colourPictures() {
  const found = cifar10();
  const { train, test } = found ?? (await tintedFashion());
  const folder = inProject("build", "bench-training");
  mkdirSync(folder, { recursive: true });
  const write = (name: string, bytes: Uint8Array) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  return {
    what: found ? "CIFAR-10" : "Fashion-MNIST in three tinted channels, 32 x 32, in CIFAR-10's place",
    trainCount: train.labels.length,
    testCount: test.labels.length,
    files: {
      trainImages: write("colour-train-images", train.images),
      trainLabels: write("colour-train-labels", train.labels),
      testImages: write("colour-test-images", test.images),
      testLabels: write("colour-test-labels", test.labels),
    },
  };
}

function cifar10(): { train: Pictures; test: Pictures } | undefined {
  const folder = join(dataFolder(), "cifar-10");
  if (!existsSync(folder)) return undefined;
  const files: [string, Uint8Array][] = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .flatMap((name) => {
      if (name.endsWith(".tar.gz")) return filesOfTar(gunzipSync(readFileSync(join(folder, name))));
      return name.endsWith(".bin") ? [[name, readFileSync(join(folder, name))]] : [];
    });
  const recordsOf = (pattern: RegExp) => {
    // Where the archive lies beside the files that were in it, one of the two counts.
    const wanted = new Map(
      files.flatMap(([name, bytes]) => pattern.exec(name)?.map((base) => [base, bytes]) ?? []),
    );
    return pictures([...wanted.values()]);
  };
  const [train, test] = [recordsOf(/data_batch_\d\.bin$/), recordsOf(/test_batch\.bin$/)];
  return train.labels.length > 0 && test.labels.length > 0 ? { train, test } : undefined;
}

function filesOfTar(tar: Uint8Array): [string, Uint8Array][] {
  const files: [string, Uint8Array][] = [];
  const text = new TextDecoder("latin1");
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const size = Number.parseInt(text.decode(tar.subarray(at + 124, at + 136)), 8);
    const name = text.decode(tar.subarray(at, at + 100)).split("\0")[0];
    files.push([name, tar.subarray(at + 512, at + 512 + size)]);
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/** A record is the label, then the red, the green and the blue plane. */
function pictures(batches: Uint8Array[]): Pictures {
  const record = 1 + bytesAPicture;
  const count = batches.reduce((sum, bytes) => sum + Math.floor(bytes.length / record), 0);
  const images = new Uint8Array(count * bytesAPicture);
  const labels = new Uint8Array(count);
  let to = 0;
  for (const bytes of batches) {
    for (let from = 0; from + record <= bytes.length; from += record, to++) {
      labels[to] = bytes[from];
      for (let channel = 0; channel < 3; channel++) {
        for (let pixel = 0; pixel < side * side; pixel++) {
          images[to * bytesAPicture + pixel * 3 + channel] = bytes[from + 1 + channel * side * side + pixel];
        }
      }
    }
  }
  return { images, labels };
}

async function tintedFashion() {
  process.env.SIX_STEPS_BACKEND = "cpu"; // nothing is computed here
  const { loadFashionMnist } = await import("six-steps");
  const data = await loadFashionMnist();
  const train = tinted(data.trainImages.dataSync(), data.trainLabels.dataSync());
  const test = tinted(data.testImages.dataSync(), data.testLabels.dataSync());
  for (const tensor of Object.values(data)) tensor.dispose();
  return { train, test };
}

/** @param grey 28 x 28 */
function tinted(grey: ArrayLike<number>, labels: ArrayLike<number>): Pictures {
  const [small, border] = [28, 2];
  const images = new Uint8Array(labels.length * bytesAPicture);
  for (let picture = 0; picture < labels.length; picture++) {
    // Another tint for each picture, from 40 to 100 % of each channel, the same in every run.
    const tint = [0, 1, 2].map((channel) => 0.4 + 0.6 * ((picture * 0.618034 + channel / 3) % 1));
    for (let pixel = 0; pixel < small * small; pixel++) {
      const row = Math.floor(pixel / small) + border;
      const to = picture * bytesAPicture + (row * side + (pixel % small) + border) * 3;
      const value = grey[picture * small * small + pixel];
      for (let channel = 0; channel < 3; channel++) images[to + channel] = value * tint[channel];
    }
  }
  return { images, labels: Uint8Array.from(labels) };
}
