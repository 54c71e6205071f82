import type { ModelDraft } from "./modelDraft.js";
import type { RandomNumbers } from "./randomNumbers.js";

const merges = ["add", "average", "multiply", "maximum", "minimum"] as const;

/** Two or three ways from where the draft stands, one of which may be no layer at all, and what makes one of them again. */
export function addBranches(draft: ModelDraft, random: RandomNumbers): void {
  const start = draft.at;
  const channels = draft.shape.at(-1) as number;
  const concatenates = random.chance(0.5);
  const skips = random.chance(0.5);
  // for the others the shapes must be the same
  const size = skips || random.chance(0.5) ? channels : random.whole(1, 14);
  const ends = skips ? [start] : [];
  for (let i = random.whole(skips ? 1 : 2, 2); i > 0; i--) {
    draft.goTo(start);
    for (let more = random.whole(0, 1); more > 0; more--)
      addKeepingPlaces(draft, random, random.whole(1, 14));
    addKeepingPlaces(draft, random, concatenates && random.chance(0.5) ? random.whole(1, 14) : size);
    ends.push(draft.at);
  }
  if (!concatenates) {
    draft.add(random.pick(merges), {}, ends);
    return;
  }
  const rank = draft.shape.length;
  const areAlike = ends.every((end) => draft.shapeOf(end).at(-1) === draft.shape.at(-1));
  draft.add("concatenate", areAlike && random.chance(0.4) ? { axis: random.whole(1, rank) } : {}, ends);
}

/** A layer that changes nothing but the number of channels. */
function addKeepingPlaces(draft: ModelDraft, random: RandomNumbers, channels: number): void {
  const [height, width] = draft.shape;
  const kinds: (() => void)[] = [() => draft.addDense(channels)];
  if (draft.shape.length === 3) {
    const kernelSize = [random.whole(1, Math.min(4, height)), random.whole(1, Math.min(4, width))];
    const convolve = () => draft.addConvolution(kernelSize, "same", { filters: channels, strides: [1, 1] });
    kinds.push(convolve, convolve, convolve);
    if (channels === draft.shape[2])
      kinds.push(() => draft.add("maxPooling2d", { poolSize: 2, strides: 1, padding: "same" }));
  }
  random.pick(kinds)();
}
