/** What elements of the page say, and what is guessed in them. */
export const en = {
  lost: "The kernel does not know this cell: it is not running, or it has been restarted since. Run the notebook's first code cell and this one, then try again.",
  waiting: "The kernel has not answered yet. If a cell is running, the answer comes when that is done.",
  failed: (error: string) => `That went wrong in the kernel: ${error}`,

  commit: "That is my guess",
  howToGuess: (from: string, to: string) =>
    `Guess before you run the next cell: a number from ${from} to ${to}.`,
  said: (guess: string) => `You said ${guess}.`,
  saidAndWas: (guess: string, value: string) => `You said ${guess}, it was ${value}.`,
  was: (value: string) => `It was ${value}.`,
  toldAlready: (value: string) => `It has been told already: ${value}. A guess comes before that.`,
  notInRange: (from: string, to: string) => `A guess here is a number from ${from} to ${to}.`,
};
