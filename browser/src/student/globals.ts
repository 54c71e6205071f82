// What kernel, library and lessons find as globals. To be imported first: they keep what they find.

/** As the page has put them into this script's address: see `page/settings.ts`. */
const settings = Object.fromEntries(new URLSearchParams(location.search));

const env = Object.fromEntries(
  Object.entries(settings).map(([name, value]) => [`SIX_STEPS_${name.toUpperCase()}`, value]),
);

Object.assign(globalThis, {
  process: { env, version: "", platform: "browser" },
  sixStepsSettings: settings,
});

export {};
