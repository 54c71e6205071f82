import type { Method } from "../../observing/classifier.js";

export const en = {
  instance: (name: string) =>
    `The check got an object made by \`new ${name}(…)\`. It makes its own objects: pass the class, \`${name}\`, without \`new\`.`,
  noClass: (got: string) => `The check needs your class, but got ${got}. Pass its name.`,
  notOwn: (method: Method) =>
    `This class has no \`${method}\` of its own: what ran is the one it inherits. Write yours between the braces.`,
  delegated: (method: Method) =>
    `The library's own \`${method}\` ran here, so it did the work: \`super.${method}(…)\` calls it. The exercise asks for what is inside that method. Leave the call out, and write those lines yourself.`,
  lossDiffers: (got: string, want: string) =>
    `With the same weights and images, the loss of each epoch is ${got} with your class and ${want} with the library's. What else does yours do: dropout, a regulariser, a second training run, different batches?`,
};
