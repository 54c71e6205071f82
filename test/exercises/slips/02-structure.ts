import type { ReviewedLesson } from "./reviewed.js";

export const structure: ReviewedLesson = {};
