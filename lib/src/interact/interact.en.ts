/** What elements of the page say, and what is guessed in them. */
export const en = {
  lost: "The kernel does not know this cell: it is not running, or it has been restarted since. Run the notebook's first code cell and this one, then try again.",
  waiting: "The kernel has not answered yet. If a cell is running, the answer comes when it has finished.",
  control: (label: string, start: string, first: string, last: string) =>
    `${label}: ${start} (can be moved from ${first} to ${last})`,
  yes: "yes",
  no: "no",
  noStop: "The controls here are not those that the kernel knows. Run the cell again.",

  controls: "The controls",
  someControls: "an object such as { rate: slider(0, 1) }",
  shows: "What is shown under controls",
  aFunction: "a function of their values, such as ({ rate }) => showLineChart(…)",
  frameCount: "The number of frames",
  atMost: (most: number) => `at most ${most}: a larger step makes fewer`,
  stepWithin: (way: number) => `above 0, and at most ${way}, the whole way`,
  fewerStops: (least: number) => `at least ${least}, so that there are no more than 201 stops`,
  aCurve: 'a function, such as (q) => -Math.log2(q), "x" or "y"',
  heightAt: (value: number) => `The height of the point at ${value}`,
  points: "The controls of the point",
  onePoint: 'one slider with a curve, or two: one with point: "x" and one with point: "y"',
  choices: "The values of a choice",
  twoValues: "a list of at least two",
  oneOf: (values: readonly string[]) => `one of ${values.join(", ")}`,

  smallTable: (longest: number) => `[rows, columns], at most ${longest} each`,
  fewerTables: "large enough for the tables to be counted",
  cellOfTable: (row: number, column: number) => `row ${row}, column ${column}`,
  table: (label: string, numbers: string) => `${label}: ${numbers} (each number can be changed)`,

  pixelCount: "The number of pixels to choose from",
  atMostPixels: (most: number) => `at most ${most}`,

  images: "The images to name",
  noClass: "That is none of the classes. Run the cell again.",
  whatIsIt: (image: number, count: number) => `Image ${image} of ${count}: what is it?`,
  howToName:
    "In JupyterLab, with a running kernel, each of these names is a button, and the digits 0 to 9 press them. When all images are named, you are told how many you got right.",
  named: (right: number, count: number) =>
    `You named ${right} of ${count} images correctly: an accuracy of ${(right / count).toFixed(2)}.`,
  mixedUp: (pairs: readonly string[]) => `What you mistook for something else: ${pairs.join("; ")}.`,
  takenFor: (truth: string, said: string) => `${truth} for ${said}`,
  times: (pair: string, count: number) => (count === 1 ? pair : `${pair} (${count} times)`),

  failed: (error: string, line: string | undefined) =>
    `The function stopped with an error: ${error}${line === undefined ? "" : `\nThe line: ${line}`}`,
  stopped: "That was stopped before it was done. Move or draw once more.",

  ofADrawing: "a function of the drawing, such as (image) => showProbabilities(…)",
  pad: "Drawing pad.",
  howToDraw:
    "Draw with the mouse or a finger. By the keyboard: the arrow keys move the pen, and the space bar puts it down and lifts it.",
  clear: "Clear",
  moveDrawing: {
    ArrowLeft: "Move the drawing left",
    ArrowRight: "Move the drawing right",
    ArrowUp: "Move the drawing up",
    ArrowDown: "Move the drawing down",
  },
  padElsewhere:
    "In JupyterLab, with the kernel running, there is a pad here to draw on. What is shown of an empty one:",
  noDrawing: "The pad here is not the one that the kernel knows. Run the cell again.",

  commit: "That is my guess",
  howToGuess: (from: string, to: string) =>
    `Guess before you run the next cell: a number from ${from} to ${to}.`,
  said: (guess: string) => `You said ${guess}.`,
  saidAndWas: (guess: string, value: string) => `You said ${guess}, it was ${value}.`,
  was: (value: string) => `It was ${value}.`,
  toldAlready: (value: string) => `You have been told already: ${value}. A guess comes before that.`,
  notInRange: (from: string, to: string) => `A guess here is a number from ${from} to ${to}.`,
};
