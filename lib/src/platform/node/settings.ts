import type { Settings } from "../settings.js";

const { env } = process;

export const settings: Settings = {
  get quick() {
    return env.SIX_STEPS_QUICK;
  },
  get language() {
    return env.SIX_STEPS_LANGUAGE;
  },
  get backend() {
    return env.SIX_STEPS_BACKEND;
  },
  get engine() {
    return env.SIX_STEPS_ENGINE;
  },
  get threads() {
    return env.SIX_STEPS_THREADS;
  },
  get fma() {
    return env.SIX_STEPS_FMA;
  },
};
