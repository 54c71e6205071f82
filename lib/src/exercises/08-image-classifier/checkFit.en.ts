export const en = {
  notTrained:
    "`fit` has finished, but `this.model.fit` has changed no weight. The training itself is done by `this.model.fit(…)`.",
  notAwaited: (done: number, epochs: number) =>
    `\`fit\` was done after ${done} of ${epochs} epochs: training was still going on in the background. \`this.model.fit(…)\` returns a promise at once; \`await\` it, or return it. Otherwise \`predict\` would ask a network that is still learning.`,
  compiledAnew:
    "`fit` compiles the network anew, so the optimiser that `buildModel` chose is lost, and with it what that one has noted so far. Compile in `buildModel` alone.",
  inputDisposed:
    "`fit` has disposed of the images or labels that it was given. They belong to whoever calls it, and are needed again: dispose only of tensors that you have made.",
  otherEpochs: (got: number, epochs: number) =>
    `The history that \`fit\` returned has ${got} ${got === 1 ? "epoch" : "epochs"}, and ${epochs} were asked for. Does an option, such as \`initialEpoch\`, leave some out?`,
  noHistory: (got: string) =>
    `Training went well, but \`fit\` returned ${got}. It should return the history that \`this.model.fit\` returns: put \`return\` before \`await this.model.fit(…)\`.`,
  insideOfHistory:
    "`fit` returned the numbers inside the history. Return the whole history object, as `this.model.fit` returns it: it also knows its epochs.",
  trainedTwice: (calls: number) =>
    `\`this.model.fit\` was called ${calls} times. Call it once, with \`epochs: numEpochs\`: it then returns the history of all epochs.`,
  callbacksLost:
    "The callbacks were told nothing: pass them on as `callbacks` in the options. The live chart needs them.",
  rebuilt:
    "`fit` made a new model, so a second call loses what was learnt. `buildModel` is called once, by the user of the class.",
  endsElsewhere: (got: string, want: string) =>
    `The losses are right, but after training the network says ${got} of the first image, and ${want} after the library's training. Does something else change its weights?`,
  otherSteps: (images: number) =>
    `With ${images} images the network does not learn as it does in batches of 32, drawn anew in each epoch. Leave the batches to \`this.model.fit\`: \`batchSize: 32\`.`,
};
