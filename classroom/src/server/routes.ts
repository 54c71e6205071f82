import type { IncomingMessage } from "node:http";
import { reportPath, type Taken } from "six-steps/internal/class/protocol.js";
import type { ClassNow, JoiningWay, KnownAnswers, LessonInfo, LessonsView } from "../protocol.js";
import type { Classroom } from "./classroom.js";
import { progressCsv } from "./csv.js";
import type { Handler } from "./exchange.js";
import { type HandIn, mostBytes } from "./handIn.js";
import { jsonBody } from "./jsonBody.js";
import type { Live } from "./live.js";
import { pageFiles } from "./pageFiles.js";
import { placeOf } from "./place.js";
import { RefusedError } from "./refused.js";
import { parseReport } from "./report.js";
import { serverText } from "./serverText.js";
import type { TeacherDoor } from "./teacherDoor.js";

export interface Routed {
  classroom: Classroom;
  lessons: Promise<readonly LessonInfo[]>;
  known: Promise<KnownAnswers>;
  /** For the page to show. */
  joining: JoiningWay[];
  handIn: HandIn;
  door: TeacherDoor;
  live: Live;
}

/** What is answered, by method and path. */
export function routes({
  classroom,
  lessons,
  known,
  joining,
  handIn,
  door,
  live,
}: Routed): Record<string, Handler> {
  const teachers =
    (handler: Handler): Handler =>
    (exchange) => {
      door.check(exchange.request);
      return handler(exchange);
    };
  return {
    [`POST ${reportPath}`]: async ({ request, address }): Promise<Taken> => {
      const { id, label } = await classroom.take(parseReport(await jsonBody(request)), address);
      return { name: label, class: classroom.title, numbers: classroom.numbers.of(id) };
    },
    "POST /api/hand-in": async ({ request }) => handIn.take(await jsonBody(request, mostBytes)),
    "GET /api/class": (): ClassNow => ({ title: classroom.title, place: classroom.place }),
    "POST /api/teacher/enter": async ({ request, response, address }) => {
      const secret = await fieldOf(request, "secret");
      response.setHeader("set-cookie", door.enter(secret, address));
      return {};
    },
    "GET /api/teacher/door": teachers(() => ({})),
    "GET /api/teacher/lessons": teachers(
      async (): Promise<LessonsView> => ({ lessons: [...(await lessons)], joining }),
    ),
    "GET /api/teacher/known": teachers(() => known),
    "GET /api/teacher/events": teachers(({ response }) => live.add(response)),
    "GET /api/teacher/progress.csv": teachers(async ({ response }) => {
      const table = progressCsv(classroom, await lessons);
      response.setHeader("content-type", "text/csv; charset=utf-8");
      response.setHeader("content-disposition", `attachment; filename="progress.csv"`);
      response.end(table);
    }),
    "POST /api/teacher/answered": teachers(async ({ request }) => {
      if (classroom.answerHelpCall(String(await fieldOf(request, "id")))) return {};
      throw new RefusedError("missing", serverText.noSuchCall);
    }),
    "POST /api/teacher/removed": teachers(async ({ request }) => {
      if (classroom.remove(Number(await fieldOf(request, "student")))) return {};
      throw new RefusedError("missing", serverText.noSuchStudent);
    }),
    "POST /api/teacher/merged": teachers(async ({ request }) => {
      const { from, into } = ((await jsonBody(request)) ?? {}) as Record<string, unknown>;
      if (classroom.merge(Number(from), Number(into))) return {};
      throw new RefusedError("missing", serverText.noSuchStudent);
    }),
    "POST /api/teacher/place": teachers(async ({ request }) => {
      classroom.place = placeOf(await fieldOf(request, "place"), await lessons);
      return {};
    }),
    ...pageFiles("/teacher/"),
  };
}

async function fieldOf(request: IncomingMessage, name: string): Promise<unknown> {
  const body = await jsonBody(request);
  return (body as Record<string, unknown> | null)?.[name];
}
