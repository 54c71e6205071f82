import { cpus } from "node:os";
import { setTimeout } from "node:timers/promises";

const milliseconds = 500;

/** Above this share, threads that spin while they wait take from each other, and times say little. */
export const tooBusy = 0.15;

/** How much of the machine other programs use just now, from 0 to 1. */
export async function otherWork() {
  const before = used();
  await setTimeout(milliseconds);
  const after = used();
  return (after.busy - before.busy) / Math.max(1, after.all - before.all);
}

function used() {
  let [busy, all] = [0, 0];
  for (const { times } of cpus()) {
    const sum = Object.values(times).reduce((total, time) => total + time, 0);
    all += sum;
    busy += sum - times.idle;
  }
  return { busy, all };
}
