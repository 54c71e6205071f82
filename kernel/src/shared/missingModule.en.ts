const install = (name: string, command = `npm install ${name}`) =>
  `is not installed. In a terminal, in the notebook's folder: \`${command}\`.`;

export const en = {
  noFile: (specifier: string) =>
    `There is no file \`${specifier}\` beside the notebook. Look at its name and folder.`,
  noMappedFile: (specifier: string, pattern: string, paths: string) =>
    `There is no file for \`${specifier}\`: by \`"${pattern}"\` in the \`paths\` of the tsconfig.json, it was looked for at ${paths}. Look at that folder and at the pattern.`,
  noPackage: (name: string, command?: string) => `The package \`${name}\` ${install(name, command)}`,
  neededBy: (who: string, name: string) =>
    `\`${who}\` imports the package \`${name}\`, which ${install(name)}`,
  noPart: (name: string, specifier: string) =>
    `The package \`${name}\` is installed, but nothing in it can be imported as \`${specifier}\`. Its documentation says what can.`,
  fromInternet: () =>
    "This kernel imports no files from the internet. Install the package with `npm install`, or save the file beside the notebook.",
  packageFromInternet: (name: string, command: string) =>
    `This kernel imports no files from the internet. In a terminal, in the notebook's folder: \`${command}\`; then import \`"${name}"\`.`,
  noBuiltin: (specifier: string) => `Node has no module \`${specifier}\`. Look at the spelling.`,
};
