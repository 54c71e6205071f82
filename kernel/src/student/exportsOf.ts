import type { ImportMembers, Namespace } from "../shared/kernelNames.js";
import { isError, specifierKey } from "./errorReport.js";
import { JSON, Object, SyntaxError } from "./intrinsics.js";
import { studentText } from "./studentText.js";

/** What a cell's imports take from a module. @param specifierOf by which a module was imported, for errors */
export function membersOf(
  specifierOf: (namespace: Namespace) => string,
): Pick<ImportMembers, "member" | "default"> {
  return {
    member(namespace, name) {
      if (name in namespace) return namespace[name];
      const whole = namespace.default as Namespace | null | undefined;
      if ((typeof whole === "object" || typeof whole === "function") && whole !== null && name in whole) {
        return whole[name];
      }
      throw missingExport(namespace, specifierOf(namespace), name);
    },
    default(namespace) {
      if (!("default" in namespace)) throw missingExport(namespace, specifierOf(namespace), "default");
      const whole = namespace.default as Namespace | null | undefined;
      const interop = typeof whole === "object" || typeof whole === "function" ? whole?.__esModule : false;
      return interop === true && whole && "default" in whole ? whole.default : whole;
    },
  };
}

function missingExport(namespace: Namespace, specifier: string, name: string): Error {
  const names = Object.keys(namespace).filter((one) => one !== "default" && one !== "module.exports");
  const exports = names.length > 12 ? [...names.slice(0, 12), "…"].join(", ") : names.join(", ");
  const module = JSON.stringify(specifier);
  const message =
    name === "default"
      ? studentText.noDefaultExport(module, exports)
      : studentText.noExport(module, JSON.stringify(name), exports);
  return withSpecifier(new SyntaxError(message), specifier) as Error;
}

/** So that the error can point at the import statement. */
export function withSpecifier(error: unknown, specifier: string): unknown {
  if (isError(error) && Object.isExtensible(error)) {
    Object.defineProperty(error, specifierKey, { value: specifier, configurable: true });
  }
  return error;
}
