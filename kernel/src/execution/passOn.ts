import type { FromStudent } from "../shared/threadMessages.js";
import type { Outputs } from "./execution.js";
import type { OpenComms } from "./openComms.js";

type Shown = Extract<
  FromStudent,
  { type: "display" | "clear" | "comm" | "commAccepted" | "commTarget" | "commHandled" }
>;

/** Passes on what the student's thread shows, and what it says of comms. @param cell whose it is */
export function passOn(message: Shown, cell: number, outputs: Outputs, comms: OpenComms): void {
  switch (message.type) {
    case "display":
      outputs.display(cell, message.content, message.update);
      return;
    case "clear":
      outputs.clear(cell, message.wait);
      return;
    case "comm":
      comms.fromStudent(message.message);
      outputs.comm(cell, message.message, message.answers);
      return;
    case "commAccepted":
      comms.accepted(message.id, message.target);
      return;
    case "commTarget":
      comms.registered(message.name, message.isThere);
      return;
    case "commHandled":
      comms.handled(message.number);
  }
}
