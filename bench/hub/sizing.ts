import { table } from "../measurements.js";
import type { Measured, Memory } from "./measure.js";

/** What the system itself, its cache of the data and an uneven room take on top. */
const reserve = 1.25;

const classes = [30, 300];
const processors = [8, 16];

/** The table of docs/measurements.md. */
export function sizing(measured: Measured, { machine, quick }: { machine: string; quick: boolean }) {
  const { open, stepped, peak, trained, hubBytes, students } = measured;
  const states: [string, Memory][] = [
    ["JupyterLab open, no notebook", open],
    ["at the end of lesson 04, its kernel running", stepped],
    ["at the end of lesson 08b, its kernel running", trained],
    ["the most in lesson 08b, while it trains on 60,000 images", peak],
  ];
  const rows = states.map(([what, memory]) => [
    what,
    megabytes(memory.share),
    megabytes(memory.resident),
    ...classes.map((count) => gibibytes((count * memory.share + hubBytes) * reserve)),
  ]);
  return [
    `Measured ${machine}; ${students} students at once on one hub${quick ? ", a quick run, whose figures mean nothing" : ""}.`,
    `The hub with its proxy took ${megabytes(hubBytes)}.`,
    "",
    table(
      [
        "what every student does",
        "a student",
        "the same, shared pages in full",
        ...classes.map((n) => `${n} students`),
      ],
      rows,
    ),
    "",
    `The classes' columns are the whole machine or cluster: students, hub and proxy, and a quarter more.`,
    "",
    ...processorLines(measured),
  ].join("\n");
}

function processorLines({ students, steppingSeconds, trainingSeconds, trainingWait }: Measured) {
  const waits = classes.map(
    (count) =>
      `${count} students at once, ${processors
        .map((n) => `${Math.ceil((count * trainingSeconds) / n)} s on ${n} processors`)
        .join(" and ")}`,
  );
  return [
    `Processors: a student's lesson 04 took ${steppingSeconds.toFixed(1)} s of one processor in all, and lesson 08b in`,
    `full ${trainingSeconds.toFixed(0)} s. These ${students} waited ${trainingWait.toFixed(0)} s for it together. By the sum, ${waits.join("; ")}.`,
  ];
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MiB`;

const gibibytes = (bytes: number) => `${Math.ceil(bytes / 2 ** 30)} GiB`;
