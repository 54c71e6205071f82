import type { ReviewedLesson } from "./reviewed.js";

export const inputLayer: ReviewedLesson = {};
