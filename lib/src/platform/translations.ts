/** Where the tables of other languages than English lie. Nobody asks for them who reads English. */
export interface Translations {
  /** The languages besides English, by their two letters. */
  languages(): readonly string[];

  /** @param table its path from `lib/src`, such as `plots/plots`. Nothing where the language has no such. */
  find(language: string, table: string): unknown;
}
