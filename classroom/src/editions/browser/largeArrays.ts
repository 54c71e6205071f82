import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";

const begin = "getOwnNonIndexProperties:function(t,e=2){";

/**
 * What a page shows values by (node-inspect-extracted 3.3.3) lists all properties of an array to find those that are not its
 * entries, as only V8 itself could ask for them alone: half a second for 100,000 numbers, two minutes for ten million. Of a larger
 * array than 10,000 it shows the entries only.
 */
export const largeArrays: Plugin = {
  name: "largeArrays",
  setup({ onLoad }) {
    onLoad({ filter: /node-inspect-extracted\/dist\/inspect\.js$/ }, ({ path }) => {
      const parts = readFileSync(path, "utf8").split(begin);
      if (parts.length !== 2) throw new Error(`${path} has changed: there is not one "${begin}" in it.`);
      return { contents: parts.join(`${begin}if(t.length>1e4)return[];`), loader: "js" };
    });
  },
};
