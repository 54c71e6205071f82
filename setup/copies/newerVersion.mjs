// @ts-check

/** What stands above a lesson's newer version of a cell in which a student has written, by the lesson's language. */
const heads = {
  en: "**This lesson has a newer version of the next cell, in which you have written.** The newer one is:",
  ko: "**직접 작성한 다음 셀에 새 버전이 있습니다.** 새 버전은 다음과 같습니다.",
};

/** @param {string | undefined} language as the lesson's metadata say it; English where they say nothing */
export const newerVersionHead = (language = "en") =>
  Object.entries(heads).find(([one]) => one === language)?.[1] ?? heads.en;
