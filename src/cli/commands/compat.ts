import { type Command as CommanderCommand, Option } from "commander";
import pc from "picocolors";
import {
  type CompatibilityChange,
  type CompatibilityLevel,
  checkCompatibility,
} from "../../serializer/compatibility.js";
import type { Command } from "../command.js";
import { EXIT_CODE, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { formatChanges } from "../proto/changes.js";
import { readLock } from "../proto/lock-file.js";

const FORMATS = ["pretty", "json"] as const;
const LEVELS = {
  wire: "WIRE",
  "wire-json": "WIRE_JSON",
  package: "PACKAGE",
  full: "FULL",
} as const satisfies Readonly<Record<string, CompatibilityLevel>>;
type Level = keyof typeof LEVELS;

interface CompatOptions {
  readonly format: (typeof FORMATS)[number];
  readonly level: Level;
}

/** `tocsin compat`: whether two versions of a schema can be mixed. */
export const compat: Command = {
  name: "compat",
  summary: "List what breaks between two locks of tocsin proto",
  examples: [
    {
      does: "in CI: what the branch would break",
      line: "git show main:webhook.lock.json | tocsin compat - webhook.lock.json",
    },
  ],
  configure(command: CommanderCommand, io: Io, done: (code: ExitCode) => void): void {
    command
      .argument(
        "<old>",
        "lock of the version in use, from tocsin proto or toProto(), or - for standard input",
      )
      .argument("<new>", "lock of the version to follow, or - for standard input")
      .addOption(
        new Option(
          "--level <level>",
          "what must not break: old binary data, its JSON form too, generated code too, old readers of new data too",
        )
          .choices(Object.keys(LEVELS))
          .default("wire-json"),
      )
      .addOption(new Option("--format <format>", "how to print").choices(FORMATS).default("pretty"))
      .action(async (old: string, next: string, options: CompatOptions) =>
        done(await run(old, next, options, io)),
      );
  },
};

async function run(old: string, next: string, { level, format }: CompatOptions, io: Io): Promise<ExitCode> {
  const before = await readLock(old, io);
  const after = await readLock(next, io);
  const changes = checkCompatibility(before, after, LEVELS[level]);
  const compatible = changes.length === 0;
  io.stdout(
    format === "json"
      ? `${JSON.stringify({ level, compatible, changes }, undefined, 2)}\n`
      : pretty(changes, level, io),
  );
  return compatible ? EXIT_CODE.clean : EXIT_CODE.findings;
}

function pretty(changes: readonly CompatibilityChange[], level: Level, io: Io): string {
  if (changes.length === 0) return `No change breaks level ${level}\n`;
  const { red } = pc.createColors(io.useColor);
  const summary = `${changes.length} ${changes.length === 1 ? "change breaks" : "changes break"}`;
  return `${formatChanges(changes, "error", io)}\n${red(summary)} level ${level}\n`;
}
