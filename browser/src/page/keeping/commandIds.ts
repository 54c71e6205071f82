export const commandIds = { download: "six-steps:download-work", takeBack: "six-steps:take-work-back" };
