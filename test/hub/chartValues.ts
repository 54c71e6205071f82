/** What a value must be: one of JSON Schema's types, or the keys that there may be and what each must be. */
type Rule = Kind | { [key: string]: Rule };

const kinds = {
  boolean: (value: unknown) => typeof value === "boolean",
  integer: Number.isInteger,
  number: (value: unknown) => typeof value === "number",
  string: (value: unknown) => typeof value === "string",
  /** Memory: `1G`, or a number of bytes. */
  amount: (value: unknown) => typeof value === "number" || typeof value === "string",
  list: Array.isArray,
  /** Goes to Kubernetes as it stands. */
  object: (value: unknown) => isObject(value),
  /** Classes of the hub's with their settings, which the hub itself checks: see cluster.py. */
  classes: (value: unknown) =>
    isObject(value) && Object.entries(value).every(([name, of]) => /^[A-Z]/.test(name) && isObject(of)),
};
type Kind = keyof typeof kinds;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const enabled: Rule = { enabled: "boolean" };

/**
 * The keys of the chart that values.yaml and its README name, each with its type in the values.schema.json of chart 4.4.0.
 * Helm holds the values against the whole of that file when it installs them. For another key, look it up there.
 */
const chart: Rule = {
  hub: {
    config: "classes",
    loadRoles: "object",
    extraConfig: "object",
    concurrentSpawnLimit: "integer",
    activeServerLimit: "integer",
    resources: "object",
  },
  proxy: {
    https: { ...enabled, hosts: "list", type: "string", letsencrypt: { contactEmail: "string" } },
    chp: { extraCommandLineFlags: "list", resources: "object" },
  },
  singleuser: {
    image: { name: "string", tag: "string" },
    cmd: "list",
    extraEnv: "object",
    defaultUrl: "string",
    startTimeout: "integer",
    memory: { guarantee: "amount", limit: "amount" },
    cpu: { guarantee: "number", limit: "number" },
    extraResource: { guarantees: "object", limits: "object" },
    storage: { homeMountPath: "string", capacity: "string", extraVolumes: "list", extraVolumeMounts: "list" },
    networkPolicy: {
      ...enabled,
      egress: "list",
      egressAllowRules: { cloudMetadataServer: "boolean", nonPrivateIPs: "boolean", privateIPs: "boolean" },
    },
  },
  cull: { ...enabled, timeout: "integer", every: "integer" },
  scheduling: {
    userScheduler: enabled,
    podPriority: enabled,
    userPlaceholder: { ...enabled, replicas: "integer" },
  },
  prePuller: { hook: enabled, continuous: enabled },
};

/** What the chart would not take of Helm values, a sentence for each: a key that it does not know, another type. */
export function chartProblems(values: unknown, rule: Rule = chart, path = "$"): string[] {
  if (typeof rule === "string") return kinds[rule](values) ? [] : [`${path} must be of the type ${rule}.`];
  if (!isObject(values)) return [`${path} must be of the type object.`];
  return Object.entries(values).flatMap(([key, value]) =>
    Object.hasOwn(rule, key)
      ? chartProblems(value, rule[key], `${path}.${key}`)
      : [`${path}: the chart does not know the key ${key}.`],
  );
}
