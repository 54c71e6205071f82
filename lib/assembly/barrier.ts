// A barrier for a fixed number of threads over shared memory: at `at` the count of those who have arrived, 64 bytes further
// the generation, and 64 further how many sleep. Each stands on a cache line of its own.

/** Reports a thread's arrival. Returns the generation to wait for the end of, or -1 if it was the last: then all go on. */
export function arrive(at: usize, threads: i32): i32 {
  const generation = atomic.load<i32>(at, 64);
  if (atomic.add<i32>(at, 1) != threads - 1) return generation;
  atomic.store<i32>(at, 0);
  atomic.store<i32>(at, (generation + 1) & 0x7fffffff, 64);
  if (atomic.load<i32>(at, 128)) atomic.notify(at + 64, threads);
  return -1;
}

/**
 * Waits until all have arrived: `spin` turns awake (a sleeper takes 11 us to wake, a spinner .3), then asleep, at most
 * `milliseconds` (-1: for ever). Returns whether they have; asked again after a 0, it waits on.
 */
export function waitForAll(at: usize, generation: i32, spin: i32, milliseconds: i32): i32 {
  for (let i = 0; i < spin; i++) if (atomic.load<i32>(at, 64) != generation) return 1;
  atomic.add<i32>(at, 1, 128);
  let over = atomic.load<i32>(at, 64) != generation;
  if (!over) {
    atomic.wait<i32>(at + 64, generation, milliseconds < 0 ? -1 : <i64>milliseconds * 1000000);
    over = atomic.load<i32>(at, 64) != generation;
  }
  atomic.sub<i32>(at, 1, 128);
  return over;
}
