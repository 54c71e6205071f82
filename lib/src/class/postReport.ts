import { classText } from "./classText.js";
import type { Membership } from "./membership.js";
import type { OutboxItem } from "./outbox.js";
import { limits, type Refused, type Report, reportPath, type Taken } from "./protocol.js";

/** What the class's server said, or that it said nothing. */
export type Answer =
  | { kind: "taken"; name: string; title: string; numbers?: string }
  /** It answered no: why, for a program; a sentence; and when to try again, in seconds. */
  | { kind: "refused"; reason: string; message: string; seconds?: number }
  /** Something else answers there. */
  | { kind: "stranger" }
  | { kind: "away"; why: string };

/** A whole room may join in the same moment. */
const patience = 10_000;

/** Sends a report, once. Never throws. @param now milliseconds since 1970, as in the items */
export async function postReport(
  { server, code, name, key }: Membership,
  items: readonly OutboxItem[],
  now: number = Date.now(),
): Promise<Answer> {
  const sent = items.map(({ at, outcome, helpCall }) => ({
    outcome,
    helpCall,
    age: Math.min(Math.max(0, now - at), limits.age), // a clock that was set meanwhile costs nothing of it
  }));
  const body: Report = {
    code,
    name,
    key,
    outcomes: sent.flatMap(({ outcome, age }) => (outcome ? [{ ...outcome, age }] : [])),
    helpCalls: sent.flatMap(({ helpCall, age }) => (helpCall ? [{ ...helpCall, age }] : [])),
  };
  try {
    const response = await fetch(`${server}${reportPath}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    return answerOf(response.status, await response.text(), response.headers.get("retry-after"));
  } catch (error) {
    return { kind: "away", why: whyAway(error) };
  }
}

/** Whether the class will not have this student, however often it is asked. */
export const isOut = (answer: Answer): boolean =>
  answer.kind === "refused" && ["code", "ended", "removed"].includes(answer.reason);

function answerOf(status: number, text: string, retryAfter: string | null): Answer {
  let body: Partial<Taken & Refused> | null;
  try {
    body = JSON.parse(text);
  } catch {
    return { kind: "stranger" };
  }
  if (status === 200 && typeof body?.name === "string" && typeof body.class === "string") {
    const numbers = typeof body.numbers === "string" ? body.numbers : undefined;
    return { kind: "taken", name: body.name, title: body.class, numbers };
  }
  if (status < 400 || typeof body?.reason !== "string") return { kind: "stranger" };
  const seconds = Number(retryAfter) || undefined;
  return { kind: "refused", reason: body.reason, message: String(body.message), seconds };
}

function whyAway(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return classText.noAnswerWithin(patience / 1000);
  const { code } = (error.cause ?? {}) as { code?: string };
  if (code === "ECONNREFUSED") return classText.nobodyListens;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return classText.noSuchMachine;
  return code ?? error.message;
}
