import { toExecution } from "../commMessage.js";
import type { Kernel } from "../handler.js";
import type { Request } from "../message.js";

/** The page closes a comm. */
export const comm_close = (request: Request, kernel: Kernel) => toExecution("comm_close", request, kernel);
