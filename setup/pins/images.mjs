// @ts-check
import { readFileSync } from "node:fs";
import { SetupError } from "../errors.mjs";
import { inProject } from "../project.mjs";
import { runTool } from "../tool.mjs";
import { writeWhole } from "../writeWhole.mjs";

/** Where the images stand that others make. */
const files = [
  inProject("classroom", "deploy", "student", "Dockerfile"),
  inProject("classroom", "deploy", "hub", "Dockerfile"),
  inProject("classroom", "deploy", "single-server", "docker-compose.yml"),
];

/** An image with its tag, and the digest if it has one: `FROM node:24`, `ARG NODE_IMAGE=node:24`, `image: caddy:2`. */
const pattern = /^(FROM |ARG \w+_IMAGE=|\s*image: )([\w./:-]+:[\w.-]+)(@sha256:[0-9a-f]{64})?/gm;

/** @param {string} text @returns {string[]} the images with their tags, without digests */
export const imagesIn = (text) => [...text.matchAll(pattern)].map(([, , image]) => image);

/**
 * Puts to each image the digest that its tag has today, so that every build takes the same one. All files are written, or
 * none.
 *
 * @param {{ paths?: readonly string[], env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<Map<string, string>>} the digest of each image
 * @throws {SetupError} if Docker cannot say one
 */
export async function pinImages({ paths = files, env = process.env } = {}) {
  const texts = new Map(paths.map((path) => [path, readFileSync(path, "utf8")]));
  /** @type {Map<string, string>} */
  const digests = new Map();
  for (const image of new Set([...texts.values()].flatMap(imagesIn)))
    digests.set(image, await digestOf(image, env));
  for (const [path, text] of texts) {
    writeWhole(
      path,
      text.replace(pattern, (_, before, image) => `${before}${image}@${digests.get(image)}`),
    );
  }
  return digests;
}

/** Asks the registry by Docker, with whatever mirror, proxy or login that is set up with. @param {string} image @param {NodeJS.ProcessEnv} env */
async function digestOf(image, env) {
  const output = await runTool({
    what: `docker buildx imagetools inspect ${image}`,
    command: "docker",
    args: ["buildx", "imagetools", "inspect", "--format", "{{.Manifest.Digest}}", image],
    env,
    mend: "run this where Docker Engine with buildx is installed, and the image's registry can be reached",
  });
  const digest = output.trim();
  if (/^sha256:[0-9a-f]{64}$/.test(digest)) return digest;
  throw new SetupError(`Docker's answer for ${image} is ${JSON.stringify(digest)}, which is not a digest.`);
}
