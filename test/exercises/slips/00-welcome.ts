import type { ReviewedLesson } from "./reviewed.js";

export const welcome: ReviewedLesson = {};
