import type { Request } from "../../server/message.js";
import { toExecution } from "../commMessage.js";
import type { Kernel } from "../handler.js";

/** The page closes a comm. */
export const comm_close = (request: Request, kernel: Kernel) => toExecution("comm_close", request, kernel);
