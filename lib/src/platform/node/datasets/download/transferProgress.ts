import { fetchText } from "../../../../data/fetchText.js";

/** Where progress goes: `process.stderr`, or anything that can be written to. */
export interface ProgressOutput {
  write(text: string): unknown;
  /** Whether a line can be drawn over. Default `false`. */
  isTTY?: boolean;
  /** Width in characters. Default 80. */
  columns?: number;
}

const redrawMs = 100;
const lineMs = 5000;
const speedWindowMs = 3000;
const barWidth = 24;

/** Shows how far one file has come: a bar on a terminal, elsewhere a line every five seconds. */
export class TransferProgress {
  private readonly startedAt: number;
  private readonly samples: { at: number; bytes: number }[] = [];
  private shownAt = 0;

  constructor(
    private readonly label: string,
    private readonly output: ProgressOutput,
    /** The time in milliseconds. */
    private readonly clock = () => performance.now(),
  ) {
    this.startedAt = clock();
  }

  /** Takes the bytes so far, and the size of the whole where it is known. */
  update = (bytes: number, total: number | undefined): void => {
    const now = this.clock();
    this.samples.push({ at: now, bytes });
    while (now - this.samples[0].at > speedWindowMs && this.samples.length > 2) this.samples.shift();
    if (this.output.isTTY) {
      if (now - this.shownAt < redrawMs && bytes !== total) return;
      this.output.write(`\r\x1b[K${this.line(bytes, total).slice(0, (this.output.columns ?? 80) - 1)}`);
    } else {
      if (now - Math.max(this.shownAt, this.startedAt) < lineMs) return;
      this.output.write(`${this.line(bytes, total)}\n`);
    }
    this.shownAt = now;
  };

  /** A sentence about the file, on a line of its own. */
  say(sentence: string): void {
    this.clear();
    this.output.write(`${this.label}: ${sentence}\n`);
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.output.isTTY && this.shownAt > 0) this.output.write("\r\x1b[K");
  }

  private line(bytes: number, total: number | undefined): string {
    const speed = this.bytesPerSecond();
    const rate = speed > 0 ? `  ${megabytes(speed)} MB/s` : "";
    if (total === undefined) return `${this.label}  ${megabytes(bytes)} MB${rate}`;
    const eta = speed > 0 ? `  ${fetchText.progress.left(duration((total - bytes) / speed))}` : "";
    const amount = `${megabytes(bytes)}/${megabytes(total)} MB`;
    if (!this.output.isTTY) return `${this.label}  ${amount}${rate}${eta}`;
    const filled = Math.round((barWidth * bytes) / Math.max(total, 1));
    const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
    return `${this.label} ${bar} ${amount}${rate}${eta}`;
  }

  private bytesPerSecond(): number {
    const first = this.samples[0];
    const last = this.samples[this.samples.length - 1];
    return last.at > first.at ? ((last.bytes - first.bytes) / (last.at - first.at)) * 1000 : 0;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const { seconds: inSeconds, minutes } = fetchText.progress;
  return whole < 60 ? inSeconds(whole) : minutes(Math.floor(whole / 60), whole % 60);
}
