export const en = {
  notAnImage: () => "Deno.jupyter.image takes the bytes of a PNG or a JPEG, or the path of such a file.",
  notBroadcast: (type: string) =>
    `Deno.jupyter.broadcast sends outputs here, not "${type}". For messages to the page: import { comms } from "@six-steps/kernel".`,
};
