// @ts-check
import { readFileSync } from "node:fs";
import { inProject } from "../project.mjs";

/**
 * @typedef {object} LockedPackage
 * @property {string} version
 * @property {string} integrity
 * @property {Record<string, string>} [dependencies]
 * @property {boolean} [optional]
 * @property {boolean} [dev]
 * @property {boolean} [devOptional]
 */

const tfjsNode = "@tensorflow/tfjs-node";

/** Must not be installed a second time: a backend registered in another TensorFlow.js is one that nobody sees. */
const shared = "@tensorflow/tfjs";

/** Node's C interface to compile against; an installed Node does not always bring its own. */
const headers = {
  name: "node-api-headers",
  version: "1.9.0",
  integrity:
    "sha512-2oNILP4jXwRB4ywnYKjVk1YyJ96n2D4EOVJO6S3oYZ5PtbJrw3Yt9TpAuX3nBLMuzn74rnfGQrv13pS9vC+YiA==",
};

/**
 * package.json and package-lock.json of an installation: tfjs-node and what it needs, in the versions and with the
 * hashes of the project's own lockfile, but for what it shares with the project.
 */
export function nativePackages(lockfile = inProject("package-lock.json")) {
  /** @type {Record<string, LockedPackage>} */
  const project = JSON.parse(readFileSync(lockfile, "utf8")).packages;
  const packages = closure(project);
  packages[`node_modules/${headers.name}`] = { version: headers.version, integrity: headers.integrity };
  const manifest = {
    name: "six-steps-native",
    private: true,
    dependencies: {
      [tfjsNode]: packages[`node_modules/${tfjsNode}`].version,
      [headers.name]: headers.version,
    },
  };
  return {
    manifest,
    lock: { name: manifest.name, lockfileVersion: 3, packages: { "": manifest, ...packages } },
  };
}

/** tfjs-node and all that it needs. @param {Record<string, LockedPackage>} project */
function closure(project) {
  /** @type {Record<string, LockedPackage>} */
  const found = {};
  const open = [`node_modules/${tfjsNode}`];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (path in found) continue;
    const { optional, dev, devOptional, ...locked } = project[path];
    const { [shared]: _, ...dependencies } = locked.dependencies ?? {};
    found[path] = { ...locked, dependencies };
    for (const name of Object.keys(dependencies)) open.push(resolve(project, path, name));
  }
  return found;
}

/**
 * Where Node finds a package that the one at `from` needs: in its own node_modules, else in one further up.
 *
 * @param {Record<string, LockedPackage>} project
 * @param {string} from
 * @param {string} name
 */
function resolve(project, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const path = `${at}${at && "/"}node_modules/${name}`;
    if (path in project || at === "") return path;
  }
}
