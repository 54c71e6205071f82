import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import test, { after } from "node:test";
import { imagesIn, pinImages } from "#setup/pins/images.mjs";
import { inProject } from "#setup/project.mjs";
import { problem } from "./setupProblem.js";

const scratch = mkdtempSync(join(tmpdir(), "six-steps-images-"));
after(() => rmSync(scratch, { recursive: true }));

const dockerfile = `ARG NODE_IMAGE=node:24.1.0-slim
FROM \${NODE_IMAGE} AS node
FROM python:3.11-slim AS base
FROM base AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
`;
const compose = `services:
  hub:
    image: six-steps-hub
  proxy:
    image: registry.school.test:5000/team/proxy:5.3.0
`;

/** The two files, and a `docker` on the PATH that answers by a shell script, which sees the image as $image. */
function place(script: string) {
  const folder = mkdtempSync(join(scratch, "case-"));
  const paths = [join(folder, "Dockerfile"), join(folder, "docker-compose.yml")];
  writeFileSync(paths[0], dockerfile);
  writeFileSync(paths[1], compose);
  const docker = join(folder, "docker");
  writeFileSync(docker, `#!/bin/sh\nfor image; do :; done\n${script}\n`);
  chmodSync(docker, 0o755);
  const env = { ...process.env, PATH: [folder, process.env.PATH].join(delimiter) };
  return { paths, env, texts: () => paths.map((path) => readFileSync(path, "utf8")) };
}

const answer = 'printf "sha256:%s\\n" "$(printf "%s$SALT" "$image" | sha256sum | cut -d " " -f 1)"';

test("each image gets the digest of its own tag, and a later run puts the new one in its place", {
  skip: process.platform === "win32" && "the stand-in for Docker is a shell script",
}, async () => {
  const { paths, env, texts } = place(answer);
  const first = await pinImages({ paths, env });
  const images = ["node:24.1.0-slim", "python:3.11-slim", "registry.school.test:5000/team/proxy:5.3.0"];
  assert.deepEqual([...first.keys()], images);
  assert.equal(new Set(first.values()).size, 3);
  const expected = (digests: Map<string, string>) =>
    [dockerfile, compose].map((text) =>
      images.reduce((text, image) => text.replace(image, `${image}@${digests.get(image)}`), text),
    );
  assert.deepEqual(texts(), expected(first));
  const second = await pinImages({ paths, env: { ...env, SALT: "rebuilt" } });
  assert.notDeepEqual([...second], [...first]);
  assert.deepEqual(texts(), expected(second));
});

for (const [name, script] of [
  [
    "cannot reach a registry",
    `case "$image" in python*) echo "failed to do request" >&2; exit 1;; esac; ${answer}`,
  ],
  ["answers something else", `case "$image" in python*) echo "sha256:none";; *) ${answer};; esac`],
] as const) {
  test(`where Docker ${name}, a sentence names the image and no file is changed`, {
    skip: process.platform === "win32" && "the stand-in for Docker is a shell script",
  }, async () => {
    const { paths, env, texts } = place(script);
    const { message } = await problem(() => pinImages({ paths, env }));
    assert.match(message, /python:3\.11-slim/);
    assert.deepEqual(texts(), [dockerfile, compose]);
  });
}

test("every image in classroom/deploy/ that others make is among those that are pinned", () => {
  const found = [
    ["student", "Dockerfile"],
    ["hub", "Dockerfile"],
    ["single-server", "docker-compose.yml"],
  ].flatMap((path) => {
    const text = readFileSync(inProject("classroom", "deploy", ...path), "utf8");
    const lines = text.split("\n").filter((line) => /^(FROM |\s*image: |# syntax=)/.test(line));
    const ours = /six-steps-|\$\{\w+_IMAGE\}|^FROM (base|build)\b/;
    const theirs = lines.filter((line) => !ours.test(line));
    assert.ok(theirs.length <= imagesIn(text).length, theirs.join("\n"));
    return imagesIn(text);
  });
  assert.ok(found.length >= 4, found.join(", "));
});
