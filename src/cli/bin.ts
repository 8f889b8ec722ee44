#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { isatty } from "node:tty";
import { setFlagsFromString } from "node:v8";
import pc from "picocolors";
import { run } from "./run.js";

// Over a hundred rules run a loop or two each: optimizing them as early as in a server costs more than it saves, a
// quarter of the processor's time for 10,000 rules. The default of V8 is a sixth of this. From version 12 on, that of
// Node 22, it has a compiler for what is between, and complains about the flag.
if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString("--interrupt-budget=400000");

const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const version =
  typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "0";

// Who reads only the beginning, as `head` does, has what they want.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), version, {
  cwd: process.cwd(),
  stdout: (data) => void process.stdout.write(data),
  stderr: (text) => void process.stderr.write(text),
  isInteractive: isatty(2),
  isTerminal: isatty(1),
  useColor: pc.isColorSupported && isatty(1),
  now: () => performance.now(),
  stdin: () => process.stdin,
});
