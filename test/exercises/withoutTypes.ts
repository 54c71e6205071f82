const type = /(?:number|void|tf\.\w+|FitCallbacks|Promise<tf\.History>|undefined)(?:\[\])*(?: \| undefined)?/
  .source;

/** The code of a solution as a kernel runs it: the types that lesson 08's solutions use are taken off. */
export function withoutTypes(code: string): string {
  return code
    .replace(/\boverride /g, "")
    .replace(/ as (?:const|tf\.\w+)/g, "")
    .replace(new RegExp(`\\??: ${type}(?=[,;)]| \\{| =)`, "g"), "");
}
