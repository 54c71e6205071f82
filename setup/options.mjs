// @ts-check
import { parseArgs } from "node:util";
import { SetupError } from "./errors.mjs";
import { missing } from "./optionValues.mjs";
import { commandText } from "./text/text.mjs";

/**
 * @template T what it is read as
 * @typedef {object} Option
 * @property {string} help
 * @property {string} [word] stands for its text in the help: `N`
 * @property {Kind<any>} [kind] what its text must be; without it, the option is a switch
 * @property {string} [example] a text that would do, for the advice after a mistake
 * @property {string} [alone] the text that is meant where none follows
 * @property {boolean} [many] it may be given several times
 * @property {boolean} [pair] two texts follow it
 * @property {T} [type] for the compiler alone
 */

/** @typedef {Record<string, Option<any>>} Options */
/** @template T @typedef {import("./optionValues.mjs").Kind<T>} Kind */

/** @type {(help: string) => Option<boolean>} */
export const flag = (help) => ({ help });

/** @type {<T>(word: string, kind: Kind<T>, help: string, more?: { example?: string, alone?: string }) => Option<T | undefined>} */
export const value = (word, kind, help, more) => ({ word, kind, help, ...more });

/** @type {<T>(word: string, kind: Kind<T>, help: string) => Option<T[]>} */
export const values = (word, kind, help) => ({ word, kind, help, many: true });

/** Two texts, one after the other. @type {<T>(word: string, kind: Kind<T>, help: string, more?: { example?: string }) => Option<[T, T] | undefined>} */
export const pair = (word, kind, help, more) => ({ word, kind, help, pair: true, ...more });

/**
 * A command's options in one table, from which come the help, the parser, and what is said about an unknown one.
 *
 * @template {Options} O
 * @typedef {object} CommandLine
 * @property {string} name as it is typed: `npm start`
 * @property {string} does what it does, for the help's first line
 * @property {O} options by name, without dashes; `--help` is added
 * @property {string} [words] what may stand beside the options: `<name>`; without it, nothing may
 * @property {boolean} [passesOn] options that it does not know, and `--help` after a word, count as words
 * @property {[keyof O & string, keyof O & string, string][]} [apart] two options that exclude each other, and why; the
 *   advice is to give the first
 * @property {string} [about] the help's paragraph before the options
 * @property {string} [more] the help's last lines
 */

/** @template {Options} O @typedef {{ [K in keyof O]: O[K] extends Option<infer T> ? T : never }} Values */

/**
 * @template {Options} O
 * @param {CommandLine<O>} line
 */
export function commandLine(line) {
  const { name, passesOn, apart = [] } = line;
  /** @type {Options} no other names than these, such as "constructor" */
  const options = Object.assign(Object.create(null), line.options, { help: flag(commandText.help) });
  const known = Object.entries(options).map(([name, { word }]) => (word ? `--${name} ${word}` : `--${name}`));

  const advice = (/** @type {string} */ option) =>
    [`${name} --`, `--${option}`, options[option].example].filter(Boolean).join(" ");

  const unknown = (/** @type {string} */ arg) =>
    new SetupError(commandText.unknownOption(JSON.stringify(arg), name, known.join(", ")), {
      mend: `${name} -- --help`,
    });

  return {
    usage: usageOf(line, known, Object.values(options)),

    /**
     * @param {readonly string[]} args
     * @returns {Values<O> & { help: boolean, words: string[] }}
     * @throws {SetupError} for an option that is not known, and for a text that makes no sense
     */
    parse(args) {
      /** @type {Record<string, any>} */
      const given = {};
      for (const [name, { many, kind }] of Object.entries(options)) {
        if (many || !kind) given[name] = many ? [] : false;
      }
      /** @type {Map<number, string>} */
      const words = new Map();
      /** @type {string | undefined} an option whose second text is still to come */
      let half;
      for (const token of tokensOf(args, options)) {
        const arg = args[token.index];
        if (half !== undefined) {
          given[half] = [
            given[half],
            readText(options[half], half, token.kind === "positional" ? arg : undefined),
          ];
          half = undefined;
          if (token.kind === "positional") continue;
        }
        const isOption = token.kind === "option" && !(token.name === "help" && passesOn && words.size > 0);
        const option = isOption ? options[token.name] : undefined;
        if (isOption && option) {
          if (!option.kind && token.value !== undefined) throw unknown(arg);
          const read = option.kind ? readText(option, token.name, token.value) : true;
          given[token.name] = option.many ? [...given[token.name], read] : read;
          if (option.pair) half = token.name;
        } else if (line.words && (passesOn || token.kind === "positional")) words.set(token.index, arg);
        else throw unknown(arg);
      }
      if (half !== undefined) readText(options[half], half);
      for (const [one, other, why] of given.help ? [] : apart) {
        if (given[one] && given[other]) {
          throw new SetupError(commandText.giveOne(why), { mend: advice(one) });
        }
      }
      return /** @type {any} */ ({ ...given, words: [...words.values()] });
    },
  };

  /** @param {Option<any>} option @param {string} name @param {string} [text] */
  function readText({ kind, example }, name, text) {
    try {
      if (!text) throw missing(`--${name}`, kind?.needs ?? "");
      return kind?.read(text, `--${name}`);
    } catch (error) {
      if (!(error instanceof SetupError) || error.mend.length > 0) throw error;
      throw new SetupError(error.message, { mend: advice(example ? name : "help") });
    }
  }
}

/** @param {readonly string[]} args @param {Options} options */
function tokensOf(args, options) {
  const spelled = args.map((arg, i) => {
    const { alone } = (arg.startsWith("--") && options[arg.slice(2)]) || {};
    return alone !== undefined && (args[i + 1] ?? "--").startsWith("--") ? `${arg}=${alone}` : arg;
  });
  const { tokens } = parseArgs({
    args: spelled,
    strict: false, // its own words for a mistake name neither the command nor what there is
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, { kind }]) => [
        name,
        { type: kind ? "string" : "boolean", ...(name === "help" && { short: "h" }) },
      ]),
    ),
  });
  return tokens;
}

/** @param {CommandLine<any>} line @param {string[]} heads @param {Option<any>[]} options */
function usageOf({ name, does, words, about, more }, heads, options) {
  const width = Math.max(...heads.map((head) => head.length)) + 3;
  const list = options.map(({ help }, i) => {
    return `  ${heads[i].padEnd(width)}${help.replaceAll("\n", `\n  ${" ".repeat(width)}`)}`;
  });
  const asked = `${name} -- ${words ? `${words} [options]` : "<options>"}`;
  return [`${name.padEnd(asked.length)}   ${does}\n${asked}`, about, list.join("\n"), more]
    .filter(Boolean)
    .join("\n\n");
}
