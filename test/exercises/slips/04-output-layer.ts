import type { ReviewedLesson } from "./reviewed.js";

export const outputLayer: ReviewedLesson = {};
