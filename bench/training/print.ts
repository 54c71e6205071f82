import { median, type Row, ratioTo, rivals, type TaskRows, verdicts } from "./summary.js";

const heads = [
  "seconds",
  "min",
  "max",
  "/PyTorch",
  "/Keras",
  "/GEMM",
  "CPU s",
  "peak MB",
  "loss",
  "test acc.",
];

export function printTask(of: TaskRows) {
  const { rows } = of;
  const width = Math.max(...rows.map(({ contender }) => contender.title.length));
  console.log(`\n${headingOf(of)}`);
  console.log(line("", heads, width));
  for (const row of rows) {
    const { title } = row.contender;
    console.log(row.failed ? `${title.padEnd(width)}  ${row.failed}` : line(title, cells(row, rows), width));
  }
  for (const { contender, accuracy, note } of rows) {
    if (note && accuracy !== undefined) console.log(`${contender.title} said: ${note}`);
  }
  for (const { what, limit, value, outcome } of verdicts(of)) {
    console.log(`${rows[0].contender.title}: ${what} ${value || "-"}, at most ${limit}: ${outcome}`);
  }
}

export function headingOf({ task, pictures, examples, epochs }: TaskRows) {
  const whole = examples === task.epoch;
  const part = whole ? "" : `, timed over ${examples.toLocaleString("en")} and scaled`;
  const mean = epochs > 1 ? `, the mean of ${epochs} in one run` : "";
  return `${task.name}: ${task.title}, batch ${task.batch}; an epoch of ${task.epoch.toLocaleString("en")} examples${part}${mean}; ${pictures}`;
}

function cells(row: Row, rows: Row[]) {
  const { seconds, processor, peakMegabytes, loss, accuracy } = row;
  const times = [median(seconds), seconds[0], seconds[seconds.length - 1]].map((time) => time.toFixed(2));
  const ratios = rivals.map((rival) => ratioTo(row, rival, rows)?.toFixed(2) ?? "");
  return [
    ...times,
    ...ratios,
    processor?.toFixed(2) ?? "",
    peakMegabytes.toFixed(0),
    loss?.toFixed(4) ?? "",
    accuracy?.toFixed(4) ?? row.note ?? "",
  ];
}

function line(title: string, columns: string[], width: number) {
  return `${title.padEnd(width)}${columns.map((column) => column.padStart(10)).join("")}`;
}
