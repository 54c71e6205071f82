import type { ReviewedLesson } from "./reviewed.js";

export const optimizer: ReviewedLesson = {};
