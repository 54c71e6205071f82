import { englishTables, untranslatedSentences } from "../../../setup/text/untranslated.mjs";
import { overviewLine } from "./overviewLine.js";
import { translationText as say } from "./translationText.js";

/** How much of what programs say is in a language, and what of it is said in English. */
export async function sentencesStatus(language: string): Promise<string[]> {
  const { untranslated, without } = await untranslatedSentences(language);
  const all = englishTables().length;
  return [
    overviewLine(say.sentences, say.tables(all - without.length, all)),
    ...untranslated.map(({ table, sentence }) => say.inEnglish(table, sentence)),
    ...without.map((table) => say.inEnglish(table)),
  ];
}
