/** A file of @typescript-eslint/typescript-estree that the package does not offer by name; the bundler finds it. */
declare module "typescript-estree/ast-converter" {
  import type { SourceFile } from "typescript";

  export function astConverter(
    file: SourceFile,
    settings: Record<string, boolean>,
    preservesNodeMaps: boolean,
  ): { estree: object };
}
