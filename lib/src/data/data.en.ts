/** What is said of data sets once they are on the disk, and of how they are divided. */
export const en = {
  sample: (train: number, test: number, folder: string) =>
    `This is a sample of CIFAR-10: ${train} training and ${test} test pictures, from ${folder}. Figures differ from those of the whole, which npm run data -- cifar-10 fetches.`,
  sampleOfSite: (train: number, test: number) =>
    `This is a sample of CIFAR-10: ${train} training and ${test} test pictures, which this site has. Figures differ from those of the whole.`,
  allOfSample: ", which is all that this sample of CIFAR-10 has",

  validationShare: "a number between 0 and 1",
  examplesOfClass: (label: number) => `The number of examples of class ${label}`,
  dividable: (share: number) => `large enough to be divided with validationShare ${share}`,

  /** What a file should hold, and what it holds instead. */
  idx: {
    bytes: (count: number) => `${count} bytes`,
    header: "an idx header of 4 bytes or more",
    start: "an idx file, which begins with the bytes 00 00",
    startsWith: (first: string, second: string) => `the bytes ${first} ${second}`,
    unsignedBytes: "unsigned bytes (idx type 08)",
    type: (name: string, code: string) => `${name} (idx type ${code})`,
    unknownType: "an unknown type",
    types: {
      8: "unsigned bytes",
      9: "signed bytes",
      11: "16-bit integers",
      12: "32-bit integers",
      13: "32-bit floats",
      14: "64-bit floats",
    } as Record<number, string>,
    dimensions: (count: number, shape: string) => `${count} dimensions, ${shape}`,
    ofThem: (count: number) => `${count} of them`,
    headerOf: (bytes: number) => `an idx header of ${bytes} bytes`,
    endsAfter: (bytes: number) => `a file that ends after ${bytes}`,
    sizes: (shape: string) => `dimensions ${shape}`,
    values: (count: number) => `${count} values`,
    truncated: (count: number) => `${count}, so the file is truncated`,
    more: (bytes: number) => `${bytes} bytes more after them`,
    remedy: "This is not the file it should be: delete it, and it is fetched again.",
  },
  records: {
    wanted: (records: number | undefined, bytes: number) =>
      `${records ?? "some"} records of ${bytes} bytes each`,
    empty: "an empty file",
    rest: (records: number, bytes: number) =>
      `${records} and one of ${bytes} bytes: it is truncated or another file`,
    label: (label: number, record: number, last: number) =>
      `label ${label} in record ${record}, which must be 0 to ${last}`,
  },
};
