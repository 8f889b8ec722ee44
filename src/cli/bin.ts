#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { isatty } from "node:tty";
import pc from "picocolors";
import { run } from "./run.js";

const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const version =
  typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "0";

process.exitCode = await run(process.argv.slice(2), version, {
  cwd: process.cwd(),
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  isInteractive: isatty(2),
  useColor: pc.isColorSupported && isatty(1),
  now: () => performance.now(),
  stdin: () => process.stdin,
});
