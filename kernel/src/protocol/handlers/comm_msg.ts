import type { Request } from "../../server/message.js";
import { toExecution } from "../commMessage.js";
import type { Kernel } from "../handler.js";

/** The page sends data through an open comm. */
export const comm_msg = (request: Request, kernel: Kernel) => toExecution("comm_msg", request, kernel);
