import { fingerprintOf } from "../../alertmanager/fingerprint.js";
import type { MatchedRoute } from "../../alertmanager/router.js";
import { TocsinError } from "../../base/errors.js";
import { printPrometheusDuration } from "../../languages/duration.js";
import type { MatcherMode } from "../../languages/matcher/matcher.js";
import { parseMatcher } from "../../languages/matcher/parser.js";
import { printable } from "../../validator/output/code-frame.js";
import { EXIT_CODE, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { printRefusal } from "../read-document.js";
import { matchToJson } from "./route-json.js";
import { describeMatchers, describeMuting, printTree } from "./route-text.js";
import { type RoutingConfig, type RoutingOptions, readRoutingConfig } from "./routing-config.js";
import { runTestFile } from "./test-file.js";

export const TEST_FORMATS = ["text", "json"] as const;

export interface TestOptions extends RoutingOptions {
  readonly verifyReceivers?: string;
  readonly tests?: string;
  readonly tree?: boolean;
  readonly format: (typeof TEST_FORMATS)[number];
}

/** What `tocsin routes test` does. */
export async function testRoutes(args: readonly string[], options: TestOptions, io: Io): Promise<ExitCode> {
  const { tests, verifyReceivers } = options;
  if (tests !== undefined && (args.length > 0 || verifyReceivers !== undefined)) {
    throw new TocsinError("invalid_argument", "--tests takes labels and receivers from its file", {
      argument: "--tests",
    });
  }
  const labels = parseLabels(args, options.matcherMode);
  const config = await readRoutingConfig(options, io);
  if (!config.ok) {
    printRefusal(config.error, io);
    return EXIT_CODE.findings;
  }
  if (tests !== undefined) return await runTestFile(tests, config.value, options.format, io);
  const { router, at } = config.value;
  const matched = router.match(labels, at === undefined ? {} : { at });
  io.stdout(render(labels, matched, config.value, options));
  const receivers = matched.map(({ receiver }) => receiver).join(",");
  if (verifyReceivers === undefined || verifyReceivers === receivers) return EXIT_CODE.clean;
  io.stderr(printable(`error: expected the receivers ${verifyReceivers}, found ${receivers}`).concat("\n"));
  return EXIT_CODE.findings;
}

/** @throws {@link TocsinError} `invalid_argument` for anything but `name=value` */
function parseLabels(args: readonly string[], mode: MatcherMode): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const text of args) {
    const parsed = parseMatcher(text, { mode });
    if (!parsed.ok || parsed.value.matcher.operator !== "=") {
      const reason = parsed.ok ? "write name=value" : parsed.error.message;
      throw new TocsinError("invalid_argument", `cannot read the label ${text}: ${reason}`, {
        argument: "labels",
      });
    }
    labels.set(parsed.value.matcher.name, parsed.value.matcher.value);
  }
  return labels;
}

function render(
  labels: ReadonlyMap<string, string>,
  matched: readonly MatchedRoute[],
  config: RoutingConfig,
  { format, tree = false }: TestOptions,
): string {
  if (format === "json") return printJson(labels, matched, config);
  if (!tree) return matched.map((match) => printMatch(match, config)).join("\n");
  const shown = new Set(matched.flatMap(({ route, ancestors }) => [route, ...ancestors]));
  return printTree(config.router, config.at, shown);
}

function printJson(
  labels: ReadonlyMap<string, string>,
  matched: readonly MatchedRoute[],
  config: RoutingConfig,
): string {
  const output = {
    labels: Object.fromEntries(labels),
    fingerprint: fingerprintOf(labels),
    receivers: matched.map(({ receiver }) => receiver),
    routes: matched.map((match) => matchToJson(match, config)),
  };
  return `${JSON.stringify(output, null, 2)}\n`;
}

function printMatch(match: MatchedRoute, { document: { file, source } }: RoutingConfig): string {
  const { route, receiver, groupKey, muting } = match;
  const { groupWait, groupInterval, repeatInterval } = route.options;
  const { line, column } = source.rangeOf(route.path).start;
  const [wait, interval, repeat] = [groupWait, groupInterval, repeatInterval].map(({ value }) =>
    printPrometheusDuration(value),
  );
  const state = muting && describeMuting(route, muting);
  const rows = [
    receiver,
    `  route  ${describeMatchers(route)} at ${file}:${line}:${column}`,
    `  group  ${groupKey}`,
    `  sent   after ${wait}, changes after ${interval}, again after ${repeat}`,
    ...(state === undefined ? [] : [`  state  ${state}`]),
  ];
  return rows.map((row) => `${printable(row)}\n`).join("");
}
