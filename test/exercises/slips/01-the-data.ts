import type { ReviewedLesson } from "./reviewed.js";

export const theData: ReviewedLesson = {};
