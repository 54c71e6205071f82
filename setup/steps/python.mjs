// @ts-check
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { SetupError } from "../errors.mjs";
import { text } from "../text/text.mjs";
import { howToInstall } from "./packageManager.mjs";

const oldest = [3, 10];

/**
 * @typedef {object} Python
 * @property {string} name as it was called: "python3"
 * @property {string} executable
 * @property {number[]} version major, minor, patch
 * @property {boolean} hasVenv whether it can make an environment with pip in it
 */

/** Debian and Ubuntu pack `ensurepip` apart from Python, and an environment made without it has no pip. */
const probe = `
import json, sys
try:
    import ensurepip, venv
    has_venv = True
except ImportError:
    has_venv = False
print(json.dumps({"executable": sys.executable, "version": list(sys.version_info[:3]), "hasVenv": has_venv}))
`;

const usualNames = ["python3", "python", "py"];
const versionedNames = [14, 13, 12, 11, 10].map((minor) => `python3.${minor}`);

/**
 * A Python that can make the private environment: the one that SIX_STEPS_PYTHON names, else the first fit one of
 * python3, python, py and the names with a version.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Python>}
 * @throws {SetupError} that says what the Pythons found here lack
 */
export async function findPython(env = process.env) {
  const named = env.SIX_STEPS_PYTHON;
  const names = named ? [named] : [...usualNames, ...versionedNames];
  /** @type {Python[]} */
  const found = [];
  for (const name of names) {
    const python = await ask(name, env);
    if (python && isRecent(python) && python.hasVenv) return python;
    if (python) found.push(python);
  }
  throw whatIsMissing(found, named);
}

/** @param {string} name @param {NodeJS.ProcessEnv} env @returns {Promise<Python | undefined>} */
async function ask(name, env) {
  try {
    const { stdout } = await promisify(execFile)(name, ["-c", probe], { env, timeout: 20_000 });
    return { name, ...JSON.parse(stdout) };
  } catch {
    return undefined; // not there, or a shim with nothing behind it
  }
}

/** @param {Python} python */
function isRecent({ version: [major, minor] }) {
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

/** @param {Python[]} found @param {string | undefined} named */
function whatIsMissing(found, named) {
  const wanted = text.python(oldest.join("."));
  const again = named ? text.otherPython : text.thenAgain;
  const withoutVenv = found.find(isRecent);
  if (withoutVenv) {
    const [major, minor] = withoutVenv.version;
    const one = describe(withoutVenv);
    return new SetupError(named ? text.namedPythonWithoutVenv(named, one) : text.pythonWithoutVenv(one), {
      mend: [howToInstall("venv", `${major}.${minor}`), again],
    });
  }
  const mend = [howToInstall("python"), again];
  if (found.length > 0) {
    const list = found.map(describe).join(", ");
    return new SetupError(named ? text.oldNamedPython(wanted, named, list) : text.oldPython(wanted, list), {
      mend,
    });
  }
  return new SetupError(named ? text.noNamedPython(named) : text.noPython(wanted, usualNames.join(", ")), {
    mend,
  });
}

/** @param {Python} python */
function describe({ name, version }) {
  return `Python ${version.join(".")} (${name})`;
}
