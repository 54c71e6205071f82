// @ts-check
import { describe } from "../errors.mjs";
import { setUp } from "../setUp.mjs";

try {
  await setUp({ data: false });
} catch (error) {
  console.error(describe(error));
  process.exitCode = 1;
}
