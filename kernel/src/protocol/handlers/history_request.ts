import type { Json, Request } from "../../server/message.js";
import type { Kernel } from "../handler.js";
import { flag, integer, RequestError, text } from "../requestContent.js";

/** What was run before, in this session and in earlier ones. `raw` makes no difference: code is kept as written. */
export async function history_request(request: Request, kernel: Kernel): Promise<Json> {
  const output = flag(request, "output", false);
  const history = await find(request, kernel);
  return {
    status: "ok",
    history: history.map(({ session, count, source, output: shown }) => [
      session,
      count,
      output ? [source, shown ?? null] : source,
    ]),
  };
}

function find(request: Request, { history }: Kernel) {
  const n = integer(request, "n");
  const kind = text(request, "hist_access_type", "tail");
  if (kind === "tail") return history.tail(n);
  if (kind === "range")
    return history.range(integer(request, "session"), integer(request, "start"), integer(request, "stop"));
  if (kind === "search")
    return history.search(text(request, "pattern", "*"), { n, unique: flag(request, "unique", false) });
  throw new RequestError(request, `hist_access_type must be "tail", "range" or "search", not "${kind}"`);
}
