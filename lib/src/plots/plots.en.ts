/** What the charts say: on them, where the mouse points, and in words for readers who do not see them. */
export const en = {
  named: (what: string, title: string) => `${what} “${title}”`,
  and: " and ",

  image: {
    what: "Image",
    inColour: (what: string) => `${what} in colour`,
    row: "row",
    column: "column",
    value: "value",
    hover: (format: string) => `row %{y}, column %{x}<br>value %{z:${format}}`,
    hoverColour: (format: string) =>
      `row %{y}, column %{x}<br>red %{z[0]:${format}}, green %{z[1]:${format}}, blue %{z[2]:${format}}`,
    describe: (what: string, [height, width]: number[], [least, most, mean]: number[]) =>
      `${what}, ${height} rows × ${width} columns of pixels, values from ${least} to ${most}, mean ${mean}.`,
    describeValues: (what: string, height: number, width: number) =>
      `${what} of ${height} rows × ${width} columns with each pixel's value written on it.`,
    sides: "Height and width of the image",
    atMost: (longest: number) => `at most ${longest} pixels`,
  },

  pixelList: {
    what: "The list of pixels",
    count: "The number of pixels in the list",
    atMost: (most: number) => `at most ${most}`,
    describe: (values: readonly string[]) => `List of ${values.length} pixels: ${values.join(" ")}.`,
    marked: (place: number, value: string) => `Place ${place} is marked, with the value ${value}.`,
  },

  pictures: {
    grid: "Grid",
    strip: "Strip",
    size: (count: number, height: number, width: number) =>
      `${count} ${count === 1 ? "image" : "images"} of ${height} × ${width} pixels`,
    inRows: (columns: number) => ` in rows of ${columns}`,
    score: (right: number, wrong: number) => `, ${right} right and ${wrong} wrong`,
    right: "right",
    wrong: "wrong",
    range: (most: number) => `Blue is −${most}, white 0, orange ${most}.`,
    rangeInColour: (most: number) => `Black is −${most}, grey 0, white ${most}.`,
    unlabelled: (i: number) => `image ${i}`,
    choose: "Choose an image to see its probabilities: by a click, or by Tab, the arrow keys and Enter.",
    chosen: (i: number, label: string) => (label === "" ? `Image ${i}` : `Image ${i}: ${label}`),
    marks: "a list of true and false",
  },

  predictions: {
    what: "The predictions",
    at: (image: number, label: number) => `The prediction at [${image}][${label}]`,
    shape: (classes: number) => `[count] (labels) or [count, ${classes}] (probabilities)`,
  },

  confusionMatrix: {
    what: "Confusion matrix",
    predictedClass: "predicted class",
    trueClass: "true class",
    hover: "true %{y}<br>predicted %{x}<br>images: %{text}, %{z:.1%} of the row",
    describe: (what: string, total: number, right: number, percent: string) =>
      `${what} of ${total} predictions, ${right} of them right (${percent}%).`,
    shareOfRow: "share of row",
    corner: "true ↓ predicted →",
    hits: "Blue: right, as a share of the row,",
    errors: "Orange: wrong,",
    choose: "Choose a number to see its images: by a click, or by Tab, the arrow keys and Enter.",
    pictures: (truth: string, predicted: string, count: number, shown: number) => {
      const what = truth === predicted ? `${truth}, found` : `${truth} taken for ${predicted}`;
      const first = shown === 1 ? "the first of " : `the first ${shown} of `;
      return `${what}: ${shown < count ? first : ""}${count} ${count === 1 ? "image" : "images"}`;
    },
    caption: (image: number, sureness?: string) =>
      sureness === undefined ? `image ${image}` : `image ${image}: ${sureness}`,
    classCount: "The number of class names",
    atMost: (most: number) => `at most ${most} (show those classes alone that you compare)`,
    mistakes: (mistakes: readonly string[]) => ` Most frequent mistakes: ${mistakes.join(", ")}.`,
    mistake: (truth: string, predicted: string, count: number) =>
      `${truth} taken for ${predicted} ${count === 1 ? "once" : `${count} times`}`,
  },

  probabilities: {
    predicted: "predicted",
    true: "true",
    axis: "probability",
    what: "Bars of predicted and true probabilities",
    describe: (what: string, predicted: string, truth: string) =>
      `${what}. Predicted: ${predicted}. True: ${truth}.`,
    whatAlone: "Bars of probabilities",
    describeAlone: (what: string, predicted: string) => `${what}: ${predicted}.`,
    noneShown: "none of 0.01 or more",
    decided: (threshold: number, names: readonly string[]) =>
      ` At ${threshold} or more: ${names.join(", ") || "none"}.`,
    predictedValues: "The predicted probabilities",
    trueValues: "The true probabilities",
    trueLabel: "The true label",
  },

  lines: {
    what: "Line chart",
    along: (what: string, xLabel: string) => `${what} by ${xLabel}`,
    single: (name: string, value: number) => `${name} is ${value}`,
    course: (name: string, first: number, last: number, count: number, least: number, most: number) =>
      `${name} goes from ${first} to ${last} in ${count} values (least ${least}, most ${most})`,
    empty: (name: string) => `${name} has no finite value`,
    /** A sentence of its own. */
    gaps: (name: string, count: number, gaps: readonly number[]) => {
      const kinds = [...new Set(gaps)].join(", ").replaceAll("Infinity", "∞").replaceAll("-∞", "−∞");
      return gaps.length === count
        ? `${name}: no value can be drawn, all are ${kinds}.`
        : `${name}: ${gaps.length} of ${count} values cannot be drawn (${kinds}); the line has a gap there.`;
    },
    series: (name: string) => `The series "${name}"`,
    allSeries: "The series of showLineChart",
    mark: (at: number, values: readonly string[]) => ` Marked at ${at}: ${values.join(", ")}.`,
    likeX: (shape: string) => `${shape}, as x has`,
    row: "[count], one row of numbers",
    notEmpty: "[count] with at least one number (of a training: at least one epoch that was complete)",
  },

  bars: {
    what: "Bars",
    describe: (what: string, bars: readonly string[]) => `${what}: ${bars.join(", ")}.`,
    all: "The values of showBars",
    value: (name: string) => `The value of "${name}"`,
  },

  convolution: {
    place: (row: number, column: number) => `row ${row}, column ${column}`,
    image: "image",
    kernel: "kernel",
    products: "products",
    output: "sums",
    /** What is done at one place. */
    step: (row: number, column: number, products: string, sum: string) =>
      `Window at row ${row}, column ${column}: ${products} = ${sum}.`,
    fits: (height: number, width: number) => `a kernel that fits into ${height} × ${width} pixels`,
    sides: "The sides of the image",
    atMost: (most: number) => `at most ${most}`,
  },

  contours: {
    what: "Contour map",
    describe: (what: string, least: number, most: number, paths: readonly string[]) =>
      `${what} of heights from ${least} to ${most}${paths.length === 0 ? "" : `: ${paths.join("; ")}`}.`,
    path: (name: string, steps: number, from: readonly number[], to: readonly number[]) =>
      `${name} goes in ${steps} ${steps === 1 ? "step" : "steps"} from (${from.join(", ")}) to (${to.join(", ")})`,
    /** A sentence of its own. */
    leaves: (name: string, step: number) => `${name} leaves the picture in step ${step}.`,
    function: "The function of showContours",
    aFunction: "a function of two numbers",
    range: "two numbers, as in [-1, 1]",
    heightAt: (x: number, y: number) => `The function's value at (${x}, ${y})`,
    pathNamed: (name: string) => `The path "${name}"`,
    places: "a list of places, as in [[0, 0], [1, 2]]",
  },

  spread: {
    what: "Chart of values by group",
    values: "values",
    mean: "mean",
    describe: (what: string, groups: readonly string[]) => `${what}: ${groups.join("; ")}.`,
    course: (name: string, mean: number, least: number, most: number) =>
      `${name} has a mean of ${mean} and lies from ${least} to ${most}`,
    groups: "The groups of showSpread",
    group: (name: string) => `The group "${name}"`,
    withValue: "[count], with at least one value",
  },

  functions: {
    what: "Function chart",
    describe: (what: string, from: number, to: number, curves: readonly string[]) =>
      `${what} for x from ${from} to ${to}: ${curves.join("; ")}.`,
    curve: (name: string, least: number, most: number, places: readonly string[]) =>
      `${name} lies between ${least} and ${most} (at x = ${places.join(", at ")})`,
    withPoles: (name: string, poles: readonly number[], places: readonly string[]) =>
      `${name} is interrupted near x = ${poles.join(", ")}, where it grows beyond all bounds (at x = ${places.join(", at ")})`,
    notFinite: "not finite",
    all: "The functions of showFunction",
    wanted: "a function, or an object of functions by name",
    one: (name: string) => `"${name}" of showFunction`,
    function: "a function",
    finiteSomewhere: (from: number, to: number) => `finite somewhere from ${from} to ${to}`,
    marks: "a list of numbers",
    mark: "A mark",
  },

  maps: {
    title: (layer: string, channels: number, height: number, width: number) =>
      `${layer}: ${channels} maps of ${height} × ${width}, white is the maximum of all`,
    titleEach: (layer: string, channels: number, height: number, width: number) =>
      `${layer}: ${channels} maps of ${height} × ${width}, white is each map's own maximum`,
    asManyAs: ", as many maps as can be shown",
    asModel: (shape: string) => `${shape}, as the model takes it`,
  },

  filters: {
    title: (layer: string, filters: number) => `${layer}: ${filters} filters`,
    titleEach: (layer: string, filters: number) =>
      `${layer}: ${filters} filters, the darkest is each filter's own largest weight`,
    asManyAs: ", as many filters as can be shown",
    layer: (name: string) => `layer, ${name},`,
    conv2d: "a Conv2D",
  },

  layer: {
    outputOf: (name: string) => `The output of ${name}`,
    withConv2d: "one with a Conv2D layer",
    nameOrPlace: (last: number) => `a name, or a whole number from 0 to ${last}`,
  },

  training: {
    title: "Training",
    caption: (title: string, words: string) => `${title}: ${words}`,
    epoch: "epoch",
    loss: "loss",
    accuracy: "accuracy",
    valLoss: "validation loss",
    valAccuracy: "validation accuracy",
    batches: "batches",
    training: "training",
    validation: "validation",
    describe: (caption: string) => `Line chart of loss. ${caption}.`,
    describeBoth: (caption: string) => `Line charts of loss and accuracy. ${caption}.`,
    courses: (epochs: number, courses: readonly string[]) =>
      ` After epochs 1 to ${epochs}: ${courses.join("; ")}.`,
    course: (name: string, from: number, to: number) => `${name} from ${from} to ${to}`,
    starting: (epochs: string) => `epoch 1${epochs}: starting`,
    done: (epoch: number, epochs: string, values: string) => `epoch ${epoch}${epochs} done: ${values}`,
    batch: (epoch: number, epochs: string, batch: string, values: string) =>
      `epoch ${epoch}${epochs}, batch ${batch}: ${values}`,
    of: (all: number | string) => ` of ${all}`,
    finished: (epochs: number, time: string, values: string) =>
      `${epochs} ${epochs === 1 ? "epoch" : "epochs"} in ${time}: ${values}`,
    stopped: (place: string) => `stopped at ${place}`,
    lastSaved: (place: string) => `last saved at ${place}`,
    left: (time: string) => `; about ${time} left`,
    lessThanASecond: "less than a second",
    seconds: (seconds: number) => `${seconds} s`,
    minutes: (minutes: number) => `${minutes} min`,
  },

  summary: {
    head: ["layer", "output shape", "parameters"],
    /** What the numbers of a layer's formula are, in their order. */
    formulas: {
      Dense: "Dense: inputs · units + one bias per unit",
      Conv2D: "Conv2D: kernel height · kernel width · input channels · filters + one bias per filter",
      BatchNormalization: "BatchNormalization: gamma + beta + moving mean + moving variance",
    } as Record<string, string>,
    /** Why a layer has nothing to learn. */
    none: {
      Activation: "applies a fixed function",
      AveragePooling2D: "takes the mean of each window",
      Dropout: "drops values at random",
      Flatten: "puts the values in a row",
      GlobalAveragePooling2D: "takes the mean of each channel",
      InputLayer: "the data come in here",
      MaxPooling2D: "takes the largest of each window",
      Rescaling: "multiplies by a fixed number",
      ReLU: "applies a fixed function",
      Reshape: "same values, other shape",
      Softmax: "applies a fixed function",
    } as Record<string, string>,
    nothing: (why: string | undefined) => (why === undefined ? "none" : `none: ${why}`),
    frozen: ", frozen",
    partlyFrozen: (count: string) => `, ${count} of them frozen`,
    layersFollow: (count: string) => `${count} in its layers:`,
    totals: (total: string, trainable: string, frozen: string) =>
      `${total} parameters: ${trainable} trainable, ${frozen} frozen`,
    changed:
      "A layer has been frozen or freed since compile(). fit goes by the state at compile(), which is shown here: call compile() again.",
  },
};
