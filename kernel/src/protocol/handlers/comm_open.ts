import type { Request } from "../../server/message.js";
import { toExecution } from "../commMessage.js";
import type { Kernel } from "../handler.js";

/** The page opens a comm to a target that the student's code has registered. */
export const comm_open = (request: Request, kernel: Kernel) => toExecution("comm_open", request, kernel);
