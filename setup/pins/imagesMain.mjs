// @ts-check
// npm run pin:images: fixes the images that deploy/ builds on to what their tags name today.
import { describe, SetupError } from "../errors.mjs";
import { pinImages } from "./images.mjs";

try {
  const [unknown] = process.argv.slice(2);
  if (unknown !== undefined) throw new SetupError("npm run pin:images takes no options.");
  for (const [image, digest] of await pinImages()) console.log(`✓ ${image} is ${digest}`);
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
}
